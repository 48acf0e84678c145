/** Rates are looked for from −90 % to 1,000 % a year: beyond that no plan is worth discussing. */
export const rateRange = { lowPercent: -90, highPercent: 1000 } as const;

export interface InternalRate {
  /**
   * `unique`: one rate, the ordinary case. `several`: the net flow changes sign more than once and several rates make
   * it worth nothing: none of them may be quoted alone. `none`: see `reason`.
   */
  readonly status: 'unique' | 'several' | 'none';
  /** Every rate in the range that makes the present value zero, per cent a year, rising. */
  readonly ratesPercent: readonly number[];
  readonly reason?: 'no_flows' | 'no_change_of_sign' | 'none_in_range';
}

/** A term of Σ amount · e^(−year · δ), where δ = ln(1 + rate). */
interface Term {
  readonly year: number;
  readonly amount: number;
}

/**
 * All internal rates of return of a net flow.
 *
 * Between two rates the present value may cross zero as often as the flow changes sign (Descartes' rule for
 * exponential sums). The flow is shifted so that year 0 lies at its first change of sign: its derivative by δ then has
 * one change fewer. So the zeros of the derivative, found the same way, divide the range into stretches in which the
 * present value only rises or only falls, and no rate can be missed.
 * @param net kroner a year, any sign, the first year first.
 */
export function internalRates(net: Float64Array | readonly number[]): InternalRate {
  const terms = Array.from(net, (amount, year) => ({ year, amount })).filter(({ amount }) => amount !== 0);
  if (terms.length === 0) return { status: 'none', ratesPercent: [], reason: 'no_flows' };
  if (changesOfSign(terms).length === 0)
    return { status: 'none', ratesPercent: [], reason: 'no_change_of_sign' };
  const rates = zeros(terms).map((delta) => Math.expm1(delta) * 100);
  if (rates.length === 0) return { status: 'none', ratesPercent: [], reason: 'none_in_range' };
  return { status: rates.length === 1 ? 'unique' : 'several', ratesPercent: rates };
}

/** Where the sign changes: the middle between the two years of each change. */
function changesOfSign(terms: readonly Term[]): number[] {
  return terms.slice(1).flatMap((term, index) => {
    const before = terms[index] as Term;
    return Math.sign(before.amount) === Math.sign(term.amount) ? [] : [(before.year + term.year) / 2];
  });
}

const lowest = Math.log1p(rateRange.lowPercent / 100);
const highest = Math.log1p(rateRange.highPercent / 100);

/** The zeros of Σ amount · e^(−year · δ) in the range, rising. */
function zeros(terms: readonly Term[]): number[] {
  const [pivot] = changesOfSign(terms);
  if (pivot === undefined) return [];
  const largest = Math.max(...terms.map(({ amount, year }) => Math.abs(amount * (year - pivot))));
  // The derivative of Σ amount · e^(−(year − pivot) · δ), made small enough to stay a number however deep this goes.
  const slope = terms.map(({ year, amount }) => ({ year, amount: (amount * (pivot - year)) / largest }));
  const ends = [lowest, ...zeros(slope), highest];
  const value = (delta: number) =>
    terms.reduce((sum, { year, amount }) => sum + amount * Math.exp((pivot - year) * delta), 0);
  const found: number[] = [];
  for (const [index, low] of ends.slice(0, -1).entries()) {
    const zero = between(value, low, ends[index + 1] as number);
    const last = found.at(-1);
    if (zero !== undefined && (last === undefined || zero - last > 1e-9)) found.push(zero);
  }
  return found;
}

/** The zero of a function that only rises or only falls from `low` to `high`, by halving. */
function between(value: (delta: number) => number, low: number, high: number): number | undefined {
  let [from, to] = [low, high];
  const atLow = value(from);
  const atHigh = value(to);
  if (atLow === 0) return from;
  if (atHigh === 0) return to;
  if (Math.sign(atLow) === Math.sign(atHigh)) return undefined;
  for (let round = 0; round < 200; round++) {
    const middle = (from + to) / 2;
    if (middle === from || middle === to) break;
    if (Math.sign(value(middle)) === Math.sign(atLow)) from = middle;
    else to = middle;
  }
  return Math.abs(value(from)) < Math.abs(value(to)) ? from : to;
}
