import type { Child } from 'hono/jsx';
import type { EventKind } from '../../kernel/events/announce.ts';
import { type Described, describeSubjects, subjectKey } from '../../kernel/events/describe.ts';
import type { Subject } from '../../kernel/events/follows.ts';
import { mayBeTold, type NewsEvent } from '../../kernel/events/news.ts';
import { listOrganisationEvents, listReuse } from '../../kernel/events/organisation-events.ts';
import type { PublicEvent } from '../../kernel/events/public-events.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import type { Membership, Person } from '../../kernel/identity/actor.ts';
import { listRecords } from '../../kernel/records/records.ts';
import type { FollowingContext, Waiting, WorkNeed } from './context.ts';
import { listWaiting } from './my-page-view.ts';
import { describeEvents } from './news.ts';

const needsShown = 30;
const recordsShown = 30;
const othersDays = 90;
const othersShown = 12;
const activityShown = 12;

export interface WorkRecord {
  readonly kind: string;
  readonly state: string;
  readonly described: Described;
  readonly href: string;
  readonly changedAt: Date;
}

/** Something that happened, in words. */
export interface Happening {
  readonly subject: Described;
  readonly sentence: string;
  readonly at: Date;
}

/** What an organisation works on, for those who work there. */
export interface WorkplaceView {
  readonly waiting: readonly Waiting[];
  readonly needs: readonly WorkNeed[];
  /** What other rooms tell. */
  readonly sections: readonly Child[];
  readonly records: readonly WorkRecord[];
  readonly others: readonly Happening[];
  readonly activity: readonly Happening[];
}

/** What others do with what an organisation has published, and is told in its news. */
const byOthers: readonly EventKind[] = ['need.joined', 'adoption.told'];

/** Of adoptions an organisation is also told of those that are its own and for itself only. */
const isByOther = ({ detail, organisationId }: PublicEvent) => detail?.organisationId !== organisationId;

export async function viewWorkplace(
  context: FollowingContext,
  person: Person,
  { organisationId }: Membership,
  language: Language,
): Promise<WorkplaceView> {
  const { db, now } = context;
  const since = new Date(now().getTime() - othersDays * 86_400_000);
  const [waiting, needs, sections, records, taken, reuse, activity] = await Promise.all([
    listWaiting(context, person),
    context.needsOf(db, person, organisationId, { limit: needsShown }),
    Promise.all(
      (context.workplaceSections ?? []).map((section) => section(person, organisationId, language)),
    ),
    listWorkRecords(context, person, organisationId),
    listOrganisationEvents(db, organisationId, { kinds: byOthers, since, limit: othersShown }),
    listReuse(db, organisationId, { since, limit: othersShown }),
    listOrganisationEvents(db, organisationId, { limit: activityShown }),
  ]);
  const told = async (events: readonly (PublicEvent & Partial<NewsEvent>)[]): Promise<Happening[]> => {
    const allowed = events.filter((event) => mayBeTold(person, event));
    const described = await describeEvents(db, context.describers, person, allowed, language);
    return described.map(({ event, subject, sentence }) => ({ subject, sentence, at: event.at }));
  };
  return {
    waiting: waiting.filter((one) => one.organisationId === organisationId),
    needs,
    sections: sections.filter((section) => section !== undefined),
    records,
    others: await told(newestFirst([...taken.filter(isByOther), ...reuse]).slice(0, othersShown)),
    activity: await told(activity),
  };
}

const newestFirst = <Event extends { readonly at: Date }>(events: readonly Event[]): Event[] =>
  [...events].sort((a, b) => b.at.getTime() - a.at.getTime());

async function listWorkRecords(
  { db, describers, draftPath }: FollowingContext,
  person: Person,
  organisationId: string,
): Promise<WorkRecord[]> {
  const kinds = ['innovation', 'instrument', 'solution'] as const;
  const records = await listRecords(db, { organisationId, kinds, limit: recordsShown });
  const subjects = records.map(({ kind, id }) => ({ kind: kind as Subject['kind'], id }));
  const described = await describeSubjects(describers, db, person, subjects);
  return records.flatMap((record, index) => {
    const found = described.get(subjectKey(subjects[index] as Subject));
    if (!found) return [];
    const isChanged = record.state === 'published' && record.draft !== null;
    return {
      kind: record.kind,
      state: isChanged ? 'changed' : record.state,
      described: found,
      href: draftPath(record.kind, record.id),
      changedAt: record.updatedAt,
    };
  });
}
