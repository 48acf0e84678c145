import type { Db } from '../../kernel/db/tables.ts';
import { type Candidate, findCandidates } from '../../kernel/search/candidates.ts';
import type { TermStatistics } from '../../kernel/search/statistics.ts';
import { heaviest, weighTerms } from '../../kernel/search/term-weights.ts';
import type { Analyser } from '../../kernel/search/text/analyser.ts';

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
/** What was closed or discontinued stands after what may be had, unless its words fit far better. */
const goneWeight = 0.4;

/** The ids of the instruments that the words speak of, best first. The evidence brief ranks with more care. */
export async function findInstrumentsByWords(
  { db, analyser, statistics }: WordSearch,
  text: string,
): Promise<string[]> {
  const known = await statistics('instrument');
  const weights = weighTerms(analyser.analyseNeed(text, known.vocabulary), known);
  const candidates = await findCandidates(db, {
    kind: 'instrument',
    terms: heaviest(weights, maxTerms),
    filter: { facetGroups: [] },
    limit: maxFound,
    entriesOf: [...weights.keys()],
  });
  const scored = candidates.map((candidate) => ({ id: candidate.id, score: scoreOf(candidate, weights) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score >= best * leastShare)
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id);
}

function scoreOf({ terms, facets }: Candidate, weights: ReadonlyMap<string, number>): number {
  let score = 0;
  for (const [term, weight] of weights) score += weight * (terms[term]?.[0] ?? 0);
  const gone = facets.includes('status:closed') || facets.includes('status:discontinued');
  return gone ? score * goneWeight : score;
}
