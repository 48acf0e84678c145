import type { Selectable } from 'kysely';
import type { PublicTable } from '../../kernel/content/kept-rows.ts';
import type { Db, Tx } from '../../kernel/db/tables.ts';
import type { SearchRecord } from '../../kernel/search/index-records.ts';
import { listTopics } from '../../kernel/topics/queries.ts';
import { createTopicTree } from '../../kernel/topics/tree.ts';
import { searchRecordOf } from './project.ts';
import type { InstrumentContent } from './schema.ts';
import type { InstrumentTables } from './tables.ts';

export const publicTable: PublicTable = { table: 'instruments', kind: 'instrument' };

/** What makes instruments findable, as their rows say. */
export async function searchRecordsOf(tx: Tx, ids: readonly string[]): Promise<SearchRecord[]> {
  const topics = createTopicTree(await listTopics(tx));
  const rows = await tx.selectFrom('instruments').selectAll().where('id', 'in', ids).orderBy('id').execute();
  return rows.map((row) => searchRecordOf(row.id, contentOf(row), topics));
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
