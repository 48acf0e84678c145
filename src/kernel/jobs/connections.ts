import { sql } from 'kysely';
import pg from 'pg';
import { isConnectionLost } from '../db/errors.ts';
import type { Database } from '../db/open.ts';
import type { Tables } from '../db/tables.ts';

/** The part of an open database that jobs use. */
export type JobDatabase = Pick<Database<Tables>, 'sql' | 'url'>;

export interface JobConnections {
  readonly executeSql: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>;
  readonly end: () => Promise<void>;
}

const poolSize = 2;
const connectTimeoutMs = 5_000;
const statementTimeoutMs = 60_000;

/**
 * Connections for pg-boss alone. Several of its texts are whole transactions of many statements: it needs the rows of
 * each, which Kysely drops, and one that fails leaves its connection unfit for others, which this pool then closes.
 */
export function createJobConnections(database: JobDatabase): JobConnections {
  let address = database.url;
  let pool = newPool(address);
  return {
    executeSql: async (text, values) => {
      if (address !== database.url) {
        // An embedded database may come back at another port after a crash.
        pool.end().catch(() => undefined);
        address = database.url;
        pool = newPool(address);
      }
      try {
        return await pool.query(text, values);
      } catch (error) {
        // The process's own pool starts an embedded database that died; here there is only the address.
        if (isConnectionLost(error)) await sql`select 1`.execute(database.sql).catch(() => undefined);
        throw error;
      }
    },
    end: () => pool.end(),
  };
}

function newPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    application_name: `nytte jobs ${process.pid}`,
    max: poolSize,
    connectionTimeoutMillis: connectTimeoutMs,
    statement_timeout: statementTimeoutMs,
    keepAlive: true,
  });
  // A lost idle connection is replaced; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}
