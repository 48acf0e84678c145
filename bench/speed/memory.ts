import { startProduct } from '../load/server-process.ts';
import { residentMib } from '../report/machine.ts';
import { decimals, table } from '../report/table.ts';
import { temporaryDataDir } from '../temporary-nytte.ts';

/** Resident memory of the web process, in MiB. */
export interface ServerMemory {
  readonly afterStartMib: number;
  /** After a brief page for each need, one after another. */
  readonly afterBriefsMib: number;
  readonly startMs: number;
}

/** On a folder of its own: the first start, which makes the database and loads the content, and the second. */
export async function measureFirstStarts(
  needs: readonly string[],
): Promise<{ first: ServerMemory; second: ServerMemory }> {
  const folder = temporaryDataDir();
  try {
    const first = await measureServer(folder.dataDir, needs);
    return { first, second: await measureServer(folder.dataDir, needs) };
  } finally {
    folder.remove();
  }
}

/** Starts the product on a data directory and asks it for a brief page of each need. */
export async function measureServer(dataDir: string, needs: readonly string[]): Promise<ServerMemory> {
  const server = await startProduct({
    NYTTE_DATA_DIR: dataDir,
    NYTTE_RATE_LIMIT_PER_MINUTE: '1000000',
    NYTTE_LOG_LEVEL: 'warn',
  });
  try {
    const afterStartMib = residentMib(server.pid) ?? Number.NaN;
    for (const need of needs) {
      const response = await fetch(`${server.url}/brief?need=${encodeURIComponent(need)}`);
      if (!response.ok) throw new Error(`The brief page answered ${response.status}.`);
      await response.text();
    }
    return { afterStartMib, afterBriefsMib: residentMib(server.pid) ?? Number.NaN, startMs: server.startMs };
  } finally {
    await server.stop();
  }
}

export function memoryTable(rows: readonly (readonly [name: string, memory: ServerMemory])[]): string {
  return table(
    ['web process', 'first answer s', 'resident MiB after start', 'after a brief page for each need'],
    rows.map(([name, memory]) => [
      name,
      decimals(memory.startMs / 1000, 1),
      decimals(memory.afterStartMib, 0),
      decimals(memory.afterBriefsMib, 0),
    ]),
  );
}
