import { beforeAll, expect, test } from 'vitest';
import type { Db, Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { type TestPerson, testOrganisation, testPerson } from '../../kernel/identity/testing-people.ts';
import type { MailSettings } from '../../kernel/mail/settings.ts';
import { listClients } from './client-queries.ts';
import { apiAccessMergeMover, apiAccessPersonalData, webhooksStuck } from './public.ts';
import type {} from './tables.ts';
import { accessApp, jsonRequest, testClient, tokenFor } from './testing-access.ts';
import { createWebhook } from './webhook-actions.ts';
import { tellAdministrators } from './webhook-failed.ts';
import { listWebhooks } from './webhook-queries.ts';

let db: Db;
let organisationId: string;
let otherId: string;
let administrator: TestPerson;

beforeAll(async () => {
  db = (await freshDatabase<Tables>()).sql;
  organisationId = (await testOrganisation(db, 'Gamle kommune')).id;
  otherId = (await testOrganisation(db, 'Nye kommune')).id;
  const email = 'kari@example.no';
  administrator = await testPerson(db, { organisationId, role: 'administrator', email });
  await testPerson(db, { organisationId, role: 'editor', email: 'editor@example.no' });
});

async function hook(): Promise<string> {
  const id = crypto.randomUUID();
  const input = {
    id,
    url: 'https://receiver.example.no/KEY',
    hears: 'own',
    kinds: ['need.published'],
  } as const;
  await createWebhook(
    db,
    administrator.actor,
    { ...input, kinds: [...input.kinds] },
    { allowLoopback: false },
  );
  return id;
}

test('that a webhook was switched off is told to its administrators by mail, in their language, with a link', async () => {
  const id = await hook();
  const mail = {} as MailSettings;
  const tell = (settings: MailSettings | undefined, publicUrl: string | undefined) =>
    inTransaction(db, (tx) => tellAdministrators(settings, publicUrl)(tx, { id, organisationId }));
  await tell(undefined, 'https://nytte.example.no');
  await tell(mail, undefined);
  const mails = db.selectFrom('outgoing_mails').selectAll();
  expect(await mails.execute()).toEqual([]);
  await tell(mail, 'https://nytte.example.no');
  const [one, ...more] = await mails.execute();
  expect(more).toEqual([]);
  expect(one).toMatchObject({ recipient: 'kari@example.no', purpose: 'webhook_failed', language: 'nb' });
  expect(one?.body).toContain(`https://nytte.example.no/administration/webhooks/${id}`);
  expect(one?.body).toContain('receiver.example.no');
  expect(one?.body).not.toContain('KEY');
});

test('webhooks that were switched off are counted for those who run the service, each world for itself', async () => {
  const id = await hook();
  expect(await webhooksStuck.count(db, { isDemonstration: false })).toEqual({ count: 0, oldest: null });
  const failedAt = new Date();
  await db
    .updateTable('webhooks')
    .set({ state: 'failed', failed_at: failedAt })
    .where('id', '=', id)
    .execute();
  expect(await webhooksStuck.count(db, { isDemonstration: false })).toEqual({ count: 1, oldest: failedAt });
  expect(await webhooksStuck.count(db, { isDemonstration: true })).toEqual({ count: 0, oldest: null });
});

test('who made a client has that in their file, without the names and addresses of the organisation', async () => {
  await testClient(db, administrator.actor, ['needs:write']);
  const file = JSON.stringify(await apiAccessPersonalData.export(db, administrator.accountId));
  expect(file).toMatch(/apiClientsMade.*madeAt/);
  expect(file).not.toMatch(/Saksbehandling|receiver/);
});

test('keys of an organisation that goes into another are closed, and open nothing of the other', async () => {
  const app = accessApp(db);
  const token = await tokenFor(app, await testClient(db, administrator.actor, ['needs:write']));
  await hook();
  const before = (await listClients(db, administrator.actor)).filter(({ revokedAt }) => !revokedAt).length;
  const hooks = (await listWebhooks(db, administrator.actor)).length;
  expect(await apiAccessMergeMover.count(db, organisationId)).toBe(before + hooks);
  const move = () => inTransaction(db, (tx) => apiAccessMergeMover.move(tx, organisationId, otherId));
  expect(await move()).toBe(before + hooks);
  expect(await move()).toBe(0);
  expect((await app.request('/api/v1/notes', jsonRequest('POST', token, { title: 'T' }))).status).toBe(401);
  expect(
    await db.selectFrom('api_clients').select('id').where('organisation_id', '=', otherId).execute(),
  ).toEqual([]);
});
