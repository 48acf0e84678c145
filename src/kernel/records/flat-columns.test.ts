import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../spreadsheets/cells.ts';
import { applyRow, type FlatColumn, type FlatDraft, flatValue } from './flat-columns.ts';

const same = (text: string) => ({ nb: text, nn: text, en: text });
const column = (field: string, kind: FlatColumn['kind'], more: Partial<FlatColumn> = {}): FlatColumn => ({
  key: field,
  field,
  kind,
  label: same(field),
  help: same(''),
  width: 10,
  isRequired: false,
  ...more,
});
const row = (index: number, name: string, kind: FlatColumn['kind'] = 'text') =>
  column(`results.${index}.${name}`, kind, { key: `results.${index + 1}.${name}` });

const types = column('types', 'choices', {
  choices: [
    { value: 'service', label: { nb: 'Ny tjeneste', nn: 'Ny teneste', en: 'New service' } },
    { value: 'process', label: { nb: 'Ny måte', nn: 'Ny måte', en: 'New way' } },
    { value: 'odd', label: same('Ny; rar') },
    { value: 'twin-a', label: same('Tvilling') },
    { value: 'twin-b', label: same('Tvilling') },
  ],
});
const columns = [
  column('title', 'text'),
  column('partners', 'list', { joint: '\n' }),
  column('keywords', 'list', { joint: ', ' }),
  column('year', 'year'),
  types,
  column('phase', 'choice', { choices: types.choices ?? [] }),
  ...[0, 1, 2].flatMap((index) => [row(index, 'text'), row(index, 'figure', 'number')]),
];

const cellsOf = (values: Readonly<Record<string, string | number>>) =>
  new Map(
    Object.entries(values).map(([key, value]): [string, Cell] => {
      const at = { address: `${key}1`, column: 0, text: String(value) };
      return [
        key,
        typeof value === 'number' ? { ...at, kind: 'number', number: value } : { ...at, kind: 'text' },
      ];
    }),
  );
const apply = (base: FlatDraft, values: Readonly<Record<string, string | number>>, only = columns) =>
  applyRow(base, cellsOf(values), only);

describe('applyRow', () => {
  it('reads choices by value or by name in any language, whatever the capitals', () => {
    expect(apply({}, { types: 'ny  TENESTE; process', phase: 'New way' }).draft).toMatchObject({
      types: ['service', 'process'],
      phase: 'process',
    });
  });

  it('tells a choice that it does not know, and a name that two share', () => {
    expect(apply({}, { types: 'service; Rakett' }).faults).toMatchObject([
      { column: 'types', fault: { code: 'unknown_choice', detail: { text: 'Rakett' } } },
    ]);
    expect(apply({}, { phase: 'Tvilling' }).faults).toHaveLength(1);
    expect(apply({}, { phase: 'twin-b' }).draft).toMatchObject({ phase: 'twin-b' });
  });

  it('splits lists at semicolons and line ends, and keeps a semicolon that is written twice', () => {
    expect(apply({}, { partners: 'A; B\nC;; D ;; ;E', keywords: 'en; to' }).draft).toMatchObject({
      partners: 'A\nB\nC; D ;\nE',
      keywords: 'en, to',
    });
  });

  it('leaves out rows that are empty, and still knows which column a fault is about', () => {
    const { draft, columnOf } = apply({}, { 'results.3.text': 'Tredje', 'results.3.figure': 2.5 });
    expect(draft.results).toEqual([{ text: 'Tredje', figure: '2,5' }]);
    expect(columnOf('results.0.unit')).toBeUndefined();
    expect(columnOf('results.0.figure')).toBe('results.3.figure');
    expect(columnOf('title')).toBe('title');
  });

  it('keeps what has no column, empties what has an empty cell, and leaves the base as it was', () => {
    const base = {
      title: 'A',
      note: 'N',
      results: [{ text: '1', extra: 'x' }, { text: '2' }, {}, { text: '4' }],
    };
    const { draft } = apply(base, { title: '', 'results.2.text': '2b' });
    expect(draft).toEqual({ note: 'N', results: [{ extra: 'x' }, { text: '2b' }, { text: '4' }] });
    expect(base.results).toHaveLength(4);
    expect(apply(base, { title: 'B' }, columns.slice(0, 1)).draft).toEqual({ ...base, title: 'B' });
  });

  it('leaves a number and a list as they were typed where they say the same', () => {
    const base = { partners: 'A \n\nB', results: [{ figure: '1 000' }] };
    expect(apply(base, { partners: 'A; B', 'results.1.figure': 1000 }).draft).toMatchObject(base);
    expect(apply(base, { partners: 'A; C', 'results.1.figure': 1001 }).draft).toMatchObject({
      partners: 'A\nC',
      results: [{ figure: '1001' }],
    });
  });

  it('takes what stands as it was written before, also where it would not be taken anew', () => {
    const base = { year: 'ca 2020', results: [{ figure: '1.234' }] };
    const values = { year: 'ca 2020', 'results.1.figure': '1.234' };
    expect(apply(base, values).faults).toEqual([]);
    expect(apply({}, values).faults.map(({ fault }) => fault.code)).toEqual([
      'not_a_year',
      'ambiguous_number',
    ]);
  });
});

describe('out and in again', () => {
  const word = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .map((text) =>
      text
        .normalize()
        .replace(/[\p{Cc}\u200B\u2060\uFEFF]/gu, '')
        .trim(),
    )
    .filter((text) => text !== '');
  const item = word.filter((text) => !/[,;]/.test(text));
  const draft = fc.record(
    {
      title: word,
      partners: fc.array(word, { minLength: 1, maxLength: 4 }).map((texts) => texts.join('\n')),
      keywords: fc.array(item, { minLength: 1, maxLength: 4 }).map((texts) => texts.join(', ')),
      year: fc.integer({ min: 1900, max: 2100 }).map(String),
      types: fc.subarray(['service', 'process', 'odd', 'twin-a', 'twin-b'], { minLength: 1 }),
      phase: fc.constantFrom('service', 'odd', 'twin-b'),
      results: fc.array(fc.record({ text: word, figure: fc.constantFrom('1', '-2,5', '1234,5', '12,125') }), {
        minLength: 1,
        maxLength: 3,
      }),
    },
    { requiredKeys: ['title'] },
  );

  it('gives the same draft, in whatever language, from nothing', () => {
    fc.assert(
      fc.property(draft, fc.constantFrom('nb', 'nn', 'en'), (given, language) => {
        const values: Record<string, string | number> = {};
        for (const each of columns) {
          const value = flatValue(given, each, language);
          if (value !== null) values[each.key] = value;
        }
        const { draft: read, faults } = apply({}, values);
        expect(faults).toEqual([]);
        expect(read).toEqual({ results: [], ...given });
      }),
    );
  });
});
