import { describe, expect, it } from 'vitest';
import { readAll, textsOf } from './testing-workbook.ts';

const read = async (bytes: Buffer | string) => {
  const { rows, findings, refused } = await readAll(Buffer.from(bytes as string));
  return { texts: textsOf(rows), codes: findings.map(({ code }) => code), refused };
};

describe('reading CSV', () => {
  it.each([
    ['UTF-8', Buffer.from('Tittel;Bø\r\nÅpen;1\r\n')],
    ['UTF-8 with its mark', Buffer.from('\uFEFFTittel;Bø\nÅpen;1')],
    ['UTF-16', Buffer.from('\uFEFFTittel\tBø\nÅpen\t1', 'utf16le')],
    ['UTF-16, big end first', Buffer.from('\uFEFFTittel\tBø\nÅpen\t1', 'utf16le').swap16()],
    ['commas', Buffer.from('Tittel,Bø\rÅpen,1\r')],
    ['a line that tells the delimiter', Buffer.from('sep=,\r\nTittel,Bø\r\nÅpen,1')],
    ['a title line above', Buffer.from('Tittel,Bø\nÅpen,"1"\n\n')],
  ])('reads %s', async (_, bytes) => {
    expect(await read(bytes)).toEqual({
      texts: [
        ['Tittel', 'Bø'],
        ['Åpen', '1'],
      ],
      codes: [],
      refused: undefined,
    });
  });

  it('reads Windows-1252 and says so', async () => {
    const bytes = Buffer.from('Tittel;Bø\nÅpen;1', 'latin1');
    expect(await read(bytes)).toEqual({
      texts: [
        ['Tittel', 'Bø'],
        ['Åpen', '1'],
      ],
      codes: ['windows_1252'],
      refused: undefined,
    });
  });

  it('tells UTF-8 from Windows-1252 when a letter lies across two pieces of the file', async () => {
    const text = `${'a'.repeat(65_535)}å`;
    expect((await read(text)).codes).toEqual([]);
    expect((await read(Buffer.from(text, 'latin1'))).codes).toEqual(['windows_1252']);
  });

  it('numbers rows as spreadsheet programs do: breaks in quotes and blank lines included', async () => {
    const { rows } = await readAll(Buffer.from('a;b\n"to\nlinjer";x\n\n;\nsist;y'));
    expect(rows.map(({ number, cells }) => [number, cells[0]?.address])).toEqual([
      [1, 'A1'],
      [2, 'A2'],
      [5, 'A5'],
    ]);
  });

  it('keeps commas and quotes inside quotes, and a quote in the middle of a text', async () => {
    expect((await read('Tittel;Behov, kort, klart\n"a;""b""";12" rør')).texts).toEqual([
      ['Tittel', 'Behov, kort, klart'],
      ['a;"b"', '12" rør'],
    ]);
  });

  it('tells at which row a quote is never closed', async () => {
    expect((await read('a;b\nc;"d\ne;f')).refused).toMatchObject({
      code: 'unclosed_quote',
      place: { row: 2 },
    });
  });

  it('refuses a row without end', async () => {
    const { refused } = await readAll(Buffer.from(`a;b\n"${'x'.repeat(1_200_000)}"`));
    expect(refused?.code).toBe('cell_too_long');
  });

  it('stops at the row and column limits', async () => {
    const many = Buffer.from('a\n'.repeat(1_000));
    expect((await readAll(many, { maxRows: 5 })).refused).toMatchObject({
      code: 'too_many_rows',
      place: { row: 6 },
    });
    expect((await readAll(Buffer.from('a;b;c'), { maxColumns: 2 })).refused).toMatchObject({
      code: 'too_many_columns',
      place: { cell: 'C1' },
    });
  });
});
