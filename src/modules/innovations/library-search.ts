import type { Db } from '../../kernel/db/tables.ts';
import { type Candidate, findCandidates } from '../../kernel/search/candidates.ts';
import type { TermStatistics } from '../../kernel/search/statistics.ts';
import { heaviest, weighTerms } from '../../kernel/search/term-weights.ts';
import type { Analyser } from '../../kernel/search/text/analyser.ts';
import type { NeedConcept, Relation } from '../../kernel/search/text/types.ts';

export interface WordSearch {
  readonly db: Db;
  readonly analyser: Analyser;
  readonly statistics: (kind: string) => Promise<TermStatistics>;
}

/** A record that has the words, with its facets for counting. */
export interface FoundRecord {
  readonly id: string;
  readonly facets: readonly string[];
}

export interface Found {
  /** Best first. */
  readonly records: readonly FoundRecord[];
  /** True when no record has all that was asked for, and these have only some of it. */
  readonly isPartial: boolean;
}

const maxTerms = 48;
const maxFound = 300;
/** A term that meets a concept less well than this does not count as having it. */
const leastMeeting = 0.5;
/** Neither does half of a compound, a wider word, or one that is often in the same need. */
const looseRelations: ReadonlySet<Relation> = new Set(['part', 'broader', 'related']);
/** Concepts that weigh less than this, beside the heaviest of the text, need not be there. */
const leastConceptWeight = 0.25;
/** Weaker than this share of the best is noise: a common word, met once. */
const leastShare = 0.15;

/**
 * The innovations that have the words of a text, or words that mean the same in bokmål, nynorsk or English: every
 * concept must be met. Where no record has them all, those that have some of them. A library search narrows; the
 * brief is what weighs a whole need.
 */
export async function searchInnovations(search: WordSearch, text: string): Promise<Found> {
  const known = await search.statistics('innovation');
  const analysis = search.analyser.analyseNeed(text, known.vocabulary);
  const weights = weighTerms(analysis, known);
  const candidates = await findCandidates(search.db, {
    kind: 'innovation',
    terms: heaviest(weights, maxTerms),
    filter: { facetGroups: [] },
    limit: maxFound,
    entriesOf: analysis.concepts.flatMap((concept) => concept.terms.map(({ term }) => term)),
  });
  const telling = analysis.concepts.filter((concept) => concept.weight >= leastConceptWeight);
  const whole = candidates.filter((candidate) => telling.every((concept) => meets(candidate, concept)));
  if (whole.length > 0) return { records: bestFirst(whole, weights), isPartial: false };
  const some = candidates.filter((candidate) => telling.some((concept) => meets(candidate, concept)));
  return { records: bestFirst(some, weights), isPartial: true };
}

function meets({ terms }: Candidate, concept: NeedConcept): boolean {
  return concept.terms.some(
    ({ term, weight, relation }) =>
      weight >= leastMeeting && !looseRelations.has(relation) && Object.hasOwn(terms, term),
  );
}

function scoreOf({ terms }: Candidate, weights: ReadonlyMap<string, number>): number {
  let score = 0;
  for (const [term, weight] of weights) score += weight * (terms[term]?.[0] ?? 0);
  return score;
}

/** In the order of the score, without those that are mere noise beside the best. */
function bestFirst(candidates: readonly Candidate[], weights: ReadonlyMap<string, number>): FoundRecord[] {
  const scored = candidates.map((candidate) => ({ candidate, score: scoreOf(candidate, weights) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score >= best * leastShare)
    .sort((a, b) => b.score - a.score || (a.candidate.id < b.candidate.id ? -1 : 1))
    .map(({ candidate: { id, facets } }) => ({ id, facets }));
}
