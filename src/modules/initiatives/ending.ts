import type { Db, Tx } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import { listLinksFrom, listLinksTo, type Relation, replaceLinks } from '../../kernel/links/links.ts';
import { removeRecord } from '../../kernel/records/records.ts';
import { withdrawFromOtherKinds } from '../../kernel/search/publish.ts';
import { innovationKind } from '../innovations/public.ts';
import { beginRecord } from '../own-records/public.ts';
import type { InitiativeContext } from './actions.ts';
import { canBecomeInnovation } from './domain.ts';
import { innovationDraftOf, type MeasuredResult } from './innovation-draft.ts';
import type { Initiative } from './queries.ts';
import { auditInitiative, lockInitiative } from './record-acts.ts';
import { conflict } from './refusals.ts';
import { forgetLinks } from './standing.ts';

const attachedBy: readonly Relation[] = ['tested_in', 'gave', 'became'];

/**
 * Deletes an initiative that nothing hangs on and that was never for all: a slip, or a try. Anything else is stopped,
 * so that what was done can be read.
 * @param isUsed whether another room has anything of it (a benefit plan, say) that no link tells of.
 * @throws AppError 409 `has_something_attached`.
 */
export async function removeInitiative(
  { db }: Pick<InitiativeContext, 'db'>,
  actor: Actor,
  id: string,
  isUsed: (tx: Tx, id: string) => Promise<boolean>,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const initiative = await lockInitiative(tx, actor, 'initiative.write', id);
    if (!(await canRemove(tx, initiative)) || (await isUsed(tx, id)))
      throw conflict('has_something_attached');
    await auditInitiative(tx, actor, initiative.record, 'initiative.removed');
    await forgetLinks(tx, id);
    await withdrawFromOtherKinds(tx, id, undefined);
    await removeRecord(tx, initiative.record);
  });
}

/** Whether nothing hangs on it, as far as links tell. */
export async function canRemove(db: Db, { record, benefits }: Initiative): Promise<boolean> {
  // The address of what was once for all is known to others.
  const wasPublic = record.isPublic || (record.slug !== null && record.slug !== record.id);
  if (wasPublic || benefits.planned > 0) return false;
  const links = await Promise.all([
    ...attachedBy.map((relation) => listLinksFrom(db, { kind: 'initiative', ids: [record.id] }, relation)),
    listLinksTo(db, { kind: 'initiative', id: record.id }, 'carried_by', 'adoption'),
  ]);
  return links.every((found) => found.length === 0);
}

/**
 * Begins telling of an initiative in the library: a draft in the room of own records, filled with what is known, which
 * the organisation finishes and publishes there. The link is made at once: an innovation that an organisation writes
 * keeps the id of its record when it is published, so the link leads nowhere until then, and there from then on.
 * @param measured what the room of benefits has measured of it; nothing else may be told as measured.
 * @throws AppError 409 `nothing_to_share` before it was put to use or stopped.
 * @returns the id of the record; the one from before when it was begun already.
 */
export async function shareAsInnovation(
  { db }: Pick<InitiativeContext, 'db'>,
  actor: Actor,
  id: string,
  measured: readonly MeasuredResult[],
): Promise<string> {
  return inTransaction(db, async (tx) => {
    const initiative = await lockInitiative(tx, actor, 'initiative.write', id);
    if (!canBecomeInnovation(initiative.phase)) throw conflict('nothing_to_share');
    const begun = await findShared(tx, id);
    if (begun) return begun;
    const draft = await innovationDraftOf(tx, actor, initiative, measured);
    const record = await beginRecord({ db: tx }, actor, {
      kind: innovationKind,
      language: initiative.language,
      body: draft,
    });
    await replaceLinks(tx, { kind: 'initiative', id }, 'became', [{ kind: 'innovation', id: record.id }]);
    return record.id;
  });
}

/** The record in which it is told of as an innovation, published or not; undefined where there is none. */
export async function findShared(db: Db, id: string): Promise<string | undefined> {
  const links = await listLinksFrom(db, { kind: 'initiative', ids: [id] }, 'became');
  const ids = links.map(({ to }) => to.id);
  if (ids.length === 0) return undefined;
  const row = await db.selectFrom('records').select('id').where('id', 'in', ids).executeTakeFirst();
  return row?.id;
}
