import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { isRunning, type Postmaster, readPostmaster } from './embedded/cluster.ts';
import { readRecord } from './embedded/placement.ts';

/** The server of an embedded database, if it runs. */
export function runningPostmaster(dataDir: string): Postmaster | undefined {
  const record = readRecord(dataDir);
  if (!record) return undefined;
  const postmaster = readPostmaster(path.resolve(dataDir, record.location));
  return postmaster && isRunning(postmaster) ? postmaster : undefined;
}

/** `kill -9` of the embedded database: the server and each of its children. Linux only. @returns how many. */
export function killDatabase(dataDir: string): number {
  const postmaster = runningPostmaster(dataDir);
  if (!postmaster) return 0;
  const victims = [postmaster.pid, ...childrenOf(postmaster.pid)];
  for (const pid of victims) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
  return victims.length;
}

/** A process that writes one row after another, and says which it was told are saved. */
export interface Writer {
  readonly process: ChildProcess;
  /** Numbers whose transaction was acknowledged. */
  readonly acknowledged: number[];
  /** Numbers of which the writer was told that they may or may not be saved. */
  readonly unknown: number[];
  /** Numbers of which the writer was told that they are not saved. */
  readonly refused: number[];
  /** Resolves when so many more have been acknowledged. @throws Error when the writer ends before that. */
  acknowledge(count: number): Promise<void>;
  /** `kill -9`. */
  kill(): Promise<void>;
}

/** Starts a writer of the table `acknowledged` in the embedded database of a data directory. */
export function startWriter(dataDir: string, firstNumber: number): Writer {
  const script = path.join(import.meta.dirname, 'crash-writer.ts');
  const child = spawn(process.execPath, [script, dataDir, String(firstNumber)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const writer = { acknowledged: [] as number[], unknown: [] as number[], refused: [] as number[] };
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString('utf8');
  });
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    const [kind, number] = line.split(' ');
    if (kind === 'acknowledged' || kind === 'unknown' || kind === 'refused')
      writer[kind].push(Number(number));
  });
  const ended = Promise.all([once(child, 'exit'), once(lines, 'close')]);
  return {
    process: child,
    ...writer,
    async acknowledge(count) {
      const wanted = writer.acknowledged.length + count;
      while (writer.acknowledged.length < wanted) {
        const next = await Promise.race([once(lines, 'line').then(() => 'line'), ended.then(() => 'end')]);
        if (next === 'end') throw new Error(`The writer ended too early.\n${complaints}`);
      }
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Runs a module of TypeScript, given as text, in a process of its own. Imports name files from this directory. */
export function runModule(text: string): ChildProcess {
  const base = pathToFileURL(`${import.meta.dirname}/`).href;
  const code = text.replaceAll(/from '\.\//g, `from '${base}`);
  return spawn(process.execPath, ['--input-type=module-typescript', '--eval', code], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent);
}

function parentOf(pid: number): number | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined; // Gone since the list was made.
  }
}
