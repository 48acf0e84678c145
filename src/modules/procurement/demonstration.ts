import { createHash } from 'node:crypto';
import { zstdCompressSync } from 'node:zlib';
import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/tables.ts';
import type { Analyser } from '../../kernel/search/text/analyser.ts';
import { noticeReading } from './notice-reading.ts';
import { makeFindable } from './search-projection.ts';
import { settleNotices } from './settle/settle.ts';
import { rowsOf } from './store/rows.ts';
import { writeNotices } from './store/write.ts';

/** A made-up notice of an organisation of the demonstration. */
export interface DemonstrationNotice {
  readonly name: string;
  readonly xml: string;
  readonly buyerId: string;
}

/**
 * Keeps made-up notices, marked as such: they are shown in the demonstration alone, and no statistic of real ones counts
 * them. They must name no numbers of organisations, which would make real ones.
 * @returns their ids, in the order given.
 */
export async function keepDemonstrationNotices(
  tx: Tx,
  { analyser, now }: { readonly analyser: Analyser; readonly now: () => Date },
  notices: readonly DemonstrationNotice[],
): Promise<string[]> {
  const ready = notices.map(({ name, xml }) => {
    const bytes = Buffer.from(xml);
    const contentHash = createHash('sha256').update(bytes).digest('hex');
    const rows = rowsOf(noticeReading.read(bytes), { contentHash }, noticeReading.signalsOf);
    if (rows.parties.some(({ number }) => number !== undefined)) {
      throw new RangeError(`The made-up notice ${name} names the number of an organisation.`);
    }
    return { rows, contentHash, document: zstdCompressSync(bytes), source: 'file', sourceName: name };
  });
  const ids = await writeNotices(tx, ready, {
    now: now(),
    readerVersion: noticeReading.version,
    isDemonstration: true,
  });
  for (const [index, { buyerId }] of notices.entries()) {
    const id = ids[index] ?? '';
    await sql`update notices set buyer_id = ${buyerId}::uuid where id = ${id}::uuid`.execute(tx);
    await sql`update notice_parties set organisation_id = ${buyerId}::uuid
      where notice_id = ${id}::uuid and 'buyer' = any(roles)`.execute(tx);
  }
  await settleNotices(tx, ids);
  await makeFindable(tx, analyser);
  return ids;
}
