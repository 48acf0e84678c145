import { quantileOf } from './distribution.ts';
import type { Drawn } from './draw.ts';
import { expectedValue, type Model } from './model.ts';
import { countBelow, countUpTo } from './sorted.ts';

/** One bar of a tornado: net present value when one input turns out low or high and all others as expected. */
export interface TornadoBar {
  readonly id: string;
  readonly name: string;
  /** The input at P10 and P90, in its own unit. */
  readonly low: number;
  readonly high: number;
  /** Net present value at these, kroner. */
  readonly atLow: number;
  readonly atHigh: number;
  /** The distance between the two, kroner. */
  readonly span: number;
}

/** What drives the result, the widest bar first. */
export function tornado(model: Model): TornadoBar[] {
  const centre = expectedValue(model);
  const others = { ...model, certain: 0 };
  return model.inputs
    .map((input) => {
      const [low, high] = [quantileOf(input.distribution, 0.1), quantileOf(input.distribution, 0.9)];
      const without = centre - expectedValue({ ...others, inputs: [input] });
      const [atLow, atHigh] = [without + input.worth * low, without + input.worth * high];
      return { id: input.id, name: input.name, low, high, atLow, atHigh, span: Math.abs(atHigh - atLow) };
    })
    .sort((one, other) => other.span - one.span || one.id.localeCompare(other.id));
}

/** How closely the result follows one input, over the draws. */
export interface Contribution {
  readonly id: string;
  readonly name: string;
  /** Rank correlation (Spearman) between the input and the net present value, −1 to 1. */
  readonly rankCorrelation: number;
  /** Its square as part of all squares, 0–1. A rule of thumb: correlated inputs share what they explain. */
  readonly share: number;
}

/** What drives the result, by ranks; the strongest first. */
export function contributions(model: Model, { values, kept }: Drawn): Contribution[] {
  const count = kept[0]?.length ?? 0;
  const ofResult = ranks(values.subarray(0, count));
  const found = model.inputs.map(({ id, name }, index) => {
    const correlation = correlationOf(ranks(kept[index] as Float64Array), ofResult);
    return { id, name, rankCorrelation: correlation };
  });
  const squares = found.reduce((sum, { rankCorrelation }) => sum + rankCorrelation ** 2, 0);
  return found
    .map((one) => ({ ...one, share: squares > 0 ? one.rankCorrelation ** 2 / squares : 0 }))
    .sort((one, other) => other.share - one.share || one.id.localeCompare(other.id));
}

/** The rank of each value; equal values share the middle of their ranks. */
function ranks(values: Float64Array): Float64Array {
  // Sorted without a comparison of ours, and looked up: several times faster than to sort places by value.
  const sorted = values.toSorted();
  return values.map((value) => (countBelow(sorted, value) + countUpTo(sorted, value) - 1) / 2);
}

/** Pearson's correlation; 0 when either never varies. */
function correlationOf(one: Float64Array, other: Float64Array): number {
  const middle = (one.length - 1) / 2;
  let [joint, squares, otherSquares] = [0, 0, 0];
  for (let at = 0; at < one.length; at++) {
    const [a, b] = [(one[at] as number) - middle, (other[at] as number) - middle];
    joint += a * b;
    squares += a * a;
    otherSquares += b * b;
  }
  return squares > 0 && otherSquares > 0 ? joint / Math.sqrt(squares * otherSquares) : 0;
}
