import { formatDay, formatNok, formatNumber } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import type { SelectOption } from '../../ui/forms/select.tsx';
import { oreText, valueText } from './amounts.ts';
import { messages } from './messages.ts';
import type { Benefit, Measurement } from './queries.ts';
import { type BenefitBody, benefitEffects, costKinds, directions } from './schema.ts';
import { extents, groups, significances } from './valuation/plan-schema.ts';
import { plusMinus } from './valuation/unpriced.ts';

/** The choices of each select, in words. */
export const choices = {
  effect: (language: Language) => options(benefitEffects, messages[language].effect),
  group: (language: Language) => options(groups, messages[language].group),
  significance: (language: Language) => options(significances, messages[language].significance),
  extent: (language: Language) => options(extents, messages[language].extent),
  better: (language: Language) => options(directions, messages[language].better),
  costKind: (language: Language) => options(costKinds, messages[language].costKind),
  originMeaning: (language: Language) =>
    options(['analysis', 'opening'] as const, messages[language].originMeaning),
} as const;

const options = <Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
): SelectOption[] => values.map((value) => ({ value, label: words[value] }));

/** The owner as this reader may know them: name and role, or the role alone. */
export const ownerText = ({ ownerName, body }: Pick<Benefit, 'ownerName' | 'body'>): string =>
  ownerName ? `${ownerName}, ${body.ownerRole}` : body.ownerRole;

/** `60,5 minutter, 10. januar 2025`; undefined without a baseline. */
export function baselineText(language: Language, { baseline, unit }: BenefitBody): string | undefined {
  return (
    baseline &&
    messages[language].benefit.onDay(
      valueText(language, baseline.value, unit),
      formatDay(language, baseline.on),
    )
  );
}

export function targetText(language: Language, { target, unit }: BenefitBody): string | undefined {
  return (
    target &&
    messages[language].benefit.by(valueText(language, target.value, unit), formatDay(language, target.on))
  );
}

/** What it is expected to be worth, with its range and first year; for an unpriced effect the judgement. */
export function expectedText(language: Language, body: BenefitBody): string | undefined {
  const m = messages[language].benefit;
  if (body.effect === 'unpriced') return unpricedText(language, body);
  if (!body.expected) return undefined;
  const { lowOre, likelyOre, highOre, fromYear } = body.expected;
  const range =
    lowOre === highOre ? '' : ` (${m.interval(oreText(language, lowOre), oreText(language, highOre))})`;
  return m.from(`${oreText(language, likelyOre)}${range}`, fromYear);
}

export function unpricedText(language: Language, { significance, extent }: BenefitBody): string | undefined {
  if (!significance || !extent) return undefined;
  const m = messages[language];
  const score = plusMinus(significance, extent);
  return `${m.significance[significance]}, ${m.extent[extent].toLocaleLowerCase('nb')}: ${m.benefit.plusMinus(signed(score))}`;
}

/** `+3`, `−2`, `0`. */
export const signed = (score: number): string => (score > 0 ? `+${score}` : String(score).replace('-', '−'));

/** Whole kroner of an amount that is not rounded, with a true minus. */
export const kroner = (language: Language, amount: number): string =>
  formatNok(language, Math.round(amount) || 0).replace('-', '−');

/** The interval of a measurement in words; empty without one. */
export function intervalText(language: Language, { low, high }: Measurement, unit: string): string {
  if (low === undefined || high === undefined) return '';
  return messages[language].benefit.interval(valueText(language, low, unit), valueText(language, high, unit));
}

/** A share of 1 as per cent. */
export const shareText = (language: Language, share: number): string =>
  `${formatNumber(language, share * 100, 2)} %`;
