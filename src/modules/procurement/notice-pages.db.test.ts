import { beforeAll, describe, expect, it } from 'vitest';
import type { Db, Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import { roomApp } from '../../kernel/http/testing-app.ts';
import { testIdentify, testOrganisation, testPerson } from '../../kernel/identity/testing-people.ts';
import { listLinksFrom } from '../../kernel/links/links.ts';
import { createStatisticsCache } from '../../kernel/search/statistics.ts';
import { createAnalyser } from '../../kernel/search/text/analyser.ts';
import { sampleLexicon, sampleTopics } from '../../kernel/search/text/sample-vocabulary.ts';
import { beginInitiative, initiativeBody } from '../initiatives/public.ts';
import { beginNeed, type NeedDraft, publishNeed } from '../needs/public.ts';
import { registerProcurementApi } from './api.ts';
import { describeNotices, findNotices } from './find-notices.ts';
import { importNotices } from './import.ts';
import { noticeReading } from './notice-reading.ts';
import { procurementPages } from './routes.tsx';
import { sourceOfFacts } from './testing-facts.ts';
import { noticesAreAtHand, testingNotices } from './testing-notices.ts';
import { tieNotice } from './tie-actions.ts';
import { purchaseSection } from './tie-section.tsx';

/** A notice of our own, as small as one can be. */
const notice = (more: {
  readonly id: string;
  readonly version?: string;
  readonly title: string;
  readonly root?: 'ContractNotice' | 'ContractAwardNotice';
  readonly procedure?: string;
  readonly extension?: string;
}) => {
  const { id, version = '01', title, root = 'ContractNotice', procedure = id, extension = '' } = more;
  const isAward = root === 'ContractAwardNotice';
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2"
 xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
 xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
 xmlns:ext="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2"
 xmlns:efext="http://data.europa.eu/p27/eforms-ubl-extensions/1"
 xmlns:efac="http://data.europa.eu/p27/eforms-ubl-extension-aggregate-components/1"
 xmlns:efbc="http://data.europa.eu/p27/eforms-ubl-extension-basic-components/1">
<ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent><efext:EformsExtension>
<efac:NoticeSubType><cbc:SubTypeCode listName="notice-subtype">${isAward ? '29' : '16'}</cbc:SubTypeCode></efac:NoticeSubType>
${extension}
<efac:Organizations><efac:Organization><efac:Company>
<cac:PartyIdentification><cbc:ID schemeName="organization">ORG-0001</cbc:ID></cac:PartyIdentification>
<cac:PartyName><cbc:Name languageID="NOR">Etat for prøver</cbc:Name></cac:PartyName>
<cac:PostalAddress><cac:Country><cbc:IdentificationCode listName="country">NOR</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
<cac:PartyLegalEntity><cbc:CompanyID>999 601 391</cbc:CompanyID></cac:PartyLegalEntity>
</efac:Company></efac:Organization></efac:Organizations>
</efext:EformsExtension></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>
<cbc:CustomizationID>eforms-sdk-1.13</cbc:CustomizationID>
<cbc:ID schemeName="notice-id">${id}</cbc:ID>
<cbc:ContractFolderID>${procedure}</cbc:ContractFolderID>
<cbc:IssueDate>2026-03-04+01:00</cbc:IssueDate>
<cbc:VersionID>${version}</cbc:VersionID>
<cbc:NoticeTypeCode listName="${isAward ? 'result' : 'competition'}">${isAward ? 'can-standard' : 'cn-standard'}</cbc:NoticeTypeCode>
<cbc:NoticeLanguageCode listName="language">NOR</cbc:NoticeLanguageCode>
<cac:ContractingParty><cac:Party><cac:PartyIdentification><cbc:ID schemeName="organization">ORG-0001</cbc:ID></cac:PartyIdentification></cac:Party></cac:ContractingParty>
<cac:TenderingProcess><cbc:ProcedureCode listName="procurement-procedure-type">open</cbc:ProcedureCode></cac:TenderingProcess>
<cac:ProcurementProject><cbc:Name languageID="NOR">${title}</cbc:Name><cbc:Description languageID="NOR">Vi trenger dette: ${title}.</cbc:Description>
<cac:MainCommodityClassification><cbc:ItemClassificationCode listName="cpv">90620000</cbc:ItemClassificationCode></cac:MainCommodityClassification></cac:ProcurementProject>
<cac:ProcurementProjectLot><cbc:ID schemeName="Lot">LOT-0001</cbc:ID><cac:ProcurementProject><cbc:Name languageID="NOR">${title}</cbc:Name></cac:ProcurementProject></cac:ProcurementProjectLot>
</${root}>`;
};

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

let db: Db;
let app: HttpApp;
let context: Parameters<typeof procurementPages>[0];
let ids: Record<string, string>;
let editor: Awaited<ReturnType<typeof testPerson>>;
let stranger: Awaited<ReturnType<typeof testPerson>>;

beforeAll(async () => {
  db = (await freshDatabase<Tables>({ poolSize: 6 })).sql;
  context = {
    db,
    analyser: createAnalyser({ lexicon: sampleLexicon, topics: sampleTopics }),
    statistics: createStatisticsCache(db),
    sources: [],
    now: () => new Date(),
    chain: async () => [],
  };
  app = roomApp({
    pages: procurementPages(context),
    api: (http) => registerProcurementApi(http, context),
    identify: testIdentify(db),
  });
  await importNotices(
    { db, analyser: context.analyser, now: context.now, reading: noticeReading },
    sourceOfFacts([
      notice({ id: uuid(1), title: 'Brøyting av snø' }),
      notice({ id: uuid(1), version: '02', title: 'Brøyting av snø, rettet' }),
      notice({ id: uuid(2), title: 'Brøyting, resultat', root: 'ContractAwardNotice', procedure: uuid(1) }),
      notice({ id: uuid(3), title: 'Skolemat' }),
      'no notice',
    ]),
  );
  const rows = await db.selectFrom('notices').select(['id', 'title']).execute();
  ids = Object.fromEntries(rows.map(({ id, title }) => [title ?? '', id]));
  const our = await testOrganisation(db, 'Vang kommune');
  const other = await testOrganisation(db, 'Lom kommune');
  editor = await testPerson(db, { organisationId: our.id, role: 'editor', name: 'Eva Editor' });
  stranger = await testPerson(db, { organisationId: other.id, role: 'editor', name: 'Olga Other' });
});

async function get(path: string, headers: Record<string, string> = {}) {
  const answer = await app.request(path, { headers });
  return { status: answer.status, text: await answer.text(), type: answer.headers.get('content-type') };
}

describe('the list of notices', () => {
  it('holds those that count, with what they are about and who buys', async () => {
    const { status, text } = await get('/procurement/notices');
    expect(status).toBe(200);
    expect(text).toContain('3 kunngjøringer er lest');
    expect(text).toContain('Brøyting av snø, rettet');
    expect(text).not.toContain('>Brøyting av snø<');
    expect(text).toContain('Etat for prøver');
    expect(text).toContain('Snørydding');
  });

  it.each([
    ['/procurement/notices?stage=result', ['Brøyting, resultat'], ['Skolemat']],
    ['/procurement/notices?year=2026', ['Skolemat'], []],
    ['/procurement/notices?year=2020', ['Ingen kunngjøringer passer'], ['Skolemat']],
    ['/procurement/notices?cpv=9062', ['Skolemat'], []],
    ['/procurement/notices?cpv=45', ['Ingen kunngjøringer passer'], ['Skolemat']],
    ['/procurement/notices?buyer=etat-for-prover-999601391', ['Kjøper: Etat for prøver', 'Skolemat'], []],
    ['/procurement/notices?q=br%C3%B8yting', ['Brøyting, resultat', 'rettet'], ['Skolemat']],
    ['/procurement/notices?stage=nonsense', ['Skolemat'], []],
  ] as const)('is narrowed down: %s', async (path, holds, lacks) => {
    const { text } = await get(path);
    for (const words of holds) expect(text).toContain(words);
    for (const words of lacks) expect(text).not.toContain(words);
  });

  it('is read page by page without gap or repetition', async () => {
    const seen: string[] = [];
    let path: string | undefined = '/api/v1/notices?limit=1';
    while (path) {
      const page = JSON.parse((await get(path)).text) as {
        items: { id: string }[];
        nextCursor: string | null;
      };
      seen.push(...page.items.map(({ id }) => id));
      path = page.nextCursor ? `/api/v1/notices?limit=1&cursor=${page.nextCursor}` : undefined;
    }
    expect(seen).toHaveLength(3);
    expect(new Set(seen).size).toBe(3);
  });

  it('is a file too', async () => {
    const { text, type } = await get('/procurement/notices.csv?stage=result');
    expect(type).toContain('text/csv');
    expect(text.trim().split('\r\n')).toHaveLength(2);
    expect(text).toContain('etat-for-prover-999601391');
  });
});

describe('the page of a notice', () => {
  it('tells what is bought and by whom, and leads to all that belongs to the purchase', async () => {
    const { status, text } = await get(`/procurement/notices/${ids['Brøyting, resultat']}`);
    expect(status).toBe(200);
    for (const words of ['Resultat', 'Etat for prøver', 'Snørydding', 'Åpen', '3 kunngjøringer om kjøpet']) {
      expect(text).toContain(words);
    }
    expect(text).toContain(`/procurement/notices/${ids['Brøyting av snø, rettet']}`);
    expect(text).toContain('/organisations/etat-for-prover-999601391');
  });

  it('says where a later version counts', async () => {
    const { text } = await get(`/procurement/notices/${ids['Brøyting av snø']}`);
    expect(text).toContain('En senere utgave har tatt plassen');
    expect(text).toContain(`/procurement/notices/${ids['Brøyting av snø, rettet']}`);
  });

  it('is missing for what is not there', async () => {
    for (const id of ['finnes-ikke', uuid(99)]) {
      expect((await get(`/procurement/notices/${id}`)).status).toBe(404);
      expect((await get(`/api/v1/notices/${id}`)).status).toBe(404);
      expect((await get(`/api/v1/notices/${id}/xml`)).status).toBe(404);
    }
  });

  it('gives its facts, and its XML byte for byte', async () => {
    const { text } = await get(`/api/v1/notices/${ids.Skolemat}`);
    expect(JSON.parse(text)).toMatchObject({
      noticeIdentifier: uuid(3),
      stage: 'call',
      facts: { procedure: { type: 'open', mainCpv: '90620000' } },
    });
    const xml = await get(`/api/v1/notices/${ids.Skolemat}/xml`);
    expect(xml.type).toBe('application/xml');
    expect(xml.text).toBe(notice({ id: uuid(3), title: 'Skolemat' }));
  });
});

it('the page of imports tells what each gave and why something was rejected', async () => {
  const { text } = await get('/procurement/imports');
  expect(text).toContain('1 innlesing, og hva den ga');
  expect(text).toContain('Ikke gyldig XML');
  const { text: csv } = await get('/procurement/imports.csv');
  expect(csv).toContain('not_well_formed: 1');
});

it('purchases like a need are found, with their winners', async () => {
  const found = await findNotices(context, 'brøyting om vinteren', 5);
  expect(found.map(({ notice: { title } }) => title).sort()).toEqual([
    'Brøyting av snø, rettet',
    'Brøyting, resultat',
  ]);
  expect(await findNotices(context, '', 5)).toEqual([]);
});

describe('a purchase', () => {
  const begin = () =>
    beginInitiative(context, editor.actor, {
      body: initiativeBody.parse({ title: 'Bedre brøyting', visibility: 'public' }),
    });
  const post = (path: string, body: Record<string, string>, person: typeof editor) =>
    app.request(path, person.form(body));

  it('is tied to an initiative by its address, seen there with its notice, and untied', async () => {
    const { record } = await begin();
    const path = `/initiatives/${record.id}/purchases`;
    const address = `http://localhost/procurement/notices/${ids['Brøyting av snø, rettet']}`;
    const answer = await post(path, { notice: address }, editor);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toContain('#purchases');
    // The same purchase by its other notice: one tie.
    await post(path, { notice: ids['Brøyting, resultat'] ?? '' }, editor);
    const ties = await db
      .selectFrom('procurement_ties')
      .selectAll()
      .where('initiative_id', '=', record.id)
      .execute();
    expect(ties).toHaveLength(1);
    const links = await listLinksFrom(db, { kind: 'initiative', ids: [record.id] }, 'bought_through');
    expect(links.map(({ to }) => to.id)).toEqual([ids['Brøyting av snø, rettet']]);
    const section = await purchaseSection(db)(
      {
        record,
        target: {
          organisationId: record.organisationId,
          participantIds: [],
          isPublic: true,
          isDemonstration: false,
          accountId: null,
        },
      } as never,
      { actor: editor.actor, language: 'nb', token: 'token' },
    );
    expect(String(section)).toContain('Kjøpt gjennom én anskaffelse');
    expect(String(section)).toContain('Brøyting av snø, rettet');
    expect((await post(`${path}/remove`, { tie: ties[0]?.id ?? '' }, editor)).status).toBe(303);
    expect(await listLinksFrom(db, { kind: 'initiative', ids: [record.id] }, 'bought_through')).toEqual([]);
    const actions = await db
      .selectFrom('audit_entries')
      .select('action')
      .where('subject_id', '=', record.id)
      .where('action', 'like', 'purchase.%')
      .orderBy('sequence')
      .execute();
    expect(actions.map(({ action }) => action)).toEqual(['purchase.tied', 'purchase.untied']);
  });

  it('that is not known comes back with what was typed', async () => {
    const { record } = await begin();
    const answer = await post(`/initiatives/${record.id}/purchases`, { notice: '1999-123456' }, editor);
    expect(answer.status).toBe(422);
    const text = await answer.text();
    expect(text).toContain('1999-123456');
    expect(text).toContain('Vi har ikke lest noen kunngjøring');
  });

  it('is tied by those who write the initiative alone', async () => {
    const { record } = await begin();
    const path = `/initiatives/${record.id}/purchases`;
    expect((await post(path, { notice: ids.Skolemat ?? '' }, stranger)).status).toBe(403);
    expect((await app.request(path, { headers: stranger.headers })).status).toBe(403);
    expect(
      await db.selectFrom('procurement_ties').select('id').where('initiative_id', '=', record.id).execute(),
    ).toEqual([]);
  });

  it('is tied to a need too', async () => {
    const need = await testNeed();
    await tieNotice(context, editor.actor, { kind: 'need', id: need }, ids.Skolemat ?? '');
    expect(await listLinksFrom(db, { kind: 'need', ids: [need] }, 'bought_through')).toHaveLength(1);
  });

  async function testNeed(): Promise<string> {
    const draft = {
      title: 'Barna er sultne',
      today: 'Noen har ikke mat med',
      whom: 'Elever',
      knowMet: 'Alle spiser',
      visibility: 'public',
    } as NeedDraft;
    const { id, revision } = await beginNeed(context, editor.actor, draft);
    await publishNeed(context, editor.actor, { id, revision });
    return id;
  }
});

it('notices are called by their titles on the chain', async () => {
  const described = await describeNotices(db, editor.actor, [ids.Skolemat ?? '', 'nothing']);
  expect([...described.values()]).toEqual([
    { title: 'Skolemat', href: `/procurement/notices/${ids.Skolemat}`, language: 'nb' },
  ]);
});

describe.skipIf(!noticesAreAtHand)('real notices (skipped where ../shared/data is not at hand)', () => {
  it('each have a page in every language', async () => {
    await importNotices(
      { db, analyser: context.analyser, now: context.now, reading: noticeReading },
      sourceOfFacts(
        testingNotices().map(({ name, bytes }) => ({ name, bytes })),
        'real',
      ),
    );
    const rows = await db.selectFrom('notices').select('id').execute();
    expect(rows.length).toBeGreaterThan(100);
    for (const [at, { id }] of rows.entries()) {
      const prefix = ['', '/nn', '/en'][at % 3];
      const { status, text } = await get(`${prefix}/procurement/notices/${id}`);
      expect(status).toBe(200);
      expect(text).not.toContain('[object Object]');
      expect(text).not.toContain('undefined');
    }
  });
});
