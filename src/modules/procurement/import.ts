import { sql } from 'kysely';
import { appendAudit } from '../../kernel/audit/append.ts';
import { isConnectionLost } from '../../kernel/db/errors.ts';
import { newId } from '../../kernel/db/ids.ts';
import type { Db, Tx } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import type { Analyser } from '../../kernel/search/text/analyser.ts';
import type { ImportAccount, Rejection } from './import-account.ts';
import { type Batch, inBatches, prepareBatch, readHere } from './import-batch.ts';
import type { NoticeReader, NoticeReading } from './read-many.ts';
import { makeFindable } from './search-projection.ts';
import { settleNotices } from './settle/settle.ts';
import { type NoticeSource, SourceBroken, type SourceCursor } from './sources/source.ts';
import { insertRows } from './store/bulk.ts';
import { plannerStatistics } from './store/planner-statistics.ts';
import { storable } from './store/values.ts';
import { writeNotices } from './store/write.ts';

export interface ImportContext {
  readonly db: Db;
  readonly analyser: Analyser;
  readonly now: () => Date;
  readonly reading: NoticeReading;
  /** Who reads, where it is not this thread: by the same `reading`, elsewhere. */
  readonly openReader?: () => NoticeReader;
}

export interface ImportOptions {
  /** Told after each transaction: what has been counted so far, of how many where that is known. */
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Told while what was written is made findable. */
  readonly onFindable?: (done: number) => void;
  /** Told of each rejection as it is written. */
  readonly onRejection?: (rejection: Rejection) => void;
  /** Who runs it, for the audit log. */
  readonly actor?: string;
}

export interface ImportProgress {
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly total: number | undefined;
}

interface Running {
  readonly id: string;
  readonly resumed: boolean;
  readonly cursor: SourceCursor | undefined;
}

/** Another import of the same target is under way. */
export class ImportUnderWay extends Error {
  override readonly name = 'ImportUnderWay';
}

const mostDetail = 500;

/**
 * Reads a source to its end: each notice is read in full, written with all its facts and settled with its versions, a
 * few hundred a transaction; then all are made findable. May be stopped at any moment and run again: it goes on after
 * the last transaction, and content that is known is passed over. A batch is had from the source while the one before is
 * read and the one before that is written; more are not in memory.
 * @returns the account, also when the source broke off; what was read of it stands.
 * @throws ImportUnderWay, or whatever the database throws.
 */
export async function importNotices(
  context: ImportContext,
  source: NoticeSource,
  options: ImportOptions = {},
): Promise<ImportAccount> {
  return holdTarget(context.db, source, async () => {
    const running = await beginImport(context, source, options.actor ?? 'client:command-line');
    const total = await source.count?.();
    const reader = context.openReader?.() ?? readHere(context.reading);
    let broken: ImportAccount['broken'];
    try {
      broken = await readAndWrite({ context, source, running, reader, options, total });
    } finally {
      // Before all else: its memory is free for what comes now.
      await reader.close();
    }
    await makeFindable(context.db, context.analyser, options.onFindable);
    return endImport(context, running, broken, options.actor ?? 'client:command-line');
  });
}

/** @returns why the source broke off, where it did. All that was read is written then. */
async function readAndWrite({
  context,
  source,
  running,
  reader,
  options,
  total,
}: {
  readonly context: ImportContext;
  readonly source: NoticeSource;
  readonly running: Running;
  readonly reader: NoticeReader;
  readonly options: ImportOptions;
  readonly total: number | undefined;
}): Promise<ImportAccount['broken']> {
  let broken: ImportAccount['broken'];
  let reading: Promise<Batch> | undefined;
  let writing: Promise<void> = Promise.resolve();
  const looked = plannerStatistics(context.db);
  /** Begins to write what has been read. @returns the contents of it, which are not in the database yet. */
  const write = async (): Promise<ReadonlySet<string>> => {
    const batch = await reading;
    // The batch before is in the database when this one is: two that hold versions of one notice settle in turn.
    await writing;
    if (batch) {
      const written = writeBatch(context, running.id, batch, options, total);
      writing = noted(written.then(() => looked(batch.ready.length)));
    }
    return new Set(batch?.ready.map(({ contentHash }) => contentHash));
  };
  try {
    for await (const items of inBatches(source.items(running.cursor))) {
      const underWay = await write();
      reading = noted(
        prepareBatch(context.db, items, source.kind, {
          version: context.reading.version,
          readMany: reader.readMany,
          underWay,
        }),
      );
    }
  } catch (error) {
    // What is being written is written before anybody else may begin.
    if (!(error instanceof SourceBroken)) {
      await Promise.allSettled([reading, writing]);
      throw error;
    }
    broken = error.fault;
  }
  await write();
  await writing;
  return broken;
}

/** A promise whose failure is met where it is awaited; without this it would be unhandled meanwhile. */
function noted<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/** Keeps the target from being imported twice at once. The lock goes with the connection, also after a kill. */
async function holdTarget<T>(db: Db, source: NoticeSource, work: () => Promise<T>): Promise<T> {
  return db.connection().execute(async (connection) => {
    const key = `notice_import:${source.kind}:${source.target}`;
    const { rows } = await sql<{ held: boolean }>`
      select pg_try_advisory_lock(hashtextextended(${key}, 0)) as held`.execute(connection);
    if (!rows[0]?.held) throw new ImportUnderWay(`${source.target} is being imported already.`);
    try {
      return await work();
    } finally {
      await sql`select pg_advisory_unlock(hashtextextended(${key}, 0))`.execute(connection);
    }
  });
}

/** Goes on with an import of the target that did not come to its end, or begins a new one. */
async function beginImport(
  { db, now }: ImportContext,
  { kind, target }: NoticeSource,
  actor: string,
): Promise<Running> {
  return inTransaction(db, async (tx) => {
    const stopped = await tx
      .selectFrom('notice_imports')
      .select(['id', 'cursor'])
      .where('source', '=', kind)
      .where('target', '=', target)
      // A register that could not be reached is gone on with; a file that was cut off is read from its beginning.
      .where('state', 'in', kind === 'doffin' || kind === 'ted' ? ['running', 'broken'] : ['running'])
      .orderBy('started_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    const id = stopped?.id ?? newId();
    if (stopped) {
      await tx
        .updateTable('notice_imports')
        .set({ state: 'running', changed_at: now(), finished_at: null })
        .where('id', '=', id)
        .execute();
    } else {
      await tx
        .insertInto('notice_imports')
        .values({
          id,
          source: kind,
          target,
          cursor: null,
          state: 'running',
          started_at: now(),
          changed_at: now(),
          finished_at: null,
        })
        .execute();
    }
    await appendAudit(tx, {
      stream: 'notices',
      actor,
      action: stopped ? 'notices.import_resumed' : 'notices.import_begun',
      subjectKind: 'notice_import',
      subjectId: id,
      detail: { source: kind },
    });
    return { id, resumed: stopped !== undefined, cursor: (stopped?.cursor ?? undefined) as SourceCursor };
  });
}

async function writeBatch(
  context: ImportContext,
  importId: string,
  batch: Batch,
  options: ImportOptions,
  total: number | undefined,
): Promise<void> {
  try {
    await writeWhole(context, importId, batch, options, total);
  } catch (error) {
    if (batch.ready.length === 0 || isConnectionLost(error)) throw error;
    // One notice that the database will not take must not cost the others their place: it is found and rejected.
    await writeOneByOne(context, importId, batch, options, total);
  }
}

async function writeWhole(
  context: ImportContext,
  importId: string,
  batch: Batch,
  options: ImportOptions,
  total: number | undefined,
): Promise<void> {
  const progress = await inTransaction(context.db, async (tx) => {
    await sql`set local statement_timeout = '10min'`.execute(tx);
    const added = await countNew(tx, batch);
    const ids = await writeNotices(tx, batch.ready, {
      now: context.now(),
      readerVersion: context.reading.version,
      isDemonstration: false,
    });
    await settleNotices(tx, ids);
    await keepRejections(tx, importId, batch.rejections, context.now());
    return count(tx, context, importId, batch, added);
  });
  for (const rejection of batch.rejections) options.onRejection?.(rejection);
  options.onProgress?.({ ...progress, total });
}

async function writeOneByOne(
  context: ImportContext,
  importId: string,
  batch: Batch,
  options: ImportOptions,
  total: number | undefined,
): Promise<void> {
  for (const notice of batch.ready) {
    const alone = { ready: [notice], rejections: [], unchanged: 0, count: 1, cursor: undefined };
    try {
      await writeWhole(context, importId, alone, options, total);
    } catch (error) {
      if (isConnectionLost(error)) throw error;
      const detail = error instanceof Error ? error.message : String(error);
      const rejections = [{ name: notice.name, reason: 'not_stored', detail }];
      await writeWhole(context, importId, { ...alone, ready: [], rejections }, options, total);
    }
  }
  const rest = { ...batch, ready: [], count: batch.rejections.length + batch.unchanged };
  await writeWhole(context, importId, rest, options, total);
}

/** How many of a batch are of a notice that nothing was known of. */
async function countNew(tx: Tx, { ready }: Batch): Promise<number> {
  const names = [...new Set(ready.map(({ rows }) => rows.notice.notice_identifier))];
  if (names.length === 0) return 0;
  const { rows } = await sql<{ known: string }>`
    select distinct notice_identifier as known from notices
    where notice_identifier = any(${names}::text[])`.execute(tx);
  return names.length - rows.length;
}

async function keepRejections(
  tx: Tx,
  importId: string,
  rejections: readonly Rejection[],
  now: Date,
): Promise<void> {
  const columns = {
    id: 'uuid',
    import_id: 'uuid',
    name: 'text',
    reason: 'text',
    detail: 'text',
    at: 'timestamptz',
  };
  await insertRows(
    tx,
    'notice_rejections',
    columns,
    rejections.map(({ name, reason, detail }) => ({
      id: newId(),
      import_id: importId,
      name: storable(name, 1000) ?? '',
      reason,
      detail: storable(detail, mostDetail) ?? null,
      at: now.toISOString(),
    })),
  );
}

async function count(
  tx: Tx,
  { now }: ImportContext,
  importId: string,
  batch: Batch,
  added: number,
): Promise<Omit<ImportProgress, 'total'>> {
  const cursor = batch.cursor === undefined ? null : JSON.stringify(batch.cursor);
  const { rows } = await sql<Omit<ImportProgress, 'total'>>`
    update notice_imports set
      read_count = read_count + ${batch.count},
      new_count = new_count + ${added},
      changed_count = changed_count + ${batch.ready.length - added},
      unchanged_count = unchanged_count + ${batch.unchanged},
      rejected_count = rejected_count + ${batch.rejections.length},
      cursor = coalesce(${cursor}::jsonb, cursor),
      changed_at = ${now()}
    where id = ${importId}
    returning read_count as read, new_count as added, changed_count as changed, unchanged_count as unchanged,
      rejected_count as rejected
  `.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('The import that is under way cannot be found.');
  return row;
}

async function endImport(
  { db, now }: ImportContext,
  running: Running,
  broken: ImportAccount['broken'],
  actor: string,
): Promise<ImportAccount> {
  return inTransaction(db, async (tx) => {
    const at = now();
    if (broken) {
      const { code, detail } = broken;
      await keepRejections(tx, running.id, [{ name: '', reason: code, detail }], at);
    }
    const row = await tx
      .updateTable('notice_imports')
      .set({ state: broken ? 'broken' : 'finished', changed_at: at, finished_at: at })
      .where('id', '=', running.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    const reasons = await tx
      .selectFrom('notice_rejections')
      .select(['reason', sql<number>`count(*)::integer`.as('count')])
      .where('import_id', '=', running.id)
      .where('name', '<>', '')
      .groupBy('reason')
      .orderBy('reason')
      .execute();
    const counts = {
      read: row.read_count,
      added: row.new_count,
      changed: row.changed_count,
      unchanged: row.unchanged_count,
      rejected: row.rejected_count,
    };
    await appendAudit(tx, {
      stream: 'notices',
      actor,
      action: broken ? 'notices.import_broken' : 'notices.imported',
      subjectKind: 'notice_import',
      subjectId: running.id,
      detail: { source: row.source, ...counts },
    });
    return {
      id: running.id,
      source: row.source,
      target: row.target,
      ...counts,
      reasons: Object.fromEntries(reasons.map(({ reason, count: times }) => [reason, times])),
      broken,
      resumed: running.resumed,
    };
  });
}
