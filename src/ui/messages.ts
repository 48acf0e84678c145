import type { Language, Localised } from '../kernel/i18n/language.ts';
import { en } from './messages.en.ts';
import { nb, type UiMessages } from './messages.nb.ts';
import { nn } from './messages.nn.ts';

const messages: Localised<UiMessages> = { nb, nn, en };

/** The components' own words in one language. */
export function uiMessages(lang: Language): UiMessages {
  return messages[lang];
}
