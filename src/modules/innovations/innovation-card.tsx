import { formatList } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { EvidenceCard, type EvidenceCardProps } from '../../ui/components/evidence-card.tsx';
import type { TextPart } from '../../ui/components/marked-text.tsx';
import type { Outcome } from '../../ui/components/outcome-mark.tsx';
import type { Result } from '../../ui/components/result-list.tsx';
import { groupResults } from './domain.ts';
import type { Innovation } from './queries.ts';
import type { InnovationOutcome, InnovationResult } from './schema.ts';
import { contentLanguageOf, figureOf, firstSentences, innovationFacetWord, yearsOf } from './words.ts';

export interface InnovationCardExtra {
  /** Why it is here, where a need was given. */
  readonly why?: readonly TextPart[] | undefined;
  /** How well it is proved and who else uses it, where a need was given. */
  readonly howSure?: string | undefined;
  readonly likeness?: string | undefined;
  /** Left out: the first sentences of the solution. `null`: none. */
  readonly summary?: string | null | undefined;
  /** How many effects are told; 2 unless said otherwise. */
  readonly maxResults?: number;
  readonly headingLevel?: 2 | 3 | 4;
}

const summaryCharacters = 260;
const namesShown = 3;

const marks: Partial<Record<InnovationOutcome, Outcome>> = {
  failed: 'failed',
  stopped: 'stopped',
  gave_nothing: 'no-effect',
};

/** The mark of what failed, was stopped or gave nothing; undefined for the rest. */
export function outcomeMarkOf(outcome: InnovationOutcome): Outcome | undefined {
  return marks[outcome];
}

export function innovationPath(language: Language, slug: string): string {
  return localisedPath(language, `/innovations/${encodeURIComponent(slug)}`);
}

/**
 * An innovation as an evidence card in the reader's language: the surest effects, a volume only where no effect is
 * told. The record's own texts keep their language and are marked with it.
 */
export function innovationCardProps(
  language: Language,
  innovation: Innovation,
  extra: InnovationCardExtra = {},
): EvidenceCardProps {
  const { summary = firstSentences(innovation.solution, summaryCharacters) } = extra;
  return {
    lang: language,
    href: innovationPath(language, innovation.slug),
    title: innovation.title,
    organisation: namesOf(language, innovation),
    year: yearsOf(language, innovation),
    phase: innovationFacetWord(language, 'phase', innovation.phase),
    why: extra.why,
    howSure: extra.howSure,
    summary: summary ?? undefined,
    results: resultsOf(innovation, extra.maxResults ?? 2),
    likeness: extra.likeness,
    outcome: outcomeMarkOf(innovation.outcome),
    isChecked: innovation.isVerified,
    contentLang: contentLanguageOf(language, innovation),
    ...(extra.headingLevel ? { headingLevel: extra.headingLevel } : {}),
  };
}

export const InnovationCard = ({
  language,
  innovation,
  ...extra
}: InnovationCardExtra & { readonly language: Language; readonly innovation: Innovation }) => (
  <EvidenceCard {...innovationCardProps(language, innovation, extra)} />
);

function namesOf(language: Language, { organisations }: Innovation): string {
  const names = organisations.map((organisation) => organisation.namedAs);
  if (names.length <= namesShown) return formatList(language, names);
  return formatList(language, [...names.slice(0, namesShown - 1), `+${names.length - namesShown + 1}`]);
}

function resultsOf(innovation: Innovation, maxResults: number): Result[] {
  const { effects, volumes } = groupResults(innovation.results);
  const shown = effects.length > 0 ? effects.slice(0, maxResults) : volumes.slice(0, 1);
  return shown.map((result) => presentResult(innovation.language, result));
}

export function presentResult(contentLanguage: Language, result: InnovationResult): Result {
  const figure = figureOf(contentLanguage, result);
  return {
    text: result.text,
    certainty: result.status,
    kind: result.kind,
    ...(figure ? { figure } : {}),
  };
}
