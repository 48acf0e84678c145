import type { Command } from 'commander';
import { backupDatabase } from '../kernel/db/backup/backup.ts';
import { restoreDatabase } from '../kernel/db/backup/restore.ts';
import { withNytte } from './session.ts';

export function registerDatabaseCommands(program: Command): void {
  const database = program.command('db').description('copies of the whole database');
  database
    .command('backup')
    .argument('<file>', 'where to write it')
    .description('copy every table as it is at one moment into one compressed, checksummed file')
    .action((file: string) =>
      withNytte(async (nytte) => {
        const summary = await backupDatabase({ url: nytte.database.url, file });
        const rows = summary.tables.reduce((sum, table) => sum + table.rows, 0);
        console.log(
          `${summary.file}: ${rows} rows in ${summary.tables.length} tables, ${summary.bytes} bytes`,
        );
      }),
    );
  database
    .command('restore')
    .argument('<file>', 'a file made by `nytte db backup`')
    .option('--force', 'replace what the database holds')
    .description('fill an empty database from a backup, all of it or nothing')
    .action((file: string, { force }: { force?: boolean }) =>
      withNytte(async (nytte) => {
        const summary = await restoreDatabase({ url: nytte.database.url, file, force: force ?? false });
        const rows = summary.tables.reduce((sum, table) => sum + table.rows, 0);
        console.log(`${rows} rows in ${summary.tables.length} tables restored from ${summary.file}`);
      }),
    );
}
