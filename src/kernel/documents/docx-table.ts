import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { cleanText } from './clean-text.ts';
import type { TableBlock } from './model.ts';

const line = { style: BorderStyle.SINGLE, size: 4, color: 'BBBBBB' } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const borders = {
  top: line,
  bottom: line,
  left: none,
  right: none,
  insideHorizontal: line,
  insideVertical: none,
} as const;
const margins = { top: 50, bottom: 50, left: 80, right: 80 } as const;

/** The width of the text on the page, in twentieths of a point: A4 with margins of an inch. */
const textWidthDxa = 9_026;
/** The narrowest and the widest that a column counts as, in characters. */
const [narrowest, widest] = [9, 38];

/** Columns as wide as what they hold, within bounds: a long title must not break in the middle of its words. */
function columnWidths({ columns, rows }: TableBlock): number[] {
  const characters = columns.map(({ heading }, at) => {
    const longest = Math.max(heading.length / 2, ...rows.map((cells) => cells[at]?.length ?? 0));
    return Math.min(Math.max(longest, narrowest), widest);
  });
  const all = characters.reduce((sum, one) => sum + one, 0);
  return characters.map((one) => Math.floor((textWidthDxa * one) / all));
}

/** A caption and a table as wide as the text; its first row is repeated on each page. */
export function tableBlocks(block: TableBlock): [Paragraph, Table, Paragraph] {
  const { caption, columns, rows } = block;
  const widths = columnWidths(block);
  const row = (cells: readonly string[], isHeading: boolean) =>
    new TableRow({
      tableHeader: isHeading,
      cantSplit: true,
      children: columns.map(
        ({ isNumber = false }, at) =>
          new TableCell({
            children: [cell(cells[at] ?? '', isHeading, isNumber)],
            width: { size: widths[at] ?? 0, type: WidthType.DXA },
            margins,
          }),
      ),
    });
  return [
    new Paragraph({
      children: [new TextRun({ text: cleanText(caption), bold: true, size: 20 })],
      keepNext: true,
      spacing: { before: 160, after: 60 },
    }),
    new Table({
      width: { size: textWidthDxa, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders,
      rows: [
        row(
          columns.map(({ heading }) => heading),
          true,
        ),
        ...rows.map((cells) => row(cells, false)),
      ],
    }),
    // Two tables in a row would become one.
    new Paragraph({ children: [], spacing: { after: 80 } }),
  ];
}

function cell(text: string, isHeading: boolean, isNumber: boolean): Paragraph {
  return new Paragraph({
    alignment: isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT,
    children: [new TextRun({ text: cleanText(text), bold: isHeading, size: 19 })],
  });
}
