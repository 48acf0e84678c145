import type { Command } from 'commander';
import type { AssignFlags } from './command-line/assign.ts';
import type { Fail } from './command-line/files.ts';

/**
 * `nytte trial …`: power, assignment and analysis from files; no database is opened. What computes is loaded when a
 * command runs, so that other commands start as fast as before.
 */
export function registerTrialCommands(program: Command, fail: Fail): void {
  const trial = program.command('trial').description('plan, draw and analyse a trial, from files');
  trial
    .command('power')
    .argument('<spec>', 'the specification, as JSON (see `nytte trial schema`)')
    .option('--json', 'print all of it as JSON')
    .description('how many it takes to show what matters, and what can be shown with those planned')
    .action(async (spec: string, { json = false }: { json?: boolean }) => {
      const { tellPower } = await import('./command-line/power.ts');
      process.stdout.write(`${await tellPower(spec, json, fail)}\n`);
    });
  trial
    .command('assign')
    .argument('<units>', 'the list to draw from, as CSV')
    .requiredOption('--seed <number>', 'a whole number, 0–4294967295; the same seed draws the same')
    .option('--design <design>', 'two_groups, clusters, matched_pairs or stepped_wedge')
    .option('--spec <file>', 'a specification to take groups, columns and design from')
    .option('--groups <codes>', 'codes of the groups, the comparison first, with commas between')
    .option('--stratify <columns>', 'balance within the values of these columns')
    .option('--match <columns>', 'make pairs that are alike in these numbers')
    .option('--cluster <column>', 'draw whole clusters')
    .option('--unit <column>', 'the column that names the unit; the first when nothing is said')
    .option('--steps <number>', 'stepped wedge: how many times new ones begin')
    .option('--out <file>', 'write the assignment here as CSV')
    .option('--json', 'print the whole assignment as JSON')
    .description('draw who gets what; anybody can repeat it from the list and the seed')
    .action(async (units: string, flags: AssignFlags) => {
      const { assign } = await import('./command-line/assign.ts');
      const { out, told } = await assign(units, flags, fail);
      process.stdout.write(out);
      process.stderr.write(told);
    });
  trial
    .command('analyse')
    .argument('<spec>', 'the specification, as JSON')
    .argument('<data>', 'the data, as CSV; - for standard input')
    .option('--assignment <file>', 'what `assign` wrote: rows of others, or in another group, are refused')
    .option('--json', 'print all of it as JSON')
    .description('effect, interval and conclusion; rows are streamed')
    .action(async (spec: string, data: string, flags: { assignment?: string; json?: boolean }) => {
      const { analyse } = await import('./command-line/analyse.ts');
      const { out, refusal } = await analyse(spec, data, flags, fail);
      process.stdout.write(out);
      if (refusal !== undefined) throw fail(refusal);
    });
  trial
    .command('schema')
    .option('--out <file>', 'write it here instead')
    .description('the JSON Schema of a specification')
    .action(async ({ out }: { out?: string }) => {
      const { trialSpecJsonSchema } = await import('./core/spec.ts');
      const { writeWhole } = await import('./command-line/files.ts');
      const text = `${JSON.stringify(trialSpecJsonSchema(), null, 2)}\n`;
      if (out === undefined) process.stdout.write(text);
      else await writeWhole(out, text);
    });
  trial
    .command('coverage')
    .option('--runs <number>', 'trials to simulate for each analysis', '4000')
    .option('--seed <number>', 'of the simulation', '1')
    .option('--json', 'print it as JSON')
    .description('how often the 95 % interval of each analysis holds the truth, by simulation')
    .action(async (flags: { runs: string; seed: string; json?: boolean }) => {
      const { tellCoverage } = await import('./command-line/coverage.ts');
      const { out, failure } = tellCoverage(flags, fail);
      process.stdout.write(out);
      if (failure !== undefined) throw fail(failure);
    });
}
