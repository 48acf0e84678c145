import type { Language } from '../../kernel/i18n/language.ts';

/** Marks a title that is in another language than the page. */
export function textLanguage(
  language: Language,
  text: { readonly language: string },
): { readonly titleLang?: string } {
  return text.language === language ? {} : { titleLang: text.language };
}

/** The language of a text where it is not the page's own: what `lang` is set to. */
export function otherLanguage(language: Language, of: string): string | undefined {
  return of === language ? undefined : of;
}
