import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { removeOutsideCluster } from './embedded/placement.ts';
import { stopIfUnused, useEmbedded } from './embedded/start.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open.ts';

const templates = { migrated: 'nytte_test_migrated', empty: 'nytte_test_empty' } as const;
export type TemplateName = keyof typeof templates;

/** A server for tests and measurements, with a migrated and an empty database to copy. */
export interface TestCluster {
  /** The address of the server itself: where databases are made and dropped. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts an embedded server in a directory of its own, or uses the one at `url`, and prepares the databases to copy.
 * `stop` leaves nothing behind.
 */
export async function startTestCluster(url?: string): Promise<TestCluster> {
  const server = url === undefined ? await startTemporary() : { url, stop: async () => undefined };
  await withAdmin(server.url, async (admin) => {
    await dropLeftovers(admin);
    await admin.query(`create database ${templates.empty} template template0 encoding 'UTF8'`);
    await admin.query(`create database ${templates.migrated} template ${templates.empty}`);
  });
  const database = await openDatabase({
    databaseUrl: withDatabase(server.url, templates.migrated),
    dataDir: tmpdir(),
    role: 'test',
  });
  await migrate(database.sql);
  await database.close();
  return {
    url: server.url,
    stop: async () => {
      await withAdmin(server.url, dropLeftovers);
      await server.stop();
    },
  };
}

/** A new database, copied in some 40 ms. @returns its address. */
export async function copyTemplate(serverUrl: string, template: TemplateName = 'migrated'): Promise<string> {
  const name = `nytte_test_${process.pid}_${randomBytes(6).toString('hex')}`;
  await withAdmin(serverUrl, (admin) =>
    admin.query(`create database ${name} template ${templates[template]}`),
  );
  return withDatabase(serverUrl, name);
}

/** Drops a database made by `copyTemplate`, along with whatever is still connected to it. */
export async function dropCopy(serverUrl: string, url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await withAdmin(serverUrl, (admin) =>
    admin.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`),
  );
}

async function startTemporary(): Promise<TestCluster> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'nytte-test-'));
  // An open connection is what keeps another process from stopping the server: tests may close theirs at any time.
  const keeper = await useEmbedded({ dataDir, durable: false }, async (url) => {
    const client = new pg.Client({ connectionString: url, application_name: `nytte test ${process.pid}` });
    client.on('error', () => undefined);
    await client.connect();
    return { client, url };
  });
  return {
    url: keeper.url,
    stop: async () => {
      await keeper.client.end();
      await stopIfUnused({ dataDir });
      removeOutsideCluster(dataDir);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function dropLeftovers(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>(
    "select datname from pg_database where datname like 'nytte\\_test\\_%'",
  );
  for (const { datname } of rows)
    await admin.query(`drop database ${pg.escapeIdentifier(datname)} with (force)`);
}

async function withAdmin<T>(url: string, fn: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: url, application_name: `nytte test ${process.pid}` });
  await admin.connect();
  try {
    return await fn(admin);
  } finally {
    await admin.end();
  }
}

function withDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
