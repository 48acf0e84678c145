import type { Language } from '../../kernel/i18n/language.ts';
import { guessLanguages } from '../../kernel/search/text/language.ts';
import { tokenise } from '../../kernel/search/text/tokens.ts';
import { type InitiativeBody, initiativeBody } from './schema.ts';

/** A version as it lies in its record. @throws ZodError when it was not written by this room. */
export function readBody(stored: unknown): InitiativeBody {
  return initiativeBody.parse(stored);
}

/** The language that an initiative is written in, as far as its small words tell. */
export function languageOf({ title, summary = '' }: Pick<InitiativeBody, 'title' | 'summary'>): Language {
  const words = tokenise(`${title} ${summary}`.slice(0, 2000)).map(({ word }) => word);
  const share = guessLanguages(words);
  if (share.en > 0.5) return 'en';
  return share.nn > share.nb ? 'nn' : 'nb';
}
