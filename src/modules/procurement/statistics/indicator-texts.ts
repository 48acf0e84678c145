import type { Localised } from '../../../kernel/i18n/language.ts';
import { en } from './indicator-texts.en.ts';
import { type IndicatorTexts, nb } from './indicator-texts.nb.ts';
import { nn } from './indicator-texts.nn.ts';

export const indicatorTexts: Localised<IndicatorTexts> = { nb, nn, en };
