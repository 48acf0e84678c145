import { formatNok, formatNumber } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';

/** No benefit, cost or sum of a plan is larger: 9 billion kroner, nine million millions of øre. */
export const maxOre = 900_000_000_000_000;

/** `null`: something was typed that cannot be read. */
type Typed<Value> = Value | undefined | null;

const blanks = /[\s\u00a0\u202f]/g;

/**
 * A number as people type it, as an exact decimal: `1 250,50` is `1250.5`. Undefined for nothing.
 * At most 13 digits before the comma and 6 after it.
 */
export function readDecimal(typed: string | undefined): Typed<string> {
  const plain = (typed ?? '').replace(blanks, '').replace(/[−–]/g, '-').replace(',', '.');
  if (plain === '') return undefined;
  const found = /^(-?)0*(\d{1,13})(?:\.(\d{1,6}))?$/.exec(plain);
  if (!found) return null;
  const [, sign, whole = '0', rest = ''] = found;
  const fraction = rest.replace(/0+$/, '');
  const value = fraction === '' ? whole : `${whole}.${fraction}`;
  return /^0*$/.test(value.replace('.', '')) ? '0' : `${sign}${value}`;
}

/** Kroner as people type them, in whole øre: `1 250 000`, `1.250.000 kr`, `99,50`. Zero or more. */
export function readOre(typed: string | undefined): Typed<number> {
  const plain = (typed ?? '')
    .toLowerCase()
    .replace(/kroner|kr\.?|nok|,-$/g, '')
    .replace(blanks, '');
  if (plain === '') return undefined;
  const grouped = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:[.,]\d{1,2})?$/.exec(plain);
  const [whole = '', fraction = ''] = grouped
    ? splitGrouped(plain, grouped[1] as string)
    : plain.split(/[.,]/);
  if (
    !/^\d{1,15}$/.test(whole) ||
    !/^\d{0,2}$/.test(fraction) ||
    (plain.split(/[.,]/).length > 2 && !grouped)
  )
    return null;
  const ore = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  return ore <= maxOre ? ore : null;
}

/** `1.250.000,50` → `1250000` and `50`: the mark that comes first groups, another one divides. */
function splitGrouped(plain: string, mark: string): string[] {
  const other = mark === '.' ? ',' : '.';
  const [whole = '', fraction = ''] = plain.split(other);
  return [whole.replaceAll(mark, ''), fraction];
}

/** Kroner as they are typed again: `1250000` or `99,50`. */
export function typedNok(ore: number): string {
  const rest = ore % 100;
  return rest === 0 ? String(ore / 100) : `${Math.trunc(ore / 100)},${String(rest).padStart(2, '0')}`;
}

/** A decimal as it is read, with its unit: `12,5 minutter`. */
export function valueText(language: Language, value: string | number, unit: string): string {
  const number = formatNumber(language, Number(value), 6);
  return unit === '%' ? `${number} %` : `${number} ${unit}`.trim();
}

/** Whole kroner of øre, rounded for reading. */
export const oreText = (language: Language, ore: number): string =>
  formatNok(language, Math.round(ore / 100));
