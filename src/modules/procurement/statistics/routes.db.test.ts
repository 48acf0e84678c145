import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Db, Tables } from '../../../kernel/db/tables.ts';
import { freshDatabase } from '../../../kernel/db/testing.ts';
import { inTransaction } from '../../../kernel/db/transaction.ts';
import type { HttpApp } from '../../../kernel/http/app.ts';
import { roomApp } from '../../../kernel/http/testing-app.ts';
import { testIdentify, testOrganisation } from '../../../kernel/identity/testing-people.ts';
import { registerStatisticsCommands } from '../cli-stats.ts';
import { registerStatisticsApi } from './api.ts';
import { exportLots } from './export.ts';
import { lotColumns } from './lot-columns.ts';
import { refreshStatistics } from './refresh.ts';
import { statisticsPages } from './routes.tsx';
import { plantNotice } from './testing-lots.ts';

let db: Db;
let app: ReturnType<typeof roomApp>;
let emptyApp: ReturnType<typeof roomApp>;
const folder = mkdtempSync(path.join(tmpdir(), 'nytte-lots-'));

beforeAll(async () => {
  const room = async () => {
    const { sql } = await freshDatabase<Tables>();
    const context = { db: sql, operator: { name: 'Eksempelverket', contact: 'data@example.org' } };
    const made = roomApp({
      pages: statisticsPages(context),
      api: (http: HttpApp) => registerStatisticsApi(http, context),
      identify: testIdentify(sql, {}),
    });
    return { sql, made };
  };
  ({ made: emptyApp } = await room());
  ({ sql: db, made: app } = await room());
  const buyer = await testOrganisation(db, 'Vang kommune');
  const hidden = await testOrganisation(db, 'Prøve kommune', { isDemonstration: true });
  await plantNotice(db, {
    buyerId: buyer.id,
    buyerType: 'la',
    title: 'Ny omsorgsteknologi',
    publishedOn: '2023-02-01',
    procedure: 'innovation',
    lots: [{ strategicAims: ['inn-pur'], estimated: ['2500000', 'NOK'] }, { strategicAims: ['none'] }, {}],
  });
  await plantNotice(db, {
    buyerId: buyer.id,
    publishedOn: '2024-02-01',
    lots: [{}, { variants: 'allowed' }],
  });
  await plantNotice(db, { publishedOn: '2024-02-01', standing: 'superseded', lots: [{}] });
  await plantNotice(db, { buyerId: hidden.id, isDemonstration: true, title: 'Hemmelig prøve', lots: [{}] });
  await plantNotice(db, {
    stage: 'result',
    buyerId: buyer.id,
    publishedOn: '2024-06-01',
    lots: [{ result: { outcome: 'selec-w', tenders: 1 }, winners: ['small'] }],
  });
  await inTransaction(db, (tx) => refreshStatistics(tx, 'all'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const get = async (address: string, from = app) => {
  const response = await from.request(address);
  // The blank before a per cent sign does not break.
  return {
    status: response.status,
    text: (await response.text()).replaceAll('\u00a0', ' '),
    type: response.headers.get('content-type'),
  };
};

describe('An empty database', () => {
  it.each([
    '/procurement',
    '/nn/procurement',
    '/en/procurement',
    '/procurement/statistics',
    '/procurement/buyers',
  ])('says at %s what belongs there and how to import', async (address) => {
    const { status, text } = await get(address, emptyApp);
    expect(status).toBe(200);
    expect(text).toContain('nytte notices import');
  });
});

describe('The national page', () => {
  it('answers with the share that says so and the share that says nothing', async () => {
    const { text } = await get('/procurement');
    expect(text).toContain(
      '20 % av kunngjorte delkontrakter sier at de kjøper innovasjon; 60 % sier ingenting om det',
    );
    expect(text).toContain('1 av 5 delkontrakter');
    expect(text).toContain('1 erstattet av en senere versjon');
    expect(text).toContain('0,43 %');
    expect(text).toContain('href="/procurement/for-need"');
    expect(text).not.toContain('Hemmelig');
  });

  it('speaks nynorsk and English', async () => {
    expect((await get('/nn/procurement')).text).toContain(
      'av kunngjorde delkontraktar seier at dei kjøper innovasjon',
    );
    expect((await get('/en/procurement')).text).toContain('of published lots say that they buy innovation');
  });
});

describe('The explorer', () => {
  it('tells a figure with table, link and command', async () => {
    const { text } = await get(
      '/procurement/statistics?indicator=declared-innovation&by=year&threshold=below',
    );
    expect(text).toContain(
      'nytte notices stats --indicator declared-innovation --by year --threshold below --format csv',
    );
    expect(text).toContain(
      '/procurement/statistics.csv?indicator=declared-innovation&amp;by=year&amp;threshold=below',
    );
    expect(text).toContain('Ikke med: 1 erstattet av en senere versjon og 1 laget for demonstrasjon.');
  });

  it('takes two divisions from the form, and leaves out what cannot be', async () => {
    const { status, text } = await get(
      '/procurement/statistics?indicator=single-bid&by=year&by=buyer-type&stage=call',
    );
    expect(status).toBe(200);
    expect(text).toContain('stage: choose among result');
    expect(text).toContain('--by year,buyer-type');
  });

  it('gives the same in the file and the API', async () => {
    const query = 'indicator=declared-innovation&by=year';
    const csv = await get(`/procurement/statistics.csv?${query}`);
    expect(csv.type).toContain('text/csv');
    const [, first, second] = csv.text.trim().split('\r\n');
    expect(first).toContain('declared-innovation,1,call,lot,2023,,1,3,0.333');
    expect(second).toContain('declared-innovation,1,call,lot,2024,,0,2,0,');
    const api = JSON.parse((await get(`/api/v1/procurement/statistics?${query}`)).text);
    expect(api).toMatchObject({
      queryVersion: '1',
      rows: [
        { year: '2023', numerator: 1, denominator: 3, missing: 1, excluded_superseded: 0 },
        { year: '2024', numerator: 0, denominator: 2, missing: 2, excluded_superseded: 1 },
      ],
    });
    expect((await get('/api/v1/procurement/statistics?by=shoe-size')).status).toBe(422);
  });

  it('is repeated by the command that the page prints', async () => {
    const { text } = await get('/procurement/statistics?indicator=variants&by=year,buyer&threshold=below');
    const command = /<code>nytte (notices stats [^<]*)<\/code>/.exec(text)?.[1]?.split(' ') ?? [];
    let printed = '';
    const program = new Command().exitOverride();
    const write = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      printed += String(chunk);
      return true;
    });
    registerStatisticsCommands(program.command('notices'), {
      run: (work) => work({ db }),
      fail: (message) => new Error(message),
    });
    await program.parseAsync(command, { from: 'user' });
    await expect(
      program.parseAsync(['notices', 'stats', '--by', 'shoe-size'], { from: 'user' }),
    ).rejects.toThrow('--by: choose among');
    write.mockRestore();
    const csv = await get('/procurement/statistics.csv?indicator=variants&by=year,buyer&threshold=below');
    expect(printed.replace(/^\uFEFF/, '')).toBe(csv.text);
  });

  it('never names a buyer of a demonstration', async () => {
    const { text } = await get('/procurement/statistics?by=buyer');
    expect(text).toContain('Vang kommune');
    expect(text).not.toContain('Prøve kommune');
    const narrowed = await get('/procurement/statistics.csv?by=buyer&buyer=prove-kommune');
    expect(narrowed.text.trim().split('\r\n')).toHaveLength(1);
  });
});

describe('Buyers', () => {
  it('are listed and found, those of a demonstration not', async () => {
    const { text } = await get('/procurement/buyers');
    expect(text).toContain('Én virksomhet har kunngjort innkjøp');
    expect((await get('/procurement/buyers?q=VANG')).text).toContain('Vang kommune');
    expect((await get('/procurement/buyers/prove-kommune')).status).toBe(404);
  });

  it('have a page with their own figures beside the country', async () => {
    const { text } = await get('/procurement/buyers/vang-kommune');
    expect(text).toContain('Vang kommune har kunngjort 2 konkurranser.');
    expect(text).toContain('Ny omsorgsteknologi');
  });
});

describe('The table of lots', () => {
  it('comes as CSV with one row a lot, counted or not', async () => {
    const { text } = await get('/procurement/lots.csv');
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(1 + 7);
    expect(lines[0]?.split(',')).toHaveLength(lotColumns.length);
    expect(text).not.toContain('Prøve');
    expect((await get('/procurement/lots/columns.csv')).text.trim().split('\r\n')).toHaveLength(
      1 + lotColumns.length,
    );
  });

  it('comes as Parquet with the same rows', async () => {
    const response = await app.request('/procurement/lots.parquet');
    const file = await response.arrayBuffer();
    const rows = await parquetReadObjects({ file });
    expect(rows).toHaveLength(7);
    expect(
      rows.find((row) => row.estimated_value !== null && row.estimated_value !== undefined),
    ).toMatchObject({
      buyer: 'Vang kommune',
      declared_innovation: 'yes',
      estimated_value: 2_500_000,
      estimated_currency: 'NOK',
      year: '2023',
    });
  });

  it('is written to a file whole or not at all', async () => {
    const file = path.join(folder, 'lots.csv');
    expect(await exportLots(db, 'csv', file)).toBe(7);
    const { text } = await get('/procurement/lots.csv');
    const hash = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');
    expect(hash(readFileSync(file))).toBe(hash(Buffer.from(`\uFEFF${text.replace(/^\uFEFF/, '')}`)));
    const broken = path.join(folder, 'there-is-no-folder', 'lots.csv');
    await expect(exportLots(db, 'parquet', broken)).rejects.toThrow();
    const parquet = path.join(folder, 'lots.parquet');
    writeFileSync(parquet, 'what was there before');
    await exportLots(db, 'parquet', parquet);
    const bytes = readFileSync(parquet);
    const metadata = await parquetMetadataAsync(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
    );
    expect(metadata.num_rows).toBe(7n);
  });
});
