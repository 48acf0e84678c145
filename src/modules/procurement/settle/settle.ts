import { sql } from 'kysely';
import type { Tx } from '../../../kernel/db/tables.ts';
import { refreshStatistics } from '../statistics/refresh.ts';
import { callsOf, type NoticeOfProcedure, type NoticeToSettle, settle } from './domain.ts';

/** Longer than any chain of changes that people make; a ring ends by itself. */
const mostRounds = 50;

/**
 * Settles which version of each notice counts and which call each result belongs to, for the given notices and all that
 * theirs touch, and has the statistics follow. In the transaction that wrote them.
 */
export async function settleNotices(tx: Tx, noticeIds: readonly string[]): Promise<void> {
  if (noticeIds.length === 0) return;
  const families = await listFamilies(tx, noticeIds);
  const standings = settle(families.map(({ notice }) => notice));
  const moved = families.filter(({ notice, standing }) => standings.get(notice.id) !== standing);
  await saveStandings(
    tx,
    moved.map(({ notice }) => ({ id: notice.id, standing: standings.get(notice.id) ?? 'latest' })),
  );
  const procedures = new Set(families.map(({ procedure }) => procedure).filter((id) => id !== null));
  const linked = await linkToCalls(tx, [...procedures]);
  await followSettling(tx, [...new Set([...noticeIds, ...moved.map(({ notice }) => notice.id), ...linked])]);
}

/** What depends on how notices stand is brought up to date here, and nowhere else. */
async function followSettling(tx: Tx, noticeIds: readonly string[]): Promise<void> {
  await refreshStatistics(tx, noticeIds);
}

interface FamilyRow {
  readonly notice: NoticeToSettle;
  readonly standing: string;
  readonly procedure: string | null;
}

/** The notices and all that are their versions, copies, changes and originals, near and far. */
async function listFamilies(tx: Tx, noticeIds: readonly string[]): Promise<FamilyRow[]> {
  const found = new Map<string, FamilyRow>();
  const asked = { identifiers: new Set<string>(), numbers: new Set<string>() };
  let rows = await rowsWhere(tx, sql`id = any(${[...noticeIds]}::uuid[])`);
  for (let round = 0; round < mostRounds; round += 1) {
    for (const row of rows) found.set(row.notice.id, row);
    const identifiers = rows.flatMap(({ notice }) => [
      notice.identifier,
      notice.changes ?? notice.identifier,
    ]);
    const numbers = rows.flatMap(({ notice }) => notice.publicationNumber ?? []);
    const next = {
      identifiers: [...new Set(identifiers)].filter((one) => !asked.identifiers.has(one)),
      numbers: [...new Set(numbers)].filter((one) => !asked.numbers.has(one)),
    };
    if (next.identifiers.length + next.numbers.length === 0) break;
    for (const one of next.identifiers) asked.identifiers.add(one);
    for (const one of next.numbers) asked.numbers.add(one);
    const { identifiers: names } = next;
    rows = (
      await rowsWhere(
        tx,
        sql`notice_identifier = any(${names}::text[]) or publication_number = any(${names}::text[])
          or changes_identifier = any(${[...names, ...next.numbers]}::text[])`,
      )
    ).filter(({ notice }) => !found.has(notice.id));
    if (rows.length === 0) break;
  }
  return [...found.values()];
}

async function rowsWhere(tx: Tx, condition: ReturnType<typeof sql>): Promise<FamilyRow[]> {
  const { rows } = await sql<{
    id: string;
    identifier: string;
    version: number;
    hash: string;
    number: string | null;
    changes: string | null;
    changesVersion: number | null;
    reason: string | null;
    sent: string | null;
    stage: string;
    standing: string;
    procedure: string | null;
  }>`
    select id, notice_identifier as identifier, version, encode(content_sha256, 'hex') as hash,
      publication_number as number, changes_identifier as changes, changes_version as "changesVersion",
      change_reason as reason, extract(epoch from coalesce(sent_at, published_on::timestamp at time zone 'UTC')) * 1000 as sent,
      stage, standing, procedure_identifier as procedure
    from notices where ${condition}
  `.execute(tx);
  return rows.map((row) => ({
    notice: {
      id: row.id,
      identifier: row.identifier,
      version: row.version,
      contentHash: row.hash,
      publicationNumber: row.number ?? undefined,
      changes: row.changes ?? undefined,
      changesVersion: row.changesVersion ?? undefined,
      changeReason: row.reason ?? undefined,
      sentAt: row.sent === null ? undefined : Number(row.sent),
      stage: row.stage,
    },
    standing: row.standing,
    procedure: row.procedure,
  }));
}

async function saveStandings(
  tx: Tx,
  changed: readonly { readonly id: string; readonly standing: string }[],
): Promise<void> {
  if (changed.length === 0) return;
  await sql`
    update notices n set standing = c.standing
    from unnest(${changed.map(({ id }) => id)}::uuid[], ${changed.map(({ standing }) => standing)}::text[])
      as c (id, standing)
    where n.id = c.id
  `.execute(tx);
}

/** @returns the ids of those whose call is another than before. */
async function linkToCalls(tx: Tx, procedures: readonly string[]): Promise<string[]> {
  if (procedures.length === 0) return [];
  const { rows } = await sql<NoticeOfProcedure & { call: string | null; sent: string | null }>`
    select id, procedure_identifier as procedure, stage, standing, call_id as call,
      extract(epoch from coalesce(sent_at, published_on::timestamp at time zone 'UTC')) * 1000 as sent
    from notices where procedure_identifier = any(${[...procedures]}::text[])
  `.execute(tx);
  const calls = callsOf(
    rows.map(({ id, procedure, stage, standing, sent }) => ({
      id,
      procedure,
      stage,
      standing,
      sentAt: sent === null ? undefined : Number(sent),
    })),
  );
  const moved = rows.filter(({ id, call }) => (calls.get(id) ?? null) !== call);
  if (moved.length === 0) return [];
  const ids = moved.map(({ id }) => id);
  await sql`
    update notices n set call_id = c.call
    from unnest(${ids}::uuid[], ${ids.map((id) => calls.get(id) ?? null)}::uuid[]) as c (id, call)
    where n.id = c.id
  `.execute(tx);
  return ids;
}
