import {
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  type Table,
  TextRun,
} from 'docx';
import type { Language } from '../i18n/language.ts';
import { cleanText } from './clean-text.ts';
import { pictureParagraph } from './docx-picture.ts';
import { tableBlocks } from './docx-table.ts';
import type { DocumentBlock, ListItem, ParagraphBlock, PrintedDocument, SourceBlock } from './model.ts';

const accent = '1F5C45';
const signal = '9C3B1B';
const quiet = '555555';
const wordLanguages = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const;
const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** A Word document with real headings, tables, links and language marks, whatever characters its texts hold. */
export async function renderDocx(printed: PrintedDocument): Promise<Uint8Array<ArrayBuffer>> {
  const blocks = await Promise.all(printed.blocks.map(renderBlock));
  const document = new Document({
    creator: 'Nytte',
    title: cleanText(printed.title),
    description: cleanText(printed.description),
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 22, language: { value: wordLanguages[printed.language] } },
        },
        heading1: { run: { size: 36, bold: true, color: accent }, paragraph: { spacing: { after: 160 } } },
        heading2: {
          run: { size: 28, bold: true, color: accent },
          paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
        },
        heading3: {
          run: { size: 24, bold: true },
          paragraph: { spacing: { before: 240, after: 40 }, keepNext: true },
        },
      },
    },
    sections: [{ footers: { default: footer(printed.address) }, children: blocks.flat() }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

async function renderBlock(block: DocumentBlock): Promise<(Paragraph | Table)[]> {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: levels[block.level],
          children: [new TextRun({ text: cleanText(block.text), ...inLanguage(block.language) })],
        }),
      ];
    case 'paragraph':
      return [textParagraph(block)];
    case 'list':
      return block.items.map(listParagraph);
    case 'table':
      return tableBlocks(block);
    case 'source':
      return [new Paragraph({ children: sourceRuns(block), spacing: { after: 120 } })];
    case 'picture':
      return [await pictureParagraph(block)];
  }
}

const runs = {
  plain: {},
  lead: { size: 26 },
  quiet: { color: quiet, size: 19 },
  mark: { bold: true, color: signal },
  quotation: { italics: true },
} as const;

function textParagraph({ text, label, tone = 'plain', language }: ParagraphBlock): Paragraph {
  const lead = label ? [new TextRun({ text: cleanText(`${label}: `), bold: true })] : [];
  return new Paragraph({
    children: [...lead, new TextRun({ text: cleanText(text), ...runs[tone], ...inLanguage(language) })],
    spacing: { after: tone === 'plain' ? 60 : 80 },
  });
}

function listParagraph({ text, label, language }: ListItem): Paragraph {
  const lead = label ? [new TextRun({ text: cleanText(`${label}: `), bold: true })] : [];
  return new Paragraph({
    bullet: { level: 0 },
    children: [...lead, new TextRun({ text: cleanText(text), ...inLanguage(language) })],
  });
}

function sourceRuns({ label, text, url }: SourceBlock): ParagraphChild[] {
  const run = new TextRun({ text: cleanText(text), style: 'Hyperlink', size: 18 });
  return [
    new TextRun({ text: cleanText(`${label}: `), size: 18 }),
    url ? new ExternalHyperlink({ children: [run], link: url }) : run,
  ];
}

function inLanguage(language: Language | undefined) {
  return language ? { language: { value: wordLanguages[language] } } : {};
}

function footer(address: string): Footer {
  const page = new TextRun({
    children: ['Nytte · ', PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES],
    size: 16,
  });
  return new Footer({
    children: [
      new Paragraph({ children: [page] }),
      new Paragraph({ children: [new TextRun({ text: cleanText(address), size: 14 })] }),
    ],
  });
}
