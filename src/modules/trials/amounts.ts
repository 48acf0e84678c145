import { formatNumber } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import type { Measure } from './core/spec.ts';
import { resultMessages } from './result-messages.ts';

type Measured = { readonly kind: Measure['kind']; readonly unit?: string | null | undefined };

/** Three digits that count, and never more decimals than that takes. */
function digits(language: Language, value: number): string {
  const size = Math.abs(value);
  const decimals = size === 0 || size >= 100 ? 0 : Math.max(0, Math.min(6, 2 - Math.floor(Math.log10(size))));
  return formatNumber(language, Number(value.toPrecision(12)), decimals).replace('-', '−');
}

/** A difference in the unit of the measure: `−3,1 dager`, `5 prosentpoeng`. */
export function differenceWords(language: Language, measure: Measured, value: number): string {
  if (measure.kind === 'proportion')
    return `${digits(language, value * 100)} ${resultMessages[language].points}`;
  return measure.unit ? `${digits(language, value)} ${measure.unit}` : digits(language, value);
}

/** A level in the unit of the measure: `8,2 dager`, `71 %`. */
export function levelWords(language: Language, measure: Measured, value: number): string {
  if (measure.kind === 'proportion') return percentWords(language, value);
  return measure.unit ? `${digits(language, value)} ${measure.unit}` : digits(language, value);
}

/** Without unit, for tables that have it in the heading. */
export const plainWords = (language: Language, value: number): string => digits(language, value);

/** A share, 0–1, in per cent: at most one decimal. */
export function percentWords(language: Language, share: number): string {
  const percent = share * 100;
  const decimals = Math.abs(percent) < 10 && !Number.isInteger(Number(percent.toFixed(6))) ? 1 : 0;
  return `${formatNumber(language, percent, decimals).replace('-', '−')}\u00a0%`;
}

/** A chance as it is written: `0,03`, `under 0,001`. */
export function chanceWords(language: Language, p: number): string {
  return p < 0.001 ? `< ${formatNumber(language, 0.001, 3)}` : formatNumber(language, p, 3);
}

/** The same in a sentence: `p = 0,03`, `p < 0,001`. */
export const pWords = (language: Language, p: number): string =>
  p < 0.001 ? `p ${chanceWords(language, p)}` : `p = ${chanceWords(language, p)}`;

export const countWords = (language: Language, value: number): string => formatNumber(language, value, 0);
