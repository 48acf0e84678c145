import type { ReadPlan } from '../plan.ts';
import { draw } from './draw.ts';
import { type Contribution, contributions, type TornadoBar, tornado } from './drivers.ts';
import { expectedValue, type Measure, modelOf } from './model.ts';
import { algorithm } from './random.ts';
import { type Summary, summarise } from './summary.ts';

/** Fewest and most draws of a simulation, and how many unless stated. */
export const drawLimits = { least: 1, most: 1_000_000, unlessStated: 100_000 } as const;
/** Draws that the rank correlations are worked out over: more would change no digit that is shown. */
const rankDraws = 10_000;

export interface SimulationOptions {
  /** A whole number, 0–4,294,967,295. The same seed gives the same result, to the last bit. */
  readonly seed: number;
  /** 1–1,000,000. */
  readonly draws?: number;
  readonly measure?: Measure;
}

/** What a simulation found, with all that is needed to repeat it. Kroner, not rounded. */
export interface Simulation {
  readonly algorithm: string;
  readonly seed: number;
  readonly draws: number;
  readonly measure: Measure;
  /** Net present value as the plan states its amounts. */
  readonly stated: number;
  /** Expected net present value, worked out exactly: what the mean of the draws must come near. */
  readonly expected: number;
  readonly summary: Summary;
  readonly tornado: readonly TornadoBar[];
  readonly contributions: readonly Contribution[];
  /** Draws behind the contributions. */
  readonly contributionDraws: number;
}

/**
 * How uncertain the net present value of a plan is: Monte Carlo with a kept seed.
 * @throws RangeError for a seed or a number of draws out of range.
 */
export function simulatePlan(read: ReadPlan, options: SimulationOptions): Simulation {
  const { seed, draws = drawLimits.unlessStated, measure = 'with_tax_cost' } = options;
  if (!Number.isInteger(draws) || draws < drawLimits.least || draws > drawLimits.most) {
    throw new RangeError(`${draws} is not a number of draws from ${drawLimits.least} to ${drawLimits.most}.`);
  }
  const model = modelOf(read, measure);
  const drawn = draw(model, seed, draws, rankDraws);
  return {
    algorithm,
    seed,
    draws,
    measure,
    stated: model.stated,
    expected: expectedValue(model),
    summary: summarise(drawn.values),
    tornado: tornado(model),
    contributions: contributions(model, drawn),
    contributionDraws: Math.min(rankDraws, draws),
  };
}
