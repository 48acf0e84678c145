import type { Command } from 'commander';
import { verifyAudit } from '../kernel/audit/verify.ts';
import { CommandFailed } from './failure.ts';
import { withNytte } from './session.ts';

export function registerAuditCommands(program: Command): void {
  const audit = program.command('audit').description('the append-only log of changes');
  audit
    .command('verify')
    .description('walk the whole log and check that nothing in it was changed, moved or removed')
    .option('--json', 'print the result as JSON')
    .action(({ json }: { json?: boolean }) =>
      withNytte(async ({ db }) => {
        const report = await verifyAudit(db);
        if (json) console.log(JSON.stringify(report));
        else {
          for (const fault of report.faults)
            console.log(`${fault.stream} ${fault.sequence}: ${fault.reason}`);
          console.log(
            `${report.entries} entries in ${report.streams} streams, ${report.anchors} anchors, ${report.faults.length} faults`,
          );
        }
        if (report.faults.length > 0) throw new CommandFailed('the audit log does not hold.');
      }),
    );
}
