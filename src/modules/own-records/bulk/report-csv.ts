import { csvFile } from '../../../kernel/spreadsheets/csv/write-csv.ts';
import { faultWords, placeWords } from '../../../kernel/spreadsheets/fault-words.ts';
import { bulkMessages } from './messages.ts';
import type { BulkReport, ReportedRow } from './report.ts';

/** Everything in the report, a line for each remark and change. */
export function reportCsv(report: BulkReport): Buffer {
  const m = bulkMessages[report.language];
  const heading = [m.csv.row, m.csv.title, m.csv.state, m.csv.place, m.csv.column, m.csv.message];
  const about = report.findings.map((finding) => [
    null,
    null,
    m.aboutFile,
    placeWords(finding.place, report.language),
    null,
    faultWords(finding, report.language),
  ]);
  return csvFile([heading, ...about, ...report.rows.flatMap((row) => linesOf(report, row))]);
}

function linesOf({ language }: BulkReport, row: ReportedRow) {
  const m = bulkMessages[language];
  const start = [row.number, row.title, m.state[row.state]];
  const remarks = [...row.faults, ...row.notes, ...row.lacks].map(({ place, column, message }) => [
    ...start,
    place,
    column,
    message,
  ]);
  const changes = row.changes.map(({ label, before, after }) => [
    ...start,
    null,
    label,
    `${before || m.notSaid} → ${after || m.notSaid}`,
  ]);
  const lines = [...remarks, ...changes];
  return lines.length > 0 ? lines : [[...start, null, null, null]];
}
