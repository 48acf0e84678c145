import { listKept, refreshKept } from '../../kernel/content/kept-rows.ts';
import type { ContentItem, ContentKind } from '../../kernel/content/kind.ts';
import { parseJsonFiles } from '../../kernel/content/parse-json.ts';
import type { Tx } from '../../kernel/db/tables.ts';
import { removeLinks } from '../../kernel/links/links.ts';
import { indexRecords, removeRecords } from '../../kernel/search/index-records.ts';
import type { Analyser } from '../../kernel/search/text/analyser.ts';
import { listTopics } from '../../kernel/topics/queries.ts';
import { createTopicTree } from '../../kernel/topics/tree.ts';
import { findInstrumentProblems } from './content-checks.ts';
import { facetsVersion } from './domain.ts';
import { publicTable, searchRecordsOf } from './kept.ts';
import { saveInstrument } from './project.ts';
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
    findKept: (tx, slugs) => listKept(tx, publicTable, slugs),
    refreshKept: (tx) => refreshKept(tx, analyser, publicTable, (ids) => searchRecordsOf(tx, ids)),
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
  for (const { value } of items) records.push(await saveInstrument(tx, { content: value, topics }));
  await indexRecords(tx, analyser, records);
}
