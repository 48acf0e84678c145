import type { Db } from '../../../kernel/db/tables.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import type { ComparableField } from '../../../kernel/records/differences.ts';
import { linesOf, wordsOf } from '../../../kernel/records/kind.ts';
import { listTopics } from '../../../kernel/topics/queries.ts';
import { messages } from '../messages.ts';
import { termNames } from '../schema.ts';
import type { SolutionDraft } from './draft.ts';
import { draftWords } from './words.ts';

/** Everything that a draft says, as words. */
export async function compared(db: Db, language: Language, draft: SolutionDraft): Promise<ComparableField[]> {
  const words = draftWords[language];
  const m = messages[language];
  const topics = await listTopics(db);
  const values: Record<keyof typeof words.label, ComparableField['value']> = {
    title: draft.title ?? '',
    kind: draft.kind ? m.kinds[draft.kind] : '',
    phase: draft.phase ? m.phases[draft.phase] : '',
    need: draft.need ?? '',
    description: draft.description ?? '',
    providers: linesOf(draft.providers),
    contact: draft.contact ?? '',
    terms: termNames.flatMap((name) => {
      const { text, source } = draft.terms?.[name] ?? {};
      return text ? [`${m.facts[name]}: ${[text, source].filter(Boolean).join(', ')}`] : [];
    }),
    repository: draft.repository ?? '',
    licence: draft.licence ?? '',
    standards: linesOf(draft.standards),
    builtOn: linesOf(draft.builtOn),
    frameworks: (draft.frameworks ?? []).map(({ name, owner, from, to, whoMayCallOff, how, source }) =>
      [name, owner, from, to, whoMayCallOff, how, source].filter(Boolean).join(', '),
    ),
    sources: (draft.sources ?? []).map(({ title, publisher, year, isOwn, url }) =>
      [title, publisher, year, isOwn && words.isOwnChoice, url].filter(Boolean).join(', '),
    ),
    topics: (draft.topics ?? []).map((id) => topics.get(id)?.label[language] ?? id),
    keywords: wordsOf(draft.keywords),
    language: words.languageChoice[draft.language],
  };
  return Object.entries(values).map(([name, value]) => ({
    name,
    label: words.label[name as keyof typeof words.label],
    value,
  }));
}
