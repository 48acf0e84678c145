import type { ContentItem, ContentKind, KnownIds } from '../../kernel/content/kind.ts';
import { parseJsonFiles } from '../../kernel/content/parse-json.ts';
import { newId } from '../../kernel/db/ids.ts';
import type { Tx } from '../../kernel/db/tables.ts';
import { removeLinks, replaceLinks } from '../../kernel/links/links.ts';
import { ensureOrganisations } from '../../kernel/organisations/ensure.ts';
import { listOrganisationsById } from '../../kernel/organisations/queries.ts';
import { indexRecords, removeRecords, type SearchRecord } from '../../kernel/search/index-records.ts';
import type { Analyser } from '../../kernel/search/text/analyser.ts';
import { listTopics } from '../../kernel/topics/queries.ts';
import { createTopicTree, type TopicTree } from '../../kernel/topics/tree.ts';
import { findInnovationProblems } from './content-checks.ts';
import { certaintyOf, innovationFacets } from './domain.ts';
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
  const organisationIds = await ensureOrganisations(tx, references);
  const records: SearchRecord[] = [];
  for (const { value } of items) {
    const id = await upsert(tx, value);
    const ids = [...new Set(value.organisations.map((named) => organisationIds.get(named) as string))];
    await saveOrganisations(tx, id, ids);
    await linkInstruments(tx, id, value.instrumentsUsed ?? []);
    records.push(await searchRecordOf(tx, id, value, ids, topics));
  }
  await indexRecords(tx, analyser, records);
}

async function upsert(tx: Tx, item: InnovationContent): Promise<string> {
  const row = rowOf(item);
  const saved = await tx
    .insertInto('innovations')
    .values({ id: newId(), slug: item.id, ...row })
    .onConflict((conflict) => conflict.column('slug').doUpdateSet(row))
    .returning('id')
    .executeTakeFirstOrThrow();
  return saved.id;
}

function rowOf(item: InnovationContent) {
  return {
    language: item.language,
    title: item.title,
    need: item.need,
    solution: item.solution,
    learned: item.learned ?? null,
    types: item.types,
    degree: item.degree ?? null,
    phase: item.phase,
    outcome: item.outcome,
    outcome_reason: item.outcomeReason ?? null,
    year_start: item.yearStart ?? null,
    year_end: item.yearEnd ?? null,
    results: JSON.stringify(item.results),
    certainty: certaintyOf(item.results),
    organisations: JSON.stringify(item.organisations),
    partners: item.partners ?? [],
    spread_to: item.spreadTo ?? [],
    topics: item.topics,
    life_events: item.lifeEvents ?? [],
    keywords: item.keywords,
    sources: JSON.stringify(item.sources),
    read_on: item.readOn,
    reading_note: item.readingNote,
    verified: item.verified,
    editorial: item.editorial,
  };
}

async function saveOrganisations(
  tx: Tx,
  innovationId: string,
  organisationIds: readonly string[],
): Promise<void> {
  await tx.deleteFrom('innovation_organisations').where('innovation_id', '=', innovationId).execute();
  const rows = organisationIds.map((organisation_id, position) => ({
    innovation_id: innovationId,
    organisation_id,
    position,
  }));
  await tx.insertInto('innovation_organisations').values(rows).execute();
}

async function linkInstruments(tx: Tx, innovationId: string, slugs: readonly string[]): Promise<void> {
  const instruments =
    slugs.length === 0
      ? []
      : await tx.selectFrom('instruments').select('id').where('slug', 'in', slugs).execute();
  await replaceLinks(
    tx,
    { kind: 'innovation', id: innovationId },
    'supported_by',
    instruments.map(({ id }) => ({ kind: 'instrument', id })),
  );
}

async function searchRecordOf(
  tx: Tx,
  id: string,
  item: InnovationContent,
  organisationIds: readonly string[],
  topics: TopicTree,
): Promise<SearchRecord> {
  const organisations = await listOrganisationsById(tx, organisationIds);
  const labels = [...item.topics, ...(item.lifeEvents ?? [])].flatMap((topic) => topics.labelOf(topic) ?? []);
  return {
    kind: 'innovation',
    id,
    slug: item.id,
    organisationIds,
    facets: innovationFacets(item, organisations, topics.ancestorsOf),
    fields: {
      title: item.title,
      need: item.need,
      description: item.solution,
      outcome: item.results.map((result) => result.text).join(' '),
      learned: item.learned ?? '',
      keywords: [...item.keywords, ...labels].join('. '),
      names: item.organisations.map((organisation) => organisation.name).join('. '),
    },
  };
}
