import type { Tx } from '../db/tables.ts';
import { notFound } from '../http/errors.ts';
import type { Actor } from '../identity/actor.ts';
import type { Action } from '../identity/permissions.ts';
import { requireMay } from '../identity/require.ts';
import { isUuid, lockRecord, type OwnRecord, targetOf } from './records.ts';

/** The record, held until the transaction ends, when the actor may do that with it. @throws AppError 404, 401, 403. */
export async function lockOwn(
  tx: Tx,
  actor: Actor,
  action: Action,
  { kind, id }: { readonly kind: string; readonly id: string },
): Promise<OwnRecord> {
  const record = isUuid(id) ? await lockRecord(tx, kind, id) : undefined;
  if (!record) throw notFound();
  requireMay(actor, action, targetOf(record));
  return record;
}
