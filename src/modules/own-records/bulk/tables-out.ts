import type { Language } from '../../../kernel/i18n/language.ts';
import { type FlatColumn, type FlatDraft, flatValue } from '../../../kernel/records/flat-columns.ts';
import type { OwnRecordKindName } from '../../../kernel/records/kind.ts';
import { csvFile, type OutValue } from '../../../kernel/spreadsheets/csv/write-csv.ts';
import { type SheetColumn, type SheetGuide, xlsxFile } from '../../../kernel/spreadsheets/write-xlsx.ts';
import { bulkMessages } from './messages.ts';
import type { OwnDraft } from './own-drafts.ts';
import { idHeading, stateHeading } from './read-upload.ts';

export type TableFormat = 'xlsx' | 'csv';

interface TableOut {
  readonly kind: OwnRecordKindName;
  readonly columns: readonly FlatColumn[];
  readonly language: Language;
  /** None for an empty template. */
  readonly own: readonly OwnDraft[];
}

/** The table to fill in, with what the organisation has; reading it again changes nothing. */
export async function tableFile(format: TableFormat, table: TableOut): Promise<Buffer> {
  const { columns, language, own, kind } = table;
  const m = bulkMessages[language];
  const rows = own.map((record) => [
    record.id,
    m.stateWords[record.state],
    ...columns.map((column) => flatValue(record.draft as FlatDraft, column, language)),
  ]);
  if (format === 'csv') return csvFile([headings(table), ...rows]);
  return xlsxFile({ sheet: m.sheetName[kind], columns: sheetColumns(table), rows }, guide(table));
}

/** The file as a download. */
export function fileResponse(format: TableFormat, name: string, file: Buffer): Response {
  const type = {
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    csv: 'text/csv; charset=utf-8; header=present',
  }[format];
  return new Response(new Uint8Array(file), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}.${format}"`,
      'cache-control': 'private, no-store',
    },
  });
}

const headings = ({ columns, language }: TableOut): OutValue[] => [
  idHeading[language],
  stateHeading[language],
  ...columns.map(({ label }) => label[language]),
];

function sheetColumns({ columns, language }: TableOut): SheetColumn[] {
  const told = (heading: string): SheetColumn => ({ heading, width: 16, kind: 'text', isRequired: false });
  return [
    told(idHeading[language]),
    told(stateHeading[language]),
    ...columns.map(
      ({ label, width, kind, isRequired, choices }): SheetColumn => ({
        heading: label[language],
        width,
        kind: kind === 'number' || kind === 'year' ? 'number' : 'text',
        isRequired,
        ...(choices ? { choices: choices.map((choice) => choice.label[language]) } : {}),
      }),
    ),
  ];
}

function guide({ columns, language }: TableOut): SheetGuide {
  const m = bulkMessages[language];
  return {
    name: m.guideName,
    choicesName: m.choicesName,
    widths: [34, 70, 44],
    rows: [
      [m.guide.column, m.guide.help, m.guide.format],
      ...m.guide.rules,
      ...columns.map((column) => [
        column.label[language],
        [column.help[language], column.isRequired ? m.guide.required : ''].filter(Boolean).join(' '),
        formatWords(column, language),
      ]),
    ],
  };
}

function formatWords({ kind, choices }: FlatColumn, language: Language): string {
  const m = bulkMessages[language];
  if (choices && choices.length <= 12) {
    const named = choices.map(({ label }) => label[language]).join(', ');
    return kind === 'choice' ? named : `${named}. ${m.guide.list}.`;
  }
  return m.guide[kind];
}
