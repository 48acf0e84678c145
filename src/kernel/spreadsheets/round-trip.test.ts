import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disarmText, restoreText } from './csv/formula-prefix.ts';
import { csvFile } from './csv/write-csv.ts';
import { readAll, textsOf } from './testing-workbook.ts';
import { xlsxFile } from './write-xlsx.ts';

const nasty = fc.constantFrom(
  ...Object.getOwnPropertyNames(Object.prototype),
  'æøåÆØÅ',
  '"',
  '""',
  "'",
  "''=1",
  "'=1",
  '=1+1',
  '@x',
  '-2',
  '+47 22',
  '\t',
  '\r',
  '\r\n',
  '\n',
  ';',
  ',',
  '😀',
  '007',
  '12345678901234567890',
  '_x0041_',
  '_x000D_',
  ' ',
  '\u00a0',
  '\u0001',
  '\uFFFD',
  '\u{1FFFE}',
  '\uFEFF',
  '<a>&amp;',
  ']]>',
  'sep=,',
);
const piece = fc.oneof(nasty, fc.string({ unit: 'grapheme', maxLength: 8 }));
const text = fc
  .array(piece, { minLength: 1, maxLength: 4 })
  .map((pieces) => pieces.join(''))
  .filter((value) => value !== '');
/** The first cell is a plain one: a file that begins with `sep=,` or has an empty row says something else. */
const rows = fc.array(fc.tuple(fc.constant('x'), text, text), { minLength: 1, maxLength: 6 });

describe('write → read', () => {
  it('gives the same rows through .xlsx, whatever the texts hold', async () => {
    const columns = ['A', 'B', 'C'].map((heading) => ({
      heading,
      width: 10,
      kind: 'text' as const,
      isRequired: false,
    }));
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const read = await readAll(await xlsxFile({ sheet: 'Ark', columns, rows: given }));
        expect(textsOf(read.rows).slice(1)).toEqual(given);
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same rows through CSV, whatever the texts hold', async () => {
    // Text files do not hold other control characters: those tell that a file is no text.
    const plain = text
      .map((value) => value.replace(/[\p{Cc}--[\t\n\r]]/gv, ''))
      .filter((value) => value !== '');
    const table = fc.array(fc.tuple(fc.constant('x'), plain, plain), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(table, async (given) => {
        const read = await readAll(csvFile(given));
        expect(read.refused).toBeUndefined();
        expect(textsOf(read.rows)).toEqual(given);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps numbers as numbers in .xlsx and with a decimal comma in CSV', async () => {
    const columns = [{ heading: 'Tall', width: 10, kind: 'number' as const, isRequired: false }];
    await fc.assert(
      fc.asyncProperty(fc.double({ noNaN: true, noDefaultInfinity: true }), async (number) => {
        const read = await readAll(await xlsxFile({ sheet: 'Ark', columns, rows: [[number]] }));
        expect(read.rows[1]?.cells[0]?.number).toBe(number + 0);
      }),
      { numRuns: 60 },
    );
    expect(csvFile([[-1.5]]).toString()).toBe('\uFEFF"-1,5"\r\n');
    expect(csvFile([[12.125]]).toString()).toBe('\uFEFF"12,1250"\r\n');
  });
});

describe('texts that spreadsheet programs would run', () => {
  it('are never written as they are, and come back as they were', () => {
    fc.assert(
      fc.property(text, (value) => {
        const written = disarmText(value);
        expect(written).not.toMatch(/^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u);
        expect(restoreText(written)).toBe(value);
      }),
      { numRuns: 2_000 },
    );
  });
});
