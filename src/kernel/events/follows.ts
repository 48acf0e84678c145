import type { Db, Tx } from '../db/tables.ts';
import type { NewEvent } from './announce.ts';

export interface Subject {
  readonly kind: NewEvent['subjectKind'];
  readonly id: string;
}

/** Follows a record; doing it again changes nothing. */
export async function follow(tx: Tx, accountId: string, subject: Subject): Promise<void> {
  await tx
    .insertInto('follows')
    .values({
      account_id: accountId,
      subject_kind: subject.kind,
      subject_id: subject.id,
      since: new Date(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function unfollow(tx: Tx, accountId: string, subject: Subject): Promise<void> {
  await tx
    .deleteFrom('follows')
    .where('account_id', '=', accountId)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .execute();
}

export async function isFollowing(db: Db, accountId: string, subject: Subject): Promise<boolean> {
  const row = await db
    .selectFrom('follows')
    .select('since')
    .where('account_id', '=', accountId)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .executeTakeFirst();
  return row !== undefined;
}

/** What a person follows, the latest first. */
export async function listFollows(
  db: Db,
  accountId: string,
): Promise<(Subject & { readonly since: Date })[]> {
  const rows = await db
    .selectFrom('follows')
    .select(['subject_kind', 'subject_id', 'since'])
    .where('account_id', '=', accountId)
    .orderBy('since', 'desc')
    .orderBy('subject_id')
    .execute();
  return rows.map((row) => ({
    kind: row.subject_kind as Subject['kind'],
    id: row.subject_id,
    since: row.since,
  }));
}

/** How many follow a record; who they are is told to nobody. Those of the demonstration do not count. */
export async function countFollowers(db: Db, subject: Subject): Promise<number> {
  const { count } = await db
    .selectFrom('follows')
    .innerJoin('accounts', 'accounts.id', 'follows.account_id')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('accounts.is_demonstration', '=', false)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .executeTakeFirstOrThrow();
  return Number(count);
}
