import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import type { Rejection } from './import-account.ts';
import {
  type NoticeReader,
  type NoticeReading,
  type NoticeToRead,
  type ReadMany,
  readOne,
} from './read-many.ts';
import type { SourceCursor, SourceItem } from './sources/source.ts';
import type { ReadyNotice } from './store/write.ts';

/** What one transaction of an import writes. */
export interface Batch {
  readonly ready: readonly (ReadyNotice & { readonly name: string })[];
  readonly rejections: readonly Rejection[];
  readonly unchanged: number;
  readonly count: number;
  readonly cursor: SourceCursor | undefined;
}

/** A batch is full with so many items or bytes, whichever comes first. */
export const batchLimits = { items: 125, bytes: 6_000_000 } as const;

// The batches before are being read and written meanwhile, statement by statement: each waits for a turn.
const itemsPerTurn = 5;

/** The items of a source, in batches that fit the memory. What came before a source breaks off comes before its error. */
export async function* inBatches(items: AsyncIterable<SourceItem>): AsyncGenerator<SourceItem[]> {
  let batch: SourceItem[] = [];
  let bytes = 0;
  let broken: { readonly error: unknown } | undefined;
  const iterator = items[Symbol.asyncIterator]();
  try {
    for (let count = 0; ; count += 1) {
      if (count % itemsPerTurn === 0) await nextTurn();
      const next = await iterator.next().catch((error: unknown) => {
        broken = { error };
        return { done: true as const, value: undefined };
      });
      if (next.done) break;
      batch.push(next.value);
      bytes += next.value.bytes?.length ?? 0;
      if (batch.length < batchLimits.items && bytes < batchLimits.bytes) continue;
      yield batch;
      batch = [];
      bytes = 0;
    }
    if (batch.length > 0) yield batch;
    if (broken) throw broken.error;
  } finally {
    await iterator.return?.();
  }
}

/** Reads in this thread, which serves others in between. */
export function readHere(reading: NoticeReading): NoticeReader {
  return {
    async readMany(notices) {
      const read: Awaited<ReturnType<ReadMany>>[number][] = [];
      for (const [index, notice] of notices.entries()) {
        if (index % itemsPerTurn === 0) await nextTurn();
        read.push(readOne(notice, reading));
      }
      return read;
    },
    close: () => Promise.resolve(),
  };
}

/**
 * Reads what is not known yet of a batch. What cannot be read is rejected with its reason; nothing is written.
 * @param underWay the contents of the batch before, which may not be in the database yet.
 */
export async function prepareBatch(
  db: Db,
  items: readonly SourceItem[],
  source: string,
  {
    version,
    readMany,
    underWay,
  }: {
    readonly version: number;
    readonly readMany: ReadMany;
    readonly underWay: ReadonlySet<string>;
  },
): Promise<Batch> {
  const rejections: Rejection[] = [];
  const toRead: (NoticeToRead & { readonly replaces: string | undefined })[] = [];
  const hashes = items.map(({ bytes }) =>
    bytes === undefined ? '' : createHash('sha256').update(bytes).digest('hex'),
  );
  const known = await findKnown(db, hashes);
  let unchanged = 0;
  for (const [index, item] of items.entries()) {
    const contentHash = hashes[index] ?? '';
    if (item.bytes === undefined) {
      const { code, detail } = item.fault ?? { code: 'unreadable', detail: undefined };
      rejections.push({ name: item.name, reason: code, detail });
      continue;
    }
    const before = known.get(contentHash);
    if ((before && before.readerVersion >= version) || underWay.has(contentHash)) {
      unchanged += 1;
      continue;
    }
    // The same content twice in one batch.
    known.set(contentHash, { id: before?.id, readerVersion: version });
    toRead.push({ ...item, bytes: item.bytes, contentHash, replaces: before?.id });
  }
  const ready: Batch['ready'][number][] = [];
  for (const [index, made] of (await readMany(toRead)).entries()) {
    const notice = toRead[index];
    if ('reason' in made) rejections.push(made);
    else if (notice) {
      const { name, contentHash, replaces } = notice;
      ready.push({ ...made, contentHash, source, sourceName: name, name, ...(replaces ? { replaces } : {}) });
    }
  }
  return { ready, rejections, unchanged, count: items.length, cursor: items.at(-1)?.cursor };
}

interface Known {
  readonly id: string | undefined;
  readonly readerVersion: number;
}

async function findKnown(db: Db, hashes: readonly string[]): Promise<Map<string, Known>> {
  const asked = hashes.filter((hash) => hash !== '').map((hash) => Buffer.from(hash, 'hex'));
  const { rows } = await sql<{ id: string; hash: string; reader: number }>`
    select id, encode(content_sha256, 'hex') as hash, reader_version as reader from notices
    where content_sha256 = any(${asked}::bytea[]) and not is_demonstration
  `.execute(db);
  return new Map(rows.map(({ id, hash, reader }) => [hash, { id, readerVersion: reader }]));
}
