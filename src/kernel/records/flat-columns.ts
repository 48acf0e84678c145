import type { Language, Localised } from '../i18n/language.ts';
import type { Cell } from '../spreadsheets/cells.ts';
import type { OutValue } from '../spreadsheets/csv/write-csv.ts';
import { type CellFaultCode, faultOf, type SpreadsheetFault } from '../spreadsheets/faults.ts';
import { readDate, readNumber, readText } from '../spreadsheets/values.ts';

/** A value that may be chosen, and what it is called. */
export interface FlatChoice {
  readonly value: string;
  readonly label: Localised;
}

/** One column of a table in which each row is a draft. */
export interface FlatColumn {
  /** The stable English heading: `results.1.text`, rows counted from 1. */
  readonly key: string;
  /** Where it stands in the draft, as faults name it: `results.0.text`, rows counted from 0. */
  readonly field: string;
  /** `list`: several texts with `;` between them. */
  readonly kind: 'text' | 'number' | 'year' | 'date' | 'choice' | 'choices' | 'list';
  readonly label: Localised;
  readonly help: Localised;
  readonly choices?: readonly FlatChoice[];
  /** What stands between the texts of a list in the draft. */
  readonly joint?: '\n' | ', ';
  readonly width: number;
  readonly isRequired: boolean;
}

/** What a draft is to us here: named fields, some of them rows. Its room checks what comes out. */
export type FlatDraft = Readonly<Record<string, unknown>>;

export type FlatFaultCode = CellFaultCode | 'unknown_choice' | 'not_a_year';

/** One cell, and what is wrong with it. */
export interface FlatFault {
  readonly column: string;
  readonly fault: SpreadsheetFault<FlatFaultCode>;
}

/** A draft's value in a column, as it is written into a cell in that language. */
export function flatValue(draft: FlatDraft, column: FlatColumn, language: Language): OutValue {
  const value = valueAt(draft, column.field);
  if (column.kind === 'choice' || column.kind === 'choices') {
    const names = textsIn(value).map((one) => choiceLabel(column, one, language));
    return names.length === 0 ? null : names.join('; ');
  }
  const text = typeof value === 'string' ? value.trim() : '';
  if (text === '') return null;
  if (column.kind === 'list') return joinedList(text.split(column.joint === ', ' ? /[\n,;]/ : '\n'));
  if (column.kind === 'number' || column.kind === 'year') return asNumber(text) ?? text;
  return text;
}

/** A `;` within a text is written twice, so that what stands between two texts is the only single one. */
function joinedList(texts: readonly string[]): string {
  return texts
    .map((text) => text.trim().replaceAll(';', ';;'))
    .filter((text) => text !== '')
    .join('; ');
}

function asNumber(text: string): number | undefined {
  const plain = text.replace(/\s/g, '').replace(',', '.');
  return /^-?\d{1,13}(?:\.\d{1,6})?$/.test(plain) ? Number(plain) : undefined;
}

/** The value itself where its name would not lead back to it: it names others too, or holds what parts names. */
function choiceLabel(column: FlatColumn, value: string, language: Language): string {
  const label = column.choices?.find((choice) => choice.value === value)?.label[language];
  return label !== undefined && !label.includes(';') && choiceOf(column, label) === value ? label : value;
}

/**
 * The draft with what a row of the table says. Columns that the table does not have are left as they were; an empty
 * cell empties its field. Rows of lists that became empty go.
 * @param cells the row's cells by column; `columns` are those that the table has.
 */
export function applyRow(
  base: FlatDraft,
  cells: ReadonlyMap<string, Cell>,
  columns: readonly FlatColumn[],
): {
  readonly draft: FlatDraft;
  readonly faults: readonly FlatFault[];
  /** Columns of numbers that were shown as per cent and read as what they showed. */
  readonly percent: readonly string[];
  /** A field as the draft's faults name it → its column. */
  readonly columnOf: (field: string) => string | undefined;
} {
  const draft = structuredClone(base) as Record<string, unknown>;
  const faults: FlatFault[] = [];
  const percent: string[] = [];
  for (const column of columns) {
    const cell = cells.get(column.key);
    const read = cell ? readCell(cell, column, base) : { value: undefined };
    if ('fault' in read) faults.push({ column: column.key, fault: read.fault });
    else setAt(draft, column.field, read.value);
    if ('note' in read) percent.push(column.key);
  }
  const places = dropEmptyRows(draft, columns);
  const byField = new Map(columns.map(({ field, key }) => [field, key]));
  return {
    draft,
    faults,
    percent,
    columnOf: (field) => byField.get(inFile(field, places)) ?? byField.get(field.split('.')[0] ?? ''),
  };
}

type ReadCell =
  | { readonly value: string | readonly string[]; readonly note?: 'percent' }
  | { readonly fault: SpreadsheetFault<FlatFaultCode> };

function readCell(cell: Cell, column: FlatColumn, base: FlatDraft): ReadCell {
  const text = readText(cell);
  if ('fault' in text) return text;
  const kept = valueAt(base, column.field);
  // What stands as we wrote it is left as it was typed, also what would not be taken from a table.
  if (typeof kept === 'string' && kept.trim() === text.value) return { value: kept };
  switch (column.kind) {
    case 'text':
      return text;
    case 'list': {
      const items = splitList(text.value);
      const isSame = joinedList(items) === flatValue(base, column, 'nb');
      return { value: isSame ? String(kept) : items.join(column.joint ?? '\n') };
    }
    case 'choice':
    case 'choices':
      return readChoices(cell, text.value, column);
    case 'year':
      return /^\d{4}$/.test(text.value) ? text : wrong('not_a_year', cell);
    case 'date':
      return readDate(cell);
    case 'number': {
      const number = readNumber(cell);
      if ('fault' in number) return number;
      // However it was typed: `1 000` is the number that was written out.
      const isSame = typeof kept === 'string' && asNumber(kept) === number.value;
      return { ...number, value: isSame ? kept : String(number.value).replace('.', ',') };
    }
  }
}

function splitList(text: string): string[] {
  const items = [''];
  for (const [part] of text.matchAll(/;;|;|\n|[^;\n]+/g)) {
    if (part === ';' || part === '\n') items.push('');
    else items[items.length - 1] += part === ';;' ? ';' : part;
  }
  return items.map((item) => item.trim()).filter((item) => item !== '');
}

function readChoices(cell: Cell, text: string, column: FlatColumn): ReadCell {
  const wanted = column.kind === 'choice' ? [text] : splitList(text);
  const values: string[] = [];
  for (const name of wanted) {
    const value = choiceOf(column, name);
    if (value === undefined) return wrong('unknown_choice', cell, name);
    values.push(value);
  }
  return { value: column.kind === 'choice' ? (values[0] ?? '') : values };
}

/** By its value or by what it is called in any of our languages, whatever the capitals; no name that two share. */
function choiceOf(column: FlatColumn, name: string): string | undefined {
  const plain = plainName(name);
  const named = (column.choices ?? []).filter(({ value, label }) =>
    [value, label.nb, label.nn, label.en].some((one) => plainName(one) === plain),
  );
  return (
    named.find(({ value }) => value === name)?.value ?? (named.length === 1 ? named[0]?.value : undefined)
  );
}

const plainName = (name: string) => name.trim().toLocaleLowerCase('nb').replace(/\s+/g, ' ');

const wrong = (code: FlatFaultCode, cell: Cell, text = cell.text) => ({
  fault: faultOf(code, { cell: cell.address }, { text: text.slice(0, 60) }),
});

function valueAt(draft: FlatDraft, field: string): unknown {
  let value: unknown = draft;
  for (const part of field.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** @param field `title`, or `results.0.text`. */
function setAt(draft: Record<string, unknown>, field: string, value: unknown): void {
  const [list = '', index, name] = field.split('.');
  const isEmpty = value === undefined || value === '';
  if (index === undefined || name === undefined) {
    if (isEmpty) delete draft[list];
    else draft[list] = value;
    return;
  }
  const rows = Array.isArray(draft[list]) ? (draft[list] as Record<string, unknown>[]) : [];
  draft[list] = rows;
  while (rows.length <= Number(index)) rows.push({});
  const row = rows[Number(index)] as Record<string, unknown>;
  if (isEmpty) delete row[name];
  else row[name] = value;
}

/** Takes away rows that hold nothing. @returns for each list, which row of the table each row that is left was. */
function dropEmptyRows(
  draft: Record<string, unknown>,
  columns: readonly FlatColumn[],
): ReadonlyMap<string, readonly number[]> {
  const lists = new Set(
    columns.filter(({ field }) => field.includes('.')).map(({ field }) => field.split('.')[0] ?? ''),
  );
  const places = new Map<string, number[]>();
  for (const list of lists) {
    const rows = (draft[list] ?? []) as readonly object[];
    const left = rows.flatMap((row, index) => (Object.values(row).some((value) => value) ? [index] : []));
    places.set(list, left);
    draft[list] = left.map((index) => rows[index]);
  }
  return places;
}

function inFile(field: string, places: ReadonlyMap<string, readonly number[]>): string {
  const [list = '', index, ...rest] = field.split('.');
  if (index === undefined) return field;
  return [list, places.get(list)?.[Number(index)] ?? index, ...rest].join('.');
}
