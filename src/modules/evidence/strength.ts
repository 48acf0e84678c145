import type { InnovationHit } from './innovation-hits.ts';

/** A hit below this share of the best imaginable match, or of the best hit, is only shown behind a click. */
const weakBelow = 0.12;
const weakBelowShareOfBest = 0.4;

/** The hits that answer the need, and those that may be useful to know of; the order is kept. */
export function splitByStrength(hits: readonly InnovationHit[]): {
  strong: InnovationHit[];
  weak: InnovationHit[];
} {
  const limit = Math.max(weakBelow, (hits[0]?.score ?? 0) * weakBelowShareOfBest);
  return {
    strong: hits.filter(({ score }) => score >= limit),
    weak: hits.filter(({ score }) => score < limit),
  };
}
