import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../src/kernel/config.ts';
import { removeOutsideCluster } from '../src/kernel/db/embedded/placement.ts';
import { createLog } from '../src/kernel/log.ts';
import { loadContentFolder } from '../src/start/load-content.ts';
import { type Nytte, openNytte } from '../src/start/open-nytte.ts';

/** A Nytte of its own: an embedded, durable database in a temporary folder, with the project's content loaded. */
export interface TemporaryNytte {
  readonly nytte: Nytte;
  readonly dataDir: string;
  /** Closes it, stops its database and removes the folder. */
  readonly remove: () => Promise<void>;
}

/** A data directory that any account may reach, since the database runs under one of its own when we are root. */
export function temporaryDataDir(): { dataDir: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'nytte-bench-'));
  chmodSync(folder, 0o755);
  const dataDir = path.join(folder, 'data');
  return {
    dataDir,
    remove: () => {
      removeOutsideCluster(dataDir);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** @param env further settings, as in the environment. */
export async function openTemporaryNytte(
  env: Readonly<Record<string, string>> = {},
): Promise<TemporaryNytte> {
  const folder = temporaryDataDir();
  const config = readConfig({ NYTTE_LOG_LEVEL: 'warn', ...env, NYTTE_DATA_DIR: folder.dataDir });
  const nytte = await openNytte(config, 'cli', createLog(config.logLevel, 'cli'));
  const { problems } = await loadContentFolder(nytte, () => undefined);
  if (problems.length > 0) process.stderr.write(`Content files refused: ${problems.length} problems.\n`);
  return {
    nytte,
    dataDir: folder.dataDir,
    remove: async () => {
      await nytte.close();
      folder.remove();
    },
  };
}
