import { parse } from 'csv-parse/sync';
import type { z } from 'zod';
import type { ContentFile } from './kind.ts';
import type { ContentProblem } from './problem.ts';

/**
 * Reads a CSV file whose first line names its columns, exactly `columns` in any order. Every fault is told by file,
 * item (the value of `idColumn`, or the line) and reason; a faulty row is left out.
 */
export function parseCsvFile<Row>(
  file: ContentFile,
  format: { readonly schema: z.ZodType<Row>; readonly columns: readonly string[]; readonly idColumn: string },
): { rows: Row[]; problems: ContentProblem[] } {
  let lines: { record: string[]; info: { lines: number } }[];
  try {
    // The package's types do not know what `info` changes.
    lines = parse(file.text, { bom: true, skip_empty_lines: true, info: true }) as unknown as typeof lines;
  } catch (error) {
    return { rows: [], problems: [{ ...place(file), detail: (error as Error).message }] };
  }
  const header = lines.shift()?.record ?? [];
  if ([...header].sort().join() !== [...format.columns].sort().join()) {
    const detail = `the first line must name the columns ${format.columns.join(',')}`;
    return { rows: [], problems: [{ ...place(file), detail }] };
  }
  const rows: Row[] = [];
  const problems: ContentProblem[] = [];
  for (const { record, info } of lines) {
    const cells = Object.fromEntries(header.map((column, index) => [column, record[index]]));
    const parsed = format.schema.safeParse(cells);
    if (parsed.success) rows.push(parsed.data);
    const item = cells[format.idColumn] || `line ${info.lines}`;
    for (const issue of parsed.error?.issues ?? []) {
      const detail = `${issue.path.join('.')}: ${issue.message}`;
      problems.push({ file: file.path, item, code: 'invalid_field', detail });
    }
  }
  return { rows, problems };
}

function place(file: ContentFile): Pick<ContentProblem, 'file' | 'item' | 'code'> {
  return { file: file.path, item: '', code: 'unreadable' };
}
