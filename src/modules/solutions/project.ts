import { newId } from '../../kernel/db/ids.ts';
import type { Tx } from '../../kernel/db/tables.ts';
import { replaceLinks } from '../../kernel/links/links.ts';
import type { Keeper } from '../../kernel/records/kind.ts';
import type { SearchRecord } from '../../kernel/search/index-records.ts';
import type { TopicTree } from '../../kernel/topics/tree.ts';
import { knownTerms, solutionFacets } from './domain.ts';
import type { SolutionContent } from './schema.ts';

/** A solution with everything that its row and its place in the search index are made from. */
export interface SolutionToSave {
  readonly content: SolutionContent;
  /** The organisations that provide it, the main one first. */
  readonly organisationIds: readonly string[];
  readonly topics: TopicTree;
  /** The id of a row that is not there yet; without it the database makes one. */
  readonly id?: string;
  /** The organisation that keeps it; undefined for what the content files tell. */
  readonly keeper?: Keeper | undefined;
}

/**
 * Writes the row of a solution with its organisations and links. The same for content files and for what organisations
 * write themselves.
 * @returns what makes it findable: for the caller to index.
 */
export async function saveSolution(tx: Tx, solution: SolutionToSave): Promise<SearchRecord> {
  const { content, organisationIds, topics, keeper } = solution;
  const row = {
    ...rowOf(content),
    maintained_by: keeper?.organisation.id ?? null,
    record_id: keeper?.recordId ?? null,
    maintained_at: keeper?.at ?? null,
  };
  const { id } = await tx
    .insertInto('solutions')
    .values({ id: solution.id ?? newId(), slug: content.id, ...row })
    .onConflict((conflict) => conflict.column('slug').doUpdateSet(row))
    .returning('id')
    .executeTakeFirstOrThrow();
  await saveOrganisations(tx, id, organisationIds);
  await linkInnovations(tx, id, content.builtOn);
  return searchRecordOf({ id, content, organisationIds, topics });
}

function rowOf(item: SolutionContent) {
  return {
    language: item.language,
    title: item.title,
    kind: item.kind,
    phase: item.phase,
    need: item.need,
    description: item.description,
    providers: JSON.stringify(item.providers),
    terms: JSON.stringify(item.terms),
    licence: item.licence ? JSON.stringify(item.licence) : null,
    repository: item.repository ?? null,
    contact: item.contact ?? null,
    standards: item.standards,
    frameworks: JSON.stringify(item.frameworks),
    built_on: item.builtOn,
    topics: item.topics,
    keywords: item.keywords,
    sources: JSON.stringify(item.sources),
    read_on: item.readOn,
    reading_note: item.readingNote,
  };
}

async function saveOrganisations(tx: Tx, solutionId: string, ids: readonly string[]): Promise<void> {
  await tx.deleteFrom('solution_organisations').where('solution_id', '=', solutionId).execute();
  const rows = ids.map((organisation_id, position) => ({
    solution_id: solutionId,
    organisation_id,
    position,
  }));
  await tx.insertInto('solution_organisations').values(rows).execute();
}

async function linkInnovations(tx: Tx, solutionId: string, slugs: readonly string[]): Promise<void> {
  const innovations =
    slugs.length === 0
      ? []
      : await tx.selectFrom('innovations').select('id').where('slug', 'in', slugs).execute();
  await replaceLinks(
    tx,
    { kind: 'solution', id: solutionId },
    'built_on',
    innovations.map(({ id }) => ({ kind: 'innovation', id })),
  );
}

export function searchRecordOf(solution: {
  readonly id: string;
  readonly content: SolutionContent;
  readonly organisationIds: readonly string[];
  readonly topics: TopicTree;
}): SearchRecord {
  const { id, content, organisationIds, topics } = solution;
  const labels = content.topics.flatMap((topic) => topics.labelOf(topic) ?? []);
  return {
    kind: 'solution',
    id,
    slug: content.id,
    organisationIds: [...organisationIds],
    facets: solutionFacets(content, topics.ancestorsOf),
    fields: {
      title: content.title,
      need: content.need,
      description: content.description,
      outcome: knownTerms(content)
        .map(({ fact }) => fact.text)
        .join(' '),
      keywords: [...content.keywords, ...content.standards, ...labels].join('. '),
      names: content.providers.map(({ name }) => name).join('. '),
    },
  };
}
