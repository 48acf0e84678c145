import type { ContentItem } from '../../kernel/content/kind.ts';
import {
  type ContentProblem,
  findDuplicateIds,
  findUnknownReferences,
} from '../../kernel/content/problem.ts';
import type { SolutionContent } from './schema.ts';

/** Checks what no single solution can show: ids are used once; topics, innovations and municipalities exist. */
export function findSolutionProblems(
  items: readonly ContentItem<SolutionContent>[],
  known: {
    readonly topicIds: ReadonlySet<string>;
    readonly innovationIds: ReadonlySet<string>;
    readonly municipalityNumbers: ReadonlySet<string>;
  },
): ContentProblem[] {
  const unknown = items.flatMap(({ id, file, value }) => {
    const place = { file, item: id };
    const numbers = value.providers.flatMap(({ municipalityNumber }) => municipalityNumber ?? []);
    return [
      ...findUnknownReferences(place, 'unknown_topic', value.topics, known.topicIds),
      ...findUnknownReferences(place, 'unknown_innovation', value.builtOn, known.innovationIds),
      ...findUnknownReferences(place, 'unknown_municipality', numbers, known.municipalityNumbers),
    ];
  });
  return [...findDuplicateIds(items), ...unknown];
}
