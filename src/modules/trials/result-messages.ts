import type { Localised } from '../../kernel/i18n/language.ts';
import { resultEn } from './result-messages.en.ts';
import { resultNb, type TrialResultMessages } from './result-messages.nb.ts';
import { resultNn } from './result-messages.nn.ts';

export const resultMessages: Localised<TrialResultMessages> = { nb: resultNb, nn: resultNn, en: resultEn };
