import { describe, expect, it } from 'vitest';
import type { Tables } from '../db/tables.ts';
import { freshDatabase } from '../db/testing.ts';
import { inTransaction } from '../db/transaction.ts';
import { topicContentKind } from './content.ts';
import { listTopics } from './queries.ts';
import type { TopicContent } from './schema.ts';
import { createTopicTree } from './tree.ts';

const item = (value: TopicContent) => ({ id: value.id, file: 'topics/los.json', value });
const school: TopicContent = {
  id: 'tema/skole',
  kind: 'theme',
  label: { nb: 'Skole', nn: 'Skule', en: 'School' },
};
const pupil: TopicContent = {
  id: 'ord/elev',
  kind: 'word',
  label: { nb: 'Elev', nn: 'Elev' },
  parents: ['tema/skole'],
  synonyms: { nb: ["skoleelev's", '"'] },
};

describe('topics', () => {
  it('are saved, changed and removed by id, with English where LOS has it', async () => {
    const { sql: db } = await freshDatabase<Tables>();
    await inTransaction(db, (tx) => topicContentKind.save(tx, [item(school), item(pupil)]));
    const topics = await inTransaction(db, listTopics);
    expect(topics.get('tema/skole')).toMatchObject({
      label: { nb: 'Skole', nn: 'Skule', en: 'School' },
      hasEnglish: true,
    });
    expect(topics.get('ord/elev')).toMatchObject({
      label: { en: 'Elev' },
      hasEnglish: false,
      parents: ['tema/skole'],
    });
    await inTransaction(db, (tx) =>
      topicContentKind.save(tx, [item({ ...school, label: { nb: 'Skolen', nn: 'Skulen' } })]),
    );
    await inTransaction(db, (tx) => topicContentKind.remove(tx, ['ord/elev']));
    expect(
      [...(await inTransaction(db, listTopics)).values()].map((topic) => [topic.label.nb, topic.hasEnglish]),
    ).toEqual([['Skolen', false]]);
  });

  it('climb to every theme above, nearest first, also when LOS goes in a circle', () => {
    const topic = (id: string, parents: string[]) => {
      const label = { nb: id, nn: id, en: id };
      return [id, { id, kind: 'theme' as const, label, hasEnglish: true, parents, related: [] }] as const;
    };
    const tree = createTopicTree(
      new Map([topic('a', ['b', 'c']), topic('b', ['d']), topic('c', ['d']), topic('d', ['b', 'x'])]),
    );
    expect(tree.ancestorsOf('a')).toEqual(['b', 'd', 'x', 'c']);
    expect(tree.ancestorsOf('unknown')).toEqual([]);
    expect([tree.labelOf('a'), tree.labelOf('unknown')]).toEqual(['a', undefined]);
  });
});
