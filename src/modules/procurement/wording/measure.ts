/** How well something was found: hits that are right, hits that are wrong, and what was missed. */
export interface Counts {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** A share with its Wilson interval at 95 per cent; undefined where there is nothing to share. */
export interface Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly of: number;
}

const z = 1.959963984540054;

/** Wilson 1927, score interval without continuity correction, as in Brown, Cai & DasGupta 2001, eq. 4. */
export function wilson(hits: number, of: number): Share | undefined {
  if (of === 0) return undefined;
  const share = hits / of;
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half), of };
}

/** Precision: how many of the hits are right. Recall: how many of what is there was found. */
export const precisionOf = ({ right, wrong }: Counts): Share | undefined => wilson(right, right + wrong);
export const recallOf = ({ right, missed }: Counts): Share | undefined => wilson(right, right + missed);

/** Compares what was found of each item with how it was labelled, one count a signal. */
export function countSignals<Signal extends string>(
  signals: readonly Signal[],
  items: readonly { readonly labelled: readonly Signal[]; readonly found: readonly Signal[] }[],
): Readonly<Record<Signal, Counts>> {
  const counted = signals.map((signal): [Signal, Counts] => {
    const count = (is: (labelled: boolean, found: boolean) => boolean) =>
      items.filter(({ labelled, found }) => is(labelled.includes(signal), found.includes(signal))).length;
    return [
      signal,
      {
        right: count((labelled, found) => labelled && found),
        wrong: count((labelled, found) => !labelled && found),
        missed: count((labelled, found) => labelled && !found),
      },
    ];
  });
  return Object.fromEntries(counted) as Record<Signal, Counts>;
}

/** The counts of all signals together. */
export function sumCounts(counts: readonly Counts[]): Counts {
  const sum = (of: (one: Counts) => number) => counts.reduce((total, one) => total + of(one), 0);
  return { right: sum((it) => it.right), wrong: sum((it) => it.wrong), missed: sum((it) => it.missed) };
}
