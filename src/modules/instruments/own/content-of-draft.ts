import type { SourceRow } from '../../../kernel/records/draft-fields.ts';
import { type DraftSetting, linesOf, numberOf, plainText, wordsOf } from '../../../kernel/records/kind.ts';
import type { InstrumentContent, InstrumentDeadline } from '../schema.ts';
import type { DeadlineRow, InstrumentDraft } from './draft.ts';
import { draftWords } from './words.ts';

/** What a draft would be as content; what is missing is missing, and for the schema to find. */
export function candidateOf(draft: InstrumentDraft, setting: DraftSetting): Record<string, unknown> {
  const owners = linesOf(draft.owners);
  return {
    id: setting.slug,
    name: textOf(draft.title),
    language: draft.language,
    owners: owners.length > 0 ? owners : [plainText(setting.organisation.name)],
    ownerNote: textOf(draft.ownerNote),
    category: draft.category,
    description: textOf(draft.description),
    whoCanApply: draft.whoCanApply ?? [],
    phases: draft.phases ?? [],
    support: textOf(draft.support),
    minAmountNok: numberOf(draft.minAmountNok),
    maxAmountNok: numberOf(draft.maxAmountNok),
    maxSharePercent: numberOf(draft.maxSharePercent),
    amountNote: textOf(draft.amountNote),
    ownContribution: {
      required: draft.ownContribution,
      ...given('minSharePercent', numberOf(draft.minSharePercent)),
      ...given('note', textOf(draft.contributionNote)),
    },
    requires: linesOf(draft.requires),
    deadlineText: textOf(draft.deadlineText),
    deadlines: (draft.deadlines ?? []).map(deadlineOf),
    status: draft.status,
    statusNote: textOf(draft.statusNote),
    topics: draft.topics ?? [],
    keywords: wordsOf(draft.keywords),
    sources: (draft.sources ?? []).map((row) => sourceOf(row, setting.organisation.name)),
    readOn: setting.today,
    readingNote: draftWords[draft.language].writtenBy(setting.organisation.name),
  };
}

const textOf = (text: string | undefined): string | undefined => plainText(text) || undefined;

const given = (name: string, value: unknown) => (value === undefined ? {} : { [name]: value });

function deadlineOf(row: DeadlineRow): unknown {
  const note = given('note', textOf(row.note));
  const date = plainText(row.date);
  if (!row.isYearly) return { type: 'dated', date: date || undefined, ...note };
  const [, month, day] = /^\d{4}-(\d{2})-(\d{2})$/.exec(date) ?? [];
  return { type: 'yearly', month: Number(month), day: Number(day), ...note };
}

/** "Utlysning (Asker kommune, 2026)". */
function sourceOf(row: SourceRow, organisationName: string): { url: string | undefined; title?: string } {
  const publisher = textOf(row.publisher) ?? (row.isOwn ? organisationName : undefined);
  const title = textOf(row.title);
  const where = [publisher, textOf(row.year)].filter(Boolean).join(', ');
  const told = title && where ? `${title} (${where})` : (title ?? (where || undefined));
  return { url: textOf(row.url), ...(told ? { title: told } : {}) };
}

/** A draft that says what the content says. */
export function draftOf(content: InstrumentContent): InstrumentDraft {
  const typed = (value: number | undefined) => value?.toString().replace('.', ',');
  return {
    language: content.language,
    title: content.name,
    description: content.description,
    owners: content.owners.join('\n'),
    ownerNote: content.ownerNote,
    category: content.category,
    whoCanApply: content.whoCanApply,
    phases: content.phases,
    support: content.support,
    minAmountNok: typed(content.minAmountNok),
    maxAmountNok: typed(content.maxAmountNok),
    maxSharePercent: typed(content.maxSharePercent),
    amountNote: content.amountNote,
    ownContribution: content.ownContribution.required,
    minSharePercent: typed(content.ownContribution.minSharePercent),
    contributionNote: content.ownContribution.note,
    requires: content.requires.join('\n'),
    status: content.status,
    statusNote: content.statusNote,
    deadlineText: content.deadlineText,
    deadlines: content.deadlines.map(deadlineRowOf),
    sources: content.sources.map(({ url, title }) => ({
      url,
      title,
      publisher: undefined,
      year: undefined,
      isOwn: undefined,
    })),
    topics: content.topics,
    keywords: content.keywords.join(', '),
  };
}

/** A yearly deadline stands with a leap year, which has every day. */
function deadlineRowOf(deadline: InstrumentDeadline): DeadlineRow {
  if (deadline.type === 'dated') return { date: deadline.date, isYearly: undefined, note: deadline.note };
  const two = (value: number) => String(value).padStart(2, '0');
  return { date: `2028-${two(deadline.month)}-${two(deadline.day)}`, isYearly: 'yes', note: deadline.note };
}
