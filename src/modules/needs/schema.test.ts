import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { draftFromText, draftOf, languageOf, readDraft, slugOf } from './body.ts';
import { messages } from './messages.ts';
import { fieldsOfStep, needBody, needDraft, readNok, stepOf, steps, textNames } from './schema.ts';

test.each([
  ['1 200 000', 1_200_000],
  ['1.200.000 kr', 1_200_000],
  ['kr 50 000,-', 50_000],
  ['NOK 50,000', 50_000],
  ['0', 0],
  ['12', 12],
])('the amount %s is read', (typed, amount) => {
  expect(readNok(typed)).toBe(amount);
});

test.each(['mye', '1,5', '-3', '1.2', '', '1e9', '12 millioner', '9999999999999'])(
  'the amount %s is refused',
  (typed) => {
    expect(readNok(typed)).toBeUndefined();
  },
);

it('publishing demands a title, what happens today, whom, and how one knows', () => {
  const read = needBody.safeParse({ title: ' ', where: 'Her' });
  expect(read.error?.issues.map(({ path }) => path[0])).toEqual(['title', 'today', 'whom', 'knowMet']);
});

it('every field is written at exactly one step', () => {
  const all = steps.flatMap((step) => [...fieldsOfStep[step]]);
  expect(all.toSorted()).toEqual(Object.keys(needDraft.shape).toSorted());
  for (const field of all) expect(fieldsOfStep[stepOf(field)]).toContain(field);
});

it('a published need becomes a draft that publishes the same', () => {
  const body = needBody.parse({ title: 'T', today: 'D', whom: 'W', knowMet: 'K', costNokPerYear: '1 000' });
  expect(needBody.parse(readDraft(draftOf(body)))).toEqual(body);
});

it('a draft of whatever is stored can be read', () => {
  fc.assert(fc.property(fc.jsonValue(), (stored) => typeof readDraft(stored) === 'object'));
});

describe('an address', () => {
  it('is cut between words and never one of our own', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (title) => {
        expect(slugOf(title)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(slugOf(title).length).toBeLessThanOrEqual(80);
      }),
    );
    expect(slugOf('New')).toBe('behov-new');
    expect(slugOf('Draft')).toBe('behov-draft');
    expect(slugOf('Barn ÆØÅ')).toBe('barn-aeoa');
  });
});

it('a typed need begins the draft without losing a word', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 3000 }), (text) => {
      const { title = '', today = '' } = draftFromText(text);
      expect([title, today]).toContain(text.trim());
    }),
  );
});

it('the language is told by the small words', () => {
  expect(languageOf({ title: 'Innbyggjarane veit ikkje kven dei skal spørje' })).toBe('nn');
  expect(languageOf({ title: 'Innbyggerne vet ikke hvem de skal spørre' })).toBe('nb');
  expect(languageOf({ title: 'People do not know whom they should ask' })).toBe('en');
});

it('every field has its words in every language', () => {
  for (const m of Object.values(messages)) {
    for (const name of [...textNames, 'topics', 'lifeEvents', 'visibility']) {
      expect(m.field[name]?.label.length).toBeGreaterThan(2);
      expect(m.fieldShort[name]?.length).toBeGreaterThan(2);
    }
  }
});
