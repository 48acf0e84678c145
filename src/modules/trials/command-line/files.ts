import { createReadStream } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { restoreText } from '../../../kernel/spreadsheets/csv/formula-prefix.ts';
import type { UnitRow } from '../core/assignment/types.ts';
import { CsvFault, readCsv } from '../core/data/csv.ts';
import { type TrialSpec, trialSpec } from '../core/spec.ts';

/** Makes the error that a command ends with; the entry point prints its message and exits 1. */
export type Fail = (message: string) => Error;

/** Reads and checks a specification. @throws what `fail` makes, with every fault and where it stands. */
export async function readSpec(file: string, fail: Fail): Promise<TrialSpec> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    if (cause instanceof SyntaxError) throw fail(`${file} is no JSON: ${cause.message}`);
    throw cause;
  }
  const parsed = trialSpec.safeParse(json);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(
    ({ path, message }) => `  ${path.join('.') || '(whole)'}: ${message}`,
  );
  throw fail(`${file} is no trial specification:\n${faults.join('\n')}`);
}

const csvWords: Readonly<Record<CsvFault['code'], string>> = {
  unclosed_quote: 'a quote is opened and never closed',
  row_too_long: 'a row is longer than a million characters',
  not_text: 'it is no text',
};

/** Gives every row of a text table; `-` is standard input. @throws what `fail` makes for what is no text table. */
export async function readTable(
  file: string,
  onRow: (cells: readonly string[], row: number) => void,
  fail: Fail,
): Promise<void> {
  const pieces = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: 1 << 18 });
  try {
    await readCsv(pieces as AsyncIterable<Uint8Array>, onRow);
  } catch (cause) {
    if (cause instanceof CsvFault) throw fail(`${file}, row ${cause.row}: ${csvWords[cause.code]}.`);
    throw cause;
  }
}

export interface UnitList {
  readonly unitColumn: string;
  readonly rows: readonly UnitRow[];
}

/** Reads a list of units whole. @param unitColumn the first column when nothing is said. */
export async function readUnits(file: string, unitColumn: string | undefined, fail: Fail): Promise<UnitList> {
  let headings: string[] | undefined;
  const rows: UnitRow[] = [];
  let column = unitColumn ?? '';
  await readTable(
    file,
    (cells) => {
      if (!headings) {
        headings = cells.map((heading) => restoreText(heading.trim()));
        column = unitColumn ?? headings[0] ?? '';
        return;
      }
      const named = headings.map((heading, at) => [heading, restoreText(cells[at] ?? '')] as const);
      const values = Object.fromEntries(named);
      rows.push({ unit: values[column] ?? '', values });
    },
    fail,
  );
  if (!headings) throw fail(`${file} is empty.`);
  if (!headings.includes(column))
    throw fail(`${file} has no column "${column}"; it has ${headings.map((one) => `"${one}"`).join(', ')}.`);
  return { unitColumn: column, rows };
}

/** Writes a file whole or not at all. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const beside = `${file}.${process.pid}.part`;
  try {
    await writeFile(beside, content);
    await rename(beside, file);
  } catch (cause) {
    await rm(beside, { force: true });
    throw cause;
  }
}
