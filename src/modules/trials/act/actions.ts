import { sql } from 'kysely';
import { appendAudit } from '../../../kernel/audit/append.ts';
import { newId } from '../../../kernel/db/ids.ts';
import type { Db, Tx } from '../../../kernel/db/tables.ts';
import { inTransaction } from '../../../kernel/db/transaction.ts';
import { notFound } from '../../../kernel/http/errors.ts';
import { type Actor, accountIdOf, actingOrganisationId, auditName } from '../../../kernel/identity/actor.ts';
import { requireMay } from '../../../kernel/identity/require.ts';
import { type Initiative, readableInitiative } from '../../initiatives/public.ts';
import { type ActApplication, lockApplication, readableApplication } from './queries.ts';
import { type ActDraft, actAnswers, actTexts } from './schema.ts';

interface ActContext {
  readonly db: Db;
  readonly now: () => Date;
}

/**
 * The initiative that an application or a sandbox case is to belong to: one that the actor may write on, of the
 * organisation that the actor works for. @throws AppError 404, 403
 */
export async function ownInitiative(db: Db, actor: Actor, id: string): Promise<Initiative> {
  const initiative = await readableInitiative(db, actor, id);
  requireMay(actor, 'initiative.write', initiative.target);
  if (initiative.record.organisationId !== actingOrganisationId(actor)) throw notFound();
  return initiative;
}

/** Begins an application of the organisation that the actor works for. */
export async function beginApplication(
  { db, now }: ActContext,
  actor: Actor,
  { draft, initiativeId }: { readonly draft: ActDraft; readonly initiativeId?: string | undefined },
): Promise<ActApplication> {
  const organisationId = actingOrganisationId(actor);
  const { isDemonstration } = actor;
  requireMay(actor, 'trial.write', { organisationId, isDemonstration });
  return inTransaction(db, async (tx) => {
    if (initiativeId !== undefined) await ownInitiative(tx, actor, initiativeId);
    const id = newId();
    const at = now();
    const by = accountIdOf(actor) ?? null;
    await tx
      .insertInto('act_applications')
      .values({
        id,
        organisation_id: organisationId as string,
        initiative_id: initiativeId ?? null,
        is_demonstration: isDemonstration,
        revision: 1,
        ...stored(draft),
        created_by: by,
        created_at: at,
        saved_by: by,
        saved_at: at,
      })
      .execute();
    await audit(tx, actor, { id, organisationId: organisationId as string }, 'act_application.saved');
    return readableApplication(tx, actor, id);
  });
}

export type SavedApplication =
  | { readonly state: 'saved'; readonly application: ActApplication }
  | { readonly state: 'conflict'; readonly theirs: ActApplication };

/** Saves the whole draft over the revision that the writer began from; over any other nothing is written. */
export async function saveApplication(
  { db, now }: ActContext,
  actor: Actor,
  edit: { readonly id: string; readonly revision: number; readonly draft: ActDraft },
): Promise<SavedApplication> {
  return inTransaction(db, async (tx) => {
    const before = await lockApplication(tx, actor, edit.id);
    if (before.revision !== edit.revision) return { state: 'conflict', theirs: before };
    await tx
      .updateTable('act_applications')
      .set({
        ...stored(edit.draft),
        revision: sql`revision + 1`,
        saved_by: accountIdOf(actor) ?? null,
        saved_at: now(),
      })
      .where('id', '=', edit.id)
      .execute();
    const owner = { id: edit.id, organisationId: before.organisation.id };
    await audit(tx, actor, owner, 'act_application.saved');
    return { state: 'saved', application: await readableApplication(tx, actor, edit.id) };
  });
}

/** Throws an application away, for everybody in the organisation. */
export async function removeApplication({ db }: ActContext, actor: Actor, id: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { organisation } = await lockApplication(tx, actor, id);
    await tx.deleteFrom('act_applications').where('id', '=', id).execute();
    await audit(tx, actor, { id, organisationId: organisation.id }, 'act_application.removed');
  });
}

/** @throws AppError 401, 403 for who may not begin an application. */
export function requireBeginning(actor: Actor): void {
  const { isDemonstration } = actor;
  requireMay(actor, 'trial.write', { organisationId: actingOrganisationId(actor), isDemonstration });
}

function stored(draft: ActDraft) {
  return {
    answers: JSON.stringify(actAnswers.parse(draft)),
    texts: JSON.stringify(actTexts.parse(draft)),
  };
}

async function audit(
  tx: Tx,
  actor: Actor,
  { id, organisationId }: { readonly id: string; readonly organisationId: string },
  action: 'act_application.saved' | 'act_application.removed',
): Promise<void> {
  await appendAudit(tx, {
    stream: `organisation:${organisationId}`,
    actor: auditName(actor),
    action,
    subjectKind: 'act_application',
    subjectId: id,
    detail: {},
  });
}
