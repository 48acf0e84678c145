import { newId } from '../../kernel/db/ids.ts';
import type { Tx } from '../../kernel/db/tables.ts';
import { replaceLinks } from '../../kernel/links/links.ts';
import { listOrganisationsById } from '../../kernel/organisations/queries.ts';
import type { Keeper } from '../../kernel/records/kind.ts';
import type { SearchRecord } from '../../kernel/search/index-records.ts';
import type { TopicTree } from '../../kernel/topics/tree.ts';
import { certaintyOf, innovationFacets } from './domain.ts';
import type { InnovationContent } from './schema.ts';

/** An innovation with everything that its row and its place in the search index are made from. */
export interface InnovationToSave {
  readonly content: InnovationContent;
  /** The organisations behind it, the main one first. */
  readonly organisationIds: readonly string[];
  readonly topics: TopicTree;
  /** The id of a row that is not there yet; without it the database makes one. */
  readonly id?: string;
  /** The organisation that keeps it; undefined for what the content files tell. */
  readonly keeper?: Keeper | undefined;
}

/**
 * Writes the row of an innovation with its organisations and links. The same for content files and for what
 * organisations write themselves.
 * @returns what makes it findable: for the caller to index.
 */
export async function saveInnovation(tx: Tx, innovation: InnovationToSave): Promise<SearchRecord> {
  const { content, organisationIds, topics } = innovation;
  const id = await upsert(tx, innovation);
  await saveOrganisations(tx, id, organisationIds);
  await linkInstruments(tx, id, content.instrumentsUsed ?? []);
  return searchRecordOf(tx, id, content, organisationIds, topics);
}

async function upsert(tx: Tx, { content, id, keeper }: InnovationToSave): Promise<string> {
  const row = { ...rowOf(content), ...keeperColumns(keeper) };
  const saved = await tx
    .insertInto('innovations')
    .values({ id: id ?? newId(), slug: content.id, ...row })
    .onConflict((conflict) => conflict.column('slug').doUpdateSet(row))
    .returning('id')
    .executeTakeFirstOrThrow();
  return saved.id;
}

function keeperColumns(keeper: Keeper | undefined) {
  return {
    maintained_by: keeper?.organisation.id ?? null,
    record_id: keeper?.recordId ?? null,
    maintained_at: keeper?.at ?? null,
  };
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

export async function searchRecordOf(
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
