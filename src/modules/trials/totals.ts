import type { TrialSpec } from './core/spec.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** What one group measured, as somebody has reckoned it: of a mean its spread too, of a proportion how many said yes. */
export interface GroupTotal {
  readonly code: string;
  readonly n: number;
  readonly mean?: number | undefined;
  readonly sd?: number | undefined;
  readonly events?: number | undefined;
}

/** As many as a table of totals may stand for. */
export const maxTotal = 50_000;

/** Whether a trial can be told by the totals of its groups: one measure, of units that were drawn one by one. */
export const canBeTotals = (spec: TrialSpec): boolean =>
  spec.design === 'two_groups' && spec.secondary.length === 0;

/**
 * Rows that have exactly these totals. The analysis of two groups uses nothing of the rows but number, mean and
 * standard deviation, so it gives what the totals give, and can be repeated from the command line like any other.
 * Of a mean half lie a step above and half a step below it: sd·√((n−1)/n), or sd and one at the mean where n is odd.
 */
export function sheetOfTotals(spec: TrialSpec, totals: readonly GroupTotal[]): Sheet {
  const { unit = 'id', group = 'group' } = spec.columns;
  let number = 1;
  const rows = totals.flatMap((total): SheetRow[] =>
    valuesOf(total).map((value, at) => {
      number += 1;
      return { number, cells: [`${total.code}-${at + 1}`, total.code, value] };
    }),
  );
  return { headings: [unit, group, spec.primary.column], rows };
}

function valuesOf({ n, mean, sd = 0, events }: GroupTotal): string[] {
  if (events !== undefined) return Array.from({ length: n }, (_, at) => (at < events ? '1' : '0'));
  const middle = mean ?? 0;
  const step = n % 2 === 1 ? sd : sd * Math.sqrt((n - 1) / n);
  return Array.from({ length: n }, (_, at) => {
    if (n % 2 === 1 && at === n - 1) return decimal(middle);
    return decimal(at % 2 === 0 ? middle + step : middle - step);
  });
}

/** Never `1e-7`, and all the digits that there are. */
const decimal = (value: number): string => (/e/.test(String(value)) ? value.toFixed(15) : String(value));
