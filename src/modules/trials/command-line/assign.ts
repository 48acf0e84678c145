import { csvFile } from '../../../kernel/spreadsheets/csv/write-csv.ts';
import { assignUnits } from '../core/assignment/assign.ts';
import type { AssignedDesign, Assignment, AssignOptions } from '../core/assignment/types.ts';
import type { TrialSpec } from '../core/spec.ts';
import { type Fail, readSpec, readUnits, writeWhole } from './files.ts';
import { shown } from './numbers.ts';

export interface AssignFlags {
  readonly seed: string;
  readonly design?: string;
  readonly spec?: string;
  readonly groups?: string;
  readonly stratify?: string;
  readonly match?: string;
  readonly cluster?: string;
  readonly unit?: string;
  readonly steps?: string;
  readonly out?: string;
  readonly json?: boolean;
}

const designs: readonly string[] = ['two_groups', 'clusters', 'matched_pairs', 'stepped_wedge'];

/** `nytte trial assign`: what to print on standard output, and what to tell beside it. */
export async function assign(
  file: string,
  flags: AssignFlags,
  fail: Fail,
): Promise<{ out: string; told: string }> {
  const spec = flags.spec === undefined ? undefined : await readSpec(flags.spec, fail);
  const options = optionsOf(flags, spec, fail);
  const { unitColumn, rows } = await readUnits(file, flags.unit ?? unitIn(spec), fail);
  const result = assignUnits(rows, options);
  if (result.status === 'refused') {
    const faults = result.faults.map(
      ({ code, count, examples }) => `  ${code}: ${count} (${examples.join(', ')})`,
    );
    throw fail(`${file} cannot be drawn from:\n${faults.join('\n')}`);
  }
  const headings = {
    unit: unitColumn,
    cluster: options.cluster ?? 'cluster',
    group: spec?.columns.group ?? 'group',
  };
  const csv = tableOf(result, headings);
  if (flags.out !== undefined) await writeWhole(flags.out, csv);
  const text = flags.json ? `${JSON.stringify(result, null, 2)}\n` : new TextDecoder().decode(csv);
  return { out: flags.out !== undefined && !flags.json ? '' : text, told: summaryOf(result) };
}

/** Of a list of clusters each row is one; its name stands in the column of the cluster. */
function unitIn(spec: TrialSpec | undefined): string | undefined {
  return spec?.columns.unit ?? spec?.columns.cluster;
}

function optionsOf(flags: AssignFlags, spec: TrialSpec | undefined, fail: Fail): AssignOptions {
  const design = flags.design ?? spec?.design;
  if (design === undefined) throw fail('say which design, with --design or --spec.');
  if (!designs.includes(design))
    throw fail(`nobody is drawn in the design "${design}"; those with a draw are ${designs.join(', ')}.`);
  const list = (text: string | undefined) => text?.split(',').map((one) => one.trim());
  const groups = list(flags.groups)?.map((code) => ({ code, share: 1 })) ?? spec?.groups;
  const cluster = flags.cluster ?? (design === 'clusters' ? spec?.columns.cluster : undefined);
  const steps = flags.steps === undefined ? spec?.planned.steps : numberIn('--steps', flags.steps, fail);
  return {
    design: design as AssignedDesign,
    groups: groups ?? [
      { code: 'comparison', share: 1 },
      { code: 'new', share: 1 },
    ],
    seed: numberIn('--seed', flags.seed, fail),
    stratify: list(flags.stratify) ?? spec?.stratify ?? [],
    match: list(flags.match) ?? spec?.match ?? [],
    ...(cluster === undefined ? {} : { cluster }),
    ...(steps === undefined ? {} : { steps }),
  };
}

function numberIn(flag: string, text: string, fail: Fail): number {
  if (!/^\d{1,10}$/.test(text)) throw fail(`${flag} is a whole number, not "${text}".`);
  return Number(text);
}

function tableOf(
  { rows }: Assignment,
  headings: { readonly unit: string; readonly cluster: string; readonly group: string },
): Uint8Array {
  const columns = [
    { name: headings.unit, value: (row: Assignment['rows'][number]) => row.unit },
    { name: headings.cluster, value: (row: Assignment['rows'][number]) => row.cluster },
    { name: 'stratum', value: (row: Assignment['rows'][number]) => row.stratum },
    { name: 'pair', value: (row: Assignment['rows'][number]) => row.pair },
    { name: 'step', value: (row: Assignment['rows'][number]) => row.step },
    { name: headings.group, value: (row: Assignment['rows'][number]) => row.group },
  ].filter(({ value }) => rows.some((row) => value(row) !== null));
  return csvFile([
    columns.map(({ name }) => name),
    ...rows.map((row) => columns.map(({ value }) => value(row))),
  ]);
}

function summaryOf({
  seed,
  algorithm,
  counts,
  strata,
  balance,
  inputSha256,
  assignmentSha256,
}: Assignment): string {
  const told = (of: Readonly<Record<string, number | null>>) =>
    Object.entries(of)
      .map(([code, count]) => `${code} ${count === null ? '–' : shown(count)}`)
      .join(', ');
  return [
    `Drawn with seed ${seed}; ${algorithm}.`,
    `In all: ${told(counts)}`,
    ...strata.map((one) => `  ${one.stratum}: ${told(one.counts)}`),
    ...balance.map(({ column, means }) => `  mean of ${column}: ${told(means)}`),
    `List       sha256 ${inputSha256}`,
    `Assignment sha256 ${assignmentSha256}`,
    '',
  ].join('\n');
}
