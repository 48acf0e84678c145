import { accessSync, constants, mkdirSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { DatabaseError, errorCode, isConnectionLost, translateError } from '../errors.ts';
import type { DatabaseLog } from '../open-options.ts';
import { EmbeddedPostgresUnavailable } from './binaries.ts';
import {
  type Cluster,
  initialise,
  isInitialised,
  isRunning,
  type Postmaster,
  readPostmaster,
  removeStalePostmaster,
  startServer,
  stopServer,
  superuser,
} from './cluster.ts';
import { withLock } from './lock.ts';
import { placeCluster, readRecord, readSecret, writeRecord } from './placement.ts';

const databaseName = 'nytte';
/** Recovery after a crash replays the log of changes; that is given time before the start is called failed. */
const startLimitMs = 180_000;
const minimumFreeBytes = 32 * 1024 * 1024;

export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly log?: DatabaseLog | undefined;
  /** false only for databases that are thrown away: survives a crash of the server, not of the machine. */
  readonly durable?: boolean | undefined;
}

/**
 * Makes sure that the embedded database of a data directory is running, and runs `connect` with its address before any
 * other Nytte can stop it. Uses the one that runs, else starts it, else makes it. Nyttes that come at once take turns.
 * @throws EmbeddedPostgresUnavailable, LockTimeout, or DatabaseError `database_full`.
 */
export async function useEmbedded<T>(
  { dataDir, log, durable = true }: EmbeddedOptions,
  connect: (url: string) => Promise<T>,
): Promise<T> {
  requireDataDir(dataDir);
  return await withLock(
    path.join(dataDir, 'lock'),
    async () => {
      const cluster = placeCluster(dataDir, log);
      const isNew = !isInitialised(cluster.directory);
      const password = readSecret(dataDir, isNew);
      if (isNew) {
        log?.info({ directory: cluster.directory }, 'making the database');
        await initialise(cluster, password);
      }
      const port = await ensureRunning(cluster, {
        password,
        durable,
        log,
        wishedPort: readRecord(dataDir)?.port,
      });
      writeRecord(dataDir, cluster, port);
      return await connect(addressOf(port, password, databaseName));
    },
    { log },
  );
}

/**
 * Stops the embedded database if nobody is connected to it any more. Call after closing one's own connections.
 * @returns whether it was stopped.
 */
export async function stopIfUnused({ dataDir, log }: EmbeddedOptions): Promise<boolean> {
  return await withLock(
    path.join(dataDir, 'lock'),
    async () => {
      const cluster = placeCluster(dataDir, log);
      const postmaster = readPostmaster(cluster.directory);
      if (!postmaster || !isRunning(postmaster)) return false;
      const password = readSecret(dataDir, false);
      if (!(await becomesUnused(addressOf(postmaster.port, password, 'postgres')))) return false;
      return await stopServer(cluster);
    },
    { log },
  );
}

function requireDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o755 });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new EmbeddedPostgresUnavailable(
      `The data directory ${dataDir} cannot be used by this user (${(error as Error).message}). Start Nytte as the user who owns it, or set NYTTE_DATA_DIR.`,
    );
  }
}

interface RunOptions {
  readonly password: string;
  readonly durable: boolean;
  readonly log: DatabaseLog | undefined;
  readonly wishedPort: number | undefined;
}

async function ensureRunning(cluster: Cluster, options: RunOptions): Promise<number> {
  const deadline = Date.now() + startLimitMs;
  let lastWords = '';
  for (let attempt = 0; Date.now() < deadline; attempt++) {
    const postmaster = readPostmaster(cluster.directory);
    if (postmaster && isRunning(postmaster)) {
      if (await isReady(postmaster, options.password)) return postmaster.port;
      await sleep(50); // Starting, recovering or stopping: each comes to an end by itself.
      continue;
    }
    if (postmaster) {
      options.log?.warn(
        { pid: postmaster.pid },
        'the database was not stopped properly; it recovers by itself',
      );
      removeStalePostmaster(cluster.directory);
    }
    const port = attempt === 0 ? await freePort(options.wishedPort) : await freePort();
    const { started, log } = await startServer(cluster, port, options.durable);
    if (started) continue;
    lastWords = log;
    if (/No space left on device|could not write to file/.test(log) || isDiskFull(cluster.directory)) {
      throw new DatabaseError('database_full', `The disk of the database is full: ${cluster.directory}`);
    }
    if (!passes(log)) break;
    await sleep(100);
  }
  throw new EmbeddedPostgresUnavailable(
    `The embedded database did not start. Its log is ${cluster.logFile}.\n${lastWords}`,
  );
}

/** Reasons that are gone at the next attempt: the port was taken, or children of a killed server still linger. */
function passes(log: string): boolean {
  return /Address already in use|could not bind|pre-existing shared memory block|lock file .* already exists|did not start in time|starting up/.test(
    log,
  );
}

async function isReady(postmaster: Postmaster, password: string): Promise<boolean> {
  if (!(postmaster.port > 0)) return false;
  const client = newClient(addressOf(postmaster.port, password, 'postgres'));
  try {
    await client.connect();
    const found = await client.query('select from pg_database where datname = $1', [databaseName]);
    if (found.rowCount === 0) await client.query(`create database ${databaseName}`);
    return true;
  } catch (error) {
    if (isConnectionLost(error)) return false;
    const code = errorCode(error);
    if (code === '28P01') {
      throw new EmbeddedPostgresUnavailable(
        'The password in the data directory is not that of the database.',
      );
    }
    throw translateError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** One's own connections take a moment to vanish from the server's list; those of others do not. */
async function becomesUnused(url: string): Promise<boolean> {
  const client = newClient(url);
  try {
    await client.connect();
    for (let attempt = 0; ; attempt++) {
      const { rows } = await client.query<{ total: number; own: number }>(
        `select count(*)::int as total,
                count(*) filter (where application_name like 'nytte %' and application_name like $1)::int as own
         from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
        [`% ${process.pid}`],
      );
      const { total = 0, own = 0 } = rows[0] ?? {};
      if (total === 0) return true;
      if (total > own || attempt >= 20) return false;
      await sleep(25);
    }
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function newClient(connectionString: string): pg.Client {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: 5_000,
    application_name: 'nytte start',
  });
  client.on('error', () => undefined); // Told by the query or the connect that it breaks.
  return client;
}

function addressOf(port: number, password: string, database: string): string {
  return `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`;
}

async function freePort(wished?: number): Promise<number> {
  return (wished !== undefined && (await tryPort(wished))) || (await tryPort(0)) || 0;
}

/** @returns the port if it can be had now, else 0. */
function tryPort(port: number): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(0));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function isDiskFull(directory: string): boolean {
  const { bavail, bsize } = statfsSync(directory);
  return bavail * bsize < minimumFreeBytes;
}
