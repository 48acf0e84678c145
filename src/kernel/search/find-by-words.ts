import type { Db } from '../db/tables.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import type { TermStatistics } from './statistics.ts';
import { heaviest, weighTerms } from './term-weights.ts';
import type { Analyser } from './text/analyser.ts';

/** What a search by words needs of the application. */
export interface WordSearch {
  readonly db: Db;
  readonly analyser: Analyser;
  readonly statistics: (kind: string) => Promise<TermStatistics>;
}

const maxFound = 500;
const maxTerms = 32;
/** Weaker than this share of the best is noise: a distant word, met once. */
const leastShare = 0.12;

/**
 * The ids of the records of a kind that the words speak of, best first. The evidence brief ranks with more care.
 * @param weightOf 0–1 by the facets of a record: what may no longer be had stands after what may, unless its words fit
 *   far better.
 */
export async function findByWords(
  { db, analyser, statistics }: WordSearch,
  kind: string,
  text: string,
  weightOf: (facets: readonly string[]) => number = () => 1,
): Promise<string[]> {
  const known = await statistics(kind);
  const weights = weighTerms(analyser.analyseNeed(text, known.vocabulary), known);
  const candidates = await findCandidates(db, {
    kind,
    terms: heaviest(weights, maxTerms),
    filter: { facetGroups: [] },
    limit: maxFound,
    entriesOf: [...weights.keys()],
  });
  const scored = candidates.map((candidate) => ({
    id: candidate.id,
    score: scoreOf(candidate, weights) * weightOf(candidate.facets),
  }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score >= best * leastShare)
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id);
}

function scoreOf({ terms }: Candidate, weights: ReadonlyMap<string, number>): number {
  let score = 0;
  for (const [term, weight] of weights) score += weight * (terms[term]?.[0] ?? 0);
  return score;
}
