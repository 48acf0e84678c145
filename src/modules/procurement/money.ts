import { formatNok, formatNumber } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';

/** An amount as it stands in a notice: `7 500 000 kr`, `1 200 EUR`. Undefined where there is none. */
export function amountText(
  language: Language,
  amount: string | null | undefined,
  currency: string | null | undefined,
): string | undefined {
  if (amount === null || amount === undefined) return undefined;
  const value = Number(amount);
  if (!Number.isFinite(value)) return undefined;
  if (currency === 'NOK') return formatNok(language, value);
  const digits = formatNumber(language, value, 0);
  return currency ? `${digits} ${currency}` : digits;
}
