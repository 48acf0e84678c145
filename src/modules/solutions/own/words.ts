import type { Localised } from '../../../kernel/i18n/language.ts';
import { en } from './words.en.ts';
import { nb, type SolutionDraftWords } from './words.nb.ts';
import { nn } from './words.nn.ts';

export const draftWords: Localised<SolutionDraftWords> = { nb, nn, en };
