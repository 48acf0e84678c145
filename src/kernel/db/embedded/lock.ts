import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabaseLog } from '../open-options.ts';
import { ownIdentity, type ProcessIdentity, stateOf } from './process-identity.ts';

/** A holder shows that it is at work by touching its lock this often. */
const heartbeatMs = 1_000;
/** A holder that cannot be looked up (another machine or container) is given up after this long without a sign. */
const silenceMs = 20_000;
const pollMs = 25;

/** The lock could not be had in time. */
export class LockTimeout extends Error {
  override readonly name = 'LockTimeout';
}

export interface LockOptions {
  readonly timeoutMs?: number;
  readonly log?: DatabaseLog | undefined;
}

/**
 * Runs `fn` while holding a lock file. The lock of a process that is gone is cleared; that of a living one never is,
 * however long it takes: the wait ends with an error that names it.
 * @throws LockTimeout after `timeoutMs` (default 90 s).
 */
export async function withLock<T>(file: string, fn: () => Promise<T>, options: LockOptions = {}): Promise<T> {
  await acquire(file, options);
  const heartbeat = setInterval(() => touch(file), heartbeatMs);
  heartbeat.unref();
  try {
    return await fn();
  } finally {
    clearInterval(heartbeat);
    rmSync(file, { force: true });
  }
}

async function acquire(file: string, { timeoutMs = 90_000, log }: LockOptions): Promise<void> {
  const content = JSON.stringify(ownIdentity());
  const deadline = Date.now() + timeoutMs;
  let told = false;
  while (!create(file, content)) {
    const held = look(file);
    if (held && isStale(held)) {
      if (clear(file, held.text))
        log?.warn({ lock: file, holder: held.holder?.pid }, 'cleared the lock of a process that is gone');
      continue;
    }
    if (Date.now() > deadline) {
      throw new LockTimeout(
        `The lock ${file} has been held by process ${held?.holder?.pid ?? '(unknown)'} for too long. If no Nytte is starting or stopping, delete the file.`,
      );
    }
    if (held && !told) {
      log?.info(
        { lock: file, holder: held.holder?.pid },
        'waiting for another Nytte to start or stop the database',
      );
      told = true;
    }
    await sleep(pollMs);
  }
}

interface HeldLock {
  readonly text: string;
  readonly holder: ProcessIdentity | undefined;
  readonly silentMs: number;
}

function create(file: string, content: string): boolean {
  try {
    writeFileSync(file, content, { flag: 'wx', mode: 0o644 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function look(file: string): HeldLock | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    return { text, holder: parse(text), silentMs: Date.now() - statSync(file).mtimeMs };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function parse(text: string): ProcessIdentity | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    const { pid, startedAt, space } = value as Record<string, unknown>;
    if (typeof pid !== 'number' || typeof startedAt !== 'string' || typeof space !== 'string')
      return undefined;
    return { pid, startedAt, space };
  } catch {
    return undefined; // Half-written: its writer is either just now at work or was stopped then and there.
  }
}

function isStale({ holder, silentMs }: HeldLock): boolean {
  const state = holder ? stateOf(holder) : 'unknown';
  return state === 'gone' || (state === 'unknown' && silentMs > silenceMs);
}

/**
 * Removes a stale lock, and only that one. Two processes may judge the same lock at the same moment; without a guard
 * the slower would remove the new lock of the faster.
 */
function clear(file: string, judged: string): boolean {
  const guard = `${file}.clearing`;
  if (!create(guard, '')) {
    const left = look(guard);
    if (left && left.silentMs > silenceMs) rmSync(guard, { force: true });
    return false;
  }
  try {
    if (look(file)?.text !== judged) return false;
    rmSync(file, { force: true });
    return true;
  } finally {
    rmSync(guard, { force: true });
  }
}

function touch(file: string): void {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // The folder may be gone at the end of a test; a heartbeat that fails costs nothing else.
  }
}
