import { beforeAll, describe, expect, test } from 'vitest';
import type { Db, Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import { type TestPerson, testOrganisation, testPerson } from '../../kernel/identity/testing-people.ts';
import { hashToken } from '../../kernel/identity/tokens.ts';
import { revokeClient, rotateSecret } from './client-actions.ts';
import type {} from './tables.ts';
import { accessApp, jsonRequest, testClient, tokenFor, tokenForm } from './testing-access.ts';

let db: Db;
let app: HttpApp;
let administrator: TestPerson;
let organisation: { id: string };
let client: { id: string; secret: string };

beforeAll(async () => {
  db = (await freshDatabase<Tables>()).sql;
  app = accessApp(db);
  organisation = await testOrganisation(db, 'Testvik kommune');
  administrator = await testPerson(db, { organisationId: organisation.id, role: 'administrator' });
  client = await testClient(db, administrator.actor, ['needs:read', 'needs:write']);
});

const grant = { grant_type: 'client_credentials' };
const basic = (id: string, secret: string) => ({
  authorization: `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`,
});
const post = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  app.request('/oauth/token', tokenForm(fields, headers));
const writes = async (token: string, on = app) =>
  (await on.request('/api/v1/notes', jsonRequest('POST', token, { title: 'T' }))).status;

describe('the token endpoint', () => {
  test('gives a token for ten minutes to a client with its secret in the body', async () => {
    const answer = await post({ ...grant, client_id: client.id, client_secret: client.secret });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('set-cookie')).toBeNull();
    const told = (await answer.json()) as { access_token: string };
    expect(told).toMatchObject({ token_type: 'Bearer', expires_in: 600, scope: 'needs:read needs:write' });
    expect(await writes(told.access_token)).toBe(201);
  });

  test('keeps neither secrets nor tokens as they are', async () => {
    const token = await tokenFor(app, client);
    const rows = JSON.stringify([
      await db.selectFrom('api_tokens').selectAll().execute(),
      await db.selectFrom('api_client_secrets').selectAll().execute(),
      await db.selectFrom('audit_entries').selectAll().execute(),
    ]);
    expect(rows).toContain(hashToken(token));
    expect(rows).not.toContain(token);
    expect(rows).not.toContain(client.secret);
  });

  test('takes the secret as HTTP Basic, and answers a wrong one there with a Basic challenge', async () => {
    expect((await post(grant, basic(client.id, client.secret))).status).toBe(200);
    const answer = await post(grant, basic(client.id, 'nytte_secret_wrong'));
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toMatch(/^Basic /);
    expect(await answer.json()).toMatchObject({ error: 'invalid_client' });
  });

  test('answers an unknown client, a wrong secret and no client alike', async () => {
    const bodies = await Promise.all(
      [
        { ...grant, client_id: client.id, client_secret: 'wrong' },
        { ...grant, client_id: crypto.randomUUID(), client_secret: client.secret },
        { ...grant, client_id: "x' or 1=1", client_secret: client.secret },
        { ...grant, client_id: 'nul\0', client_secret: '\0' },
        grant,
      ].map(async (fields) => {
        const answer = await post(fields);
        return `${answer.status} ${await answer.text()}`;
      }),
    );
    expect(new Set(bodies).size).toBe(1);
    expect(bodies[0]).toMatch(/^401 .*invalid_client/);
  });

  test('narrows the token to the scopes asked for, and refuses those the client does not have', async () => {
    const mine = { ...grant, client_id: client.id, client_secret: client.secret };
    const narrow = (await (await post({ ...mine, scope: 'needs:read' })).json()) as { access_token: string };
    const refused = await app.request(
      '/api/v1/notes',
      jsonRequest('POST', narrow.access_token, { title: 'T' }),
    );
    expect(refused.status).toBe(403);
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
    expect(refused.headers.get('www-authenticate')).toContain(
      'error="insufficient_scope", scope="needs:write"',
    );
    expect(await refused.json()).toMatchObject({ code: 'insufficient_scope', scope: 'needs:write' });
    for (const scope of ['needs:read records:write', 'platform', ' ', 'needs:read needs:everything']) {
      expect(await (await post({ ...mine, scope })).json()).toMatchObject({ error: 'invalid_scope' });
    }
  });

  test('tells what is wrong with a request as RFC 6749 has it', async () => {
    const mine = { client_id: client.id, client_secret: client.secret };
    expect(await (await post(mine)).json()).toMatchObject({ error: 'invalid_request' });
    expect(await (await post({ ...mine, grant_type: 'password' })).json()).toMatchObject({
      error: 'unsupported_grant_type',
    });
    const asJson = await app.request('/oauth/token', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...grant, ...mine }),
    });
    expect([asJson.status, await asJson.json()]).toMatchObject([400, { error: 'invalid_request' }]);
    const twice = await app.request('/oauth/token', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `grant_type=client_credentials&grant_type=client_credentials&client_id=${client.id}&client_secret=${client.secret}`,
    });
    expect(await twice.json()).toMatchObject({ error: 'invalid_request' });
    const both = await post({ ...grant, ...mine }, basic(client.id, client.secret));
    expect(await both.json()).toMatchObject({ error: 'invalid_request' });
    const huge = await post({ ...grant, ...mine, scope: 'x'.repeat(10_000) });
    expect([huge.status, await huge.json()]).toMatchObject([413, { error: 'invalid_request' }]);
    expect((await app.request('/oauth/token')).status).toBe(404);
  });

  test('describes itself at the well-known place', async () => {
    const answer = await app.request('/.well-known/oauth-authorization-server');
    expect(await answer.json()).toMatchObject({
      issuer: 'http://localhost',
      token_endpoint: 'http://localhost/oauth/token',
      revocation_endpoint: 'http://localhost/oauth/revoke',
      grant_types_supported: ['client_credentials'],
      response_types_supported: [],
    });
  });
});

describe('a token', () => {
  test('is ended by who holds it, and only by its own client', async () => {
    const other = await testClient(db, administrator.actor, ['needs:write']);
    const token = await tokenFor(app, client);
    const revoke = (by: typeof client) =>
      app.request('/oauth/revoke', tokenForm({ token, client_id: by.id, client_secret: by.secret }));
    expect((await revoke(other)).status).toBe(200);
    expect(await writes(token)).toBe(201);
    expect((await revoke(client)).status).toBe(200);
    expect(await writes(token)).toBe(401);
    expect((await revoke({ ...client, secret: 'wrong' })).status).toBe(401);
  });

  test('is no good when it is old, made up or of another kind', async () => {
    const token = await tokenFor(app, client);
    await db
      .updateTable('api_tokens')
      .set({ expires_at: new Date(Date.now() - 1000) })
      .where('token_hash', '=', hashToken(token))
      .execute();
    for (const authorization of [
      `Bearer ${token}`,
      'Bearer nytte_token_made-up',
      `Bearer ${client.secret}`,
      `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString('base64')}`,
      'Bearer',
      'Bearer a b',
      `Bearer ${'x'.repeat(20_000)}`,
    ]) {
      const answer = await app.request('/api/v1/events', { headers: { authorization } });
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="nytte", error="invalid_token"');
      expect(await answer.json()).toMatchObject({ code: 'invalid_token' });
    }
  });

  test('is no good from the moment its client is closed', async () => {
    const closed = await testClient(db, administrator.actor, ['needs:write']);
    const token = await tokenFor(app, closed);
    await revokeClient(db, administrator.actor, closed.id);
    expect(await writes(token)).toBe(401);
    expect((await post({ ...grant, client_id: closed.id, client_secret: closed.secret })).status).toBe(401);
  });

  test('is no good from the moment its organisation is suspended, and no new one is given', async () => {
    const { id } = await testOrganisation(db, 'Stengt kommune');
    const person = await testPerson(db, { organisationId: id, role: 'administrator' });
    const theirs = await testClient(db, person.actor, ['needs:write']);
    const token = await tokenFor(app, theirs);
    expect(await writes(token)).toBe(201);
    const admission = db.updateTable('organisation_admissions').where('organisation_id', '=', id);
    await admission.set({ state: 'suspended' }).execute();
    expect(await writes(token)).toBe(401);
    expect((await post({ ...grant, client_id: theirs.id, client_secret: theirs.secret })).status).toBe(401);
    await admission.set({ state: 'approved' }).execute();
    await db
      .updateTable('organisations')
      .set({ merged_into: organisation.id, merged_at: new Date() })
      .where('id', '=', id)
      .execute();
    expect(await writes(token)).toBe(401);
  });

  test('of a demonstration organisation is nobody where there is no demonstration', async () => {
    const { id } = await testOrganisation(db, 'Demo kommune', { isDemonstration: true });
    const person = await testPerson(db, { organisationId: id, role: 'administrator', isDemonstration: true });
    const theirs = await testClient(db, person.actor, ['needs:write']);
    const token = await tokenFor(app, theirs);
    expect(await writes(token)).toBe(401);
    expect(await writes(token, accessApp(db, { isDemonstration: true }))).toBe(201);
  });

  test('is needed also by who has signed in: cookies mean nothing to the API', async () => {
    const answer = await app.request('/api/v1/notes', {
      method: 'POST',
      headers: { ...administrator.headers, 'content-type': 'application/json' },
      body: '{"title":"T"}',
    });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="nytte"');
  });
});

describe('a new secret', () => {
  test('works beside the one before it for 24 hours, and the one before that no longer', async () => {
    const rotated = await testClient(db, administrator.actor, ['needs:write']);
    const works = async (secret: string) =>
      (await post({ ...grant, client_id: rotated.id, client_secret: secret })).status === 200;
    const { secret: second = '' } = await rotateSecret(
      db,
      administrator.actor,
      rotated.id,
      crypto.randomUUID(),
    );
    expect([await works(rotated.secret), await works(second)]).toEqual([true, true]);
    const { secret: third = '' } = await rotateSecret(
      db,
      administrator.actor,
      rotated.id,
      crypto.randomUUID(),
    );
    expect([await works(rotated.secret), await works(second), await works(third)]).toEqual([
      false,
      true,
      true,
    ]);
    const row = await db
      .selectFrom('api_client_secrets')
      .select('expires_at')
      .where('secret_hash', '=', hashToken(second))
      .executeTakeFirstOrThrow();
    expect(row.expires_at.getTime() - Date.now()).toBeLessThanOrEqual(24 * 3_600_000);
    await db
      .updateTable('api_client_secrets')
      .set({ expires_at: new Date(0) })
      .where('secret_hash', '=', hashToken(second))
      .execute();
    expect([await works(second), await works(third)]).toEqual([false, true]);
  });
});

describe('too many requests', () => {
  test('with wrong secrets from one address are stopped, and the right one waits there too', async () => {
    const one = accessApp(db);
    const fields = { ...grant, client_id: client.id };
    for (let tries = 0; tries < 20; tries++) {
      await one.request('/oauth/token', tokenForm({ ...fields, client_secret: 'wrong' }));
    }
    const answer = await one.request('/oauth/token', tokenForm({ ...fields, client_secret: client.secret }));
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('for tokens are stopped for that client alone', async () => {
    const one = accessApp(db);
    const eager = await testClient(db, administrator.actor, ['needs:write']);
    for (let tries = 0; tries < 60; tries++) await tokenFor(one, eager);
    const fields = { ...grant, client_id: eager.id, client_secret: eager.secret };
    expect((await one.request('/oauth/token', tokenForm(fields))).status).toBe(429);
    await expect(tokenFor(one, client)).resolves.toMatch(/^nytte_token_/);
  });
});
