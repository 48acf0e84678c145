import { tmpdir } from 'node:os';
import { inject } from 'vitest';
import { type Database, openDatabase } from './open.ts';
import { copyTemplate, dropCopy, type TemplateName } from './testing-cluster.ts';

const opened = new Set<Database<unknown>>();

/**
 * A database of its own for a test or a file of tests: migrated unless `template: 'empty'` is asked for. Closing it
 * drops it; what is still open at the end of the file is closed then.
 */
export async function freshDatabase<Schema>(
  options: { template?: TemplateName; statementTimeoutMs?: number; poolSize?: number } = {},
): Promise<Database<Schema>> {
  const serverUrl = inject('databaseServerUrl');
  const databaseUrl = await copyTemplate(serverUrl, options.template);
  const database = await openDatabase<Schema>({
    databaseUrl,
    dataDir: tmpdir(),
    role: 'test',
    poolSize: options.poolSize ?? 5,
    statementTimeoutMs: options.statementTimeoutMs,
  });
  const close = async () => {
    opened.delete(fresh as Database<unknown>);
    await database.close();
    await dropCopy(serverUrl, databaseUrl);
  };
  let closing: Promise<void> | undefined;
  const fresh: Database<Schema> = {
    sql: database.sql,
    url: database.url,
    embedded: false,
    close() {
      closing ??= close();
      return closing;
    },
  };
  opened.add(fresh as Database<unknown>);
  return fresh;
}

/** Closes and drops every database that is still open. The set-up of the tests calls it after each file. */
export async function closeFreshDatabases(): Promise<void> {
  await Promise.all([...opened].map((database) => database.close()));
}
