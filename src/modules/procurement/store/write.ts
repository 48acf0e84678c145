import { sql } from 'kysely';
import { newId } from '../../../kernel/db/ids.ts';
import type { Tx } from '../../../kernel/db/tables.ts';
import { removeRecords } from '../../../kernel/search/index-records.ts';
import { noticeKind } from '../search-kind.ts';
import { insertRows } from './bulk.ts';
import {
  criterionColumns,
  lotColumns,
  noticeColumns,
  partyColumns,
  remarkColumns,
  resultColumns,
  winnerColumns,
} from './columns.ts';
import { joinOrganisations } from './organisations.ts';
import type { NoticeRows } from './rows.ts';

/** A notice that has been read, ready to be written. */
export interface ReadyNotice {
  readonly rows: NoticeRows;
  /** SHA-256 of the bytes as published, hexadecimal. */
  readonly contentHash: string;
  /** The XML as published, zstd. */
  readonly document: Uint8Array;
  readonly source: string;
  readonly sourceName: string;
  /** The row that is read again by a newer reader; undefined: a new row. */
  readonly replaces?: string | undefined;
}

const partsOfNotice = [
  'notice_lots',
  'notice_criteria',
  'notice_parties',
  'notice_results',
  'notice_winners',
  'notice_remarks',
] as const;

/**
 * Writes notices with all their facts, in a few statements whatever their number, and joins their parties to
 * organisations. What stands there of those that are read again is replaced. They are not settled yet.
 * @returns the ids in the order given.
 */
export async function writeNotices(
  tx: Tx,
  notices: readonly ReadyNotice[],
  at: { readonly now: Date; readonly readerVersion: number; readonly isDemonstration: boolean },
): Promise<string[]> {
  const ids = notices.map(({ replaces }) => replaces ?? newId());
  await removeParts(tx, notices);
  const join = await joinOrganisations(
    tx,
    notices.flatMap(({ rows }) => rows.parties),
  );
  const joined = notices.map(({ rows }) => {
    const parties = rows.parties.map((party) => ({ party, found: join(party) }));
    return {
      parties,
      byRef: new Map(parties.map(({ party, found }) => [party.row.organisation_ref, found])),
    };
  });
  await insertRows(
    tx,
    'notices',
    noticeColumns,
    notices.map((notice, index) => ({
      id: ids[index],
      ...notice.rows.notice,
      content_sha256: `\\x${notice.contentHash}`,
      source: notice.source,
      source_name: notice.sourceName,
      buyer_id: buyerOf(joined[index]?.parties ?? []) ?? null,
      standing: 'latest',
      read_at: at.now.toISOString(),
      reader_version: at.readerVersion,
      is_demonstration: at.isDemonstration,
    })),
    {
      orReplaceById: notices.some(({ replaces }) => replaces !== undefined),
      bytes: { column: 'document', values: notices.map(({ document }) => document) },
    },
  );
  const part = (of: (rows: NoticeRows, index: number) => readonly object[]) =>
    notices.flatMap(({ rows }, index) =>
      of(rows, index).map((row) => ({ ...row, notice_id: ids[index] ?? '' })),
    );
  await insertRows(
    tx,
    'notice_lots',
    lotColumns,
    part(({ lots }) => lots),
  );
  await insertRows(
    tx,
    'notice_criteria',
    criterionColumns,
    part(({ criteria }) => criteria),
  );
  await insertRows(
    tx,
    'notice_parties',
    partyColumns,
    part((_, index) =>
      (joined[index]?.parties ?? []).map(({ party, found }) => ({
        ...party.row,
        organisation_id: found?.id ?? null,
        joined_by: found?.by ?? null,
      })),
    ),
  );
  await insertRows(
    tx,
    'notice_results',
    resultColumns,
    part(({ results }) => results),
  );
  await insertRows(
    tx,
    'notice_winners',
    winnerColumns,
    part(({ winners }, index) =>
      winners.map((row) => ({
        ...row,
        organisation_id: joined[index]?.byRef.get(String(row.organisation_ref))?.id ?? null,
      })),
    ),
  );
  await insertRows(
    tx,
    'notice_remarks',
    remarkColumns,
    part(({ remarks }) => remarks),
  );
  return ids;
}

type JoinedParty = {
  readonly party: NoticeRows['parties'][number];
  readonly found: { readonly id: string } | undefined;
};

/** Who buys: the one that leads a group of buyers, else the first that is known. */
function buyerOf(parties: readonly JoinedParty[]): string | undefined {
  const buyers = parties.filter(({ party, found }) => party.isBuyer && found !== undefined);
  const lead = buyers.find(({ party }) => (party.row.roles as readonly string[]).includes('group-lead'));
  return (lead ?? buyers[0])?.found?.id;
}

/** The parts of a notice that is read again go; its row stays, for ties and results name it. */
async function removeParts(tx: Tx, notices: readonly ReadyNotice[]): Promise<void> {
  const old = notices.map(({ replaces }) => replaces).filter((id) => id !== undefined);
  if (old.length === 0) return;
  for (const table of partsOfNotice) {
    await sql`delete from ${sql.table(table)} where notice_id = any(${old}::uuid[])`.execute(tx);
  }
  // It is made findable again by what is read now.
  await removeRecords(tx, noticeKind, old);
}
