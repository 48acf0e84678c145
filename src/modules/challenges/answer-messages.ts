import type { Localised } from '../../kernel/i18n/language.ts';
import { en } from './answer-messages.en.ts';
import { type AnswerMessages, nb } from './answer-messages.nb.ts';
import { nn } from './answer-messages.nn.ts';

export const answerMessages: Localised<AnswerMessages> = { nb, nn, en };
