import type { Model } from './model.ts';
import { scoreSource } from './random.ts';
import { transformOf } from './transform.ts';

/** Draws made at a time: few enough to stay near the processor. Part of the algorithm: another number, other draws. */
const block = 1024;

export interface Drawn {
  /** Net present value of each draw, kroner. */
  readonly values: Float64Array;
  /** What each input was in the first draws, by input. */
  readonly kept: readonly Float64Array[];
}

/**
 * Draws all inputs of a model and adds up its net present value.
 * @param keep for how many draws, from the first on, the inputs are kept.
 */
export function draw(model: Model, seed: number, draws: number, keep: number): Drawn {
  const fill = scoreSource(seed);
  const transforms = model.inputs.map(({ distribution }) => transformOf(distribution));
  const values = new Float64Array(draws).fill(model.certain);
  const kept = model.inputs.map(() => new Float64Array(Math.min(keep, draws)));
  const scores = model.inputs.map(() => new Float64Array(block));
  for (let start = 0; start < draws; start += block) {
    const size = Math.min(block, draws - start);
    for (const column of scores) fill(column);
    if (model.triangle) correlate(scores, model.triangle);
    for (const [index, column] of scores.entries()) {
      transforms[index]?.(column);
      addTo(values, start, column, size, model.inputs[index]?.worth ?? 0);
      const room = kept[index] as Float64Array;
      if (start < room.length) room.set(column.subarray(0, Math.min(size, room.length - start)), start);
    }
  }
  return { values, kept };
}

function addTo(values: Float64Array, start: number, column: Float64Array, size: number, worth: number): void {
  for (let at = 0; at < size; at++) {
    values[start + at] = (values[start + at] as number) + worth * (column[at] as number);
  }
}

/** Makes independent scores correlated, in place: from the last input to the first, each from those before it. */
function correlate(scores: readonly Float64Array[], triangle: readonly Float64Array[]): void {
  for (let index = scores.length - 1; index >= 0; index--) {
    const [own, row] = [scores[index] as Float64Array, triangle[index] as Float64Array];
    const weight = row[index] as number;
    if (weight !== 1) for (let at = 0; at < own.length; at++) own[at] = weight * (own[at] as number);
    for (let before = 0; before < index; before++) {
      const share = row[before] as number;
      if (share === 0) continue;
      const other = scores[before] as Float64Array;
      for (let at = 0; at < own.length; at++) own[at] = (own[at] as number) + share * (other[at] as number);
    }
  }
}
