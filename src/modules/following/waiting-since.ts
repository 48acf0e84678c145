import { formatDay, formatMoment, osloDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import type { Waiting } from './context.ts';

/** Since when something waits, in words: a day where no more than the day is known. */
export const waitingSince = (language: Language, { at, isWholeDay }: Waiting): string =>
  isWholeDay ? formatDay(language, osloDay(at)) : formatMoment(language, at);
