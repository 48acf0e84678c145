import type { Selectable } from 'kysely';
import type { Db, Tx } from '../../kernel/db/tables.ts';
import { indexRecords } from '../../kernel/search/index-records.ts';
import type { Analyser } from '../../kernel/search/text/analyser.ts';
import { listTopics } from '../../kernel/topics/queries.ts';
import { createTopicTree } from '../../kernel/topics/tree.ts';
import { searchRecordOf } from './project.ts';
import type { InstrumentContent } from './schema.ts';
import type { InstrumentTables } from './tables.ts';

/** Of these slugs, those that an organisation keeps: content files no longer decide over them. */
export async function listKept(tx: Tx, slugs: readonly string[]): Promise<string[]> {
  if (slugs.length === 0) return [];
  const rows = await tx
    .selectFrom('instruments')
    .select('slug')
    .where('slug', 'in', slugs)
    .where('maintained_by', 'is not', null)
    .execute();
  return rows.map(({ slug }) => slug);
}

/** Analyses again what organisations keep, when the analyser has changed: no content file will. */
export async function refreshKept(tx: Tx, analyser: Analyser): Promise<void> {
  const rows = await tx
    .selectFrom('instruments')
    .innerJoin('search_records', 'search_records.id', 'instruments.id')
    .selectAll('instruments')
    .where('search_records.kind', '=', 'instrument')
    .where('search_records.analyser_version', '!=', analyser.version)
    .where('instruments.maintained_by', 'is not', null)
    .execute();
  if (rows.length === 0) return;
  const topics = createTopicTree(await listTopics(tx));
  await indexRecords(
    tx,
    analyser,
    rows.map((row) => searchRecordOf(row.id, contentOf(row), topics)),
  );
}

/** What a row says, as content files say it; undefined when there is none. */
export async function readContent(db: Db, id: string): Promise<InstrumentContent | undefined> {
  const row = await db.selectFrom('instruments').selectAll().where('id', '=', id).executeTakeFirst();
  return row && contentOf(row);
}

const amount = (nok: string | null): number | undefined => (nok === null ? undefined : Number(nok));

/** The content schema has checked every value when it was written. */
function contentOf(row: Selectable<InstrumentTables['instruments']>): InstrumentContent {
  return {
    id: row.slug,
    name: row.name,
    language: row.language as InstrumentContent['language'],
    owners: row.owners,
    ownerNote: row.owner_note ?? undefined,
    category: row.category as InstrumentContent['category'],
    description: row.description,
    whoCanApply: row.who_can_apply as InstrumentContent['whoCanApply'],
    phases: row.phases as InstrumentContent['phases'],
    support: row.support ?? undefined,
    minAmountNok: amount(row.min_amount_nok),
    maxAmountNok: amount(row.max_amount_nok),
    maxSharePercent: row.max_share_percent ?? undefined,
    amountNote: row.amount_note ?? undefined,
    ownContribution: row.own_contribution,
    requires: row.requires,
    deadlineText: row.deadline_text ?? undefined,
    deadlines: row.deadlines,
    status: row.status as InstrumentContent['status'],
    statusNote: row.status_note ?? undefined,
    topics: row.topics,
    keywords: row.keywords,
    sources: row.sources,
    readOn: row.read_on,
    readingNote: row.reading_note,
  };
}
