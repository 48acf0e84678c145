import type { Localised } from '../../kernel/i18n/language.ts';
import type { BuyingMessages } from './message-types.ts';
import { en } from './messages.en.ts';
import { nb } from './messages.nb.ts';
import { nn } from './messages.nn.ts';

export const messages: Localised<BuyingMessages> = { nb, nn, en };
