import { Kysely, PostgresDialect } from 'kysely';
import { checkServer, DatabaseUnsuitable } from './checks.ts';
import { stopIfUnused, useEmbedded } from './embedded/start.ts';
import { errorCode } from './errors.ts';
import type { DatabaseLog, DatabaseOptions } from './open-options.ts';
import { createPool, type ResilientPool } from './pool.ts';

export type { DatabaseLog, DatabaseOptions, DatabaseRole } from './open-options.ts';

/** An open database. `Schema` is the intersection of the table types of the modules that use it. */
export interface Database<Schema> {
  readonly sql: Kysely<Schema>;
  /** The present address, with its password: for connections of another kind, never for a log. */
  readonly url: string;
  readonly embedded: boolean;
  /** Closes the connections; the last Nytte on an embedded database also stops it. May be called twice. */
  close(): Promise<void>;
}

/**
 * Opens the database of `databaseUrl`, or the embedded one of `dataDir`, which is made and started where needed. It is
 * not migrated.
 * @throws DatabaseUnsuitable when the server cannot carry Nytte; DatabaseError when it cannot be reached or is full;
 *   EmbeddedPostgresUnavailable when there is no embedded one for this machine.
 */
export async function openDatabase<Schema>(options: DatabaseOptions): Promise<Database<Schema>> {
  const { databaseUrl } = options;
  if (databaseUrl !== undefined) return await openAt<Schema>(databaseUrl, options);
  const embedded = { dataDir: options.dataDir, log: options.log };
  let opening = true; // The lock is ours meanwhile: to wait for it would be to wait for ourselves.
  const revive = (present: string) =>
    opening
      ? Promise.resolve(present)
      : useEmbedded(embedded, async (url) => {
          options.log?.warn(
            { role: options.role },
            'the embedded database was gone and has been started again',
          );
          return url;
        });
  const database = await useEmbedded(embedded, (url) => openAt<Schema>(url, options, revive));
  opening = false;
  return database;
}

async function openAt<Schema>(
  url: string,
  options: DatabaseOptions,
  revive?: (present: string) => Promise<string>,
): Promise<Database<Schema>> {
  const pool = createPool({
    url,
    applicationName: `nytte ${options.role} ${process.pid}`,
    poolSize: options.poolSize ?? 10,
    statementTimeoutMs: options.statementTimeoutMs ?? 10_000,
    revive,
    log: options.log,
  });
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  try {
    await checkServer(db, options.log);
  } catch (error) {
    await db.destroy();
    throw isRefusal(error)
      ? new DatabaseUnsuitable(`The server refused the connection: ${(error as Error).message}.`, {
          cause: error,
        })
      : error;
  }
  return databaseOf(db, pool, revive !== undefined, options);
}

function databaseOf<Schema>(
  db: Kysely<Schema>,
  pool: ResilientPool,
  embedded: boolean,
  options: { dataDir: string; log?: DatabaseLog | undefined },
): Database<Schema> {
  let closing: Promise<void> | undefined;
  const close = async () => {
    await db.destroy();
    if (embedded) await stopIfUnused({ dataDir: options.dataDir, log: options.log });
  };
  return {
    sql: db,
    get url() {
      return pool.url();
    },
    embedded,
    close() {
      closing ??= close();
      return closing;
    },
  };
}

/** Wrong password or account (class 28), or no such database. */
function isRefusal(error: unknown): boolean {
  const code = errorCode(error);
  return code !== undefined && (code.startsWith('28') || code === '3D000');
}
