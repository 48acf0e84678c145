import type { Localised } from '../../../kernel/i18n/language.ts';
import { en } from './words.en.ts';
import { type InstrumentDraftWords, nb } from './words.nb.ts';
import { nn } from './words.nn.ts';

export const draftWords: Localised<InstrumentDraftWords> = { nb, nn, en };
