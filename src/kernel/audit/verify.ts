import { sql } from 'kysely';
import type { Db, Tx } from '../db/tables.ts';
import { inTransaction } from '../db/transaction.ts';
import { genesisHash, hashAnchor, hashEntry, type StreamHeads } from './chain.ts';

export interface AuditFault {
  readonly stream: string;
  readonly sequence: string;
  readonly reason:
    | 'hash'
    | 'previous_hash'
    | 'gap'
    | 'head'
    | 'anchor_hash'
    | 'anchor_gap'
    | 'anchor_lost_entry';
}

export interface AuditReport {
  readonly streams: number;
  readonly entries: number;
  readonly anchors: number;
  /** When the newest entry that was walked was written. */
  readonly lastEntryAt: Date | undefined;
  /**
   * The newest anchor. Who keeps its hash outside the database can later show that the whole log up to it is
   * unchanged: somebody who may rewrite every table could forge everything else.
   */
  readonly lastAnchor: { readonly sequence: string; readonly at: Date; readonly hash: string } | undefined;
  readonly faults: readonly AuditFault[];
}

const entriesPerStep = 1000;
const anchorsPerStep = 100;

/**
 * Walks every stream and every anchor from the first entry, in bounded memory and over one snapshot, so that those
 * who write meanwhile neither wait nor look like faults.
 * @param options.streams walks only these, and holds them against the anchors; all when left out.
 */
export async function verifyAudit(
  db: Db,
  options: { readonly streams?: readonly string[] } = {},
): Promise<AuditReport> {
  return inTransaction(db, (tx) => verifySnapshot(tx, options.streams), { isolation: 'repeatable read' });
}

async function verifySnapshot(tx: Tx, only: readonly string[] | undefined): Promise<AuditReport> {
  const faults: AuditFault[] = [];
  const heads = await listHeads(tx, only);
  let entries = 0;
  let lastEntryAt: Date | undefined;
  for (const [stream, head] of heads) {
    const walked = await walkStream(tx, stream, faults);
    entries += walked.entries;
    if (walked.at && (!lastEntryAt || walked.at > lastEntryAt)) lastEntryAt = walked.at;
    if (walked.hash !== head?.hash || walked.sequence !== head.sequence) {
      faults.push({ stream, sequence: head?.sequence ?? walked.sequence, reason: 'head' });
    }
  }
  const { anchors, last } = await walkAnchors(tx, faults, only);
  return {
    streams: heads.size,
    entries,
    anchors,
    lastEntryAt,
    lastAnchor: last && { sequence: last.sequence, at: last.at, hash: last.hash },
    faults,
  };
}

/** Every stream with a head or with entries: one that lost its head must be walked too. */
async function listHeads(
  tx: Tx,
  only: readonly string[] | undefined,
): Promise<ReadonlyMap<string, { sequence: string; hash: string } | undefined>> {
  let entries = tx.selectFrom('audit_entries').select('stream').distinct().orderBy('stream');
  let streams = tx.selectFrom('audit_streams').selectAll().orderBy('stream');
  if (only) {
    entries = entries.where('stream', 'in', only);
    streams = streams.where('stream', 'in', only);
  }
  const [withEntries, withHeads] = [await entries.execute(), await streams.execute()];
  return new Map([
    ...withEntries.map(({ stream }) => [stream, undefined] as const),
    ...withHeads.map((row) => [row.stream, { sequence: row.last_sequence, hash: row.last_hash }] as const),
  ]);
}

async function walkStream(tx: Tx, stream: string, faults: AuditFault[]) {
  let sequence = '0';
  let hash = genesisHash;
  let entries = 0;
  let at: Date | undefined;
  for (;;) {
    const batch = await tx
      .selectFrom('audit_entries')
      .selectAll()
      .where('stream', '=', stream)
      .where('sequence', '>', sequence)
      .orderBy('sequence')
      .limit(entriesPerStep)
      .execute();
    for (const row of batch) {
      const fault = (reason: AuditFault['reason']) => faults.push({ stream, sequence: row.sequence, reason });
      if (BigInt(row.sequence) !== BigInt(sequence) + 1n) fault('gap');
      if (row.previous_hash !== hash) fault('previous_hash');
      const expected = hashEntry({
        ...row,
        subjectKind: row.subject_kind,
        subjectId: row.subject_id,
        previousHash: row.previous_hash,
      });
      if (expected !== row.hash) fault('hash');
      sequence = row.sequence;
      hash = row.hash;
      at = row.at;
      entries += 1;
    }
    if (batch.length < entriesPerStep) return { sequence, hash, entries, at };
  }
}

interface Anchor {
  readonly sequence: string;
  readonly at: Date;
  readonly heads: StreamHeads;
  readonly previous_hash: string;
  readonly hash: string;
}

async function walkAnchors(
  tx: Tx,
  faults: AuditFault[],
  only: readonly string[] | undefined,
): Promise<{ anchors: number; last?: Anchor }> {
  let last: Anchor | undefined;
  for (let anchors = 0; ; ) {
    const batch: Anchor[] = await tx
      .selectFrom('audit_anchors')
      .selectAll()
      .where('sequence', '>', last?.sequence ?? '0')
      .orderBy('sequence')
      .limit(anchorsPerStep)
      .execute();
    for (const anchor of batch) {
      const fault = (reason: AuditFault['reason']) =>
        faults.push({ stream: 'anchors', sequence: anchor.sequence, reason });
      if (BigInt(anchor.sequence) !== BigInt(last?.sequence ?? '0') + 1n) fault('anchor_gap');
      const previousHash = last?.hash ?? genesisHash;
      if (hashAnchor({ ...anchor, previousHash }) !== anchor.hash || anchor.previous_hash !== previousHash) {
        fault('anchor_hash');
      }
      last = anchor;
    }
    const [first] = batch;
    if (first && last) faults.push(...(await findLostEntries(tx, first.sequence, last.sequence, only)));
    anchors += batch.length;
    if (batch.length < anchorsPerStep) return { anchors, ...(last ? { last } : {}) };
  }
}

/** What anchors saw and the streams no longer have: a tail that was cut off together with its head shows here. */
async function findLostEntries(
  tx: Tx,
  from: string,
  to: string,
  only: readonly string[] | undefined,
): Promise<AuditFault[]> {
  const streams = only ? sql`head.key = any(${[...only]}::text[])` : sql`true`;
  const { rows } = await sql<{ stream: string; sequence: string }>`
    select distinct head.key as stream, head.value ->> 'sequence' as sequence
    from audit_anchors a cross join lateral jsonb_each(a.heads) as head
    left join audit_entries e
      on e.stream = head.key and e.sequence = (head.value ->> 'sequence')::bigint
    where a.sequence between ${from} and ${to} and ${streams}
      and head.value ->> 'sequence' <> '0'
      and e.hash is distinct from head.value ->> 'hash'
    order by 1, 2
  `.execute(tx);
  return rows.map((row) => ({ ...row, reason: 'anchor_lost_entry' as const }));
}
