import type { Localised } from '../../kernel/i18n/language.ts';
import { en } from './notice-messages.en.ts';
import { type NoticeMessages, nb } from './notice-messages.nb.ts';
import { nn } from './notice-messages.nn.ts';

export const noticeMessages: Localised<NoticeMessages> = { nb, nn, en };
