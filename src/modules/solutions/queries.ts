import { type RawBuilder, type Selectable, type SqlBool, sql } from 'kysely';
import { kebabId } from '../../kernel/content/fields.ts';
import type { Db } from '../../kernel/db/tables.ts';
import type { Described } from '../../kernel/events/describe.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import { listOrganisationsById, type Organisation } from '../../kernel/organisations/queries.ts';
import { countFacets } from '../../kernel/search/facet-counts.ts';
import type { SolutionContent, SolutionKind, SolutionPhase } from './schema.ts';
import type { Solution } from './solution.ts';
import type { SolutionTables } from './tables.ts';

/** What a list is narrowed to. Everything left out narrows nothing. */
export interface SolutionFilter {
  /** One of the facets of every group, as `group:value`; all facets of a group share its name. */
  readonly facetGroups?: readonly (readonly string[])[] | undefined;
  /** Only what can be called off on this day from a framework whose end is known. `YYYY-MM-DD`. */
  readonly frameworkOn?: string | undefined;
  /** Ids, best first: only what a search by words found. */
  readonly found?: readonly string[] | undefined;
  /** Only these, whatever their order. */
  readonly among?: readonly string[] | undefined;
}

interface Part {
  readonly limit: number;
  readonly offset?: number | undefined;
  /** The last row of the part before, so that paging keeps its place; not with `found`. */
  readonly after?: { readonly title: string; readonly id: string } | undefined;
}

/** Solutions that pass the filter: in the order of `found`, otherwise by title. */
export async function listSolutions(db: Db, query: SolutionFilter & Part): Promise<Solution[]> {
  const conditions = [...conditionsOf(query)];
  if (query.after) {
    const { title, id } = query.after;
    conditions.push(sql`(solutions.title, solutions.id) > (${title} collate norwegian, ${id}::uuid)`);
  }
  const first: RawBuilder<unknown> =
    query.found && !query.after
      ? sql`array_position(${[...query.found]}::uuid[], solutions.id) nulls last`
      : sql`solutions.title`;
  const rows = await matching(db, conditions)
    .selectAll('solutions')
    .orderBy(first)
    .orderBy('solutions.title')
    .orderBy('solutions.id')
    .limit(query.limit)
    .offset(query.offset ?? 0)
    .execute();
  return presentAll(db, rows);
}

export async function countSolutions(db: Db, filter: SolutionFilter = {}): Promise<number> {
  const { count } = await matching(db, conditionsOf(filter))
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** How many solutions each facet would leave, see `countFacets`. */
export function countSolutionFacets(db: Db, filter: SolutionFilter): Promise<ReadonlyMap<string, number>> {
  return countFacets(db, {
    table: 'solutions',
    kind: 'solution',
    groups: groupsOf(filter),
    conditions: conditionsOf({ ...filter, facetGroups: [] }),
  });
}

/** Undefined for an unknown slug, and for text that cannot be one. */
export async function getSolutionBySlug(db: Db, slug: string): Promise<Solution | undefined> {
  if (!kebabId.safeParse(slug).success) return undefined;
  const rows = await db.selectFrom('solutions').selectAll().where('slug', '=', slug).execute();
  return (await presentAll(db, rows))[0];
}

/** The named solutions in the order of `slugs`; those that do not exist are left out. */
export async function listSolutionsBySlug(db: Db, slugs: readonly string[]): Promise<Solution[]> {
  if (slugs.length === 0) return [];
  const rows = await db.selectFrom('solutions').selectAll().where('slug', 'in', slugs).execute();
  const bySlug = new Map((await presentAll(db, rows)).map((solution) => [solution.slug, solution]));
  return slugs.flatMap((slug) => bySlug.get(slug) ?? []);
}

/** The named solutions in the order of `ids`; those that do not exist are left out. */
export async function listSolutionsById(db: Db, ids: readonly string[]): Promise<Solution[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('solutions').selectAll().where('id', 'in', ids).execute();
  const byId = new Map((await presentAll(db, rows)).map((solution) => [solution.id, solution]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The solutions that an organisation provides. */
export async function listSolutionIdsOfOrganisation(db: Db, organisationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('solution_organisations')
    .select('solution_id')
    .where('organisation_id', '=', organisationId)
    .orderBy('solution_id')
    .execute();
  return rows.map(({ solution_id }) => solution_id);
}

/** The providers of each solution by id, the main one first. */
export async function listOrganisationIds(
  db: Db,
  solutionIds: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  if (solutionIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('solution_organisations')
    .select(['solution_id', 'organisation_id'])
    .where('solution_id', 'in', solutionIds)
    .orderBy('position')
    .execute();
  return new Map(
    [...Map.groupBy(rows, ({ solution_id }) => solution_id)].map(([id, members]) => [
      id,
      members.map(({ organisation_id }) => organisation_id),
    ]),
  );
}

/** What solutions of the catalogue are called: all of them are for all. */
export async function describeSolutions(
  db: Db,
  _actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Described>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('solutions')
    .select(['id', 'slug', 'title', 'language'])
    .where('id', 'in', ids)
    .execute();
  return new Map(
    rows.map(({ id, slug, title, language }) => [id, { title, language, href: `/solutions/${slug}` }]),
  );
}

/** Those of the notices that are read here, by id. */
export async function knownNotices(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db.selectFrom('notices').select('id').where('id', 'in', ids).execute();
  return new Set(rows.map(({ id }) => id));
}

/** The innovations that a solution is built on, as far as they are in the library. */
export async function listBuiltOn(
  db: Db,
  slugs: readonly string[],
): Promise<{ slug: string; title: string; language: string }[]> {
  if (slugs.length === 0) return [];
  return db
    .selectFrom('innovations')
    .select(['slug', 'title', 'language'])
    .where('slug', 'in', slugs)
    .orderBy('title')
    .execute();
}

function matching(db: Db, conditions: readonly RawBuilder<SqlBool>[]) {
  return db
    .selectFrom('solutions')
    .innerJoin('search_records', (join) =>
      join.onRef('search_records.id', '=', 'solutions.id').on('search_records.kind', '=', 'solution'),
    )
    .where((eb) => eb.and([...conditions]));
}

const groupsOf = (filter: SolutionFilter) => (filter.facetGroups ?? []).filter((group) => group.length > 0);

function conditionsOf(filter: SolutionFilter): RawBuilder<SqlBool>[] {
  const { frameworkOn, found, among } = filter;
  const conditions = groupsOf(filter).map(
    (group) => sql<SqlBool>`search_records.facets && ${[...group]}::text[]`,
  );
  // The same as frameworkStanding in domain.ts: an end that is not known is no promise.
  if (frameworkOn !== undefined) {
    conditions.push(sql`exists (
      select from jsonb_array_elements(solutions.frameworks) f
      where f ->> 'to' >= ${frameworkOn} and coalesce(f ->> 'from' <= ${frameworkOn}, true))`);
  }
  if (found) conditions.push(sql`solutions.id = any(${[...found]}::uuid[])`);
  if (among) conditions.push(sql`solutions.id = any(${[...among]}::uuid[])`);
  return conditions;
}

type SolutionRow = Selectable<SolutionTables['solutions']>;

async function presentAll(db: Db, rows: readonly SolutionRow[]): Promise<Solution[]> {
  if (rows.length === 0) return [];
  const members = await listOrganisationIds(
    db,
    rows.map(({ id }) => id),
  );
  const known = await listOrganisationsById(db, [
    ...new Set([
      ...[...members.values()].flat(),
      ...rows.flatMap(({ maintained_by }) => maintained_by ?? []),
    ]),
  ]);
  const byId = new Map(known.map((organisation) => [organisation.id, organisation]));
  return rows.map((row) =>
    present(
      row,
      (members.get(row.id) ?? []).flatMap((id) => byId.get(id) ?? []),
      row.maintained_by === null ? undefined : byId.get(row.maintained_by),
    ),
  );
}

/** The content schema has checked every value; the columns of words are read back as what they were. */
function present(
  row: SolutionRow,
  organisations: readonly Organisation[],
  keeper: Organisation | undefined,
): Solution {
  return {
    id: row.id,
    slug: row.slug,
    language: row.language as Language,
    title: row.title,
    kind: row.kind as SolutionKind,
    phase: row.phase as SolutionPhase,
    need: row.need,
    description: row.description,
    organisations: organisations.map((one, index) => ({
      ...one,
      namedAs: namedAs(one, row.providers) ?? row.providers[index]?.name ?? one.name,
    })),
    terms: row.terms,
    licence: row.licence,
    repository: row.repository,
    contact: row.contact,
    standards: row.standards,
    frameworks: row.frameworks,
    builtOn: row.built_on,
    topics: row.topics,
    keywords: row.keywords,
    sources: row.sources,
    readOn: row.read_on,
    readingNote: row.reading_note,
    keptBy: keeper && row.maintained_at ? { organisation: keeper, at: row.maintained_at } : null,
  };
}

function namedAs(
  { name, municipalityNumber, organisationNumber }: Organisation,
  providers: SolutionContent['providers'],
): string | undefined {
  const named =
    providers.find((it) => it.municipalityNumber && it.municipalityNumber === municipalityNumber) ??
    providers.find((it) => it.organisationNumber && it.organisationNumber === organisationNumber) ??
    providers.find((it) => it.name === name);
  return named?.name;
}
