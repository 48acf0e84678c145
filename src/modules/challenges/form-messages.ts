import type { Localised } from '../../kernel/i18n/language.ts';
import { en } from './form-messages.en.ts';
import { type FormMessages, nb } from './form-messages.nb.ts';
import { nn } from './form-messages.nn.ts';

export const formMessages: Localised<FormMessages> = { nb, nn, en };
