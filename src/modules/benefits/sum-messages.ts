import type { Localised } from '../../kernel/i18n/language.ts';
import { en } from './sum-messages.en.ts';
import { nb, type SumMessages } from './sum-messages.nb.ts';
import { nn } from './sum-messages.nn.ts';

export const sumMessages: Localised<SumMessages> = { nb, nn, en };
