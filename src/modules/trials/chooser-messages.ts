import type { Localised } from '../../kernel/i18n/language.ts';
import { chooserEn } from './chooser-messages.en.ts';
import { type ChooserMessages, chooserNb } from './chooser-messages.nb.ts';
import { chooserNn } from './chooser-messages.nn.ts';

export const chooserMessages: Localised<ChooserMessages> = { nb: chooserNb, nn: chooserNn, en: chooserEn };
