import { createAnalysis, type TrialAnalysis } from '../core/analysis/analyse.ts';
import type { AnalysisResult, Refused } from '../core/analysis/result.ts';
import { hashOfAssignment } from '../core/assignment/subjects.ts';
import type { Assigned } from '../core/data/collect.ts';
import type { TrialSpec } from '../core/spec.ts';
import { analysisText } from './analysis-text.ts';
import { type Fail, readSpec, readTable, readUnits } from './files.ts';

/** `nytte trial analyse`: what to print; data that are refused give also what to fail with. */
export async function analyse(
  specFile: string,
  dataFile: string,
  flags: { readonly assignment?: string; readonly json?: boolean },
  fail: Fail,
): Promise<{ out: string; refusal?: string }> {
  const spec = await readSpec(specFile, fail);
  const assigned =
    flags.assignment === undefined ? undefined : await readAssigned(spec, flags.assignment, fail);
  const result = await analyseFile(spec, dataFile, assigned, fail);
  const json = `${JSON.stringify(result, null, 2)}\n`;
  if (result.status === 'refused')
    return { out: flags.json ? json : '', refusal: refusalText(dataFile, result) };
  return { out: flags.json ? json : analysisText(result) };
}

/** Analyses a text table as it is read. */
export async function analyseFile(
  spec: TrialSpec,
  file: string,
  assigned: Assigned | undefined,
  fail: Fail,
): Promise<AnalysisResult> {
  let analysis: TrialAnalysis | undefined;
  await readTable(
    file,
    (cells, row) => {
      if (analysis) analysis.add(cells, row);
      else analysis = createAnalysis(spec, cells, assigned);
    },
    fail,
  );
  if (!analysis) throw fail(`${file} is empty.`);
  return analysis.finish();
}

/** The list that `assign` wrote, held to the hash that the registration keeps. */
async function readAssigned(spec: TrialSpec, file: string, fail: Fail): Promise<Assigned> {
  const { cluster, unit, group = 'group', treatedFrom } = spec.columns;
  const isByCluster = spec.design === 'clusters' || (cluster !== undefined && spec.design !== 'two_groups');
  const { rows } = await readUnits(file, isByCluster ? cluster : unit, fail);
  const column = [treatedFrom ?? group, group, 'group', 'step'].find(
    (name) => rows[0]?.values[name] !== undefined,
  );
  if (column === undefined) throw fail(`${file} has no column "${group}".`);
  const assigned = new Map(rows.map((row) => [row.unit.trim(), (row.values[column] ?? '').trim()]));
  const told = spec.registered?.assignmentSha256;
  const found = hashOfAssignment(assigned);
  if (told !== undefined && told !== found)
    throw fail(`${file} is not the registered assignment: its sha256 is ${found}, registered is ${told}.`);
  return assigned;
}

function refusalText(file: string, { differences }: Refused): string {
  const lines = differences.map(({ code, count, examples }) => {
    const shown = examples.map(({ row, value }) => (row === null ? value : `row ${row} "${value}"`));
    return `  ${code}: ${count} (${shown.join(', ')})`;
  });
  return `${file} is not the data of the registered trial; nothing was analysed:\n${lines.join('\n')}`;
}
