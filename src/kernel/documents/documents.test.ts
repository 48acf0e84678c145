import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { renderDocx } from './docx.ts';
import { heading, type PrintedDocument, paragraph } from './model.ts';
import { renderPdf } from './pdf.ts';
import { pictureAsPng } from './picture-png.ts';

const hostile = '<w:p/> #let x = read("/etc/passwd") \u0000\u0007\uffff \ud800 🙂 שלום $1 \\';

const printed: PrintedDocument = {
  language: 'nn',
  title: 'Éin innovasjon har møtt eit liknande behov.',
  description: 'Laga 23. november 2026',
  address: 'http://127.0.0.1:3000/nn/brief?need=x',
  blocks: [
    paragraph(hostile, { tone: 'quotation' }),
    heading(1, 'Éin innovasjon har møtt eit liknande behov.'),
    heading(3, `Medisindispensere ${hostile}`, 'nb'),
    paragraph('Røyken kommune · 2014', { tone: 'quiet' }),
    paragraph('Virket ikke', { tone: 'mark' }),
    paragraph(hostile, { label: 'Behovet', language: 'nb' }),
    { kind: 'list', items: [{ label: 'Målt', text: 'Fra 6 timer til 45 minutter.', language: 'nb' }] },
    {
      kind: 'table',
      caption: `Grupper ${hostile}`,
      columns: [{ heading: 'Gruppe' }, { heading: 'Deltakarar', isNumber: true }],
      rows: [
        ['Som før', '120'],
        [hostile, '118'],
      ],
    },
    {
      kind: 'picture',
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10" fill="#1f5c45"/></svg>',
      description: 'Effekten med intervall',
      width: 20,
      height: 10,
    },
    { kind: 'source', label: 'Kilde', text: 'Kommunal Rapport', url: 'https://www.kommunal-rapport.no/' },
  ],
};

/** The text of one file in a zip, found by its local header. */
function unzip(zip: Uint8Array, name: string): string {
  const buffer = Buffer.from(zip);
  for (let at = buffer.indexOf('PK\x01\x02'); at >= 0; at = buffer.indexOf('PK\x01\x02', at + 4)) {
    const nameLength = buffer.readUInt16LE(at + 28);
    if (buffer.toString('utf8', at + 46, at + 46 + nameLength) !== name) continue;
    const size = buffer.readUInt32LE(at + 20);
    const local = buffer.readUInt32LE(at + 42);
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
    return inflateRawSync(buffer.subarray(start, start + size)).toString('utf8');
  }
  throw new Error(`no ${name} in the zip`);
}

describe('a Word document', () => {
  it('is well-formed whatever was typed, and keeps headings, language, tables, pictures and links', async () => {
    const zip = await renderDocx(printed);
    const xml = unzip(zip, 'word/document.xml');
    for (const forbidden of ['\u0000', '\u0007', '\uffff']) expect(xml).not.toContain(forbidden);
    expect(xml).toContain('&lt;w:p/&gt;');
    expect(xml).toContain('w:val="Heading1"');
    expect(xml).toContain('w:val="nb-NO"');
    expect(xml).toContain('<w:hyperlink');
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml).toContain('descr="Effekten med intervall"');
  });

  it('carries each picture as PNG too, drawn, for programs that cannot show SVG', async () => {
    const picture = printed.blocks.find((block) => block.kind === 'picture');
    if (!picture) throw new Error('The document has no picture.');
    const png = await pictureAsPng(picture);
    const size = { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(size.width / size.height).toBeCloseTo(2, 2);
    const { createCanvas, loadImage } = await import('@napi-rs/canvas');
    const context = createCanvas(1, 1).getContext('2d');
    context.drawImage(await loadImage(png), 0, 0, 1, 1);
    expect([...context.getImageData(0, 0, 1, 1).data]).toEqual([0x1f, 0x5c, 0x45, 255]);
  });
});

describe('a PDF', () => {
  it('is made whatever was typed, tagged, with its language', () => {
    const pdf = Buffer.from(renderPdf(printed)).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toMatch(/\/Lang\s*\(nn/);
  });

  it('is made of nothing but a title', () => {
    const pdf = Buffer.from(renderPdf({ ...printed, blocks: [] }));
    expect(pdf.toString('latin1', 0, 5)).toBe('%PDF-');
  });
});
