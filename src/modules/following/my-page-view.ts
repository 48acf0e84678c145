import type { Db } from '../../kernel/db/tables.ts';
import { type Described, describeSubjects, subjectKey } from '../../kernel/events/describe.ts';
import { listFollows, type Subject } from '../../kernel/events/follows.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import type { Person } from '../../kernel/identity/actor.ts';
import { listSessions, type OpenSession } from '../../kernel/identity/sessions.ts';
import type { FollowingContext, Waiting } from './context.ts';
import { type NewsItem, newsOf } from './news.ts';

const newsDays = 30;
const draftsShown = 20;

export interface Account {
  readonly name: string;
  readonly email: string | null;
  readonly language: Language;
  readonly wantsDigest: boolean;
}

export interface DraftEntry {
  readonly kind: string;
  readonly described: Described;
  readonly href: string;
  readonly savedAt: Date;
  readonly organisationName: string | undefined;
}

/** All that My page tells. */
export interface MyPageView {
  readonly account: Account;
  readonly waiting: readonly Waiting[];
  readonly drafts: readonly DraftEntry[];
  readonly news: readonly NewsItem[];
  readonly follows: readonly { readonly subject: Subject; readonly described: Described }[];
  readonly sessions: readonly OpenSession[];
}

/** What there is to tell a person on their own page, as they may see it now. */
export async function viewMyPage(
  context: FollowingContext,
  person: Person,
  language: Language,
): Promise<MyPageView> {
  const { db, describers, now } = context;
  const since = new Date(now().getTime() - newsDays * 86_400_000);
  const [account, waiting, drafts, news, follows, sessions] = await Promise.all([
    findAccount(db, person.accountId),
    listWaiting(context, person),
    listDrafts(context, person),
    newsOf(db, describers, person, { since }, language),
    listDescribedFollows(context, person),
    listSessions(db, person.accountId),
  ]);
  return { account, waiting, drafts, news, follows, sessions };
}

/** What waits for a person in every room, the oldest first. */
export async function listWaiting({ db, waiting }: FollowingContext, person: Person): Promise<Waiting[]> {
  const all = await Promise.all(waiting.map((source) => source(db, person)));
  return all.flat().sort((a, b) => a.at.getTime() - b.at.getTime());
}

async function findAccount(db: Db, accountId: string): Promise<Account> {
  const row = await db
    .selectFrom('accounts')
    .select(['name', 'email', 'language', 'wants_digest'])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  return { name: row.name, email: row.email, language: row.language, wantsDigest: row.wants_digest };
}

/** What the person has begun, or written last. */
async function listDrafts(
  { db, describers, draftPath }: FollowingContext,
  person: Person,
): Promise<DraftEntry[]> {
  const organisations = person.memberships.map(({ organisationId }) => organisationId);
  if (organisations.length === 0) return [];
  const rows = await db
    .selectFrom('records')
    .select(['id', 'kind', 'organisation_id', 'draft_at', 'updated_at'])
    .where('organisation_id', 'in', organisations)
    .where('draft', 'is not', null)
    .where((eb) => eb.or([eb('created_by', '=', person.accountId), eb('draft_by', '=', person.accountId)]))
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .limit(draftsShown)
    .execute();
  const subjects = rows.map(({ id, kind }) => ({ kind: kind as Subject['kind'], id }));
  const described = await describeSubjects(describers, db, person, subjects);
  return rows.flatMap((row, index) => {
    const found = described.get(subjectKey(subjects[index] as Subject));
    if (!found) return [];
    const organisation = person.memberships.find(
      ({ organisationId }) => organisationId === row.organisation_id,
    );
    return {
      kind: row.kind,
      described: found,
      href: draftPath(row.kind, row.id),
      savedAt: row.draft_at ?? row.updated_at,
      organisationName: organisation?.organisationName,
    };
  });
}

async function listDescribedFollows(
  { db, describers }: FollowingContext,
  person: Person,
): Promise<MyPageView['follows']> {
  const follows = await listFollows(db, person.accountId);
  const described = await describeSubjects(describers, db, person, follows);
  return follows.flatMap((subject) => {
    const found = described.get(subjectKey(subject));
    return found ? [{ subject, described: found }] : [];
  });
}
