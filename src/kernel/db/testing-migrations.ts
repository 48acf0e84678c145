import { type Kysely, sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { appliedMigrations, migrate } from './migrate.ts';
import type { Migration } from './migration.ts';
import { freshDatabase } from './testing.ts';

/** What a migration should meet, and what it should make of it. */
export interface MigrationFixture {
  /** Fills the tables as they are just before this migration. */
  readonly before?: (db: Kysely<unknown>) => Promise<void>;
  /** Expects what should have become of them. */
  readonly after?: (db: Kysely<unknown>) => Promise<void>;
  /** Tables whose number of rows this migration is meant to change. Of no other may it. */
  readonly changesRowsOf?: readonly string[];
}

/**
 * Registers a test for each migration: it runs on the state that the one before it left, filled by its fixture, and
 * loses no row. Fixtures are by the name of the migration.
 */
export function testEachMigration(
  migrations: readonly Migration[],
  fixtures: Readonly<Record<string, MigrationFixture>> = {},
): void {
  describe('each migration, from the state before it', () => {
    test('every fixture is for a migration that there is', () => {
      expect(migrations.map((m) => m.name)).toEqual(expect.arrayContaining(Object.keys(fixtures)));
    });

    for (const [index, { name }] of migrations.entries()) {
      const before = migrations[index - 1]?.name;
      test(`${name} comes after ${before ?? 'an empty database'}, and loses nothing`, async () => {
        const { sql: db } = await freshDatabase({ template: 'empty' });
        if (before !== undefined) await migrate(db, { migrations, to: before });
        const fixture = fixtures[name] ?? {};
        await fixture.before?.(db);
        const counted = await countRows(db);
        expect((await migrate(db, { migrations, to: name })).applied).toEqual([name]);
        const now = await countRows(db);
        for (const [table, rows] of Object.entries(counted)) {
          if (!fixture.changesRowsOf?.includes(table))
            expect(`${table}: ${now[table]}`).toBe(`${table}: ${rows}`);
        }
        await fixture.after?.(db);
        expect(await appliedMigrations(db)).toEqual(migrations.slice(0, index + 1).map((m) => m.name));
      });
    }
  });
}

async function countRows(db: Kysely<unknown>): Promise<Record<string, number>> {
  const { rows: tables } = await sql<{ name: string }>`
    select relname::text as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'schema_migrations'`.execute(
    db,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{
      rows: number;
    }>`select count(*)::int as rows from ${sql.table(name)}`.execute(db);
    counts[name] = rows[0]?.rows ?? 0;
  }
  return counts;
}
