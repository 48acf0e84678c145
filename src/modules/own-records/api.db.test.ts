import { beforeAll, expect, test } from 'vitest';
import { newId } from '../../kernel/db/ids.ts';
import type { Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import type { ApiClient, Scope } from '../../kernel/identity/actor.ts';
import { testOrganisation } from '../../kernel/identity/testing-people.ts';
import { roomWithContent } from './testing-room.ts';

const { sql: db } = await freshDatabase<Tables>();
const clients: Record<string, ApiClient> = {};
let app: HttpApp;

const client = (organisationId: string, ...scopes: Scope[]): ApiClient => ({
  kind: 'client',
  clientId: newId(),
  organisationId,
  scopes,
  isDemonstration: false,
});

beforeAll(async () => {
  ({ app } = await roomWithContent(db, clients));
  const own = await testOrganisation(db, 'Maskinvik');
  const strict = await testOrganisation(db, 'Strengvik', { requiresReview: true });
  clients.writer = client(own.id, 'records:read', 'records:write');
  clients.reader = client(own.id, 'records:read');
  clients.other = client(strict.id, 'records:read', 'records:write');
});

async function ask(
  who: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
) {
  const answer = await app.request(`/api/v1/records${path}`, {
    method,
    headers: {
      authorization: `Bearer ${who}`,
      ...(body === undefined && method === 'GET' ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    etag: answer.headers.get('etag') ?? '',
    json: text ? JSON.parse(text) : {},
  };
}

const instrument = {
  title: 'Pilotmidler',
  description: 'Støtte til å prøve ut noe nytt.',
  category: 'economic',
  whoCanApply: ['municipality'],
  phases: ['trial'],
  ownContribution: 'none',
  status: 'rolling',
  keywords: 'pilot, utprøving, støtte',
  sources: [{ title: 'Utlysning', url: 'https://example.no/pilot' }],
};

test('a program begins, saves and publishes an instrument by the same checks as the form', async () => {
  const begun = await ask('writer', 'POST', '/instrument', { ...instrument, sources: [] });
  expect(begun.status).toBe(201);
  const path = `/instrument/${begun.json.id}`;
  const incomplete = await ask('writer', 'POST', `${path}/publish`, undefined, { 'if-match': begun.etag });
  expect([incomplete.status, incomplete.json.code]).toEqual([422, 'incomplete_record']);
  expect(incomplete.json.errors[0].field).toBe('sources');
  const saved = await ask('writer', 'PUT', `${path}/draft`, instrument, { 'if-match': begun.etag });
  expect(saved.status).toBe(200);
  const published = await ask('writer', 'POST', `${path}/publish`, undefined, { 'if-match': saved.etag });
  expect(published.json).toMatchObject({ state: 'published', public: true, slug: 'pilotmidler' });
  expect(await (await app.request('/instruments/pilotmidler')).text()).toContain(
    'Maskinvik har skrevet dette',
  );
  const draft = await ask('reader', 'GET', `${path}/draft`);
  expect(draft.json.draft).toMatchObject({ title: 'Pilotmidler' });
  const withdrawn = await ask('writer', 'POST', `${path}/withdraw`, undefined, {
    'if-match': published.etag,
  });
  expect(withdrawn.json.public).toBe(false);
  expect((await app.request('/instruments/pilotmidler')).status).toBe(404);
});

test('a program may not do what its scope, its organisation or its knowledge of the draft does not allow', async () => {
  const { json, etag } = await ask('writer', 'POST', '/innovation', { title: 'Hemmelig plan' });
  const path = `/innovation/${json.id}`;
  const codes = async (answer: Promise<{ status: number; json: { code?: string } }>) => {
    const { status, json: told } = await answer;
    expect(JSON.stringify(told)).not.toContain('Hemmelig plan');
    return [status, told.code];
  };
  expect(await codes(ask('nobody', 'POST', '/innovation', {}))).toEqual([401, 'sign_in_required']);
  expect((await codes(ask('reader', 'POST', '/innovation', {})))[0]).toBe(403);
  expect((await codes(ask('other', 'GET', `${path}/draft`)))[0]).toBe(404);
  expect((await codes(ask('other', 'PUT', `${path}/draft`, {}, { 'if-match': etag })))[0]).toBe(404);
  expect((await codes(ask('other', 'POST', `${path}/publish`, undefined, { 'if-match': etag })))[0]).toBe(
    404,
  );
  expect((await codes(ask('writer', 'PUT', `${path}/draft`, {})))[0]).toBe(428);
  await ask('writer', 'PUT', `${path}/draft`, { title: 'Endret' }, { 'if-match': etag });
  expect((await codes(ask('writer', 'PUT', `${path}/draft`, {}, { 'if-match': etag })))[0]).toBe(412);
  expect((await codes(ask('writer', 'POST', '/innovation', { titel: 'x' })))[0]).toBe(422);
});

test('where a colleague must look first, a program cannot publish either', async () => {
  const { json, etag } = await ask('other', 'POST', '/instrument', instrument);
  const answer = await ask('other', 'POST', `/instrument/${json.id}/publish`, undefined, {
    'if-match': etag,
  });
  expect([answer.status, answer.json.code]).toEqual([409, 'review_required']);
});
