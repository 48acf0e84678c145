/**
 * How well what a case gave is proved, and how far that lifts it.
 *
 *     place(d)    = score(d) × (1 + 0.1 × strength(d))
 *     strength(d) = what its surest effect is worth: measured 0.1, estimated 0.06, expected 0.03, not said 0.01, none 0
 *                   + where it is measured: (0.9 × held − 0.03 × not held) / (held + not held + 1)
 *
 * Among cases of like relevance a benefit that others got too stands above one measured once, and that above an
 * estimate, an expectation and a claim. The lift is bounded: a case that is a tenth less relevant than another never
 * passes it, however well proved. What one body says of itself lifts little, what others found when they did the same
 * lifts much. What is measured counts alike whichever way it went, so that failures do not sink from sight; use alone
 * proves nothing and lifts nothing. The sizes were chosen on the development needs of `npm run bench:relevance`, whose
 * grades know nothing of proof: there nDCG@10 may not fall.
 */

/** What is recorded of an innovation beyond its own record; only what is for all to see. Whole numbers from 0. */
export interface Track {
  /** Organisations that use it, as it was or adapted, beside the one it comes from. */
  readonly using: number;
  readonly considering: number;
  readonly stopped: number;
  /** Of those that took it up: how many have measured what it gave them. */
  readonly measuredBy: number;
  /** Of these: how many got the benefit that the originator measured, and how many did not. */
  readonly held: number;
  readonly notHeld: number;
  /** Measured benefits that the originating initiative has recorded. */
  readonly ownMeasured: number;
}

export const noTrack: Track = {
  using: 0,
  considering: 0,
  stopped: 0,
  measuredBy: 0,
  held: 0,
  notHeld: 0,
  ownMeasured: 0,
};

/** Best proved first. `repeated`: measured, and more of those who took it up got the same benefit than did not. */
export const proofLevels = ['repeated', 'measured', 'estimated', 'expected', 'unknown', 'none'] as const;
export type ProofLevel = (typeof proofLevels)[number];

export interface Proof {
  readonly level: ProofLevel;
  /** 0–1, and higher for every case of a better level. */
  readonly strength: number;
}

/** The most that proof lifts a case by, as a share of its score. */
export const largestLift = 0.1;

const worth = { measured: 0.1, estimated: 0.06, expected: 0.03, unknown: 0.01, none: 0 } as const;

/**
 * How well a case is proved.
 * @param certainty the surest status of any effect that its own record tells.
 */
export function proofOf(certainty: keyof typeof worth, track: Track = noTrack): Proof {
  const { held, notHeld, measuredBy, ownMeasured } = track;
  const isMeasured = certainty === 'measured' || ownMeasured + measuredBy + held + notHeld > 0;
  if (!isMeasured) return { level: certainty, strength: worth[certainty] };
  const repeated = (0.9 * held - 0.03 * notHeld) / (held + notHeld + 1);
  return { level: held > notHeld ? 'repeated' : 'measured', strength: worth.measured + repeated };
}

/** The score that a case is placed by: at least its own, and at most `largestLift` above it. */
export function liftedScore(score: number, { strength }: Proof): number {
  return score * (1 + largestLift * strength);
}

/** Orders cases by lifted score, ties by id; the order in which they come does not matter. */
export function orderByProof<Item extends { readonly id: string; readonly score: number }>(
  items: readonly Item[],
  proofOfItem: (item: Item) => Proof,
): Item[] {
  return items
    .map((item) => ({ item, place: liftedScore(item.score, proofOfItem(item)) }))
    .sort((a, b) => b.place - a.place || (a.item.id < b.item.id ? -1 : a.item.id > b.item.id ? 1 : 0))
    .map(({ item }) => item);
}
