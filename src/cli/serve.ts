import type { Command } from 'commander';
import { readConfig } from '../kernel/config.ts';
import { createLog } from '../kernel/log.ts';
import { requireReal } from '../modules/demonstration/public.ts';
import { type Nytte, openNytte } from '../start/open-nytte.ts';
import { loadAndTell } from './session.ts';

export function registerServeCommand(program: Command): void {
  program
    .command('serve')
    .description('serve the web pages and the API; loads the content first where it has changed')
    .action(serve);
  program
    .command('worker')
    .description('run the background jobs alone, beside web processes started with NYTTE_WORKER=off')
    .action(work);
}

async function serve(): Promise<void> {
  const config = readConfig(process.env);
  const nytte = await openNytte(config, 'web', createLog(config.logLevel, 'web'));
  try {
    await requireReal(nytte.db);
    await loadAndTell(nytte, nytte.log);
    await serveUntilStopped(nytte);
  } finally {
    await nytte.close();
  }
}

/** Serves the pages and runs the jobs until the process is asked to stop. @param told what to say once it listens. */
export async function serveUntilStopped(nytte: Nytte, told: readonly string[] = []): Promise<void> {
  const { serveWeb } = await import('../web/serve.ts');
  const web = await serveWeb(nytte);
  onSignal(web.stop);
  process.stderr.write(`\n  Nytte: ${web.address}\n\n${told.map((line) => `  ${line}\n`).join('')}`);
  // The vocabulary is built at the first need: better now than when somebody waits.
  setImmediate(() => nytte.analyser.analyseNeed('behov'));
  const stopWorker = nytte.config.worker === 'inline' ? await startWorker(nytte) : undefined;
  await web.stopped;
  await stopWorker?.();
}

async function work(): Promise<void> {
  const config = readConfig(process.env);
  const nytte = await openNytte(config, 'worker', createLog(config.logLevel, 'worker'));
  try {
    await requireReal(nytte.db);
    const stopWorker = await startWorker(nytte);
    await new Promise<void>(onSignal);
    await stopWorker();
  } finally {
    await nytte.close();
  }
}

/** Their part of the bundle is loaded late: commands and web processes without jobs do without it. */
async function startWorker(nytte: Nytte): Promise<() => Promise<void>> {
  const worker = await import('../worker/start.ts');
  return worker.startWorker(nytte);
}

/** Calls back at the first request to stop; a second one ends the process as the system does. */
function onSignal(stop: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop());
}
