import type { TermStatistics } from './statistics.ts';
import type { NeedAnalysis } from './text/types.ts';

/**
 * How much each term of a text counts in a search by words: its part in the text, times how telling it is among the
 * records. Terms that no record has are left out. The brief weighs whole needs with more care.
 */
export function weighTerms(analysis: NeedAnalysis, known: TermStatistics): Map<string, number> {
  const weights = new Map<string, number>();
  for (const concept of analysis.concepts) {
    for (const { term, weight } of concept.terms) {
      const documents = known.documentFrequency(term);
      if (documents === 0) continue;
      const telling = Math.log(1 + known.documents / documents);
      weights.set(term, Math.max(weights.get(term) ?? 0, concept.weight * weight * telling));
    }
  }
  return weights;
}

/** The `count` terms that weigh most, the heaviest first. */
export function heaviest(
  weights: ReadonlyMap<string, number>,
  count: number,
): { term: string; weight: number }[] {
  return [...weights]
    .map(([term, weight]) => ({ term, weight }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, count);
}
