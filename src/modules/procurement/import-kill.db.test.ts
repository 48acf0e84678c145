import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import { testFacts } from './testing-facts.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'nytte-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

const count = 1500;

it('an import whose process is killed goes on where it was, and nothing is lost or counted twice', async () => {
  for (let at = 0; at < count; at += 1) {
    const facts = testFacts({ head: { identifier: `n-${at}` } });
    writeFileSync(path.join(folder, `${String(at).padStart(5, '0')}.xml`), JSON.stringify(facts));
  }
  const database = await freshDatabase<Tables>();
  const db = database.sql;
  const killed = await run(database.url, (output, kill) => {
    if (output.includes('500\n')) kill();
  });
  expect(killed.signal).toBe('SIGKILL');
  const stopped = await db
    .selectFrom('notice_imports')
    .select(['state', 'read_count'])
    .executeTakeFirstOrThrow();
  expect(stopped.state).toBe('running');
  expect(stopped.read_count).toBeGreaterThanOrEqual(500);
  expect(stopped.read_count).toBeLessThan(count);
  const { output } = await run(database.url, () => undefined);
  const account = JSON.parse(output.trim().split('\n').at(-1) ?? '');
  expect(account).toMatchObject({ read: count, added: count, unchanged: 0, rejected: 0, resumed: true });
  expect(await db.selectFrom('notices').select('id').execute()).toHaveLength(count);
  expect(await db.selectFrom('notice_imports').select('state').execute()).toEqual([{ state: 'finished' }]);
});

function run(
  url: string,
  watch: (output: string, kill: () => void) => void,
): Promise<{ readonly output: string; readonly signal: NodeJS.Signals | null }> {
  const script = path.join(import.meta.dirname, 'testing-import-process.ts');
  const child = spawn(process.execPath, [script, url, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (data) => {
    output += String(data);
    watch(output, () => child.kill('SIGKILL'));
  });
  return new Promise((resolve) => child.on('close', (_, signal) => resolve({ output, signal })));
}
