/** What stands in a cell, read as a number. */
export type ReadNumber =
  | { readonly kind: 'number'; readonly value: number; readonly couldBeThousands: boolean }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable' };

const missing = { kind: 'missing' } as const;
const unreadable = { kind: 'unreadable' } as const;
const missingMarks = new Set([
  '',
  'na',
  'n/a',
  'nan',
  'null',
  'none',
  '.',
  '-',
  '–',
  '—',
  'mangler',
  'ukjent',
  '#n/a',
  '#i/t',
]);

/** Whether a cell says that nothing is known: empty, NA, a dash and the like, in any case. */
export const isMissing = (text: string): boolean => {
  const trimmed = text.trim();
  return trimmed.length <= 7 && missingMarks.has(trimmed.toLowerCase());
};

const plain = /^-?\d{1,15}(?:[.,]\d{1,17})?$/;
const thousandsLike = /^-?[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * A number as people write it: `1234.5`, `1234,5`, `1 234,5`, `1.234,5`, `1,234.5`, `−3`, `2e-3`. Where only one comma or
 * point stands it is the decimal sign; `1.234` is thus read as 1.234, and told to be one that could be thousands.
 */
export function readNumber(text: string): ReadNumber {
  if (plain.test(text)) {
    const value = Number(text.replace(',', '.'));
    return { kind: 'number', value, couldBeThousands: thousandsLike.test(text) };
  }
  const trimmed = text.trim();
  if (isMissing(trimmed)) return missing;
  const compact = trimmed.replace(/^[−–](?=[\d.,])/, '-').replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '');
  const written = withPoint(compact);
  if (written === undefined) return unreadable;
  const value = Number(written);
  return Number.isFinite(value)
    ? { kind: 'number', value, couldBeThousands: thousandsLike.test(compact) }
    : unreadable;
}

/** With a point for the decimals and nothing between thousands; undefined for what is no number. */
function withPoint(text: string): string | undefined {
  if (/^[+-]?(?:\d+[.,]?\d*|[.,]\d+)(?:[eE][+-]?\d{1,3})?$/.test(text)) return text.replace(',', '.');
  if (/^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/.test(text) || /^[+-]?\d{1,3}(?:\.\d{3}){2,}$/.test(text))
    return text.replaceAll('.', '').replace(',', '.');
  if (/^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/.test(text) || /^[+-]?\d{1,3}(?:,\d{3}){2,}$/.test(text))
    return text.replaceAll(',', '');
  return undefined;
}

const yes = new Set(['1', 'ja', 'j', 'yes', 'y', 'true', 'sant', 'x']);
const no = new Set(['0', 'nei', 'n', 'no', 'false', 'usant']);

/** Yes (1) or no (0): `1`/`0`, `ja`/`nei`, `yes`/`no`, `true`/`false`; also `1,0`. */
export function readYesNo(text: string): ReadNumber {
  if (text === '1') return one;
  if (text === '0') return zero;
  const word = text.trim().toLowerCase();
  if (yes.has(word)) return one;
  if (no.has(word)) return zero;
  const number = readNumber(word);
  if (number.kind !== 'number') return number;
  return number.value === 1 ? one : number.value === 0 ? zero : unreadable;
}

const one = { kind: 'number', value: 1, couldBeThousands: false } as const;
const zero = { kind: 'number', value: 0, couldBeThousands: false } as const;

/**
 * A day in one of three forms, `2026-11-28`, `28.11.2026`, `28/11/2026`, as `2026-11-28`; undefined for what is none,
 * and for days that no calendar has.
 */
export function readDate(text: string): string | undefined {
  const trimmed = text.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(trimmed);
  const written = /^(\d{1,2})([./])\s?(\d{1,2})\2\s?(\d{4})$/.exec(trimmed);
  const [year, month, day] = iso ? iso.slice(1) : written ? [written[4], written[3], written[1]] : [];
  if (!year || !month || !day) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date) ? date : undefined;
}

export interface Period {
  /** The same for every way of writing it. */
  readonly key: string;
  /** Later periods have larger numbers, within one kind. */
  readonly order: number;
  readonly kind: 'number' | 'day' | 'month' | 'quarter';
}

/**
 * A period: a day in three forms, a month `2026-11`, a quarter `2026-Q1` or `2026K1`, a year or any whole number.
 * @returns undefined for anything else; then the specification must name the periods.
 */
export function readPeriod(text: string): Period | undefined {
  const trimmed = text.trim();
  if (/^-?\d{1,9}$/.test(trimmed))
    return { key: String(Number(trimmed)), order: Number(trimmed), kind: 'number' };
  const date = readDate(trimmed);
  if (date) return { key: date, order: Date.parse(`${date}T00:00:00Z`) / 86_400_000, kind: 'day' };
  const part = /^(\d{4})-?(?:(\d{2})|[QqKkTt]([1-4]))$/.exec(trimmed);
  if (!part) return undefined;
  const [, year, month, quarter] = part;
  if (month && (Number(month) < 1 || Number(month) > 12)) return undefined;
  return month
    ? { key: `${year}-${month}`, order: Number(year) * 12 + Number(month) - 1, kind: 'month' }
    : { key: `${year}-Q${quarter}`, order: Number(year) * 4 + Number(quarter) - 1, kind: 'quarter' };
}

const neverWords = new Set(['never', 'aldri', 'inf', 'infinity', '∞']);

/** Whether a cell in the column of beginnings says that it never came: empty, a dash, `aldri`, `never`. */
export const isNever = (text: string): boolean =>
  isMissing(text) || neverWords.has(text.trim().toLowerCase());
