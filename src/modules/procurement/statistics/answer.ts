import type { Db } from '../../../kernel/db/tables.ts';
import type { CsvColumn, CsvValue } from '../../../kernel/http/csv.ts';
import { createKept } from '../../../kernel/kept.ts';
import { getOrganisationBySlug, type OrganisationScope } from '../../../kernel/organisations/queries.ts';
import { exclusions } from './codes.ts';
import { statisticsStamp } from './refresh.ts';
import type { StatisticsQuestion } from './schema.ts';
import { queryOf } from './schema.ts';
import { type IndicatorRow, type IndicatorTable, indicatorTable } from './table.ts';

/** Answers are kept until the table is refreshed: many ask the same. */
const kept = createKept<IndicatorTable>({ stamp: statisticsStamp, capacity: 300 });

/** Nobody's organisation: a slug that does not exist narrows to nothing, and tells nothing. */
const nobody = '00000000-0000-0000-0000-000000000000';

/** The answer to a checked question, whoever asks: page, file, API, command line. */
export async function answerQuestion(
  db: Db,
  question: StatisticsQuestion,
  { includeDemonstration = false }: { readonly includeDemonstration?: boolean | undefined } = {},
): Promise<IndicatorTable> {
  const key = `${includeDemonstration ? 'demonstration ' : ''}${queryOf(question)}`;
  return kept(db, key, async () => {
    const { buyer: slugs, ...filters } = question.filters;
    const buyer = slugs && (await buyerIds(db, slugs, { includeDemonstration }));
    const table = await indicatorTable(db, {
      ...question,
      filters: buyer ? { ...filters, buyer } : filters,
      includeDemonstration,
    });
    return { ...table, filters: question.filters };
  });
}

async function buyerIds(db: Db, slugs: readonly string[], scope: OrganisationScope): Promise<string[]> {
  const found = await Promise.all(slugs.map((slug) => getOrganisationBySlug(db, slug, scope)));
  const ids = found.flatMap((organisation) => organisation?.id ?? []);
  return ids.length > 0 ? ids : [nobody];
}

type FlatRecord = Readonly<Record<string, string | number | boolean | null>>;

const excludedNames = [...exclusions, 'demonstration'] as const;

/** A row as a flat record with stable English names: what CSV and JSON hold alike. Null where there is nothing. */
export function recordOf(table: IndicatorTable, row: IndicatorRow): FlatRecord {
  return {
    indicator: table.indicator,
    query_version: table.queryVersion,
    stage: table.stage,
    unit: table.unit,
    ...Object.fromEntries(
      table.by.map((name, index) => [name.replaceAll('-', '_'), row.keys[index] ?? null]),
    ),
    currency: row.currency ?? null,
    numerator: row.numerator ?? null,
    denominator: row.denominator,
    share: row.share ?? null,
    low: row.low ?? null,
    high: row.high ?? null,
    counted: row.counted,
    known: row.known,
    missing: row.missing,
    missing_share: row.missingShare ?? null,
    outside: row.outside,
    faults: row.faults,
    median: row.median ?? null,
    q1: row.q1 ?? null,
    q3: row.q3 ?? null,
    sum: row.sum ?? null,
    ...Object.fromEntries(excludedNames.map((name) => [`excluded_${name}`, row.excluded[name] ?? 0])),
    small: row.isSmall,
  };
}

/** All rows of an answer as flat records. */
export const recordsOf = (table: IndicatorTable): FlatRecord[] =>
  table.rows.map((row) => recordOf(table, row));

/** The columns of the CSV file of an answer. */
export function columnsOf(table: IndicatorTable): CsvColumn<FlatRecord>[] {
  const names = Object.keys(recordOf(table, emptyRow));
  return names.map((name) => ({ name, value: (row): CsvValue => row[name] }));
}

const emptyRow: IndicatorRow = {
  keys: [],
  numerator: undefined,
  denominator: 0,
  share: undefined,
  low: undefined,
  high: undefined,
  counted: 0,
  known: 0,
  missing: 0,
  missingShare: undefined,
  outside: 0,
  faults: 0,
  excluded: {},
  median: undefined,
  q1: undefined,
  q3: undefined,
  sum: undefined,
  currency: undefined,
  isSmall: true,
};
