import { sql } from 'kysely';
import type { Db } from '../../../kernel/db/tables.ts';
import { createKept } from '../../../kernel/kept.ts';
import type { Names } from './code-words.ts';
import { type CodedDimension, dimensionOf } from './dimensions.ts';
import { statisticsStamp } from './refresh.ts';

/** The dimensions that the form has a list of values for. */
export const chosenDimensions = [
  'stage',
  'year',
  'threshold',
  'buyer-type',
  'county',
  'centrality',
  'cpv',
  'procedure',
  'sdk',
  'winner-size',
] as const satisfies readonly CodedDimension[];

export type Choices = Readonly<Record<(typeof chosenDimensions)[number], readonly string[]>>;

const kept = createKept<Choices>({ stamp: statisticsStamp, capacity: 2 });

/** The values that there are of each dimension: what one can filter by. */
export function listChoices(db: Db): Promise<Choices> {
  return kept(db, 'choices', async () => {
    const columns = chosenDimensions.map((name) => dimensionOf(name).column);
    const { rows } = await sql<Record<string, number[] | null>>`
      select ${sql.join(columns.map((column) => sql`array_agg(distinct ${sql.ref(column)}) as ${sql.ref(column)}`))}
      from (select distinct ${sql.join(columns.map((column) => sql.ref(column)))} from procurement_lots) as seen`.execute(
      db,
    );
    const [row] = rows;
    return Object.fromEntries(
      chosenDimensions.map((name) => {
        const { column, key } = dimensionOf(name);
        return [name, (row?.[column] ?? []).map((code) => key(code)).sort()];
      }),
    ) as unknown as Choices;
  });
}

/** The names of counties by number, and of the buyers of these slugs. */
export async function listNames(db: Db, slugs: readonly string[]): Promise<Names> {
  const counties = await db
    .selectFrom('organisations')
    .select(['county_number as key', 'county_name as name'])
    .distinct()
    .where('county_number', 'is not', null)
    .where('county_name', 'is not', null)
    .execute();
  const buyers =
    slugs.length === 0
      ? []
      : await db
          .selectFrom('organisations')
          .select(['slug as key', 'name'])
          .where('slug', '=', sql<string>`any(${[...slugs]}::text[])`)
          .execute();
  return new Map([...counties, ...buyers].map(({ key, name }) => [key ?? '', name ?? '']));
}
