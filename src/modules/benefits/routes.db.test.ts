import { beforeAll, describe, expect, it } from 'vitest';
import type { HttpApp } from '../../kernel/http/app.ts';
import { roomApp } from '../../kernel/http/testing-app.ts';
import { testIdentify } from '../../kernel/identity/testing-people.ts';
import { registerBenefitApi } from './api.ts';
import { findPlan } from './queries.ts';
import { benefitPages } from './routes.tsx';
import { testRoom, wholeBenefit, wholePlan } from './testing-room.ts';

let room: Awaited<ReturnType<typeof testRoom>>;
let app: HttpApp;
let at: string;

beforeAll(async () => {
  room = await testRoom();
  const context = { ...room.context, chain: async () => [], publicUrl: 'https://nytte.test' };
  app = roomApp({
    pages: benefitPages(context),
    api: (api) => registerBenefitApi(api, context),
    identify: testIdentify(room.db, {
      client: {
        kind: 'client',
        clientId: '01890000-0000-7000-8000-000000000001',
        organisationId: room.our.id,
        scopes: ['initiatives:read', 'initiatives:write'],
        isDemonstration: false,
      },
    }),
  });
  at = (await room.begin('Medisindispensere')).id;
});

/** A draft as a form sends it. */
function fields(draft: object): Record<string, string> {
  const flat = (value: unknown, name: string): [string, string][] => {
    if (typeof value === 'string') return [[name, value]];
    if (value === null || typeof value !== 'object') return [];
    return Object.entries(value).flatMap(([key, inner]) => flat(inner, name === '' ? key : `${name}.${key}`));
  };
  return Object.fromEntries(flat(draft, ''));
}

const get = (path: string, who = room.people.editor) => app.request(path, { headers: who.headers });
const post = (path: string, form: Record<string, string>, who = room.people.editor) =>
  app.request(path, who.form(form));
const place = (answer: Response) => answer.headers.get('location') ?? '';

async function publishedBenefit(more: object = {}): Promise<string> {
  const answer = await post(`/initiatives/${at}/benefits/new`, {
    ...fields(wholeBenefit(more)),
    do: 'publish',
  });
  expect(answer.status).toBe(303);
  return /\/benefits\/([0-9a-f-]{36})/.exec(place(answer))?.[1] ?? '';
}

describe('the way from plan to a measured benefit', () => {
  it('is written, measured and judged through forms alone', async () => {
    const id = await publishedBenefit();
    expect(await (await get(`/benefits/${id}`)).text()).toContain('Nullpunktet er satt');
    const measured = await post(`/benefits/${id}/measure`, {
      value: '28,5',
      on: '1.10.2026',
      source: 'Tidtaking',
      valueOre: '310 000',
    });
    expect(place(measured)).toBe(`/benefits/${id}?done=measured`);
    const page = await (await get(`/benefits/${id}`)).text();
    expect(page).toContain('28,5 minutter');
    expect(page).toContain('Målingene gir grunnlag for å konkludere');
    const judged = await post(`/benefits/${id}/judge`, { state: 'realised', note: 'Målet er nådd.' });
    expect(place(judged)).toBe(`/benefits/${id}?done=judged`);
    expect(await (await get(`/benefits/${id}`)).text()).toContain('Gevinsten er realisert.');
  });

  it('tells what is missing beside each field, and keeps what was typed', async () => {
    const answer = await post(`/initiatives/${at}/benefits/new`, {
      ...fields(wholeBenefit({ baselineValue: 'seksti', title: '' })),
      do: 'publish',
    });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('href="#baselineValue"');
    expect(page).toContain('value="seksti"');
    expect(page).toContain('href="#title"');
  });

  it('adds and removes rows without losing what was typed', async () => {
    const begun = await post(`/initiatives/${at}/benefits/new`, { title: 'Rader', do: 'add:shares' });
    const path = place(begun).replace(/#.*/, '');
    const page = await (await get(path)).text();
    expect(page).toContain('value="Rader"');
    expect(page).toContain('name="shares.0.percent"');
  });

  it('keeps both when two write at once', async () => {
    const begun = await post(`/initiatives/${at}/benefits/new`, { title: 'Først', do: 'save' });
    expect(place(begun)).toContain('done=saved');
    const drafts = await (await get(`/initiatives/${at}/benefits`)).text();
    const id = /\/benefits\/([0-9a-f-]{36})\/edit">Først/.exec(drafts)?.[1] ?? '';
    const edit = { revision: '1', do: 'save' };
    await post(`/benefits/${id}/edit`, { ...edit, title: 'Min kollega' });
    const second = await post(`/benefits/${id}/edit`, { ...edit, title: 'Jeg' });
    expect(second.status).toBe(409);
    const page = await second.text();
    expect(page).toContain('Min kollega');
    expect(page).toContain('value="Jeg"');
  });

  it('is closed to those who only read, and hidden from strangers', async () => {
    const id = await publishedBenefit();
    const { reader, stranger } = room.people;
    expect((await get(`/benefits/${id}`, reader)).status).toBe(200);
    expect((await get(`/benefits/${id}/edit`, reader)).status).toBe(403);
    for (const path of [
      `/benefits/${id}`,
      `/benefits/${id}/measure`,
      `/initiatives/${at}/benefits`,
      `/initiatives/${at}/value`,
    ]) {
      expect((await get(path, stranger)).status).toBe(404);
    }
  });
});

describe('the plan', () => {
  it('is published with its map, valued, printed and repeated by a file', async () => {
    const id = await publishedBenefit();
    const path = `/initiatives/${at}/benefits/edit`;
    const saved = await post(path, { ...fields(wholePlan()), do: 'publish' });
    expect(place(saved)).toContain('done=published');
    const record = (await findPlan(room.db, at))?.record;
    const edges = {
      'edges.0.from': 'deliverable:d1',
      'edges.0.to': 'practice:p1',
      'edges.1.from': 'practice:p1',
      'edges.1.to': `benefit:${id}`,
    };
    const mapped = await post(`/initiatives/${at}/benefits/map`, {
      ...edges,
      revision: String(record?.revision),
      do: 'save',
    });
    expect(place(mapped)).toContain('done=map');
    const again = (await findPlan(room.db, at))?.record;
    const published = await post(path, {
      ...fields(wholePlan()),
      revision: String(again?.revision),
      do: 'publish',
    });
    expect(place(published)).toContain('done=published');
    expect(await (await get(`/initiatives/${at}/benefits`)).text()).toContain('nytte-benefit-map');
    expect(await (await get(`/initiatives/${at}/value`)).text()).toContain('Netto nåverdi med skattekostnad');
    const simulated = await post(`/initiatives/${at}/value`, { seed: '7', draws: '10000' });
    expect(place(simulated)).toContain('done=simulated');
    const value = await (await get(`/initiatives/${at}/value`)).text();
    expect(value).toContain('--seed 7 --draws 10000');
    expect(value).toContain('P90');
    const plan = await get(`/initiatives/${at}/value/plan.json`);
    expect(await plan.json()).toMatchObject({ horizonYears: 10, parameters: 'r-109-21' });
    for (const format of ['docx', 'pdf']) {
      const file = Buffer.from(await (await get(`/initiatives/${at}/benefits/plan.${format}`)).arrayBuffer());
      expect(file.toString('latin1', 0, 4)).toBe(format === 'pdf' ? '%PDF' : 'PK\x03\x04');
    }
    expect(await (await get(`/initiatives/${at}/benefits.csv`)).text()).toContain(
      'Kortere tid på medisinrunden',
    );
  });

  it('names the nodes of a circle in its map, and keeps the arrows in the form', async () => {
    const record = (await findPlan(room.db, at))?.record;
    const answer = await post(`/initiatives/${at}/benefits/map`, {
      'edges.0.from': 'practice:p1',
      'edges.0.to': 'practice:p1',
      revision: String(record?.revision),
      do: 'save',
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Pilene går i ring: «Fyller dispenseren hver uke»');
  });

  it.each(['benefits/edit', 'benefits/map', 'benefits/new'])(
    'is saved by Enter in a field of %s, where rows can be taken away too',
    async (page) => {
      const html = await (await get(`/initiatives/${at}/${page}`)).text();
      const form = html.slice(html.indexOf(`action="/initiatives/${at}/${page}"`));
      expect(/<button[^>]*name="do"[^>]*value="([^"]+)"/.exec(form)?.[1]).toBe('save');
    },
  );

  it('without a horizon is told so beside the field', async () => {
    const other = (await room.begin('Uten horisont')).id;
    const answer = await post(`/initiatives/${other}/benefits/edit`, {
      ...fields(wholePlan({ horizonYears: '' })),
      do: 'publish',
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('href="#horizonYears"');
  });

  it('refuses a seed that is none', async () => {
    const answer = await post(`/initiatives/${at}/value`, { seed: '-1', draws: '10000' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('href="#seed"');
  });
});

describe('sums and the table', () => {
  it('are pages, CSV and a document', async () => {
    for (const path of [
      '/benefits',
      '/benefits?of=all',
      '/benefits.csv',
      '/benefits/national',
      '/benefits/national.csv',
      '/benefits/table',
      '/benefits/table?threshold=0',
      '/benefits/table.csv?threshold=0',
      '/benefits/table.docx?threshold=0',
      '/methods/benefits',
      '/nn/methods/benefits',
      '/en/benefits',
    ]) {
      expect([path, (await get(path)).status]).toEqual([path, 200]);
    }
    expect((await get('/benefits/table?threshold=mye')).status).toBe(422);
    expect((await app.request('/benefits')).status).toBe(401);
    expect((await app.request('/benefits/table')).status).toBe(200);
  });
});

describe('programs', () => {
  const ask = (method: string, path: string, body?: object, ifMatch?: string) =>
    app.request(`/api/v1${path}`, {
      method,
      headers: {
        authorization: 'Bearer client',
        'content-type': 'application/json',
        ...(ifMatch ? { 'if-match': ifMatch } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });

  it('publish, measure and read benefits, and are told faults by field', async () => {
    const body = {
      title: 'Færre turer',
      forWhom: 'Sjåfører',
      group: 'own_organisation',
      effect: 'own_budget',
      ownerName: 'Kari',
      ownerRole: 'Leder',
      indicator: 'Turer',
      unit: 'turer',
      better: 'lower',
      howMeasured: 'Telling',
      everyMonths: 12,
      baseline: { value: '100', on: '2025-01-01', method: 'Telling', source: 'Journal' },
      target: { value: '50', on: '2026-06-01' },
      expected: { lowOre: 100, likelyOre: 200, highOre: 300, fromYear: 2026 },
    };
    const begun = await ask('POST', `/initiatives/${at}/benefits`, body);
    expect(begun.status).toBe(201);
    const { id, revision } = (await begun.json()) as { id: string; revision: number };
    const measured = await ask('POST', `/benefits/${id}/measurements`, {
      value: '70',
      on: '2026-02-01',
      source: 'Journal',
    });
    expect(measured.status).toBe(201);
    expect(await (await ask('GET', `/benefits/${id}`)).json()).toMatchObject({
      state: 'under_way',
      measurements: [{ value: '70' }],
    });
    const refused = await ask(
      'PUT',
      `/benefits/${id}`,
      { ...body, target: { value: '100', on: '2026-06-01' } },
      `"r${revision}"`,
    );
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ errors: [{ field: 'targetValue' }] });
    expect((await ask('PUT', `/benefits/${id}`, body, '"r1"')).status).toBe(412);
    expect((await ask('POST', `/benefits/${id}/judgements`, { state: 'realised', note: 'Ja' })).status).toBe(
      409,
    );
    expect((await ask('GET', `/initiatives/${at}/benefit-plan`)).status).toBe(200);
    expect((await app.request(`/api/v1/benefits/${id}`)).status).toBe(404);
  });
});
