import type { Localised } from '../../../kernel/i18n/language.ts';
import { en } from './messages.en.ts';
import { nb, type StatisticsMessages } from './messages.nb.ts';
import { nn } from './messages.nn.ts';

export const statisticsMessages: Localised<StatisticsMessages> = { nb, nn, en };
