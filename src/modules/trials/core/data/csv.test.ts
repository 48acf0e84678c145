import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCsvReader, readCsv } from './csv.ts';

function read(...pieces: string[]): (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  const reader = createCsvReader((row) => rows.push(row));
  for (const piece of pieces) reader.push(piece);
  reader.end();
  return rows;
}

async function* bytes(...pieces: Uint8Array[]) {
  yield* pieces;
}

describe('text tables', () => {
  it('are read with quotes, line breaks in cells, and every line end', () => {
    expect(read('a;b\r\n"1;2";"x""y"\n"to\nlinjer";3\r4;5')).toEqual([
      ['a', 'b'],
      ['1;2', 'x"y'],
      ['to\nlinjer', '3'],
      ['4', '5'],
    ]);
  });

  it('tell their delimiter by the headings, or by sep=', () => {
    expect(read('a,b\n1,2\n')[1]).toEqual(['1', '2']);
    expect(read('a\tb\n1\t2\n')[1]).toEqual(['1', '2']);
    expect(read('sep=,\na,"b;c"\n1,2\n')[0]).toEqual(['a', 'b;c']);
  });

  it('are the same however they come in pieces', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ø', '"', ';', '\n', '\r\n', ' '), maxLength: 6 });
    const table = fc.array(fc.tuple(cell, cell, fc.constant('z')), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(table, fc.array(fc.nat(200), { maxLength: 5 }), (cells, cuts) => {
        const text = stringify([['x', 'y', 'z'], ...cells], { delimiter: ';', quoted_match: /[\r\n]/ });
        const at = [...new Set(cuts.map((cut) => cut % text.length))].sort((a, b) => a - b);
        const pieces = [0, ...at].map((from, index) => text.slice(from, at[index]));
        const wanted = [
          ['x', 'y', 'z'],
          ...cells.map((row) => row.map((one) => one.replaceAll('\r\n', '\n'))),
        ];
        expect(read(...pieces)).toEqual(wanted);
        expect(read(text)).toEqual(wanted);
      }),
    );
  });

  it('are refused when a quote is never closed, and when they are no text', () => {
    expect(() => read('a;b\n"1;2\n3;4')).toThrow('unclosed_quote in row 2');
    expect(() => read('a\0b')).toThrow('not_text');
    expect(() => read(`a\n${'x'.repeat(1 << 21)}`)).toThrow('row_too_long');
    expect(() => read(`a\n"${'x\n'.repeat(1 << 20)}`)).toThrow('unclosed_quote');
  });

  it('are read as UTF-8 with or without its mark, and as Windows-1252', async () => {
    const rows: (readonly string[])[] = [];
    const take = (row: readonly string[]) => rows.push(row);
    await readCsv(
      bytes(new TextEncoder().encode('\uFEFFnavn;å\n'), Uint8Array.of(0xc3), Uint8Array.of(0xb8)),
      take,
    );
    await readCsv(bytes(Uint8Array.of(0x62, 0xf8, 0x3b, 0x31)), take);
    expect(rows).toEqual([['navn', 'å'], ['ø'], ['bø', '1']]);
  });

  it('are decoded the same however their bytes come in pieces', async () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'ø', 'å', '€', '😀', ';'),
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.boolean(),
        fc.array(fc.nat(60), { maxLength: 5 }),
        async (body, isLatin, cuts) => {
          const line = isLatin ? body.replace(/[€😀]/gu, 'Ø') : body;
          const whole = Buffer.from(`h;k\nxx;${line}`, isLatin ? 'latin1' : 'utf8');
          const at = [...new Set(cuts.map((cut) => cut % whole.length))].sort((a, b) => a - b);
          const pieces = [0, ...at].map((from, index) => Uint8Array.from(whole.subarray(from, at[index])));
          const rows: (readonly string[])[] = [];
          const take = (row: readonly string[]) => rows.push(row);
          await readCsv(bytes(...pieces), take);
          // Latin letters one after the other can be UTF-8 by chance; these cannot.
          const wanted = [['h', 'k'], `xx;${line}`.split(';')];
          expect(rows).toEqual(wanted);
        },
      ),
    );
  });
});
