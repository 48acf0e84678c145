import type { Localised } from '../../kernel/i18n/language.ts';
import { en } from './value-messages.en.ts';
import { nb, type ValueMessages } from './value-messages.nb.ts';
import { nn } from './value-messages.nn.ts';

export const valueMessages: Localised<ValueMessages> = { nb, nn, en };
