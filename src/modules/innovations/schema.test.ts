import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findInnovationProblems } from './content-checks.ts';
import {
  type InnovationContent,
  innovationContent,
  innovationContentFile,
  isMeasuredBenefit,
} from './schema.ts';

const folder = new URL('../../../content/', import.meta.url);
const readJson = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const filesIn = (name: string) => readdirSync(new URL(`${name}/`, folder)).map((file) => `${name}/${file}`);
const inFile = (file: string, values: readonly InnovationContent[]) =>
  values.map((value) => ({ id: value.id, file, value }));

const benefit = {
  text: 'Besøkene gikk ned.',
  status: 'measured',
  kind: 'effect',
  direction: 'better',
} as const;
const innovation: InnovationContent = {
  id: 'bergen-medisin',
  title: 'Medisin til rett tid',
  language: 'nb',
  organisations: [
    { name: 'Bergen kommune', country: 'NO', kind: 'municipality', municipalityNumber: '4601' },
  ],
  yearStart: 2014,
  yearEnd: 2016,
  need: 'Brukerne ventet på medisin.',
  solution: 'En dispenser sier fra.',
  types: ['service', 'product'],
  degree: 'incremental',
  phase: 'in_use',
  outcome: 'worked',
  results: [
    { ...benefit, figure: 38, unit: 'prosent' },
    { text: '18 brukere.', status: 'measured', kind: 'volume' },
  ],
  topics: ['ord/legemiddel'],
  keywords: ['medisiner'],
  lifeEvents: ['hendelse/alvorlig-sykt-barn'],
  instrumentsUsed: ['stimulab'],
  sources: [{ url: 'https://example.org/medisin', title: 'Medisin' }, { url: 'https://example.org/mer' }],
  readOn: '2026-11-23',
  readingNote: 'Lest i sin helhet.',
  verified: true,
  editorial: ['types', 'outcome', 'results.direction'],
};

const known = {
  topicIds: new Set((readJson('topics/los.json') as { items: { id: string }[] }).items.map(({ id }) => id)),
  instrumentIds: new Set(
    filesIn('instruments').flatMap((name) =>
      (readJson(name) as { items: { id: string }[] }).items.map(({ id }) => id),
    ),
  ),
  municipalityNumbers: new Set(
    readFileSync(new URL('municipalities/municipalities-2024.csv', folder), 'utf8')
      .split('\n')
      .map((line) => line.slice(0, 4)),
  ),
};

describe('innovationContent', () => {
  it('accepts a complete innovation', () => {
    expect(innovationContent.parse(innovation)).toEqual(innovation);
  });

  it.each([
    ['an id with capital letters', { id: 'Bergen-medisin' }],
    ['a year before 1900', { yearStart: 1899 }],
    ['an end before the start', { yearEnd: 2013 }],
    ['a type named twice', { types: ['service', 'service'] }],
    ['an unknown phase', { phase: 'pilot' }],
    ['a figure without a unit', { results: [{ ...benefit, figure: 38 }] }],
    ['a unit without a figure', { results: [{ ...benefit, unit: 'prosent' }] }],
    ['a direction on mere volume', { results: [benefit, { ...benefit, kind: 'volume' }] }],
    ['a direction on an estimate', { results: [benefit, { ...benefit, status: 'estimated' }] }],
    ['a measured effect without a direction', { results: [benefit, { ...benefit, direction: undefined }] }],
    ['success without a measured effect for the better', { results: [{ ...benefit, direction: 'none' }] }],
    ['failure without a reason', { outcome: 'failed' }],
    ['more than four topics', { topics: ['ord/a', 'ord/b', 'ord/c', 'ord/d', 'ord/e'] }],
    ['a life event among the topics', { topics: ['hendelse/fa-barn'] }],
    ['no source', { sources: [] }],
    [
      'the same source twice',
      { sources: [{ url: 'https://example.org/a' }, { url: 'https://example.org/a' }] },
    ],
    ['a source that runs a script', { sources: [{ url: 'javascript:alert(1)' }] }],
    ['no reading date', { readOn: undefined }],
    ['an editorial mark on a field that does not exist', { editorial: ['price'] }],
    ['a field it does not know', { cost: 1 }],
  ])('refuses %s', (_, change) => {
    expect(innovationContent.safeParse({ ...innovation, ...change }).success).toBe(false);
  });
});

describe('isMeasuredBenefit', () => {
  it('holds for a measured effect for the better and for nothing less', () => {
    expect(isMeasuredBenefit(benefit)).toBe(true);
    expect(isMeasuredBenefit({ ...benefit, direction: 'mixed' })).toBe(false);
    expect(isMeasuredBenefit({ text: 'Ventet kutt.', status: 'expected', kind: 'effect' })).toBe(false);
    expect(isMeasuredBenefit({ text: '18 brukere.', status: 'measured', kind: 'volume' })).toBe(false);
  });
});

describe('findInnovationProblems', () => {
  it('finds nothing wrong when everything pointed to exists', () => {
    expect(findInnovationProblems(inFile('innovations/a.json', [innovation]), known)).toEqual([]);
  });

  it('reports each reference that leads nowhere, by file, item and id', () => {
    const strange: InnovationContent = {
      ...innovation,
      organisations: [
        { name: 'Os kommune', country: 'NO', kind: 'municipality', municipalityNumber: '9999' },
      ],
      topics: ['tema/finnes-ikke'],
      lifeEvents: ['hendelse/finnes-ikke'],
      instrumentsUsed: ['finnes-ikke'],
    };
    const place = { file: 'innovations/a.json', item: 'bergen-medisin' };
    expect(findInnovationProblems(inFile('innovations/a.json', [strange]), known)).toEqual([
      { ...place, code: 'unknown_topic', detail: 'tema/finnes-ikke' },
      { ...place, code: 'unknown_life_event', detail: 'hendelse/finnes-ikke' },
      { ...place, code: 'unknown_instrument', detail: 'finnes-ikke' },
      { ...place, code: 'unknown_municipality', detail: '9999' },
    ]);
  });

  it('reports an id used twice in one file', () => {
    expect(findInnovationProblems(inFile('innovations/a.json', [innovation, innovation]), known)).toEqual([
      {
        file: 'innovations/a.json',
        item: 'bergen-medisin',
        code: 'duplicate_id',
        detail: 'also in innovations/a.json',
      },
    ]);
  });
});

describe('the innovations in content/', () => {
  const items = filesIn('innovations').flatMap((name) =>
    inFile(name, innovationContentFile.parse(readJson(name)).items),
  );

  it('all follow the schema, at least the 134 that we began with', () => {
    expect(items.length).toBeGreaterThanOrEqual(134);
  });

  it('have no problem between them', () => {
    expect(findInnovationProblems(items, known)).toEqual([]);
  });

  it('mark every judgement that they hold as editorial', () => {
    const judged = ['outcome', 'outcomeReason', 'degree', 'lifeEvents'] as const;
    const unmarked = items.flatMap(({ id, value }) =>
      judged
        .filter((field) => value[field] !== undefined && !value.editorial.includes(field))
        .map((field) => [id, field]),
    );
    expect(unmarked).toEqual([]);
  });
});
