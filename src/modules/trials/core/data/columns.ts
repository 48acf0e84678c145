import type { TrialSpec } from '../spec.ts';
import type { FaultCounter } from './faults.ts';

type Name = 'unit' | 'group' | 'cluster' | 'pair' | 'period' | 'treatedFrom';

/** Where things stand in a row: numbers of columns, -1 for those that the design does not use. */
export type Layout = Readonly<Record<Name, number>> & {
  readonly measures: readonly number[];
  readonly headings: Readonly<Record<Name | 'assignedBy', string>>;
  /** What a row's moments are gathered under; undefined where groups alone are. */
  readonly entity: 'unit' | 'cluster' | 'pair' | undefined;
  /** The column of what was assigned. */
  readonly assignedBy: number;
  readonly groupNumbers: ReadonlyMap<string, number>;
  readonly fewestCells: number;
};

const namesOf: Readonly<Record<TrialSpec['design'], readonly Name[]>> = {
  two_groups: ['unit', 'group'],
  clusters: ['unit', 'cluster', 'group'],
  matched_pairs: ['unit', 'pair', 'group'],
  stepped_wedge: ['unit', 'cluster', 'period', 'treatedFrom'],
  before_after_comparison: ['unit', 'cluster', 'group', 'period'],
  staggered_adoption: ['unit', 'cluster', 'period', 'treatedFrom'],
};

/** Finds the columns of a specification among the headings; tells those that are missing or stand twice. */
export function layoutOf(spec: TrialSpec, headings: readonly string[], faults: FaultCounter): Layout {
  const trimmed = headings.map((heading) => heading.trim());
  const find = (heading: string): number => {
    const at = trimmed.indexOf(heading);
    if (at < 0) faults.difference('missing_column', { column: heading, value: heading });
    else if (trimmed.indexOf(heading, at + 1) >= 0)
      faults.difference('duplicate_column', { column: heading, value: heading });
    return at;
  };
  const used = namesOf[spec.design];
  const at = (name: Name): number => {
    const heading = spec.columns[name];
    return heading !== undefined && used.includes(name) ? find(heading) : -1;
  };
  const found = {
    unit: at('unit'),
    group: at('group'),
    cluster: at('cluster'),
    pair: at('pair'),
    period: at('period'),
    treatedFrom: at('treatedFrom'),
  };
  const measures = [spec.primary, ...spec.secondary].map(({ column }) => find(column));
  const heading = (name: Name): string => spec.columns[name] ?? name;
  const byCluster = found.cluster >= 0;
  return {
    ...found,
    measures,
    headings: {
      unit: heading('unit'),
      group: heading('group'),
      cluster: heading('cluster'),
      pair: heading('pair'),
      period: heading('period'),
      treatedFrom: heading('treatedFrom'),
      assignedBy: heading(byCluster ? 'cluster' : 'unit'),
    },
    entity: entityOf(spec, byCluster),
    assignedBy: byCluster ? found.cluster : found.unit,
    groupNumbers: new Map(spec.groups.map(({ code }, number) => [code, number])),
    // Cells at the end of a row may be left away when they are empty measures.
    fewestCells: Math.max(...Object.values(found)) + 1,
  };
}

function entityOf({ design }: TrialSpec, byCluster: boolean): Layout['entity'] {
  if (design === 'two_groups') return undefined;
  if (design === 'matched_pairs') return 'pair';
  return byCluster ? 'cluster' : 'unit';
}
