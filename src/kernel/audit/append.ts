import { sql } from 'kysely';
import type { Tx } from '../db/tables.ts';
import { canonicalJson } from './canonical-json.ts';
import { genesisHash, hashAnchor, hashEntry, type StreamHeads } from './chain.ts';
import type { AuditDetail } from './tables.ts';

export interface NewAuditEntry {
  /** Writers of different streams never wait for each other: one stream an organisation, `content`, `platform`. */
  readonly stream: string;
  /** Who: `system:content`, later `user:<id>`. Never a name or an address. */
  readonly actor: string;
  /** What, in the past tense: `content.loaded`. */
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly detail: AuditDetail;
}

/**
 * Appends an entry to its stream, inside the transaction of the change that it speaks of. The stream's head row
 * is locked until that transaction ends; other streams are not touched.
 * @throws RangeError when a text of the entry cannot be kept as it stands (a NUL or half a surrogate pair).
 */
export async function appendAudit(tx: Tx, entry: NewAuditEntry): Promise<void> {
  requireStorable(entry);
  await tx
    .insertInto('audit_streams')
    .values({ stream: entry.stream, last_sequence: 0, last_hash: genesisHash })
    .onConflict((conflict) => conflict.column('stream').doNothing())
    .execute();
  const head = await tx
    .selectFrom('audit_streams')
    .select(['last_sequence', 'last_hash'])
    .where('stream', '=', entry.stream)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const sequence = (BigInt(head.last_sequence) + 1n).toString();
  const at = new Date();
  const hash = hashEntry({ ...entry, sequence, at, previousHash: head.last_hash });
  await tx
    .insertInto('audit_entries')
    .values({
      stream: entry.stream,
      sequence,
      at,
      actor: entry.actor,
      action: entry.action,
      subject_kind: entry.subjectKind,
      subject_id: entry.subjectId,
      detail: canonicalJson(entry.detail),
      previous_hash: head.last_hash,
      hash,
    })
    .execute();
  await tx
    .updateTable('audit_streams')
    .set({ last_sequence: sequence, last_hash: hash })
    .where('stream', '=', entry.stream)
    .execute();
}

/**
 * Writes an anchor over the heads of all streams, unless nothing has happened since the last one.
 * @returns the sequence number of the new anchor, or undefined.
 */
export async function anchorAudit(tx: Tx): Promise<string | undefined> {
  await sql`lock table audit_anchors in exclusive mode`.execute(tx);
  const streams = await tx.selectFrom('audit_streams').selectAll().orderBy('stream').execute();
  const heads: StreamHeads = Object.fromEntries(
    streams.map((s) => [s.stream, { sequence: s.last_sequence, hash: s.last_hash }]),
  );
  const last = await lastAnchor(tx);
  if (canonicalJson(last?.heads ?? {}) === canonicalJson(heads)) return undefined;
  const sequence = (BigInt(last?.sequence ?? '0') + 1n).toString();
  const previousHash = last?.hash ?? genesisHash;
  const at = new Date();
  const hash = hashAnchor({ sequence, at, heads, previousHash });
  await tx
    .insertInto('audit_anchors')
    .values({ sequence, at, heads: JSON.stringify(heads), previous_hash: previousHash, hash })
    .execute();
  return sequence;
}

function lastAnchor(tx: Tx) {
  return tx.selectFrom('audit_anchors').selectAll().orderBy('sequence', 'desc').limit(1).executeTakeFirst();
}

/** PostgreSQL would refuse or replace these, and what is read back would no longer meet its hash. */
function requireStorable(entry: NewAuditEntry): void {
  const text = canonicalJson(entry);
  if (/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/.test(text)) {
    throw new RangeError('An audit entry holds a character that cannot be kept.');
  }
}
