import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { Db } from '../db/tables.ts';
import { type Likeness, likeness } from './peers.ts';
import type { OrganisationTables } from './tables.ts';

type OrganisationRow = Selectable<OrganisationTables['organisations']>;

/** An organisation as other rooms see it. */
export interface Organisation {
  readonly id: string;
  readonly slug: string;
  readonly organisationNumber: string | null;
  readonly name: string;
  readonly officialName: string | null;
  readonly kind: string;
  readonly country: string;
  readonly municipalityNumber: string | null;
  readonly countyNumber: string | null;
  readonly countyName: string | null;
  readonly population: number | null;
  readonly populationYear: number | null;
  readonly population2020: number | null;
  readonly centralityIndex: number | null;
  readonly centralityClass: number | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

function present(row: OrganisationRow): Organisation {
  return {
    id: row.id,
    slug: row.slug,
    organisationNumber: row.organisation_number,
    name: row.name,
    officialName: row.official_name,
    kind: row.kind,
    country: row.country,
    municipalityNumber: row.municipality_number,
    countyNumber: row.county_number,
    countyName: row.county_name,
    population: row.population,
    populationYear: row.population_year,
    population2020: row.population_2020,
    centralityIndex: row.centrality_index,
    centralityClass: row.centrality_class,
    latitude: row.latitude,
    longitude: row.longitude,
  };
}

/** Organisations made for demonstration are left out everywhere, unless the reader's account is one of those. */
export interface OrganisationScope {
  readonly includeDemonstration?: boolean | undefined;
}

/** Known from somebody's sign-in alone: until it is approved, that they came is nobody else's business. */
const namedBySignIn = 'sign-in';

/**
 * SQL: which organisations stand in lists and counts: not those that were merged into others, nor those that are only
 * known because somebody signed in for them. `alias` is the name of the table in the query.
 */
export function isListed(alias: string, scope: OrganisationScope = {}): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  const isKnown = sql<boolean>`(${column('merged_into')} is null
    and ${column('source')} ->> 'named' is distinct from ${namedBySignIn})`;
  if (scope.includeDemonstration) return isKnown;
  return sql<boolean>`(${isKnown} and not ${column('is_demonstration')})`;
}

/** What municipalities put after their names, in Norwegian and the Sami languages. */
const municipalityWord = / (kommune|kommuna|herad|suohkan|tjïelte|gielda)$/;
const longestReference = 200;

/**
 * Finds the organisation that a person or a program means: by organisation number (9 digits), municipality number
 * (4 digits), slug, or name in any case: with or without "kommune", any one of a municipality's official names
 * (`Røyrvik` for `Raarvihke - Røyrvik`), and without the county that tells namesakes apart. Numbers and names from
 * before the reform of 2024 lead to the successor.
 *
 * The nearest meaning wins: slug, then whole name, then part of a name, then a former name. Among namesakes (Herøy,
 * Våler) the one with most inhabitants does; who means the other writes its county or number. One that was merged into
 * another leads to the one that took over.
 */
export async function findOrganisation(
  db: Db,
  reference: string,
  scope: OrganisationScope = {},
): Promise<Organisation | undefined> {
  const text = reference.normalize().trim().replace(/\s+/g, ' ');
  // Nothing that we have a name for looks like this, and PostgreSQL refuses a NUL.
  if (text === '' || text.length > longestReference || /\p{Cc}/u.test(text)) return undefined;
  const digits = text.replaceAll(' ', '');
  if (/^[0-9]{4}$|^[0-9]{9}$/.test(digits)) return findByNumber(db, digits, scope);
  const name = text.toLocaleLowerCase('nb');
  const short = name.replace(municipalityWord, '');
  const whole = [...new Set([name, short, `${short} kommune`])];
  const parts = short.split(/ ?[–—/] ?| - /).filter((part) => part !== '');
  return (
    (await findByName(db, name, whole, scope)) ??
    (await findFormer(db, sql`lower(f.name collate norwegian) = any(${whole}::text[])`, scope)) ??
    (await findByName(db, name, parts, scope)) ??
    (await findFormer(
      db,
      sql`string_to_array(lower(f.name collate norwegian), ' - ') && ${parts}::text[]`,
      scope,
    )) ??
    getOrganisationBySlug(db, name, scope)
  );
}

async function findByName(
  db: Db,
  slug: string,
  names: string[],
  scope: OrganisationScope,
): Promise<Organisation | undefined> {
  const { rows } = await sql<OrganisationRow>`
    select * from organisations o
    where ${isListed('o', scope)} and (slug = ${slug}
      or lower(name) = any(${names}::text[])
      or split_part(lower(name), ' (', 1) = any(${names}::text[])
      or string_to_array(lower(official_name collate norwegian), ' - ') && ${names}::text[])
    order by slug = ${slug} desc, lower(name) = ${names[0] ?? ''} desc, population desc nulls last, id
    limit 1
  `.execute(db);
  return rows[0] && present(rows[0]);
}

async function findByNumber(
  db: Db,
  digits: string,
  scope: OrganisationScope,
): Promise<Organisation | undefined> {
  const isLegalPerson = digits.length === 9;
  const row = await db
    .selectFrom('organisations')
    .selectAll()
    .where(isLegalPerson ? 'organisation_number' : 'municipality_number', '=', digits)
    .executeTakeFirst();
  if (row) return successorOf(db, row, scope);
  const condition = isLegalPerson ? sql`f.organisation_number = ${digits}` : sql`f.number = ${digits}`;
  return findFormer(db, condition, scope);
}

/** The successor of a former organisation, of the one that was there longest. */
async function findFormer(
  db: Db,
  condition: RawBuilder<unknown>,
  scope: OrganisationScope,
): Promise<Organisation | undefined> {
  const { rows } = await sql<OrganisationRow>`
    select o.* from former_organisations f join organisations o on o.id = f.successor_id
    where ${condition} and ${isListed('o', scope)}
    order by f.until_year desc, o.population desc nulls last, o.id
    limit 1
  `.execute(db);
  return rows[0] && present(rows[0]);
}

/** The organisation with that address, or the one that took it over. */
export async function getOrganisationBySlug(
  db: Db,
  slug: string,
  scope: OrganisationScope = {},
): Promise<Organisation | undefined> {
  const row = await db.selectFrom('organisations').selectAll().where('slug', '=', slug).executeTakeFirst();
  return row && successorOf(db, row, scope);
}

/** The organisation itself, or who took it over in the end; undefined when it is not for this reader. */
async function successorOf(
  db: Db,
  row: OrganisationRow,
  scope: OrganisationScope,
): Promise<Organisation | undefined> {
  let last = row;
  // Merging refuses circles; the set is for data that was put in by other hands.
  for (const seen = new Set<string>(); last.merged_into && !seen.has(last.id); ) {
    seen.add(last.id);
    last = await db
      .selectFrom('organisations')
      .selectAll()
      .where('id', '=', last.merged_into)
      .executeTakeFirstOrThrow();
  }
  if (last.is_demonstration && !scope.includeDemonstration) return undefined;
  return (last.source as { named?: string } | null)?.named === namedBySignIn ? undefined : present(last);
}

/**
 * The named organisations in the order of `ids`; unknown ids are left out. Whoever has the id of a record's owner may
 * know its name, so those for demonstration and those that were merged come too.
 */
export async function listOrganisationsById(db: Db, ids: readonly string[]): Promise<Organisation[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<OrganisationRow>`
    select * from organisations where id = any(${[...ids]}::uuid[])`.execute(db);
  const found = new Map(rows.map((row) => [row.id, present(row)]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/**
 * All organisations of a kind by name; the 357 municipalities are the largest kind that has places.
 * `text` is looked for as it stands in any of their names.
 */
export async function listOrganisations(
  db: Db,
  filter: {
    kind?: string | undefined;
    countyNumber?: string | undefined;
    text?: string | undefined;
  } & OrganisationScope = {},
): Promise<Organisation[]> {
  let query = db
    .selectFrom('organisations as o')
    .selectAll()
    .where(isListed('o', filter))
    .orderBy('name')
    .orderBy('id');
  if (filter.kind) query = query.where('kind', '=', filter.kind);
  if (filter.countyNumber) query = query.where('county_number', '=', filter.countyNumber);
  if (filter.text) {
    const text = filter.text.replaceAll('\0', '').normalize().toLocaleLowerCase('nb');
    query = query.where(
      sql<boolean>`strpos(lower(concat_ws(' - ', name, official_name) collate norwegian), ${text}) > 0`,
    );
  }
  return (await query.execute()).map(present);
}

/** The organisations of the same kind that are most like this one, most alike first. */
export async function listPeers(
  db: Db,
  mine: Organisation,
  limit: number,
  scope: OrganisationScope = {},
): Promise<{ organisation: Organisation; likeness: Likeness }[]> {
  const others = await listOrganisations(db, { kind: mine.kind, ...scope });
  return others
    .filter((other) => other.id !== mine.id)
    .map((organisation) => ({ organisation, likeness: likeness(mine, organisation) }))
    .filter((peer) => peer.likeness.comparable)
    .sort((a, b) => b.likeness.score - a.likeness.score || (a.organisation.id < b.organisation.id ? -1 : 1))
    .slice(0, limit);
}

/** Changes whenever an organisation is merged into another: what is made from lists of organisations is then old. */
export async function stampMergers(db: Db): Promise<string> {
  const { rows } = await sql<{ merged: string }>`
    select count(*) as merged from organisations where merged_into is not null`.execute(db);
  return rows[0]?.merged ?? '0';
}
