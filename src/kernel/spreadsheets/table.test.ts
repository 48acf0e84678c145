import { describe, expect, it } from 'vitest';
import { columnLetters, parseAddress } from './cells.ts';
import { faultWords, placeWords } from './fault-words.ts';
import { SpreadsheetError } from './faults.ts';
import { openSpreadsheet } from './open.ts';
import { readTable } from './table.ts';
import { workbookParts, zipOf } from './testing-workbook.ts';

const wanted = [
  { key: 'id', names: ['id', 'Id i Nytte'], isRequired: false },
  { key: 'title', names: ['title', 'Tittel', 'Title'], isRequired: true },
  { key: 'need', names: ['need', 'Behov'], isRequired: true },
] as const;

async function read(csv: string) {
  const spreadsheet = await openSpreadsheet({ bytes: Buffer.from(csv) });
  const table = await readTable(spreadsheet, wanted);
  const rows: [number, Record<string, string>][] = [];
  for await (const { number, cells } of table.rows) {
    rows.push([number, Object.fromEntries([...cells].map(([key, { text }]) => [key, text]))]);
  }
  return { rows, table, findings: table.findings() };
}

const refusal = (csv: string) =>
  read(csv).then(
    () => undefined,
    (error: unknown) => (error instanceof SpreadsheetError ? error.fault : error),
  );

describe('readTable', () => {
  it('finds columns in any order, by any of their names, whatever the capitals and marks', async () => {
    const { rows } = await read('BEHOV *;  tittel:\u00a0;Id\u00a0i  nytte\nTrygghet;Tryggere hjem;7');
    expect(rows).toEqual([[2, { need: 'Trygghet', title: 'Tryggere hjem', id: '7' }]]);
  });

  it('finds a heading further down, and says that what is above was not read', async () => {
    const { rows, table, findings } = await read(
      'Våre innovasjoner;\n;Tittel på rapporten\n\nTittel;Behov\nA;B',
    );
    expect(table.headerRow).toBe(4);
    expect(rows).toEqual([[5, { title: 'A', need: 'B' }]]);
    expect(findings.map(({ code, place }) => [code, place.row])).toEqual([['header_not_first', 4]]);
  });

  it('passes over blank rows, cells of blanks among them', async () => {
    const { rows } = await read('Tittel;Behov\n\n;\n \u00a0;\t\nA;  \n');
    expect(rows).toEqual([[5, { title: 'A' }]]);
  });

  it('tells of columns that it does not know, with and without a heading', async () => {
    const { findings } = await read('Tittel;Behov;Farge;\nA;B;rød;løs\nC;D;blå;løs');
    expect(findings.map(({ code, place, detail }) => [code, place.cell, detail.name])).toEqual([
      ['unknown_column', 'C1', 'Farge'],
      ['unknown_column', 'D2', ''],
    ]);
  });

  it('refuses a file without the heading, without a column that it needs, or with one twice', async () => {
    expect(await refusal('a;b\nc;d')).toMatchObject({
      code: 'header_not_found',
      detail: { columns: 'title, need' },
    });
    expect(await refusal(`${'x;y\n'.repeat(30)}Tittel;Behov`)).toMatchObject({ code: 'header_not_found' });
    expect(await refusal('Tittel;id\nA;1')).toMatchObject({
      code: 'missing_column',
      place: { row: 1 },
      detail: { columns: 'need' },
    });
    expect(await refusal('Tittel;Behov;TITLE\nA;B;C')).toMatchObject({
      code: 'duplicate_column',
      place: { cell: 'C1' },
      detail: { name: 'TITLE' },
    });
  });
});

it('tells of other sheets that were not read, but not of those that only explain', async () => {
  const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const sheet = `<sheetData><row>${text('Tittel')}${text('Behov')}</row></sheetData>`;
  const parts = workbookParts(
    { Data: sheet, Mer: sheet, Hjelp: sheet, Skjult: sheet },
    { hidden: ['Skjult'] },
  );
  const spreadsheet = await openSpreadsheet({ bytes: zipOf(parts) });
  const table = await readTable(spreadsheet, wanted, { guides: ['Hjelp'] });
  expect(table.findings()).toEqual([{ code: 'other_sheet', place: { sheet: 'Mer' }, detail: {} }]);
  spreadsheet.close();
});

describe('addresses', () => {
  it('are letters and a number, to the last cell of a sheet and no further', () => {
    expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
    expect(parseAddress('XFD1048576')).toEqual({ column: 16_383, row: 1_048_576 });
    for (const address of ['', 'A', '1', 'A0', 'a1', 'XFE1', 'A1048577', 'A1B', 'AAAA1', 'A01234567890']) {
      expect(parseAddress(address)).toBeUndefined();
    }
  });
});

describe('words', () => {
  it('name the place and fill in what was found, in each language', () => {
    const fault = {
      code: 'hidden_rows',
      place: { sheet: 'Data', row: 3 },
      detail: { from: 3, to: 5 },
    } as const;
    expect(faultWords(fault, 'nb')).toBe('Radene 3–5 er skjult i arket, men er lest.');
    expect(placeWords({ sheet: 'Data', cell: 'C14' }, 'nb')).toBe('celle C14 i arket «Data»');
    expect(placeWords({ row: 3 }, 'en')).toBe('row 3');
    expect(placeWords({}, 'nn')).toBe('');
  });

  it('do not take words in a file for places to fill in', () => {
    const fault = { code: 'not_a_number', place: { cell: 'A1' }, detail: { text: '{cell} $&' } } as const;
    expect(faultWords(fault, 'en')).toContain('“{cell} $&”');
  });
});
