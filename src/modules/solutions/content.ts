import { listKept, refreshKept } from '../../kernel/content/kept-rows.ts';
import type { ContentItem, ContentKind } from '../../kernel/content/kind.ts';
import { parseJsonFiles } from '../../kernel/content/parse-json.ts';
import type { Tx } from '../../kernel/db/tables.ts';
import { removeLinks } from '../../kernel/links/links.ts';
import { ensureOrganisations } from '../../kernel/organisations/ensure.ts';
import { indexRecords, removeRecords, type SearchRecord } from '../../kernel/search/index-records.ts';
import type { Analyser } from '../../kernel/search/text/analyser.ts';
import { listTopics } from '../../kernel/topics/queries.ts';
import { createTopicTree } from '../../kernel/topics/tree.ts';
import { findSolutionProblems } from './content-checks.ts';
import { facetsVersion } from './domain.ts';
import { publicTable, searchRecordsOf } from './kept.ts';
import { saveSolution } from './project.ts';
import { type SolutionContent, solutionContentFile } from './schema.ts';

/** The real solutions, from `content/solutions/`. */
export function solutionContentKind(analyser: Analyser): ContentKind<SolutionContent> {
  return {
    kind: 'solution',
    folder: 'solutions',
    // Not on innovations: one that changes keeps its id, and the page finds it by its slug.
    dependsOn: ['municipality'],
    derivedFrom: `${analyser.version}/facets-${facetsVersion}`,
    parse: (files) => parseJsonFiles(files, solutionContentFile),
    check: (items, known) =>
      findSolutionProblems(items, {
        topicIds: known('topic'),
        innovationIds: known('innovation'),
        municipalityNumbers: known('municipality'),
      }),
    save: (tx, items) => save(tx, analyser, items),
    findKept: (tx, slugs) => listKept(tx, publicTable, slugs),
    refreshKept: (tx) => refreshKept(tx, analyser, publicTable, (ids) => searchRecordsOf(tx, ids)),
    remove: async (tx, slugs) => {
      const gone = await tx.deleteFrom('solutions').where('slug', 'in', slugs).returning('id').execute();
      const ids = gone.map((row) => row.id);
      await removeRecords(tx, 'solution', ids);
      await removeLinks(tx, 'solution', ids);
    },
  };
}

async function save(
  tx: Tx,
  analyser: Analyser,
  items: readonly ContentItem<SolutionContent>[],
): Promise<void> {
  const topics = createTopicTree(await listTopics(tx));
  const known = await ensureOrganisations(
    tx,
    items.flatMap(({ value }) => value.providers),
  );
  const records: SearchRecord[] = [];
  for (const { value } of items) {
    const organisationIds = [...new Set(value.providers.map((named) => known.get(named) as string))];
    records.push(await saveSolution(tx, { content: value, organisationIds, topics }));
  }
  await indexRecords(tx, analyser, records);
}
