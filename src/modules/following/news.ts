import type { Db } from '../../kernel/db/tables.ts';
import {
  type Described,
  type Describers,
  describeSubjects,
  subjectKey,
} from '../../kernel/events/describe.ts';
import { listNews, type NewsEvent, type NewsRange } from '../../kernel/events/news.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import type { Actor, Person } from '../../kernel/identity/actor.ts';
import { sentenceOf } from './news-words.ts';

/** News about one record, in words. */
export interface NewsItem {
  readonly group: 'toAnswer' | 'ours' | 'followed';
  readonly subject: Described;
  /** What happened, newest first; the same is said once. */
  readonly sentences: readonly string[];
  readonly at: Date;
}

const eventsRead = 300;

/** What is new to a person, as they may see it now, grouped by record and in their language. */
export async function newsOf(
  db: Db,
  describers: Describers,
  person: Person,
  range: NewsRange,
  language: Language,
): Promise<NewsItem[]> {
  const events = await listNews(db, person, range, eventsRead);
  const told = await describeEvents(db, describers, person, events, language);
  const items = new Map<string, NewsItem>();
  for (const { event, subject, sentence } of told) {
    const group = groupOf(event);
    const key = `${group} ${subjectKey(subjectOf(event))}`;
    const item = items.get(key);
    const sentences = item?.sentences ?? [];
    items.set(key, {
      group,
      subject,
      sentences: sentences.includes(sentence) ? sentences : [...sentences, sentence],
      at: item?.at ?? event.at,
    });
  }
  return [...items.values()];
}

type ToldEvent = Pick<NewsEvent, 'kind' | 'subjectKind' | 'subjectId' | 'organisationId' | 'detail'> & {
  readonly reason?: NewsEvent['reason'];
};

/**
 * Puts events into words for one reader. An event about a record that the reader may not see, or that names an
 * organisation that the reader may not see, is left out as if it had not happened.
 */
export async function describeEvents<Event extends ToldEvent>(
  db: Db,
  describers: Describers,
  actor: Actor,
  events: readonly Event[],
  language: Language,
): Promise<{ event: Event; subject: Described; sentence: string }[]> {
  const others = events.flatMap((event) => otherOf(event) ?? []);
  const described = await describeSubjects(describers, db, actor, [
    ...events.map(subjectOf),
    ...others.map((id) => ({ kind: 'organisation' as const, id })),
  ]);
  return events.flatMap((event) => {
    const subject = described.get(subjectKey(subjectOf(event)));
    const otherId = otherOf(event);
    const other = otherId && described.get(subjectKey({ kind: 'organisation', id: otherId }))?.title;
    if (!subject || (otherId && !other)) return [];
    const sentence = sentenceOf(language, event, other || undefined);
    return sentence ? [{ event, subject, sentence }] : [];
  });
}

const subjectOf = ({ subjectKind, subjectId }: ToldEvent) => ({ kind: subjectKind, id: subjectId });

/** The organisation that did something to a need of another's, or takes over or asks about an innovation. */
function otherOf({ kind, detail, reason, organisationId }: ToldEvent): string | undefined {
  if (reason === 'reused') return organisationId ?? undefined;
  const isAct = kind === 'need.joined' || kind === 'need.left' || kind.startsWith('adoption.');
  return isAct && typeof detail.organisationId === 'string' ? detail.organisationId : undefined;
}

function groupOf({ kind, reason }: NewsEvent): NewsItem['group'] {
  if (kind === 'review.asked' || kind === 'correction.received' || kind === 'adoption.asked')
    return 'toAnswer';
  return reason === 'followed' ? 'followed' : 'ours';
}
