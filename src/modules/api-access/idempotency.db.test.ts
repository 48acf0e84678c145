import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Db, Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import { forgetOldKeys } from '../../kernel/http/api-write.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import { testOrganisation, testPerson } from '../../kernel/identity/testing-people.ts';
import { accessApp, jsonRequest, testClient, tokenFor } from './testing-access.ts';

let db: Db;
let app: HttpApp;
let token: string;
let otherToken: string;
let meanwhile: () => Promise<void>;

beforeAll(async () => {
  db = (await freshDatabase<Tables>()).sql;
  app = accessApp(db, { meanwhile: () => meanwhile() });
  const organisation = await testOrganisation(db, 'Testvik kommune');
  const { actor } = await testPerson(db, { organisationId: organisation.id, role: 'administrator' });
  token = await tokenFor(app, await testClient(db, actor, ['needs:write']));
  otherToken = await tokenFor(app, await testClient(db, actor, ['needs:write']));
});

beforeEach(async () => {
  meanwhile = async () => {};
  await db.deleteFrom('records').execute();
});

const make = (key: string | undefined, body: unknown = { title: 'Lang kø' }, as = token) =>
  app.request('/api/v1/notes', jsonRequest('POST', as, body, key ? { 'idempotency-key': key } : {}));
const codeOf = async (answer: Response) => [answer.status, ((await answer.json()) as { code: string }).code];
const countNotes = async () => (await db.selectFrom('records').select('id').execute()).length;

describe('the same request with the same key', () => {
  test('is done once and answered alike', async () => {
    const first = await make('"en"');
    const again = await make('"en"');
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    expect(again.headers.get('etag')).toBe('"r1"');
    expect(await again.text()).toBe(await first.text());
    expect(await countNotes()).toBe(1);
  });

  test('is the same without quotes round the key, and with the members in another order', async () => {
    await make('to', { title: 'A', extra: [1, { b: 2, a: 1 }] });
    const again = await make('"to"', { extra: [1, { a: 1, b: 2 }], title: 'A' });
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await countNotes()).toBe(1);
  });

  test('of another client is another request', async () => {
    await make('tre');
    expect((await make('tre', undefined, otherToken)).headers.get('idempotency-replayed')).toBeNull();
    expect(await countNotes()).toBe(2);
  });

  test('without a key is done every time', async () => {
    await make(undefined);
    await make(undefined);
    expect(await countNotes()).toBe(2);
  });

  test('ten times at once is done once; the others are told to wait or get the same answer', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => make('samtidig')));
    expect(await countNotes()).toBe(1);
    expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThan(0);
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
  });

  test('while the first is still at work is refused with 409, and then answered', async () => {
    let second: Response | undefined;
    meanwhile = async () => {
      second ??= await make('fire');
    };
    expect((await make('fire')).status).toBe(201);
    if (!second) throw new Error('The second was not sent.');
    expect(second.headers.get('retry-after')).toBe('1');
    expect(await codeOf(second)).toEqual([409, 'idempotency_key_in_use']);
    expect((await make('fire')).headers.get('idempotency-replayed')).toBe('true');
    expect(await countNotes()).toBe(1);
  });
});

describe('another request with the same key', () => {
  test('is refused with 422, and nothing of it is done', async () => {
    await make('fem', { title: 'A' });
    expect(await codeOf(await make('fem', { title: 'B' }))).toEqual([422, 'idempotency_key_reused']);
    expect(await countNotes()).toBe(1);
  });
});

describe('what goes wrong on the way', () => {
  test('leaves neither the change nor the key behind, so the next try does it', async () => {
    meanwhile = async () => {
      throw new RangeError('broken');
    };
    expect((await make('seks')).status).toBe(500);
    expect(await countNotes()).toBe(0);
    meanwhile = async () => {};
    const next = await make('seks');
    expect([next.status, next.headers.get('idempotency-replayed')]).toEqual([201, null]);
    expect(await countNotes()).toBe(1);
  });

  test('a connection lost after the change and before its commit does not do it twice', async () => {
    let isFirst = true;
    meanwhile = async () => {
      if (!isFirst) return;
      isFirst = false;
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and state = 'idle in transaction'`.execute(db);
    };
    expect((await make('sju')).status).toBe(201);
    expect(isFirst).toBe(false);
    expect(await countNotes()).toBe(1);
    expect((await make('sju')).headers.get('idempotency-replayed')).toBe('true');
  });

  test('a request that was refused may be mended and sent with the same key', async () => {
    expect((await make('atte', { title: '' })).status).toBe(422);
    expect((await make('atte', { title: 'Nå' })).status).toBe(201);
  });
});

describe('a key', () => {
  test('that is empty, too long or not printable is refused', async () => {
    for (const key of ['""', ' ', 'x'.repeat(201), 'a\tb']) {
      expect(await codeOf(await make(key))).toEqual([400, 'idempotency_key_invalid']);
    }
    expect(await countNotes()).toBe(0);
  });

  test('is forgotten after 24 hours', async () => {
    await make('gammel');
    const keys = db.selectFrom('idempotency_keys').select('key').where('key', '=', 'gammel');
    await forgetOldKeys(db);
    expect(await keys.execute()).toHaveLength(1);
    const then = new Date(Date.now() - 24 * 3_600_000 - 1000);
    await db.updateTable('idempotency_keys').set({ created_at: then }).where('key', '=', 'gammel').execute();
    const again = await make('gammel', { title: 'Noe annet' });
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, null]);
    await db.updateTable('idempotency_keys').set({ created_at: then }).where('key', '=', 'gammel').execute();
    await forgetOldKeys(db);
    expect(await keys.execute()).toEqual([]);
  });
});

describe('a draft', () => {
  const made = async () => ((await (await make(undefined)).json()) as { id: string }).id;
  const save = (id: string, headers: Record<string, string>) =>
    app.request(`/api/v1/notes/${id}`, jsonRequest('PUT', token, { title: 'Ny' }, headers));

  test('is saved over the revision that one has, and tells the next', async () => {
    const answer = await save(await made(), { 'if-match': '"r1"' });
    expect([answer.status, answer.headers.get('etag')]).toEqual([200, '"r2"']);
    expect((await save(await made(), { 'if-match': 'W/"r1"' })).status).toBe(200);
  });

  test('is not saved without If-Match (428), with one that is not ours (400) or over another revision (412)', async () => {
    const id = await made();
    expect(await codeOf(await save(id, {}))).toEqual([428, 'precondition_required']);
    for (const tag of ['*', '"r1", "r2"', 'r1', '"7"', '"r1']) {
      expect(await codeOf(await save(id, { 'if-match': tag }))).toEqual([400, 'if_match_invalid']);
    }
    await save(id, { 'if-match': '"r1"' });
    const stale = await save(id, { 'if-match': '"r1"' });
    expect([stale.status, stale.headers.get('etag')]).toEqual([412, '"r2"']);
    expect(stale.headers.get('content-type')).toBe('application/problem+json');
    expect(await stale.json()).toMatchObject({ code: 'precondition_failed', currentRevision: 2 });
  });

  test('saved again with the same key answers as the first time, though its revision has passed', async () => {
    const id = await made();
    const headers = { 'if-match': '"r1"', 'idempotency-key': 'lagre' };
    expect((await save(id, headers)).headers.get('etag')).toBe('"r2"');
    const again = await save(id, headers);
    expect([again.status, again.headers.get('etag')]).toEqual([200, '"r2"']);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
  });
});

describe('what is removed', () => {
  const remove = (id: string, headers: Record<string, string> = {}, as = token) =>
    app.request(`/api/v1/notes/${id}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${as}`, ...headers },
    });

  test('is named by the address alone, and removed once for one key', async () => {
    const { id } = (await (await make(undefined)).json()) as { id: string };
    const headers = { 'idempotency-key': 'bort' };
    expect((await remove(id, headers)).status).toBe(204);
    const again = await remove(id, headers);
    expect([again.status, again.headers.get('idempotency-replayed'), await again.text()]).toEqual([
      204,
      'true',
      '',
    ]);
    expect((await remove(id)).status).toBe(404);
  });

  test('is named over a real connection too', async () => {
    const { id } = (await (await make(undefined)).json()) as { id: string };
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
    await once(server, 'listening');
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/notes/${id}`;
    const headers = { authorization: `Bearer ${token}` };
    const form = await fetch(address, { method: 'DELETE', headers, body: new URLSearchParams({ a: 'b' }) });
    expect(form.status).toBe(415);
    expect((await fetch(address, { method: 'DELETE', headers })).status).toBe(204);
    server.close();
  });

  test('is not there for the client of another organisation', async () => {
    const { id } = (await (await make(undefined)).json()) as { id: string };
    const other = await testOrganisation(db, 'Annen kommune');
    const { actor } = await testPerson(db, { organisationId: other.id, role: 'administrator' });
    const stranger = await tokenFor(app, await testClient(db, actor, ['needs:read', 'needs:write']));
    const [theirs, nobodys] = [
      await remove(id, {}, stranger),
      await remove(crypto.randomUUID(), {}, stranger),
    ];
    expect([theirs.status, nobodys.status]).toEqual([404, 404]);
    expect(await countNotes()).toBe(1);
  });
});

describe('what is answered to a token', () => {
  test('is kept by no cache', async () => {
    const answer = await make(undefined);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('vary')).toContain('Authorization');
  });
});
