import { appendAudit } from '../../kernel/audit/append.ts';
import type { AuditDetail } from '../../kernel/audit/tables.ts';
import type { Tx } from '../../kernel/db/tables.ts';
import { announce, type EventDetail, type EventKind } from '../../kernel/events/announce.ts';
import { invalidRequest, notFound } from '../../kernel/http/errors.ts';
import { type Actor, accountIdOf, auditName } from '../../kernel/identity/actor.ts';
import type { Action } from '../../kernel/identity/permissions.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { isUuid, lockRecord, type OwnRecord } from '../../kernel/records/records.ts';
import type { Analyser } from '../../kernel/search/text/analyser.ts';
import { projectInitiative } from './projection.ts';
import { completeInitiative, type Initiative, initiativeTarget, recordKind } from './queries.ts';
import { referenceFaultCodes, referenceFaults } from './references.ts';

/**
 * The initiative, held until the transaction ends, when the actor may do that with it. Trials and benefits ask the same
 * for what they change of it. @throws AppError 404, 401, 403.
 */
export async function lockInitiative(tx: Tx, actor: Actor, action: Action, id: string): Promise<Initiative> {
  const record = isUuid(id) ? await lockRecord(tx, recordKind, id) : undefined;
  if (!record) throw notFound();
  requireMay(actor, action, await initiativeTarget(tx, record), { reading: 'initiative.read' });
  return complete(tx, record);
}

/** Makes it findable as it now is, last in the transaction. */
export async function project(tx: Tx, analyser: Analyser, record: OwnRecord): Promise<Initiative> {
  const initiative = await complete(tx, record);
  await projectInitiative(tx, analyser, initiative);
  return initiative;
}

export async function requireReferences(
  tx: Tx,
  actor: Actor,
  about: Parameters<typeof referenceFaults>[2],
): Promise<void> {
  const faults = await referenceFaults(tx, actor, about);
  if (faults.length === 0) return;
  throw invalidRequest(faults.map(({ field, code }) => ({ field, message: referenceFaultCodes[code] })));
}

export async function complete(tx: Tx, record: OwnRecord): Promise<Initiative> {
  const initiative = await completeInitiative(tx, record);
  if (!initiative) throw notFound();
  return initiative;
}

export async function auditInitiative(
  tx: Tx,
  actor: Actor,
  record: OwnRecord,
  action: string,
  detail: AuditDetail = {},
): Promise<void> {
  await appendAudit(tx, {
    stream: `organisation:${record.organisationId}`,
    actor: auditName(actor),
    action,
    subjectKind: recordKind,
    subjectId: record.id,
    detail,
  });
}

export async function announceInitiative(
  tx: Tx,
  actor: Actor,
  record: OwnRecord,
  kind: EventKind,
  detail: EventDetail = {},
): Promise<void> {
  await announce(tx, {
    kind,
    organisationId: record.organisationId,
    subjectKind: recordKind,
    subjectId: record.id,
    isPublic: record.isPublic,
    isDemonstration: record.isDemonstration,
    actorId: accountIdOf(actor),
    detail,
  });
}
