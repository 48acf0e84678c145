import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { projectRoot } from '../kernel/config.ts';

const script = path.join(projectRoot(), 'scripts', 'run.mjs');

/** Starts `nytte` as a person does, with these settings and none of the tests' own. */
export function spawnNytte(args: readonly string[], env: Record<string, string>): ChildProcess {
  const own = Object.entries(process.env).filter(
    ([key]) => !key.startsWith('NYTTE_') && !['PORT', 'HOST', 'DATABASE_URL'].includes(key),
  );
  return spawn(process.execPath, [script, ...args], {
    env: { ...Object.fromEntries(own), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `nytte` to its end. */
export async function nytte(args: readonly string[], env: Record<string, string>): Promise<Outcome> {
  const child = spawnNytte(args, env);
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { code, stdout, stderr };
}

/** Starts `nytte serve` on a free port, ended when the test is over. @returns its address and the process. */
export async function startServer(
  env: Record<string, string>,
): Promise<{ url: string; child: ChildProcess }> {
  const child = spawnNytte(['serve'], { PORT: '0', NYTTE_LOG_LEVEL: 'warn', ...env });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  });
  let said = '';
  const lines = child.stderr?.iterator({ destroyOnReturn: false }) ?? [];
  for await (const chunk of lines) {
    said += chunk;
    const url = /Nytte: (http:\/\/\S+)/.exec(said)?.[1];
    if (url) {
      child.stderr?.resume();
      return { url, child };
    }
  }
  throw new Error(`nytte serve ended:\n${said}`);
}

async function text(stream: NodeJS.ReadableStream | null): Promise<string> {
  let all = '';
  for await (const chunk of stream ?? []) all += chunk;
  return all;
}
