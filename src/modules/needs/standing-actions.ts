import type { Tx } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { follow, unfollow } from '../../kernel/events/follows.ts';
import { type Actor, accountIdOf, actingOrganisationId } from '../../kernel/identity/actor.ts';
import { forbidden } from '../../kernel/identity/require.ts';
import { replaceLinks } from '../../kernel/links/links.ts';
import { changeRecord, type OwnRecord } from '../../kernel/records/records.ts';
import { listInnovationsById } from '../innovations/public.ts';
import { announceNeed, auditNeed, lockNeed, move, type NeedContext } from './actions.ts';
import type { NeedMove } from './domain.ts';
import { projectNeed } from './projection.ts';
import { stateOf } from './queries.ts';
import { conflict } from './refusals.ts';

interface OfNeed {
  readonly id: string;
}

/** Says that the organisation that the actor works for has this need too. Saying it again changes nothing. */
export async function joinNeed(
  { db, analyser }: NeedContext,
  actor: Actor,
  { id, note }: OfNeed & { readonly note?: string | undefined },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const record = await lockNeed(tx, actor, 'need.join', id);
    const organisationId = requireOrganisation(actor);
    if (organisationId === record.organisationId) throw conflict('own_need');
    move(stateOf(record), 'join');
    const joined = await tx
      .insertInto('need_joins')
      .values({
        need_id: id,
        organisation_id: organisationId,
        since: new Date(),
        note: note?.trim() || null,
        joined_by: accountIdOf(actor) ?? null,
      })
      .onConflict((on) => on.doNothing())
      .returning('since')
      .executeTakeFirst();
    if (!joined) return;
    await auditNeed(tx, actor, record, 'need.joined', { organisationId }, organisationId);
    await announceNeed(tx, actor, record, 'need.joined', { organisationId });
    await projectNeed(tx, analyser, record);
  });
}

/** Takes that back. An organisation that is not in changes nothing by leaving. */
export async function leaveNeed({ db, analyser }: NeedContext, actor: Actor, { id }: OfNeed): Promise<void> {
  await inTransaction(db, async (tx) => {
    const record = await lockNeed(tx, actor, 'need.join', id);
    const organisationId = requireOrganisation(actor);
    const left = await tx
      .deleteFrom('need_joins')
      .where('need_id', '=', id)
      .where('organisation_id', '=', organisationId)
      .returning('since')
      .executeTakeFirst();
    if (!left) return;
    await auditNeed(tx, actor, record, 'need.left', { organisationId }, organisationId);
    await announceNeed(tx, actor, record, 'need.left', { organisationId });
    await projectNeed(tx, analyser, record);
  });
}

function requireOrganisation(actor: Actor): string {
  const organisationId = actingOrganisationId(actor);
  if (organisationId === undefined) throw forbidden('need.join');
  return organisationId;
}

/** Tells that the need is met: by innovations that are described here, in words, or both. */
export async function meetNeed(
  context: NeedContext,
  actor: Actor,
  met: OfNeed & { readonly innovationIds?: readonly string[]; readonly words?: string | undefined },
): Promise<void> {
  await change(context, actor, met.id, { move: 'meet', event: 'need.met' }, async (tx) => {
    const innovations = await listInnovationsById(tx, met.innovationIds ?? []);
    await setStanding(tx, met.id, { met_at: new Date(), met_words: met.words?.trim() || null });
    await replaceLinks(
      tx,
      { kind: 'need', id: met.id },
      'met_by',
      innovations.map((innovation) => ({ kind: 'innovation', id: innovation.id })),
    );
  });
}

/** The need turned out not to be met after all. */
export async function reopenNeed(context: NeedContext, actor: Actor, { id }: OfNeed): Promise<void> {
  await change(
    context,
    actor,
    id,
    { move: 'reopen', event: 'need.changed', audit: 'need.reopened' },
    async (tx) => {
      await setStanding(tx, id, { met_at: null, met_words: null });
      await replaceLinks(tx, { kind: 'need', id }, 'met_by', []);
    },
  );
}

/** Takes the need out of lists and search. Its page tells that it was withdrawn, and why. */
export async function withdrawNeed(
  context: NeedContext,
  actor: Actor,
  { id, reason }: OfNeed & { readonly reason: string },
): Promise<void> {
  await change(context, actor, id, { move: 'withdraw', event: 'need.withdrawn' }, (tx) =>
    setStanding(tx, id, { withdrawn_at: new Date(), withdrawn_reason: reason.trim() }),
  );
}

async function change(
  { db, analyser }: NeedContext,
  actor: Actor,
  id: string,
  how: {
    readonly move: NeedMove;
    readonly event: 'need.met' | 'need.changed' | 'need.withdrawn';
    readonly audit?: string;
  },
  write: (tx: Tx, record: OwnRecord) => Promise<void>,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const record = await lockNeed(tx, actor, 'need.write', id);
    const state = move(stateOf(record), how.move);
    await write(tx, record);
    const changed = await changeRecord(tx, record, { state });
    await auditNeed(tx, actor, changed, how.audit ?? how.event);
    await announceNeed(tx, actor, changed, how.event);
    await projectNeed(tx, analyser, changed);
  });
}

async function setStanding(
  tx: Tx,
  id: string,
  standing: Partial<{
    met_at: Date | null;
    met_words: string | null;
    withdrawn_at: Date | null;
    withdrawn_reason: string | null;
  }>,
): Promise<void> {
  await tx.updateTable('needs').set(standing).where('id', '=', id).execute();
}

/** Follows a need, or stops. */
export async function followNeed(
  { db }: NeedContext,
  actor: Actor,
  { id, isFollowing }: OfNeed & { readonly isFollowing: boolean },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const record = await lockNeed(tx, actor, 'need.follow', id);
    const accountId = accountIdOf(actor);
    if (!accountId) throw forbidden('need.follow');
    const subject = { kind: 'need', id: record.id } as const;
    await (isFollowing ? follow(tx, accountId, subject) : unfollow(tx, accountId, subject));
  });
}
