import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { clearSchema } from '../../kernel/db/backup/schema-state.ts';
import { isRunning, readPostmaster } from '../../kernel/db/embedded/cluster.ts';
import { placeCluster, removeOutsideCluster } from '../../kernel/db/embedded/placement.ts';
import { type ProcessIdentity, stateOf } from '../../kernel/db/embedded/process-identity.ts';
import { WrongPurpose } from './purpose.ts';

const stopLimitMs = 20_000;

/**
 * Asks the process that serves a demonstration to stop, and waits until it has.
 * @throws WrongPurpose when it runs on another machine, or does not stop.
 */
export async function stopServer(server: ProcessIdentity | undefined): Promise<void> {
  if (!server || stateOf(server) === 'gone') return;
  if (stateOf(server) === 'unknown') {
    throw new WrongPurpose(
      'A demonstration on this database was started on another machine, and was not stopped there as far as can be seen. Stop it, and start and stop it here once.',
    );
  }
  process.kill(server.pid, 'SIGTERM');
  for (const deadline = Date.now() + stopLimitMs; Date.now() < deadline; await sleep(50)) {
    if (stateOf(server) === 'gone') return;
  }
  throw new WrongPurpose(`The demonstration's server, process ${server.pid}, does not stop.`);
}

/** Drops every table, type and function of ours, the queue, and the extensions that came with them. */
export async function clearDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: `nytte demo ${process.pid}` });
  await client.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ made: readonly string[] }>('select made from installation');
    await clearSchema(client);
    await client.query('drop schema if exists pgboss cascade');
    for (const name of rows[0]?.made ?? []) {
      await client.query(`drop extension if exists ${pg.escapeIdentifier(name)}`);
    }
    await client.query('commit');
  } finally {
    await client.end();
  }
}

/** What an embedded database leaves in its data directory. */
const ownNames = /^(lock|lock\.clearing|secret|postgres\.json|postgres\.log(\.1)?|postgres(\.new-.*)?)$/;

/**
 * Removes a stopped embedded database with its directory; whatever else somebody keeps there stays.
 * @throws WrongPurpose when somebody still uses it.
 */
export function removeDataDirectory(dataDir: string): void {
  if (!existsSync(dataDir)) return;
  const postmaster = readPostmaster(placeCluster(dataDir).directory);
  if (postmaster && isRunning(postmaster)) {
    throw new WrongPurpose(`Another command still uses the database in ${dataDir}. Nothing was removed.`);
  }
  removeOutsideCluster(dataDir);
  for (const name of readdirSync(dataDir)) {
    if (ownNames.test(name)) rmSync(path.join(dataDir, name), { recursive: true, force: true });
  }
  if (readdirSync(dataDir).length === 0) rmdirSync(dataDir);
}
