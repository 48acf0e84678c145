import { exportSPKI, generateKeyPair } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Db, Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import { type TestPerson, testOrganisation, testPerson } from '../../kernel/identity/testing-people.ts';
import { revokeClient } from './client-actions.ts';
import { listClients } from './client-queries.ts';
import { createOutsideTokens } from './outside-tokens.ts';
import type {} from './tables.ts';
import { accessApp, jsonRequest } from './testing-access.ts';
import {
  startProvider,
  startTestIssuer,
  type TestIssuer,
  testAudience,
  testOrganisationNumber,
} from './testing-issuer.ts';

let db: Db;
let liar: TestIssuer;
let administrator: TestPerson;
let organisationId: string;

beforeAll(async () => {
  db = (await freshDatabase<Tables>()).sql;
  liar = await startTestIssuer();
  await liar.addKey('one');
  organisationId = (await testOrganisation(db, 'Testvik kommune')).id;
  await db
    .updateTable('organisations')
    .set({ organisation_number: testOrganisationNumber })
    .where('id', '=', organisationId)
    .execute();
  administrator = await testPerson(db, { organisationId, role: 'administrator' });
});
afterAll(() => liar.close());

const config = (issuer: string) => ({ issuer, audience: testAudience, scopePrefix: 'nytte:' });
const appFor = (issuer: string, times = {}) =>
  accessApp(db, { verifyOutside: createOutsideTokens(config(issuer), times) });
const ask = async (token: string, app = appFor(liar.issuer)) =>
  app.request('/api/v1/notes', jsonRequest('POST', token, { title: 'T' }));

async function expectRefused(token: string, app = appFor(liar.issuer)): Promise<void> {
  const answer = await ask(token, app);
  expect(answer.status).toBe(401);
  expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="nytte", error="invalid_token"');
  expect(await answer.json()).toMatchObject({ code: 'invalid_token' });
}

describe('a token of a real provider', () => {
  test('with our audience and scopes lets its organisation write', async () => {
    const { issuer, close } = await startProvider();
    const given = await fetch(`${issuer}/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from('kommunen:a-secret-of-the-provider').toString('base64')}`,
      },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        resource: testAudience,
        scope: 'nytte:needs.write',
      }),
    });
    const { access_token: token } = (await given.json()) as { access_token: string };
    const app = appFor(issuer);
    // Reusable within its life: jti names a token and is not spent by use.
    expect([(await ask(token, app)).status, (await ask(token, app)).status]).toEqual([201, 201]);
    close();
  });
});

describe('a good token from outside', () => {
  test('acts for its organisation, with our scopes alone, and is told in the audit log with its supplier', async () => {
    const supplier = { authority: 'iso6523-actorid-upis', ID: '0192:991825827' };
    const token = await liar.sign(liar.claims({ supplier }));
    const app = appFor(liar.issuer);
    const answer = await ask(token, app);
    expect(answer.status).toBe(201);
    const { by } = (await answer.json()) as { by: string };
    const record = await db.selectFrom('records').select('organisation_id').executeTakeFirstOrThrow();
    expect(record.organisation_id).toBe(organisationId);
    await ask(token, app);
    const entries = await db.selectFrom('audit_entries').selectAll().where('subject_id', '=', by).execute();
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      stream: `organisation:${organisationId}`,
      action: 'api_client.seen_from_outside',
      detail: { issuer: liar.issuer, supplier: '991825827' },
    });
    // The scope of another service in the token gives nothing here.
    const events = await app.request('/api/v1/events', { headers: { authorization: `Bearer ${token}` } });
    expect(events.status).toBe(403);
  });

  test('is no good once an administrator has closed that client', async () => {
    const token = await liar.sign(liar.claims({ client_id: 'closed-one' }));
    expect((await ask(token)).status).toBe(201);
    const noted = (await listClients(db, administrator.actor)).find(
      ({ outsideClientId }) => outsideClientId === 'closed-one',
    );
    await revokeClient(db, administrator.actor, noted?.id ?? '');
    await expectRefused(token);
  });

  test('of an organisation that does not work here is told so, without a word about who does', async () => {
    const consumer = { authority: 'iso6523-actorid-upis', ID: '0192:889640782' };
    const answer = await ask(await liar.sign(liar.claims({ consumer })));
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'organisation_not_admitted' });
    const admission = db.updateTable('organisation_admissions').where('organisation_id', '=', organisationId);
    await admission.set({ state: 'suspended' }).execute();
    expect((await ask(await liar.sign(liar.claims()))).status).toBe(403);
    await admission.set({ state: 'approved' }).execute();
  });

  test('may be signed with ES256 or PS256, and be half a minute off', async () => {
    await liar.addKey('es', 'ES256');
    await liar.addKey('ps', 'PS256');
    const now = Math.floor(Date.now() / 1000);
    const app = appFor(liar.issuer);
    expect((await ask(await liar.sign(liar.claims(), { kid: 'es', alg: 'ES256' }), app)).status).toBe(201);
    expect(
      (await ask(await liar.sign(liar.claims(), { kid: 'ps', alg: 'PS256', typ: 'at+jwt' }), app)).status,
    ).toBe(201);
    expect((await ask(await liar.sign(liar.claims({ exp: now - 20 })), app)).status).toBe(201);
    expect((await ask(await liar.sign(liar.claims({ iat: now + 20, nbf: now + 20 })), app)).status).toBe(201);
  });
});

describe('a token that lies', () => {
  const now = () => Math.floor(Date.now() / 1000);

  test.each([
    ['has expired', () => ({ exp: now() - 31 })],
    ['never expires', () => ({ exp: undefined })],
    ['is not yet valid', () => ({ nbf: now() + 60 })],
    ['was issued in the future', () => ({ iat: now() + 60 })],
    ['does not say when it was issued', () => ({ iat: undefined })],
    ['is for somebody else', () => ({ aud: 'https://another.example.no' })],
    ['is for nobody', () => ({ aud: undefined })],
    ['is from another issuer', () => ({ iss: 'https://maskinporten.no/' })],
    ['tells of no organisation', () => ({ consumer: undefined })],
    ['has an organisation number that fails modulus 11', () => ({ consumer: { ID: '0192:974760674' } })],
    ['has a number of another register', () => ({ consumer: { ID: '0088:974760673' } })],
    ['has an organisation number in disguise', () => ({ consumer: { ID: "0192:974760673' or 1=1" } })],
    ['has a supplier whose number is wrong', () => ({ supplier: { ID: '0192:123456789' } })],
    ['names no client', () => ({ client_id: undefined })],
    ['has claims of the wrong kind', () => ({ scope: { $ne: '' }, consumer: ['0192:974760673'] })],
  ])('because it %s, is refused', async (_, claims) => {
    await expectRefused(await liar.sign(liar.claims(claims() as Record<string, unknown>)));
  });

  test('about its algorithm is refused: none, or a public key taken for a shared secret', async () => {
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    await expectRefused(`${encode({ alg: 'none', kid: 'one' })}.${encode(liar.claims())}.`);
    const publicKey = await liar.addKey('hs');
    const secret = new TextEncoder().encode(await exportSPKI(publicKey));
    await expectRefused(await liar.sign(liar.claims(), { kid: 'hs', alg: 'HS256', key: secret }));
    const weak = await generateKeyPair('RS512');
    await expectRefused(await liar.sign(liar.claims(), { alg: 'RS512', key: weak.privateKey }));
  });

  test('about who signed it, what it says or what it is, is refused', async () => {
    const stranger = await generateKeyPair('RS256');
    await expectRefused(await liar.sign(liar.claims(), { key: stranger.privateKey }));
    const good = await liar.sign(liar.claims());
    const [header, , signature] = good.split('.');
    const other = Buffer.from(JSON.stringify(liar.claims({ scope: 'nytte:records.write' }))).toString(
      'base64url',
    );
    await expectRefused(`${header}.${other}.${signature}`);
    await expectRefused(await liar.sign(liar.claims(), { typ: 'logout+jwt' }));
    for (const text of [`${good}x`, good.slice(0, -10), 'a.b.c', `${'a'.repeat(9_000)}.b.c`]) {
      await expectRefused(text);
    }
  });

  test('is nothing where no issuer is named in the settings', async () => {
    await expectRefused(await liar.sign(liar.claims()), accessApp(db));
  });
});

describe('the keys of the issuer', () => {
  test('are fetched once, and not again for each key that nobody knows', async () => {
    const app = appFor(liar.issuer);
    const before = liar.asked();
    const stranger = await generateKeyPair('RS256');
    expect((await ask(await liar.sign(liar.claims()), app)).status).toBe(201);
    for (let tries = 0; tries < 20; tries++) {
      await expectRefused(
        await liar.sign(liar.claims(), { kid: `unknown-${tries}`, key: stranger.privateKey }),
        app,
      );
    }
    expect(liar.asked() - before).toBe(1);
  });

  test('are fetched again for a new key, when some time has passed', async () => {
    const app = appFor(liar.issuer, { coolDownMs: 0 });
    expect((await ask(await liar.sign(liar.claims()), app)).status).toBe(201);
    await liar.addKey('new');
    expect((await ask(await liar.sign(liar.claims(), { kid: 'new' }), app)).status).toBe(201);
  });

  test.each(['fail', 'hang'] as const)(
    'go on serving while the issuer %ss, and it is left alone',
    async (how) => {
      const app = appFor(liar.issuer, { maxAgeMs: 0, coolDownMs: 0, timeoutMs: 200 });
      expect((await ask(await liar.sign(liar.claims()), app)).status).toBe(201);
      liar.behave(how);
      const before = liar.asked();
      const stranger = await generateKeyPair('RS256');
      for (let tries = 0; tries < 5; tries++) {
        expect((await ask(await liar.sign(liar.claims()), app)).status).toBe(201);
        await expectRefused(
          await liar.sign(liar.claims(), { kid: 'unknown', key: stranger.privateKey }),
          app,
        );
      }
      expect(liar.asked() - before).toBe(1);
      liar.behave('answer');
    },
  );

  test('that were good are no longer trusted when the issuer has been gone too long', async () => {
    const app = appFor(liar.issuer, { maxAgeMs: 0, keptMs: -1 });
    expect((await ask(await liar.sign(liar.claims()), app)).status).toBe(201);
    liar.behave('fail');
    expect((await ask(await liar.sign(liar.claims()), app)).status).toBe(503);
    liar.behave('answer');
  });

  test('that were never had let nobody in: a token that cannot be judged is answered 503, not thrown away', async () => {
    liar.behave('fail');
    const answer = await ask(await liar.sign(liar.claims()));
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('30');
    expect(await answer.json()).toMatchObject({ code: 'token_issuer_unavailable' });
    liar.behave('answer');
  });
});
