import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Command, Option } from 'commander';
import type { Db } from '../kernel/db/tables.ts';
import { type CsvColumn, csvText } from '../kernel/http/csv.ts';
import { listOrganisations, type Organisation } from '../kernel/organisations/queries.ts';
import { listUsersOf } from '../modules/adoption/public.ts';
import { innovationCsv, innovationRecord, streamInnovations } from '../modules/innovations/public.ts';
import { instrumentColumns, instrumentRecordOf, listInstruments } from '../modules/instruments/public.ts';
import { listSolutions, solutionColumns, solutionRecordOf } from '../modules/solutions/public.ts';
import { withContent } from './session.ts';

const kinds = ['innovation', 'instrument', 'solution', 'organisation'] as const;
type Kind = (typeof kinds)[number];
type Format = 'jsonl' | 'csv';

const perStep = 200;

export function registerExportCommand(program: Command): void {
  program
    .command('export')
    .description('the open data as text: JSON lines with a "kind" each, or CSV of one kind')
    .addOption(
      new Option('--format <format>', 'how to write it').choices(['jsonl', 'csv']).makeOptionMandatory(),
    )
    .addOption(
      new Option('--kind <kind>', 'only these; default: all, in CSV the innovations').choices([...kinds]),
    )
    .option('--out <file>', 'write to a file, which is complete or not there, instead of to standard output')
    .action((options: { format: Format; kind?: Kind; out?: string }) =>
      withContent(async ({ db }) => {
        const pieces = exported(db, options.format, options.kind);
        if (options.out === undefined) await pipeline(Readable.from(pieces), process.stdout, { end: false });
        else await writeWhole(options.out, pieces);
      }),
    );
}

async function* exported(db: Db, format: Format, kind: Kind | undefined): AsyncGenerator<string> {
  if (format === 'csv') {
    yield* asCsv[kind ?? 'innovation'](db);
    return;
  }
  for (const one of kind ? [kind] : kinds) {
    for await (const record of records[one](db)) yield `${JSON.stringify({ kind: one, ...record })}\n`;
  }
}

const records: Record<Kind, (db: Db) => AsyncIterable<object>> = {
  innovation: async function* (db) {
    for await (const batch of streamInnovations(db)) yield* batch.map((one) => innovationRecord(one));
  },
  instrument: async function* (db) {
    for await (const batch of streamInstruments(db)) yield* batch.map(instrumentRecordOf);
  },
  solution: async function* (db) {
    for await (const batch of streamSolutions(db)) yield* batch;
  },
  organisation: async function* (db) {
    yield* (await listOrganisations(db)).map(organisationRecord);
  },
};

const asCsv: Record<Kind, (db: Db) => AsyncIterable<string>> = {
  innovation: (db) => innovationCsv(streamInnovations(db)),
  instrument: async function* (db) {
    const all = [];
    for await (const batch of streamInstruments(db)) all.push(...batch.map(instrumentRecordOf));
    yield csvText(instrumentColumns, all);
  },
  solution: async function* (db) {
    const all = [];
    for await (const batch of streamSolutions(db)) all.push(...batch);
    yield csvText(solutionColumns, all);
  },
  organisation: async function* (db) {
    yield csvText(organisationColumns, await listOrganisations(db));
  },
};

async function* streamInstruments(db: Db) {
  for (let offset = 0; ; offset += perStep) {
    const batch = await listInstruments(db, { sort: 'name', limit: perStep, offset });
    yield batch;
    if (batch.length < perStep) return;
  }
}

async function* streamSolutions(db: Db) {
  for (let offset = 0; ; offset += perStep) {
    const batch = await listSolutions(db, { limit: perStep, offset });
    const users = await listUsersOf(
      db,
      batch.map(({ id }) => id),
    );
    yield batch.map((solution) => solutionRecordOf(solution, users.get(solution.id)?.length ?? 0));
    if (batch.length < perStep) return;
  }
}

function organisationRecord({ id: _, slug, kind, ...rest }: Organisation) {
  return { id: slug, organisationKind: kind, ...rest };
}

const organisationColumns: readonly CsvColumn<Organisation>[] = [
  { name: 'id', value: (it) => it.slug },
  { name: 'name', value: (it) => it.name },
  { name: 'officialName', value: (it) => it.officialName },
  { name: 'organisationKind', value: (it) => it.kind },
  { name: 'country', value: (it) => it.country },
  { name: 'organisationNumber', value: (it) => it.organisationNumber },
  { name: 'municipalityNumber', value: (it) => it.municipalityNumber },
  { name: 'countyNumber', value: (it) => it.countyNumber },
  { name: 'countyName', value: (it) => it.countyName },
  { name: 'population', value: (it) => it.population },
  { name: 'populationYear', value: (it) => it.populationYear },
  { name: 'population2020', value: (it) => it.population2020 },
  { name: 'centralityIndex', value: (it) => it.centralityIndex },
  { name: 'centralityClass', value: (it) => it.centralityClass },
  { name: 'latitude', value: (it) => it.latitude },
  { name: 'longitude', value: (it) => it.longitude },
];

/** Writes beside the file and renames at the end: nobody reads half an export, and a failure leaves the old one. */
async function writeWhole(file: string, pieces: AsyncGenerator<string>): Promise<void> {
  const unfinished = `${file}.${randomUUID()}.part`;
  const handle = await open(unfinished, 'wx');
  try {
    const stream: Writable = handle.createWriteStream({ flush: true });
    await pipeline(Readable.from(pieces), stream);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
