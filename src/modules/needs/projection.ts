import type { Tx } from '../../kernel/db/tables.ts';
import { listOrganisationsById } from '../../kernel/organisations/queries.ts';
import type { OwnRecord } from '../../kernel/records/records.ts';
import { publishToSearch, withdrawFromOtherKinds } from '../../kernel/search/publish.ts';
import type { Analyser } from '../../kernel/search/text/analyser.ts';
import { listTopics } from '../../kernel/topics/queries.ts';
import { createTopicTree } from '../../kernel/topics/tree.ts';
import { searchKindOf } from './domain.ts';
import { completeNeed, type Need, stateOf } from './queries.ts';

/**
 * Brings the search table in step with a need, last in the transaction that changed it: it stands under the one kind
 * that fits who may see it, or nowhere.
 */
export async function projectNeed(tx: Tx, analyser: Analyser, record: OwnRecord): Promise<void> {
  const kind = searchKindOf({ ...record, state: stateOf(record) });
  await withdrawFromOtherKinds(tx, record.id, kind);
  const need = kind ? await completeNeed(tx, record) : undefined;
  if (!kind || !need) return;
  const organisationIds = [need.owner.id, ...need.joins.map(({ organisation }) => organisation.id)];
  await publishToSearch(tx, analyser, {
    kind,
    id: record.id,
    slug: record.slug ?? record.id,
    organisationIds,
    facets: await facetsOf(tx, need, organisationIds),
    fields: fieldsOf(need, (await createTree(tx)).labelOf),
  });
}

const createTree = async (tx: Tx) => createTopicTree(await listTopics(tx));

function fieldsOf({ body, owner, joins }: Need, labelOf: (id: string) => string | undefined) {
  return {
    title: body.title,
    need: [body.today, body.whom].join('. '),
    description: [body.where, body.howOften, body.costOfNothing, body.costBasis].filter(Boolean).join('. '),
    outcome: body.knowMet,
    keywords: [...body.topics, ...body.lifeEvents].flatMap((id) => labelOf(id) ?? []).join('. '),
    names: [owner.name, ...joins.map(({ organisation }) => organisation.name)].join('. '),
  };
}

async function facetsOf(
  tx: Tx,
  { body, state }: Need,
  organisationIds: readonly string[],
): Promise<string[]> {
  const [tree, organisations] = await Promise.all([
    createTree(tx),
    listOrganisationsById(tx, organisationIds),
  ]);
  const topics = body.topics.flatMap((topic) => [topic, ...tree.ancestorsOf(topic)]);
  return [
    `state:${state}`,
    ...topics.map((topic) => `topic:${topic}`),
    ...body.lifeEvents.map((event) => `life-event:${event}`),
    ...organisations.flatMap(({ countyNumber }) => (countyNumber ? [`county:${countyNumber}`] : [])),
  ];
}
