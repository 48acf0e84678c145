import type { Localised } from '../../kernel/i18n/language.ts';
import { en } from './messages.en.ts';
import { nb } from './messages.nb.ts';
import { nn } from './messages.nn.ts';
import type { SiteTexts } from './texts.ts';

export const messages: Localised<SiteTexts> = { nb, nn, en };
