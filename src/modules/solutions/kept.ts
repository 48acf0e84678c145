import type { Selectable } from 'kysely';
import type { PublicTable } from '../../kernel/content/kept-rows.ts';
import type { Db, Tx } from '../../kernel/db/tables.ts';
import type { SearchRecord } from '../../kernel/search/index-records.ts';
import { listTopics } from '../../kernel/topics/queries.ts';
import { createTopicTree } from '../../kernel/topics/tree.ts';
import { searchRecordOf } from './project.ts';
import { listOrganisationIds } from './queries.ts';
import type { SolutionContent } from './schema.ts';
import type { SolutionTables } from './tables.ts';

export const publicTable: PublicTable = { table: 'solutions', kind: 'solution' };

/** What makes solutions findable, as their rows say. */
export async function searchRecordsOf(tx: Tx, ids: readonly string[]): Promise<SearchRecord[]> {
  const topics = createTopicTree(await listTopics(tx));
  const [rows, organisationIds] = await Promise.all([
    tx.selectFrom('solutions').selectAll().where('id', 'in', ids).orderBy('id').execute(),
    listOrganisationIds(tx, ids),
  ]);
  return rows.map((row) =>
    searchRecordOf({
      id: row.id,
      content: contentOf(row),
      organisationIds: organisationIds.get(row.id) ?? [],
      topics,
    }),
  );
}

/** What a row says, as content files say it; undefined when there is none. */
export async function readContent(db: Db, id: string): Promise<SolutionContent | undefined> {
  const row = await db.selectFrom('solutions').selectAll().where('id', '=', id).executeTakeFirst();
  return row && contentOf(row);
}

/** The content schema has checked every value when it was written. */
function contentOf(row: Selectable<SolutionTables['solutions']>): SolutionContent {
  return {
    id: row.slug,
    title: row.title,
    language: row.language as SolutionContent['language'],
    kind: row.kind as SolutionContent['kind'],
    phase: row.phase as SolutionContent['phase'],
    need: row.need,
    description: row.description,
    providers: row.providers,
    terms: row.terms,
    licence: row.licence ?? undefined,
    repository: row.repository ?? undefined,
    contact: row.contact ?? undefined,
    standards: row.standards,
    frameworks: row.frameworks,
    builtOn: row.built_on,
    topics: row.topics,
    keywords: row.keywords,
    sources: row.sources,
    readOn: row.read_on,
    readingNote: row.reading_note,
  };
}
