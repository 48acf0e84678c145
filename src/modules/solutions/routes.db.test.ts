import { beforeAll, describe, expect, it } from 'vitest';
import type { Db, Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import { testOrganisation, testPerson } from '../../kernel/identity/testing-people.ts';
import { indexRecords } from '../../kernel/search/index-records.ts';
import { createTopicTree } from '../../kernel/topics/tree.ts';
import { saveSolution } from './project.ts';
import { browserOf, roomWithContent } from './testing-room.ts';
import { sampleContent } from './testing-sample.ts';

let db: Db;
let app: HttpApp;
const page = async (path: string) => {
  const answer = await app.request(path);
  return { status: answer.status, html: await answer.text(), headers: answer.headers };
};

const framework = {
  name: 'Skytjenester 2026',
  owner: 'Innkjøpssamarbeidet',
  source: 'https://www.example.no/avtale',
  readOn: '2026-11-20',
};

beforeAll(async () => {
  db = (await freshDatabase<Tables>()).sql;
  const made = await roomWithContent(db);
  app = made.app;
  const provider = await testOrganisation(db, 'Leverandør kommune');
  await inTransaction(db, async (tx) => {
    const topics = createTopicTree(new Map());
    const records = [];
    for (const [id, dates] of [
      ['aapen-avtale', { from: '2024-01-01', to: '2099-12-31' }],
      ['utlopt-avtale', { from: '2018-01-01', to: '2020-12-31' }],
      ['avtale-uten-slutt', { from: '2018-01-01' }],
    ] as const) {
      const content = {
        ...sampleContent,
        id,
        title: `Sky ${id}`,
        kind: 'cloud_service' as const,
        frameworks: [{ ...framework, ...dates }],
      };
      records.push(await saveSolution(tx, { content, organisationIds: [provider.id], topics }));
    }
    await indexRecords(tx, made.analyser, records);
  });
}, 60_000);

describe('the catalogue of solutions', () => {
  it('tells how many there are, and finds by the words of a need', async () => {
    const all = await page('/solutions');
    expect(all.status).toBe(200);
    expect(all.html).toContain('27 løsninger');
    const found = await page('/solutions?q=innlogging+for+innbyggere');
    expect(found.html).toContain('href="/solutions/id-porten"');
    expect(found.html).not.toContain('href="/solutions/gausssuppression"');
  });

  it('narrows to open source with a known licence, and leaves out code without one', async () => {
    const { html } = await page('/solutions?source=open&kind=open_source');
    expect(html).toContain('href="/solutions/designsystemet"');
    expect(html).not.toContain('href="/solutions/arkade5"');
  });

  it('counts a framework as open only while it is known to last', async () => {
    const { html } = await page('/solutions?framework=yes');
    expect(html).toContain('href="/solutions/aapen-avtale"');
    expect(html).not.toContain('href="/solutions/utlopt-avtale"');
    expect(html).not.toContain('href="/solutions/avtale-uten-slutt"');
  });

  it('says what to do where nothing fits, and goes to the whole list from a strange choice', async () => {
    const { html } = await page('/solutions?kind=material&source=open');
    expect(html).toContain('Ingen løsninger passer');
    expect((await page('/solutions?kind=x')).headers.get('location')).toBe('/solutions');
    expect((await page('/solutions?page=99')).html).toContain('Så mange sider er det ikke');
  });

  it.each(['', '/nn', '/en'])('is whole in the language of %s', async (prefix) => {
    for (const path of ['/solutions', '/solutions/designsystemet', '/solutions/compare?s=kvib&s=aksel']) {
      expect((await page(`${prefix}${path}`)).status).toBe(200);
    }
  });
});

describe('the page of a solution', () => {
  it('gives each term with its source and the day it was read, and says what is not known', async () => {
    const { html } = await page('/solutions/tavla');
    expect(html).toContain('Helt gratis, ifølge README.');
    expect(html).toContain('href="https://github.com/entur/tavla"');
    expect(html).toContain('lest 28. november 2026');
    expect(html).toContain('Databehandleravtale');
    expect(html).toContain('Det betyr ikke nei');
    expect(html).toContain('EUPL-1.2');
  });

  it('warns that code without a licence may not be used', async () => {
    expect((await page('/solutions/arkade5')).html).toContain('lisensen er ikke kjent');
  });

  it('marks a framework that has expired', async () => {
    const { html } = await page('/solutions/utlopt-avtale');
    expect(html).toContain('Utløpt');
    expect(html).toContain('1. januar 2018–31. desember 2020');
    expect(html).toContain('Ingen av rammeavtalene er bekreftet som gjeldende nå');
  });

  it('answers 404 for what is not there', async () => {
    expect((await page('/solutions/finnes-ikke')).status).toBe(404);
    expect((await page('/solutions/Ikke_en_adresse')).status).toBe(404);
  });
});

describe('comparing solutions', () => {
  it('asks all the same, and marks what is not known', async () => {
    const { html } = await page('/solutions/compare?s=designsystemet&s=kvib');
    expect(html).toContain('Designsystemet – KVIB: side om side');
    expect(html).toContain('Ikke kjent');
    expect(html).toContain('fargene må byttes');
  });

  it('takes four at most, tells of those that are not there, and offers others', async () => {
    const five = ['designsystemet', 'kvib', 'aksel', 'tavla', 'klass'].map((slug) => `s=${slug}`).join('&');
    expect((await page(`/solutions/compare?${five}`)).html).toContain('De første fire er tatt med');
    const { html } = await page('/solutions/compare?s=kvib&s=tull');
    expect(html).toContain('Disse finnes ikke i katalogen: tull');
    expect(html).toContain('Legg til en løsning');
    expect((await page('/solutions/compare')).html).toContain('Velg to til fire løsninger');
  });
});

describe('solutions as open data', () => {
  it('are the same in the API, as CSV and as JSON; null is not known', async () => {
    const one = await (await app.request('/api/v1/solutions/designsystemet')).json();
    expect(one).toMatchObject({
      id: 'designsystemet',
      solutionKind: 'open_source',
      licence: { spdx: 'MIT' },
      terms: { price: null },
      usedBy: 0,
    });
    const csv = await (await app.request('/solutions.csv?source=open')).text();
    expect(csv).toContain('designsystemet');
    const { solutions } = await (await app.request('/solutions.json')).json();
    expect(solutions).toHaveLength(27);
    expect(solutions).toContainEqual(one);
  });

  it('come a part at a time, each once', async () => {
    const ids: string[] = [];
    for (let cursor = ''; ; ) {
      const answer = await app.request(`/api/v1/solutions?limit=10${cursor && `&cursor=${cursor}`}`);
      const { items, nextCursor } = await answer.json();
      ids.push(...items.map(({ id }: { id: string }) => id));
      if (!nextCursor) break;
      cursor = nextCursor;
    }
    expect(ids).toHaveLength(27);
    expect(new Set(ids).size).toBe(27);
    expect((await app.request('/api/v1/solutions/finnes-ikke')).status).toBe(404);
  });
});

describe('use of a solution', () => {
  it('counts as adoption: on its page, in the finder, nationally and for the organisation', async () => {
    const our = await testOrganisation(db, 'Vang kommune');
    const editor = await testPerson(db, { organisationId: our.id, role: 'editor', email: 'eva@example.org' });
    const browser = browserOf(app, editor);
    const form = await browser.get('/solutions/aapen-avtale/adopt');
    expect(form.html).toContain('Kjente rammeavtaler: Skytjenester 2026');
    const saved = await browser.post('/solutions/aapen-avtale/adopt', {
      revision: '0',
      state: 'uses',
      year: '2025',
      visibility: 'public',
      calledOffFrom: 'Skytjenester 2026',
    });
    expect(saved.location).toBe('/solutions/aapen-avtale/adoption?done=public');
    const { html } = await page('/solutions/aapen-avtale');
    expect(html).toContain('Vang kommune');
    expect(html).toContain('avropt fra Skytjenester 2026');
    expect((await page('/solutions?q=sky')).html).toContain('Brukt av én');
    expect((await page('/adoption')).html).toContain('href="/solutions/aapen-avtale/adoption"');
    expect((await page('/solutions/aapen-avtale/adoption')).html).toContain('Vang kommune');
    expect((await page(`/organisations/${our.slug}`)).html).toContain('href="/solutions/aapen-avtale"');
    expect((await browser.get('/adoptions')).html).toContain('href="/solutions/aapen-avtale/adopt"');
    const { items } = await (await app.request('/api/v1/adoptions?solution=aapen-avtale')).json();
    expect(items).toMatchObject([{ kind: 'solution', calledOffFrom: 'Skytjenester 2026', state: 'uses' }]);
    const record = await (await app.request('/api/v1/solutions/aapen-avtale')).json();
    expect(record.usedBy).toBe(1);
  });

  it('shows what bodies alike use to one that says who it is', async () => {
    const one = await db
      .selectFrom('organisations')
      .select(['id', 'name', 'municipality_number'])
      .where('municipality_number', '=', '3403')
      .executeTakeFirstOrThrow();
    const other = await db
      .selectFrom('organisations')
      .select('id')
      .where('municipality_number', '=', '3405')
      .executeTakeFirstOrThrow();
    const editor = await testPerson(db, {
      organisationId: other.id,
      role: 'editor',
      email: 'lill@example.org',
    });
    await browserOf(app, editor).post('/solutions/tavla/adopt', {
      revision: '0',
      state: 'adapted',
      year: '2024',
      visibility: 'public',
    });
    const { html } = await page(`/solutions?organisation=${one.municipality_number}&alike=yes`);
    expect(html).toContain('href="/solutions/tavla"');
    expect(html).not.toContain('href="/solutions/kvib"');
  });
});
