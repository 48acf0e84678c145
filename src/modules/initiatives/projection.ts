import type { Tx } from '../../kernel/db/tables.ts';
import { listOrganisationsById } from '../../kernel/organisations/queries.ts';
import { publishToSearch, withdrawFromOtherKinds } from '../../kernel/search/publish.ts';
import type { Analyser } from '../../kernel/search/text/analyser.ts';
import { listTopics } from '../../kernel/topics/queries.ts';
import { createTopicTree, type TopicTree } from '../../kernel/topics/tree.ts';
import { initiativeKinds } from './domain.ts';
import type { Initiative } from './queries.ts';

/** Brings the search table in step with an initiative, last in the transaction that changed it. */
export async function projectInitiative(tx: Tx, analyser: Analyser, initiative: Initiative): Promise<void> {
  const { record, target, owner } = initiative;
  const kind = initiativeKinds.where(record);
  await withdrawFromOtherKinds(tx, record.id, kind);
  const organisationIds = [...new Set([owner.id, ...target.participantIds])];
  const tree = createTopicTree(await listTopics(tx));
  const organisations = await listOrganisationsById(tx, organisationIds);
  await publishToSearch(tx, analyser, {
    kind,
    id: record.id,
    slug: record.slug ?? record.id,
    organisationIds,
    facets: [
      ...facetsOf(initiative, tree),
      ...new Set(
        organisations.flatMap(({ countyNumber }) => (countyNumber ? [`county:${countyNumber}`] : [])),
      ),
    ],
    fields: fieldsOf(initiative, tree),
  });
}

function facetsOf({ body, phase }: Initiative, tree: TopicTree): string[] {
  const topics = body.topics.flatMap((topic) => [topic, ...tree.ancestorsOf(topic)]);
  return [
    `phase:${phase}`,
    ...new Set(topics.map((topic) => `topic:${topic}`)),
    ...body.lifeEvents.map((event) => `life-event:${event}`),
    ...body.goals.map((goal) => `goal:${goal}`),
  ];
}

function fieldsOf({ body, owner }: Initiative, { labelOf }: TopicTree) {
  return {
    title: body.title,
    need: body.summary ?? '',
    description: [body.idea, body.decision].filter(Boolean).join('. '),
    learned: body.learned ?? '',
    keywords: [...body.topics, ...body.lifeEvents].flatMap((id) => labelOf(id) ?? []).join('. '),
    names: [owner.name, ...body.participants.map(({ name }) => name)].join('. '),
  };
}
