import type { Db } from '../src/kernel/db/tables.ts';
import { listTopics } from '../src/kernel/topics/queries.ts';
import { createTopicTree } from '../src/kernel/topics/tree.ts';
import type { InnovationContent } from '../src/modules/innovations/schema.ts';

/** A record as the ways we compare with are given it. */
export interface PlainText {
  readonly slug: string;
  readonly text: string;
}

type Told = Pick<
  InnovationContent,
  | 'title'
  | 'need'
  | 'solution'
  | 'results'
  | 'learned'
  | 'keywords'
  | 'topics'
  | 'lifeEvents'
  | 'organisations'
>;

/** The same text as the product makes searchable (`searchRecordOf` of the innovations), in one piece. */
export function plainTextOf(item: Told, labelOf: (topicId: string) => string | undefined): string {
  const labels = [...item.topics, ...(item.lifeEvents ?? [])].flatMap((topic) => labelOf(topic) ?? []);
  return [
    item.title,
    item.need,
    item.solution,
    ...item.results.map((result) => result.text),
    item.learned ?? '',
    ...item.keywords,
    ...labels,
    ...item.organisations.map((organisation) => organisation.name),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** The text of every innovation in the database. */
export async function listPlainTexts(db: Db): Promise<PlainText[]> {
  const topics = createTopicTree(await listTopics(db));
  const rows = await db
    .selectFrom('innovations')
    .select(['slug', 'title', 'need', 'solution', 'results', 'learned', 'keywords', 'topics', 'life_events'])
    .select('organisations')
    .orderBy('slug')
    .execute();
  return rows.map(({ slug, life_events, learned, ...row }) => ({
    slug,
    text: plainTextOf({ ...row, lifeEvents: life_events, learned: learned ?? '' }, topics.labelOf),
  }));
}
