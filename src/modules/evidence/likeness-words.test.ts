import { expect, it } from 'vitest';
import { likeness } from '../../kernel/organisations/peers.ts';
import { likenessWords } from './likeness-words.ts';

const hamar = { kind: 'municipality', population: 33_000, centralityIndex: 820, countyNumber: '34' };

it('tells likeness in words, with what it is made of', () => {
  const gjovik = { kind: 'municipality', population: 30_500, centralityIndex: 800, countyNumber: '34' };
  expect(likenessWords('nb', 'Hamar', likeness(hamar, gjovik))).toBe(
    'Ligner mye på Hamar: omtrent like mange innbyggere, omtrent like sentral, samme fylke',
  );
  const utsira = { kind: 'municipality', population: 210, centralityIndex: 300, countyNumber: '11' };
  expect(likenessWords('en', 'Hamar', likeness(hamar, utsira))).toBe(
    'Little like Hamar: 157 times fewer inhabitants, less central',
  );
  const oslo = { kind: 'municipality', population: 717_710, centralityIndex: 1000, countyNumber: '03' };
  expect(likenessWords('nn', 'Hamar', likeness(hamar, oslo))).toBe(
    'Liknar lite på Hamar: 22 gonger så mange innbyggjarar, meir sentral',
  );
});

it('says nothing of organisations that cannot be compared', () => {
  const state = { kind: 'state_body', population: null, centralityIndex: null, countyNumber: null };
  expect(likenessWords('nb', 'Hamar', likeness(hamar, state))).toBeUndefined();
});
