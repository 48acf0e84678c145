import type { NeedAnalysis } from '../../../kernel/search/text/types.ts';
import type { QueryTerm, TermStatistics } from './types.ts';
import { createTelling, weighConcepts } from './weights.ts';

/** Every term that `rank` may look at for a need: fetch statistics and document entries for these. */
export function termsOf(need: NeedAnalysis): string[] {
  return [...new Set(need.concepts.flatMap((concept) => concept.terms.map(({ term }) => term)))];
}

/**
 * The terms to fetch candidates by, heaviest first, at most `limit`, each once. The best term of each of the
 * heaviest concepts comes in before the second-best of any, as far as half the limit.
 */
export function selectQueryTerms(need: NeedAnalysis, statistics: TermStatistics, limit = 32): QueryTerm[] {
  const telling = createTelling(statistics);
  const weights = weighConcepts(need, statistics, telling);
  const best = new Map<string, QueryTerm>();
  need.concepts.forEach((concept, conceptIndex) => {
    const own = weights[conceptIndex];
    if (own === undefined) return;
    for (const { term, weight } of concept.terms) {
      if (statistics.documentFrequency(term) === 0) continue;
      const worth = own.weight * weight * Math.min(1, telling(term) / Math.max(own.telling, 1e-6));
      const present = best.get(term);
      if (present === undefined || present.weight < worth)
        best.set(term, { term, weight: worth, conceptIndex });
    }
  });
  const ordered = [...best.values()].sort(
    (one, other) => other.weight - one.weight || (one.term < other.term ? -1 : 1),
  );
  const leading = new Set<QueryTerm>();
  const seen = new Set<number>();
  for (const term of ordered) {
    if (seen.has(term.conceptIndex) || leading.size >= Math.ceil(limit / 2)) continue;
    seen.add(term.conceptIndex);
    leading.add(term);
  }
  const rest = ordered.filter((term) => !leading.has(term)).slice(0, Math.max(0, limit - leading.size));
  return [...leading, ...rest]
    .sort((one, other) => other.weight - one.weight || (one.term < other.term ? -1 : 1))
    .slice(0, limit);
}
