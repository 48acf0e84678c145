import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Named in every result, so that another program can draw the same numbers. */
export const algorithm =
  'xoroshiro128plus (pure-rand 8, first 64 outputs passed over), Box–Muller, Gaussian copula';

/** Seeds are whole numbers from 0 to this. */
export const largestSeed = 0xffff_ffff;

/** Outputs passed over at the start: a small seed leaves the first ones poorly mixed. */
const passedOver = 64;

/** Fills arrays with independent standard normal scores, the same for the same seed. */
export type ScoreSource = (scores: Float64Array) => void;

/**
 * Standard normal scores by Box and Muller (1958), two from each pair of 32-bit numbers.
 * @throws RangeError for a seed that is not a whole number from 0 to `largestSeed`.
 */
export function scoreSource(seed: number): ScoreSource {
  if (!Number.isInteger(seed) || seed < 0 || seed > largestSeed) {
    throw new RangeError(`The seed ${seed} is not a whole number from 0 to ${largestSeed}.`);
  }
  const generator = xoroshiro128plus(seed);
  for (let round = 0; round < passedOver; round++) generator.next();
  // Never 0, whose logarithm is no number, and never 1.
  const uniform = () => ((generator.next() >>> 0) + 0.5) / 4_294_967_296;
  return (scores) => {
    for (let at = 0; at < scores.length; at += 2) {
      const radius = Math.sqrt(-2 * Math.log(uniform()));
      const angle = 2 * Math.PI * uniform();
      scores[at] = radius * Math.cos(angle);
      // Past the end of an array of odd length the second score is lost, and nothing is written.
      scores[at + 1] = radius * Math.sin(angle);
    }
  };
}
