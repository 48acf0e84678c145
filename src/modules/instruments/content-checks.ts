import type { ContentItem } from '../../kernel/content/kind.ts';
import {
  type ContentProblem,
  findDuplicateIds,
  findUnknownReferences,
} from '../../kernel/content/problem.ts';
import type { InstrumentContent } from './schema.ts';

/** Checks what no single instrument can show: ids are used once, and its topics exist among `topicIds`. */
export function findInstrumentProblems(
  items: readonly ContentItem<InstrumentContent>[],
  topicIds: ReadonlySet<string>,
): ContentProblem[] {
  const unknownTopics = items.flatMap(({ id, file, value }) =>
    findUnknownReferences({ file, item: id }, 'unknown_topic', value.topics, topicIds),
  );
  return [...findDuplicateIds(items), ...unknownTopics];
}
