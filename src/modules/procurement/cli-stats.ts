import type { Command } from 'commander';
import type { Db } from '../../kernel/db/tables.ts';
import { dimensionNames } from './statistics/dimensions.ts';

/** What the commands stand on, handed over by the entry point. */
export interface StatisticsCommandSetup {
  readonly run: <T>(work: (nytte: { readonly db: Db }) => Promise<T>) => Promise<T>;
  readonly fail: (message: string) => Error;
}

type Options = Readonly<Record<string, string | boolean | undefined>>;

const filterNames = dimensionNames.filter((name) => name !== 'stage');

/**
 * `nytte notices stats` and `nytte notices export`: the same figures as the pages, and the table they are made from.
 * What counts is loaded when a command runs.
 */
export function registerStatisticsCommands(notices: Command, setup: StatisticsCommandSetup): void {
  const stats = notices
    .command('stats')
    .description('count an indicator as the pages of procurement do')
    .option('--indicator <name>', 'which; see --list')
    .option('--by <dimensions>', 'at most three, such as year,buyer-type')
    .option('--stage <stage>', 'planning, call, direct_award, result')
    .option('--unit <unit>', 'lot, notice')
    .option('--format <format>', 'csv or json', 'csv')
    .option('--list', 'tell the indicators and how each is counted, and count nothing')
    .option('--language <language>', 'of --list: nb, nn or en', 'nb');
  for (const name of filterNames)
    stats.option(`--${name} <values>`, `only these of ${name}, with commas between`);
  stats.action(async (options: Options) => {
    const { countText, listText } = await import('./statistics/command.ts');
    process.stdout.write(
      options.list
        ? listText(String(options.language), setup.fail)
        : await countText(questionOf(options), String(options.format), setup),
    );
  });
  notices
    .command('export')
    .description('write the table of lots that all figures are counted from')
    .requiredOption('--out <file>', 'where to')
    .option('--format <format>', 'csv or parquet', 'csv')
    .action(async ({ out, format }: { out: string; format: string }) => {
      const { exportLots, isExportFormat } = await import('./statistics/export.ts');
      if (!isExportFormat(format)) throw setup.fail('--format is csv or parquet.');
      const rows = await setup.run(({ db }) => exportLots(db, format, out));
      process.stderr.write(`${rows} lots written to ${out}\n`);
    });
}

/** The words of the command as the words of an address: commander writes `buyer-type` as `buyerType`. */
function questionOf(options: Options): Record<string, string> {
  const camel = (name: string) => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(
    ['indicator', 'by', 'stage', 'unit', ...filterNames].flatMap((name) => {
      const value = options[camel(name)];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
}
