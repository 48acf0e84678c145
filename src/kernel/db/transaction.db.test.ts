import { type Kysely, sql } from 'kysely';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { isDatabaseError, violatedConstraint } from './errors.ts';
import type { Database } from './open.ts';
import { freshDatabase } from './testing.ts';
import { inTransaction, read } from './transaction.ts';

type Schema = {
  accounts: { id: number; balance: number };
};

async function accounts(): Promise<Database<Schema>> {
  const database = await freshDatabase<Schema>({ template: 'empty', statementTimeoutMs: 4_000 });
  await sql`create table accounts (id integer primary key, balance integer not null check (balance >= 0))`.execute(
    database.sql,
  );
  await database.sql
    .insertInto('accounts')
    .values([
      { id: 1, balance: 100 },
      { id: 2, balance: 100 },
    ])
    .execute();
  return database;
}

const balanceOf = async ({ sql: db }: Database<Schema>, id: number) =>
  (await db.selectFrom('accounts').select('balance').where('id', '=', id).executeTakeFirstOrThrow()).balance;

/** Cuts the connection that a query runs on, as a server that goes down does. */
async function cut(database: Database<Schema>, backend: number): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query('select pg_terminate_backend($1)', [backend]);
  await client.end();
}

const backendOf = async (db: Kysely<Schema>) =>
  (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0]?.pid ?? 0;

describe('inTransaction', () => {
  test('writes everything or nothing', async () => {
    const database = await accounts();
    const attempt = inTransaction(database.sql, async (tx) => {
      await tx.updateTable('accounts').set({ balance: 150 }).where('id', '=', 1).execute();
      await tx.updateTable('accounts').set({ balance: -50 }).where('id', '=', 2).execute();
    });
    const error: unknown = await attempt.catch((e: unknown) => e);
    expect(violatedConstraint(error)).toEqual({ kind: 'check', constraint: 'accounts_balance_check' });
    expect(await balanceOf(database, 1)).toBe(100);
  });

  test('two that read and write the same records end as if one had come after the other', async () => {
    const database = await accounts();
    const move = () =>
      inTransaction(
        database.sql,
        async (tx) => {
          const { balance } = await tx
            .selectFrom('accounts')
            .select('balance')
            .where('id', '=', 1)
            .executeTakeFirstOrThrow();
          await tx
            .updateTable('accounts')
            .set({ balance: balance - 10 })
            .where('id', '=', 1)
            .execute();
        },
        { isolation: 'serializable' },
      );
    await Promise.all([move(), move(), move()]);
    expect(await balanceOf(database, 1)).toBe(70);
  });

  test('a deadlock is resolved by running the victim again', async () => {
    const database = await accounts();
    let meet: () => void = () => undefined;
    const bothHoldOne = new Promise<void>((resolve) => {
      meet = resolve;
    });
    let holding = 0;
    const move = (from: number, to: number) =>
      inTransaction(database.sql, async (tx) => {
        await tx
          .updateTable('accounts')
          .set((eb) => ({ balance: eb('balance', '-', 1) }))
          .where('id', '=', from)
          .execute();
        holding += 1;
        if (holding >= 2) meet();
        await bothHoldOne;
        await tx
          .updateTable('accounts')
          .set((eb) => ({ balance: eb('balance', '+', 1) }))
          .where('id', '=', to)
          .execute();
      });
    await Promise.all([move(1, 2), move(2, 1)]);
    expect([await balanceOf(database, 1), await balanceOf(database, 2)]).toEqual([100, 100]);
    expect(holding).toBeGreaterThan(2);
  });

  test('gives up with a conflict after five attempts', async () => {
    const database = await accounts();
    let attempts = 0;
    const error: unknown = await inTransaction(database.sql, async (tx) => {
      attempts += 1;
      await sql`do $$ begin raise exception 'made up' using errcode = 'serialization_failure'; end $$`.execute(
        tx,
      );
    }).catch((e: unknown) => e);
    expect(attempts).toBe(5);
    expect(isDatabaseError(error, 'transaction_conflict')).toBe(true);
  });

  test('joins the transaction that it is given', async () => {
    const database = await accounts();
    const outer = inTransaction(database.sql, async (tx) => {
      await inTransaction(tx, (inner) => inner.updateTable('accounts').set({ balance: 1 }).execute());
      throw new Error('the outer one fails');
    });
    await expect(outer).rejects.toThrow('the outer one fails');
    expect(await balanceOf(database, 1)).toBe(100);
  });

  test('a connection lost before the commit leads to a second run, and one change', async () => {
    const database = await accounts();
    let runs = 0;
    await inTransaction(database.sql, async (tx) => {
      runs += 1;
      await tx
        .updateTable('accounts')
        .set((eb) => ({ balance: eb('balance', '+', 1) }))
        .where('id', '=', 1)
        .execute();
      if (runs === 1) await cut(database, await backendOf(tx));
      await tx
        .updateTable('accounts')
        .set((eb) => ({ balance: eb('balance', '+', 1) }))
        .where('id', '=', 2)
        .execute();
    });
    expect(runs).toBe(2);
    expect([await balanceOf(database, 1), await balanceOf(database, 2)]).toEqual([101, 101]);
  });

  test('a connection lost during the commit is told as an unknown outcome, and nothing is run again', async () => {
    const database = await accounts();
    // A deferred trigger that takes its time keeps the server inside COMMIT.
    await sql`create function dawdle() returns trigger language plpgsql as
      $$ begin perform pg_sleep(3); return null; end $$`.execute(database.sql);
    await sql`create constraint trigger dawdle after update on accounts deferrable initially deferred
      for each row execute function dawdle()`.execute(database.sql);
    let runs = 0;
    let backend = 0;
    const attempt = inTransaction(database.sql, async (tx) => {
      runs += 1;
      backend = await backendOf(tx);
      await tx.updateTable('accounts').set({ balance: 5 }).where('id', '=', 1).execute();
    }).catch((e: unknown) => e);
    const isCommitting = async () =>
      (
        await sql<{ query: string }>`select query from pg_stat_activity where pid = ${backend}`.execute(
          database.sql,
        )
      ).rows[0]?.query === 'commit';
    await expect.poll(isCommitting, { timeout: 5_000, interval: 20 }).toBe(true);
    await cut(database, backend);
    expect(isDatabaseError(await attempt, 'outcome_unknown')).toBe(true);
    expect(runs).toBe(1);
  });
});

describe('read', () => {
  test('asks again on another connection when the first was lost', async () => {
    const database = await accounts();
    let runs = 0;
    const balance = await read(database.sql, async (db) => {
      runs += 1;
      if (runs === 1) await sql`select pg_terminate_backend(pg_backend_pid())`.execute(db);
      return await balanceOf(database, 1);
    });
    expect([runs, balance]).toEqual([2, 100]);
  });

  test('an error in the question is not asked again', async () => {
    const database = await accounts();
    let runs = 0;
    const attempt = read(database.sql, (db) => {
      runs += 1;
      return sql`select nonsense`.execute(db);
    });
    await expect(attempt).rejects.toThrow(/nonsense/);
    expect(runs).toBe(1);
  });
});

describe('the limits of a connection', () => {
  test('a query that takes too long is stopped by the server and told as such', async () => {
    const { sql: db } = await freshDatabase({ template: 'empty', statementTimeoutMs: 50 });
    const error: unknown = await sql`select pg_sleep(5)`.execute(db).catch((e: unknown) => e);
    expect(isDatabaseError(error, 'statement_timed_out') && error.status).toBe(504);
  });

  test('no more connections are opened than the pool may hold', async () => {
    const { sql: db } = await freshDatabase({ template: 'empty', poolSize: 3 });
    await Promise.all(Array.from({ length: 20 }, () => sql`select pg_sleep(0.01)`.execute(db)));
    const { rows } = await sql<{ connections: number }>`
      select count(*)::int as connections from pg_stat_activity
      where datname = current_database() and backend_type = 'client backend'`.execute(db);
    expect(rows[0]?.connections).toBeLessThanOrEqual(3);
  });

  test('the server is told the role and the process of each connection', async () => {
    const { sql: db } = await freshDatabase({ template: 'empty' });
    const { rows } = await sql<{ name: string }>`select current_setting('application_name') as name`.execute(
      db,
    );
    expect(rows[0]?.name).toBe(`nytte test ${process.pid}`);
  });

  test('a calendar date is text, a large number is text, a moment is a Date', async () => {
    const { sql: db } = await freshDatabase({ template: 'empty' });
    const { rows } = await sql`select date '2026-01-01' as day, 9007199254740993::bigint as many,
      1.10::numeric as exact, timestamptz '2026-01-01T12:00:00Z' as moment`.execute(db);
    expect(rows[0]).toEqual({
      day: '2026-01-01',
      many: '9007199254740993',
      exact: '1.10',
      moment: new Date('2026-01-01T12:00:00Z'),
    });
  });
});
