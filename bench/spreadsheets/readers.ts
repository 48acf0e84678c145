import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { SaxesParser } from 'saxes';
import { openPromise } from 'yauzl';
import { openSpreadsheet } from '../../src/kernel/spreadsheets/open.ts';
import { readTable } from '../../src/kernel/spreadsheets/table.ts';
import { readText } from '../../src/kernel/spreadsheets/values.ts';

const wanted = ['id', 'title', 'need', 'figure'].map((key) => ({ key, names: [key], isRequired: true }));

/** Our reader to the end: heading found, every cell of the wanted columns read and trimmed. @returns the rows. */
export async function readWithOurs(file: string): Promise<number> {
  const spreadsheet = await openSpreadsheet(
    { path: file },
    { maxRows: 1_000_000, maxUnpackedBytes: 2 ** 30 },
  );
  const table = await readTable(spreadsheet, wanted);
  let rows = 0;
  for await (const { cells } of table.rows) {
    for (const cell of cells.values()) readText(cell);
    rows += 1;
  }
  spreadsheet.close();
  return rows;
}

/** csv-parse alone: the same records, no encoding looked for, no addresses, nothing checked. */
export async function readWithCsvParse(file: string): Promise<number> {
  const parser = createReadStream(file).pipe(parse({ delimiter: ';', bom: true }));
  let rows = 0;
  for await (const _ of parser) rows += 1;
  return rows - 1;
}

/** Unpacking and XML alone: every part of the archive through the XML parser, nothing made of it. */
export async function readWithSaxes(file: string): Promise<number> {
  const zip = await openPromise(file, { autoClose: false });
  let rows = 0;
  for await (const entry of zip.eachEntry()) {
    const parser = new SaxesParser({ xmlns: false, position: false });
    parser.on('opentag', ({ name }) => {
      if (name === 'row') rows += 1;
    });
    const decoder = new TextDecoder();
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      parser.write(decoder.decode(piece as Uint8Array, { stream: true }));
    }
    parser.close();
  }
  zip.close();
  return rows - 1;
}
