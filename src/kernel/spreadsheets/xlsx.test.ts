import { describe, expect, it } from 'vitest';
import { readAll, textsOf, workbookOf, workbookParts, zipOf } from './testing-workbook.ts';

const dates =
  '<numFmts><numFmt numFmtId="164" formatCode="[$-414]d. mmmm yyyy;@"/><numFmt numFmtId="165" formatCode="&quot;dm&quot; 0.0"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="9"/><xf numFmtId="20"/></cellXfs>';

describe('reading a workbook', () => {
  it('reads shared, rich and inline texts, numbers, truth values and errors, each at its address', async () => {
    const bytes = zipOf(
      workbookParts(
        {
          Ark1: `<sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c>
            <c r="D2" t="inlineStr"><is><r><t>in</t></r><r><t xml:space="preserve"> line</t></r></is></c>
            <c r="E2"><v>-1.5</v></c><c r="F2" t="b"><v>1</v></c><c r="G2" t="e"><v>#REF!</v></c>
            <c r="AB2" s="0"/></row></sheetData>`,
        },
        {
          strings:
            '<si><t>æøå_x000D_</t></si><si><r><t>rik </t></r><r><t>tekst</t></r><rPh><t>ikke</t></rPh></si>',
        },
      ),
    );
    const { rows } = await readAll(bytes);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.number).toBe(2);
    expect(rows[0]?.cells.map(({ address, kind, text }) => [address, kind, text])).toEqual([
      ['A2', 'text', 'æøå\r'],
      ['C2', 'text', 'rik tekst'],
      ['D2', 'text', 'in line'],
      ['E2', 'number', '-1.5'],
      ['F2', 'boolean', 'true'],
      ['G2', 'error', '#REF!'],
    ]);
  });

  it('takes numbers for dates only where their format shows a date, and tells per cent', async () => {
    const sheet = `<sheetData><row><c s="1"><v>46349</v></c><c s="2"><v>46349.5</v></c><c s="3"><v>46349</v></c>
      <c s="4"><v>0.12</v></c><c s="5"><v>0.4375</v></c><c s="1"><v>59</v></c><c s="1"><v>60</v></c><c s="1"><v>61</v></c></row></sheetData>`;
    const { rows } = await readAll(zipOf(workbookParts({ Ark1: sheet }, { styles: dates })));
    const cells = rows[0]?.cells ?? [];
    expect(cells.map(({ kind, text }) => [kind, text])).toEqual([
      ['date', '2026-11-23'],
      ['date', '2026-11-23T12:00:00'],
      ['number', '46349'],
      ['number', '0.12'],
      ['date', '10:30:00'],
      ['date', '1900-02-28'],
      // 29 February 1900 never was.
      ['error', '60'],
      ['date', '1900-03-01'],
    ]);
    expect(cells[3]?.isPercent).toBe(true);
  });

  it('counts from 1904 where the workbook says so', async () => {
    const sheet = '<sheetData><row><c s="1"><v>0</v></c><c s="1"><v>44887</v></c></row></sheetData>';
    const parts = workbookParts({ Ark1: sheet }, { styles: dates, properties: '<workbookPr date1904="1"/>' });
    expect(textsOf((await readAll(zipOf(parts))).rows)).toEqual([['1904-01-01', '2026-11-23']]);
  });

  it('reads prefixed names, as some programs write them', async () => {
    const sheet =
      '<x:sheetData xmlns:x="urn:x"><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>hei</x:t></x:is></x:c></x:row></x:sheetData>';
    expect(textsOf((await readAll(zipOf(workbookParts({ Ark1: sheet })))).rows)).toEqual([['hei']]);
  });

  it('reads the first sheet that is not hidden, and tells of those that are', async () => {
    const cell = (text: string) => `<sheetData><row><c t="str"><v>${text}</v></c></row></sheetData>`;
    const parts = workbookParts({ Lister: cell('skjult'), Data: cell('synlig') }, { hidden: ['Lister'] });
    const { rows, findings } = await readAll(zipOf(parts));
    expect(textsOf(rows)).toEqual([['synlig']]);
    expect(findings).toEqual([{ code: 'hidden_sheet', place: { sheet: 'Lister' }, detail: {} }]);
  });
});

describe('what a sheet must not hide', () => {
  it('marks every cell whose value a formula made, shared, array and spilled ones too', async () => {
    const { rows } = await readAll(
      workbookOf(`<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f t="shared" si="0"/><v>3</v></c><c r="C1"><v>4</v></c></row>
        <row r="2"><c r="A2"><f t="array" ref="A2:B3">x</f><v>5</v></c><c r="B2"><v>6</v></c><c r="C2"><v>7</v></c></row>
        <row r="3"><c r="A3"><v>8</v></c><c r="B3"><v>9</v></c></row><row r="4"><c r="A4"><v>1</v></c><c r="B4"><f>NOW()</f></c></row>`),
    );
    const formulas = rows.flatMap(({ cells }) => cells).filter(({ kind }) => kind === 'formula');
    expect(formulas.map(({ address, text }) => `${address}=${text}`)).toEqual([
      'A1=2',
      'B1=3',
      'A2=5',
      'B2=6',
      'A3=8',
      'B3=9',
      'B4=',
    ]);
  });

  it('tells of merged cells, hidden rows and hidden columns', async () => {
    const { rows, findings } = await readAll(
      workbookOf(
        '<row r="3" hidden="1"><c><v>1</v></c></row><row r="4" hidden="true"><c><v>1</v></c></row><row r="7" hidden="1"><c><v>1</v></c></row>',
        {
          before: '<cols><col min="2" max="4" hidden="1"/><col min="5" max="5"/></cols>',
          after: '<mergeCells><mergeCell ref="A3:C3"/></mergeCells>',
        },
      ),
    );
    expect(rows.map(({ isHidden }) => isHidden)).toEqual([true, true, true]);
    expect(findings).toEqual([
      { code: 'merged_cells', place: { sheet: 'Ark1', cell: 'A3:C3' }, detail: {} },
      { code: 'hidden_rows', place: { sheet: 'Ark1', row: 3 }, detail: { from: 3, to: 4 } },
      { code: 'hidden_rows', place: { sheet: 'Ark1', row: 7 }, detail: { from: 7, to: 7 } },
      { code: 'hidden_columns', place: { sheet: 'Ark1' }, detail: { from: 'B', to: 'D' } },
    ]);
  });

  it('tells of links to other files and of embedded ones', async () => {
    const { findings } = await readAll(
      zipOf([
        ...workbookParts({ Ark1: '<sheetData/>' }),
        ['xl/externalLinks/externalLink1.xml', '<x/>'],
        ['xl/embeddings/oleObject1.bin', 'x'],
      ]),
    );
    expect(findings.map(({ code }) => code)).toEqual(['external_links', 'embedded_objects']);
  });
});
