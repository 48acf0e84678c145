import { formatDay, formatList } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import type { FactName } from './domain.ts';
import { messages } from './messages.ts';
import type { SolutionFact, TermName } from './schema.ts';
import type { Solution } from './solution.ts';

/** The address of a solution's page, without language prefix. */
export const solutionPath = (slug: string): string => `/solutions/${slug}`;

/** The language of the solution's own texts, where it is not the page's. */
export function contentLanguageOf(
  language: Language,
  solution: Pick<Solution, 'language'>,
): Language | undefined {
  return solution.language === language ? undefined : solution.language;
}

/** Who provides it: "Digitaliseringsdirektoratet og KS". */
export function providersOf(language: Language, { organisations }: Pick<Solution, 'organisations'>): string {
  return formatList(
    language,
    organisations.map(({ namedAs }) => namedAs),
  );
}

/** What is known of one thing, with where it was read; undefined where nothing is. */
export function factOf(
  solution: Pick<Solution, 'terms' | 'licence' | 'repository' | 'standards' | 'sources' | 'readOn'>,
  name: Exclude<FactName, 'frameworks'>,
): SolutionFact | undefined {
  const { licence, repository, standards, readOn } = solution;
  if (name === 'licence') {
    if (!licence) return undefined;
    const text = licence.note ? `${licence.spdx}. ${licence.note}` : licence.spdx;
    return { text, source: licence.source, readOn: licence.readOn };
  }
  if (name === 'repository') return repository ? { text: repository, source: repository, readOn } : undefined;
  if (name === 'standards') {
    const source = solution.sources[0]?.url;
    return standards.length > 0 && source ? { text: standards.join(', '), source, readOn } : undefined;
  }
  return solution.terms[name satisfies TermName];
}

/** "lest 28. november 2026". */
export const readText = (language: Language, day: string): string =>
  messages[language].factRead(formatDay(language, day));
