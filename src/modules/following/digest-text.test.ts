import { expect, test } from 'vitest';
import { digestText } from './digest-text.ts';
import type { NewsItem } from './news.ts';

const item = (group: NewsItem['group'], number: number): NewsItem => ({
  group,
  subject: { title: `Sak ${number}`, href: `/needs/sak-${number}`, language: 'nb' },
  sentences: ['Behovet er møtt.'],
  at: new Date(0),
});
const links = { publicUrl: 'https://nytte.test', unsubscribeUrl: 'https://nytte.test/unsubscribe?token=t' };

test('a long digest shows the twenty that matter most and says how many more there are', () => {
  const items = [
    ...Array.from({ length: 19 }, (_, n) => item('followed', n)),
    ...Array.from({ length: 3 }, (_, n) => item('ours', 100 + n)),
    item('toAnswer', 200),
  ];
  const { subject, text } = digestText('nb', items, links);
  expect(subject).toBe('23 nyheter fra Nytte');
  expect(text.match(/Behovet er møtt\./g)).toHaveLength(20);
  expect(text).toContain('Og 3 til. Se alt på Min side:\nhttps://nytte.test/me\n');
  expect(text.indexOf('Sak 200')).toBeLessThan(text.indexOf('Sak 100'));
  expect(text.indexOf('Sak 102')).toBeLessThan(text.indexOf('Sak 0'));
});

test('what must be answered leads to where it is answered, the rest to what it is about', () => {
  const { text } = digestText('nn', [item('toAnswer', 1), item('followed', 2)], links);
  expect(text).toContain('Sak 1\nBehovet er møtt.\nhttps://nytte.test/nn/me#waiting');
  expect(text).toContain('Sak 2\nBehovet er møtt.\nhttps://nytte.test/nn/needs/sak-2');
});
