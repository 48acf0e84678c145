import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../kernel/db/tables.ts';
import { findCandidates } from '../../../kernel/search/candidates.ts';
import type { TermStatistics } from '../../../kernel/search/statistics.ts';
import { heaviest, weighTerms } from '../../../kernel/search/term-weights.ts';
import type { Analyser } from '../../../kernel/search/text/analyser.ts';
import { listCasesById, type PublishedCase } from './queries.ts';
import { casesPerPage, type Selection } from './schema.ts';

interface WordSearch {
  readonly db: Db;
  readonly analyser: Analyser;
  readonly statistics: (kind: string) => Promise<TermStatistics>;
}

export interface CaseList {
  readonly cases: readonly PublishedCase[];
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
  /** Beside each choice: how many it would leave, were nothing else chosen of the same name. */
  readonly counts: Readonly<Record<FacetName, ReadonlyMap<string, number>>>;
}

export const facetNames = ['outcome', 'topic'] as const;
export type FacetName = (typeof facetNames)[number];

export interface Scope {
  /** The kinds that the reader may find cases under, and no others. */
  readonly kinds: readonly string[];
  readonly selection: Selection;
  /** In the order that they are shown in; undefined for all. */
  readonly ids?: readonly string[] | undefined;
}

/** Cases by outcome and topic, the last changed first; with words, the best fit first. */
export async function listCases(
  search: WordSearch,
  wish: Omit<Scope, 'ids'> & { readonly page: number; readonly perPage?: number },
): Promise<CaseList> {
  const { db } = search;
  const { perPage = casesPerPage, selection, kinds } = wish;
  const ids = selection.q ? await idsByWords(search, kinds, selection.q) : undefined;
  const scope: Scope = { kinds, selection, ids };
  const [{ rows: totals }, outcome, topic] = await Promise.all([
    sql<{ count: number }>`
      select count(*)::integer as count from search_records s where ${conditions(scope)}`.execute(db),
    countChoices(db, scope, 'outcome'),
    countChoices(db, scope, 'topic'),
  ]);
  const total = totals[0]?.count ?? 0;
  const pageCount = Math.max(1, Math.ceil(total / perPage));
  const page = Math.min(wish.page, pageCount);
  const order = ids ? sql`array_position(${[...ids]}::uuid[], s.id)` : sql`c.changed_at desc, c.id desc`;
  const { rows } = await sql<{ id: string }>`
    select s.id from search_records s join sandbox_cases c on c.id = s.id where ${conditions(scope)}
    order by ${order} limit ${perPage} offset ${(page - 1) * perPage}`.execute(db);
  const cases = await listCasesById(
    db,
    rows.map(({ id }) => id),
  );
  return { cases, total, page, pageCount, counts: { outcome, topic } };
}

/** What a case must fulfil, over `search_records s`. `except` leaves one name out, for the counts of its choices. */
export function conditions({ kinds, selection, ids }: Scope, except?: FacetName): RawBuilder<unknown> {
  const groups = facetNames
    .filter((name) => name !== except && selection[name].length > 0)
    .map((name) => selection[name].map((value) => `${name}:${value}`));
  const all = [
    sql`s.kind = any(${[...kinds]}::text[])`,
    ...(ids ? [sql`s.id = any(${[...ids]}::uuid[])`] : []),
    ...groups.map((group) => sql`s.facets && ${group}::text[]`),
  ];
  return sql.join(all, sql` and `);
}

async function countChoices(db: Db, scope: Scope, name: FacetName): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ value: string; count: number }>`
    select substr(facet, ${name.length + 2}::integer) as value, count(*)::integer as count
    from search_records s cross join lateral unnest(s.facets) as facet
    where ${conditions(scope, name)} and starts_with(facet, ${`${name}:`})
    group by facet order by count(*) desc, facet`.execute(db);
  return new Map(rows.map(({ value, count }) => [value, count]));
}

const maxFound = 300;
const maxTerms = 32;
/** Weaker than this share of the best is noise: a common word, met once. */
const leastShare = 0.15;

/** The cases that have the words of a text or words that mean the same, the best fit first. */
async function idsByWords(search: WordSearch, kinds: readonly string[], text: string): Promise<string[]> {
  const spelling = (await search.statistics('innovation')).vocabulary;
  const analysis = search.analyser.analyseNeed(text, spelling);
  const perKind = await Promise.all(
    kinds.map(async (kind) => {
      const weights = weighTerms(analysis, await search.statistics(kind));
      const candidates = await findCandidates(search.db, {
        kind,
        terms: heaviest(weights, maxTerms),
        filter: { facetGroups: [] },
        limit: maxFound,
        entriesOf: [...weights.keys()],
      });
      return candidates.map(({ id, terms }) => ({
        id,
        score: [...weights].reduce((sum, [term, weight]) => sum + weight * (terms[term]?.[0] ?? 0), 0),
      }));
    }),
  );
  const scored = perKind.flat();
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score > 0 && score >= best * leastShare)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}
