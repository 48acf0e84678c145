import { newId } from '../../kernel/db/ids.ts';
import type { Tx } from '../../kernel/db/tables.ts';
import type { Keeper } from '../../kernel/records/kind.ts';
import type { SearchRecord } from '../../kernel/search/index-records.ts';
import type { TopicTree } from '../../kernel/topics/tree.ts';
import { instrumentFacets } from './domain.ts';
import type { InstrumentContent } from './schema.ts';

/** An instrument with everything that its row and its place in the search index are made from. */
export interface InstrumentToSave {
  readonly content: InstrumentContent;
  readonly topics: TopicTree;
  /** The id of a row that is not there yet; without it the database makes one. */
  readonly id?: string;
  /** The organisation that keeps it; undefined for what the content files tell. */
  readonly keeper?: Keeper | undefined;
}

/**
 * Writes the row of an instrument. The same for content files and for what organisations write themselves.
 * @returns what makes it findable: for the caller to index.
 */
export async function saveInstrument(
  tx: Tx,
  { content, topics, id: newRowId, keeper }: InstrumentToSave,
): Promise<SearchRecord> {
  const row = {
    ...rowOf(content),
    maintained_by: keeper?.organisation.id ?? null,
    record_id: keeper?.recordId ?? null,
    maintained_at: keeper?.at ?? null,
  };
  const { id } = await tx
    .insertInto('instruments')
    .values({ id: newRowId ?? newId(), slug: content.id, ...row })
    .onConflict((conflict) => conflict.column('slug').doUpdateSet(row))
    .returning('id')
    .executeTakeFirstOrThrow();
  return searchRecordOf(id, content, topics);
}

export function searchRecordOf(id: string, content: InstrumentContent, topics: TopicTree): SearchRecord {
  return {
    kind: 'instrument',
    id,
    slug: content.id,
    organisationIds: [],
    facets: instrumentFacets(content, topics.ancestorsOf),
    fields: {
      title: content.name,
      description: content.description,
      outcome: content.support ?? '',
      keywords: [...content.keywords, ...content.topics.flatMap((topic) => topics.labelOf(topic) ?? [])].join(
        '. ',
      ),
      names: content.owners.join('. '),
    },
  };
}

function rowOf(item: InstrumentContent) {
  return {
    language: item.language,
    name: item.name,
    owners: item.owners,
    owner_note: item.ownerNote ?? null,
    category: item.category,
    description: item.description,
    who_can_apply: item.whoCanApply,
    phases: item.phases,
    support: item.support ?? null,
    min_amount_nok: item.minAmountNok ?? null,
    max_amount_nok: item.maxAmountNok ?? null,
    max_share_percent: item.maxSharePercent ?? null,
    amount_note: item.amountNote ?? null,
    own_contribution: JSON.stringify(item.ownContribution),
    requires: item.requires,
    deadline_text: item.deadlineText ?? null,
    deadlines: JSON.stringify(item.deadlines),
    status: item.status,
    status_note: item.statusNote ?? null,
    topics: item.topics,
    keywords: item.keywords,
    sources: JSON.stringify(item.sources),
    read_on: item.readOn,
    reading_note: item.readingNote,
  };
}
