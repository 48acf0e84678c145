import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import { newId } from '../../kernel/db/ids.ts';
import type { Tx } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { invalidRequest, notFound } from '../../kernel/http/errors.ts';
import { type Actor, accountIdOf, actingOrganisationId } from '../../kernel/identity/actor.ts';
import { findRole } from '../../kernel/identity/members.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { replaceLinks } from '../../kernel/links/links.ts';
import { lockOwn } from '../../kernel/records/lock-own.ts';
import { publicSlug } from '../../kernel/records/public-slug.ts';
import {
  changeRecord,
  createRecord,
  EditConflict,
  isUuid,
  type OwnRecord,
  publishRecord,
  removeRecord,
  saveDraft,
} from '../../kernel/records/records.ts';
import { readableNeed } from '../needs/public.ts';
import type { ChallengeContext } from './context.ts';
import { type Complete, completeDraft, languageOf, readDeadline, readDraft } from './domain.ts';
import { recordKind } from './queries.ts';
import { refused } from './refusals.ts';
import type { ChallengeDraft } from './schema.ts';
import { maxSeed } from './shuffle.ts';
import { auditChallenge, tellAll, tellAnswerers } from './tell.ts';

/** Begins a challenge as a draft of the organisation that the actor works for. */
export async function beginChallenge(
  { db }: ChallengeContext,
  actor: Actor,
  draft: ChallengeDraft,
): Promise<OwnRecord> {
  const organisationId = actingOrganisationId(actor);
  const { isDemonstration } = actor;
  requireMay(actor, 'challenge.write', { organisationId, isDemonstration });
  return inTransaction(db, async (tx) => {
    if (draft.needId) await readableNeed(tx, actor, draft.needId);
    const record = await createRecord(tx, {
      kind: recordKind,
      organisationId: organisationId as string,
      isDemonstration,
      accountId: accountIdOf(actor),
      body: draft,
    });
    await auditChallenge(tx, actor, record, 'challenge.saved');
    return record;
  });
}

/**
 * Saves the whole draft over the revision that the writer began from; only before it is published.
 * @throws EditConflict when somebody saved meanwhile; nothing is then written.
 */
export async function saveChallenge(
  { db }: ChallengeContext,
  actor: Actor,
  edit: { readonly id: string; readonly revision: number; readonly draft: ChallengeDraft },
): Promise<OwnRecord> {
  return inTransaction(db, async (tx) => {
    const record = await lockChallenge(tx, actor, edit.id);
    if (record.state !== 'draft') throw refused('not_in_this_state');
    if (edit.draft.needId && edit.draft.needId !== readDraft(record.draft).needId) {
      await readableNeed(tx, actor, edit.draft.needId);
    }
    return saveDraft(tx, {
      id: record.id,
      kind: recordKind,
      revision: edit.revision,
      body: edit.draft,
      accountId: accountIdOf(actor),
    });
  });
}

/** Throws away a draft that was never published. @throws EditConflict as above. */
export async function discardChallenge(
  { db }: ChallengeContext,
  actor: Actor,
  { id, revision }: { readonly id: string; readonly revision: number },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const record = await lockChallenge(tx, actor, id);
    if (record.state !== 'draft') throw refused('not_in_this_state');
    if (record.revision !== revision) throw new EditConflict(record);
    await auditChallenge(tx, actor, record, 'challenge.discarded');
    await removeRecord(tx, record);
  });
}

/**
 * Publishes the draft for all. From now on its words, criteria and weights stay; deadlines can only be extended.
 * @throws AppError 422 naming what is missing; EditConflict when the draft is no longer the one that was looked at.
 */
export async function publishChallenge(
  { db }: ChallengeContext,
  actor: Actor,
  { id, revision }: { readonly id: string; readonly revision: number },
): Promise<OwnRecord> {
  return inTransaction(db, async (tx) => {
    const record = await lockChallenge(tx, actor, id);
    if (record.state !== 'draft') throw refused('not_in_this_state');
    if (record.revision !== revision) throw new EditConflict(record);
    const now = await databaseTime(tx);
    const read = completeDraft(readDraft(record.draft), now);
    if ('faults' in read) throw invalidRequest(read.faults);
    await requireMembers(tx, record, read);
    if (read.body.needId) await readableNeed(tx, actor, read.body.needId);
    const published = await publishRecord(tx, record, {
      body: read.body,
      state: 'published',
      isPublic: true,
      slug: publicSlug(record, read.body.title, { word: 'utlysning', taken: ['how'] }),
      accountId: accountIdOf(actor),
    });
    await writeChallenge(tx, published, read, now);
    await auditChallenge(tx, actor, published, 'challenge.published', { judges: read.judges.length });
    await tellAll(tx, { kind: 'challenge.published', record: published, actor });
    return published;
  });
}

/** The time of the database: the one clock that lets answers in. */
export async function databaseTime(tx: Tx): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(tx);
  return (rows[0] as { now: Date }).now;
}

async function requireMembers(tx: Tx, record: OwnRecord, { judges }: Complete): Promise<void> {
  for (const [at, { accountId }] of judges.entries()) {
    const role = isUuid(accountId) ? await findRole(tx, record.organisationId, accountId) : undefined;
    if (!role) throw invalidRequest([{ field: `judges.${at}.account`, message: 'is missing' }]);
  }
}

async function writeChallenge(tx: Tx, record: OwnRecord, read: Complete, now: Date): Promise<void> {
  const { body, criteria, deadlines, judges } = read;
  await tx
    .insertInto('challenges')
    .values({
      id: record.id,
      organisation_id: record.organisationId,
      is_demonstration: record.isDemonstration,
      language: languageOf(body),
      title: body.title,
      state: 'published',
      answerers: [...body.answerers],
      criteria: JSON.stringify(criteria),
      seed: randomInt(maxSeed),
      opens_at: deadlines.opensAt,
      questions_by: deadlines.questionsBy,
      answers_by: deadlines.answersBy,
      judged_by: deadlines.judgedBy,
      published_at: now,
      changed_at: now,
      result: null,
    })
    .execute();
  await tx
    .insertInto('challenge_judges')
    .values(
      judges.map(({ accountId, title }) => ({
        id: newId(),
        challenge_id: record.id,
        account_id: accountId,
        title,
        named_at: now,
      })),
    )
    .execute();
  if (body.needId) {
    await replaceLinks(tx, { kind: 'challenge', id: record.id }, 'meets', [
      { kind: 'need', id: body.needId },
    ]);
  }
}

/**
 * Says more about a published challenge, or gives more time, with a reason that all can read. Everybody who has answered
 * is told.
 * @throws AppError 409 once the deadline is out; 422 for a deadline that is not later.
 */
export async function amendChallenge(
  context: ChallengeContext,
  actor: Actor,
  amendment: {
    readonly id: string;
    readonly reason: string;
    readonly words?: string | undefined;
    readonly answersBy?: string | undefined;
  },
): Promise<OwnRecord> {
  return inTransaction(context.db, async (tx) => {
    const record = await lockChallenge(tx, actor, amendment.id);
    const row = await lockRow(tx, record.id);
    const now = await databaseTime(tx);
    if (row?.state !== 'published' || row.answers_by <= now) throw refused('not_in_this_state');
    const answersBy = readDeadline(amendment.answersBy);
    if (answersBy === 'unreadable') throw invalidRequest([{ field: 'answersBy', message: 'is no day' }]);
    if (answersBy && answersBy <= row.answers_by) {
      throw invalidRequest([{ field: 'answersBy', message: 'not later' }]);
    }
    const words = amendment.words?.trim() || null;
    if (!answersBy && !words) throw invalidRequest([{ field: 'words', message: 'is missing' }]);
    await tx
      .insertInto('challenge_amendments')
      .values({
        id: newId(),
        challenge_id: record.id,
        at: now,
        reason: amendment.reason,
        words,
        answers_by: answersBy ?? null,
        made_by: accountIdOf(actor) ?? null,
      })
      .execute();
    await tx
      .updateTable('challenges')
      .set({ changed_at: now, ...(answersBy ? extended(row, answersBy) : {}) })
      .where('id', '=', record.id)
      .execute();
    await auditChallenge(tx, actor, record, 'challenge.changed', { extended: answersBy !== undefined });
    const told = {
      kind: 'challenge.changed',
      record,
      actor,
      detail: { extended: answersBy !== undefined },
    } as const;
    await tellAll(tx, told);
    await tellAnswerers(tx, context, told, row.title);
    return record;
  });
}

/** Who judges gets as much time after the new deadline as after the old. */
function extended(
  row: { readonly answers_by: Date; readonly judged_by: Date },
  answersBy: Date,
): { answers_by: Date; judged_by: Date } {
  const judging = row.judged_by.getTime() - row.answers_by.getTime();
  return { answers_by: answersBy, judged_by: new Date(answersBy.getTime() + judging) };
}

/** Withdraws a challenge, for a reason that all can read. Answers that came are never opened. */
export async function withdrawChallenge(
  context: ChallengeContext,
  actor: Actor,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<OwnRecord> {
  return inTransaction(context.db, async (tx) => {
    const record = await lockChallenge(tx, actor, id);
    const row = await lockRow(tx, record.id);
    if (row?.state !== 'published' && row?.state !== 'judged') throw refused('not_in_this_state');
    const now = await databaseTime(tx);
    await tx
      .updateTable('challenges')
      .set({ state: 'withdrawn', withdrawn_at: now, withdrawn_reason: reason, changed_at: now })
      .where('id', '=', record.id)
      .execute();
    // The address stays, and says that and why: others have spent time on it.
    const withdrawn = await changeRecord(tx, record, { state: 'withdrawn' });
    await auditChallenge(tx, actor, withdrawn, 'challenge.withdrawn');
    const told = {
      kind: 'challenge.changed',
      record: withdrawn,
      actor,
      detail: { withdrawn: true },
    } as const;
    await tellAll(tx, told);
    await tellAnswerers(tx, context, told, row.title);
    return withdrawn;
  });
}

/** Ties the initiative that came of a concluded challenge to it; undefined takes the tie away. */
export async function tieInitiative(
  { db }: ChallengeContext,
  actor: Actor,
  { id, initiativeId }: { readonly id: string; readonly initiativeId: string | undefined },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const record = await lockChallenge(tx, actor, id);
    const row = await lockRow(tx, record.id);
    if (row?.state !== 'concluded') throw refused('not_in_this_state');
    const found = initiativeId
      ? await tx
          .selectFrom('initiatives')
          .select('id')
          .where('id', '=', initiativeId)
          .where('organisation_id', '=', record.organisationId)
          .executeTakeFirst()
      : undefined;
    if (initiativeId && !found) throw notFound();
    await tx
      .updateTable('challenges')
      .set({ initiative_id: found?.id ?? null })
      .where('id', '=', record.id)
      .execute();
    const to = found ? [{ kind: 'initiative', id: found.id } as const] : [];
    await replaceLinks(tx, { kind: 'challenge', id: record.id }, 'led_to', to);
    await auditChallenge(tx, actor, record, 'challenge.changed', { initiative: found?.id ?? null });
  });
}

/** The record held for this transaction, for who may write it. @throws AppError 404, 401, 403. */
export async function lockChallenge(tx: Tx, actor: Actor, id: string): Promise<OwnRecord> {
  return lockOwn(tx, actor, 'challenge.write', { kind: recordKind, id });
}

/** The row of a published challenge, held against answers that come at the same time. */
export async function lockRow(tx: Tx, id: string) {
  return tx.selectFrom('challenges').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}
