import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { renderBriefDocx } from './docx.ts';
import type { BriefDocument, DocumentEntry } from './model.ts';
import { renderBriefPdf } from './pdf.ts';

const hostile = '<w:p/> #let x = read("/etc/passwd") \u0000\u0007\uffff \ud800 🙂 שלום $1 \\';

const entry: DocumentEntry = {
  heading: `Medisindispensere ${hostile}`,
  language: 'nb',
  meta: 'Røyken kommune · 2014',
  mark: 'Virket ikke',
  paragraphs: [{ label: 'Behovet', text: hostile }],
  results: [{ status: 'Målt', text: 'Fra 6 timer til 45 minutter.' }],
  why: '«medisin» i behovet',
  source: { label: 'Kilde', text: 'Kommunal Rapport', url: 'https://www.kommunal-rapport.no/' },
};

const brief: BriefDocument = {
  language: 'nn',
  title: 'Éin innovasjon har møtt eit liknande behov.',
  need: hostile,
  made: 'Laga 23. november 2026',
  address: 'http://127.0.0.1:3000/nn/brief?need=x',
  innovationsHeading: 'Éin innovasjon som liknar',
  innovations: [entry],
  instrumentsHeading: 'Støtte som kan passe',
  instrumentsLead: 'Sjekk alltid hos eigaren.',
  instruments: [entry],
  howMade: 'Slik er lista laga',
  howMadeText: 'Vi deler behovet i omgrep.',
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

describe('the brief as a Word document', () => {
  it('is well-formed whatever was typed, and keeps headings, language and links', async () => {
    const zip = await renderBriefDocx(brief);
    const xml = unzip(zip, 'word/document.xml');
    for (const forbidden of ['\u0000', '\u0007', '\uffff']) expect(xml).not.toContain(forbidden);
    expect(xml).toContain('&lt;w:p/&gt;');
    expect(xml).toContain('w:val="Heading1"');
    expect(xml).toContain('w:val="nb-NO"');
    expect(xml).toContain('<w:hyperlink');
  });
});

describe('the brief as a PDF', () => {
  it('is made whatever was typed, tagged, with its language', () => {
    const pdf = Buffer.from(renderBriefPdf(brief)).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toMatch(/\/Lang\s*\(nn/);
  });

  it('is made of a brief without hits', () => {
    const empty = { ...brief, innovations: [], instruments: [] };
    expect(Buffer.from(renderBriefPdf(empty)).toString('latin1', 0, 5)).toBe('%PDF-');
  });
});
