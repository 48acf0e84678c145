import type { Command } from 'commander';
import type { ImportCommandSetup, ImportOptions } from './cli-import-setup.ts';

/** `nytte notices import` and `nytte notices import-parents`. */
export function registerImportCommands(notices: Command, setup: ImportCommandSetup): void {
  notices
    .command('import')
    .argument('[path]', 'a folder, an archive (.zip, .tar.gz) or a file of notices in XML')
    .description('read notices into the database; may be stopped and run again')
    .option('--doffin', 'from the public API of Doffin (NYTTE_DOFFIN_KEY)')
    .option('--ted', "from TED's daily packages")
    .option('--since <date>', 'with --doffin or --ted: the first day, such as 2026-11-01')
    .option('--until <date>', 'with --doffin or --ted: the last day; today where it is left out')
    .option('--json', 'print the account as JSON')
    .action(async (path: string | undefined, options: ImportOptions) => {
      const { importCommand } = await import('./cli-import-run.ts');
      await importCommand(path, options, setup);
    });
  notices
    .command('import-parents')
    .argument('<file>', 'CSV with the columns organisation_number and parent_number')
    .description('whose subsidiary organisations are, from the register of units')
    .action(async (file: string) => {
      const { importParents } = await import('./import-parents.ts');
      const { read, saved, rejected } = await setup.run(({ db }) => importParents(db, file));
      process.stdout.write(`${read} rows read, ${saved} saved, ${rejected.length} rejected.\n`);
      for (const { line, reason } of rejected) process.stdout.write(`  line ${line}: ${reason}\n`);
    });
}
