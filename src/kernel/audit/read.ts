import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '../db/tables.ts';
import type { AuditDetail } from './tables.ts';

export interface AuditEntry {
  readonly stream: string;
  readonly sequence: string;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly detail: AuditDetail;
  readonly previousHash: string;
  readonly hash: string;
}

/** Named ones; or all of the real world, or all of what is made for demonstration. */
export type AuditStreams = readonly string[] | 'real' | 'demonstration';

/** Where the platform's own acts are logged. Demonstration has its own, so that it stays apart. */
export const platformStream = (isDemonstration: boolean): string =>
  isDemonstration ? 'platform:demonstration' : 'platform';

export interface AuditQuery {
  readonly streams: AuditStreams;
  readonly action?: string | undefined;
  /** As the log names them: `account:<id>`. An empty list finds nothing. */
  readonly actors?: readonly string[] | undefined;
  readonly subject?: { readonly kind: string; readonly id: string } | undefined;
  /** Moments: from the first, up to but without the second. */
  readonly from?: Date | undefined;
  readonly until?: Date | undefined;
  /** The last entry seen. */
  readonly after?: AuditPosition | undefined;
  readonly limit: number;
}

/** Where an entry stands in the list, newest first: its moment, stream and number. */
export const auditPosition = z.tuple([z.iso.datetime(), z.string().max(200), z.string().regex(/^\d{1,18}$/)]);
export type AuditPosition = z.infer<typeof auditPosition>;

export function positionOf(entry: AuditEntry): AuditPosition {
  return [entry.at.toISOString(), entry.stream, entry.sequence];
}

/** Entries of the log, newest first. Any number of them lie behind; each page is found by index. */
export async function listAuditEntries(db: Db, query: AuditQuery): Promise<AuditEntry[]> {
  const { rows } = await sql<{
    stream: string;
    sequence: string;
    at: Date;
    actor: string;
    action: string;
    subject_kind: string;
    subject_id: string;
    detail: AuditDetail;
    previous_hash: string;
    hash: string;
  }>`
    select stream, sequence, at, actor, action, subject_kind, subject_id, detail, previous_hash, hash
    from audit_entries e
    where ${sql.join(conditionsOf(query), sql` and `)}
    order by at desc, stream desc, sequence desc
    limit ${query.limit}
  `.execute(db);
  return rows.map((row) => ({
    stream: row.stream,
    sequence: row.sequence,
    at: row.at,
    actor: row.actor,
    action: row.action,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    detail: row.detail,
    previousHash: row.previous_hash,
    hash: row.hash,
  }));
}

function conditionsOf(query: AuditQuery): RawBuilder<unknown>[] {
  const { streams, action, actors, subject, from, until, after } = query;
  return [
    streamCondition(streams),
    ...(action ? [sql`e.action = ${action}`] : []),
    ...(actors ? [sql`e.actor = any(${[...actors]}::text[])`] : []),
    ...(subject ? [sql`(e.subject_kind, e.subject_id) = (${subject.kind}, ${subject.id})`] : []),
    ...(from ? [sql`e.at >= ${from}`] : []),
    ...(until ? [sql`e.at < ${until}`] : []),
    ...(after
      ? [
          sql`(e.at, e.stream, e.sequence) < (${after[0]}::timestamptz, ${after[1]}::text, ${after[2]}::bigint)`,
        ]
      : []),
  ];
}

function streamCondition(streams: AuditStreams): RawBuilder<unknown> {
  if (typeof streams !== 'string') return sql`e.stream = any(${[...streams]}::text[])`;
  const isDemonstration = sql`(e.stream = ${platformStream(true)} or e.stream in (
    select 'organisation:' || o.id::text from organisations o where o.is_demonstration))`;
  return streams === 'demonstration' ? isDemonstration : sql`not ${isDemonstration}`;
}

const entriesPerBatch = 500;

/** Every matching entry, newest first, in batches: memory stays the same however many there are. */
export async function* streamAuditEntries(
  db: Db,
  query: Omit<AuditQuery, 'after' | 'limit'>,
): AsyncGenerator<AuditEntry[]> {
  for (let after: AuditPosition | undefined; ; ) {
    const entries = await listAuditEntries(db, { ...query, after, limit: entriesPerBatch });
    if (entries.length > 0) yield entries;
    const last = entries.at(-1);
    if (entries.length < entriesPerBatch || !last) return;
    after = positionOf(last);
  }
}
