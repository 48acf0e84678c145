import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Which process, so exactly that another one with the same number later is not mistaken for it. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in the words of the system; empty where the system does not tell. */
  readonly startedAt: string;
  /** Where process numbers mean the same: this machine since its last boot, and this container. */
  readonly space: string;
}

/** The identity of this process. */
export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, startedAt: startOf(process.pid) ?? '', space: ownSpace() };
}

/**
 * Whether a process is still there.
 * @returns `unknown` for a process of another machine, container or boot, whose number means nothing here.
 */
export function stateOf(identity: ProcessIdentity): 'alive' | 'gone' | 'unknown' {
  if (identity.space !== ownSpace()) return 'unknown';
  if (!isAlive(identity.pid)) return 'gone';
  const startedAt = startOf(identity.pid);
  return startedAt === undefined || identity.startedAt === '' || startedAt === identity.startedAt
    ? 'alive'
    : 'gone';
}

/** Whether any process has this number now. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The command of a process, as the system shows it; undefined where it cannot be seen. */
export function commandOf(pid: number): string | undefined {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    if (process.platform === 'win32') return undefined;
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return undefined;
  }
}

function ownSpace(): string {
  const boot = process.platform === 'linux' ? readOr('/proc/sys/kernel/random/boot_id') : '';
  return [hostname(), boot, process.platform === 'linux' ? linkOr('/proc/self/ns/pid') : ''].join(' ').trim();
}

function startOf(pid: number): string | undefined {
  if (process.platform === 'linux') return linuxStat(pid)?.[19];
  if (process.platform === 'win32') return undefined;
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** A killed child that nobody has waited for still has its number. */
function isZombie(pid: number): boolean {
  return process.platform === 'linux' && linuxStat(pid)?.[0] === 'Z';
}

/** The fields of /proc/<pid>/stat from `state` on (proc(5)); the command before it may hold spaces and brackets. */
function linuxStat(pid: number): string[] | undefined {
  const text = readOr(`/proc/${pid}/stat`);
  return text === '' ? undefined : text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function readOr(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}

function linkOr(file: string): string {
  try {
    return readlinkSync(file);
  } catch {
    return '';
  }
}
