import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../db/tables.ts';
import type { DocumentTerms } from './text/types.ts';

/** Filters: a record must have one of the facets of every group, and one of the organisations if any are named. */
export interface SearchFilter {
  readonly facetGroups: readonly (readonly string[])[];
  readonly organisationIds?: readonly string[] | undefined;
}

export interface Candidate {
  readonly id: string;
  readonly slug: string;
  readonly organisationIds: readonly string[];
  readonly facets: readonly string[];
  /** All entries of the record, or those of `entriesOf` alone where the search was told so. */
  readonly terms: DocumentTerms;
}

/**
 * How many postings a search looks at, shared out among its terms by weight, with a least number for each. Postings are
 * stored by falling impact, so these are each term's strongest records; the cost of a search is bounded by this, however
 * many records there are. Chosen by `npm run bench:speed`, which tells what the bound costs in quality.
 */
const postingsPerSearch = 30_000;
const leastPostingsPerTerm = 200;

/** A term to find records by. */
export interface WantedTerm {
  readonly term: string;
  /** Query weight × how telling the term is, any positive scale. */
  readonly weight: number;
  /** Terms of one concept stand for each other, and only the strongest counts. Without it each counts for itself. */
  readonly conceptIndex?: number;
}

/**
 * The records whose words weigh most for the given terms, with what the ranking needs to know of them.
 * @param query.entriesOf the only terms whose entries the ranking looks at. A record has hundreds: to send and parse
 *   them all costs several times more than the search itself.
 */
export async function findCandidates(
  db: Db,
  query: {
    kind: string;
    terms: readonly WantedTerm[];
    entriesOf?: readonly string[];
    filter: SearchFilter;
    limit: number;
  },
): Promise<Candidate[]> {
  if (query.terms.length === 0) return [];
  const conditions = filterConditions(query.filter);
  const filtered = conditions.length > 0;
  const result = await sql<Candidate>`
    with wanted as (${wantedTerms(query.terms)}), ${filtered ? allowedRecords(query.kind, conditions) : sql``}
    met as (
      select hit.number, max(wanted.weight * hit.impact) as strength
      from wanted cross join lateral (
        select p.number, p.impact from search_postings p
        where p.kind = ${query.kind} and p.term = wanted.term
        ${filtered ? sql`and p.number in (select number from allowed)` : sql``}
        order by p.impact desc, p.number desc
        limit wanted.depth
      ) as hit
      group by hit.number, wanted.concept
    ), strongest as (
      select number, sum(strength) as strength from met
      group by number order by strength desc, number limit ${query.limit}
    )
    select r.id, r.slug, r.organisation_ids as "organisationIds", r.facets,
      ${entriesColumn(query.entriesOf)} as terms
    from strongest join search_records r on r.number = strongest.number
    order by strongest.strength desc, r.number
  `.execute(db);
  return result.rows;
}

function wantedTerms(terms: readonly WantedTerm[]): RawBuilder<unknown> {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  const depths = terms.map(({ weight }) =>
    Math.max(leastPostingsPerTerm, Math.round((postingsPerSearch * weight) / total)),
  );
  // A term without a concept gets a number that no concept has.
  const concepts = terms.map(({ conceptIndex }, index) => conceptIndex ?? -1 - index);
  return sql`
    select * from unnest(
      ${terms.map(({ term }) => term)}::text[], ${terms.map(({ weight }) => weight)}::real[],
      ${concepts}::integer[], ${depths}::integer[]
    ) as w (term, weight, concept, depth)`;
}

/** What passes the filter, found once: to look up the record of each posting takes several times longer. */
function allowedRecords(kind: string, conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql`allowed as materialized (
      select r.number from search_records r where r.kind = ${kind} and ${sql.join([...conditions], sql` and `)}
    ),`;
}

/** `||` unpacks the stored value once; `offset 0` keeps the planner from unpacking it again for each term. */
function entriesColumn(terms: readonly string[] | undefined): RawBuilder<unknown> {
  if (!terms) return sql`r.terms`;
  return sql`(
    select coalesce(jsonb_object_agg(term, unpacked.terms -> term), '{}')
    from (select r.terms || '{}'::jsonb as terms offset 0) as unpacked, unnest(${[...terms]}::text[]) as term
    where unpacked.terms ? term
  )`;
}

function filterConditions(filter: SearchFilter): RawBuilder<unknown>[] {
  const groups = filter.facetGroups.filter((group) => group.length > 0);
  const conditions = groups.map((group) => sql`r.facets && ${[...group]}::text[]`);
  if (filter.organisationIds) {
    conditions.push(sql`r.organisation_ids && ${[...filter.organisationIds]}::uuid[]`);
  }
  return conditions;
}

/** The named records as candidates, for sources of candidates other than words (links, embeddings). */
export async function getCandidates(
  db: Db,
  kind: string,
  ids: readonly string[],
  filter: SearchFilter,
): Promise<Candidate[]> {
  if (ids.length === 0) return [];
  const conditions = [
    sql`r.kind = ${kind}`,
    sql`r.id = any(${[...ids]}::uuid[])`,
    ...filterConditions(filter),
  ];
  const result = await sql<Candidate>`
    select r.id, r.slug, r.organisation_ids as "organisationIds", r.facets, r.terms
    from search_records r where ${sql.join(conditions, sql` and `)} order by r.number
  `.execute(db);
  return result.rows;
}

/** How many records of a kind have each facet, given a filter; for the counts beside filters. */
export async function countFacets(
  db: Db,
  kind: string,
  filter: SearchFilter,
): Promise<ReadonlyMap<string, number>> {
  const conditions = [sql`r.kind = ${kind}`, ...filterConditions(filter)];
  const result = await sql<{ facet: string; records: number }>`
    select facet, count(*)::integer as records
    from search_records r cross join lateral unnest(r.facets) as facet
    where ${sql.join(conditions, sql` and `)}
    group by facet
  `.execute(db);
  return new Map(result.rows.map((row) => [row.facet, row.records]));
}
