import type { Selectable } from 'kysely';
import type { Db, Tx } from '../../kernel/db/tables.ts';
import { listLinksFrom } from '../../kernel/links/links.ts';
import { indexRecords } from '../../kernel/search/index-records.ts';
import type { Analyser } from '../../kernel/search/text/analyser.ts';
import { listTopics } from '../../kernel/topics/queries.ts';
import { createTopicTree } from '../../kernel/topics/tree.ts';
import { searchRecordOf } from './project.ts';
import type { InnovationContent } from './schema.ts';
import type { InnovationTables } from './tables.ts';

/** Of these slugs, those that an organisation keeps: content files no longer decide over them. */
export async function listKept(tx: Tx, slugs: readonly string[]): Promise<string[]> {
  if (slugs.length === 0) return [];
  const rows = await tx
    .selectFrom('innovations')
    .select('slug')
    .where('slug', 'in', slugs)
    .where('maintained_by', 'is not', null)
    .execute();
  return rows.map(({ slug }) => slug);
}

/** Analyses again what organisations keep, when the analyser has changed: no content file will. */
export async function refreshKept(tx: Tx, analyser: Analyser): Promise<void> {
  const rows = await tx
    .selectFrom('innovations')
    .innerJoin('search_records', 'search_records.id', 'innovations.id')
    .selectAll('innovations')
    .where('search_records.kind', '=', 'innovation')
    .where('search_records.analyser_version', '!=', analyser.version)
    .where('innovations.maintained_by', 'is not', null)
    .execute();
  if (rows.length === 0) return;
  const topics = createTopicTree(await listTopics(tx));
  const records = [];
  for (const row of rows) {
    const organisationIds = await listOrganisationIds(tx, row.id);
    records.push(await searchRecordOf(tx, row.id, contentOf(row, []), organisationIds, topics));
  }
  await indexRecords(tx, analyser, records);
}

export async function listOrganisationIds(db: Db, innovationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('innovation_organisations')
    .select('organisation_id')
    .where('innovation_id', '=', innovationId)
    .orderBy('position')
    .execute();
  return rows.map((row) => row.organisation_id);
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
