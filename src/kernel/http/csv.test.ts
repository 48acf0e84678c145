import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvResponse, csvText } from './csv.ts';

const columns = [{ name: 'text', value: (row: string) => row }];
const cellOf = (text: string): string => parse(csvText(columns, [text]), { bom: true })[1]?.[0] ?? '';

describe('csvText', () => {
  it('writes a heading and the rows, with commas, quotes, line breaks and Norwegian letters intact', () => {
    const rows = [
      { name: 'Ærlig, "god" støtte', amountNok: 150_000, phases: ['idea', 'trial'], share: null, free: true },
    ];
    const csv = csvText(
      [
        { name: 'name', value: (row) => row.name },
        { name: 'amountNok', value: (row) => row.amountNok },
        { name: 'phases', value: (row) => row.phases },
        { name: 'share', value: (row) => row.share },
        { name: 'free', value: (row) => row.free },
      ],
      rows,
    );
    expect(csv).toBe(
      '\uFEFFname,amountNok,phases,share,free\r\n"Ærlig, ""god"" støtte",150000,idea; trial,,true\r\n',
    );
    expect(cellOf('to\nlinjer')).toBe('to\nlinjer');
  });

  it.each(['=1+1', '+47 22 22 22 22', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\u200b=1', '＝1'])(
    'makes the formula %j plain text',
    (text) => {
      expect(cellOf(text)).toBe(`'${text}`);
    },
  );

  it('leaves negative numbers as numbers, since they cannot be formulas', () => {
    expect(csvText([{ name: 'n', value: (row: number) => row }], [-5])).toBe('\uFEFFn\r\n-5\r\n');
  });

  it('never gives a cell that begins as a formula, and gives every other text back unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const cell = cellOf(text);
        expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
        expect(cell.replace(/^'/, '')).toBe(text.replaceAll('\0', '').replace(/^'/, ''));
      }),
    );
  });
});

describe('csvResponse', () => {
  it('offers a file by name', async () => {
    const response = csvResponse('instruments.csv', columns, ['a']);
    expect(response.headers.get('content-type')).toContain('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="instruments.csv"');
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer())).toBe(
      '\uFEFFtext\r\na\r\n',
    );
  });

  it('refuses a file name that could break the header', () => {
    expect(() => csvResponse('a"\r\nset-cookie: b', columns, [])).toThrow('plain file name');
  });
});
