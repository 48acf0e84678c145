import type { Command } from 'commander';
import { registerImportCommands } from './cli-import.ts';
import type { ImportCommandSetup } from './cli-import-setup.ts';
import { type OcdsCommandSetup, registerOcdsCommands, registerOcdsExport } from './cli-ocds.ts';
import { registerStatisticsCommands, type StatisticsCommandSetup } from './cli-stats.ts';

/** What the commands stand on, handed over by the entry point. */
export type ProcurementCommandSetup = ImportCommandSetup & StatisticsCommandSetup & OcdsCommandSetup;

/**
 * `nytte notices …` and `nytte ocds …`: reading, importing, statistics and exchange of notices. What computes is loaded when
 * a command runs, so that other commands start as fast as before.
 */
export function registerProcurementCommands(program: Command, setup: ProcurementCommandSetup): void {
  const { fail } = setup;
  const notices = program
    .command('notices')
    .description('procurement notices (eForms): read, import, statistics');
  notices
    .command('fields')
    .argument('<file>', 'a notice as XML; - for standard input')
    .option('--json', 'print them as JSON: field, value, node and parent')
    .description('every field that a notice holds, exactly as it stands')
    .action(async (file: string, { json = false }: { json?: boolean }) => {
      const { tellFields } = await import('./cli-read.ts');
      await tellFields(file, json, process.stdout, fail);
    });
  notices
    .command('read')
    .argument('<file>', 'a notice as XML; - for standard input')
    .option('--json', 'print the whole fact model as JSON; what is not reported is left out')
    .description('what a notice says: procedure, lots, criteria, organisations, results and winners')
    .action(async (file: string, { json = false }: { json?: boolean }) => {
      const { tellNotice } = await import('./cli-read.ts');
      await tellNotice(file, json, process.stdout, fail);
    });
  registerImportCommands(notices, setup);
  registerStatisticsCommands(notices, setup);
  registerOcdsExport(notices, setup);
  registerOcdsCommands(program, fail);
}
