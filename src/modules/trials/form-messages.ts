import type { Localised } from '../../kernel/i18n/language.ts';
import { formEn } from './form-messages.en.ts';
import { formNb, type TrialFormMessages } from './form-messages.nb.ts';
import { formNn } from './form-messages.nn.ts';

export const formMessages: Localised<TrialFormMessages> = { nb: formNb, nn: formNn, en: formEn };
