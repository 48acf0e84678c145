import type { Localised } from '../../kernel/i18n/language.ts';
import { en } from './spread-messages.en.ts';
import { nb, type SpreadMessages } from './spread-messages.nb.ts';
import { nn } from './spread-messages.nn.ts';

export const spreadMessages: Localised<SpreadMessages> = { nb, nn, en };
