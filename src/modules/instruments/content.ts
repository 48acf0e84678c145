import type { ContentItem, ContentKind } from '../../kernel/content/kind.ts';
import { parseJsonFiles } from '../../kernel/content/parse-json.ts';
import { newId } from '../../kernel/db/ids.ts';
import type { Tx } from '../../kernel/db/tables.ts';
import { removeLinks } from '../../kernel/links/links.ts';
import { indexRecords, removeRecords } from '../../kernel/search/index-records.ts';
import type { Analyser } from '../../kernel/search/text/analyser.ts';
import { listTopics } from '../../kernel/topics/queries.ts';
import { createTopicTree } from '../../kernel/topics/tree.ts';
import { findInstrumentProblems } from './content-checks.ts';
import { facetsVersion, instrumentFacets } from './domain.ts';
import { type InstrumentContent, instrumentContentFile } from './schema.ts';

/** The real instruments, from `content/instruments/`. */
export function instrumentContentKind(analyser: Analyser): ContentKind<InstrumentContent> {
  return {
    kind: 'instrument',
    folder: 'instruments',
    derivedFrom: `${analyser.version}/facets-${facetsVersion}`,
    parse: (files) => parseJsonFiles(files, instrumentContentFile),
    check: (items, known) => findInstrumentProblems(items, known('topic')),
    save: (tx, items) => save(tx, analyser, items),
    remove: async (tx, slugs) => {
      const gone = await tx.deleteFrom('instruments').where('slug', 'in', slugs).returning('id').execute();
      const ids = gone.map((row) => row.id);
      await removeRecords(tx, 'instrument', ids);
      await removeLinks(tx, 'instrument', ids);
    },
  };
}

async function save(
  tx: Tx,
  analyser: Analyser,
  items: readonly ContentItem<InstrumentContent>[],
): Promise<void> {
  const topics = createTopicTree(await listTopics(tx));
  const records = [];
  for (const { value } of items) {
    const row = rowOf(value);
    const { id } = await tx
      .insertInto('instruments')
      .values({ id: newId(), slug: value.id, ...row })
      .onConflict((conflict) => conflict.column('slug').doUpdateSet(row))
      .returning('id')
      .executeTakeFirstOrThrow();
    records.push({
      kind: 'instrument',
      id,
      slug: value.id,
      organisationIds: [],
      facets: instrumentFacets(value, topics.ancestorsOf),
      fields: {
        title: value.name,
        description: value.description,
        outcome: value.support ?? '',
        keywords: [...value.keywords, ...value.topics.flatMap((topic) => topics.labelOf(topic) ?? [])].join(
          '. ',
        ),
        names: value.owners.join('. '),
      },
    });
  }
  await indexRecords(tx, analyser, records);
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
