import {
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { BriefDocument, DocumentEntry } from './model.ts';

const accent = '1F5C45';
const signal = '9C3B1B';
const wordLanguages = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const;

/** The brief as a Word document with real headings, links and language marks. */
export async function renderBriefDocx(brief: BriefDocument): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    creator: 'Nytte',
    title: clean(brief.title),
    description: clean(brief.made),
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 22, language: { value: wordLanguages[brief.language] } } },
        heading1: { run: { size: 36, bold: true, color: accent }, paragraph: { spacing: { after: 160 } } },
        heading2: {
          run: { size: 28, bold: true, color: accent },
          paragraph: { spacing: { before: 320, after: 120 } },
        },
        heading3: {
          run: { size: 24, bold: true },
          paragraph: { spacing: { before: 240, after: 40 }, keepNext: true },
        },
      },
    },
    sections: [{ footers: { default: footer(brief) }, children: body(brief) }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function body(brief: BriefDocument): Paragraph[] {
  return [
    new Paragraph({
      children: [new TextRun({ text: clean(`«${brief.need}»`), italics: true })],
      spacing: { after: 80 },
    }),
    heading(brief.title, HeadingLevel.HEADING_1),
    quiet(brief.made),
    ...(brief.innovations.length > 0 ? [heading(brief.innovationsHeading, HeadingLevel.HEADING_2)] : []),
    ...brief.innovations.flatMap(entry),
    ...(brief.instruments.length > 0
      ? [heading(brief.instrumentsHeading, HeadingLevel.HEADING_2), quiet(brief.instrumentsLead)]
      : []),
    ...brief.instruments.flatMap(entry),
    heading(brief.howMade, HeadingLevel.HEADING_2),
    new Paragraph(clean(brief.howMadeText)),
  ];
}

function entry(item: DocumentEntry): Paragraph[] {
  const language = { value: wordLanguages[item.language] };
  return [
    heading(item.heading, HeadingLevel.HEADING_3),
    quiet(item.meta),
    ...(item.mark
      ? [new Paragraph({ children: [new TextRun({ text: clean(item.mark), bold: true, color: signal })] })]
      : []),
    ...item.paragraphs.map(({ label, text }) => {
      const lead = label ? [new TextRun({ text: `${label}: `, bold: true })] : [];
      return new Paragraph({
        children: [...lead, new TextRun({ text: clean(text), language })],
        spacing: { after: 60 },
      });
    }),
    ...item.results.map(
      ({ status, text }) =>
        new Paragraph({
          bullet: { level: 0 },
          children: [
            new TextRun({ text: `${status}: `, bold: true }),
            new TextRun({ text: clean(text), language }),
          ],
        }),
    ),
    ...(item.why ? [quiet(item.why)] : []),
    new Paragraph({ children: sourceRuns(item), spacing: { after: 120 } }),
  ];
}

function sourceRuns({ source }: DocumentEntry): ParagraphChild[] {
  const text = new TextRun({ text: clean(source.text), style: 'Hyperlink', size: 18 });
  return [
    new TextRun({ text: `${source.label}: `, size: 18 }),
    source.url ? new ExternalHyperlink({ children: [text], link: source.url }) : text,
  ];
}

function heading(text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph {
  return new Paragraph({ heading: level, children: [new TextRun(clean(text))] });
}

function quiet(text: string): Paragraph {
  return new Paragraph({
    children: [new TextRun({ text: clean(text), color: '555555', size: 19 })],
    spacing: { after: 80 },
  });
}

function footer(brief: BriefDocument): Footer {
  const page = new TextRun({
    children: ['Nytte · ', PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES],
    size: 16,
  });
  return new Footer({
    children: [
      new Paragraph({ children: [page] }),
      new Paragraph({ children: [new TextRun({ text: clean(brief.address), size: 14 })] }),
    ],
  });
}

/** XML 1.0 allows no control characters: one of them would make Word refuse the whole document. */
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get in.
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').toWellFormed();
}
