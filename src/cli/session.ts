import { readConfig } from '../kernel/config.ts';
import { getContentVersion } from '../kernel/content/load.ts';
import { createLog, type Log } from '../kernel/log.ts';
import { loadContentFolder, problemLine } from '../start/load-content.ts';
import { type Nytte, openNytte } from '../start/open-nytte.ts';

/** Opens Nytte for one command, beside a running server or alone, and closes it whatever happens. */
export async function withNytte<T>(work: (nytte: Nytte) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  // A command's own words are for the person; the log is for trouble only, unless asked for.
  const log = createLog(process.env.NYTTE_LOG_LEVEL ? config.logLevel : 'warn', 'cli');
  const nytte = await openNytte(config, 'cli', log);
  try {
    return await work(nytte);
  } finally {
    await nytte.close();
  }
}

/** Loads the content when the database has none: the first command in a fresh clone answers as the server would. */
export async function withContent<T>(work: (nytte: Nytte) => Promise<T>): Promise<T> {
  return withNytte(async (nytte) => {
    if (!(await getContentVersion(nytte.db))) await loadAndTell(nytte, nytte.log);
    return work(nytte);
  });
}

/** Loads content with its progress on stderr; faults are told there and in the log. */
export async function loadAndTell(nytte: Nytte, log: Log): Promise<boolean> {
  const tell = (line: string) => process.stderr.write(`${line}\n`);
  const { report, problems } = await loadContentFolder(nytte, tell);
  for (const problem of problems) tell(`  refused: ${problemLine(problem)}`);
  if (problems.length > 0) log.warn({ problems: problems.length }, 'content files refused');
  for (const { kind, id } of report.keptByOrganisations) {
    tell(`  left alone: ${kind} ${id} is kept by an organisation`);
  }
  if (report.changed + report.removed > 0) {
    tell(`  content ${report.version}: ${report.changed} loaded, ${report.removed} removed`);
  }
  return problems.length === 0;
}
