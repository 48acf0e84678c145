import { formatNumber } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { messages } from './messages.ts';
import type { Innovation } from './queries.ts';
import type { InnovationResult } from './schema.ts';

/**
 * What a value of a filter is called: `('nb', 'phase', 'in_use')` → "I bruk". Topics and life events are named by
 * LOS, counties and countries by themselves; an unknown value is shown as it stands.
 */
export function innovationFacetWord(language: Language, name: string, value: string): string {
  if (name === 'country') return countryName(language, value);
  const words = messages[language].facet[name];
  return words && Object.hasOwn(words, value) ? (words[value] as string) : value;
}

/** "Kommune", "Statlig virksomhet" … for an organisation's kind. */
export function organisationKindWord(language: Language, kind: string): string {
  return innovationFacetWord(language, 'organisationKind', kind);
}

const countryNames = new Map<Language, Intl.DisplayNames>();

export function countryName(language: Language, code: string): string {
  let names = countryNames.get(language);
  if (!names) {
    names = new Intl.DisplayNames([language], { type: 'region' });
    countryNames.set(language, names);
  }
  return /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code;
}

/** `2014–2016`, `Fra 2016`, `Til 2020`; undefined when no year is known. */
export function yearsOf(
  language: Language,
  { yearStart, yearEnd }: Pick<Innovation, 'yearStart' | 'yearEnd'>,
): string | undefined {
  const m = messages[language];
  if (yearStart !== null && yearEnd !== null) {
    return yearStart === yearEnd ? String(yearStart) : `${yearStart}–${yearEnd}`;
  }
  if (yearStart !== null) return m.yearFrom(String(yearStart));
  return yearEnd === null ? undefined : m.yearTo(String(yearEnd));
}

/** The telling number with its unit, in the language of the text that it belongs to: "38 prosent". */
export function figureOf(contentLanguage: Language, { figure, unit }: InnovationResult): string | undefined {
  return figure === undefined ? undefined : `${formatNumber(contentLanguage, figure)} ${unit ?? ''}`.trim();
}

/** The first whole sentences of a text within a length; at least the first, cut at a word if it is too long. */
export function firstSentences(text: string, maxCharacters: number): string {
  if (text.length <= maxCharacters) return text;
  const sentences = [...new Intl.Segmenter('nb', { granularity: 'sentence' }).segment(text)];
  let kept = '';
  for (const { segment } of sentences) {
    if (kept.length + segment.trimEnd().length > maxCharacters) break;
    kept += segment;
  }
  if (kept) return kept.trimEnd();
  const cut = text.slice(0, maxCharacters);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[,;:–-]$/, '')} …`;
}

/** The language of a record's texts where it is not the page's own: what `lang` is set to. */
export function contentLanguageOf(
  language: Language,
  record: { readonly language: string },
): string | undefined {
  return record.language === language ? undefined : record.language;
}
