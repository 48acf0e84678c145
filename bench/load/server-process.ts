import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { projectRoot } from '../../src/kernel/config.ts';

export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** Asks it to stop and waits until it has. */
  readonly stop: () => Promise<void>;
  /** `kill -9`, and waits until it is gone. */
  readonly kill: () => Promise<void>;
  /** From the start of the process to its first answer. */
  readonly startMs: number;
}

const patienceMs = 60_000;

/** Starts the built product (`dist/nytte.js serve`) on a free port of this machine. */
export function startProduct(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
  return startServer([path.join(projectRoot(), 'dist', 'nytte.js'), 'serve'], '/readyz', env);
}

/** Starts a Node program that serves at PORT, and waits until `probePath` answers with 200. */
export async function startServer(
  program: readonly string[],
  probePath: string,
  env: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const startedMs = performance.now();
  const child = spawn(process.execPath, program, {
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaints = (complaints + chunk.toString('utf8')).slice(-4000);
  });
  const exited = once(child, 'exit').then(() => 'exited' as const);
  while (!(await answers(url + probePath))) {
    if (child.exitCode !== null || performance.now() - startedMs > patienceMs) {
      child.kill('SIGKILL');
      throw new Error(`The server did not come up.\n${complaints}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    url,
    pid: child.pid as number,
    startMs: performance.now() - startedMs,
    stop: () => end(child, 'SIGTERM', exited),
    kill: () => end(child, 'SIGKILL', exited),
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals, exited: Promise<unknown>): Promise<void> {
  child.kill(signal);
  await exited;
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false; // Not listening yet.
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
