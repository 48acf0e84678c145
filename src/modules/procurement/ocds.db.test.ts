import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Db, Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import { testApp } from '../../kernel/http/testing-app.ts';
import { createAnalyser } from '../../kernel/search/text/analyser.ts';
import { sampleLexicon, sampleTopics } from '../../kernel/search/text/sample-vocabulary.ts';
import { importNotices } from './import.ts';
import { noticeReading } from './notice-reading.ts';
import type { JsonObject } from './ocds/core/json.ts';
import { mergeReleases } from './ocds/core/merge.ts';
import { type ExportWish, exportOcds } from './ocds/export.ts';
import { registerOcdsApi } from './ocds-api.ts';
import type { NoticeSource } from './sources/source.ts';

const analyser = createAnalyser({ lexicon: sampleLexicon, topics: sampleTopics });
const now = () => new Date('2026-11-28T12:00:00Z');
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A small notice, as eForms has it. */
function xml(
  id: string,
  { version = '01', day = '2026-03-01', procedure = 'p1', form = 'competition', buyer = '974760673' } = {},
) {
  const document =
    form === 'result'
      ? 'ContractAwardNotice'
      : form === 'planning'
        ? 'PriorInformationNotice'
        : 'ContractNotice';
  return `<?xml version="1.0" encoding="UTF-8"?>
<${document} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${document}-2"
  xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
  xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
  xmlns:ext="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2"
  xmlns:efac="http://data.europa.eu/p27/eforms-ubl-extension-aggregate-components/1"
  xmlns:efext="http://data.europa.eu/p27/eforms-ubl-extensions/1"
  xmlns:efbc="http://data.europa.eu/p27/eforms-ubl-extension-basic-components/1">
  <ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent><efext:EformsExtension>
    <efac:Organizations><efac:Organization><efac:Company>
      <cac:PartyIdentification><cbc:ID schemeName="organization">ORG-0001</cbc:ID></cac:PartyIdentification>
      <cac:PartyName><cbc:Name languageID="NOB">Kommunen</cbc:Name></cac:PartyName>
      <cac:PartyLegalEntity><cbc:CompanyID>${buyer}</cbc:CompanyID></cac:PartyLegalEntity>
    </efac:Company></efac:Organization></efac:Organizations>
    <efac:NoticeSubType><cbc:SubTypeCode listName="notice-subtype">16</cbc:SubTypeCode></efac:NoticeSubType>
  </efext:EformsExtension></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>
  <cbc:CustomizationID>eforms-sdk-1.13</cbc:CustomizationID>
  <cbc:ID schemeName="notice-id">${id}</cbc:ID>
  ${procedure === '' ? '' : `<cbc:ContractFolderID>${procedure}</cbc:ContractFolderID>`}
  <cbc:IssueDate>${day}+01:00</cbc:IssueDate><cbc:IssueTime>08:00:00+01:00</cbc:IssueTime>
  <cbc:VersionID>${version}</cbc:VersionID>
  <cbc:RegulatoryDomain>32014L0024</cbc:RegulatoryDomain>
  <cbc:NoticeTypeCode listName="${form}">cn-standard</cbc:NoticeTypeCode>
  <cbc:NoticeLanguageCode listName="language">NOB</cbc:NoticeLanguageCode>
  <cac:ContractingParty><cac:Party><cac:PartyIdentification><cbc:ID schemeName="organization">ORG-0001</cbc:ID></cac:PartyIdentification></cac:Party></cac:ContractingParty>
  <cac:TenderingProcess><cbc:ProcedureCode listName="procurement-procedure-type">innovation</cbc:ProcedureCode></cac:TenderingProcess>
  <cac:ProcurementProject><cbc:Name languageID="NOB">Anskaffelse ${id} ${version}</cbc:Name></cac:ProcurementProject>
</${document}>`;
}

let db: Db;

beforeEach(async () => {
  db = (await freshDatabase<Tables>({ poolSize: 6 })).sql;
});

async function importAll(...documents: string[]): Promise<void> {
  const source: NoticeSource = {
    kind: 'folder',
    target: 'test',
    async *items() {
      for (const [at, text] of documents.entries())
        yield { name: `${at}.xml`, bytes: Buffer.from(text), cursor: { at } };
    },
  };
  await importNotices({ db, analyser, now, reading: noticeReading }, source);
}

async function exported(list: ExportWish['list'], wish: Partial<ExportWish> = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'nytte-test-export-'));
  folders.push(folder);
  const account = await exportOcds(
    db,
    { ocidPrefix: 'ocds-nytte-' },
    {
      list,
      folder,
      format: 'json',
      by: 'year',
      selection: {},
      origin: 'https://nytte.example',
      now: now(),
      ...wish,
    },
  );
  const read = (name: string) => readFileSync(path.join(folder, name));
  expect(readdirSync(folder).sort()).toEqual(account.files);
  return { account, read, package: (name: string): JsonObject => JSON.parse(read(name).toString()) };
}

const ids = (list: unknown) => (list as { id: string }[]).map(({ id }) => id);

describe('the export', () => {
  it('writes a release for each notice, in packages by year', async () => {
    await importAll(
      xml('a'),
      xml('a', { version: '02', day: '2026-04-01' }),
      xml('b', { day: '2025-05-01', procedure: 'p2' }),
      xml('c', { form: 'planning', procedure: '' }),
    );
    const { account, package: read } = await exported('releases');
    expect(account).toEqual({ written: 4, refused: [], files: ['releases-2025.json', 'releases-2026.json'] });
    const { releases, ...head } = read('releases-2026.json');
    expect(head).toMatchObject({
      uri: 'https://nytte.example/ocds/releases-2026.json',
      version: '1.1',
      publishedDate: '2026-11-28T12:00:00.000Z',
      publisher: { name: 'Nytte', uri: 'https://nytte.example' },
      publicationPolicy: 'https://nytte.example/procurement/ocds',
      extensions: expect.arrayContaining(['https://nytte.example/api/v1/ocds/extension.json']),
    });
    expect(ids(releases).sort()).toEqual(['a-01', 'a-02', 'c-01']);
    expect(releases).toContainEqual(
      expect.objectContaining({ ocid: 'ocds-nytte-notice-c', tag: ['planning', 'tender'] }),
    );
  });

  it('writes a record for each process, in the file of the year that it began in', async () => {
    await importAll(
      xml('b', { day: '2026-05-01', form: 'result' }),
      xml('a', { day: '2025-12-30' }),
      xml('c', { procedure: '', form: 'planning', day: '2025-01-02' }),
    );
    const { account, package: read } = await exported('records', { format: 'json', by: 'month' });
    expect(account.files).toEqual(['records-2025-01.json', 'records-2025-12.json']);
    const [record] = read('records-2025-12.json').records as JsonObject[];
    const releases = record?.releases as JsonObject[];
    expect(ids(releases)).toEqual(['a-01', 'b-01']);
    expect(record).toMatchObject({
      ocid: 'ocds-nytte-p1',
      compiledRelease: mergeReleases('compiled', releases).release,
      versionedRelease: mergeReleases('versioned', releases).release,
    });
    expect(record?.compiledRelease).toMatchObject({ tender: { nytte: { procedureType: 'innovation' } } });
  });

  it('writes lines of JSON, packed', async () => {
    await importAll(xml('a'));
    const { read } = await exported('releases', { format: 'jsonl' });
    const lines = gunzipSync(read('releases-2026.jsonl.gz')).toString().split('\n');
    expect(lines).toHaveLength(2);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ id: 'a-01', parties: [{ id: 'NO-BRC-974760673' }] });
  });

  it('picks by day and by buyer, and tells a picked process as a whole', async () => {
    await importAll(
      xml('a', { day: '2025-06-01' }),
      xml('b', { day: '2026-06-01', form: 'result' }),
      xml('c', { day: '2025-06-01', procedure: 'p2' }),
    );
    expect((await exported('releases', { selection: { since: '2026-01-01' } })).account.written).toBe(1);
    const { package: read } = await exported('records', { selection: { since: '2026-01-01' } });
    const records = read('records-2025.json').records as JsonObject[];
    expect(records.map(({ ocid, releases }) => [ocid, ids(releases)])).toEqual([
      ['ocds-nytte-p1', ['a-01', 'b-01']],
    ]);
    const { slug } = await db
      .selectFrom('organisations')
      .select('slug')
      .where('organisation_number', '=', '974760673')
      .executeTakeFirstOrThrow();
    await importAll(xml('d', { buyer: '910000000' }));
    expect((await exported('releases', { selection: { buyer: slug } })).account.written).toBe(3);
    expect((await exported('releases', { selection: { buyer: 'finnes-ikke' } })).account.written).toBe(0);
  });

  it('never holds demonstration, nor a second copy of a version', async () => {
    await importAll(xml('a'), xml('a').replace('Kommunen', 'Byen'), xml('demo', { procedure: 'p9' }));
    await sql`update notices set is_demonstration = true where notice_identifier = 'demo'`.execute(db);
    const { package: read } = await exported('releases');
    expect(ids(read('releases-2026.json').releases)).toEqual(['a-01']);
    expect((await exported('records')).account.written).toBe(1);
  });
});

describe('the API', () => {
  const ask = async (address: string) => {
    const { app } = testApp([], {}, (it) =>
      registerOcdsApi(it, { db, config: { publicUrl: 'https://nytte.example', ocidPrefix: 'ocds-nytte-' } }),
    );
    const response = await app.request(address);
    return { status: response.status, body: (await response.json()) as JsonObject };
  };

  it('gives releases by page, the newest first', async () => {
    await importAll(
      ...[1, 2, 3].map((month) => xml(`n${month}`, { day: `2026-0${month}-01`, procedure: `p${month}` })),
    );
    const first = await ask('/api/v1/ocds/releases?limit=2');
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({
      version: '1.1',
      uri: 'https://nytte.example/api/v1/ocds/releases?limit=2',
    });
    expect(ids(first.body.releases)).toEqual(['n3-01', 'n2-01']);
    const { next } = first.body.links as { next: string };
    const second = await ask(next.replace('https://nytte.example', ''));
    expect(ids(second.body.releases)).toEqual(['n1-01']);
    expect(second.body).toMatchObject({ nextCursor: null });
    expect(second.body).not.toHaveProperty('links');
  });

  it('picks by procedure and day, and refuses what is no day or cursor', async () => {
    await importAll(xml('a'), xml('b', { day: '2026-05-01', procedure: 'p2' }));
    expect(ids((await ask('/api/v1/ocds/releases?procedure=p2')).body.releases)).toEqual(['b-01']);
    expect(ids((await ask('/api/v1/ocds/releases?since=2026-04-01')).body.releases)).toEqual(['b-01']);
    expect((await ask('/api/v1/ocds/releases?since=yesterday')).status).toBe(422);
    expect((await ask('/api/v1/ocds/releases?cursor=WyJ4Il0')).status).toBe(422);
  });

  it('gives a record with its releases, compiled and versioned', async () => {
    await importAll(xml('a'), xml('a', { version: '02', day: '2026-04-01' }));
    const { status, body } = await ask('/api/v1/ocds/records/ocds-nytte-p1');
    expect(status).toBe(200);
    const [record] = body.records as JsonObject[];
    expect(ids(record?.releases)).toEqual(['a-01', 'a-02']);
    expect(record?.compiledRelease).toMatchObject({ tender: { title: 'Anskaffelse a 02' } });
    expect(record?.versionedRelease).toMatchObject({
      tender: { title: [{ releaseID: 'a-01' }, { releaseID: 'a-02', value: 'Anskaffelse a 02' }] },
    });
    expect((await ask('/api/v1/ocds/records/ocds-nytte-finnes-ikke')).status).toBe(404);
    expect((await ask('/api/v1/ocds/records/other-p1')).status).toBe(404);
  });

  it('has no demonstration', async () => {
    await importAll(xml('demo'));
    await sql`update notices set is_demonstration = true`.execute(db);
    expect((await ask('/api/v1/ocds/releases')).body.releases).toEqual([]);
    expect((await ask('/api/v1/ocds/records/ocds-nytte-p1')).status).toBe(404);
  });

  it('serves the extension that packages name', async () => {
    expect((await ask('/api/v1/ocds/extension.json')).body).toMatchObject({
      compatibility: ['1.1'],
      schemas: ['release-schema.json'],
    });
    expect((await ask('/api/v1/ocds/release-schema.json')).body).toMatchObject({
      definitions: { Lot: { properties: { nytte: { properties: { strategicAims: {} } } } } },
    });
  });
});
