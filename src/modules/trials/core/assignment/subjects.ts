import { createHash } from 'node:crypto';
import { readNumber } from '../data/values.ts';
import type { AssignFault, AssignFaultCode, AssignOptions, UnitRow } from './types.ts';

/** What is drawn: a unit, or a cluster with its units. */
export interface Subject {
  readonly key: string;
  readonly units: readonly string[];
  readonly stratum: string;
  /** By the order of `match`; of a cluster the mean of its units. */
  readonly match: readonly number[];
}

export const byCodeUnits = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

interface Found {
  readonly subjects: readonly Subject[];
  readonly faults: readonly AssignFault[];
}

/** Reads the list: what will be drawn, in an order that is not that of the list, or all that is wrong with it. */
export function subjectsOf(rows: readonly UnitRow[], options: AssignOptions): Found {
  const faults = createFaults();
  const { cluster, stratify = [], match = [] } = options;
  const units = new Set<string>();
  const members = new Map<string, { units: string[]; strata: Set<string>; match: number[][] }>();
  for (const row of rows) {
    const unit = row.unit.trim();
    if (unit === '') faults.add('missing_unit', JSON.stringify(row.values));
    else if (units.has(unit)) faults.add('duplicate_unit', unit);
    units.add(unit);
    const columns = [...stratify, ...match, ...(cluster === undefined ? [] : [cluster])];
    const unknown = columns.filter((column) => row.values[column] === undefined);
    for (const column of unknown) faults.addOnce('unknown_column', column);
    if (unknown.length > 0) continue;
    const key = cluster === undefined ? unit : (row.values[cluster] ?? '').trim();
    if (key === '') faults.add('missing_cluster', unit);
    const strata = stratify.map((column) => (row.values[column] ?? '').trim());
    if (strata.includes('')) faults.add('missing_stratum', unit);
    const numbers = match.map((column) => readNumber(row.values[column] ?? ''));
    if (numbers.some(({ kind }) => kind !== 'number')) faults.add('match_not_numeric', unit);
    const member = members.get(key) ?? { units: [], strata: new Set(), match: [] };
    member.units.push(unit);
    member.strata.add(strata.join(' / '));
    member.match.push(numbers.map((read) => (read.kind === 'number' ? read.value : 0)));
    members.set(key, member);
  }
  for (const [key, { strata }] of members) if (strata.size > 1) faults.add('stratum_differs_in_cluster', key);
  const subjects = [...members]
    .map(([key, member]) => ({
      key,
      units: member.units.sort(byCodeUnits),
      stratum: [...member.strata][0] ?? '',
      match: match.map((_, at) => meanOf(member.match.map((values) => values[at] ?? 0))),
    }))
    .sort((one, other) => byCodeUnits(one.key, other.key));
  return { subjects, faults: faults.all() };
}

/** The mean in an order of its own, so that the order of the list does not move its last digit. */
function meanOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b).reduce((sum, value) => sum + value, 0) / values.length;
}

const mostExamples = 5;

export function createFaults() {
  const found = new Map<AssignFaultCode, { count: number; examples: string[] }>();
  const add = (code: AssignFaultCode, example: string) => {
    const fault = found.get(code) ?? { count: 0, examples: [] };
    fault.count += 1;
    if (fault.examples.length < mostExamples) fault.examples.push(example.slice(0, 60));
    found.set(code, fault);
  };
  return {
    add,
    addOnce(code: AssignFaultCode, example: string) {
      if (!found.get(code)?.examples.includes(example)) add(code, example);
    },
    all: (): AssignFault[] => [...found].map(([code, fault]) => ({ code, ...fault })),
  };
}

/**
 * SHA-256 of the list as it was read, in hexadecimal: one line of JSON for each that is drawn, sorted by name, with its
 * units, stratum and numbers. Spaces, the order of rows and columns that are not used do not change it.
 */
export function hashOfSubjects(subjects: readonly Subject[]): string {
  const lines = subjects.map(({ key, units, stratum, match }) =>
    JSON.stringify([key, units, stratum, match]),
  );
  return sha256(lines.join('\n'));
}

/** SHA-256 of who got what: `name<tab>group` lines, sorted by name, without a line break at the end. */
export function hashOfAssignment(assigned: ReadonlyMap<string, string>): string {
  const lines = [...assigned]
    .sort(([one], [other]) => byCodeUnits(one, other))
    .map(([key, group]) => `${key}\t${group}`);
  return sha256(lines.join('\n'));
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
