import { listKept, refreshKept } from '../../kernel/content/kept-rows.ts';
import type { ContentItem, ContentKind, KnownIds } from '../../kernel/content/kind.ts';
import { parseJsonFiles } from '../../kernel/content/parse-json.ts';
import type { Tx } from '../../kernel/db/tables.ts';
import { removeLinks } from '../../kernel/links/links.ts';
import { ensureOrganisations } from '../../kernel/organisations/ensure.ts';
import { indexRecords, removeRecords, type SearchRecord } from '../../kernel/search/index-records.ts';
import type { Analyser } from '../../kernel/search/text/analyser.ts';
import { listTopics } from '../../kernel/topics/queries.ts';
import { createTopicTree } from '../../kernel/topics/tree.ts';
import { findInnovationProblems } from './content-checks.ts';
import { publicTable, searchRecordsOf } from './kept.ts';
import { saveInnovation } from './project.ts';
import { type InnovationContent, innovationContentFile } from './schema.ts';

type Item = ContentItem<InnovationContent>;

/** The real innovations, from `content/innovations/`. */
export function innovationContentKind(analyser: Analyser): ContentKind<InnovationContent> {
  return {
    kind: 'innovation',
    folder: 'innovations',
    dependsOn: ['municipality', 'instrument'],
    derivedFrom: analyser.version,
    parse: (files) => parseJsonFiles(files, innovationContentFile),
    check,
    save: (tx, items) => save(tx, analyser, items),
    findKept: (tx, slugs) => listKept(tx, publicTable, slugs),
    refreshKept: (tx) => refreshKept(tx, analyser, publicTable, (ids) => searchRecordsOf(tx, ids)),
    remove: async (tx, slugs) => {
      const gone = await tx.deleteFrom('innovations').where('slug', 'in', slugs).returning('id').execute();
      const ids = gone.map((row) => row.id);
      await removeRecords(tx, 'innovation', ids);
      await removeLinks(tx, 'innovation', ids);
    },
  };
}

function check(items: readonly Item[], known: KnownIds) {
  return findInnovationProblems(items, {
    topicIds: known('topic'),
    instrumentIds: known('instrument'),
    municipalityNumbers: known('municipality'),
  });
}

async function save(tx: Tx, analyser: Analyser, items: readonly Item[]): Promise<void> {
  const topics = createTopicTree(await listTopics(tx));
  const references = items.flatMap(({ value }) => value.organisations);
  const known = await ensureOrganisations(tx, references);
  const records: SearchRecord[] = [];
  for (const { value } of items) {
    const organisationIds = [...new Set(value.organisations.map((named) => known.get(named) as string))];
    records.push(await saveInnovation(tx, { content: value, organisationIds, topics }));
  }
  await indexRecords(tx, analyser, records);
}
