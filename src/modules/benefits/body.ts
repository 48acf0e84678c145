import type { Language } from '../../kernel/i18n/language.ts';
import { guessLanguages } from '../../kernel/search/text/language.ts';
import { tokenise } from '../../kernel/search/text/tokens.ts';
import type { BenefitBody } from './schema.ts';

/** The language that a benefit is written in, as far as its small words tell. */
export function languageOfTexts({ title, forWhom, howMeasured, indicator }: BenefitBody): Language {
  const text = [title, forWhom, indicator, howMeasured].join(' ');
  const share = guessLanguages(tokenise(text.slice(0, 2000)).map(({ word }) => word));
  if (share.en > 0.5) return 'en';
  return share.nn > share.nb ? 'nn' : 'nb';
}
