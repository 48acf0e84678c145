import { formatNumber } from '../../../kernel/i18n/format.ts';
import type { Language } from '../../../kernel/i18n/language.ts';

/** `Én grunn`, `3 grunner`: the words for one stand alone. */
export function amount(language: Language, count: number, one: string, several: string): string {
  return count === 1 ? one : `${formatNumber(language, count)} ${several}`;
}
