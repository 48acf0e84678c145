import type { Command } from 'commander';
import { readConfig } from '../kernel/config.ts';
import { checkContent } from '../kernel/content/read.ts';
import { problemLine } from '../start/load-content.ts';
import { readLanguage } from '../start/open-nytte.ts';
import { CommandFailed } from './failure.ts';
import { loadAndTell, withNytte } from './session.ts';

export function registerContentCommands(program: Command): void {
  const content = program.command('content').description('the facts in the content folder');
  content
    .command('check')
    .description('validate every item and its links; touches no database')
    .option('--json', 'print the result as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const { contentDir } = readConfig(process.env);
      const { content: setup } = await readLanguage(contentDir);
      const checked = await checkContent(contentDir, setup.kinds, setup.lexicon);
      const counts = Object.fromEntries([...checked.items].map(([kind, items]) => [kind, items.length]));
      if (json) {
        console.log(
          JSON.stringify({ version: checked.version, items: counts, problems: checked.problems }, null, 2),
        );
      } else {
        for (const problem of checked.problems) console.log(problemLine(problem));
        const total = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`);
        console.log(`${total.join(', ')}; ${checked.problems.length} problems; version ${checked.version}`);
      }
      if (checked.problems.length > 0) throw new CommandFailed('the content has faults; see the list above.');
    });
  content
    .command('load')
    .description('bring the database in step with the content folder; loading again changes nothing')
    .action(() =>
      withNytte(async (nytte) => {
        const clean = await loadAndTell(nytte, nytte.log);
        if (!clean) throw new CommandFailed('some files were refused; nothing of them was loaded.');
      }),
    );
}
