import type { Topic } from './queries.ts';

export interface TopicTree {
  /** Every theme above a concept, nearest first. */
  readonly ancestorsOf: (id: string) => readonly string[];
  /** The bokmål label; undefined for an unknown id. */
  readonly labelOf: (id: string) => string | undefined;
}

/** LOS as a tree to climb: words stand under themes, themes under wider themes, some under several. */
export function createTopicTree(topics: ReadonlyMap<string, Topic>): TopicTree {
  const climb = (id: string, seen: Set<string>): void => {
    for (const parent of topics.get(id)?.parents ?? []) {
      if (seen.has(parent)) continue;
      seen.add(parent);
      climb(parent, seen);
    }
  };
  return {
    ancestorsOf: (id) => {
      const seen = new Set<string>();
      climb(id, seen);
      return [...seen];
    },
    labelOf: (id) => topics.get(id)?.label.nb,
  };
}
