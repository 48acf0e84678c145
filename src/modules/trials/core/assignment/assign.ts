import { largestSeed, randomAlgorithm, seededRandom } from '../random/random.ts';
import { drawBlocks } from './blocks.ts';
import { makePairs, mostToMatch } from './pairs.ts';
import {
  byCodeUnits,
  createFaults,
  hashOfAssignment,
  hashOfSubjects,
  type Subject,
  subjectsOf,
} from './subjects.ts';
import type {
  AssignedRow,
  AssignFault,
  Assignment,
  AssignmentRefused,
  AssignOptions,
  UnitRow,
} from './types.ts';

interface Drawn {
  readonly group: string;
  readonly pair?: number;
  readonly step?: number;
}

/**
 * Draws who gets what. The same list and seed give the same assignment whatever the order of the rows; everybody can
 * repeat it (docs/trials.md tells how numbers are drawn).
 * @returns the assignment, or every fault of the list and the wishes; never half of it.
 */
export function assignUnits(
  rows: readonly UnitRow[],
  options: AssignOptions,
): Assignment | AssignmentRefused {
  const { subjects, faults } = subjectsOf(rows, options);
  const strata = strataOf(subjects);
  const all = [...wishFaults(options), ...faults];
  if (all.length === 0) all.push(...sizeFaults(options, subjects, strata));
  if (all.length > 0) return { status: 'refused', faults: all };
  const drawn = draw(options, [...strata.values()]);
  const isStratified = (options.stratify ?? []).length > 0;
  const assigned = new Map(subjects.map(({ key }) => [key, (drawn.get(key) as Drawn).group]));
  const labels =
    options.design === 'stepped_wedge' ? stepsOf(options) : options.groups.map(({ code }) => code);
  const count = (of: readonly Subject[]) =>
    Object.fromEntries(
      labels.map((label) => [label, of.filter(({ key }) => assigned.get(key) === label).length]),
    );
  return {
    status: 'assigned',
    design: options.design,
    algorithm: randomAlgorithm,
    seed: options.seed,
    rows: subjects
      .flatMap((subject) => rowsOf(subject, drawn.get(subject.key) as Drawn, options, isStratified))
      .sort((one, other) => byCodeUnits(one.unit, other.unit)),
    counts: count(subjects),
    strata: isStratified
      ? [...strata].map(([stratum, members]) => ({ stratum, counts: count(members) }))
      : [],
    balance: balanceOf(options, subjects, labels, assigned),
    inputSha256: hashOfSubjects(subjects),
    assignmentSha256: hashOfAssignment(assigned),
  };
}

const stepsOf = ({ steps = 0 }: AssignOptions): string[] =>
  Array.from({ length: steps }, (_, at) => String(at + 1));

function strataOf(subjects: readonly Subject[]): Map<string, Subject[]> {
  const strata = new Map<string, Subject[]>();
  for (const subject of subjects)
    strata.set(subject.stratum, [...(strata.get(subject.stratum) ?? []), subject]);
  return new Map([...strata].sort(([one], [other]) => byCodeUnits(one, other)));
}

function draw(options: AssignOptions, strata: readonly (readonly Subject[])[]): Map<string, Drawn> {
  const random = seededRandom(options.seed);
  if (options.design === 'matched_pairs') return drawPairs(options, strata, random);
  const isWedge = options.design === 'stepped_wedge';
  const labels = isWedge ? stepsOf(options) : options.groups.map(({ code }) => code);
  const shares = isWedge ? labels.map(() => 1) : options.groups.map(({ share }) => share);
  const numbers = drawBlocks(
    strata.map(({ length }) => length),
    shares,
    random,
  );
  const drawnAt = (stratum: number, place: number): Drawn => {
    const number = numbers[stratum]?.[place] ?? 0;
    return { group: labels[number] ?? '', ...(isWedge ? { step: number + 1 } : {}) };
  };
  return new Map(
    strata.flatMap((subjects, stratum) =>
      subjects.map(({ key }, place) => [key, drawnAt(stratum, place)] as const),
    ),
  );
}

function drawPairs(
  { groups }: AssignOptions,
  strata: readonly (readonly Subject[])[],
  random: ReturnType<typeof seededRandom>,
): Map<string, Drawn> {
  const drawn = new Map<string, Drawn>();
  let pair = 0;
  const [comparison = '', changed = ''] = groups.map(({ code }) => code);
  for (const subjects of strata) {
    for (const places of makePairs(subjects.map(({ match }) => match))) {
      pair += 1;
      const [one, other] = random.below(2) === 0 ? [comparison, changed] : [changed, comparison];
      const [first, second] = places.map((place) => subjects[place]?.key ?? '');
      drawn.set(first ?? '', { group: one, pair });
      drawn.set(second ?? '', { group: other, pair });
    }
  }
  return drawn;
}

function rowsOf(
  { key, units, stratum }: Subject,
  { group, pair, step }: Drawn,
  { cluster }: AssignOptions,
  isStratified: boolean,
): AssignedRow[] {
  return units.map((unit) => ({
    unit,
    cluster: cluster === undefined ? null : key,
    group,
    stratum: isStratified ? stratum : null,
    pair: pair ?? null,
    step: step ?? null,
  }));
}

function balanceOf(
  { match = [] }: AssignOptions,
  subjects: readonly Subject[],
  labels: readonly string[],
  assigned: ReadonlyMap<string, string>,
): Assignment['balance'] {
  return match.map((column, at) => {
    const meanIn = (label: string) => {
      const values = subjects
        .filter(({ key }) => assigned.get(key) === label)
        .map((one) => one.match[at] ?? 0);
      return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : null;
    };
    return { column, means: Object.fromEntries(labels.map((label) => [label, meanIn(label)])) };
  });
}

function wishFaults(options: AssignOptions): AssignFault[] {
  const { design, groups, seed, steps, cluster, match = [] } = options;
  const faults = createFaults();
  if (!Number.isInteger(seed) || seed < 0 || seed > largestSeed) faults.add('bad_seed', String(seed));
  if (design === 'clusters' && cluster === undefined) faults.add('cluster_needed', design);
  if (design === 'matched_pairs' && match.length === 0) faults.add('match_needed', design);
  if (design === 'matched_pairs' && groups.length !== 2)
    faults.add('two_groups_needed', String(groups.length));
  if (design === 'stepped_wedge' && !(Number.isInteger(steps) && (steps as number) >= 2))
    faults.add('steps_needed', String(steps ?? ''));
  if (design !== 'stepped_wedge' && groups.length < 2) faults.add('two_groups_needed', String(groups.length));
  groups.forEach(({ code }, at) => {
    if (groups.findIndex((group) => group.code === code) < at) faults.add('duplicate_group', code);
  });
  return faults.all();
}

function sizeFaults(
  { design, groups, steps = 0 }: AssignOptions,
  subjects: readonly Subject[],
  strata: ReadonlyMap<string, readonly Subject[]>,
): AssignFault[] {
  const faults = createFaults();
  const count = subjects.length;
  if (count === 0) faults.add('no_units', '0');
  else if (design === 'stepped_wedge' && count < steps)
    faults.add('too_few_for_steps', `${count} < ${steps}`);
  else if (design !== 'stepped_wedge' && count < groups.length)
    faults.add('too_few_for_groups', `${count} < ${groups.length}`);
  if (design !== 'matched_pairs') return faults.all();
  for (const [stratum, members] of strata) {
    if (members.length % 2 === 1) faults.add('odd_number', `${stratum} ${members.length}`.trim());
    if (members.length > mostToMatch) faults.add('too_many_to_match', `${members.length} > ${mostToMatch}`);
  }
  return faults.all();
}
