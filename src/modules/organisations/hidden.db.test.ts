import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../kernel/db/ids.ts';
import type { Db, Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import { roomApp } from '../../kernel/http/testing-app.ts';
import { testIdentify, testPerson } from '../../kernel/identity/testing-people.ts';
import {
  findOrganisation,
  getOrganisationBySlug,
  listOrganisations,
  listPeers,
} from '../../kernel/organisations/queries.ts';
import { countInnovations, listCounties } from '../innovations/public.ts';
import { registerOrganisationApi } from './api.ts';
import { countOrganisationGroups, listOrganisationPage } from './queries.ts';
import { organisationPages } from './routes.tsx';

const secret = 'Skuggedalen';
let db: Db;
let app: HttpApp;
let visible: string;

const place = {
  official_name: null,
  kind: 'municipality',
  country: 'NO',
  population: 5000,
  population_year: 2024,
  population_2020: 5000,
  centrality_index: 600,
  centrality_class: 4,
  latitude: 60,
  longitude: 10,
};

/** One that everybody may know, and three that nobody may: planted alike. */
async function plant(
  name: string,
  number: number,
  more: { is_demonstration?: boolean; merged_into?: string; source?: object; county?: string },
): Promise<string> {
  const id = newId();
  const { source = {}, county = '03', ...columns } = more;
  await db
    .insertInto('organisations')
    .values({
      id,
      slug: `${name.toLowerCase()}-${number}`,
      name,
      organisation_number: String(800_000_000 + number),
      municipality_number: String(9000 + number),
      county_number: county,
      county_name: county === '03' ? 'Oslo' : secret,
      ...place,
      ...columns,
      source: JSON.stringify(source),
    })
    .execute();
  return id;
}

beforeAll(async () => {
  db = (await freshDatabase<Tables>()).sql;
  visible = await plant('Synlegdalen', 1, {});
  await plant('Grannedalen', 2, {});
  await plant(secret, 3, { is_demonstration: true, county: '98' });
  await plant(secret, 4, { merged_into: visible, county: '97' });
  await plant(secret, 5, { source: { named: 'sign-in' }, county: '96' });
  app = roomApp({
    pages: organisationPages({ db, now: () => new Date('2026-11-23T12:00:00Z') }),
    api: (to) => registerOrganisationApi(to, { db }),
    identify: testIdentify(db),
  });
});

describe('organisations for demonstration, merged ones, and those known from a sign-in alone', () => {
  it('stand in no list, count, filter or map', async () => {
    const mine = await findOrganisation(db, 'Synlegdalen');
    expect(mine?.id).toBe(visible);
    const filter = { text: '', kind: [], county: [], innovations: [] };
    const listed = [
      await listOrganisations(db),
      await listOrganisations(db, { kind: 'municipality', text: 'dalen' }),
      (await listPeers(db, mine as NonNullable<typeof mine>, 100)).map(({ organisation }) => organisation),
      await listOrganisationPage(db, { filter, sort: 'name', limit: 100, offset: 0 }),
      await listCounties(db),
    ];
    expect(listed.map(({ length }) => length)).toEqual([2, 2, 1, 2, 1]);
    expect(JSON.stringify(listed)).not.toContain(secret);
    const groups = await countOrganisationGroups(db, '');
    expect(groups.reduce((sum, { organisations }) => sum + organisations, 0)).toBe(2);
    expect(await countInnovations(db)).toBe(0);
  });

  it('are told of on no page and in no answer of the API, whatever is asked', async () => {
    const asked = fc.constantFrom(
      '',
      secret,
      secret.toLowerCase(),
      'sku',
      '9003',
      '800000003',
      '800000005',
      '98',
    );
    const where = fc.constantFrom(
      (text: string) => `/organisations?q=${text}`,
      (text: string) => `/organisations?county=${text}`,
      (text: string) => `/organisations?q=${text}&sort=name&kind=municipality`,
      (text: string) => `/api/v1/organisations?q=${text}`,
      (text: string) => `/api/v1/organisations/${text}`,
    );
    await fc.assert(
      fc.asyncProperty(asked, where, async (text, to) => {
        const response = await app.request(`http://localhost${to(encodeURIComponent(text))}`);
        const told = (await response.text()).replaceAll(new RegExp(`value="${text || '-'}"`, 'gi'), '');
        // What was asked for may be said again; nothing more.
        const names = told.match(new RegExp(`${secret}-\\d|${secret.toLowerCase()}-\\d|>${secret}<`, 'g'));
        expect(names).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  it.each(['skuggedalen-3', '9003', '800000003', 'skuggedalen-5', '9005', '800000005', secret])(
    'answer %s as if it did not exist',
    async (reference) => {
      expect(await findOrganisation(db, reference)).toBeUndefined();
      for (const path of [`/organisations/${reference}`, `/api/v1/organisations/${reference}`]) {
        const [hidden, unknown] = await Promise.all([
          app.request(`http://localhost${path}`),
          app.request(`http://localhost${path.replace(reference, 'finst-ikkje')}`),
        ]);
        expect([hidden.status, unknown.status]).toEqual([404, 404]);
        expect((await hidden.text()).replace(/urn:nytte:request:[\w-]+/, '')).toBe(
          (await unknown.text()).replace(/urn:nytte:request:[\w-]+/, ''),
        );
      }
    },
  );

  it('that were merged lead to who took over', async () => {
    for (const reference of ['skuggedalen-4', '9004', '800000004']) {
      expect((await findOrganisation(db, reference))?.id).toBe(visible);
      const response = await app.request(`http://localhost/organisations/${reference}`);
      expect([response.status, response.headers.get('location')]).toEqual([
        302,
        '/organisations/synlegdalen-1',
      ]);
    }
  });

  it('for demonstration have a page for demonstration accounts only', async () => {
    const slug = 'skuggedalen-3';
    expect(await getOrganisationBySlug(db, slug)).toBeUndefined();
    expect((await getOrganisationBySlug(db, slug, { includeDemonstration: true }))?.slug).toBe(slug);
    const ask = async (isDemonstration: boolean) => {
      const { headers } = await testPerson(db, { isDemonstration });
      return (await app.request(`http://localhost/organisations/${slug}`, { headers })).status;
    };
    expect([await ask(true), await ask(false)]).toEqual([200, 404]);
  });
});
