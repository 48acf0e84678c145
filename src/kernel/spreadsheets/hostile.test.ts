import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAll, type TestPart, workbookOf, workbookParts, zipOf } from './testing-workbook.ts';
import { xlsxFile } from './write-xlsx.ts';

const row = '<row><c><v>1</v></c></row>';
const codeOf = async (bytes: Uint8Array, limits = {}) => (await readAll(bytes, limits)).refused?.code;
const withPart = (path: string, part: TestPart | string) =>
  zipOf([...workbookParts({ Ark1: `<sheetData>${row}</sheetData>` }), [path, part]]);
const ole = (name: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from(name, 'utf16le'),
  ]);

describe('files that are something else', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), 'empty_file'],
    ['an old .xls', ole('Workbook'), 'old_excel_file'],
    ['a workbook with a password', ole('EncryptedPackage'), 'encrypted'],
    ['another OLE file', ole('WordDocument'), 'not_a_spreadsheet'],
    ['a PDF', Buffer.from('%PDF-1.7 …'), 'not_a_spreadsheet'],
    ['a web page called .xls', Buffer.from('<html><table><tr><td>1'), 'not_a_spreadsheet'],
    ['bytes that are no text', Buffer.from([1, 2, 3, 0, 5]), 'not_a_spreadsheet'],
    [
      'a Word file',
      zipOf([
        ['[Content_Types].xml', '<Types/>'],
        ['word/document.xml', '<x/>'],
      ]),
      'not_a_spreadsheet',
    ],
    ['an archive of pictures', zipOf([['a.png', 'x']]), 'not_a_spreadsheet'],
    [
      'an OpenDocument sheet',
      zipOf([
        ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
        ['content.xml', '<x/>'],
      ]),
      'opendocument',
    ],
    ['a binary workbook', withPart('xl/workbook.bin', 'x'), 'binary_workbook'],
    ['a workbook with macros', withPart('xl/vbaProject.bin', 'x'), 'macros'],
    ['a workbook with macros under another name', withPart('xl/VBAPROJECT2.BIN', 'x'), 'macros'],
    ['a workbook with Excel 4.0 macros', withPart('xl/macrosheets/sheet1.xml', '<x/>'), 'macros'],
    ['a workbook with ActiveX', withPart('xl/activeX/activeX1.xml', '<x/>'), 'macros'],
    ['a part with a password', withPart('xl/x.xml', { text: 'x', isEncrypted: true }), 'encrypted'],
    ['two parts of one name', withPart('XL/worksheets/Sheet1.xml', '<x/>'), 'broken_package'],
    ['a path that leads out', withPart('../../etc/passwd', 'x'), 'broken_package'],
    ['a workbook without sheets', zipOf(workbookParts({})), 'no_sheet'],
  ])('refuses %s and says what it is', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  it('refuses a workbook cut off at any place', async () => {
    const whole = workbookOf(row.repeat(50));
    for (let length = 4; length < whole.length; length += 37) {
      expect(await codeOf(whole.subarray(0, length))).toBe('broken_package');
    }
  });
});

describe('bombs', () => {
  const zeros = Buffer.from('<x></x>'.repeat(6_000_000));

  it('stops unpacking a part that grows more than its share', async () => {
    const bytes = zipOf(
      workbookParts({ Ark1: `<sheetData>${row}</sheetData>` }).map(([path, part]) =>
        path.endsWith('sheet1.xml')
          ? [path, { text: Buffer.concat([Buffer.from('<worksheet><sheetData>'), zeros]) }]
          : [path, part],
      ),
    );
    expect(bytes.length).toBeLessThan(100_000);
    expect(await codeOf(bytes)).toBe('packed_too_tightly');
    expect(await codeOf(bytes, { maxUnpackedBytes: 2 ** 20 })).toBe('unpacked_too_large');
  });

  it('does not believe a part that claims to be small', async () => {
    const bytes = zipOf(
      workbookParts({ Ark1: '' }).map(([path, part]) =>
        path.endsWith('sheet1.xml') ? [path, { text: zeros, claims: 100 }] : [path, part],
      ),
    );
    expect(await codeOf(bytes)).toBe('broken_package');
  });

  it('bounds all parts together', async () => {
    const text = `<si><t>${'a'.repeat(1_000)}</t></si>`.repeat(500);
    const bytes = zipOf(
      workbookParts({ Ark1: `<sheetData>${row.repeat(20_000)}</sheetData>` }, { strings: text }),
    );
    expect(await codeOf(bytes, { maxUnpackedBytes: 900_000 })).toBe('unpacked_too_large');
    expect(await codeOf(bytes)).toBeUndefined();
  });

  it('refuses more parts than a workbook has', async () => {
    const parts = Array.from({ length: 2_100 }, (_, index): [string, string] => [`xl/media/${index}`, '']);
    expect(await codeOf(zipOf(parts))).toBe('too_many_parts');
  });

  it('refuses a document type before any entity in it means anything', async () => {
    const laughs =
      '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
    const bytes = zipOf(
      workbookParts({ Ark1: '' }).map(([path, part]) =>
        path.endsWith('sheet1.xml') ? [path, `${laughs}<worksheet>&c;</worksheet>`] : [path, part],
      ),
    );
    expect(await codeOf(bytes)).toBe('doctype');
  });

  it('refuses an entity that XML does not have', async () => {
    expect(await codeOf(workbookOf('<row><c t="str"><v>&laugh;</v></c></row>'))).toBe('broken_xml');
  });

  it('refuses deep nesting', async () => {
    expect(await codeOf(workbookOf('<a>'.repeat(100_000)))).toBe('nested_too_deep');
  });

  it.each([
    ['a text', `<row><c t="str"><v>${'a'.repeat(3_000_000)}</v></c></row>`],
    ['an attribute', `<row a="${'a'.repeat(3_000_000)}"/>`],
    ['a comment', `<!--${'a'.repeat(3_000_000)}-->`],
    ['a name', `<${'a'.repeat(3_000_000)}/>`],
  ])('refuses %s without end', async (_, rows) => {
    expect(await codeOf(workbookOf(rows), { maxRatio: 1e6 })).toBe('cell_too_long');
  });

  it('stops at the row limit without reading on: what is broken behind it is never met', async () => {
    const bytes = workbookOf(`${row.repeat(30_000)}<broken`);
    expect((await readAll(bytes, { maxRows: 10 })).refused).toMatchObject({
      code: 'too_many_rows',
      place: { sheet: 'Ark1', row: 11 },
      detail: { limit: 10 },
    });
    expect(await codeOf(bytes)).toBe('broken_xml');
  });

  it('does not count a million empty formatted rows', async () => {
    const blanks = Array.from(
      { length: 100_000 },
      (_, at) => `<row r="${at + 2}"><c r="A${at + 2}" s="1"/></row>`,
    );
    const { rows, refused } = await readAll(workbookOf(`${row}${blanks.join('')}`), { maxRows: 10 });
    expect(refused).toBeUndefined();
    expect(rows).toHaveLength(1);
  });

  it('refuses a sheet wider than wanted, at the cell', async () => {
    const cells = Array.from({ length: 12 }, () => '<c><v>1</v></c>').join('');
    expect((await readAll(workbookOf(`<row>${cells}</row>`), { maxColumns: 10 })).refused).toMatchObject({
      code: 'too_many_columns',
      place: { cell: 'K1' },
    });
  });

  it.each([
    '<row r="5"/><row r="4"><c><v>1</v></c></row>',
    '<row r="99999999"><c><v>1</v></c></row>',
    '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
    '<row r="1"><c r="A7"><v>1</v></c></row>',
    '<row r="1"><c r="ZZZZ1"><v>1</v></c></row>',
    '<row r="1"><c t="s"><v>7</v></c></row>',
    '<row r="-1"><c><v>1</v></c></row>',
  ])('refuses rows and cells out of order or place: %s', async (rows) => {
    expect(await codeOf(workbookOf(rows))).toBe('broken_xml');
  });
});

describe('whatever the bytes are', () => {
  it('tells a fault or reads rows, and never throws anything else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        await readAll(bytes);
        await readAll(Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), bytes]));
      }),
      { numRuns: 300 },
    );
  });

  it('survives a workbook with any byte changed', async () => {
    const columns = [{ heading: 'Tittel', width: 20, kind: 'text' as const, isRequired: true }];
    const whole = await xlsxFile({ sheet: 'Ark', columns, rows: [['æøå'], ['to']] });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const changed = Buffer.from(whole);
        changed[at] = byte;
        await readAll(changed);
      }),
      { numRuns: 400 },
    );
  });

  it('survives any XML in a sheet', async () => {
    const bit = fc.constantFrom(
      '<row>',
      '</row>',
      '<c>',
      '<c r="B2" t="s">',
      '</c>',
      '<v>',
      '</v>',
      '1',
      '<f ref="A1:Z9">',
      '</f>',
      '<is>',
      '<t>',
      '</t>',
      '&#0;',
      '&lt;',
      ']]>',
      '<![CDATA[',
      '<!--',
      '<?x',
      '<mergeCell/>',
      '<col hidden="1"/>',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(bit, { maxLength: 30 }), async (bits) => {
        await readAll(workbookOf(bits.join('')));
      }),
      { numRuns: 300 },
    );
  });
});
