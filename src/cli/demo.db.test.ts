import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Kysely, sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { copySmallContent } from '../kernel/content/testing-folder.ts';
import type { Tables } from '../kernel/db/tables.ts';
import { freshDatabase } from '../kernel/db/testing.ts';
import { testOrganisation } from '../kernel/identity/testing-people.ts';
import { nytte, spawnNytte } from './testing-cli.ts';

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'nytte-demo-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts a demonstration and waits until it listens. */
async function startDemo(env: Record<string, string>): Promise<{ url: string; child: ChildProcess }> {
  const child = spawnNytte(['demo'], { PORT: '0', ...env });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  });
  let said = '';
  for await (const chunk of child.stderr?.iterator({ destroyOnReturn: false }) ?? []) {
    said += chunk;
    const url = /Nytte: (http:\/\/\S+)/.exec(said)?.[1];
    if (!url) continue;
    child.stderr?.resume();
    return { url, child };
  }
  throw new Error(`nytte demo ended:\n${said}`);
}

/** Everything that a database holds but PostgreSQL's own: nothing, for one that nobody ever used. */
async function holdings<Schema>(db: Kysely<Schema>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname::text as name from pg_class where relnamespace = 'public'::regnamespace
    union all select proname::text from pg_proc where pronamespace = 'public'::regnamespace
    union all select collname::text from pg_collation where collnamespace = 'public'::regnamespace
    union all select nspname::text from pg_namespace where nspname = 'pgboss'
    union all select extname::text from pg_extension where extname <> 'plpgsql'`.execute(db);
  return rows.map(({ name }) => name);
}

describe('nytte demo in a database of one’s own', () => {
  it('refuses one with something real in it, and leaves it as it was', async () => {
    const database = await freshDatabase<Tables>();
    await testOrganisation(database.sql, 'Ekte kommune');
    const env = { DATABASE_URL: database.url };
    for (const args of [['demo'], ['demo', '--remove', '--yes']]) {
      const { code, stderr } = await nytte(args, env);
      expect(code).toBe(1);
      expect(stderr).toMatch(/never put beside real ones|not one of demonstration data/);
    }
    const { rows } = await sql<{ name: string }>`select name from organisations`.execute(database.sql);
    expect(rows).toEqual([{ name: 'Ekte kommune' }]);
  });

  it('fills an empty one, which is then served as nothing else, and removes it all without trace', async () => {
    const database = await freshDatabase<Tables>({ template: 'empty' });
    const env = { DATABASE_URL: database.url, NYTTE_CONTENT_DIR: copySmallContent().dir };
    const { url, child } = await startDemo(env);
    expect(await (await fetch(`${url}/sign-in`)).text()).toContain('Logg inn som Redaktør i Eksempelvik');

    const real = await nytte(['serve'], { ...env, PORT: '0' });
    expect(real.code).toBe(1);
    expect(real.stderr).toContain('marked for demonstration');

    const unsure = await nytte(['demo', '--remove'], env);
    expect(unsure.code).toBe(1);
    expect(unsure.stderr).toContain('say --yes');
    expect(child.exitCode).toBeNull();

    const ended = once(child, 'exit');
    const removed = await nytte(['demo', '--remove', '--yes'], env);
    expect(removed).toMatchObject({ code: 0, stdout: 'The demonstration is removed.\n' });
    expect(await ended).toEqual([0, null]);
    expect(await holdings(database.sql)).toEqual([]);
  });
});

describe('nytte demo without a database', () => {
  it('gets one of its own in its own folder, is found again, and leaves no folder', async () => {
    const folder = temporaryFolder();
    const env = {
      NYTTE_DATA_DIR: path.join(folder, 'data'),
      NYTTE_CONTENT_DIR: copySmallContent().dir,
    };
    const first = await startDemo(env);
    first.child.kill('SIGTERM');
    await once(first.child, 'exit');
    const second = await startDemo(env);
    const page = await (await fetch(`${second.url}/sign-in`)).text();
    expect(page.match(/Logg inn som Redaktør i Eksempelvik/g)).toHaveLength(1);

    const removed = await nytte(['demo', '--remove'], env);
    expect(removed).toMatchObject({ code: 0, stdout: 'The demonstration is removed.\n' });
    expect(existsSync(env.NYTTE_DATA_DIR)).toBe(false);
    expect(await nytte(['demo', '--remove'], env)).toMatchObject({
      code: 0,
      stdout: 'There is no demonstration here.\n',
    });
  });

  it('is for this machine alone', async () => {
    const { code, stderr } = await nytte(['demo'], { HOST: '0.0.0.0', NYTTE_DATA_DIR: temporaryFolder() });
    expect(code).toBe(1);
    expect(stderr).toContain('loopback');
  });
});
