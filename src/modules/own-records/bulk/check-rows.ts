import { z } from 'zod';
import type { Db } from '../../../kernel/db/tables.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import type { Organisation } from '../../../kernel/organisations/queries.ts';
import { changedFields, type DifferencePart } from '../../../kernel/records/differences.ts';
import {
  applyRow,
  type FlatColumn,
  type FlatDraft,
  type FlatFault,
} from '../../../kernel/records/flat-columns.ts';
import type { AnyOwnRecordKind } from '../../../kernel/records/kind.ts';
import { type Area, columnLetters, parseArea } from '../../../kernel/spreadsheets/cells.ts';
import { faultWords } from '../../../kernel/spreadsheets/fault-words.ts';
import { readText } from '../../../kernel/spreadsheets/values.ts';
import { bulkMessages } from './messages.ts';
import type { OwnDraft } from './own-drafts.ts';
import { idColumn, type UploadedTable } from './read-upload.ts';
import type { BulkReport, FieldChange, ReportedRow, RowRemark } from './report.ts';

/** What a table is judged in. */
export interface CheckSetting {
  readonly db: Db;
  readonly kind: AnyOwnRecordKind;
  readonly columns: readonly FlatColumn[];
  readonly organisation: Organisation;
  readonly language: Language;
  /** The organisation's records of this kind, by id. */
  readonly own: ReadonlyMap<string, OwnDraft>;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

type TableRow = UploadedTable['rows'][number];

/** Says of every row what it would become and what is wrong with it. Nothing is written. */
export async function checkTable(setting: CheckSetting, table: UploadedTable): Promise<BulkReport> {
  const context = {
    ...setting,
    table,
    present: setting.columns.filter(({ key }) => Object.hasOwn(table.columns, key)),
    merged: mergedBelow(table),
    seenIds: new Map<string, number>(),
    titles: new Map([...setting.own.values()].map(({ title, id }) => [title.toLowerCase(), { id, row: 0 }])),
  };
  const rows: ReportedRow[] = [];
  for (const row of table.rows) rows.push(await checkRow(context, row));
  return { language: setting.language, findings: table.findings, rows };
}

interface RowContext extends CheckSetting {
  readonly table: UploadedTable;
  readonly present: readonly FlatColumn[];
  readonly merged: readonly { readonly area: Area; readonly cell: string }[];
  readonly seenIds: Map<string, number>;
  readonly titles: Map<string, { readonly id: string; readonly row: number }>;
}

async function checkRow(context: RowContext, row: TableRow): Promise<ReportedRow> {
  const { kind, language, organisation } = context;
  const m = bulkMessages[language];
  const about = findOwn(context, row);
  const begun = kind.begin({ language, title: '', organisation });
  const base = (about.own?.draft ?? begun) as FlatDraft;
  const applied = applyRow(base, new Map(Object.entries(row.cells)), context.present);
  const labels = new Map(context.columns.map(({ key, label }) => [key, label[language]]));
  const place = (column: string | undefined) => placeOf(context.table, row, column);
  const remark = (code: string, column: string | undefined, message: string): RowRemark => ({
    code,
    place: place(column),
    column: (column && labels.get(column)) ?? '',
    message,
  });
  const faults = [
    ...about.faults.map(({ code, message }) => remark(code, undefined, message)),
    ...mergedFaults(context, row).map((message) => remark('merged_cells', undefined, message)),
    ...applied.faults.map(({ column, fault }) =>
      remark(
        fault.code === 'unknown_choice' ? `unknown_choice:${fault.detail.text}` : fault.code,
        column,
        cellWords(
          fault,
          context.columns.find(({ key }) => key === column),
          language,
        ),
      ),
    ),
  ];
  const read = readDraft(kind, applied.draft);
  faults.push(...read.tooLong.map((field) => remark('too_long', applied.columnOf(field), m.tooLong)));
  const title = read.draft === undefined ? '' : titleIn(applied.draft);
  const told = {
    number: row.number,
    title,
    contentLanguage: read.draft === undefined ? language : kind.languageOf(read.draft),
    record: about.own ? recordOf(about.own) : null,
  };
  if (title === '' && faults.length === 0) faults.push(remark('no_title', 'title', m.noTitle));
  const notes = [
    ...applied.percent.map((column) =>
      remark('percent', column, m.readAsPercent(shown(applied.draft, context, column))),
    ),
    ...sameTitle(context, row, title, about.own).map((message) => remark('same_title', undefined, message)),
  ];
  if (faults.length > 0 || read.draft === undefined) {
    return { ...told, state: 'faulty', draft: null, changes: [], faults, lacks: [], notes };
  }
  const changes = about.own ? await changesOf(context, about.own.draft, read.draft) : [];
  const isUnchanged = about.own !== undefined && changes.length === 0;
  const lacks = isUnchanged ? [] : await lacksOf(context, read.draft, about.own);
  return {
    ...told,
    state: about.own ? (isUnchanged ? 'unchanged' : 'changed') : 'new',
    draft: isUnchanged ? null : read.draft,
    changes,
    faults,
    lacks: lacks.map(({ field, message }) => remark(message, applied.columnOf(field), message)),
    notes,
  };
}

function cellWords(fault: FlatFault['fault'], column: FlatColumn | undefined, language: Language): string {
  const { code, place, detail } = fault;
  if (code === 'unknown_choice' || code === 'not_a_year') {
    return bulkMessages[language].cellFault({ code, place, detail }, column);
  }
  return faultWords({ code, place, detail }, language);
}

const recordOf = ({ id, revision }: OwnDraft) => ({ id, revision });

const titleIn = (draft: FlatDraft) => {
  const named = draft.title ?? draft.name;
  return typeof named === 'string' ? named.trim() : '';
};

function findOwn(
  { own, seenIds, language }: RowContext,
  row: TableRow,
): { own?: OwnDraft; faults: { code: string; message: string }[] } {
  const m = bulkMessages[language];
  const cell = row.cells[idColumn];
  if (!cell) return { faults: [] };
  const read = readText(cell);
  const id = 'value' in read ? read.value.toLowerCase() : '';
  const found = own.get(id);
  // A record of another organisation is no other than one that does not exist.
  if (!found) return { faults: [{ code: 'unknown_id', message: m.unknownId(cell.text.slice(0, 60)) }] };
  const before = seenIds.get(id);
  if (before !== undefined) return { own: found, faults: [{ code: 'same_id', message: m.sameId(before) }] };
  seenIds.set(id, row.number);
  return { own: found, faults: [] };
}

/** Two of one name are allowed, but seldom meant. */
function sameTitle(
  { titles, language }: RowContext,
  row: TableRow,
  title: string,
  own: OwnDraft | undefined,
): string[] {
  if (title === '') return [];
  const key = title.toLowerCase();
  const other = titles.get(key);
  titles.set(key, { id: own?.id ?? '', row: row.number });
  // Those that have one name already are known to.
  if (!other || own?.title === title || (own && other.id === own.id)) return [];
  return [bulkMessages[language].sameTitle(other.row)];
}

function readDraft(kind: AnyOwnRecordKind, draft: FlatDraft): { draft?: unknown; tooLong: string[] } {
  try {
    return { draft: kind.readDraft(draft), tooLong: [] };
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    return { tooLong: error.issues.map(({ path }) => path.join('.')) };
  }
}

async function changesOf(
  { db, kind, language }: CheckSetting,
  before: unknown,
  after: unknown,
): Promise<FieldChange[]> {
  const changed = changedFields(
    await kind.compared(db, language, before),
    await kind.compared(db, language, after),
  );
  // Of a list only the items that are not the same.
  return changed.flatMap(({ label, texts }) =>
    texts
      .filter(({ state }) => state !== 'same')
      .map(({ parts }) => ({ label, before: without('added', parts), after: without('removed', parts) })),
  );
}

const without = (kind: DifferencePart['kind'], parts: readonly DifferencePart[]) =>
  parts.map((part) => (part.kind === kind ? '' : part.text)).join('');

async function lacksOf(context: CheckSetting, draft: unknown, own: OwnDraft | undefined) {
  const { db, kind, language, organisation, today } = context;
  const setting = { language, organisation, slug: 'a', today, original: own?.original };
  return (await kind.complete(db, draft, setting)).faults;
}

function placeOf(table: UploadedTable, row: TableRow, column: string | undefined): string {
  const at = column === undefined ? undefined : table.columns[column];
  return at === undefined ? String(row.number) : columnLetters(at) + row.number;
}

function mergedBelow({ findings, headerRow }: UploadedTable) {
  return findings.flatMap(({ code, place }) => {
    const area = code === 'merged_cells' && place.cell ? parseArea(place.cell) : undefined;
    return area && place.cell && area.bottom > headerRow ? [{ area, cell: place.cell }] : [];
  });
}

/** What lay under a merged cell is lost, so what the row says is not known. */
function mergedFaults({ merged, language }: RowContext, { number }: TableRow): string[] {
  return merged
    .filter(({ area }) => area.top <= number && number <= area.bottom)
    .map(({ cell }) => bulkMessages[language].merged(cell));
}

function shown(draft: FlatDraft, { columns }: RowContext, key: string): string {
  const field = columns.find((column) => column.key === key)?.field ?? '';
  let value: unknown = draft;
  for (const part of field.split('.')) value = (value as Record<string, unknown> | undefined)?.[part];
  return String(value ?? '');
}
