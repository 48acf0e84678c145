import { sql } from 'kysely';
import type { z } from 'zod';
import type { ContentFile, ContentItem, ContentKind } from '../content/kind.ts';
import { parseCsvFile } from '../content/parse-csv.ts';
import { type ContentProblem, findDuplicateIds, findUnknownReferences } from '../content/problem.ts';
import { type MunicipalityItem, removeMunicipalities, saveMunicipalities } from './save-municipalities.ts';
import {
  type Municipality,
  type MunicipalityChange,
  municipalityChangeColumns,
  municipalityChangeRow,
  municipalityColumns,
  municipalityRow,
  municipalitySourceFile,
} from './schema.ts';
import { slugify } from './slug.ts';

const folder = 'municipalities';
const today = `${folder}/municipalities-2024.csv`;
const changes = `${folder}/municipalities-2020-to-2024.csv`;
const sourceFile = `${folder}/source.json`;
/** The last year in which the numbers and names of the changes file were in use. */
const changesUntilYear = 2023;

/** The 357 municipalities, from `content/municipalities/`. */
export const municipalityContentKind: ContentKind<MunicipalityItem> = {
  kind: 'municipality',
  folder,
  derivedFrom: '',
  parse: (files) => {
    const { rows, problems } = readRows(files, today, {
      schema: municipalityRow,
      columns: municipalityColumns,
      idColumn: 'number',
    });
    return { items: withSlugs(rows), problems: [...problems, ...sourceProblems(files)] };
  },
  check: (items) => findDuplicateIds(items),
  save: (tx, items) =>
    saveMunicipalities(
      tx,
      items.map((item) => item.value),
      today,
    ),
  ...removeMunicipalities,
};

/** What each of the 356 municipalities of 2020 became: old numbers and names lead to today's. */
export const formerMunicipalityContentKind: ContentKind<MunicipalityChange> = {
  kind: 'former_municipality',
  folder,
  derivedFrom: '',
  dependsOn: ['municipality'],
  parse: (files) => {
    const { rows, problems } = readRows(files, changes, {
      schema: municipalityChangeRow,
      columns: municipalityChangeColumns,
      idColumn: 'number_2020',
    });
    return { items: rows.map((value) => ({ id: value.number2020, file: changes, value })), problems };
  },
  check: (items, known) => [
    ...findDuplicateIds(items),
    ...items.flatMap(({ id, value }) =>
      findUnknownReferences(
        { file: changes, item: id },
        'unknown_municipality',
        [value.number2024],
        known('municipality'),
      ),
    ),
  ],
  save: async (tx, items) => {
    const values = items.map((item) => item.value);
    await sql`
      insert into former_organisations (number, name, organisation_number, until_year, successor_id)
      select change.number, change.name, change.organisation_number, ${changesUntilYear}::integer, o.id
      from unnest(
        ${values.map((value) => value.number2020)}::text[], ${values.map((value) => value.name2020)}::text[],
        ${values.map((value) => value.organisationNumber)}::text[],
        ${values.map((value) => value.number2024)}::text[]
      ) as change (number, name, organisation_number, successor)
      join organisations o on o.municipality_number = change.successor
      on conflict (number, until_year) do update set
        name = excluded.name, organisation_number = excluded.organisation_number,
        successor_id = excluded.successor_id
    `.execute(tx);
  },
  remove: async (tx, numbers) => {
    await tx
      .deleteFrom('former_organisations')
      .where('until_year', '=', changesUntilYear)
      .where('number', 'in', numbers)
      .execute();
  },
};

/** The rows of one of the two CSV files; without a stated source nothing of it is taken. */
function readRows<Row>(
  files: readonly ContentFile[],
  path: string,
  format: { schema: z.ZodType<Row>; columns: readonly string[]; idColumn: string },
): { rows: Row[]; problems: ContentProblem[] } {
  const file = files.find((candidate) => candidate.path === path);
  if (!file) return { rows: [], problems: [] };
  const { rows, problems } = parseCsvFile(file, format);
  if (!files.some((candidate) => candidate.path === sourceFile) || sourceProblems(files).length > 0) {
    const detail = `its source must be told in ${sourceFile}`;
    problems.push({ file: path, item: '', code: 'missing_source', detail });
  }
  return { rows, problems };
}

function sourceProblems(files: readonly ContentFile[]): ContentProblem[] {
  const file = files.find((candidate) => candidate.path === sourceFile);
  if (!file) return [];
  const place = { file: sourceFile, item: '' };
  try {
    const parsed = municipalitySourceFile.safeParse(JSON.parse(file.text));
    return (parsed.error?.issues ?? []).map((issue) => ({
      ...place,
      code: 'invalid_field',
      detail: `${issue.path.join('.')}: ${issue.message}`,
    }));
  } catch (error) {
    return [{ ...place, code: 'invalid_json', detail: (error as Error).message }];
  }
}

function withSlugs(rows: readonly Municipality[]): ContentItem<MunicipalityItem>[] {
  const namesakes = Map.groupBy(rows, (row) => slugify(row.name));
  return rows.map((row) => {
    const plain = slugify(row.name);
    const slug = (namesakes.get(plain)?.length ?? 0) > 1 ? `${plain}-${row.number}` : plain;
    return { id: row.number, file: today, value: { ...row, slug } };
  });
}
