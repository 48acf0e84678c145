import { beforeAll, describe, expect, it } from 'vitest';
import type { Db, Tables } from '../../../kernel/db/tables.ts';
import { freshDatabase } from '../../../kernel/db/testing.ts';
import type { HttpApp } from '../../../kernel/http/app.ts';
import { type TestPerson, testOrganisation, testPerson } from '../../../kernel/identity/testing-people.ts';
import { browserOf, roomWithContent } from '../testing-room.ts';

let db: Db;
let app: HttpApp;
let editor: TestPerson;
let browser: ReturnType<typeof browserOf>;

const what = {
  title: 'Kommunal sky',
  kind: 'cloud_service',
  need: 'Små kommuner har ikke råd til å drifte alt selv.',
  description: 'Drift av fagsystemer, kjøpt sammen.',
  phase: 'in_use',
  providers: 'Sky og Regn AS',
};
const terms = {
  'terms.price.text': 'Fast pris per innbygger og år.',
  'terms.price.source': 'https://www.example.no/pris',
  standards: 'OpenAPI\nSAML2',
};
const frameworks = {
  'frameworks.0.name': 'Fagsystemer 2026',
  'frameworks.0.owner': 'Innkjøpssamarbeidet',
  'frameworks.0.from': '2026-01-01',
  'frameworks.0.to': '2029-12-31',
};
const sources = {
  'sources.0.title': 'Om tjenesten',
  'sources.0.url': 'https://www.example.no/tjeneste',
  keywords: 'sky, drift',
  language: 'nb',
};

beforeAll(async () => {
  db = (await freshDatabase<Tables>()).sql;
  ({ app } = await roomWithContent(db));
  const our = await testOrganisation(db, 'Vang kommune');
  editor = await testPerson(db, { organisationId: our.id, role: 'editor', email: 'eva@example.org' });
  browser = browserOf(app, editor);
}, 60_000);

/** The record as the database has it, for the revision that forms need. */
const recordAt = async (id: string) =>
  db.selectFrom('records').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

async function fill(id: string, step: string, fields: Readonly<Record<string, string>>) {
  const { revision } = await recordAt(id);
  return browser.post(`/records/solution/${id}/edit/${step}`, {
    revision: String(revision),
    ...fields,
    go: 'next',
  });
}

async function publish(id: string) {
  const { revision } = await recordAt(id);
  return browser.post(`/records/solution/${id}/publish`, { revision: String(revision) });
}

describe('a solution of one’s own', () => {
  let id: string;

  it('is begun, told what it lacks, and published when it lacks nothing', async () => {
    const begun = await browser.post('/records/solution/new', { title: 'Kommunal sky' });
    id = begun.location.split('/')[3] ?? '';
    expect((await browser.get('/records/solution/new')).html).toContain('Legg inn en løsning');
    const early = await publish(id);
    expect(early.status).toBe(422);
    expect((await browser.get(`/records/solution/${id}`)).html).toContain('Skriv hvilket behov den møter.');
    await fill(id, 'what', what);
    await fill(id, 'terms', terms);
    await fill(id, 'frameworks', frameworks);
    await fill(id, 'sources', sources);
    const preview = await browser.get(`/records/solution/${id}/preview`);
    expect(preview.html).toContain('Fast pris per innbygger og år.');
    expect((await app.request('/solutions/kommunal-sky')).status).toBe(404);
    expect((await publish(id)).status).toBe(303);
    const html = await (await app.request('/solutions/kommunal-sky')).text();
    expect(html).toContain('Holdt ved like av Vang kommune');
    expect(html).toContain('Sky og Regn AS');
    expect(html).toContain('Fagsystemer 2026');
    expect(html).toContain('Gjelder nå');
    // Where a term has no source of its own it is the main one; what was left empty is not known.
    expect(html).toContain('Databehandleravtale');
  });

  it('may be used by the one that keeps it, since a supplier provides it', async () => {
    const told = await browser.post('/solutions/kommunal-sky/adopt', {
      revision: '0',
      state: 'uses',
      year: '2026',
      visibility: 'public',
    });
    expect(told.location).toBe('/solutions/kommunal-sky/adoption?done=public');
  });

  it('is refused with a licence that nobody knows, and keeps what was typed', async () => {
    await fill(id, 'terms', { ...terms, licence: 'fri!', repository: 'https://github.com/example/sky' });
    const refused = await publish(id);
    expect(refused.status).toBe(422);
    expect((await browser.get(`/records/solution/${id}`)).html).toContain('SPDX-navnet');
    expect((await browser.get(`/records/solution/${id}/edit/terms`)).html).toContain('fri!');
  });

  it('has versions, can be corrected by readers, and is withdrawn with its place in search', async () => {
    await fill(id, 'terms', { ...terms, 'terms.price.text': 'Pris etter bruk.' });
    await publish(id);
    expect((await browser.get(`/records/solution/${id}/versions?from=1&to=2`)).html).toContain(
      'Pris etter bruk',
    );
    expect((await app.request('/corrections/new?kind=solution&of=kommunal-sky')).status).toBe(200);
    const { revision } = await recordAt(id);
    await browser.post(`/records/solution/${id}/withdraw`, { revision: String(revision) });
    expect((await app.request('/solutions/kommunal-sky')).status).toBe(404);
    const found = await db
      .selectFrom('search_records')
      .select('id')
      .where('kind', '=', 'solution')
      .where('slug', '=', 'kommunal-sky')
      .execute();
    expect(found).toEqual([]);
    expect((await browser.get('/adoptions')).html).toContain('trukket tilbake');
  });
});

describe('a solution from the content files', () => {
  it('is taken over by who provides it, says the same, and goes back when it is withdrawn', async () => {
    const provider = await db
      .selectFrom('organisations')
      .select('id')
      .where('name', '=', 'Kartverket')
      .executeTakeFirstOrThrow();
    const person = await testPerson(db, {
      organisationId: provider.id,
      role: 'editor',
      email: 'kari@example.org',
    });
    browser = browserOf(app, person);
    const before = await (await app.request('/api/v1/solutions/kvib')).json();
    expect((await browser.get('/solutions/kvib')).html).toContain('/records/solution/take-over?of=kvib');
    const taken = await browser.post('/records/solution/take-over', { of: 'kvib' });
    const id = taken.location.split('/')[3] ?? '';
    expect((await publish(id)).status).toBe(303);
    const after = await (await app.request('/api/v1/solutions/kvib')).json();
    expect(after.keptBy).toBe('kartverket');
    const { description, terms: told, standards, providers, repository } = before;
    expect(after).toMatchObject({ description, standards, providers, repository });
    expect(after.terms.whoMayUse.text).toBe(told.whoMayUse.text);
    const { revision } = await recordAt(id);
    await browser.post(`/records/solution/${id}/withdraw`, { revision: String(revision) });
    expect(await (await app.request('/api/v1/solutions/kvib')).json()).toEqual(before);
  });
});
