import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Db, Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import { roomApp } from '../../kernel/http/testing-app.ts';
import {
  anonymousForm,
  type TestPerson,
  testIdentify,
  testOrganisation,
  testPerson,
} from '../../kernel/identity/testing-people.ts';
import { accessContext } from './context.ts';
import { accessPages } from './routes.ts';
import type {} from './tables.ts';

let db: Db;
let app: HttpApp;
let administrator: TestPerson;
let organisationId: string;

beforeAll(async () => {
  db = (await freshDatabase<Tables>()).sql;
  const context = accessContext(db, { host: '127.0.0.1', publicUrl: undefined, trustProxy: false });
  app = roomApp({ pages: accessPages(context), identify: testIdentify(db) });
  organisationId = (await testOrganisation(db, 'Testvik kommune')).id;
  administrator = await testPerson(db, { organisationId, role: 'administrator' });
});

const clients = '/administration/api-clients';
const webhooks = '/administration/webhooks';
const get = async (path: string, person: TestPerson = administrator) => {
  const answer = await app.request(path, { headers: person.headers });
  return { status: answer.status, text: await answer.text() };
};
const post = async (
  path: string,
  fields: Record<string, string | string[]>,
  person: TestPerson = administrator,
) => {
  const answer = await app.request(path, person.form(fields));
  return { status: answer.status, text: await answer.text(), location: answer.headers.get('location') };
};
const newClient = (more: Record<string, string | string[]> = {}) => ({
  id: crypto.randomUUID(),
  name: 'Saksbehandling',
  scopes: ['needs:read', 'needs:write'],
  days: '90',
  ...more,
});
const newWebhook = (more: Record<string, string | string[]> = {}) => ({
  id: crypto.randomUUID(),
  url: 'https://receiver.example.no/hook',
  hears: 'own',
  kinds: ['need.published', 'review.asked'],
  ...more,
});

describe('an administrator', () => {
  test('makes a client, sees its secret once, and finds it in the list in plain words', async () => {
    const form = newClient();
    const made = await post(clients, form);
    expect(made.status).toBe(200);
    expect(made.text).toMatch(/nytte_secret_[\w-]{43}/);
    expect(made.text).toContain('http://localhost/oauth/token');
    const list = await get(clients);
    expect(list.text).toContain('Ett system har tilgang');
    expect(list.text).toContain('Lese behovene våre, også utkast');
    expect(list.text + (await get(`${clients}/${form.id}`)).text).not.toContain('nytte_secret_');
  });

  test('who sends the form twice makes one client, and is led to it without a secret', async () => {
    const form = newClient({ name: 'To ganger' });
    await post(clients, form);
    const again = await post(clients, form);
    expect([again.status, again.location]).toEqual([303, `${clients}/${form.id}`]);
    expect(
      await db.selectFrom('api_clients').select('id').where('name', '=', 'To ganger').execute(),
    ).toHaveLength(1);
  });

  test('who leaves something out gets the form back with what was typed, and what is missing', async () => {
    const answer = await post(clients, { id: crypto.randomUUID(), name: '<b>Sak</b>', days: '365' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('value="&lt;b&gt;Sak&lt;/b&gt;"');
    expect(answer.text).toContain('href="#scopes"');
    expect(answer.text).toMatch(/value="365" checked/);
    expect(answer.text).not.toContain('href="#name"');
    for (const wrong of [
      { scopes: 'platform' },
      { days: '9999' },
      { name: 'x'.repeat(101) },
      { name: 'a\nb' },
    ]) {
      expect((await post(clients, newClient(wrong))).status).toBe(422);
    }
  });

  test('changes the secret, and closes the client', async () => {
    const form = newClient({ name: 'Byttes' });
    await post(clients, form);
    const secret = crypto.randomUUID();
    const changed = await post(`${clients}/${form.id}/secret`, { secret });
    expect(changed.text).toMatch(/nytte_secret_/);
    expect(changed.text).toContain('24 timer');
    expect((await post(`${clients}/${form.id}/secret`, { secret })).status).toBe(303);
    expect((await get(`${clients}/${form.id}/secret`)).status).toBe(303);
    expect((await post(`${clients}/${form.id}/closure`, {})).location).toBe(
      `${clients}/${form.id}?done=closed`,
    );
    const closed = await get(`${clients}/${form.id}?done=closed`);
    expect(closed.text).toContain('Stengt');
    expect(closed.text).not.toContain('Lag ny nøkkel');
    expect((await post(`${clients}/${form.id}/secret`, { secret: crypto.randomUUID() })).status).toBe(409);
    const entries = await db
      .selectFrom('audit_entries')
      .select('action')
      .where('subject_id', '=', form.id)
      .execute();
    expect(entries.map(({ action }) => action)).toEqual([
      'api_client.created',
      'api_client.secret_made',
      'api_client.revoked',
    ]);
  });

  test('makes a webhook, sends a test to a receiver, and sees how it went', async () => {
    const receiver = createServer((_, response) => response.writeHead(503).end());
    receiver.listen(0, '127.0.0.1');
    await once(receiver, 'listening');
    const form = newWebhook({ url: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook` });
    expect((await post(webhooks, form)).text).toMatch(/whsec_/);
    expect((await post(`${webhooks}/${form.id}/test`, {})).location).toBe(
      `${webhooks}/${form.id}?done=tested`,
    );
    const page = await get(`${webhooks}/${form.id}?done=tested`);
    expect(page.text).toContain('Kom ikke fram: mottakeren svarte 503');
    expect(page.text).not.toContain('whsec_');
    await post(`${webhooks}/${form.id}/switch`, { to: 'off' });
    expect((await get(webhooks)).text).toContain('Slått av');
    expect((await post(`${webhooks}/${form.id}/removal`, {})).location).toBe(`${webhooks}?done=removed`);
    expect((await get(`${webhooks}/${form.id}`)).status).toBe(404);
    receiver.close();
  });

  test('whose address will not do gets the form back with what was chosen, and why', async () => {
    for (const [url, why] of [
      ['https://10.0.0.1/', 'ikke på det åpne nettet'],
      ['http://example.no/', 'må begynne med https://'],
      ['https://a:b@example.no/', 'brukernavn eller passord'],
      ['ingen adresse', 'nettadresse'],
    ] as const) {
      const answer = await post(webhooks, newWebhook({ url }));
      expect(answer.status).toBe(422);
      expect(answer.text).toContain(why);
      expect(answer.text).toContain(`value="${url}"`);
      expect(answer.text).toMatch(/value="review.asked" checked/);
    }
    const none = await post(webhooks, {
      id: crypto.randomUUID(),
      url: 'https://example.no/',
      hears: 'public',
    });
    expect([none.status, none.text]).toEqual([422, expect.stringContaining('href="#kinds-need"')]);
    expect((await post(webhooks, newWebhook({ kinds: ['need.published', 'nothing'] }))).status).toBe(422);
    const never = await post(webhooks, newWebhook({ hears: 'public', kinds: ['review.asked'] }));
    expect([never.status, never.text]).toEqual([422, expect.stringContaining('href="#kinds-need"')]);
  });

  test('on a server that others reach may not send webhooks to the machine itself', () => {
    const own = { host: '127.0.0.1', publicUrl: undefined, trustProxy: false };
    expect(accessContext(db, own).allowLoopback).toBe(true);
    expect(accessContext(db, { ...own, host: '0.0.0.0' }).allowLoopback).toBe(false);
    expect(accessContext(db, { ...own, trustProxy: true }).allowLoopback).toBe(false);
    expect(accessContext(db, { ...own, publicUrl: 'https://nytte.example.no' }).allowLoopback).toBe(false);
  });
});

describe('somebody else', () => {
  const paths = (id: string, hook: string): [string, Record<string, string | string[]> | undefined][] => [
    [clients, undefined],
    [`${clients}/new`, undefined],
    [`${clients}/${id}`, undefined],
    [clients, newClient()],
    [clients, {}],
    [`${clients}/${id}/secret`, { secret: crypto.randomUUID() }],
    [`${clients}/${id}/closure`, {}],
    [webhooks, undefined],
    [`${webhooks}/new`, undefined],
    [`${webhooks}/${hook}`, undefined],
    [webhooks, newWebhook()],
    [webhooks, {}],
    [`${webhooks}/${hook}/test`, {}],
    [`${webhooks}/${hook}/switch`, { to: 'off' }],
    [`${webhooks}/${hook}/removal`, {}],
  ];
  const hidden = newClient({ name: 'Hemmelig system' });
  const hook = newWebhook({ url: 'https://hemmelig.example.no/hook' });
  const counts = async () => [
    (await db.selectFrom('api_clients').select('id').execute()).length,
    (await db.selectFrom('webhooks').select('id').execute()).length,
    (await db.selectFrom('api_client_secrets').select('id').execute()).length,
  ];
  beforeAll(async () => {
    await post(clients, hidden);
    await post(webhooks, hook);
  });

  test.each(['reader', 'editor'] as const)(
    'who is %s there is refused everything, and nothing is changed',
    async (role) => {
      const person = await testPerson(db, { organisationId, role });
      const before = await counts();
      for (const [path, fields] of paths(hidden.id, hook.id)) {
        const answer = fields ? await post(path, fields, person) : await get(path, person);
        expect([path, answer.status]).toEqual([path, 403]);
        expect(answer.text.toLowerCase()).not.toContain('hemmelig');
      }
      expect(await counts()).toEqual(before);
    },
  );

  test('who has not signed in is asked to', async () => {
    for (const [path, fields] of paths(hidden.id, hook.id)) {
      const answer = await app.request(path, fields ? anonymousForm(fields) : {});
      expect([path, answer.status]).toEqual([path, 401]);
    }
  });

  test('who is administrator of another organisation is told the same of ours as of what does not exist', async () => {
    const { id } = await testOrganisation(db, 'Annen kommune');
    const person = await testPerson(db, { organisationId: id, role: 'administrator' });
    const own = paths(hidden.id, hook.id);
    const none = paths(crypto.randomUUID(), crypto.randomUUID());
    for (const [index, [path, fields]] of own.entries()) {
      if (!path.includes(hidden.id) && !path.includes(hook.id)) continue;
      const [nonePath] = none[index] ?? [''];
      const [theirs, nobodys] = fields
        ? [await post(path, fields, person), await post(nonePath, fields, person)]
        : [await get(path, person), await get(nonePath, person)];
      expect([path, theirs.status]).toEqual([path, 404]);
      expect(theirs.text).toBe(nobodys.text);
    }
    expect((await get(clients, person)).text).toContain('Ingen systemer har tilgang');
    // Another's id in a form of one's own makes nothing and tells nothing.
    const before = await counts();
    const taken = await post(clients, newClient({ id: hidden.id }), person);
    expect((await get(taken.location ?? '', person)).status).toBe(404);
    expect(await counts()).toEqual(before);
  });

  test('who administers one organisation and acts for another, where they only edit, may not', async () => {
    const { id } = await testOrganisation(db, 'Tredje kommune');
    const person = await testPerson(db, { organisationId: id, role: 'administrator' });
    const since = new Date();
    await db
      .insertInto('memberships')
      .values({ account_id: person.accountId, organisation_id: organisationId, role: 'editor', since })
      .execute();
    await db
      .updateTable('sessions')
      .set({ organisation_id: organisationId })
      .where('account_id', '=', person.accountId)
      .execute();
    expect((await get(clients, person)).status).toBe(403);
    expect((await post(clients, newClient(), person)).status).toBe(403);
  });

  test('who administers for demonstration only has no hand in what is real, nor the other way', async () => {
    const demo = await testPerson(db, { organisationId, role: 'administrator', isDemonstration: true });
    expect((await post(clients, newClient(), demo)).status).toBe(403);
  });
});
