import type { Localised } from '../../kernel/i18n/language.ts';
import { en } from './ocds-messages.en.ts';
import { nb, type OcdsMessages } from './ocds-messages.nb.ts';
import { nn } from './ocds-messages.nn.ts';

export const messages: Localised<OcdsMessages> = { nb, nn, en };
