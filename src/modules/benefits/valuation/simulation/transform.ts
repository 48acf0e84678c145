import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { Distribution } from '../distribution-schema.ts';
import { logOf, meanOf, pertShape, quantileOf, sdOf, stepsOf } from './distribution.ts';

/** Turns normal scores into values of a distribution, in place: `Q(Φ(z))`, so that correlated scores stay correlated. */
export type Transform = (scores: Float64Array) => void;

/** Scores that tables reach to on either side; one draw in ten thousand million lies further out. */
const reach = 6.5;
/** Cells of a table. Between them a straight line: off by less than 2 millionths of the range. */
const cells = 4096;
/** Cells of the coarse table that a PERT table is drawn from, since each of its quantiles is dear. */
const coarseCells = 128;

/** How scores become values of this distribution. Tables are made here, once; a draw then only looks them up. */
export function transformOf(distribution: Distribution): Transform {
  if (sdOf(distribution) === 0) return constant(meanOf(distribution));
  switch (distribution.kind) {
    case 'fixed':
      return constant(distribution.value);
    case 'normal': {
      const { mean, sd } = distribution;
      return (scores) => {
        for (let at = 0; at < scores.length; at++) scores[at] = mean + sd * (scores[at] as number);
      };
    }
    case 'lognormal': {
      const { logMean, logSd } = logOf(distribution);
      return (scores) => {
        for (let at = 0; at < scores.length; at++) {
          scores[at] = Math.exp(logMean + logSd * (scores[at] as number));
        }
      };
    }
    case 'discrete':
      return steps(distribution);
    case 'pert':
      return lookUp(pertTable(distribution));
    case 'uniform':
    case 'triangular':
      return lookUp(
        Float64Array.from({ length: cells + 1 }, (_, at) => {
          const score = (at / cells) * 2 * reach - reach;
          return quantileOf(distribution, normalCdf(score, 0, 1));
        }),
      );
  }
}

const constant =
  (value: number): Transform =>
  (scores) => {
    scores.fill(value);
  };

function steps(distribution: Extract<Distribution, { kind: 'discrete' }>): Transform {
  const all = stepsOf(distribution);
  const values = Float64Array.from(all, ({ value }) => value);
  const ends = Float64Array.from(all.slice(0, -1), ({ upTo }) => normalQuantile(Math.min(1, upTo), 0, 1));
  return (scores) => {
    for (let at = 0; at < scores.length; at++) {
      const score = scores[at] as number;
      let step = 0;
      while (step < ends.length && score > (ends[step] as number)) step += 1;
      scores[at] = values[step] as number;
    }
  };
}

function lookUp(table: Float64Array): Transform {
  const perScore = (table.length - 1) / (2 * reach);
  const last = table.length - 2;
  return (scores) => {
    for (let index = 0; index < scores.length; index++) {
      const place = Math.max(0, ((scores[index] as number) + reach) * perScore);
      const at = Math.min(last, Math.floor(place));
      const low = table[at] as number;
      scores[index] = low + Math.min(1, place - at) * ((table[at + 1] as number) - low);
    }
  };
}

/**
 * The quantiles of a PERT distribution over scores: exact at every 32nd place, by cubic pieces between them, which is
 * off by less than a millionth of the range.
 */
function pertTable(pert: Extract<Distribution, { kind: 'pert' }>): Float64Array {
  const { alpha, beta } = pertShape(pert);
  const whole = pert.high - pert.low;
  const exact = Float64Array.from({ length: coarseCells + 1 }, (_, at) => {
    const score = (at / coarseCells) * 2 * reach - reach;
    return betaQuantile(normalCdf(score, 0, 1), alpha, beta);
  });
  const slopes = exact.map((_, at) => slopeAt(exact, at));
  const perCell = cells / coarseCells;
  return Float64Array.from({ length: cells + 1 }, (_, fine) => {
    const at = Math.min(coarseCells - 1, Math.floor(fine / perCell));
    const share = Math.min(1, Math.max(0, cubic(exact, slopes, at, fine / perCell - at)));
    return pert.low + whole * share;
  });
}

/** The slope per cell: of fourth order inside, simpler towards the ends, where the curve is flat. */
function slopeAt(values: Float64Array, at: number): number {
  const value = (index: number) => values[Math.min(values.length - 1, Math.max(0, index))] as number;
  if (at < 2 || at > values.length - 3) return (value(at + 1) - value(at - 1)) / 2;
  return (8 * (value(at + 1) - value(at - 1)) - (value(at + 2) - value(at - 2))) / 12;
}

/** Hermite's cubic from one place of a table to the next. @param part 0–1 of the way. */
function cubic(values: Float64Array, slopes: Float64Array, at: number, part: number): number {
  const [from, to] = [values[at] as number, values[at + 1] as number];
  const [startSlope, endSlope] = [slopes[at] as number, slopes[at + 1] as number];
  const rise = to - from;
  const bend = startSlope + endSlope - 2 * rise;
  return from + part * (startSlope + part * (3 * rise - 2 * startSlope - endSlope + part * bend));
}
