import type { Measured, Standing } from './domain.ts';
import type { Measurement } from './queries.ts';
import type { BenefitBody } from './schema.ts';

/** What the rules of `domain.ts` look at: measurements of the whole that nobody has corrected. */
export function standingOf(body: BenefitBody, measurements: readonly Measurement[]): Standing {
  const point = (one: { readonly value: string; readonly on: string } | undefined) =>
    one && { value: Number(one.value), on: one.on };
  return {
    better: body.better,
    baseline: point(body.baseline),
    target: point(body.target),
    measurements: measurements
      .filter(({ organisation, isCorrected }) => !organisation && !isCorrected)
      .map(asMeasured),
  };
}

const asMeasured = ({ value, low, high, on, source }: Measurement): Measured => ({
  value: Number(value),
  low: low === undefined ? undefined : Number(low),
  high: high === undefined ? undefined : Number(high),
  on,
  source,
});
