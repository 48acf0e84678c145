import type { Selectable } from 'kysely';
import type { PublicTable } from '../../kernel/content/kept-rows.ts';
import type { Db, Tx } from '../../kernel/db/tables.ts';
import { listLinksFrom } from '../../kernel/links/links.ts';
import type { SearchRecord } from '../../kernel/search/index-records.ts';
import { listTopics } from '../../kernel/topics/queries.ts';
import { createTopicTree } from '../../kernel/topics/tree.ts';
import { searchRecordOf } from './project.ts';
import type { InnovationContent } from './schema.ts';
import type { InnovationTables } from './tables.ts';

export const publicTable: PublicTable = { table: 'innovations', kind: 'innovation' };

/** What makes innovations findable, as their rows say. */
export async function searchRecordsOf(tx: Tx, ids: readonly string[]): Promise<SearchRecord[]> {
  const topics = createTopicTree(await listTopics(tx));
  const rows = await tx.selectFrom('innovations').selectAll().where('id', 'in', ids).orderBy('id').execute();
  const organisationIds = await listOrganisationIds(tx, ids);
  const records: SearchRecord[] = [];
  for (const row of rows) {
    const own = organisationIds.get(row.id) ?? [];
    records.push(await searchRecordOf(tx, row.id, contentOf(row, []), own, topics));
  }
  return records;
}

/** The organisations behind each innovation, the main one first. */
export async function listOrganisationIds(
  db: Db,
  innovationIds: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  const rows = await db
    .selectFrom('innovation_organisations')
    .select(['innovation_id', 'organisation_id'])
    .where('innovation_id', 'in', innovationIds)
    .orderBy('innovation_id')
    .orderBy('position')
    .execute();
  const byInnovation = Map.groupBy(rows, (row) => row.innovation_id);
  return new Map([...byInnovation].map(([id, own]) => [id, own.map((row) => row.organisation_id)]));
}

/** What a row says, as content files say it; undefined when there is none. */
export async function readContent(db: Db, id: string): Promise<InnovationContent | undefined> {
  const row = await db.selectFrom('innovations').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const links = await listLinksFrom(db, { kind: 'innovation', ids: [id] }, 'supported_by');
  const ids = links.map((link) => link.to.id);
  const instruments =
    ids.length === 0
      ? []
      : await db.selectFrom('instruments').select('slug').where('id', 'in', ids).execute();
  return contentOf(
    row,
    instruments.map(({ slug }) => slug),
  );
}

/** The content schema has checked every value when it was written. */
function contentOf(
  row: Selectable<InnovationTables['innovations']>,
  instrumentsUsed: string[],
): InnovationContent {
  return {
    id: row.slug,
    title: row.title,
    language: row.language as InnovationContent['language'],
    organisations: row.organisations,
    yearStart: row.year_start ?? undefined,
    yearEnd: row.year_end ?? undefined,
    need: row.need,
    solution: row.solution,
    types: row.types as InnovationContent['types'],
    degree: (row.degree ?? undefined) as InnovationContent['degree'],
    phase: row.phase as InnovationContent['phase'],
    outcome: row.outcome as InnovationContent['outcome'],
    outcomeReason: row.outcome_reason ?? undefined,
    results: row.results,
    learned: row.learned ?? undefined,
    partners: row.partners,
    instrumentsUsed,
    spreadTo: row.spread_to,
    topics: row.topics,
    keywords: row.keywords,
    lifeEvents: row.life_events,
    sources: row.sources,
    readOn: row.read_on,
    readingNote: row.reading_note,
    verified: row.verified,
    editorial: row.editorial as InnovationContent['editorial'],
  };
}
