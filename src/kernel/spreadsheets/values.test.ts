import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from './cells.ts';
import { acceptShownValue, readDate, readNumber, readText } from './values.ts';

const cell = (text: string, more: Partial<Cell> = {}): Cell => ({
  address: 'C14',
  column: 2,
  kind: 'text',
  text,
  ...more,
});
const codeOf = (read: ReturnType<typeof readNumber | typeof readText | typeof readDate>) =>
  'fault' in read ? read.fault.code : undefined;

describe('readNumber', () => {
  it.each([
    ['1 234,5', 1234.5],
    ['1\u00a0234\u202f567', 1234567],
    ['1.234,5', 1234.5],
    ['1.234.567', 1234567],
    ['1,234.50', 1234.5],
    ['1234.5', 1234.5],
    ['0,125', 0.125],
    ['1,2340', 1.234],
    ['−3', -3],
    ['  42\u00a0', 42],
    ['+7', 7],
  ])('reads %j as %d', (text, value) => {
    expect(readNumber(cell(text))).toEqual({ value });
  });

  it.each(['1.234', '1,234', '-12.500', '999,000'])(
    'does not guess whether %s is thousands or a fraction',
    (text) => {
      expect(codeOf(readNumber(cell(text)))).toBe('ambiguous_number');
    },
  );

  it.each(['', 'tolv', '12 %', '1 2', '1,2,3', '1.2.3', '0x10', '1e5', 'Infinity', '--1', '١٢'])(
    'refuses %j',
    (text) => {
      expect(codeOf(readNumber(cell(text)))).toBe('not_a_number');
    },
  );

  it('reads a number shown as per cent as what it shows, and notes it', () => {
    const shown = cell('0.07', { kind: 'number', number: 0.07, isPercent: true });
    expect(readNumber(shown)).toEqual({ value: 7, note: 'percent' });
  });

  it('refuses what a spreadsheet has rounded, a date, a truth value, an error and a formula', () => {
    expect(codeOf(readNumber(cell('1e+15', { kind: 'number', number: 1e15 })))).toBe('imprecise_number');
    expect(codeOf(readNumber(cell('12345678901234567890')))).toBe('imprecise_number');
    expect(codeOf(readNumber(cell('2026-11-23', { kind: 'date' })))).toBe('not_a_number');
    expect(codeOf(readNumber(cell('true', { kind: 'boolean' })))).toBe('not_a_number');
    expect(codeOf(readNumber(cell('#DIV/0!', { kind: 'error' })))).toBe('cell_error');
    expect(codeOf(readNumber(cell('2', { kind: 'formula' })))).toBe('formula');
  });

  it('reads what we write: any number with a decimal comma', () => {
    const numbers = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e14, max: 1e14 });
    fc.assert(
      fc.property(numbers, (number) => {
        const text = String(number).replace('.', ',');
        fc.pre(!text.includes('e'));
        const read = readNumber(cell(text));
        expect('value' in read ? read.value : codeOf(read)).toEqual(
          /^-?[1-9]\d{0,2},\d{3}$/.test(text) ? 'ambiguous_number' : number + 0,
        );
      }),
    );
  });
});

describe('readText', () => {
  it('trims blanks of every kind and composes letters, and leaves what is inside', () => {
    expect(readText(cell(' \u00a0Ma\u030alet: 10\u00a0000\r\nto\u200b\t'))).toEqual({
      value: 'Målet: 10\u00a0000\nto',
    });
  });

  it('keeps a number as its digits, and refuses one that lost some', () => {
    expect(readText(cell('974760673', { kind: 'number', number: 974760673 }))).toEqual({
      value: '974760673',
    });
    expect(codeOf(readText(cell('1.2e+19', { kind: 'number', number: 1.2e19 })))).toBe('imprecise_number');
  });

  it('takes what a formula showed only from callers that say so', () => {
    const formula = cell('Asker', { kind: 'formula' });
    expect(codeOf(readText(formula))).toBe('formula');
    expect(readText(acceptShownValue(formula))).toEqual({ value: 'Asker' });
  });
});

describe('readDate', () => {
  it.each([
    ['23.11.2026', '2026-11-23'],
    [' 1. 2. 2026 ', '2026-02-01'],
    ['2026-11-23', '2026-11-23'],
    ['29.02.2024', '2024-02-29'],
  ])('reads %j', (text, value) => {
    expect(readDate(cell(text))).toEqual({ value });
  });

  it.each([
    ['31.02.2026', 'not_a_date'],
    ['29.02.2025', 'not_a_date'],
    ['2026-13-01', 'not_a_date'],
    ['11/23/2026', 'not_a_date'],
    ['i dag', 'not_a_date'],
    ['1.2.26', 'short_year'],
  ])('refuses %j', (text, code) => {
    expect(codeOf(readDate(cell(text)))).toBe(code);
  });

  it('reads a date cell, with or without a time, and no bare number', () => {
    expect(readDate(cell('2026-11-23', { kind: 'date' }))).toEqual({ value: '2026-11-23' });
    expect(readDate(cell('2026-11-23T10:00:00', { kind: 'date' }))).toEqual({ value: '2026-11-23' });
    expect(codeOf(readDate(cell('10:30:00', { kind: 'date' })))).toBe('not_a_date');
    expect(codeOf(readDate(cell('46349', { kind: 'number', number: 46349 })))).toBe('number_not_date');
  });
});
