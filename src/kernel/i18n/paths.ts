import { type Language, languages } from './language.ts';

/** The address of a page in a language: bokmål has no prefix, the others `/nn` and `/en`. A query string may follow. */
export function localisedPath(language: Language, path: string): string {
  if (language === 'nb') return path;
  return `/${language}${path.replace(/^\/(?=$|[?#])/, '')}`;
}

/** Splits `/nn/innovasjoner` into its language and the path that routes are written for. */
export function splitLanguage(path: string): { language: Language; path: string } {
  for (const language of languages) {
    if (language === 'nb') continue;
    if (path === `/${language}`) return { language, path: '/' };
    if (path.startsWith(`/${language}/`)) return { language, path: path.slice(language.length + 1) };
  }
  return { language: 'nb', path };
}
