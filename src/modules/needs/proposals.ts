import type { Topic } from '../../kernel/topics/queries.ts';
import type { NeedContext } from './actions.ts';
import { wordsOf } from './body.ts';
import type { NeedDraft } from './schema.ts';

const proposedTopics = 6;
const proposedLifeEvents = 3;
/** So many topics are ticked for a writer who has not chosen, if they weigh enough. */
const tickedTopics = 2;
const leastTickedWeight = 0.6;

export interface Proposals {
  /** To choose from: what was chosen before comes first. */
  readonly proposed: readonly string[];
  readonly chosen: readonly string[];
}

/** The topics and life events that a draft seems to belong to, by its words. */
export async function proposeTopics(
  { analyser, statistics }: NeedContext,
  topics: ReadonlyMap<string, Topic>,
  draft: NeedDraft,
): Promise<Proposals> {
  const { vocabulary } = await statistics('innovation');
  const found = analyser.analyseNeed(wordsOf(draft), vocabulary).topics.filter(({ id }) => topics.has(id));
  const words = withoutNamesakes(
    found.filter(({ id }) => topics.get(id)?.kind !== 'life-event'),
    topics,
  ).slice(0, proposedTopics);
  const events = found.filter(({ id }) => topics.get(id)?.kind === 'life-event').slice(0, proposedLifeEvents);
  const ticked = words.filter(({ weight }) => weight >= leastTickedWeight).slice(0, tickedTopics);
  const chosen = [...(draft.topics ?? ticked.map(({ id }) => id)), ...(draft.lifeEvents ?? [])];
  return { proposed: [...new Set([...chosen, ...[...words, ...events].map(({ id }) => id)])], chosen };
}

/** LOS has a theme and a word of the same name: the weightier of the two is enough. */
function withoutNamesakes<Found extends { readonly id: string }>(
  found: readonly Found[],
  topics: ReadonlyMap<string, Topic>,
): Found[] {
  const labels = new Set<string>();
  return found.filter(({ id }) => {
    const label = topics.get(id)?.label.nb ?? id;
    const isNew = !labels.has(label);
    labels.add(label);
    return isNew;
  });
}
