import type { Localised } from '../../../kernel/i18n/language.ts';
import { en } from './words.en.ts';
import { type FormWords, nb } from './words.nb.ts';
import { nn } from './words.nn.ts';

export const formWords: Localised<FormWords> = { nb, nn, en };
