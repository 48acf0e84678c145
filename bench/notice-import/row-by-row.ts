import { createHash } from 'node:crypto';
import { zstdCompressSync } from 'node:zlib';
import { newId } from '../../src/kernel/db/ids.ts';
import type { Db } from '../../src/kernel/db/tables.ts';
import { inTransaction } from '../../src/kernel/db/transaction.ts';
import { noticeReading, noticeRowsOf } from '../../src/modules/procurement/public.ts';

/**
 * The obvious way, for comparison: each notice in a transaction of its own, each row by an insert of its own through
 * Kysely. The same reader, rows and packing; nothing is joined, settled or counted.
 * @returns the seconds that it took.
 */
export async function importRowByRow(
  db: Db,
  notices: Iterable<{ readonly name: string; readonly bytes: Uint8Array }>,
): Promise<number> {
  const began = performance.now();
  for (const { name, bytes } of notices) {
    const contentHash = createHash('sha256').update(bytes).digest('hex');
    const rows = noticeRowsOf(noticeReading.read(bytes), { contentHash }, noticeReading.signalsOf);
    const notice_id = newId();
    await inTransaction(db, async (tx) => {
      await tx
        .insertInto('notices')
        .values({
          ...rows.notice,
          id: notice_id,
          content_sha256: Buffer.from(contentHash, 'hex'),
          document: zstdCompressSync(bytes),
          source: 'folder',
          source_name: name,
          standing: 'latest',
          read_at: new Date(),
          reader_version: noticeReading.version,
        } as never)
        .execute();
      const parts = [
        ['notice_lots', rows.lots],
        ['notice_criteria', rows.criteria],
        ['notice_parties', rows.parties.map(({ row }) => row)],
        ['notice_results', rows.results.map((row) => ({ ...row, received: JSON.stringify(row.received) }))],
        ['notice_winners', rows.winners],
        ['notice_remarks', rows.remarks],
      ] as const;
      for (const [table, of] of parts) {
        for (const row of of) {
          await tx
            .insertInto(table)
            .values({ ...row, notice_id } as never)
            .execute();
        }
      }
    });
  }
  return (performance.now() - began) / 1000;
}
