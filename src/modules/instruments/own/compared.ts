import type { Db } from '../../../kernel/db/tables.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import type { ComparableField } from '../../../kernel/records/differences.ts';
import { linesOf, wordsOf } from '../../../kernel/records/kind.ts';
import { listTopics } from '../../../kernel/topics/queries.ts';
import { messages } from '../messages.ts';
import type { InstrumentDraft } from './draft.ts';
import { draftWords } from './words.ts';

/** Everything that a draft says, as words. */
export async function compared(
  db: Db,
  language: Language,
  draft: InstrumentDraft,
): Promise<ComparableField[]> {
  const words = draftWords[language];
  const m = messages[language];
  const topics = await listTopics(db);
  const values: Record<keyof typeof words.label, ComparableField['value']> = {
    title: draft.title ?? '',
    description: draft.description ?? '',
    category: draft.category ? m.categories[draft.category] : '',
    whoCanApply: (draft.whoCanApply ?? []).map((kind) => m.applicants[kind as keyof typeof m.applicants]),
    phases: (draft.phases ?? []).map((phase) => m.phases[phase as keyof typeof m.phases]),
    support: draft.support ?? '',
    owners: linesOf(draft.owners),
    ownerNote: draft.ownerNote ?? '',
    minAmountNok: draft.minAmountNok ?? '',
    maxAmountNok: draft.maxAmountNok ?? '',
    maxSharePercent: draft.maxSharePercent ?? '',
    amountNote: draft.amountNote ?? '',
    ownContribution: draft.ownContribution ? words.contributionChoice[draft.ownContribution] : '',
    minSharePercent: draft.minSharePercent ?? '',
    contributionNote: draft.contributionNote ?? '',
    requires: linesOf(draft.requires),
    status: draft.status ? words.statusChoice[draft.status] : '',
    statusNote: draft.statusNote ?? '',
    deadlineText: draft.deadlineText ?? '',
    deadlines: (draft.deadlines ?? []).map(({ date, isYearly, note }) =>
      [isYearly ? date?.slice(5) : date, isYearly && words.isYearlyChoice, note].filter(Boolean).join(', '),
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
