import type { Db, Tx } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { type Describers, describeSubjects, subjectKey } from '../../kernel/events/describe.ts';
import { follow, type Subject, unfollow } from '../../kernel/events/follows.ts';
import { notFound } from '../../kernel/http/errors.ts';
import type { Actor, Person } from '../../kernel/identity/actor.ts';
import { requireMay, signInRequired } from '../../kernel/identity/require.ts';
import { endSessions } from '../../kernel/identity/sessions.ts';
import { startDigestHere } from './digest.ts';
import type { Settings } from './schema.ts';

/** What following needs. */
interface FollowContext {
  readonly db: Db;
  readonly describers: Describers;
}

/**
 * Follows a record that the actor may read.
 * @throws AppError 404 for one that is hidden, and for one that does not exist.
 */
export async function followSubject(
  { db, describers }: FollowContext,
  actor: Actor,
  subject: Subject,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { accountId } = requirePerson(actor);
    requireMay(actor, 'follow.use', {});
    const seen = await describeSubjects(describers, tx, actor, [subject]);
    if (!seen.has(subjectKey(subject))) throw notFound();
    await follow(tx, accountId, subject);
  });
}

/** Stops following. Also a record that one may not read any more; whether there was one is not told. */
export async function stopFollowing(db: Db, actor: Actor, subject: Subject): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { accountId } = requirePerson(actor);
    requireMay(actor, 'follow.use', {});
    await unfollow(tx, accountId, subject);
  });
}

/** Changes how a person is told of news. Whoever begins to want digests is told from now on. */
export async function changeSettings(db: Db, actor: Actor, settings: Settings): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { accountId } = requirePerson(actor);
    requireMay(actor, 'account.change', { accountId });
    const { wants_digest } = await tx
      .selectFrom('accounts')
      .select('wants_digest')
      .where('id', '=', accountId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const wants = settings.digest === 'yes';
    await tx
      .updateTable('accounts')
      .set({ language: settings.language, wants_digest: wants })
      .where('id', '=', accountId)
      .execute();
    if (wants && !wants_digest) await startDigestHere(tx, accountId);
  });
}

/** Ends digests for the account of a signed link. An account that is gone has none. */
export async function stopDigests(db: Db, accountId: string): Promise<void> {
  await inTransaction(db, (tx: Tx) =>
    tx.updateTable('accounts').set({ wants_digest: false }).where('id', '=', accountId).execute(),
  );
}

/** Ends one of the actor's own sessions; that of somebody else is left alone, and not told of. */
export async function endOwnSession(db: Db, actor: Actor, tokenHash: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { accountId } = requirePerson(actor);
    requireMay(actor, 'account.change', { accountId });
    await endSessions(tx, { tokenHash, accountId });
  });
}

export async function endOtherSessions(db: Db, actor: Actor, except: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { accountId } = requirePerson(actor);
    requireMay(actor, 'account.change', { accountId });
    await endSessions(tx, { accountId, except });
  });
}

/** @throws AppError 401 for who is not a person that has signed in. */
export function requirePerson(actor: Actor): Person {
  if (actor.kind !== 'person') throw signInRequired();
  return actor;
}
