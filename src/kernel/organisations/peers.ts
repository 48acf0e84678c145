/** What is known of an organisation's place; null where it does not apply (a state body has no population). */
export interface Place {
  readonly kind: string;
  readonly population: number | null;
  readonly centralityIndex: number | null;
  readonly countyNumber: string | null;
}

/**
 * How alike two organisations are, 0–1, with what it is made of. For two municipalities:
 * 50 % size (the ratio of populations on a logarithmic scale: equal = 1, five times as large = 0),
 * 35 % centrality (Statistics Norway's index 0–1000: equal = 1, 300 apart = 0), 15 % the same county.
 * For others only the kind can be compared, and `comparable` is false.
 */
export interface Likeness {
  readonly score: number;
  readonly comparable: boolean;
  /** Population of the other divided by that of the first; null where either is unknown. */
  readonly sizeRatio: number | null;
  /** Index of the other minus that of the first, −1000–1000. */
  readonly centralityDifference: number | null;
  readonly sameCounty: boolean;
  readonly sameKind: boolean;
}

const largestSizeRatio = 5;
const largestCentralityDifference = 300;

/** The score from which an organisation counts as "like mine" in filters. */
export const likeMineThreshold = 0.65;

/** Measures how alike `other` is to `mine`. The score is the same both ways; the differences are seen from `mine`. */
export function likeness(mine: Place, other: Place): Likeness {
  const sameKind = mine.kind === other.kind;
  const sameCounty = mine.countyNumber !== null && mine.countyNumber === other.countyNumber;
  const sizeRatio = ratio(mine.population, other.population);
  const centralityDifference =
    mine.centralityIndex === null || other.centralityIndex === null
      ? null
      : other.centralityIndex - mine.centralityIndex;
  if (sizeRatio === null || centralityDifference === null) {
    return {
      score: sameKind ? 0.5 : 0,
      comparable: false,
      sizeRatio,
      centralityDifference,
      sameCounty,
      sameKind,
    };
  }
  const size = clamp(1 - Math.abs(Math.log(sizeRatio)) / Math.log(largestSizeRatio));
  const centrality = clamp(1 - Math.abs(centralityDifference) / largestCentralityDifference);
  const score = 0.5 * size + 0.35 * centrality + (sameCounty ? 0.15 : 0);
  return { score, comparable: true, sizeRatio, centralityDifference, sameCounty, sameKind };
}

function ratio(mine: number | null, other: number | null): number | null {
  return mine && other ? other / mine : null;
}

function clamp(value: number): number {
  return Math.max(0, Math.min(1, value));
}
