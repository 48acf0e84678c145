import type { Localised } from '../../kernel/i18n/language.ts';
import type { SpecMessages } from './spec-message-types.ts';
import { en } from './spec-messages.en.ts';
import { nb } from './spec-messages.nb.ts';
import { nn } from './spec-messages.nn.ts';

export const specMessages: Localised<SpecMessages> = { nb, nn, en };
