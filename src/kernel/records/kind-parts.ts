import { sql } from 'kysely';
import { kebabId } from '../content/fields.ts';
import { type PublicTable, withdrawRow } from '../content/kept-rows.ts';
import type { Db, Tx } from '../db/tables.ts';
import type { Language, Localised } from '../i18n/language.ts';
import type { Analyser } from '../search/text/analyser.ts';
import { type Keeper, type OwnRecordKind, type PublicRow, plainText, withRows } from './kind.ts';

// What kinds of own records do alike. A kind lays its own beside or over it.

export interface DraftShape<Draft> {
  readonly schema: { readonly shape: object; readonly parse: (body: unknown) => Draft };
  /** How many rows each list may have. */
  readonly rowLists: Readonly<Record<string, number>>;
  readonly stepNames: readonly string[];
  /** Which fields stand in which step. */
  readonly stepFields: Readonly<Record<string, readonly string[]>>;
  readonly words: Localised<{
    readonly defaultTitle: string;
    readonly heading: Readonly<Record<string, string>>;
    readonly lead: Readonly<Record<string, string>>;
  }>;
}

type DraftPart =
  | 'draftFields'
  | 'readDraft'
  | 'begin'
  | 'steps'
  | 'stepFields'
  | 'fillStep'
  | 'changeRows'
  | 'titleOf'
  | 'languageOf'
  | 'isSobering'
  | 'fieldsBehind'
  | 'stepWords';

/** How a draft whose steps are always the same, and that says everything in fields of its own, is read and filled. */
export function draftParts<Draft extends { language: Language; title?: string | undefined }>(
  shape: DraftShape<Draft>,
): Pick<OwnRecordKind<Draft, unknown>, DraftPart> {
  const { schema, rowLists, stepNames, stepFields, words } = shape;
  const fieldsOf = (step: string) => stepFields[step] ?? [];
  return {
    draftFields: Object.keys(schema.shape),
    readDraft: (body) => schema.parse(body),
    begin: ({ language, title }) => schema.parse({ language, title: title || undefined }),
    steps: () => stepNames,
    stepFields: fieldsOf,
    fillStep: (draft, step, values) =>
      schema.parse({
        ...draft,
        ...Object.fromEntries(fieldsOf(step).map((field) => [field, values[field]])),
      }),
    changeRows: (draft, change) => withRows(draft, change, rowLists),
    titleOf: (draft) => plainText(draft.title) || words[draft.language].defaultTitle,
    languageOf: (draft) => draft.language,
    isSobering: () => false,
    fieldsBehind: (field) => [field],
    stepWords: (language, step) => {
      const { heading, lead } = words[language];
      return { heading: heading[step] as string, lead: lead[step] as string };
    },
  };
}

/** Writes the public row and makes it findable; without a keeper it is the content files' again. @returns its id. */
export type SaveContent<Content> = (
  tx: Tx,
  analyser: Analyser,
  content: Content,
  place: { readonly id: string; readonly keeper?: Keeper },
) => Promise<string>;

/** How the public row comes, goes, and is given back to the content files. */
export function publicRowParts<Content>(
  table: PublicTable,
  save: SaveContent<Content>,
): Pick<OwnRecordKind<unknown, Content>, 'project' | 'withdraw' | 'giveBack'> {
  return {
    project: save,
    withdraw: (tx, publicId) => withdrawRow(tx, table, publicId),
    giveBack: async (tx, analyser, publicId, content) => {
      await save(tx, analyser, content, { id: publicId });
    },
  };
}

/**
 * One row of a public table that also has the columns `title`, `language` and `record_id`.
 * @param organisationIdsOf the organisations behind rows, by the rows' ids, the main one first.
 */
export async function findPublicRow(
  db: Db,
  { table }: PublicTable,
  where: { readonly slug: string } | { readonly id: string },
  organisationIdsOf: (db: Db, ids: readonly string[]) => Promise<ReadonlyMap<string, readonly string[]>>,
): Promise<PublicRow | undefined> {
  if ('slug' in where && !kebabId.safeParse(where.slug).success) return undefined;
  const { rows } = await sql<Omit<PublicRow, 'organisationIds'>>`
    select id, slug, title, language, maintained_by as "maintainedBy", record_id as "recordId"
    from ${sql.table(table)}
    where ${'slug' in where ? sql`slug = ${where.slug}` : sql`id = ${where.id}::uuid`}`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  return { ...row, organisationIds: (await organisationIdsOf(db, [row.id])).get(row.id) ?? [] };
}
