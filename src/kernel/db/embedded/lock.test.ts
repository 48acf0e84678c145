import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runModule } from '../crash-testing.ts';
import { LockTimeout, withLock } from './lock.ts';
import { ownIdentity, stateOf } from './process-identity.ts';

let folder: string;
let lock: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nytte-lock-'));
  lock = path.join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const leave = (identity: object) => writeFileSync(lock, JSON.stringify(identity));
const taken = () => withLock(lock, async () => 'taken', { timeoutMs: 200 });

describe('withLock', () => {
  test('lets one in at a time, and all in the end', async () => {
    let inside = 0;
    let most = 0;
    const visit = () =>
      withLock(lock, async () => {
        inside += 1;
        most = Math.max(most, inside);
        await new Promise((resolve) => setTimeout(resolve, 5));
        inside -= 1;
      });
    await Promise.all(Array.from({ length: 8 }, visit));
    expect(most).toBe(1);
    expect(existsSync(lock)).toBe(false);
  });

  test('is let go when the work fails', async () => {
    await expect(withLock(lock, () => Promise.reject(new Error('the work fails')))).rejects.toThrow(
      'the work fails',
    );
    expect(await taken()).toBe('taken');
  });

  test('is let go when its process is killed, and only then', async () => {
    const holder = runModule(`
      import { withLock } from './embedded/lock.ts';
      await withLock(${JSON.stringify(lock)}, () => { console.log('held'); return new Promise((r) => setTimeout(r, 60_000)); });`);
    if (holder.stdout) await once(holder.stdout, 'data');
    await expect(taken()).rejects.toThrow(LockTimeout);
    await expect(taken()).rejects.toThrow(String(holder.pid));
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect(await taken()).toBe('taken');
  });

  test('of an earlier process with a number that is in use again is cleared', async () => {
    leave({ ...ownIdentity(), startedAt: '1' });
    expect(await taken()).toBe('taken');
  });

  test('of another machine or container is respected while it gives signs of life, and cleared after long silence', async () => {
    leave({ pid: 1, startedAt: '1', space: 'elsewhere' });
    await expect(taken()).rejects.toThrow(LockTimeout);
    expect(existsSync(lock)).toBe(true);
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(lock, longAgo, longAgo);
    expect(await taken()).toBe('taken');
  });

  test('that was never fully written is treated like one that nobody can be asked about', async () => {
    writeFileSync(lock, '{"pid":');
    await expect(taken()).rejects.toThrow(LockTimeout);
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(lock, longAgo, longAgo);
    expect(await taken()).toBe('taken');
  });

  test('a stale lock that many see at once is cleared once, and they still take turns', async () => {
    leave({ ...ownIdentity(), startedAt: '1' });
    const script = `
      import { withLock } from './embedded/lock.ts';
      import { appendFileSync } from 'node:fs';
      const log = ${JSON.stringify(path.join(folder, 'log'))};
      await withLock(${JSON.stringify(lock)}, async () => {
        appendFileSync(log, 'in ' + process.pid + '\\n');
        await new Promise((r) => setTimeout(r, 20));
        appendFileSync(log, 'out ' + process.pid + '\\n');
      });`;
    const children = Array.from({ length: 6 }, () => runModule(script));
    const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0]));
    expect(codes).toEqual([0, 0, 0, 0, 0, 0]);
    const lines = readFileSync(path.join(folder, 'log'), 'utf8').trim().split('\n');
    for (let i = 0; i < lines.length; i += 2) expect(lines[i + 1]).toBe(lines[i]?.replace('in', 'out'));
    expect(lines.length).toBe(12);
  });
});

describe('stateOf', () => {
  test('tells this process from one that is gone and from one elsewhere', async () => {
    const child = runModule('');
    await once(child, 'exit');
    const own = ownIdentity();
    expect(stateOf(own)).toBe('alive');
    expect(stateOf({ ...own, pid: child.pid ?? 0 })).toBe('gone');
    expect(stateOf({ ...own, startedAt: `${own.startedAt}1` })).toBe('gone');
    expect(stateOf({ ...own, space: 'elsewhere' })).toBe('unknown');
  });
});
