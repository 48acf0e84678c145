import { z } from 'zod';
import type { Db } from '../../kernel/db/tables.ts';
import { notFound } from '../../kernel/http/errors.ts';
import type { RawRequest } from '../../kernel/http/page-route.ts';
import { may } from '../../kernel/identity/permissions.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import type { MailSettings } from '../../kernel/mail/settings.ts';
import type { AnyOwnRecordKind } from '../../kernel/records/kind.ts';
import { findRecord, type OwnRecord, targetOf } from '../../kernel/records/records.ts';
import { findKind } from './kinds.ts';
import type { OwnRecordRoom } from './record-acts.ts';

/** What the pages work with. */
export interface OwnRecordPagesRoom extends OwnRecordRoom {
  readonly mail: MailSettings | undefined;
}

/** The kind that the address names. @throws AppError 404 */
export function kindOf({ params }: Pick<RawRequest, 'params'>): AnyOwnRecordKind {
  const kind = findKind(params.kind);
  if (!kind) throw notFound();
  return kind;
}

export interface Opened {
  readonly kind: AnyOwnRecordKind;
  readonly record: OwnRecord;
  readonly mayWrite: boolean;
}

/**
 * The record that the address names, for who belongs to its organisation: also of what is published, only they see how
 * it is worked on. @throws AppError 404
 */
export async function openRecord(db: Db, request: RawRequest): Promise<Opened> {
  const kind = kindOf(request);
  const record = await findRecord(db, kind.kind, request.params.id ?? '');
  if (!record) throw notFound();
  const target = targetOf(record);
  if (!may(request.actor, 'record.read', { ...target, isPublic: false })) throw notFound();
  return { kind, record, mayWrite: may(request.actor, 'record.write', target) };
}

/** As `openRecord`, for who may also write. @throws AppError 404, 403 */
export async function openForWriting(db: Db, request: RawRequest): Promise<Opened> {
  const opened = await openRecord(db, request);
  requireMay(request.actor, 'record.write', targetOf(opened.record));
  return opened;
}

/** The revision that a form was drawn from. */
export const revisionField = z.coerce.number().int().min(0).max(2_000_000_000);
