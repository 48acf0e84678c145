import type { Command } from 'commander';
import type { Db } from '../../kernel/db/tables.ts';
import { type Language, languages } from '../../kernel/i18n/language.ts';
import { getOrganisationBySlug } from '../../kernel/organisations/queries.ts';
import { faultWords, placeWords } from '../../kernel/spreadsheets/fault-words.ts';
import { SpreadsheetError } from '../../kernel/spreadsheets/faults.ts';
import { importFile } from './bulk/import-file.ts';
import { bulkKind } from './bulk/kinds.ts';
import { bulkMessages } from './bulk/messages.ts';
import { type BulkReport, countRows, type ReportedRow } from './bulk/report.ts';

type WithDatabase = <T>(work: (nytte: { readonly db: Db }) => Promise<T>) => Promise<T>;

interface Options {
  readonly kind: string;
  readonly organisation: string;
  readonly language: string;
  readonly check?: boolean;
  readonly withoutFaulty?: boolean;
  readonly json?: boolean;
}

/** `nytte records import`: the same report and the same drafts as when a file is uploaded. */
export function registerRecordCommands(
  program: Command,
  withNytte: WithDatabase,
  failed: (message: string) => Error,
): void {
  program
    .command('records')
    .description("organisations' own records")
    .command('import')
    .argument('<file>', 'an .xlsx or .csv file with the columns of the template')
    .description('save the rows of a spreadsheet as drafts, after the same checks as in the browser')
    .requiredOption('--kind <kind>', 'innovation or instrument')
    .requiredOption('--organisation <slug>', 'the last part of the address of its page')
    .option('--check', 'only tell what would happen')
    .option('--without-faulty', 'save the good rows although others are faulty')
    .option('--language <language>', 'of the report: nb, nn or en', 'nb')
    .option('--json', 'print the report as JSON')
    .action((file: string, options: Options) => importCommand(file, options, withNytte, failed));
}

async function importCommand(
  path: string,
  options: Options,
  withNytte: WithDatabase,
  failed: (message: string) => Error,
): Promise<void> {
  const kind = bulkKind(options.kind);
  if (!kind) throw failed(`--kind must be innovation or instrument, not "${options.kind}".`);
  const language = languages.find((one) => one === options.language);
  if (!language) throw failed('--language must be nb, nn or en.');
  await withNytte(async ({ db }) => {
    const real = await getOrganisationBySlug(db, options.organisation);
    const organisation =
      real ?? (await getOrganisationBySlug(db, options.organisation, { includeDemonstration: true }));
    if (!organisation) throw failed(`no organisation "${options.organisation}".`);
    const save = options.check ? 'nothing' : options.withoutFaulty ? 'good' : 'all';
    const { report, outcome } = await importFile(
      { db, now: () => new Date() },
      { path, kind, organisation, isDemonstration: real === undefined, language, save },
    ).catch((error: unknown) => {
      throw readable(error, path, language, failed);
    });
    const told = options.json
      ? `${JSON.stringify({ ...withoutDrafts(report), outcome: outcome ?? null }, null, 2)}\n`
      : reportText(report);
    process.stdout.write(told);
    const { faulty } = countRows(report);
    const saved = outcome
      ? `${rowsOf(outcome.created + outcome.changed)} saved as drafts.`
      : 'Nothing was saved.';
    if (faulty > 0) throw failed(`${rowsOf(faulty)} must be corrected. ${saved}`);
    if (!options.json) process.stdout.write(`${saved}\n`);
  });
}

const rowsOf = (count: number) => (count === 1 ? '1 row' : `${count} rows`);

function readable(
  error: unknown,
  path: string,
  language: Language,
  failed: (message: string) => Error,
): unknown {
  if (error instanceof SpreadsheetError) {
    const place = placeWords(error.fault.place, language);
    return failed(`${path}: ${faultWords(error.fault, language)}${place ? ` (${place})` : ''}`);
  }
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES'
    ? failed(`cannot read ${path} (${code}).`)
    : error;
}

/** What would be saved is as long as the file itself, and no part of the report. */
const withoutDrafts = (report: BulkReport) => ({
  ...report,
  counts: countRows(report),
  rows: report.rows.map(({ draft: _, ...row }) => row),
});

function reportText(report: BulkReport): string {
  const { language } = report;
  const about = report.findings.map((finding) =>
    [placeWords(finding.place, language), faultWords(finding, language)].filter(Boolean).join(': '),
  );
  return [...about, ...report.rows.flatMap((row) => rowLines(row, language))]
    .map((line) => `${line}\n`)
    .join('');
}

function rowLines(row: ReportedRow, language: Language): string[] {
  const m = bulkMessages[language];
  const remarks = [...row.faults, ...row.notes, ...row.lacks].map(
    ({ place, column, message }) => `      ${place}${column ? ` (${column})` : ''}: ${message}`,
  );
  const changes = row.changes.map(
    ({ label, before, after }) => `      ${label}: ${before || m.notSaid} → ${after || m.notSaid}`,
  );
  return [`${String(row.number).padStart(5)} ${m.state[row.state]}: ${row.title}`, ...remarks, ...changes];
}
