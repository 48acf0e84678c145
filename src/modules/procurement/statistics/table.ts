import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../kernel/db/tables.ts';
import { isListed } from '../../../kernel/organisations/queries.ts';
import {
  dayFaults,
  demonstrationOffset,
  type Exclusion,
  exclusions,
  keyOf,
  type Stage,
  stages,
  valueClasses,
} from './codes.ts';
import { type CodedDimension, type DimensionName, dimensionOf } from './dimensions.ts';
import {
  type Indicator,
  type IndicatorName,
  indicatorOf,
  queryVersion,
  type SpreadIndicator,
  type Unit,
} from './indicators.ts';
import { type Cell, cellsOf, type RawCell } from './roll-up.ts';
import { type StateName, shiftOf, stateValues } from './states.ts';

/** What to count, divided by what, among which lots. */
export interface IndicatorQuestion {
  readonly indicator: IndicatorName;
  /** At most three; the figures of a row belong to one value of each. */
  readonly by: readonly DimensionName[];
  readonly filters: Filters;
  /** The indicator's first unless one of its others is asked for. */
  readonly stage?: Stage | undefined;
  readonly unit?: Unit | undefined;
  /** Readers of a demonstration see its rows among the others; nobody else does. */
  readonly includeDemonstration?: boolean | undefined;
}

/** Keys of each dimension, any of which will do; `buyer` by the ids of organisations. */
export type Filters = Readonly<Partial<Record<DimensionName, readonly string[]>>>;

export interface IndicatorRow extends Cell {
  /** One a dimension of `by`, in its order; a buyer by its slug. */
  readonly keys: readonly string[];
}

export interface IndicatorTable {
  readonly indicator: IndicatorName;
  readonly queryVersion: string;
  readonly unit: Unit;
  readonly stage: Stage;
  readonly by: readonly DimensionName[];
  readonly filters: Filters;
  /** Sorted by the keys of the dimensions; the currency last. */
  readonly rows: readonly IndicatorRow[];
  /** The same without division; one a currency for values. */
  readonly totals: readonly Cell[];
}

/**
 * An indicator with its numerators, denominators and what is missing and excluded: the one query that pages, files, API
 * and command line ask, so that each repeats the others.
 * @throws RangeError when the indicator has no such stage or unit; the schema refuses it before.
 */
export async function indicatorTable(db: Db, question: IndicatorQuestion): Promise<IndicatorTable> {
  const indicator = indicatorOf(question.indicator);
  const stage = chosen(indicator.stages, question.stage);
  const unit = chosen(indicator.units, question.unit);
  const raw = await rawCells(db, indicator, { ...question, stage, unit });
  // What is made for demonstration is told of in the total only: a row of its own would name it.
  const real = raw.filter(({ exclusion }) => exclusion !== 'demonstration');
  const rows =
    question.by.length === 0 ? cellsOf(indicator, raw, 0) : cellsOf(indicator, real, question.by.length);
  return {
    indicator: question.indicator,
    queryVersion,
    unit,
    stage,
    by: question.by,
    filters: question.filters,
    rows: rows.map(({ keys, ...cell }) => ({ ...cell, keys })).sort(byKeys),
    totals: cellsOf(indicator, raw, 0).map(({ keys: _, ...cell }) => cell),
  };
}

function chosen<Item>(possible: readonly [Item, ...Item[]], wanted: Item | undefined): Item {
  if (wanted === undefined) return possible[0];
  if (!possible.includes(wanted)) throw new RangeError(`Not one of ${possible.join(', ')}.`);
  return wanted;
}

function byKeys(a: IndicatorRow, b: IndicatorRow): number {
  for (const [index, key] of a.keys.entries()) {
    const other = b.keys[index] ?? '';
    if (key !== other) return key < other ? -1 : 1;
  }
  return (a.currency ?? '') < (b.currency ?? '') ? -1 : 1;
}

type Settled = IndicatorQuestion & { readonly stage: Stage; readonly unit: Unit };

async function rawCells(db: Db, indicator: Indicator, question: Settled): Promise<RawCell[]> {
  const { by } = question;
  const keys = by.map((name) => sql.ref(name === 'buyer' ? 'buyer_id' : dimensionOf(name).column));
  const measured = measuresOf(indicator);
  const selected = [
    ...keys.map((key, index) => sql`${key} as ${sql.ref(`k${index}`)}`),
    sql`standing`,
    ...measured.columns.map(([name, expression]) => sql`${expression} as ${sql.ref(name)}`),
  ];
  const groups = [...keys, sql`standing`, ...measured.groups];
  const { rows } = await sql<Record<string, string | number | null>>`
    select ${sql.join(selected)} from procurement_lots
    where ${sql.join(conditionsOf(question), sql` and `)}
    group by ${sql.join(groups)}`.execute(db);
  const slugs = by.includes('buyer') ? await slugsOf(db, rows, question) : new Map<string, string>();
  return rows.map((row) => ({
    keys: by.map((name, index) => keyText(name, row[`k${index}`] ?? null, slugs)),
    exclusion: exclusionOf(Number(row.standing), question.includeDemonstration ?? false),
    currency: Number(row.currency ?? 0),
    count: Number(row.count ?? 0),
    yes: Number(row.yes ?? 0),
    known: Number(row.known ?? 0),
    missing: Number(row.missing ?? 0),
    fault: Number(row.fault ?? 0),
    outside: Number(row.outside ?? 0),
    values: row.values ? String(row.values) : '',
  }));
}

type Column = readonly [name: string, expression: RawBuilder<unknown>];

/**
 * What is counted for each cell, and by what it is grouped besides the dimensions. Answers are told apart by filters, not
 * by groups: PostgreSQL knows how many values a column has, not how many an expression has, and counts in parallel only
 * where it expects few groups.
 */
function measuresOf(indicator: Indicator): { columns: Column[]; groups: RawBuilder<unknown>[] } {
  const count: Column = ['count', sql`count(*)`];
  if (indicator.kind === 'share') {
    const { no, yes, missing, outside } = stateValues;
    const where = (...values: number[]) =>
      sql.raw(
        `count(*) filter (where ((states >> ${shiftOf(indicator.state)}) & 3) in (${values.join(', ')}))`,
      );
    return {
      columns: [
        ['yes', where(yes)],
        ['known', where(yes, no)],
        ['missing', where(missing)],
        ['outside', where(outside)],
        count,
      ],
      groups: [],
    };
  }
  if (indicator.kind === 'part') return { columns: [...partColumns[indicator.part], count], groups: [] };
  return spreadMeasures(indicator.column, count);
}

/**
 * The values themselves come along, one text a group, and are put in order here: that is several times faster than
 * letting the database sort or count them, and however many groups there are, it is as fast.
 */
function spreadMeasures(
  column: SpreadIndicator['column'],
  count: Column,
): { columns: Column[]; groups: RawBuilder<unknown>[] } {
  const isMoney = column === 'estimated' || column === 'awarded';
  const { isKnown, isFault, isOutside } = spreadConditions[column];
  const inside = `not (${isOutside})`;
  const where = (...conditions: string[]) => sql.raw(`count(*) filter (where ${conditions.join(' and ')})`);
  const value = isMoney ? `${column}_value` : column;
  const columns: Column[] = [
    ['known', where(inside, isKnown)],
    ['fault', where(inside, isFault)],
    ['missing', where(inside, `not (${isKnown})`)],
    ['outside', where(isOutside)],
    [
      'values',
      sql.raw(
        `string_agg(${value}::text, ' ') filter (where standing % ${demonstrationOffset} = 0 and ${inside} and ${isKnown})`,
      ),
    ],
    count,
  ];
  if (!isMoney) return { columns, groups: [] };
  const currency = sql.ref(`${column}_currency`);
  return { columns: [...columns, ['currency', currency]], groups: [currency] };
}

const stateIs = (name: StateName, value: number) => `((states >> ${shiftOf(name)}) & 3) = ${value}`;

/** What was not awarded has no number of tenders, no day and no value to miss. */
const spreadConditions = {
  tenders: {
    isKnown: 'tenders >= 0',
    isFault: 'false',
    isOutside: stateIs('single-bid', stateValues.outside),
  },
  days: {
    isKnown: 'days >= 0',
    isFault: `days = ${dayFaults.impossible}`,
    isOutside: stateIs('not-awarded', stateValues.yes),
  },
  estimated: {
    isKnown: `estimated_class = ${valueClasses.known}`,
    isFault: 'estimated_class < 0',
    isOutside: 'false',
  },
  awarded: {
    isKnown: `awarded_class = ${valueClasses.known}`,
    isFault: 'awarded_class < 0',
    isOutside: stateIs('not-awarded', stateValues.yes),
  },
} as const;

const partColumns: Readonly<Record<'winners' | 'tenders', readonly Column[]>> = {
  winners: [
    ['yes', sql`sum(winners_sme)`],
    ['known', sql`sum(winners_known)`],
    ['missing', sql`sum(winners - winners_known)`],
  ],
  tenders: [
    ['yes', sql`sum(tenders_sme) filter (where tenders_sme >= 0)`],
    ['known', sql`sum(tenders) filter (where tenders_sme >= 0)`],
    ['missing', sql`sum(tenders) filter (where tenders_sme < 0 and tenders > 0)`],
  ],
};

function conditionsOf({ stage, unit, filters }: Settled): RawBuilder<unknown>[] {
  const conditions = [
    sql`stage = ${stages.indexOf(stage) + 1}`,
    // The first row of a notice stands for it; a notice without lots has a row numbered 0.
    unit === 'notice' ? sql`lot <= 1` : sql`lot >= 1`,
  ];
  for (const [name, keys] of Object.entries(filters)) {
    if (name === 'buyer') conditions.push(sql`buyer_id = any(${[...keys]}::uuid[])`);
    else {
      const { column, code } = dimensionOf(name as CodedDimension);
      const codes = keys.flatMap((key) => code(key) ?? []);
      conditions.push(sql`${sql.ref(column)} = any(${codes}::smallint[])`);
    }
  }
  return conditions;
}

function exclusionOf(standing: number, includeDemonstration: boolean): Exclusion | undefined {
  const isDemonstration = standing >= demonstrationOffset;
  if (isDemonstration && !includeDemonstration) return 'demonstration';
  const code = standing % demonstrationOffset;
  return code === 0 ? undefined : (keyOf(exclusions, code) as Exclusion);
}

function keyText(
  name: DimensionName,
  value: string | number | null,
  slugs: ReadonlyMap<string, string>,
): string {
  if (name === 'buyer') return slugs.get(String(value)) ?? 'not-reported';
  return dimensionOf(name).key(Number(value ?? 0));
}

async function slugsOf(
  db: Db,
  rows: readonly Record<string, unknown>[],
  { by, includeDemonstration }: Pick<IndicatorQuestion, 'by' | 'includeDemonstration'>,
): Promise<Map<string, string>> {
  const key = `k${by.indexOf('buyer')}`;
  const ids = [...new Set(rows.flatMap((row) => (row[key] === null ? [] : String(row[key]))))];
  if (ids.length === 0) return new Map();
  const found = await db
    .selectFrom('organisations as o')
    .select(['o.id', 'o.slug'])
    .where('o.id', '=', sql<string>`any(${ids}::uuid[])`)
    .where(isListed('o', { includeDemonstration }))
    .execute();
  return new Map(found.map(({ id, slug }) => [id, slug]));
}
