import type { Localised } from '../../kernel/i18n/language.ts';
import { en } from './judge-messages.en.ts';
import { type JudgeMessages, nb } from './judge-messages.nb.ts';
import { nn } from './judge-messages.nn.ts';

export const judgeMessages: Localised<JudgeMessages> = { nb, nn, en };
