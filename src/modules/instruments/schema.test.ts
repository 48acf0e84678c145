import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findInstrumentProblems } from './content-checks.ts';
import { type InstrumentContent, instrumentContent, instrumentContentFile } from './schema.ts';

const folder = new URL('../../../content/', import.meta.url);
const readJson = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const topicIds = new Set(
  (readJson('topics/los.json') as { items: { id: string }[] }).items.map(({ id }) => id),
);
const inFile = (file: string, values: readonly InstrumentContent[]) =>
  values.map((value) => ({ id: value.id, file, value }));

const instrument: InstrumentContent = {
  id: 'grensesamarbeid',
  name: 'Grensesamarbeid',
  language: 'nb',
  owners: ['Interreg'],
  category: 'economic',
  description: 'Støtte til samarbeid over grensen.',
  whoCanApply: ['municipality', 'research'],
  phases: ['idea', 'trial'],
  minAmountNok: 50_000,
  maxAmountNok: 200_000,
  maxSharePercent: 50,
  ownContribution: { required: 'money', minSharePercent: 50 },
  requires: ['partner i nabolandet'],
  deadlineText: 'Frist 15. februar hvert år; en ekstra frist var 1. juni 2023.',
  deadlines: [
    { type: 'yearly', month: 2, day: 15 },
    { type: 'dated', date: '2023-06-01', note: 'ekstra frist' },
  ],
  status: 'rolling',
  topics: ['tema/naringsutvikling'],
  keywords: ['grensesamarbeid', 'regional utvikling', 'nabolandet'],
  sources: [{ url: 'https://example.org/interreg', title: 'Grensesamarbeid' }],
  readOn: '2026-11-23',
  readingNote: 'Lest i sin helhet.',
};

describe('instrumentContent', () => {
  it('accepts a complete instrument', () => {
    expect(instrumentContent.parse(instrument)).toEqual(instrument);
  });

  it.each([
    ['a smallest amount above the largest', { minAmountNok: 300_000 }],
    ['an amount with fractions of a krone', { maxAmountNok: 199_999.5 }],
    ['a share above 100 per cent', { maxSharePercent: 120 }],
    ['a share of effort, which has none', { ownContribution: { required: 'effort', minSharePercent: 20 } }],
    ['a deadline on 31 April', { deadlines: [{ type: 'yearly', month: 4, day: 31 }] }],
    ['a deadline on a date that does not exist', { deadlines: [{ type: 'dated', date: '2023-02-30' }] }],
    ['a deadline of an unknown type', { deadlines: [{ type: 'monthly', day: 1 }] }],
    ['deadlines without the text that states them', { deadlineText: undefined }],
    ['nobody who can apply', { whoCanApply: [] }],
    ['fewer than three keywords', { keywords: ['grensesamarbeid'] }],
    ['no source', { sources: [] }],
    ['a source that is not on the web', { sources: [{ url: 'ftp://example.org/a' }] }],
    ['a reading date that is not a date', { readOn: 'November 2026' }],
    ['a field it does not know', { budget: 1 }],
  ])('refuses %s', (_, change) => {
    expect(instrumentContent.safeParse({ ...instrument, ...change }).success).toBe(false);
  });
});

describe('findInstrumentProblems', () => {
  it('reports an unknown topic and an id used twice', () => {
    const strange: InstrumentContent = { ...instrument, topics: ['tema/finnes-ikke'] };
    const items = [...inFile('instruments/a.json', [instrument]), ...inFile('instruments/b.json', [strange])];
    expect(findInstrumentProblems(items, topicIds)).toEqual([
      {
        file: 'instruments/b.json',
        item: 'grensesamarbeid',
        code: 'duplicate_id',
        detail: 'also in instruments/a.json',
      },
      {
        file: 'instruments/b.json',
        item: 'grensesamarbeid',
        code: 'unknown_topic',
        detail: 'tema/finnes-ikke',
      },
    ]);
  });
});

describe('the instruments in content/', () => {
  const names = readdirSync(new URL('instruments/', folder)).map((name) => `instruments/${name}`);
  const items = names.flatMap((name) => inFile(name, instrumentContentFile.parse(readJson(name)).items));

  it('all follow the schema, at least the 50 that we began with', () => {
    expect(items.length).toBeGreaterThanOrEqual(50);
  });

  it('have no problem between them', () => {
    expect(findInstrumentProblems(items, topicIds)).toEqual([]);
  });
});
