import type { Measure, TrialSpec } from '../spec.ts';
import { type CellStore, createCellStore } from './cells.ts';
import { type Layout, layoutOf } from './columns.ts';
import { createFaultCounter, type Difference, type FaultCounter, type Issue } from './faults.ts';
import { createPeriodReader, type PeriodReader } from './periods.ts';
import { createTextIndex, type TextIndex } from './text-index.ts';
import { isMissing, isNever, type Period, readNumber, readPeriod, readYesNo } from './values.ts';

/** A group, cluster, pair or unit: whatever the design's figures are gathered under. */
export interface Entity {
  /** Its number in the store. */
  readonly id: number;
  /** The number of its group in the specification; -1 where the design has none, and for a pair, which has both. */
  readonly group: number;
  /** When it got the new; null for never. */
  readonly treatedFrom: Period | null;
}

export interface GroupRows {
  /** Rows that take part, and those of them without each measure. */
  rows: number;
  readonly missing: number[];
}

export interface Collected {
  readonly rowsRead: number;
  readonly rowsUsed: number;
  readonly entities: readonly Entity[];
  readonly store: CellStore;
  /** What the parts of the store are; of a pair they are the groups, and where there are no periods there is one. */
  readonly parts: readonly Period[];
  /** By group; where the design has none, first without and then with the new. */
  readonly groups: readonly GroupRows[];
  /** Units or clusters that were assigned and gave no row, by group; null when nobody said who was assigned. */
  readonly notArrived: readonly number[] | null;
  readonly issues: Issue[];
  readonly differences: Difference[];
}

export interface TrialData {
  /** @param cells in the order of the headings. @param row as spreadsheet programs number it, from 2. */
  readonly add: (cells: readonly string[], row: number) => void;
  readonly finish: () => Collected;
}

/** Who was assigned what: a unit, or a cluster where clusters were assigned, to the code of its group, or the period it begins. */
export type Assigned = ReadonlyMap<string, string>;

interface State {
  readonly spec: TrialSpec;
  readonly layout: Layout;
  readonly faults: FaultCounter;
  readonly numbers: TextIndex;
  readonly entities: Entity[];
  readonly store: CellStore;
  readonly periods: PeriodReader;
  readonly groups: GroupRows[];
  readonly measures: readonly Measure[];
  readonly assigned: Assigned | undefined;
  readonly arrived: Set<string>;
}

/**
 * Takes in the rows of a trial one by one. Nothing is thrown for what stands in them: what cannot be read is counted
 * and handled by a stated rule, and what is not the registered trial comes back as differences.
 */
export function createTrialData(
  spec: TrialSpec,
  headings: readonly string[],
  assigned?: Assigned,
): TrialData {
  const faults = createFaultCounter();
  const measures = [spec.primary, ...spec.secondary];
  const layout = layoutOf(spec, headings, faults);
  const groupCount = layout.group < 0 ? 2 : spec.groups.length;
  const state: State = {
    spec,
    layout,
    faults,
    measures,
    assigned,
    numbers: createTextIndex(),
    entities: [],
    store: createCellStore(measures.length),
    periods: createPeriodReader(spec),
    groups: Array.from({ length: groupCount }, () => ({ rows: 0, missing: measures.map(() => 0) })),
    arrived: new Set(),
  };
  const seen = createTextIndex();
  const isReadable = faults.differences().length === 0;
  let rowsRead = 0;
  let rowsUsed = 0;
  return {
    add(cells, row) {
      rowsRead += 1;
      if (!isReadable) return;
      const place = placeOf(state, cells, row);
      if (!place) return;
      if (place.unit !== undefined && seen.numberOf(place.unit, place.occasion) < rowsUsed) {
        faults.issue('duplicate_unit', 'first_kept', {
          row,
          value: place.unit,
          column: layout.headings.unit,
        });
        return;
      }
      rowsUsed += 1;
      takeMeasures(state, cells, row, place);
    },
    finish() {
      const notArrived = isReadable ? countNotArrived(state) : null;
      if (isReadable) tellEmptyGroups(state);
      const { entities, store, groups } = state;
      return {
        rowsRead,
        rowsUsed,
        entities,
        store,
        parts: state.periods.parts,
        groups,
        notArrived,
        issues: faults.issues(),
        differences: faults.differences(),
      };
    },
  };
}

interface Place {
  readonly entity: number;
  readonly part: number;
  readonly group: number;
  /** What may come only once on each occasion; undefined where units are not told apart. */
  readonly unit: string | undefined;
  readonly occasion: number;
}

/** Where a row belongs; undefined when it takes no part, which is then told. */
function placeOf(state: State, cells: readonly string[], row: number): Place | undefined {
  const { layout, spec } = state;
  if (cells.length < layout.fewestCells) {
    state.faults.issue('row_too_short', 'left_out', { row, value: cells.join(';') });
    return undefined;
  }
  const unit = layout.unit < 0 ? undefined : needed(state, cells, row, 'unit');
  const own = layout.entity === undefined ? '' : needed(state, cells, row, layout.entity);
  const group = layout.group < 0 ? -1 : groupOf(state, cells, row);
  if ((unit === undefined && layout.unit >= 0) || own === undefined || group === undefined) return undefined;
  const when = layout.period < 0 ? noPeriod : periodOf(state, cells, row);
  const start = layout.treatedFrom < 0 ? null : startOf(state, cells, row);
  if (!when || start === undefined || !isAsAssigned(state, cells, row, group)) return undefined;
  const isPair = spec.design === 'matched_pairs';
  const key = spec.design === 'two_groups' ? (spec.groups[group]?.code ?? '') : own;
  const entity = entityOf(state, key, isPair ? -1 : group, start, row);
  if (entity === undefined) return undefined;
  const exposure = start !== null && when.order >= start.order ? 1 : 0;
  return {
    entity,
    part: isPair ? group : when.part,
    group: group >= 0 ? group : exposure,
    unit,
    occasion: when.own,
  };
}

const noPeriod = { part: 0, own: 0, order: 0 };

const missingCodes = {
  unit: 'missing_unit',
  cluster: 'missing_cluster',
  pair: 'missing_pair',
  group: 'missing_group',
} as const;
type Named = keyof typeof missingCodes;

function needed(
  { layout, faults }: State,
  cells: readonly string[],
  row: number,
  name: Named,
): string | undefined {
  const text = cells[layout[name]] ?? '';
  const value = text.trim();
  if (value !== '' && !isMissing(value)) return value;
  faults.issue(missingCodes[name], 'left_out', { row, value: text, column: layout.headings[name] });
  return undefined;
}

function groupOf(state: State, cells: readonly string[], row: number): number | undefined {
  const { layout, faults } = state;
  const found = layout.groupNumbers.get(cells[layout.group] ?? '');
  if (found !== undefined) return found;
  const value = needed(state, cells, row, 'group');
  if (value === undefined) return undefined;
  const trimmed = layout.groupNumbers.get(value);
  if (trimmed === undefined)
    faults.difference('unknown_group', { row, value, column: layout.headings.group });
  return trimmed;
}

const periodFaults = {
  missing: 'missing_period',
  unused: 'unused_period',
  unreadable: 'unreadable_period',
} as const;

function periodOf({ layout, faults, periods }: State, cells: readonly string[], row: number) {
  const value = cells[layout.period] ?? '';
  const read = periods.period(value);
  if (read.kind === 'period') return read;
  faults.issue(periodFaults[read.kind], 'left_out', { row, value, column: layout.headings.period });
  return undefined;
}

/** null for never; undefined when the row takes no part. */
function startOf({ layout, faults, periods }: State, cells: readonly string[], row: number) {
  const value = cells[layout.treatedFrom] ?? '';
  const read = periods.start(value);
  if (read.kind === 'start') return read.start;
  faults.issue('unreadable_period', 'left_out', { row, value, column: layout.headings.treatedFrom });
  return undefined;
}

function isAsAssigned(state: State, cells: readonly string[], row: number, group: number): boolean {
  const { assigned, layout, spec, faults } = state;
  if (!assigned) return true;
  const value = (cells[layout.assignedBy] ?? '').trim();
  const told = assigned.get(value);
  const column = layout.headings.assignedBy;
  if (told === undefined) {
    faults.difference('not_assigned', { row, value, column });
    return false;
  }
  state.arrived.add(value);
  const found = group >= 0 ? (spec.groups[group]?.code ?? '') : (cells[layout.treatedFrom] ?? '');
  const isSame = group >= 0 ? found === told : startsAlike(told, found);
  if (!isSame)
    faults.difference('other_group_than_assigned', { row, value: `${value}: ${found} (${told})`, column });
  return isSame;
}

const startsAlike = (one: string, other: string): boolean =>
  isNever(one) ? isNever(other) : readPeriod(one)?.key === readPeriod(other)?.key;

function entityOf(
  { numbers, entities, faults }: State,
  key: string,
  group: number,
  treatedFrom: Period | null,
  row: number,
): number | undefined {
  const id = numbers.numberOf(key);
  if (id === entities.length) entities.push({ id, group, treatedFrom });
  const found = entities[id];
  if (found?.group === group && found.treatedFrom?.key === treatedFrom?.key) return id;
  faults.difference('in_two_groups', { row, value: key });
  return undefined;
}

function takeMeasures(state: State, cells: readonly string[], row: number, place: Place): void {
  const { measures, layout, store } = state;
  const counted = state.groups[place.group] as GroupRows;
  counted.rows += 1;
  const cell = store.cell(place.entity, place.part);
  for (let at = 0; at < measures.length; at++) {
    const measure = measures[at] as Measure;
    let value = measuredIn(state, measure, cells[layout.measures[at] as number] ?? '', row);
    if (value === undefined) {
      counted.missing[at] = (counted.missing[at] as number) + 1;
      if (state.spec.missing.rule === 'worst_case') value = worstFor(measure, place.group);
    }
    if (value !== undefined) store.add(cell, at, value);
  }
}

/** The number in a cell; undefined where it takes no part, which is told. */
function measuredIn(
  { faults, spec }: State,
  { kind, range, column }: Measure,
  text: string,
  row: number,
): number | undefined {
  const read = kind === 'mean' ? readNumber(text) : readYesNo(text);
  const at = { row, column, value: text };
  const handling = spec.missing.rule === 'worst_case' ? 'worst_assumed' : 'value_left_out';
  if (read.kind === 'missing') faults.issue('missing_value', handling, at);
  else if (read.kind === 'unreadable')
    faults.issue(kind === 'mean' ? 'not_a_number' : 'not_yes_or_no', handling, at);
  if (read.kind !== 'number') return undefined;
  if (range && (read.value < range.min || read.value > range.max)) {
    faults.issue('outside_range', handling, at);
    return undefined;
  }
  if (read.couldBeThousands) faults.issue('could_be_thousands', 'read_as_decimals', at);
  return read.value;
}

/** The worst for the new where it was given, the best for the comparison where it was not. */
function worstFor({ kind, range, better }: Measure, group: number): number {
  const low = kind === 'proportion' ? 0 : (range?.min as number);
  const high = kind === 'proportion' ? 1 : (range?.max as number);
  const wantsLow = group > 0 === (better === 'higher');
  return wantsLow ? low : high;
}

function countNotArrived({ assigned, arrived, spec, faults }: State): number[] | null {
  if (!assigned) return null;
  const counts = spec.groups.map(() => 0);
  for (const [key, told] of assigned) {
    if (arrived.has(key)) continue;
    const group = spec.groups.findIndex(({ code }) => code === told);
    if (group >= 0) counts[group] = (counts[group] as number) + 1;
    faults.issue('no_data_of_unit', 'left_out', { value: key });
  }
  return counts;
}

function tellEmptyGroups({ layout, spec, groups, faults }: State): void {
  if (layout.group < 0) return;
  groups.forEach(({ rows }, at) => {
    if (rows === 0) faults.difference('group_without_data', { value: spec.groups[at]?.code ?? '' });
  });
}
