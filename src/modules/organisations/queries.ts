import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import { isListed, listOrganisationsById, type Organisation } from '../../kernel/organisations/queries.ts';
import type { GroupName, OrganisationFilter, OrganisationSort } from './schema.ts';

/** An organisation with how many innovations it stands behind here. */
export interface ListedOrganisation extends Organisation {
  readonly innovations: number;
  readonly innovationsMeasured: number;
}

/** A municipality of 2020 that became (part of) one of today. */
export interface FormerOrganisation {
  readonly number: string;
  readonly name: string;
  readonly organisationNumber: string | null;
  readonly untilYear: number;
}

const orders: Record<OrganisationSort, RawBuilder<unknown>> = {
  innovations: sql`innovations desc, o.population desc nulls last, o.name, o.id`,
  name: sql`o.name, o.id`,
  population: sql`o.population desc nulls last, o.name, o.id`,
  centrality: sql`o.centrality_index desc nulls last, o.name, o.id`,
};

const counted = sql`(
  select io.organisation_id as id, count(*)::integer as innovations,
    (count(*) filter (where i.certainty = 'measured'))::integer as measured
  from innovation_organisations io join innovations i on i.id = io.innovation_id
  group by io.organisation_id
)`;

/** A page of organisations; by all of `filter`. */
export async function listOrganisationPage(
  db: Db,
  query: {
    filter: OrganisationFilter;
    sort: OrganisationSort;
    limit: number;
    offset: number;
  },
): Promise<ListedOrganisation[]> {
  const { rows } = await sql<{ id: string; innovations: number; measured: number }>`
    select o.id, coalesce(c.innovations, 0) as innovations, coalesce(c.measured, 0) as measured
    from organisations o left join ${counted} c on c.id = o.id
    where ${sql.join(conditionsOf(query.filter), sql` and `)}
    order by ${orders[query.sort]}
    limit ${query.limit} offset ${query.offset}
  `.execute(db);
  return withCounts(db, rows);
}

async function withCounts(
  db: Db,
  rows: readonly { id: string; innovations: number; measured: number }[],
): Promise<ListedOrganisation[]> {
  const known = await listOrganisationsById(
    db,
    rows.map(({ id }) => id),
  );
  const byId = new Map(known.map((organisation) => [organisation.id, organisation]));
  return rows.flatMap(({ id, innovations, measured }) => {
    const organisation = byId.get(id);
    return organisation ? [{ ...organisation, innovations, innovationsMeasured: measured }] : [];
  });
}

function conditionsOf(filter: OrganisationFilter): RawBuilder<unknown>[] {
  return [
    ...textConditions(filter.text),
    ...(filter.kind.length > 0 ? [sql`o.kind = any(${[...filter.kind]}::text[])`] : []),
    ...(filter.county.length > 0 ? [sql`o.county_number = any(${[...filter.county]}::text[])`] : []),
    ...(filter.innovations.length === 1
      ? [filter.innovations[0] === 'some' ? sql`c.id is not null` : sql`c.id is null`]
      : []),
    isListed('o'),
  ];
}

/** A name of today or of 2020, with or without "kommune", or a number. */
function textConditions(text: string): RawBuilder<unknown>[] {
  if (text === '') return [];
  const name = text.replace(/\s+kommune$/i, '').replace(/\s+/g, ' ');
  const pattern = `%${name.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
  const digits = text.replace(/\s/g, '');
  return [
    sql`(o.name ilike ${pattern} or o.official_name ilike ${pattern}
      or o.organisation_number = ${digits} or o.municipality_number = ${digits}
      or exists (select from former_organisations f where f.successor_id = o.id
        and (f.name ilike ${pattern} or f.number = ${digits} or f.organisation_number = ${digits})))`,
  ];
}

/** One cell of the table that the counts beside the filters are read from. */
export interface OrganisationGroup {
  readonly kind: string;
  readonly county: string | null;
  readonly innovations: 'some' | 'none';
  readonly organisations: number;
}

/** How many organisations match the text, by kind, county and whether they have innovations. */
export async function countOrganisationGroups(db: Db, text: string): Promise<OrganisationGroup[]> {
  const conditions = [...textConditions(text), isListed('o')];
  const { rows } = await sql<OrganisationGroup>`
    select o.kind, o.county_number as county,
      case when c.id is null then 'none' else 'some' end as innovations,
      count(*)::integer as organisations
    from organisations o left join ${counted} c on c.id = o.id
    where ${sql.join(conditions, sql` and `)}
    group by 1, 2, 3
  `.execute(db);
  return rows;
}

export interface GroupCounts {
  readonly total: number;
  readonly counts: Readonly<Record<GroupName, ReadonlyMap<string, number>>>;
}

/** The counts beside the filters; what is chosen in a group does not narrow that group's own counts. */
export function countGroups(groups: readonly OrganisationGroup[], filter: OrganisationFilter): GroupCounts {
  const matches = (group: OrganisationGroup, except?: GroupName) =>
    (['kind', 'county', 'innovations'] as const).every(
      (name) => name === except || filter[name].length === 0 || filter[name].includes(group[name] ?? ''),
    );
  const countBy = (name: GroupName) => {
    const counts = new Map<string, number>();
    for (const group of groups) {
      const value = group[name];
      if (value === null || !matches(group, name)) continue;
      counts.set(value, (counts.get(value) ?? 0) + group.organisations);
    }
    return counts;
  };
  return {
    total: groups.filter((group) => matches(group)).reduce((sum, group) => sum + group.organisations, 0),
    counts: { kind: countBy('kind'), county: countBy('county'), innovations: countBy('innovations') },
  };
}

/** The municipalities of 2020 that became this one; not itself, where nothing changed. */
export async function listFormer(db: Db, organisation: Organisation): Promise<FormerOrganisation[]> {
  const rows = await db
    .selectFrom('former_organisations')
    .selectAll()
    .where('successor_id', '=', organisation.id)
    .orderBy('number')
    .execute();
  return rows
    .filter((row) => row.number !== organisation.municipalityNumber)
    .map((row) => ({
      number: row.number,
      name: row.name,
      organisationNumber: row.organisation_number,
      untilYear: row.until_year,
    }));
}

/** The ids of the instruments that name the organisation, or one that was merged into it, among their owners. */
export async function listOwnedInstrumentIds(db: Db, organisation: Organisation): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select i.id from instruments i
    where exists (
      select from unnest(i.owners) as owner join organisations o on lower(o.name) = lower(owner)
      where o.id = ${organisation.id} or o.merged_into = ${organisation.id})
    order by i.name
  `.execute(db);
  return rows.map(({ id }) => id);
}
