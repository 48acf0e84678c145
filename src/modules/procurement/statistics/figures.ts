/** Rules of counting: pure, so that they can be tested on their own. */

/** Wilson's interval for a share at 95 % (Wilson 1927, J. Am. Stat. Assoc. 22, eq. in § 2); undefined of nothing. */
export function wilson(numerator: number, denominator: number): { low: number; high: number } | undefined {
  if (denominator <= 0) return undefined;
  const z = 1.959963984540054;
  const share = numerator / denominator;
  const scale = 1 + z ** 2 / denominator;
  const middle = share + z ** 2 / (2 * denominator);
  const reach = z * Math.sqrt((share * (1 - share)) / denominator + z ** 2 / (4 * denominator ** 2));
  // Rounding may put an end a hair past the share itself, which lies within by definition.
  return {
    low: Math.min(share, Math.max(0, (middle - reach) / scale)),
    high: Math.max(share, Math.min(1, (middle + reach) / scale)),
  };
}

/** Numbers as texts with blanks between, in order, the least first. */
export function sortedValues(texts: readonly string[]): Float64Array {
  const parts = texts.filter((text) => text !== '').map((text) => text.split(' '));
  const values = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let next = 0;
  for (const part of parts) for (const one of part) values[next++] = Number(one);
  return values.sort();
}

export interface Spread {
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
}

/** Median and quartiles of values in order, by nearest rank: each is a value that was seen. Undefined of nothing. */
export function spreadOf(sorted: Float64Array): Spread | undefined {
  const at = (share: number) => sorted[Math.max(1, Math.ceil(share * sorted.length)) - 1];
  const [q1, median, q3] = [at(0.25), at(0.5), at(0.75)];
  return q1 === undefined || median === undefined || q3 === undefined ? undefined : { q1, median, q3 };
}

/** A cell of fewer than these is marked: the data are public, but chance has the word in it. */
export const smallCell = 10;
