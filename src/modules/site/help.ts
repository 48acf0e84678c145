import type { Localised } from '../../kernel/i18n/language.ts';
import { en } from './help.en.ts';
import { nb } from './help.nb.ts';
import { nn } from './help.nn.ts';
import type { HelpTexts } from './help-texts.ts';

export const help: Localised<HelpTexts> = { nb, nn, en };
