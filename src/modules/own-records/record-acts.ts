import { sql } from 'kysely';
import { z } from 'zod';
import { appendAudit } from '../../kernel/audit/append.ts';
import type { Db, Tx } from '../../kernel/db/tables.ts';
import { invalidRequest, notFound } from '../../kernel/http/errors.ts';
import { faultsOf } from '../../kernel/http/page-route.ts';
import { type Actor, accountIdOf, auditName } from '../../kernel/identity/actor.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import type { AnyOwnRecordKind } from '../../kernel/records/kind.ts';
import { EditConflict, lockRecord, type OwnRecord, targetOf } from '../../kernel/records/records.ts';
import type { Analyser } from '../../kernel/search/text/analyser.ts';

/** What the flow of own records works with. */
export interface OwnRecordRoom {
  readonly db: Db;
  readonly analyser: Analyser;
  readonly now: () => Date;
}

/** A record of a kind, at the revision that the reader saw. */
export interface RecordAt {
  readonly kind: AnyOwnRecordKind;
  readonly id: string;
  readonly revision: number;
}

/** The record, held, of somebody who may do that with it at the revision they saw. */
export async function lockedFor(
  tx: Tx,
  actor: Actor,
  action: 'record.write' | 'record.publish' | 'record.review',
  { kind, id, revision }: RecordAt,
): Promise<OwnRecord> {
  const record = await lockRecord(tx, kind.kind, id);
  if (!record) throw notFound();
  requireMay(actor, action, targetOf(record));
  if (record.revision !== revision) throw new EditConflict(record);
  return record;
}

export async function noteAuthor(tx: Tx, actor: Actor, recordId: string): Promise<void> {
  const accountId = accountIdOf(actor);
  if (accountId === undefined) return;
  await tx
    .insertInto('record_draft_authors')
    .values({ record_id: recordId, account_id: accountId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function forgetAuthors(tx: Tx, recordId: string): Promise<void> {
  await tx.deleteFrom('record_draft_authors').where('record_id', '=', recordId).execute();
}

/** A review that is waiting is of other words now. @returns whether there was one. */
export async function voidReview(tx: Tx, recordId: string): Promise<boolean> {
  const { rows } = await sql`
    update record_reviews set state = 'void', answered_at = now()
    where record_id = ${recordId} and state = 'asked' returning id
  `.execute(tx);
  return rows.length > 0;
}

export async function auditRecord(
  tx: Tx,
  actor: Actor,
  record: OwnRecord,
  action: string,
  detail: Readonly<Record<string, string | number | boolean>> = {},
): Promise<void> {
  await appendAudit(tx, {
    stream: `organisation:${record.organisationId}`,
    actor: auditName(actor),
    action,
    subjectKind: record.kind,
    subjectId: record.id,
    detail,
  });
}

/** Does what reads a draft that somebody sent. @throws AppError 422 for what no form of ours and no draft holds. */
export function readSent<Read>(read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    if (error instanceof z.ZodError) throw invalidRequest(faultsOf(error));
    throw error;
  }
}
