import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { translateError } from '../errors.ts';
import {
  BackupError,
  type BackupHead,
  type BackupManifest,
  type BackupSummary,
  backupFormat,
  headName,
  manifestName,
  pieceBytes,
} from './format.ts';
import { tarEnd, tarEntry } from './tar.ts';

/**
 * Copies every table of the schema `public`, as all of it was at one moment, into one compressed file while others go
 * on working. The file appears under its name only when it is complete and on the disk. Jobs in the queue are not in it.
 * @throws BackupError `nothing_to_back_up`; DatabaseError; the file system's error, `EEXIST` never: a file is replaced.
 */
export async function backupDatabase({ url, file }: { url: string; file: string }): Promise<BackupSummary> {
  const client = new pg.Client({
    connectionString: url,
    application_name: `nytte backup ${process.pid}`,
    statement_timeout: 0,
  });
  client.on('error', () => undefined); // Told by the query that it breaks.
  const temporary = `${file}.${process.pid}.part`;
  try {
    await client.connect();
    await client.query('begin isolation level repeatable read read only');
    await client.query('set local idle_in_transaction_session_timeout = 0');
    const head = await describe(client);
    const counted = { tables: [] as BackupManifest['tables'][number][] };
    const { sha256, bytes } = await writeFile(temporary, entries(client, head, counted.tables));
    await moveIntoPlace(temporary, file);
    return {
      file,
      bytes,
      sha256,
      tables: counted.tables.map(({ name, rows }) => ({ name, rows })),
      migration: head.migrations.at(-1) ?? '',
    };
  } catch (error) {
    await rm(temporary, { force: true });
    throw translateError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function describe(client: pg.Client): Promise<BackupHead> {
  const { rows: found } = await client.query(
    "select to_regclass('public.schema_migrations') is not null as exists",
  );
  if (!found[0]?.exists)
    throw new BackupError('nothing_to_back_up', 'The database has never been used by Nytte.');
  const migrations = await client.query<{ name: string }>(
    'select name from schema_migrations order by position',
  );
  const tables = await client.query<{ name: string; columns: string[] }>(`
    select c.relname::text as name,
      array(select attname::text from pg_attribute
        where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname <> 'schema_migrations'
      and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = c.oid and deptype = 'e')
    order by c.relname collate "C"`);
  const sequences = await client.query<{ name: string }>(
    "select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S' order by 1",
  );
  const states: BackupHead['sequences'][number][] = [];
  for (const { name } of sequences.rows) {
    const { rows } = await client.query<{ last: string; used: boolean }>(
      `select last_value::text as last, is_called as used from public.${pg.escapeIdentifier(name)}`,
    );
    if (rows[0]) states.push({ name, ...rows[0] });
  }
  const version = await client.query<{ server_version: string }>('show server_version');
  return {
    format: backupFormat,
    createdAt: new Date().toISOString(),
    serverVersion: version.rows[0]?.server_version ?? '',
    migrations: migrations.rows.map((row) => row.name),
    tables: tables.rows,
    sequences: states,
  };
}

async function* entries(
  client: pg.Client,
  head: BackupHead,
  counted: BackupManifest['tables'][number][],
): AsyncGenerator<Buffer> {
  yield jsonEntry(headName, head);
  for (const { name, columns } of head.tables) {
    const list = columns.map((column) => pg.escapeIdentifier(column)).join(', ');
    const stream = client.query(
      copyTo(`copy (select ${list} from public.${pg.escapeIdentifier(name)}) to stdout`),
    );
    const hash = createHash('sha256');
    let number = 0;
    for await (const body of inPieces(stream)) {
      hash.update(body);
      number += 1;
      yield tarEntry({ name: `tables/${name}/${String(number).padStart(8, '0')}.copy`, body });
    }
    counted.push({ name, rows: stream.rowCount, sha256: hash.digest('hex') });
  }
  yield jsonEntry(manifestName, { tables: counted } satisfies BackupManifest);
  yield tarEnd();
}

function jsonEntry(name: string, value: object): Buffer {
  return tarEntry({ name, body: Buffer.from(`${JSON.stringify(value, undefined, 1)}\n`) });
}

async function* inPieces(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of source) {
    held.push(chunk);
    bytes += chunk.length;
    if (bytes < pieceBytes) continue;
    let all = Buffer.concat(held);
    for (; all.length >= pieceBytes; all = all.subarray(pieceBytes)) yield all.subarray(0, pieceBytes);
    held = [all];
    bytes = all.length;
  }
  if (bytes > 0) yield Buffer.concat(held);
}

async function writeFile(
  file: string,
  content: AsyncIterable<Buffer>,
): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const watch = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  // It holds all that the database holds, so it is for its owner only.
  const target = createWriteStream(file, { mode: 0o600, flush: true });
  await pipeline(Readable.from(content, { objectMode: true, highWaterMark: 1 }), createGzip(), watch, target);
  return { sha256: hash.digest('hex'), bytes };
}

async function moveIntoPlace(temporary: string, file: string): Promise<void> {
  await rename(temporary, file);
  if (process.platform === 'win32') return; // Directories cannot be opened there.
  const directory = await open(path.dirname(path.resolve(file)), 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
