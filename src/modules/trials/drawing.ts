import { randomInt } from 'node:crypto';
import { assignUnits } from './core/assignment/assign.ts';
import type { AssignedDesign, AssignFault, Assignment, AssignOptions } from './core/assignment/types.ts';
import type { Assigned } from './core/data/collect.ts';
import type { TrialSpec } from './core/spec.ts';
import type { Sheet } from './sheet.ts';

const largestSeed = 4_294_967_295;

/** A seed that nobody chose. It is kept and shown: drawing again from it gives the same. */
export const randomSeed = (): number => randomInt(largestSeed + 1);

const drawnDesigns: readonly string[] = [
  'two_groups',
  'clusters',
  'matched_pairs',
  'stepped_wedge',
] satisfies AssignedDesign[];

/** Whether lots are drawn in this design at all. */
export const isDrawn = (design: string): design is AssignedDesign => drawnDesigns.includes(design);

/** The heading that names what is drawn; of a stepped wedge that is the cluster. */
export function drawnColumn({ design, columns }: TrialSpec): string {
  const cluster = columns.cluster ?? 'cluster';
  return design === 'stepped_wedge' ? cluster : (columns.unit ?? cluster);
}

export interface ListFault {
  readonly code: AssignFault['code'] | 'no_unit_column';
  readonly count: number;
  readonly examples: readonly string[];
}

export type DrawOutcome =
  | { readonly assignment: Assignment; readonly faults: readonly [] }
  | { readonly assignment: undefined; readonly faults: readonly ListFault[] };

/** Draws who gets what of a registered trial, as `nytte trial assign --spec` does from the same list and seed. */
export function drawTrial(spec: TrialSpec, list: Sheet, seed: number): DrawOutcome {
  const column = drawnColumn(spec);
  const at = list.headings.indexOf(column);
  if (at < 0) {
    const examples = list.headings.slice(0, 5);
    return { assignment: undefined, faults: [{ code: 'no_unit_column', count: 1, examples }] };
  }
  const rows = list.rows.map(({ cells }) => ({
    unit: cells[at] ?? '',
    values: Object.fromEntries(list.headings.map((heading, place) => [heading, cells[place] ?? ''])),
  }));
  const result = assignUnits(rows, optionsOf(spec, seed));
  return result.status === 'assigned'
    ? { assignment: result, faults: [] }
    : { assignment: undefined, faults: result.faults };
}

function optionsOf(spec: TrialSpec, seed: number): AssignOptions {
  const { design, groups, stratify, match, columns, planned } = spec;
  return {
    design: design as AssignedDesign,
    groups,
    seed,
    stratify,
    match,
    ...(design === 'clusters' && columns.cluster !== undefined ? { cluster: columns.cluster } : {}),
    ...(design === 'stepped_wedge' && planned.steps !== undefined ? { steps: planned.steps } : {}),
  };
}

/** The drawing as a table, with the headings that the data will have. */
export function assignedSheet(spec: TrialSpec, { rows }: Assignment): Sheet {
  const columns = [
    { heading: drawnColumn(spec), value: (row: Assignment['rows'][number]) => row.unit },
    { heading: spec.columns.cluster ?? 'cluster', value: (row: Assignment['rows'][number]) => row.cluster },
    { heading: 'stratum', value: (row: Assignment['rows'][number]) => row.stratum },
    { heading: spec.columns.pair ?? 'pair', value: (row: Assignment['rows'][number]) => row.pair },
    {
      heading:
        spec.design === 'stepped_wedge'
          ? (spec.columns.treatedFrom ?? 'step')
          : (spec.columns.group ?? 'group'),
      value: (row: Assignment['rows'][number]) => row.group,
    },
  ].filter(
    ({ heading, value }, at, all) =>
      rows.some((row) => value(row) !== null) && all.findIndex((one) => one.heading === heading) === at,
  );
  return {
    headings: columns.map(({ heading }) => heading),
    rows: rows.map((row, at) => ({
      number: at + 2,
      cells: columns.map(({ value }) => String(value(row) ?? '')),
    })),
  };
}

/** Who was assigned what, read back from that table: units, or clusters where clusters were drawn. */
export function assignedOf(spec: TrialSpec, { headings, rows }: Sheet): Assigned {
  const key = spec.design === 'clusters' ? (spec.columns.cluster ?? '') : drawnColumn(spec);
  const keyAt = Math.max(0, headings.indexOf(key));
  const groupAt = headings.length - 1;
  return new Map(rows.map(({ cells }) => [cells[keyAt] ?? '', cells[groupAt] ?? '']));
}
