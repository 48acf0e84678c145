import { beforeAll, describe, expect, it } from 'vitest';
import type { Db, Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import { roomApp } from '../../kernel/http/testing-app.ts';
import { loadRealContent } from '../../start/testing-content.ts';
import { registerOrganisationApi } from './api.ts';
import { countGroups, countOrganisationGroups, listOrganisationPage } from './queries.ts';
import { organisationPages } from './routes.tsx';
import type { OrganisationRecord } from './schema.ts';

let db: Db;
let app: HttpApp;

beforeAll(async () => {
  db = (await freshDatabase<Tables>()).sql;
  await loadRealContent(db);
  app = roomApp({
    pages: organisationPages({ db, now: () => new Date('2026-11-23T12:00:00Z') }),
    api: (to) => registerOrganisationApi(to, { db }),
  });
});

const ask = async (path: string) => app.request(`http://localhost${path}`);
async function page(path: string, status = 200): Promise<string> {
  const response = await ask(path);
  expect(response.status).toBe(status);
  return (await response.text()).replaceAll('&#39;', "'");
}
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const rowsIn = (html: string) => html.match(/<th scope="row"[^>]*>(?:<a[^>]*>)?([^<]+)/g) ?? [];

describe('/organisations', () => {
  it('puts those with innovations first, with what is known of them', async () => {
    const html = await page('/organisations');
    expect(rowsIn(html)[0]).toContain('Oslo');
    expect(textOf(html)).toContain('blant 357 kommuner og');
    expect(html.match(/nytte-map__dot/g)?.length).toBe(50);
  });

  it.each([
    ['bergen', 'Bergen'],
    ['Bergen kommune', 'Bergen'],
    ['4601', 'Bergen'],
    ['964338531', 'Bergen'],
    ['964 338 531', 'Bergen'],
    ['Tromsø', 'Tromsø'],
    ['5401', 'Tromsø'],
  ])('finds by %s', async (text, name) => {
    const html = await page(`/organisations?q=${encodeURIComponent(text)}`);
    expect(rowsIn(html).some((row) => row.endsWith(name))).toBe(true);
  });

  it('takes the signs of a search pattern as signs', async () => {
    for (const text of ['%', '_', '\\', "' or 1=1 --", '<script>']) {
      const html = await page(`/organisations?q=${encodeURIComponent(text)}`);
      expect(textOf(html)).toContain('Vi fant ingen virksomhet som passer');
      expect(html.includes('<script>')).toBe(false);
    }
  });

  it('counts beside each choice what it leaves', async () => {
    const groups = await countOrganisationGroups(db, '');
    const none = { text: '', kind: [], county: [], innovations: [] };
    for (const filter of [
      none,
      { ...none, county: ['46'] },
      { ...none, kind: ['state_body'], innovations: ['some'] },
    ]) {
      const { total, counts } = countGroups(groups, filter);
      const all = { sort: 'name', limit: 1000, offset: 0 } as const;
      expect((await listOrganisationPage(db, { filter, ...all })).length).toBe(total);
      for (const [kind, count] of counts.kind) {
        expect((await listOrganisationPage(db, { filter: { ...filter, kind: [kind] }, ...all })).length).toBe(
          count,
        );
      }
    }
  });

  it('shows the rest with status 422 when something in the address cannot be used', async () => {
    const html = await page('/organisations?kind=zzking&county=46', 422);
    expect(textOf(html)).toContain('Vi så bort fra «kind»');
    expect(html.includes('zzking')).toBe(false);
    expect(rowsIn(html).some((row) => row.endsWith('Bergen'))).toBe(true);
  });

  it.each(['name', 'population', 'centrality', 'innovations'])('can be ordered by %s', async (sort) => {
    expect(rowsIn(await page(`/organisations?sort=${sort}&page=2`)).length).toBeGreaterThan(10);
  });
});

describe('/organisations/:slug', () => {
  it('gathers what a municipality has done, who is like it, and what it may apply for', async () => {
    const html = await page('/organisations/bergen');
    const text = textOf(html);
    expect(text).toMatch(
      /Bergen står bak \d+ innovasjoner som er beskrevet her\. \S+ har målt en virkning\./,
    );
    expect(text).toContain('Nærmest av alle er Trondheim');
    expect(text).toContain('Statistisk sentralbyrå, tabell 07459');
    expect(html).toContain('href="/instruments?who=municipality"');
    expect(text).toMatch(/Innbyggere 2024 \D*291/);
  });

  it('says that nothing is described, and shows who is alike instead', async () => {
    const { slug } = await db
      .selectFrom('organisations')
      .select('slug')
      .where('kind', '=', 'municipality')
      .where('id', 'not in', (eb) => eb.selectFrom('innovation_organisations').select('organisation_id'))
      .limit(1)
      .executeTakeFirstOrThrow();
    const text = textOf(await page(`/organisations/${slug}`));
    expect(text).toContain('Ingenting er beskrevet her ennå');
    expect(text).toContain('Slik måler vi likhet');
  });

  it('tells which instruments a body owns, and no peers where places cannot be compared', async () => {
    const html = await page('/organisations/digitaliseringsdirektoratet');
    expect(html).toContain('href="/instruments/stimulab"');
    expect(textOf(html)).toContain('Eier 3 virkemidler');
    expect(html.includes('Disse ligner mest')).toBe(false);
  });

  it('offers no Norwegian support to a body abroad', async () => {
    const { slug } = await db
      .selectFrom('organisations')
      .select('slug')
      .where('country', '=', 'SE')
      .limit(1)
      .executeTakeFirstOrThrow();
    expect(await page(`/organisations/${slug}`)).not.toContain('/instruments?who=');
  });

  it.each([
    ['3005', '/organisations/drammen?from=3005'],
    ['/nn:3005', '/nn/organisations/drammen?from=3005'],
    ['4601', '/organisations/bergen'],
    ['964338531', '/organisations/bergen'],
  ])('leads %s to the municipality of today', async (reference, address) => {
    const [prefix, number] = reference.includes(':') ? reference.split(':') : ['', reference];
    const response = await ask(`${prefix}/organisations/${number}`);
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe(address);
  });

  it('tells on arrival what the number became, and only for a number that led here', async () => {
    expect(textOf(await page('/organisations/drammen?from=3005'))).toContain('3005 er nå Drammen');
    expect(await page('/organisations/drammen?from=%3Cscript%3E')).not.toContain('er nå');
    expect(textOf(await page('/organisations/drammen'))).toContain('Kom fra 3005 Drammen (til og med 2023)');
  });

  it.each(['/organisations/finnes-ikke', '/organisations/9999', '/organisations/%3Cscript%3E'])(
    'does not know %s',
    async (path) => {
      expect(await page(path, 404)).toBe('not_found');
    },
  );

  it('can be read for each organisation in each language', async () => {
    const slugs = await db.selectFrom('organisations').select('slug').orderBy('slug').execute();
    for (const [index, { slug }] of slugs.entries()) {
      const html = await page(`${['', '/nn', '/en'][index % 3]}/organisations/${slug}`);
      expect(html.match(/<h1/g)?.length).toBe(1);
      expect(/undefined|NaN/.test(html)).toBe(false);
    }
  });
});

describe('/api/v1/organisations', () => {
  type List = { items: OrganisationRecord[]; total: number; nextCursor: string | null };

  it('gives each organisation once, page by page', async () => {
    const slugs: string[] = [];
    let total = 0;
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = cursor ? `&cursor=${cursor}` : '';
      const answer = JSON.parse(
        await page(`/api/v1/organisations?kind=municipality&limit=100${query}`),
      ) as List;
      slugs.push(...answer.items.map(({ slug }) => slug));
      total = answer.total;
      cursor = answer.nextCursor;
    }
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs).toHaveLength(total);
  });

  it.each(['bergen', '4601', '964338531', 'Bergen%20kommune'])('gives one by %s', async (reference) => {
    const record = JSON.parse(await page(`/api/v1/organisations/${reference}`));
    expect(record).toMatchObject({ slug: 'bergen', municipalityNumber: '4601', countyName: 'Vestland' });
    expect(record.innovationIds).toHaveLength(record.innovations);
    expect(record.peers[0].name).toBe('Trondheim');
    expect(record.id).toBeUndefined();
  });

  it('gives the municipality of today for a number of 2020', async () => {
    const record = JSON.parse(await page('/api/v1/organisations/3005'));
    expect(record).toMatchObject({ slug: 'drammen', former: [{ number: '3005', untilYear: 2023 }] });
  });

  it('answers a problem for what it cannot use or does not know', async () => {
    expect((await ask('/api/v1/organisations/9999')).status).toBe(404);
    expect((await ask('/api/v1/organisations?cursor=x')).status).toBe(422);
    expect((await ask('/api/v1/organisations?kind=zzking')).status).toBe(422);
  });
});
