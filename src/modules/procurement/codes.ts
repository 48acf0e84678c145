import type { Language } from '../../kernel/i18n/language.ts';
import { type LabelLanguage, labelOf } from './eforms/dictionary/labels.ts';

const labelLanguage: Readonly<Record<Language, LabelLanguage>> = { nb: 'nob', nn: 'nno', en: 'eng' };

/** What a code is called; a code that the dictionary has not stands as it is. */
export function codeName(language: Language, list: string, code: string): string {
  return labelOf(list, code, labelLanguage[language]) ?? code;
}

/** What a CPV code is called, `45233141`; of two digits the division. */
export function cpvName(language: Language, code: string): string {
  return codeName(language, 'cpv', code.padEnd(8, '0'));
}

/** ISO 639-1 of a language as notices have it (`NOR`, `ENG`), for `lang`; undefined for what we do not know. */
export function languageTag(code: string | null | undefined): string | undefined {
  return code === null || code === undefined ? undefined : tags[code.toUpperCase()];
}

const tags: Readonly<Record<string, string>> = {
  NOR: 'nb',
  NOB: 'nb',
  NNO: 'nn',
  ENG: 'en',
  SWE: 'sv',
  DAN: 'da',
  DEU: 'de',
  FRA: 'fr',
  FIN: 'fi',
  ITA: 'it',
  SPA: 'es',
  NLD: 'nl',
  POL: 'pl',
  POR: 'pt',
};
