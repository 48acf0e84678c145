import { formatList, formatNumber } from '../../../kernel/i18n/format.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { codeWords } from './code-words.ts';
import { exclusions } from './codes.ts';
import { indicatorTexts } from './indicator-texts.ts';
import { type IndicatorName, indicatorOf, type Unit } from './indicators.ts';
import { statisticsMessages } from './messages.ts';
import type { Cell } from './roll-up.ts';

/** No line ends between a number and its sign. */
const percentSign = '\u00a0%';

/** `2,1 %`; more digits where there is little to tell: `0,43 %`. */
export function shareText(language: Language, share: number | undefined): string {
  if (share === undefined) return '–';
  const percent = share * 100;
  return `${formatNumber(language, percent, percent > 0 && percent < 1 ? 2 : 1)}${percentSign}`;
}

/** A measured value with its unit: kroner, days or tenders. */
export function valueText(language: Language, name: IndicatorName, value: number, currency?: string): string {
  const number = formatNumber(language, value, 0);
  if (currency !== undefined && currency !== 'not-reported') return `${number} ${currency}`;
  if (name === 'days-to-award')
    return { nb: `${number} dager`, nn: `${number} dagar`, en: `${number} days` }[language];
  if (name === 'tenders-per-lot')
    return { nb: `${number} tilbud`, nn: `${number} tilbod`, en: `${number} tenders` }[language];
  return number;
}

/** The figure in a few words, as a heading of a card has it: a share, or a median. */
export function mainText(language: Language, name: IndicatorName, cell: Cell): string {
  const m = statisticsMessages[language];
  if (cell.denominator === 0) return m.nothingCounted;
  if (indicatorOf(name).kind === 'spread')
    return cell.median === undefined
      ? m.nothingCounted
      : valueText(language, name, cell.median, cell.currency);
  return shareText(language, cell.share);
}

/** `3 av 140 delkontrakter`, or what the median is the middle of. */
export function ofText(language: Language, cell: Cell, unit: Unit): string {
  const m = statisticsMessages[language];
  const units = indicatorTexts[language].units[unit];
  const denominator = formatNumber(language, cell.denominator);
  return cell.numerator === undefined
    ? `${denominator} ${units}`
    : m.ofKnown(formatNumber(language, cell.numerator), denominator, units);
}

/** `2 erstattet av en senere versjon og 1 avlyst`; empty for none. */
export function excludedText(language: Language, excluded: Cell['excluded']): string {
  const words = codeWords[language].exclusions;
  const parts = ([...exclusions, 'demonstration'] as const).flatMap((reason) => {
    const count = excluded[reason];
    return count ? [`${formatNumber(language, count)} ${words[reason]}`] : [];
  });
  return parts.length > 0 ? formatList(language, parts) : '';
}

/** `1,2–3,4 %`. */
export function intervalText(language: Language, { low, high }: Pick<Cell, 'low' | 'high'>): string {
  if (low === undefined || high === undefined) return '–';
  return `${formatNumber(language, low * 100, 1)}–${formatNumber(language, high * 100, 1)}${percentSign}`;
}
