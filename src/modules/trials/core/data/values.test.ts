import { describe, expect, it } from 'vitest';
import { trialSpec } from '../spec.ts';
import { createPeriodReader } from './periods.ts';
import { isNever, readDate, readNumber, readPeriod, readYesNo } from './values.ts';

describe('numbers', () => {
  it.each([
    ['12', 12],
    ['-3.5', -3.5],
    ['12,5', 12.5],
    ['1 234,5', 1234.5],
    ['1\u00a0234\u202f567,25', 1_234_567.25],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567', 1_234_567],
    ['−7', -7],
    [' 8 ', 8],
    ['2e-3', 0.002],
    [',5', 0.5],
  ])('%s is read as a number', (text, value) => {
    expect(readNumber(text)).toMatchObject({ kind: 'number', value });
  });

  it.each(['', ' ', 'NA', 'n/a', '–', '-', '.', 'NaN', 'mangler', '#N/A'])('%j is missing', (text) => {
    expect(readNumber(text)).toEqual({ kind: 'missing' });
  });

  it.each(['tolv', '12 kr', '1,2,3', '1.2.3', '12-', '--3', '1e999', 'Infinity', '0x10', '1 2'])(
    '%j is not a number',
    (text) => {
      expect(readNumber(text)).toEqual({ kind: 'unreadable' });
    },
  );

  it('1.234 is read with decimals, and said to be perhaps thousands', () => {
    expect(readNumber('1.234')).toEqual({ kind: 'number', value: 1.234, couldBeThousands: true });
    expect(readNumber('1,234')).toEqual({ kind: 'number', value: 1.234, couldBeThousands: true });
    expect(readNumber('0,234')).toMatchObject({ couldBeThousands: false });
  });
});

it('yes and no are read in Norwegian, English and numbers; another number is neither', () => {
  const read = (text: string) => {
    const found = readYesNo(text);
    return found.kind === 'number' ? found.value : found.kind;
  };
  expect(['ja', 'Nei', 'TRUE', '0', '1,0', '2', '', 'kanskje'].map(read)).toEqual([
    1,
    0,
    1,
    0,
    1,
    'unreadable',
    'missing',
    'unreadable',
  ]);
});

it('a day is read in three forms, and no day that no calendar has', () => {
  for (const text of ['2026-11-28', '28.11.2026', '28/11/2026', '28. 11. 2026'])
    expect(readDate(text)).toBe('2026-11-28');
  for (const text of ['2026-02-30', '31.04.2026', '28.11.26', '11/28/2026', '2026'])
    expect(readDate(text)).toBeUndefined();
});

it('periods are days, months, quarters or whole numbers, and can be put in order', () => {
  const order = (text: string) => readPeriod(text)?.order ?? Number.NaN;
  expect(order('2025-12')).toBeLessThan(order('2026-01'));
  expect(order('2025-Q4')).toBeLessThan(order('2026K1'));
  expect(order('31.12.2025')).toBeLessThan(order('2026-01-01'));
  expect(readPeriod('01')).toEqual({ key: '1', order: 1, kind: 'number' });
  expect(readPeriod('2025-13')).toBeUndefined();
  expect(readPeriod('høst')).toBeUndefined();
});

it('never is said in several ways', () => {
  expect(['', 'aldri', 'Never', '–', 'inf'].every(isNever)).toBe(true);
  expect(isNever('2024')).toBe(false);
});

it('periods of another kind than the first have no order beside it', () => {
  const spec = trialSpec.parse({
    id: 't',
    title: 'T',
    design: 'staggered_adoption',
    columns: { unit: 'u', period: 't', treatedFrom: 'f' },
    primary: { code: 'm', kind: 'mean', column: 'm', better: 'higher', minimumImportantEffect: 1 },
  });
  const reader = createPeriodReader(spec);
  expect(['2024', '2025-Q1', '2025', ''].map((text) => reader.period(text).kind)).toEqual([
    'period',
    'unreadable',
    'period',
    'missing',
  ]);
});
