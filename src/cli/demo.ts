import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { type Config, projectRoot, readConfig } from '../kernel/config.ts';
import { type Database, openDatabase } from '../kernel/db/open.ts';
import type { Tables } from '../kernel/db/tables.ts';
import { createLog } from '../kernel/log.ts';
import {
  clearDatabase,
  forgetServer,
  loadDemonstration,
  markForDemonstration,
  noteServer,
  removeDataDirectory,
  requireDemonstrable,
  standingOf,
  stopServer,
} from '../modules/demonstration/public.ts';
import { benefitRoomOf } from '../start/benefits.ts';
import { briefContextOf } from '../start/brief-context.ts';
import { openNytte } from '../start/open-nytte.ts';
import { CommandFailed } from './failure.ts';
import { serveUntilStopped } from './serve.ts';
import { loadAndTell } from './session.ts';

export function registerDemoCommand(program: Command): void {
  program
    .command('demo')
    .description('serve a demonstration with made-up organisations and accounts, in a database of its own')
    .option('--remove', 'stop the demonstration and remove it without trace')
    .option('--yes', 'with --remove: do not ask first')
    .action(({ remove, yes }: { remove?: boolean; yes?: boolean }) =>
      remove ? removeDemo(yes ?? false) : demo(),
    );
}

/** The settings of a demonstration: real data have another data directory. */
function demonstrationConfig(): Config {
  return readConfig({
    ...process.env,
    NYTTE_DEMONSTRATION: 'on',
    NYTTE_DATA_DIR: process.env.NYTTE_DATA_DIR || path.join(projectRoot(), '.nytte-demo'),
  });
}

async function demo(): Promise<void> {
  const config = demonstrationConfig();
  const log = createLog(process.env.NYTTE_LOG_LEVEL ? config.logLevel : 'warn', 'web');
  const before = await openBare(config);
  try {
    // Before any table is made: a database that is in use for something else stays as it is.
    const standing = await standingOf(before.sql);
    requireDemonstrable(standing);
    const nytte = await openNytte(config, 'web', log);
    try {
      if (standing.is === 'empty') await markForDemonstration(nytte.db, standing.extensions);
      await before.close();
      await loadAndTell(nytte, log);
      await loadDemonstration({
        ...briefContextOf(nytte),
        parameterSets: benefitRoomOf(nytte).parameterSets,
      });
      await noteServer(nytte.db);
      await serveUntilStopped(nytte, [
        'This is a demonstration: the organisations, accounts and needs in it are made up.',
        'Remove it all with: npm run demo -- --remove',
        '',
      ]);
      await forgetServer(nytte.db);
    } finally {
      await nytte.close();
    }
  } finally {
    await before.close();
  }
}

async function removeDemo(isSure: boolean): Promise<void> {
  const config = demonstrationConfig();
  if (!config.databaseUrl && !existsSync(config.dataDir)) {
    console.log('There is no demonstration here.');
    return;
  }
  const database = await openBare(config);
  try {
    const standing = await standingOf(database.sql);
    if (standing.is === 'real') {
      throw new CommandFailed('This database is not one of demonstration data. Nothing was removed.');
    }
    if (config.databaseUrl) await requireConsent(new URL(config.databaseUrl).pathname.slice(1), isSure);
    if (standing.is === 'demonstration') {
      await stopServer(standing.server);
      if (config.databaseUrl) await clearDatabase(database.url);
    }
  } finally {
    await database.close();
  }
  if (!config.databaseUrl) removeDataDirectory(config.dataDir);
  console.log('The demonstration is removed.');
}

/** The database as it stands: no tables are made or changed. */
function openBare(config: Config): Promise<Database<Tables>> {
  return openDatabase<Tables>({
    databaseUrl: config.databaseUrl,
    dataDir: config.dataDir,
    role: 'cli',
    poolSize: 1,
    log: createLog('warn', 'cli'),
  });
}

/** A database that others run is emptied only by somebody who says its name. */
async function requireConsent(name: string, isSure: boolean): Promise<void> {
  if (isSure) return;
  if (!process.stdin.isTTY) {
    throw new CommandFailed(`Everything of Nytte in the database ${name} would be removed: say --yes.`);
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(
    `This removes everything of Nytte in the database ${name}. Type its name to go on: `,
  );
  terminal.close();
  if (answer.trim() !== name) throw new CommandFailed('That is not its name. Nothing was removed.');
}
