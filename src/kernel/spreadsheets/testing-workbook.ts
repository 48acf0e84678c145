import { crc32, deflateRawSync } from 'node:zlib';
import type { Row } from './cells.ts';
import { SpreadsheetError, type SpreadsheetFault, type SpreadsheetLimits } from './faults.ts';
import { openSpreadsheet } from './open.ts';

/** A part of a test's archive; `claims` says another size than it has. */
export interface TestPart {
  readonly text: string | Buffer;
  readonly claims?: number;
  readonly isEncrypted?: boolean;
}

/** A zip archive with those parts, in order; the same path may stand twice. */
export function zipOf(parts: readonly (readonly [path: string, part: TestPart | string])[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [path, given] of parts) {
    const part = typeof given === 'string' ? { text: given } : given;
    const bytes = Buffer.from(part.text as string);
    const packed = deflateRawSync(bytes);
    const name = Buffer.from(path);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x800 | (part.isEncrypted ? 1 : 0), 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(part.claims ?? bytes.length, 18);
    fields.writeUInt16LE(name.length, 22);
    local.push(Buffer.from('PK\x03\x04', 'latin1'), fields, name, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, rest, name);
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook around the XML of its sheets. */
export function workbookParts(
  sheets: Readonly<Record<string, string>>,
  more: {
    readonly strings?: string;
    readonly styles?: string;
    readonly properties?: string;
    readonly hidden?: readonly string[];
  } = {},
): [string, TestPart | string][] {
  const names = Object.keys(sheets);
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const state = (name: string) => (more.hidden?.includes(name) ? ' state="hidden"' : '');
  return [
    ['[Content_Types].xml', '<Types/>'],
    ['_rels/.rels', `<Relationships>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${relations}">${more.properties ?? ''}<sheets>${names
        .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="s${index}"${state(name)}/>`)
        .join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships>${names
        .map((_, index) => relation(`s${index}`, 'worksheet', `worksheets/sheet${index + 1}.xml`))
        .join(
          '',
        )}${relation('t', 'sharedStrings', 'sharedStrings.xml')}${relation('u', 'styles', 'styles.xml')}</Relationships>`,
    ],
    ...(more.strings ? [['xl/sharedStrings.xml', `<sst>${more.strings}</sst>`] as [string, string]] : []),
    ...(more.styles
      ? [['xl/styles.xml', `<styleSheet>${more.styles}</styleSheet>`] as [string, string]]
      : []),
    ...names.map((name, index): [string, string] => [
      `xl/worksheets/sheet${index + 1}.xml`,
      `<worksheet xmlns="${main}">${sheets[name]}</worksheet>`,
    ]),
  ];
}

/** A workbook of one sheet with those rows in its XML, and what stands around them. */
export function workbookOf(
  rows: string,
  around: { readonly before?: string; readonly after?: string } = {},
): Buffer {
  const sheet = `${around.before ?? ''}<sheetData>${rows}</sheetData>${around.after ?? ''}`;
  return zipOf(workbookParts({ Ark1: sheet }));
}

/** Every row of the first sheet with what was found; or why the file was refused. Anything else that is thrown is thrown on. */
export async function readAll(
  bytes: Uint8Array,
  limits: Partial<SpreadsheetLimits> = {},
): Promise<{ rows: Row[]; findings: readonly SpreadsheetFault[]; refused?: SpreadsheetFault }> {
  const rows: Row[] = [];
  try {
    const spreadsheet = await openSpreadsheet({ bytes }, limits);
    for await (const row of spreadsheet.rows()) rows.push(row);
    spreadsheet.close();
    return { rows, findings: spreadsheet.findings() };
  } catch (error) {
    if (!(error instanceof SpreadsheetError)) throw error;
    return { rows, findings: [], refused: error.fault };
  }
}

/** Rows as plain texts, with gaps for empty cells. */
export function textsOf(rows: readonly Row[]): string[][] {
  return rows.map(({ cells }) => {
    const texts: string[] = [];
    for (const cell of cells) texts[cell.column] = cell.text;
    return Array.from(texts, (text) => text ?? '');
  });
}
