import { type Kysely, sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { migrations } from '../../../migrations/index.ts';
import { appliedMigrations, migrate, pendingMigrations } from './migrate.ts';
import type { Migration } from './migration.ts';
import { freshDatabase } from './testing.ts';

const step = (name: string, statement: string): Migration => ({
  name,
  up: async (db: Kysely<unknown>) => {
    await sql.raw(statement).execute(db);
  },
});

const list = [
  step('0001_one', 'create table one (id integer primary key)'),
  step('0002_two', 'create table two (id integer primary key)'),
  step('0003_three', 'create table three (id integer primary key)'),
];

async function tables(db: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname::text as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`.execute(db);
  return rows.map((row) => row.name);
}

describe('migrate', () => {
  test('runs each migration once, in order', async () => {
    const { sql: db } = await freshDatabase({ template: 'empty' });
    expect(await pendingMigrations(db, list)).toEqual(['0001_one', '0002_two', '0003_three']);
    expect(await migrate(db, { migrations: list, to: '0002_two' })).toEqual({
      applied: ['0001_one', '0002_two'],
      current: '0002_two',
    });
    expect(await migrate(db, { migrations: list })).toEqual({
      applied: ['0003_three'],
      current: '0003_three',
    });
    expect(await migrate(db, { migrations: list })).toEqual({ applied: [], current: '0003_three' });
    expect(await tables(db)).toEqual(['one', 'schema_migrations', 'three', 'two']);
  });

  test('a failing migration takes the whole batch back', async () => {
    const { sql: db } = await freshDatabase({ template: 'empty' });
    const broken = [...list.slice(0, 2), step('0003_three', 'create table three (id nonsense)')];
    await expect(migrate(db, { migrations: broken })).rejects.toThrow(/nonsense/);
    expect(await tables(db)).toEqual([]);
    expect(await appliedMigrations(db)).toEqual([]);
  });

  test('two processes at once apply each migration once', async () => {
    const { sql: db } = await freshDatabase({ template: 'empty' });
    const reports = await Promise.all([1, 2, 3].map(() => migrate(db, { migrations: list })));
    expect(reports.flatMap((report) => report.applied).sort()).toEqual(list.map((m) => m.name));
  });

  test('a database that is newer than the code is refused, by name, unchanged', async () => {
    const { sql: db } = await freshDatabase({ template: 'empty' });
    await migrate(db, { migrations: list });
    await expect(migrate(db, { migrations: list.slice(0, 2) })).rejects.toThrow(/0003_three.*newer version/);
    await expect(pendingMigrations(db, list.slice(0, 2))).rejects.toThrow(/0003_three/);
    expect(await tables(db)).toContain('three');
  });

  test('a database with another history is refused', async () => {
    const { sql: db } = await freshDatabase({ template: 'empty' });
    await migrate(db, { migrations: list });
    const other = [list[0], step('0002_other', 'select 1'), list[2]].filter((m) => m !== undefined);
    await expect(migrate(db, { migrations: other })).rejects.toThrow(/0002_two.*0002_other/);
  });

  test('there is no way back and no unknown target', async () => {
    const { sql: db } = await freshDatabase({ template: 'empty' });
    await migrate(db, { migrations: list });
    await expect(migrate(db, { migrations: list, to: '0001_one' })).rejects.toThrow(/restore a backup/);
    await expect(migrate(db, { migrations: list, to: '0009_none' })).rejects.toThrow(/no migration named/);
  });

  test('numbers that do not run in order are refused before anything is done', async () => {
    const { sql: db } = await freshDatabase({ template: 'empty' });
    await expect(migrate(db, { migrations: list.slice(1) })).rejects.toThrow(/0002_two stands at place 1/);
  });

  test('the template of the tests has every migration of the product', async () => {
    const { sql: db } = await freshDatabase();
    expect(await appliedMigrations(db)).toEqual(migrations.map((m) => m.name));
    expect(await pendingMigrations(db)).toEqual([]);
  });
});

describe('0001_foundation', () => {
  test('æ, ø and å are sorted as in Norwegian, and aa as å', async () => {
    const { sql: db } = await freshDatabase();
    const { rows } = await sql<{ word: string }>`
      select word from unnest(array['Ås', 'Ærøy', 'Øst', 'Zoo', 'Aasen', 'Arendal']) as word
      order by word collate norwegian`.execute(db);
    expect(rows.map((row) => row.word)).toEqual(['Arendal', 'Zoo', 'Ærøy', 'Øst', 'Ås', 'Aasen']);
  });

  test('tolerant search and text search know æ, ø and å as letters', async () => {
    const { sql: db } = await freshDatabase();
    const { rows } = await sql<{ alike: number; vector: string; lower: string }>`
      select similarity('ÅSE', 'åse') as alike, lower('ÆØÅ') as lower,
        to_tsvector('norwegian', 'ÅPENBARINGER')::text as vector`.execute(db);
    expect(rows[0]).toEqual({ alike: 1, vector: "'åpenbaring':1", lower: 'æøå' });
  });
});
