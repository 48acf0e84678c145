import { columnLetters, type Row } from '../cells.ts';
import { type FindingCode, faultOf, type SpreadsheetFault, type SpreadsheetLimits } from '../faults.ts';
import type { SpreadsheetSource } from '../source.ts';
import { openPackage, type Package } from './package.ts';
import { readSharedStrings } from './shared-strings.ts';
import { type SheetRemarks, sheetHandlers } from './sheet.ts';
import type { SheetContext } from './sheet-cell.ts';
import { readStyles } from './styles.ts';
import { readWorkbook, type WorkbookSheet } from './workbook.ts';
import { readXml } from './xml.ts';

type Finding = SpreadsheetFault<FindingCode>;

export interface OpenXlsx {
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean }[];
  readonly rows: (sheet: string) => AsyncIterable<Row>;
  /** About the file and the sheets that were read so far. */
  readonly findings: () => readonly Finding[];
  readonly close: () => void;
}

/** Opens a workbook: its list of sheets, its texts and its number formats; cells are read as they are asked for. */
export async function openXlsx(source: SpreadsheetSource, limits: SpreadsheetLimits): Promise<OpenXlsx> {
  const parts = await openPackage(source, limits);
  try {
    const workbook = await readWorkbook(parts);
    const strings = await readSharedStrings(parts, workbook.sharedStringsPath);
    const styles = await readStyles(parts, workbook.stylesPath);
    const findings: Finding[] = [...packageFindings(parts), ...sheetFindings(workbook.sheets)];
    return {
      sheets: workbook.sheets,
      rows: (name) => {
        const sheet = workbook.sheets.find((one) => one.name === name);
        if (!sheet) throw new Error(`No sheet named ${name}.`);
        const context = { name, strings, styles, is1904: workbook.is1904, limits };
        return readSheet(parts, sheet.path, context, findings);
      },
      findings: () => findings,
      close: parts.close,
    };
  } catch (error) {
    parts.close();
    throw error;
  }
}

async function* readSheet(
  parts: Package,
  path: string,
  context: SheetContext,
  findings: Finding[],
): AsyncIterable<Row> {
  const { rows, remarks, handlers } = sheetHandlers(context);
  const hidden: [number, number][] = [];
  for await (const _ of readXml(parts.read(path), handlers)) {
    for (const row of rows) {
      if (row.isHidden) addToRanges(hidden, row.number);
      yield row;
    }
    rows.length = 0;
  }
  findings.push(...remarkFindings(context.name, remarks, hidden));
}

function addToRanges(ranges: [number, number][], number: number): void {
  const last = ranges.at(-1);
  if (last && last[1] === number - 1) last[1] = number;
  else ranges.push([number, number]);
}

function remarkFindings(
  sheet: string,
  remarks: SheetRemarks,
  hidden: readonly [number, number][],
): Finding[] {
  return [
    ...remarks.merged.map((cell) => faultOf('merged_cells' as const, { sheet, cell })),
    ...hidden.map(([from, to]) => faultOf('hidden_rows' as const, { sheet, row: from }, { from, to })),
    ...remarks.hiddenColumns.map(({ left, right }) =>
      faultOf('hidden_columns' as const, { sheet }, { from: columnLetters(left), to: columnLetters(right) }),
    ),
  ];
}

function packageFindings(parts: Package): Finding[] {
  const holds = (pattern: RegExp) => parts.paths.some((path) => pattern.test(path));
  return [
    ...(holds(/\/externalLinks\/|\/connections\.xml$/i) ? [faultOf('external_links' as const)] : []),
    ...(holds(/\/embeddings\//i) ? [faultOf('embedded_objects' as const)] : []),
  ];
}

const sheetFindings = (sheets: readonly WorkbookSheet[]): Finding[] =>
  sheets.filter(({ isHidden }) => isHidden).map(({ name }) => faultOf('hidden_sheet', { sheet: name }));
