import { beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../../kernel/identity/actor.ts';
import { tellAdoption } from './actions.ts';
import { halfEffect, inUse, type TestRoom, testRoom } from './testing-room.ts';

let room: TestRoom;
const clients: Record<string, ApiClient> = {};

beforeAll(async () => {
  room = await testRoom({ clients });
  const client = (organisationId: string, scopes: ApiClient['scopes']): ApiClient => ({
    kind: 'client',
    clientId: 'c1',
    organisationId,
    scopes,
    isDemonstration: false,
  });
  clients.ours = client(room.our.id, ['initiatives:read', 'initiatives:write']);
  clients.reads = client(room.our.id, ['initiatives:read']);
  clients.theirs = client(room.other.id, ['initiatives:read', 'initiatives:write']);
});

const call = (method: string, path: string, token?: string, body?: unknown, ifMatch?: string) =>
  room.app.request(path, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(ifMatch ? { 'if-match': ifMatch } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

const path = () => `/api/v1/innovations/${room.innovation.slug}/adoption`;
const considered = { state: 'considers', year: 2025, visibility: 'organisation', note: 'Bare vi' };

describe('telling by programs', () => {
  it('begins without a tag, goes on with one, and is refused over what a colleague told', async () => {
    const begun = await call('PUT', path(), 'ours', considered);
    expect(begun.status).toBe(200);
    expect(begun.headers.get('etag')).toBe('"r1"');
    expect((await call('PUT', path(), 'ours', considered)).status).toBe(428);
    const next = await call('PUT', path(), 'ours', { ...considered, state: 'tests' }, '"r1"');
    expect(await next.json()).toMatchObject({ state: 'tests', revision: 2, public: false });
    const stale = await call('PUT', path(), 'ours', considered, '"r1"');
    expect(stale.status).toBe(412);
    expect(await stale.json()).toMatchObject({ currentRevision: 2 });
  });

  it.each([
    [{ ...considered, state: 'loves' }],
    [{ ...considered, state: 'stopped' }],
    [{ ...considered, year: 2099 }],
    [{ ...considered, unknown: 1 }],
    [{ ...considered, note: 'a\u0000b' }],
    [{ ...considered, effect: { text: 'Uten nullpunkt', value: 3 } }],
    [{ ...considered, learnedFrom: '01890000-0000-7000-8000-000000000000' }],
    [{ ...considered, initiativeId: '01890000-0000-7000-8000-000000000000' }],
  ])('refuses %j', async (body) => {
    expect((await call('PUT', path(), 'theirs', body)).status).toBe(422);
  });

  it('needs the scope, and an innovation that is there', async () => {
    expect((await call('PUT', path(), 'reads', considered, '"r2"')).status).toBe(403);
    expect((await call('PUT', path(), undefined, considered)).status).toBe(401);
    expect((await call('PUT', '/api/v1/innovations/finnes-ikke/adoption', 'ours', considered)).status).toBe(
      404,
    );
  });
});

describe('reading by programs', () => {
  it('is the same for everybody, page by page, and holds nothing that is not for all', async () => {
    await tellAdoption(room.context, room.people.other.actor, {
      slug: room.innovation.slug,
      revision: 0,
      language: 'nb',
      body: { ...inUse, effect: halfEffect },
    });
    await tellAdoption(room.context, room.people.pretender.actor, {
      slug: room.innovation.slug,
      revision: 0,
      language: 'nb',
      body: inUse,
    });
    for (const token of [undefined, 'ours']) {
      const list = await (await call('GET', '/api/v1/adoptions?limit=1', token)).json();
      expect(list.items).toMatchObject([
        { organisation: 'Lom kommune', state: 'uses', effect: { baseline: 40, value: 35 } },
      ]);
      const rest = await (await call('GET', `/api/v1/adoptions?cursor=${list.nextCursor}`, token)).json();
      expect(rest.items).toEqual([]);
    }
    expect((await call('GET', '/api/v1/adoptions?cursor=tull')).status).toBe(422);
    const none = await (await call('GET', '/api/v1/adoptions?innovation=en-annen')).json();
    expect(none.items).toEqual([]);
  });

  it('gives an organisation its own, hidden ones too, by its scope alone', async () => {
    const own = await (await call('GET', '/api/v1/adoptions/own', 'reads')).json();
    expect(own.items).toMatchObject([{ note: 'Bare vi', public: false }]);
    const theirs = await (await call('GET', '/api/v1/adoptions/own', 'theirs')).json();
    expect(theirs.items).toMatchObject([{ organisation: 'Lom kommune' }]);
    expect((await call('GET', '/api/v1/adoptions/own')).status).toBe(401);
  });
});
