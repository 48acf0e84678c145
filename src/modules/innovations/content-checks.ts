import type { ContentItem } from '../../kernel/content/kind.ts';
import {
  type ContentProblem,
  findDuplicateIds,
  findUnknownReferences,
} from '../../kernel/content/problem.ts';
import type { InnovationContent } from './schema.ts';

/** Ids that an innovation may point to. `topicIds` holds every LOS concept, life events among them. */
export type InnovationReferences = {
  topicIds: ReadonlySet<string>;
  instrumentIds: ReadonlySet<string>;
  municipalityNumbers: ReadonlySet<string>;
};

function findItemProblems(
  { id, file, value }: ContentItem<InnovationContent>,
  known: InnovationReferences,
): ContentProblem[] {
  const place = { file, item: id };
  const municipalityNumbers = value.organisations.flatMap(
    ({ municipalityNumber }) => municipalityNumber ?? [],
  );
  return [
    ...findUnknownReferences(place, 'unknown_topic', value.topics, known.topicIds),
    ...findUnknownReferences(place, 'unknown_life_event', value.lifeEvents ?? [], known.topicIds),
    ...findUnknownReferences(place, 'unknown_instrument', value.instrumentsUsed ?? [], known.instrumentIds),
    ...findUnknownReferences(place, 'unknown_municipality', municipalityNumbers, known.municipalityNumbers),
  ];
}

/** Checks what no single innovation can show: ids are used once, and everything pointed to exists. */
export function findInnovationProblems(
  items: readonly ContentItem<InnovationContent>[],
  known: InnovationReferences,
): ContentProblem[] {
  return [...findDuplicateIds(items), ...items.flatMap((item) => findItemProblems(item, known))];
}
