import { type Kysely, sql } from 'kysely';
import { migrations as allMigrations } from '../../../migrations/index.ts';
import type { Migration } from './migration.ts';
import { inTransaction } from './transaction.ts';

/** Why the schema cannot be brought to where the code wants it. Nothing was changed. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

export interface MigrationReport {
  readonly applied: readonly string[];
  /** The last migration that the database has now; undefined when it has none. */
  readonly current: string | undefined;
}

export interface MigrateOptions {
  /** Stop after this one. Default: the last. */
  readonly to?: string | undefined;
  readonly migrations?: readonly Migration[] | undefined;
}

interface MigrationTables {
  schema_migrations: { name: string; position: number; applied_at: Date };
}

// Any constant will do, as long as nothing else in the database takes the same one.
const advisoryLock = '7959390389040738153';

/**
 * Brings the schema forward, all steps of the call in one transaction, under a lock that lets one process do it at a
 * time: the others wait, and find nothing left to do. There is no way back but to restore a backup.
 * @throws MigrationError when the database is newer than this code, has another history, or `to` is unknown or passed.
 */
export async function migrate<Schema>(
  db: Kysely<Schema>,
  options: MigrateOptions = {},
): Promise<MigrationReport> {
  const list = options.migrations ?? allMigrations;
  const wanted = listUntil(list, options.to);
  return await inTransaction(db as unknown as Kysely<MigrationTables>, async (transaction) => {
    await sql`set local statement_timeout = 0`.execute(transaction);
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(transaction);
    await sql`select pg_advisory_xact_lock(${sql.lit(advisoryLock)}::bigint)`.execute(transaction);
    const done = await appliedNames(transaction);
    requireSameHistory(list, done);
    if (options.to !== undefined && done.length > wanted.length) {
      throw new MigrationError(
        `The database has ${done.at(-1)} already and cannot go back to ${options.to}: restore a backup instead.`,
      );
    }
    const missing = wanted.slice(done.length);
    if (missing.length > 0) await createHistory(transaction);
    for (const [index, migration] of missing.entries()) {
      await migration.up(transaction as unknown as Kysely<unknown>);
      await transaction
        .insertInto('schema_migrations')
        .values({ name: migration.name, position: done.length + index + 1, applied_at: new Date() })
        .execute();
    }
    return { applied: missing.map((m) => m.name), current: missing.at(-1)?.name ?? done.at(-1) };
  });
}

/**
 * The migrations that the code has and the database has not; empty when the schema is ready.
 * @throws MigrationError when the database is newer than this code or has another history.
 */
export async function pendingMigrations<Schema>(
  db: Kysely<Schema>,
  list: readonly Migration[] = allMigrations,
): Promise<readonly string[]> {
  const done = await appliedNames(db as unknown as Kysely<MigrationTables>);
  requireSameHistory(list, done);
  return list.slice(done.length).map((m) => m.name);
}

/** The names of the migrations that the database has, in order; empty for a new database. */
export async function appliedMigrations<Schema>(db: Kysely<Schema>): Promise<readonly string[]> {
  return await appliedNames(db as unknown as Kysely<MigrationTables>);
}

function listUntil(list: readonly Migration[], to: string | undefined): readonly Migration[] {
  for (const [index, { name }] of list.entries()) {
    if (Number(/^(\d{4})_[a-z0-9_]+$/.exec(name)?.[1]) !== index + 1) {
      throw new MigrationError(
        `Migration ${name} stands at place ${index + 1}: numbers must run from 0001 in order.`,
      );
    }
  }
  if (to === undefined) return list;
  const index = list.findIndex((m) => m.name === to);
  if (index < 0) throw new MigrationError(`There is no migration named ${to}.`);
  return list.slice(0, index + 1);
}

async function appliedNames(db: Kysely<MigrationTables>): Promise<string[]> {
  const found = await sql<{
    exists: boolean;
  }>`select to_regclass('schema_migrations') is not null as exists`.execute(db);
  if (!found.rows[0]?.exists) return [];
  const rows = await db.selectFrom('schema_migrations').select('name').orderBy('position').execute();
  return rows.map((row) => row.name);
}

async function createHistory(db: Kysely<MigrationTables>): Promise<void> {
  await sql`create table if not exists schema_migrations (
    name text primary key,
    position integer not null unique,
    applied_at timestamptz not null
  )`.execute(db);
}

function requireSameHistory(list: readonly Migration[], done: readonly string[]): void {
  for (const [index, name] of done.entries()) {
    const ours = list[index]?.name;
    if (ours === name) continue;
    if (ours === undefined) {
      throw new MigrationError(
        `The database has migration ${name}, which this version of Nytte does not know: install the newer version, or restore a backup made by this one.`,
      );
    }
    throw new MigrationError(
      `The database has ${name} where this version of Nytte has ${ours}: they do not share a history.`,
    );
  }
}
