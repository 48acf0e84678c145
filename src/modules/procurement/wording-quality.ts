import { wilson as wilsonInterval } from './statistics/figures.ts';

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

/** A share with its interval. */
export function wilson(hits: number, of: number): Share | undefined {
  const interval = wilsonInterval(hits, of);
  return interval && { share: hits / of, ...interval, of };
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

/**
 * How well the detector of this version did on the sentences held out from whoever wrote its rules, all signals together.
 * What the method page tells; a test works it out again.
 */
export const heldOutCounts: Counts = { right: 41, wrong: 1, missed: 14 };
export const heldOutSentenceCount = 100;
