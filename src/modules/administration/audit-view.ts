import { sql } from 'kysely';
import { appendAudit } from '../../kernel/audit/append.ts';
import {
  type AuditEntry,
  type AuditQuery,
  type AuditStreams,
  auditPosition,
  listAuditEntries,
  positionOf,
} from '../../kernel/audit/read.ts';
import { type AuditReport, verifyAudit } from '../../kernel/audit/verify.ts';
import { isId } from '../../kernel/db/ids.ts';
import type { Db } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { type Describers, describeSubjects } from '../../kernel/events/describe.ts';
import type { Subject } from '../../kernel/events/follows.ts';
import { decodeCursor, encodeCursor } from '../../kernel/http/cursor.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { type Actor, auditName } from '../../kernel/identity/actor.ts';
import type { AuditNames } from './audit-sentence.ts';
import { beginningOfDay, dayAfter } from './domain.ts';
import { messages } from './messages.ts';
import type { AuditFilter } from './schema.ts';

export const entriesPerPage = 50;

/** A page of the log, newest first, and the way to older ones. */
export async function readAuditPage(
  db: Db,
  streams: AuditStreams,
  filter: AuditFilter & { readonly cursor?: string | undefined },
): Promise<{ entries: AuditEntry[]; olderCursor: string | undefined }> {
  const after = filter.cursor ? decodeCursor(filter.cursor, auditPosition) : undefined;
  const query = await auditQueryOf(db, streams, filter);
  const entries = await listAuditEntries(db, { ...query, after, limit: entriesPerPage + 1 });
  const shown = entries.slice(0, entriesPerPage);
  const last = shown.at(-1);
  return {
    entries: shown,
    olderCursor: entries.length > shown.length && last ? encodeCursor(positionOf(last)) : undefined,
  };
}

/** What a filter asks of the log. Days are Norwegian; the last one is in it. */
export async function auditQueryOf(
  db: Db,
  streams: AuditStreams,
  { action, who, subject, from, to }: AuditFilter,
): Promise<Omit<AuditQuery, 'after' | 'limit'>> {
  const [kind, id] = subject?.split(/:(.*)/s) ?? [];
  return {
    streams,
    action,
    actors: who ? await actorsNamed(db, who) : undefined,
    subject: kind && id ? { kind, id } : undefined,
    from: from ? beginningOfDay(from) : undefined,
    until: to ? beginningOfDay(dayAfter(to)) : undefined,
  };
}

const mostNamesakes = 1_000;

/** By part of a name as it is now, or as the log names actors itself. */
async function actorsNamed(db: Db, who: string): Promise<string[]> {
  const pattern = `%${who.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
  const rows = await db
    .selectFrom('accounts')
    .select('id')
    .where('name', 'ilike', pattern)
    .limit(mostNamesakes)
    .execute();
  return [who, ...rows.map(({ id }) => `account:${id}`)];
}

const described: readonly string[] = [
  'need',
  'innovation',
  'instrument',
  'solution',
  'initiative',
  'trial',
  'benefit',
  'challenge',
] satisfies Subject['kind'][];

/** What all in the entries are called now, as the reader may know it. */
export async function namesIn(
  db: Db,
  describers: Describers,
  actor: Actor,
  entries: readonly AuditEntry[],
): Promise<AuditNames> {
  const subjects = (kind: string) =>
    entries.filter((entry) => entry.subjectKind === kind).map(({ subjectId }) => subjectId);
  const actors = entries.flatMap((entry) => /^account:(.*)$/s.exec(entry.actor)?.[1] ?? []);
  const records = entries
    .filter(({ subjectKind, subjectId }) => described.includes(subjectKind) && isId(subjectId))
    .map(({ subjectKind, subjectId }) => ({ kind: subjectKind as Subject['kind'], id: subjectId }));
  const [accounts, organisations, titles] = await Promise.all([
    namesById(db, 'accounts', [...actors, ...subjects('account')]),
    namesById(db, 'organisations', subjects('organisation')),
    describeSubjects(describers, db, actor, records),
  ]);
  const told = [...titles].map(([key, { title }]) => [key, title] as const);
  return { accounts, organisations, records: new Map(told) };
}

async function namesById(
  db: Db,
  table: 'accounts' | 'organisations',
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)].filter(isId);
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from ${sql.table(table)} where id = any(${wanted}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What the streams of the entries are called, by stream. */
export async function streamNamesOf(
  db: Db,
  language: Language,
  entries: readonly AuditEntry[],
): Promise<ReadonlyMap<string, string>> {
  const streams = [...new Set(entries.map(({ stream }) => stream))];
  const idOf = (stream: string) => /^organisation:(.*)$/s.exec(stream)?.[1] ?? '';
  const names = await namesById(db, 'organisations', streams.map(idOf));
  const { logStream } = messages[language];
  return new Map(
    streams.map((stream) => {
      if (stream.startsWith('platform')) return [stream, logStream.platform];
      if (stream === 'content') return [stream, logStream.content];
      return [stream, names.get(idOf(stream)) ?? logStream.other];
    }),
  );
}

/**
 * Walks the streams and says what held. That it was done is logged too, after the walk, in `logStream`.
 * The walk is a snapshot: those who write meanwhile neither wait nor look like faults.
 */
export async function verifyStreams(
  db: Db,
  actor: Actor,
  { streams, logStream }: { readonly streams: readonly string[] | undefined; readonly logStream: string },
): Promise<AuditReport> {
  const report = await verifyAudit(db, streams ? { streams } : {});
  await inTransaction(db, (tx) =>
    appendAudit(tx, {
      stream: logStream,
      actor: auditName(actor),
      action: 'audit.verified',
      subjectKind: 'audit',
      subjectId: logStream,
      detail: { entries: report.entries, faults: report.faults.length },
    }),
  );
  return report;
}
