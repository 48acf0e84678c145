import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  findTopicProblems,
  lifeEventId,
  type TopicContent,
  topicContent,
  topicContentFile,
  topicId,
} from './schema.ts';

const theme: TopicContent = {
  id: 'tema/barnehage',
  kind: 'theme',
  label: { nb: 'Barnehage', nn: 'Barnehage' },
};
const word: TopicContent = {
  id: 'ord/barnehageplass',
  kind: 'word',
  label: { nb: 'Barnehageplass', nn: 'Barnehageplass', en: 'Kindergarten place' },
  parents: ['tema/barnehage'],
  synonyms: { nb: ['barnehageopptak'] },
};
const inFile = (file: string, ...values: TopicContent[]) =>
  values.map((value) => ({ id: value.id, file, value }));

describe('topicContent', () => {
  it.each([
    ['an id outside the three kinds', { id: 'emne/barnehage' }],
    ['a kind that does not fit the id', { kind: 'word' }],
    ['a missing nynorsk label', { label: { nb: 'Barnehage' } }],
    ['a parent named twice', { parents: ['tema/familie-og-barn', 'tema/familie-og-barn'] }],
    ['a field it does not know', { definition: 'x' }],
  ])('refuses %s', (_, change) => {
    expect(topicContent.safeParse({ ...theme, ...change }).success).toBe(false);
  });

  it('keeps topics and life events apart', () => {
    expect(topicId.safeParse('hendelse/fa-barn').success).toBe(false);
    expect(lifeEventId.safeParse('tema/barnehage').success).toBe(false);
    expect(lifeEventId.parse('hendelse/fa-barn')).toBe('hendelse/fa-barn');
  });
});

describe('findTopicProblems', () => {
  it('finds nothing wrong with a word under its theme', () => {
    expect(findTopicProblems(inFile('topics/los.json', theme, word))).toEqual([]);
  });

  it('reports a parent that does not exist', () => {
    expect(findTopicProblems(inFile('topics/los.json', word))).toEqual([
      {
        file: 'topics/los.json',
        item: 'ord/barnehageplass',
        code: 'unknown_parent',
        detail: 'tema/barnehage',
      },
    ]);
  });

  it('reports an id that another file has taken', () => {
    const items = [...inFile('topics/a.json', theme), ...inFile('topics/b.json', theme)];
    expect(findTopicProblems(items)).toEqual([
      {
        file: 'topics/b.json',
        item: 'tema/barnehage',
        code: 'duplicate_id',
        detail: 'also in topics/a.json',
      },
    ]);
  });
});

describe('the topics in content/', () => {
  const url = new URL('../../../content/topics/los.json', import.meta.url);
  const { items } = topicContentFile.parse(JSON.parse(readFileSync(url, 'utf8')));

  it('holds the 92 themes, 427 words and seven life events of LOS', () => {
    const count = (kind: string) => items.filter((item) => item.kind === kind).length;
    expect([count('theme'), count('word'), count('life-event')]).toEqual([92, 427, 7]);
  });

  it('has no problem between its concepts', () => {
    expect(findTopicProblems(inFile('topics/los.json', ...items))).toEqual([]);
  });
});
