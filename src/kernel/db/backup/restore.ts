import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { migrations as allMigrations } from '../../../../migrations/index.ts';
import { errorCode, isConnectionLost, translateError } from '../errors.ts';
import { migrate } from '../migrate.ts';
import type { Migration } from '../migration.ts';
import {
  BackupError,
  type BackupHead,
  type BackupManifest,
  type BackupSummary,
  backupFormat,
  headName,
  manifestName,
} from './format.ts';
import { loadTables, type TableLoader } from './load.ts';
import { clearSchema, holdsRows, liftRules, restoreSequences } from './schema-state.ts';
import { readTar, type TarEntry } from './tar.ts';

export interface RestoreOptions {
  readonly url: string;
  readonly file: string;
  /** Replace what the database holds. Without it only an empty one is filled. */
  readonly force?: boolean | undefined;
  readonly migrations?: readonly Migration[] | undefined;
}

/**
 * Fills a database from a backup: the schema as it was then, the rows, checked against the counts and checksums of the
 * backup, and then the migrations made since; all in one transaction. If anything is wrong, nothing has changed.
 * @throws BackupError saying what is wrong; DatabaseError.
 */
export async function restoreDatabase(options: RestoreOptions): Promise<BackupSummary> {
  const client = new pg.Client({
    connectionString: options.url,
    application_name: `nytte restore ${process.pid}`,
    statement_timeout: 0,
    lock_timeout: 30_000,
  });
  client.on('error', () => undefined); // Told by the query that it breaks.
  const hash = createHash('sha256');
  try {
    await client.connect();
    const { bytes, chunks } = await openBackup(options.file, hash);
    const { head, counted } = await inOneTransaction(client, (transaction) =>
      restoreEntries(client, transaction, readTar(chunks), options),
    );
    return {
      file: options.file,
      bytes,
      sha256: hash.digest('hex'),
      tables: counted.map(({ name, rows }) => ({ name, rows })),
      migration: head.migrations.at(-1) ?? '',
    };
  } catch (error) {
    throw explain(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function restoreEntries(
  client: pg.Client,
  transaction: Transaction<unknown>,
  entries: AsyncGenerator<TarEntry>,
  { force = false, migrations = allMigrations }: RestoreOptions,
): Promise<{ head: BackupHead; counted: BackupManifest['tables'] }> {
  const head = readHead(await entries.next());
  requireKnownMigrations(head, migrations);
  if (!force && (await holdsRows(client))) {
    throw new BackupError(
      'not_empty',
      'The database is not empty. Nothing was restored; use --force to replace it.',
    );
  }
  await clearSchema(client);
  await migrate(transaction, { migrations, to: head.migrations.at(-1) });
  const restoreRules = await liftRules(client, head.tables);
  const loader = loadTables(client, head.tables);
  let counted: BackupManifest['tables'];
  try {
    counted = await readTables(entries, loader);
  } catch (error) {
    await loader.abandon();
    throw error;
  }
  await restoreRules();
  await restoreSequences(client, head.sequences);
  await migrate(transaction, { migrations });
  return { head, counted };
}

/** Loads the pieces up to the manifest, and holds what was loaded against it. */
async function readTables(
  entries: AsyncGenerator<TarEntry>,
  loader: TableLoader,
): Promise<BackupManifest['tables']> {
  let manifest: BackupManifest | undefined;
  for await (const { name, body } of entries) {
    if (manifest) throw new BackupError('damaged', 'The backup goes on after its end.');
    const table = /^tables\/(.+)\/\d{8}\.copy$/.exec(name)?.[1];
    if (table !== undefined) await loader.piece(table, body);
    else if (name === manifestName) manifest = JSON.parse(body.toString('utf8')) as BackupManifest;
    else throw new BackupError('damaged', `The backup holds an unknown part, ${name}.`);
  }
  if (!manifest) throw new BackupError('incomplete', 'The backup ends before it is complete.');
  const loaded = await loader.finish();
  for (const expected of manifest.tables) {
    const got = loaded.find((table) => table.name === expected.name);
    if (got?.rows !== expected.rows || got.sha256 !== expected.sha256) {
      throw new BackupError(
        'damaged',
        `The table ${expected.name} is not what it was when the backup was made.`,
      );
    }
  }
  if (loaded.length !== manifest.tables.length) throw new BackupError('damaged', 'The backup lacks a table.');
  return manifest.tables;
}

function readHead(first: IteratorResult<TarEntry>): BackupHead {
  if (first.done || first.value.name !== headName) throw notABackup();
  const head = JSON.parse(first.value.body.toString('utf8')) as BackupHead;
  if (head.format > backupFormat) {
    throw new BackupError(
      'newer_format',
      'The backup was made by a newer Nytte, in a form that this one cannot read.',
    );
  }
  return head;
}

function requireKnownMigrations(head: BackupHead, migrations: readonly Migration[]): void {
  const unknown = head.migrations.find((name, index) => migrations[index]?.name !== name);
  if (unknown === undefined && head.migrations.length > 0) return;
  throw new BackupError(
    'newer_migrations',
    `The backup has the migration ${unknown ?? '(none)'}, which this version of Nytte does not know in that place.`,
  );
}

async function openBackup(
  file: string,
  hash: ReturnType<typeof createHash>,
): Promise<{ bytes: number; chunks: AsyncIterable<Buffer> }> {
  const { size } = await stat(file);
  const source = createReadStream(file);
  const gunzip = createGunzip();
  source.on('data', (chunk) => hash.update(chunk));
  // The reader of the chunks meets the error too, and in its place.
  pipeline(source, gunzip).catch(() => undefined);
  return { bytes: size, chunks: gunzip };
}

async function inOneTransaction<T>(
  client: pg.Client,
  fn: (transaction: Transaction<unknown>) => Promise<T>,
): Promise<T> {
  const lent = {
    query: client.query.bind(client) as never,
    release: () => undefined,
  };
  const pool = { options: {}, connect: async () => lent, end: async () => undefined };
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  return await db.transaction().execute(fn);
}

function explain(error: unknown): unknown {
  if (error instanceof BackupError) return error;
  const code = errorCode(error);
  if (code === 'Z_BUF_ERROR')
    return new BackupError('incomplete', 'The backup ends before it is complete.', error);
  if (code === 'Z_DATA_ERROR') {
    const message = (error as Error).message;
    return /incorrect header check/.test(message) ? notABackup(error) : damaged(error);
  }
  if (error instanceof SyntaxError) return damaged(error);
  // Class 22: data that its column does not take; 23: rows that contradict each other.
  if (!isConnectionLost(error) && /^(22|23)/.test(code ?? '')) return damaged(error);
  return translateError(error);
}

function notABackup(cause?: unknown): BackupError {
  return new BackupError('not_a_backup', 'The file is not a backup made by Nytte.', cause);
}

function damaged(cause: unknown): BackupError {
  return new BackupError('damaged', `The backup is damaged: ${(cause as Error).message}.`, cause);
}
