import { setTimeout as sleep } from 'node:timers/promises';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { DatabaseError, errorCode, isConnectionLost, translateError } from './errors.ts';
import type { DatabaseLog } from './open-options.ts';

export interface PoolOptions {
  readonly url: string;
  readonly applicationName: string;
  readonly poolSize: number;
  readonly statementTimeoutMs: number;
  /** Brings a dead database back, given its last address, and tells the present one; only the embedded one can be. */
  readonly revive?: ((present: string) => Promise<string>) | undefined;
  readonly log?: DatabaseLog | undefined;
}

/** The pool that Kysely sees: bounded, patient while connecting, and speaking in errors of ours. */
export interface ResilientPool extends PostgresPool {
  readonly url: () => string;
}

/** A server that restarts after a crash is back within this time; connecting again is always safe. */
const patienceMs = 5_000;
const connectTimeoutMs = 5_000;
const idleTransactionMs = 60_000;

// A calendar date has no time zone: a Date of midnight here is yesterday elsewhere.
const dateType = 1082;
const types = {
  getTypeParser: ((id: number, format?: 'text' | 'binary') =>
    id === dateType
      ? (text: string) => text
      : pg.types.getTypeParser(id, format)) as typeof pg.types.getTypeParser,
};

/**
 * A pool of connections that survives its server: a connection that cannot be made is tried again for five seconds, and
 * an embedded database that died is started. A query that was under way when the connection broke is never sent again
 * here; `read` and `inTransaction` decide that.
 */
export function createPool(options: PoolOptions): ResilientPool {
  let url = options.url;
  let pool = newPool(url, options);
  let ended = false;
  let reviving: Promise<void> | undefined;

  const revive = async (bringBack: (present: string) => Promise<string>): Promise<void> => {
    let address: string;
    try {
      address = await bringBack(url);
    } catch (error) {
      if (error instanceof DatabaseError) throw error;
      throw new DatabaseError('database_unavailable', 'The embedded database cannot be started.', error);
    }
    if (address === url) return;
    const old = pool;
    url = address;
    pool = newPool(url, options);
    old.end().catch(() => undefined);
  };

  const connect = async (): Promise<PostgresPoolClient> => {
    const deadline = Date.now() + patienceMs;
    for (let attempt = 1; ; attempt++) {
      try {
        return translating(await pool.connect());
      } catch (error) {
        if (ended || !isConnectionLost(error) || Date.now() > deadline) throw translateError(error);
      }
      if (options.revive) {
        reviving ??= revive(options.revive).finally(() => {
          reviving = undefined;
        });
        await reviving;
      }
      await sleep(Math.min(20 * 2 ** attempt, 500));
    }
  };

  return {
    url: () => url,
    options: {},
    connect,
    end: async () => {
      ended = true;
      await pool.end();
    },
  };
}

function newPool(connectionString: string, options: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    application_name: options.applicationName,
    max: options.poolSize,
    // One connection is kept also when idle: it shows the other Nyttes that this one is there.
    min: 1,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: connectTimeoutMs,
    statement_timeout: options.statementTimeoutMs,
    idle_in_transaction_session_timeout: idleTransactionMs,
    keepAlive: true,
    types,
  });
  // A connection that breaks while in use tells so by the query; without a listener it would end the process.
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  pool.on('error', (error) => {
    options.log?.warn({ code: errorCode(error) }, 'an idle connection to the database was lost');
  });
  return pool;
}

const translated = new WeakMap<pg.PoolClient, PostgresPoolClient>();

/** Kysely keeps its state by connection, so each one has one wrapping. */
function translating(client: pg.PoolClient): PostgresPoolClient {
  const known = translated.get(client);
  if (known) return known;
  let broken = false;
  const query = async (text: string, parameters: readonly unknown[]) => {
    try {
      return await client.query(text, [...parameters]);
    } catch (error) {
      // The server's last words come before the end of the connection: until then the driver thinks that it is well.
      broken ||= isConnectionLost(error);
      throw translateError(error);
    }
  };
  const wrapped: PostgresPoolClient = {
    query: query as unknown as PostgresPoolClient['query'],
    release: (destroy) => client.release(broken || destroy),
  };
  translated.set(client, wrapped);
  return wrapped;
}
