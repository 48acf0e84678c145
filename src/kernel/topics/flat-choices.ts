import type { Db } from '../db/tables.ts';
import type { FlatChoice } from '../records/flat-columns.ts';
import { listTopics } from './queries.ts';

/** What may be chosen as the topic or life event of a record, by name. */
export async function topicChoices(db: Db): Promise<{
  readonly topics: readonly FlatChoice[];
  readonly lifeEvents: readonly FlatChoice[];
}> {
  const all = [...(await listTopics(db)).values()].sort((a, b) => a.label.nb.localeCompare(b.label.nb, 'nb'));
  const chosen = (isLifeEvent: boolean) =>
    all
      .filter(({ kind }) => (kind === 'life-event') === isLifeEvent)
      .map(({ id, label }) => ({ value: id, label }));
  return { topics: chosen(false), lifeEvents: chosen(true) };
}
