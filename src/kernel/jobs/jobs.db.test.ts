import { Writable } from 'node:stream';
import { sql } from 'kysely';
import { PgBoss } from 'pg-boss';
import { pino } from 'pino';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Database } from '../db/open.ts';
import type { Tables } from '../db/tables.ts';
import { freshDatabase } from '../db/testing.ts';
import { logOptions } from '../log.ts';
import { type ScheduledJob, startJobs } from './jobs.ts';

function listeningLog() {
  let written = '';
  const stream = new Writable({
    write: (chunk, _, done) => {
      written += chunk;
      done();
    },
  });
  return { log: pino(logOptions('debug', 'worker'), stream), written: () => written };
}

/** A worker that is stopped when the test is over. */
async function startWorker(database: Database<Tables>, log: pino.Logger, jobs: readonly ScheduledJob[]) {
  const stop = await startJobs(database, log, jobs, { pollingIntervalSeconds: 0.5 });
  onTestFinished(stop);
  return stop;
}

/** Makes a job due now, as its schedule does once a minute at most. */
async function makeDue(database: Database<Tables>, name: string, times = 1): Promise<void> {
  const boss = new PgBoss({ connectionString: database.url, schedule: false, supervise: false });
  boss.on('error', () => undefined);
  await boss.start();
  for (let i = 0; i < times; i++) await boss.send(name);
  await boss.stop({ graceful: false });
}

const eventually = { timeout: 20_000, interval: 50 };
const job = (run: () => Promise<void>): ScheduledJob => ({ name: 'test.job', cron: '0 0 1 1 *', run });

describe('scheduled jobs', () => {
  it('are run once when there are two workers', async () => {
    const database = await freshDatabase<Tables>();
    const { sql: db } = database;
    const { log } = listeningLog();
    let runs = 0;
    let atOnce = 0;
    let mostAtOnce = 0;
    const counting = job(async () => {
      runs += 1;
      atOnce += 1;
      mostAtOnce = Math.max(mostAtOnce, atOnce);
      await sql`select pg_sleep(0.2)`.execute(db);
      atOnce -= 1;
    });
    await Promise.all([startWorker(database, log, [counting]), startWorker(database, log, [counting])]);
    await makeDue(database, 'test.job', 3);
    await vi.waitFor(() => expect(runs).toBe(3), eventually);
    expect(mostAtOnce).toBe(1);
    const schedules = await sql`select cron, timezone from pgboss.schedule where name = 'test.job'`.execute(
      db,
    );
    expect(schedules.rows).toEqual([{ cron: '0 0 1 1 *', timezone: 'Europe/Oslo' }]);
  });

  it('that fail are logged by name, tried again, and take nothing down', async () => {
    const database = await freshDatabase<Tables>();
    const { log, written } = listeningLog();
    let attempts = 0;
    await startWorker(database, log, [
      job(async () => {
        attempts += 1;
        if (attempts === 1) throw new Error('hemmelig');
      }),
    ]);
    await makeDue(database, 'test.job');
    await vi.waitFor(() => expect(attempts).toBe(2), eventually);
    await vi.waitFor(() => expect(written()).toContain('"msg":"job done"'), eventually);
    expect(written()).toMatch(/"level":50.*"job":"test.job".*"msg":"job failed"/);
    expect(written()).not.toContain('hemmelig');
  });

  it('that are under way are finished before the worker stops', async () => {
    const database = await freshDatabase<Tables>();
    const { sql: db } = database;
    const { log } = listeningLog();
    let started = false;
    let finished = false;
    const stop = await startWorker(database, log, [
      job(async () => {
        started = true;
        await sql`select pg_sleep(1)`.execute(db);
        finished = true;
      }),
    ]);
    await makeDue(database, 'test.job');
    await vi.waitFor(() => expect(started).toBe(true), eventually);
    await stop();
    expect(finished).toBe(true);
  });

  it('can be started by many at once in an empty database, and without a complaint', async () => {
    const database = await freshDatabase<Tables>();
    const { log, written } = listeningLog();
    const jobs = [job(async () => {})];
    await Promise.all([1, 2, 3, 4].map(() => startWorker(database, log, jobs)));
    await vi.waitFor(async () => {
      const instances = await sql`select from pgboss.queue where name = 'test.job'`.execute(database.sql);
      expect(instances.rows).toHaveLength(1);
    }, eventually);
    expect(written()).not.toContain('"level":50');
  });

  it('go on when the connections to the database were lost', async () => {
    const database = await freshDatabase<Tables>();
    const { sql: db } = database;
    const { log } = listeningLog();
    let runs = 0;
    await startWorker(database, log, [
      job(async () => {
        runs += 1;
      }),
    ]);
    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(db);
    await vi.waitFor(() => makeDue(database, 'test.job'), eventually);
    await vi.waitFor(() => expect(runs).toBe(1), eventually);
  });
});
