import type { Db } from '../../../kernel/db/tables.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import type { ComparableField } from '../../../kernel/records/differences.ts';
import type { SourceRow } from '../../../kernel/records/draft-fields.ts';
import { linesOf, wordsOf } from '../../../kernel/records/kind.ts';
import { listTopics } from '../../../kernel/topics/queries.ts';
import { innovationFacetWord } from '../words.ts';
import type { InnovationDraft, ResultRow } from './draft.ts';
import { draftWords } from './words.ts';

/** Everything that a draft says, as words. */
export async function compared(
  db: Db,
  language: Language,
  draft: InnovationDraft,
): Promise<ComparableField[]> {
  const words = draftWords[language];
  const topics = await listTopics(db);
  const topicNames = (ids: readonly string[] | undefined) =>
    (ids ?? []).map((id) => topics.get(id)?.label[language] ?? id);
  const facet = (name: string, value: string | undefined) =>
    value === undefined ? '' : innovationFacetWord(language, name, value);
  const values: Record<keyof typeof words.label, ComparableField['value']> = {
    title: draft.title ?? '',
    need: draft.need ?? '',
    topics: topicNames(draft.topics),
    lifeEvents: topicNames(draft.lifeEvents),
    solution: draft.solution ?? '',
    types: (draft.types ?? []).map((type) => facet('type', type)),
    degree: facet('degree', draft.degree),
    phase: facet('phase', draft.phase),
    years: [draft.yearStart, draft.yearEnd].filter(Boolean).join('–'),
    organisations: (draft.organisations ?? []).map(({ name }) => name),
    partners: linesOf(draft.partners),
    spreadTo: linesOf(draft.spreadTo),
    instrumentsUsed: draft.instrumentsUsed ?? [],
    outcome: draft.outcome ? words.outcomeChoice[draft.outcome] : '',
    outcomeReason: draft.outcomeReason ?? '',
    learned: draft.learned ?? '',
    results: (draft.results ?? []).map((row) => resultLine(language, row)),
    sources: (draft.sources ?? []).map((row) => sourceLine(language, row)),
    keywords: wordsOf(draft.keywords),
    language: words.languageChoice[draft.language],
  };
  return Object.entries(values).map(([name, value]) => ({
    name,
    label: words.label[name as keyof typeof words.label],
    value,
  }));
}

/** The draft's fields that stand behind a compared one. */
export const draftFieldsOf = (compared: string): readonly (keyof InnovationDraft)[] =>
  compared === 'years' ? ['yearStart', 'yearEnd'] : [compared as keyof InnovationDraft];

function resultLine(language: Language, row: ResultRow): string {
  const words = draftWords[language];
  const status = row.status && row.status !== 'unknown' ? words.statusChoice[row.status] : words.noStatus;
  const kind = row.kind ? words.kindChoice[row.kind].toLocaleLowerCase(language) : words.noKind;
  const direction = row.direction && words.directionChoice[row.direction].toLocaleLowerCase(language);
  const figure = [row.figure, row.unit].filter(Boolean).join(' ');
  const about = [status, kind, direction, figure].filter(Boolean).join(', ');
  return [row.text, `(${about})`].filter(Boolean).join(' ');
}

function sourceLine(language: Language, row: SourceRow): string {
  const own = row.isOwn && draftWords[language].isOwnChoice;
  return [row.title, row.publisher, row.year, own, row.url].filter(Boolean).join(', ');
}
