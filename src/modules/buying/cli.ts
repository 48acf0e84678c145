import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';

/** `nytte procurement assess ANSWERS.json`: the same rules as the page and the API. */
export function registerBuyingCommands(program: Command, fail: (message: string) => Error): void {
  program
    .command('procurement')
    .description('buying for a need')
    .command('assess')
    .argument('<file>', 'answers as JSON, such as {"described":"known","market":"none"}')
    .description('the procedure that answers about a purchase lead to, and why, as JSON')
    .action(async (file: string) => {
      // Loaded when the command runs, so that others start as fast as before.
      const { strictAnswers } = await import('./strict-answers.ts');
      const { assessmentRecord } = await import('./assessment-record.ts');
      const answers = strictAnswers.safeParse(await readJson(file, fail));
      if (!answers.success) {
        const faults = answers.error.issues.map(
          ({ path, message }) => `${path.join('.') || 'answers'}: ${message}`,
        );
        throw fail(`${file} holds no answers.\n${faults.join('\n')}`);
      }
      process.stdout.write(`${JSON.stringify(assessmentRecord(answers.data), null, 2)}\n`);
    });
}

async function readJson(file: string, fail: (message: string) => Error): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw fail(`${file} cannot be read.`);
  });
  try {
    return JSON.parse(text);
  } catch {
    throw fail(`${file} is not JSON.`);
  }
}
