import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { Distribution } from '../distribution-schema.ts';

type Pert = Extract<Distribution, { kind: 'pert' }>;
type Discrete = Extract<Distribution, { kind: 'discrete' }>;

/** The mean of a distribution, in its own unit. */
export function meanOf(distribution: Distribution): number {
  switch (distribution.kind) {
    case 'fixed':
      return distribution.value;
    case 'uniform':
      return (distribution.low + distribution.high) / 2;
    case 'triangular':
      return (distribution.low + distribution.mode + distribution.high) / 3;
    case 'pert': {
      const { low, mode, high, lambda = 4 } = distribution;
      return (low + lambda * mode + high) / (lambda + 2);
    }
    case 'normal':
    case 'lognormal':
      return distribution.mean;
    case 'discrete':
      return distribution.values.reduce((sum, { value, probability }) => sum + value * probability, 0);
  }
}

/** The standard deviation of a distribution, in its own unit; 0 when it can turn out in one way only. */
export function sdOf(distribution: Distribution): number {
  switch (distribution.kind) {
    case 'fixed':
      return 0;
    case 'uniform':
      return (distribution.high - distribution.low) / Math.sqrt(12);
    case 'triangular': {
      const { low, mode, high } = distribution;
      const [toMode, fromMode, whole] = [mode - low, high - mode, high - low];
      return Math.sqrt((whole ** 2 - toMode * fromMode) / 18);
    }
    case 'pert': {
      const { low, high, lambda = 4 } = distribution;
      const mean = meanOf(distribution);
      return Math.sqrt(((mean - low) * (high - mean)) / (lambda + 3));
    }
    case 'normal':
    case 'lognormal':
      return distribution.sd;
    case 'discrete': {
      const mean = meanOf(distribution);
      return Math.sqrt(
        distribution.values.reduce(
          (sum, { value, probability }) => sum + probability * (value - mean) ** 2,
          0,
        ),
      );
    }
  }
}

/** The value that the distribution stays below with this probability. @param probability above 0 and below 1. */
export function quantileOf(distribution: Distribution, probability: number): number {
  switch (distribution.kind) {
    case 'fixed':
      return distribution.value;
    case 'uniform':
      return distribution.low + probability * (distribution.high - distribution.low);
    case 'triangular': {
      const { low, mode, high } = distribution;
      const whole = high - low;
      if (whole === 0) return low;
      return probability < (mode - low) / whole
        ? low + Math.sqrt(probability * whole * (mode - low))
        : high - Math.sqrt((1 - probability) * whole * (high - mode));
    }
    case 'pert':
      return pertQuantile(distribution, probability);
    case 'normal':
      return distribution.mean + distribution.sd * normalQuantile(probability, 0, 1);
    case 'lognormal': {
      const { logMean, logSd } = logOf(distribution);
      return Math.exp(logMean + logSd * normalQuantile(probability, 0, 1));
    }
    case 'discrete':
      return discreteQuantile(distribution, probability);
  }
}

/** The mean and standard deviation of the logarithm of a lognormal value. */
export function logOf({ mean, sd }: { mean: number; sd: number }): { logMean: number; logSd: number } {
  const variance = Math.log1p((sd / mean) ** 2);
  return { logMean: Math.log(mean) - variance / 2, logSd: Math.sqrt(variance) };
}

/** The shape of the beta distribution that a PERT distribution stretches from low to high (Malcolm et al. 1959). */
export function pertShape({ low, mode, high, lambda = 4 }: Omit<Pert, 'kind'>): {
  alpha: number;
  beta: number;
} {
  const whole = high - low;
  return { alpha: 1 + (lambda * (mode - low)) / whole, beta: 1 + (lambda * (high - mode)) / whole };
}

function pertQuantile(pert: Pert, probability: number): number {
  const whole = pert.high - pert.low;
  if (whole === 0) return pert.low;
  const { alpha, beta } = pertShape(pert);
  return pert.low + whole * betaQuantile(probability, alpha, beta);
}

/** The values of a discrete distribution, rising, each with the probability of it or a lower one. */
export function stepsOf({ values }: Discrete): { value: number; upTo: number }[] {
  let upTo = 0;
  return values
    .filter(({ probability }) => probability > 0)
    .toSorted((one, other) => one.value - other.value)
    .map(({ value, probability }) => {
      upTo += probability;
      return { value, upTo };
    });
}

function discreteQuantile(distribution: Discrete, probability: number): number {
  const steps = stepsOf(distribution);
  const step = steps.find(({ upTo }) => probability <= upTo) ?? steps.at(-1);
  return step?.value ?? 0;
}
