import { currencyKey, type Exclusion } from './codes.ts';
import { smallCell, sortedValues, spreadOf, wilson } from './figures.ts';
import type { Indicator } from './indicators.ts';

/** A group of rows as the database counted it. What an indicator does not use is 0. */
export interface RawCell {
  readonly keys: readonly string[];
  readonly exclusion: Exclusion | undefined;
  readonly currency: number;
  /** Rows. The others are in the unit of the indicator: `missing` holds `fault`, `known` holds `yes`. */
  readonly count: number;
  readonly yes: number;
  readonly known: number;
  readonly missing: number;
  readonly fault: number;
  readonly outside: number;
  /** The values that are known, with blanks between. */
  readonly values: string;
}

/** One figure with what it is made of. `counted` is `known` and `missing` together, always. */
export interface Cell {
  /** Undefined for spreads, which have no numerator. */
  readonly numerator: number | undefined;
  readonly denominator: number;
  readonly share: number | undefined;
  /** Wilson's interval at 95 %. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly counted: number;
  readonly known: number;
  readonly missing: number;
  /** Of what is counted; undefined of nothing. */
  readonly missingShare: number | undefined;
  /** To which the question does not apply: a lot without a winner has no winner's size. */
  readonly outside: number;
  /** Values that cannot be: zero, absurd, before the call. Counted among the missing. */
  readonly faults: number;
  readonly excluded: Readonly<Partial<Record<Exclusion, number>>>;
  readonly median: number | undefined;
  readonly q1: number | undefined;
  readonly q3: number | undefined;
  readonly sum: number | undefined;
  /** Of values: `NOK`; never two in one figure. */
  readonly currency: string | undefined;
  /** Fewer than ten in the denominator. */
  readonly isSmall: boolean;
}

/** One cell a combination of the first `depth` keys (and currency, for values). */
export function cellsOf(
  indicator: Indicator,
  raw: readonly RawCell[],
  depth: number,
): (Cell & { readonly keys: readonly string[] })[] {
  const hasCurrency = isValue(indicator);
  const groups = Map.groupBy(raw, (cell) =>
    JSON.stringify([cell.keys.slice(0, depth), hasCurrency ? currencyOf(cell) : '']),
  );
  if (groups.size === 0 && depth === 0) return [{ ...cellOf(indicator, []), keys: [] }];
  return [...groups.values()].map((cells) => ({
    ...cellOf(indicator, cells),
    keys: cells[0]?.keys.slice(0, depth) ?? [],
  }));
}

const isValue = (indicator: Indicator) =>
  indicator.kind === 'spread' && (indicator.column === 'estimated' || indicator.column === 'awarded');

const currencyOf = (cell: RawCell) => currencyKey(cell.currency);

function cellOf(indicator: Indicator, cells: readonly RawCell[]): Cell {
  const excluded: Partial<Record<Exclusion, number>> = {};
  for (const { exclusion, count } of cells)
    if (exclusion) excluded[exclusion] = (excluded[exclusion] ?? 0) + count;
  const counted = cells.filter(({ exclusion }) => exclusion === undefined);
  const figures = figuresOf(indicator, counted);
  const { denominator, numerator } = figures;
  const interval = numerator === undefined ? undefined : wilson(numerator, denominator);
  return {
    ...figures,
    counted: figures.known + figures.missing,
    missingShare: ratio(figures.missing, figures.known + figures.missing),
    share: numerator === undefined ? undefined : ratio(numerator, denominator),
    low: interval?.low,
    high: interval?.high,
    excluded,
    currency: isValue(indicator) && cells[0] ? currencyOf(cells[0]) : undefined,
    isSmall: denominator < smallCell,
  };
}

type Figures = Pick<
  Cell,
  'numerator' | 'denominator' | 'known' | 'missing' | 'outside' | 'faults' | 'median' | 'q1' | 'q3' | 'sum'
>;

function figuresOf(indicator: Indicator, cells: readonly RawCell[]): Figures {
  const add = (pick: (cell: RawCell) => number) => cells.reduce((sum, cell) => sum + pick(cell), 0);
  const known = add((cell) => cell.known);
  const missing = add((cell) => cell.missing);
  const shared = { known, missing, outside: add((cell) => cell.outside), faults: add((cell) => cell.fault) };
  if (indicator.kind !== 'spread') {
    const ofAll = indicator.kind === 'share' && indicator.of === 'counted';
    return {
      ...shared,
      numerator: add((cell) => cell.yes),
      denominator: ofAll ? known + missing : known,
      median: undefined,
      q1: undefined,
      q3: undefined,
      sum: undefined,
    };
  }
  const values = sortedValues(cells.map((cell) => cell.values));
  const spread = spreadOf(values);
  return {
    ...shared,
    numerator: undefined,
    denominator: known,
    median: spread?.median,
    q1: spread?.q1,
    q3: spread?.q3,
    // Whole numbers, far below 2^53 even for all that a country buys.
    sum: known === 0 ? undefined : values.reduce((sum, value) => sum + value, 0),
  };
}

const ratio = (part: number, whole: number) => (whole === 0 ? undefined : part / whole);
