import type { Localised } from '../../kernel/i18n/language.ts';
import { en } from './messages.en.ts';
import { type ChallengeMessages, nb } from './messages.nb.ts';
import { nn } from './messages.nn.ts';

export const messages: Localised<ChallengeMessages> = { nb, nn, en };
