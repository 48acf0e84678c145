import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { simulationText, valuationText } from './cli-text.ts';
import { readParameterSets } from './parameters.ts';
import { valuePlan } from './valuation/npv.ts';
import { planJsonSchema, type ReadPlan, readPlan } from './valuation/plan.ts';
import { analyseSensitivity } from './valuation/sensitivity.ts';
import { largestSeed } from './valuation/simulation/random.ts';
import { drawLimits, simulatePlan } from './valuation/simulation/simulate.ts';

interface SimulateOptions {
  readonly seed: number;
  readonly draws: number;
  readonly taxCost: boolean;
  readonly json?: boolean;
}

interface BenefitCommands {
  /** Where parameter sets are read, asked when a plan is valued. @throws ConfigError for settings that cannot be used. */
  readonly contentDir: () => string;
  readonly fail: (message: string) => Error;
}

/** `nytte benefits …`: values plans that lie in files. Touches no database. */
export function registerBenefitCommands(program: Command, { contentDir, fail }: BenefitCommands): void {
  const benefits = program.command('benefits').description('what a benefit plan is worth');
  benefits
    .command('npv')
    .argument('<plan>', 'a benefit plan, as JSON; see `nytte benefits schema`')
    .option('--json', 'print all of it as JSON, unrounded')
    .description('net present value, year by year, per invested krone, internal rate of return, what if')
    .action(async (file: string, { json }: { json?: boolean }) => {
      const read = await planOf(file, contentDir(), fail);
      const valuation = valuePlan(read);
      const sensitivity = analyseSensitivity(read);
      print(json ? asJson({ ...valuation, sensitivity }) : valuationText(valuation, sensitivity));
    });
  benefits
    .command('simulate')
    .argument('<plan>', 'a benefit plan, as JSON; see `nytte benefits schema`')
    .option('--seed <number>', `0–${largestSeed}; the same seed gives the same result`, Number, 1)
    .option('--draws <number>', `${drawLimits.least}–${drawLimits.most}`, Number, drawLimits.unlessStated)
    .option('--no-tax-cost', 'leave the cost of tax financing out')
    .option('--json', 'print all of it as JSON, unrounded')
    .description('how uncertain the net present value is, and what drives it')
    .action(async (file: string, { seed, draws, taxCost, json }: SimulateOptions) => {
      if (!isWhole(seed, 0, largestSeed))
        throw fail(`--seed must be a whole number from 0 to ${largestSeed}.`);
      if (!isWhole(draws, drawLimits.least, drawLimits.most)) {
        throw fail(`--draws must be a whole number from ${drawLimits.least} to ${drawLimits.most}.`);
      }
      const read = await planOf(file, contentDir(), fail);
      const measure = taxCost ? 'with_tax_cost' : 'without_tax_cost';
      const simulation = simulatePlan(read, { seed, draws, measure });
      print(json ? asJson({ title: read.plan.title, ...simulation }) : simulationText(read.plan, simulation));
    });
  benefits
    .command('schema')
    .description('the JSON Schema of a benefit plan')
    .action(() => print(asJson(planJsonSchema())));
}

const isWhole = (value: number, from: number, to: number) =>
  Number.isInteger(value) && value >= from && value <= to;

async function planOf(file: string, contentDir: string, fail: (message: string) => Error): Promise<ReadPlan> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw fail(`${file} cannot be read: ${error.message}`);
  });
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw fail(`${file} is not JSON: ${error instanceof Error ? error.message : error}`);
  }
  const sets = await readParameterSets(contentDir).catch((error: Error) => {
    throw fail(error.message);
  });
  const outcome = readPlan(json, sets);
  if ('read' in outcome) return outcome.read;
  const lines = outcome.faults.map(
    ({ path, code, message }) => `  ${path || '(the whole)'}: ${message} [${code}]`,
  );
  throw fail([`${file} cannot be valued:`, ...lines].join('\n'));
}

const asJson = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

const print = (text: string) => {
  process.stdout.write(text);
};
