import { sql } from 'kysely';
import type { Tx } from '../../../kernel/db/tables.ts';
import type { OwnRecord } from '../../../kernel/records/records.ts';
import { publishToSearch, withdrawFromSearch } from '../../../kernel/search/publish.ts';
import type { Analyser } from '../../../kernel/search/text/analyser.ts';
import { listTopics } from '../../../kernel/topics/queries.ts';
import { createTopicTree } from '../../../kernel/topics/tree.ts';
import { languageOf, searchKindOf } from './domain.ts';
import type { SandboxBody } from './schema.ts';

/** Brings the public row and the search table in step with a published case, last in its transaction. */
export async function projectCase(
  tx: Tx,
  analyser: Analyser,
  record: OwnRecord,
  body: SandboxBody,
  now: Date,
): Promise<void> {
  const row = {
    organisation_id: record.organisationId,
    // The initiative may be gone since the draft was begun.
    initiative_id: sql<
      string | null
    >`(select id from initiatives where id = ${body.initiativeId ?? null}::uuid)`,
    is_demonstration: record.isDemonstration,
    language: languageOf({ title: body.title, question: body.question }),
    title: body.title,
    outcome: body.outcome,
    topics: [...body.topics],
    changed_at: now,
  };
  await tx
    .insertInto('sandbox_cases')
    .values({ id: record.id, published_at: now, ...row })
    .onConflict((on) => on.column('id').doUpdateSet(row))
    .execute();
  const tree = createTopicTree(await listTopics(tx));
  const topics = body.topics.flatMap((topic) => [topic, ...tree.ancestorsOf(topic)]);
  await publishToSearch(tx, analyser, {
    kind: searchKindOf(record),
    id: record.id,
    slug: record.slug ?? record.id,
    organisationIds: [record.organisationId],
    facets: [`outcome:${body.outcome}`, ...topics.map((topic) => `topic:${topic}`)],
    fields: {
      title: body.title,
      need: body.question,
      description: [body.dataUsed, body.safeguards, body.authority].filter(Boolean).join('. '),
      outcome: [body.reasoning, body.mayRely, body.mayNotRely].filter(Boolean).join('. '),
      keywords: [
        ...body.rules.map(({ law, section }) => [law, section].filter(Boolean).join(' ')),
        ...body.topics.flatMap((id) => tree.labelOf(id) ?? []),
      ].join('. '),
    },
  });
}

/** Takes away what was public of a case. */
export async function withdrawProjection(tx: Tx, record: OwnRecord): Promise<void> {
  await tx.deleteFrom('sandbox_cases').where('id', '=', record.id).execute();
  await withdrawFromSearch(tx, searchKindOf(record), [record.id]);
}
