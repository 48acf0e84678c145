// The measurements: `main.js relevance|speed|load|crash|editors|spreadsheets|benefits|trials|portfolio|benefit-sums|procurement-statistics|notices|fuzz-notices|wording|notice-import|ocds-merge|all … [--write] [--quick] [--count N]`.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../src/kernel/config.ts';
import { measureBenefitSums } from './benefit-sums.ts';
import { measureBenefits } from './benefits.ts';
import { measureCrashes } from './crash.ts';
import { measureEditors } from './editors.ts';
import { measureLoad } from './load.ts';
import { measureNoticeImport } from './notice-import.ts';
import { measureFuzz, measureNotices } from './notices.ts';
import { measureOcdsMerge } from './ocds-merge.ts';
import { measurePortfolio } from './portfolio.ts';
import { measureProcurementStatistics } from './procurement-statistics.ts';
import { measureRelevance } from './relevance.ts';
import { describeRun } from './report/machine.ts';
import type { Measurement } from './report/measurement.ts';
import { replaceSection } from './report/record.ts';
import { measureSpeed } from './speed.ts';
import { measureSpreadsheets } from './spreadsheets.ts';
import { measureTrials } from './trials.ts';
import { measureWording } from './wording.ts';

interface Options {
  /** Fewer records, rounds and seconds, to see that a measurement works; its numbers count for nothing. */
  readonly quick: boolean;
  /** How many to try, where the measurement tries many. */
  readonly count: number | undefined;
}

const measurements: Readonly<Record<string, (options: Options) => Promise<Measurement>>> = {
  relevance: measureRelevance,
  speed: measureSpeed,
  load: measureLoad,
  crash: measureCrashes,
  editors: measureEditors,
  spreadsheets: measureSpreadsheets,
  'benefit-sums': measureBenefitSums,
  benefits: measureBenefits,
  trials: measureTrials,
  portfolio: measurePortfolio,
  'ocds-merge': measureOcdsMerge,
  'notice-import': measureNoticeImport,
  'procurement-statistics': measureProcurementStatistics,
  notices: measureNotices,
  'fuzz-notices': measureFuzz,
  wording: measureWording,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    write: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    count: { type: 'string' },
  },
});
const names = positionals.includes('all') ? Object.keys(measurements) : positionals;
const count = values.count === undefined ? undefined : Number(values.count);
if (count !== undefined && !(Number.isInteger(count) && count > 0)) {
  process.stderr.write('--count takes a whole number above 0.\n');
  process.exit(2);
}
const unknown = names.filter((name) => !Object.hasOwn(measurements, name));
if (names.length === 0 || unknown.length > 0) {
  process.stderr.write(`Say what to measure: ${Object.keys(measurements).join(', ')} or all.\n`);
  process.exit(2);
}
for (const name of names) await run(name);

async function run(name: string): Promise<void> {
  const measure = measurements[name];
  if (!measure) return;
  const measurement = await measure({
    quick: values.quick,
    count,
  });
  const command = `node scripts/bench.mjs ${name}${values.quick ? ' --quick' : ''}${values.count === undefined ? '' : ` --count ${values.count}`}`;
  const section = [describeRun(command, measurement.server), ...measurement.sections].join('\n\n');
  process.stdout.write(`\n## ${name}\n\n${section}\n\n`);
  if (measurement.failed) process.exitCode = 1;
  if (!values.write) return;
  const file = path.join(projectRoot(), 'docs', 'measurements.md');
  writeFileSync(file, replaceSection(readFileSync(file, 'utf8'), name, section));
}
