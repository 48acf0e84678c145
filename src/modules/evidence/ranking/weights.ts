import type { NeedAnalysis, NeedConcept } from '../../../kernel/search/text/types.ts';
import type { TermStatistics } from './types.ts';

/** How telling a term is, 0–1: 1 for a word in one document, near 0 for a word in all. */
export type TermTelling = (term: string) => number;

/** Inverse document frequency (Robertson and Spärck Jones 1976, always positive), as a share of the rarest word's. */
export function createTelling(statistics: TermStatistics): TermTelling {
  const documents = Math.max(1, statistics.documents);
  const idf = (frequency: number) => Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
  const rarest = idf(Math.min(1, documents));
  return (term) => {
    const frequency = Math.min(documents, Math.max(1, statistics.documentFrequency(term)));
    return Math.min(1, idf(frequency) / rarest);
  };
}

/** A term that means the same as what was typed, not a part of it or something near. */
const STRONG_WEIGHT = 0.6;
/** A concept that no document has cannot be met, and still tells that the answer is not complete. */
const UNMET_SHARE = 0.5;

/** How much a concept counts, and how telling its terms are beside it. */
export interface ConceptWeight {
  readonly weight: number;
  readonly telling: number;
}

/**
 * The weight of each concept: its weight in the need × how telling it is in the collection. A concept is as
 * telling as the commonest term that means the same, because a rare spelling of a common thing says little.
 */
export function weighConcepts(
  need: NeedAnalysis,
  statistics: TermStatistics,
  telling: TermTelling,
): ConceptWeight[] {
  return need.concepts.map((concept) => weighConcept(concept, statistics, telling));
}

function weighConcept(concept: NeedConcept, statistics: TermStatistics, telling: TermTelling): ConceptWeight {
  const present = concept.terms.filter(({ term }) => statistics.documentFrequency(term) > 0);
  const strong = present.filter(({ weight }) => weight >= STRONG_WEIGHT);
  if (strong.length > 0) {
    const own = Math.min(...strong.map(({ term }) => telling(term)));
    return { weight: concept.weight * own, telling: own };
  }
  if (present.length === 0) return { weight: concept.weight * UNMET_SHARE, telling: 1 };
  const own = Math.max(...present.map(({ term }) => telling(term)));
  return { weight: concept.weight * own * 0.8, telling: own };
}
