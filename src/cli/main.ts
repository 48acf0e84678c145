import { Command } from 'commander';
import { productVersion } from '../kernel/config.ts';
import { registerCommands } from './commands.ts';
import { failureText } from './failure.ts';

const program = new Command('nytte')
  .description(
    'Public-sector innovation on one record: from a stated need to value that is measured and spread.',
  )
  .version(productVersion(), '-V, --version', 'print the version');
registerCommands(program);

// `nytte … | head` closes the pipe early: that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`nytte: ${failureText(error)}\n`);
  process.exitCode = 1;
}
