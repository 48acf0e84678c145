import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import type { Db } from '../../kernel/db/tables.ts';
import type { MergeAccount, MergedForm } from './ocds/merge-files.ts';

/** What the commands stand on, handed over by the entry point. */
export interface OcdsCommandSetup {
  readonly run: <T>(
    work: (nytte: {
      readonly db: Db;
      readonly config: { readonly publicUrl: string | undefined; readonly ocidPrefix: string };
    }) => Promise<T>,
  ) => Promise<T>;
  /** Makes the error that a command ends with; its message is printed. */
  readonly fail: Fail;
}

type Fail = (message: string) => Error;

interface MergeFlags {
  readonly compiled?: boolean;
  readonly versioned?: boolean;
  readonly out?: string;
  readonly strategies?: string;
}

interface ExportFlags {
  readonly out: string;
  readonly since?: string;
  readonly buyer?: string;
  readonly format: string;
  readonly by: string;
}

/** `nytte notices ocds`: what was published, as OCDS files. */
export function registerOcdsExport(notices: Command, setup: OcdsCommandSetup): void {
  const ocds = notices.command('ocds').description('write notices as Open Contracting Data Standard 1.1');
  for (const [list, description] of [
    ['releases', 'a release for each notice, as release packages'],
    ['records', 'a record for each process: its releases, compiled and versioned, as record packages'],
  ] as const) {
    ocds
      .command(list)
      .description(description)
      .requiredOption('--out <folder>', 'where the files are written')
      .option('--since <date>', 'published on this day or later, such as 2026-01-01; records are whole')
      .option('--buyer <name>', "only of this buyer: the last part of the organisation's address")
      .option('--format <format>', 'json: packages; jsonl: lines of JSON, packed (.jsonl.gz)', 'json')
      .option('--by <period>', 'one file a year or a month', 'year')
      .action((flags: ExportFlags) => exportNotices(list, flags, setup));
  }
}

async function exportNotices(
  list: 'releases' | 'records',
  { out, since, buyer, format, by }: ExportFlags,
  { run, fail }: OcdsCommandSetup,
): Promise<void> {
  if (format !== 'json' && format !== 'jsonl') throw fail('--format is json or jsonl.');
  if (by !== 'year' && by !== 'month') throw fail('--by is year or month.');
  if (since !== undefined && !isDay(since)) throw fail('--since is a day, such as 2026-01-01.');
  const { exportOcds } = await import('./ocds/export.ts');
  const { written, files, refused } = await run(({ db, config: { publicUrl: origin, ocidPrefix } }) =>
    exportOcds(
      db,
      { ocidPrefix },
      { list, folder: out, format, by, origin, selection: { since, buyer }, now: new Date() },
    ),
  );
  for (const { notice, reason } of refused) process.stderr.write(`${notice}: ${noReleaseWords[reason]}\n`);
  process.stderr.write(`${written} ${list} written, ${refused.length} notices made none.\n`);
  for (const file of files) process.stdout.write(`${file}\n`);
}

function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  // A day that the month lacks is read as one of the next.
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
}

const noReleaseWords = {
  no_identifier: 'it has no number.',
  no_date: 'neither the day it was sent nor of its publication is known.',
  no_process: 'it registers a business, and nothing is procured.',
  unreadable: 'it cannot be read.',
} as const;

/** `nytte ocds merge`: from files to files; no database is opened. */
export function registerOcdsCommands(program: Command, fail: Fail): void {
  const ocds = program.command('ocds').description('Open Contracting Data Standard');
  ocds
    .command('merge')
    .argument(
      '<files...>',
      'releases, release packages or record packages as JSON or JSON lines; folders; - for standard input',
    )
    .option('--compiled', 'the most recent values of each process (what is done when nothing is said)')
    .option('--versioned', 'all values, each with its release; with --compiled: records with both')
    .option('--out <file>', 'write to a file, which is complete or not there, instead of to standard output')
    .option(
      '--strategies <file>',
      'how fields are merged, as `node scripts/ocds-strategies.mjs SCHEMA.json` prints it',
    )
    .description('merge releases by the rules of OCDS 1.1, one line of JSON for each process')
    .action((files: string[], flags: MergeFlags) => merge(files, flags, fail));
}

async function merge(sources: string[], flags: MergeFlags, fail: Fail): Promise<void> {
  const { mergeFiles } = await import('./ocds/merge-files.ts');
  const { readStrategies } = await import('./ocds/strategies-file.ts');
  const { defaultRules } = await import('./ocds/core/rules.ts');
  const rules = flags.strategies === undefined ? defaultRules : await readStrategies(flags.strategies, fail);
  const form: MergedForm = flags.versioned ? (flags.compiled ? 'record' : 'versioned') : 'compiled';
  const tell = (line: string) => process.stderr.write(`${line}\n`);
  let account: MergeAccount | undefined;
  async function* pieces(): AsyncGenerator<string> {
    account = yield* mergeFiles({ sources, form, rules, tell });
  }
  if (flags.out === undefined) await pipeline(Readable.from(pieces()), process.stdout, { end: false });
  else await writeWhole(flags.out, pieces());
  if (!account) return;
  const { read, refused, warned, merged } = account;
  tell(`${read} releases read, ${refused} refused, ${warned} warnings, ${merged} processes merged.`);
  if (refused > 0) throw fail(`${refused} were refused; the others are merged.`);
  if (read === 0) throw fail('There was no release.');
}

/** Writes beside the file and renames at the end: nobody reads half, and a failure leaves the old one. */
async function writeWhole(file: string, pieces: AsyncGenerator<string>): Promise<void> {
  const beside = `${file}.${randomUUID()}.part`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(beside, { flags: 'wx', flush: true }));
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
