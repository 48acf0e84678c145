import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Db, Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { announce, type NewEvent } from '../../kernel/events/announce.ts';
import type { Describe } from '../../kernel/events/describe.ts';
import { numberEvents } from '../../kernel/events/positions.ts';
import { may } from '../../kernel/identity/permissions.ts';
import { type TestPerson, testOrganisation, testPerson } from '../../kernel/identity/testing-people.ts';
import type { NewWebhook } from './schema.ts';
import type {} from './tables.ts';
import { accessApp, testClient, tokenFor } from './testing-access.ts';
import { createWebhook, removeWebhook, switchWebhook } from './webhook-actions.ts';
import { deliverDue, forgetOldDeliveries } from './webhook-deliver.ts';
import { getWebhook } from './webhook-queries.ts';
import type { Send, SendOutcome } from './webhook-send.ts';
import { shareEvents } from './webhook-share.ts';
import { sendTest } from './webhook-try.ts';

type Sent = Parameters<Send>[0];

let db: Db;
let own: TestPerson;
let other: TestPerson;
let ownId: string;
let otherId: string;
let sent: Sent[];

beforeAll(async () => {
  db = (await freshDatabase<Tables>()).sql;
  ownId = (await testOrganisation(db, 'Vår kommune')).id;
  otherId = (await testOrganisation(db, 'Deres kommune')).id;
  own = await testPerson(db, { organisationId: ownId, role: 'administrator' });
  other = await testPerson(db, { organisationId: otherId, role: 'administrator' });
});
beforeEach(() => {
  sent = [];
});
afterEach(async () => {
  await db.deleteFrom('webhooks').execute();
});

async function hook(
  person: TestPerson,
  input: Partial<NewWebhook> = {},
): Promise<{ id: string; secret: string }> {
  const id = crypto.randomUUID();
  const whole: NewWebhook = {
    id,
    url: 'https://receiver.example.no/hook',
    hears: 'own',
    kinds: ['need.published', 'review.asked'],
    ...input,
  };
  const made = await createWebhook(db, person.actor, whole, { allowLoopback: false });
  if ('fault' in made || !made.secret) throw new Error('The webhook was not made.');
  return { id: whole.id, secret: made.secret };
}

function event(more: Partial<NewEvent> = {}): Promise<void> {
  const whole: NewEvent = {
    kind: 'need.published',
    organisationId: ownId,
    subjectKind: 'need',
    subjectId: crypto.randomUUID(),
    isPublic: true,
    isDemonstration: false,
    actorId: undefined,
    detail: { secret: 'a detail that is not for others' },
    ...more,
  };
  return inTransaction(db, (tx) => announce(tx, whole));
}

/** A room whose records are public when their events are: here those that do not begin with 0. */
const describeNeeds: Describe = async (_, actor, ids) =>
  new Map(
    ids
      .filter((id) => may(actor, 'need.read', { organisationId: ownId, isPublic: !id.startsWith('0') }))
      .map((id) => [id, { title: 'A title that is not sent', href: `/needs/${id}`, language: 'nb' }]),
  );
const nothing: Describe = async () => new Map();
const describers = {
  need: describeNeeds,
  innovation: nothing,
  instrument: nothing,
  solution: nothing,
  organisation: nothing,
  initiative: nothing,
  trial: nothing,
  benefit: nothing,
  challenge: nothing,
};

const share = () => shareEvents({ db, publicUrl: 'https://nytte.example.no', describers });
const answering =
  (outcome: SendOutcome | ((message: Sent) => SendOutcome)): Send =>
  async (message) => {
    sent.push(message);
    return typeof outcome === 'function' ? outcome(message) : outcome;
  };
const deliver = (send: Send, onFailed = async () => {}) => deliverDue({ db, send, onFailed });
const bodies = () => sent.map(({ body }) => JSON.parse(body));
const makeDue = () =>
  db
    .updateTable('webhook_deliveries')
    .set({ next_try_at: new Date(0) })
    .where('state', '=', 'waiting')
    .execute();

describe('what a webhook is told', () => {
  test('is what happens in its own organisation, also what only it may know, of the kinds it chose', async () => {
    await hook(own);
    const id = crypto.randomUUID();
    await event({ subjectId: id });
    await event({ kind: 'review.asked', isPublic: false });
    await event({ kind: 'need.met' });
    await event({ organisationId: otherId });
    await share();
    await deliver(answering({ status: 200 }));
    expect(bodies().map(({ type }) => type)).toEqual(['need.published', 'review.asked']);
    expect(bodies()[0]).toEqual({
      type: 'need.published',
      timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
      data: {
        eventId: expect.any(String),
        organisationId: ownId,
        isPublic: true,
        subject: { kind: 'need', id },
        links: { page: `https://nytte.example.no/needs/${id}` },
      },
    });
    expect(sent.map(({ body }) => body).join()).not.toMatch(/A title|a detail/);
  });

  test('of what all may know is nothing that is not public, whoever it happened to', async () => {
    await hook(other, { hears: 'public', kinds: ['need.published'] });
    await event({ subjectId: crypto.randomUUID().replace(/^./, '1') });
    await event({ isPublic: false });
    // Announced as public and hidden since: the link is left out.
    await event({ subjectId: crypto.randomUUID().replace(/^./, '0') });
    await share();
    await deliver(answering({ status: 200 }));
    expect(bodies().map(({ data }) => Object.keys(data.links))).toEqual([['page'], []]);
  });

  test('is never both demonstration and real', async () => {
    await hook(other, { hears: 'public', kinds: ['need.published'] });
    await event({ isDemonstration: true });
    await share();
    await deliver(answering({ status: 200 }));
    expect(sent).toEqual([]);
  });

  test('is not what happened before it was made, or while it was off', async () => {
    await event();
    const { id } = await hook(own);
    await switchWebhook(db, own.actor, id, false);
    await event();
    await share();
    await switchWebhook(db, own.actor, id, true);
    await event({ kind: 'review.asked' });
    await share();
    await deliver(answering({ status: 200 }));
    expect(bodies().map(({ type }) => type)).toEqual(['review.asked']);
  });

  test('comes once, also when the change was committed late and the sharing runs twice at once', async () => {
    await hook(own);
    const late = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const lateChange = inTransaction(db, async (tx) => {
      await announce(tx, {
        kind: 'need.published',
        organisationId: ownId,
        subjectKind: 'need',
        subjectId: crypto.randomUUID(),
        isPublic: true,
        isDemonstration: false,
        actorId: undefined,
      });
      begun.resolve();
      await late.promise;
    });
    await begun.promise;
    await event({ kind: 'review.asked' });
    await Promise.all([share(), share()]);
    late.resolve();
    await lateChange;
    await Promise.all([share(), share()]);
    await Promise.all([deliver(answering({ status: 200 })), deliver(answering({ status: 200 }))]);
    expect(bodies().map(({ type }) => type)).toEqual(['review.asked', 'need.published']);
  });

  test('stops when the organisation is suspended', async () => {
    await hook(own);
    await event();
    await share();
    const admission = db.updateTable('organisation_admissions').where('organisation_id', '=', ownId);
    await admission.set({ state: 'suspended' }).execute();
    await event();
    await share();
    await deliver(answering({ status: 200 }));
    expect(sent).toEqual([]);
    await admission.set({ state: 'approved' }).execute();
  });
});

describe('a delivery', () => {
  test('is signed for each attempt, under the same id', async () => {
    const { secret } = await hook(own);
    await event();
    await share();
    await deliver(answering({ status: 500 }));
    await makeDue();
    await deliver(answering({ status: 200 }));
    expect(sent).toHaveLength(2);
    const ids = new Set(sent.map(({ headers }) => headers['webhook-id']));
    expect([...ids]).toEqual([expect.stringMatching(/^msg_/)]);
    for (const { headers, body } of sent) {
      const expected = createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64'))
        .update(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`)
        .digest('base64');
      expect(headers['webhook-signature']).toBe(`v1,${expected}`);
      expect(Math.abs(Number(headers['webhook-timestamp']) - Date.now() / 1000)).toBeLessThan(5);
    }
  });

  test('that was sent by a worker that died before it could say so is sent again under the same id', async () => {
    await hook(own);
    await event();
    await share();
    const dying: Send = async (message) => {
      sent.push(message);
      throw new Error('The process ends here.');
    };
    await expect(deliver(dying)).rejects.toThrow('ends here');
    await deliver(answering({ status: 200 }));
    expect(sent).toHaveLength(1);
    await makeDue();
    await deliver(answering({ status: 200 }));
    expect(new Set(sent.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(sent).toHaveLength(2);
  });

  test('that fails is tried ten times over three days; then the webhook is switched off and that is told', async () => {
    const { id } = await hook(own);
    await event();
    await event();
    await share();
    const onFailed = vi.fn(async () => {});
    const waits: number[] = [];
    for (let tries = 1; tries <= 10; tries++) {
      await deliver(answering({ fault: 'no_answer' }), onFailed);
      const row = await db
        .selectFrom('webhook_deliveries')
        .selectAll()
        .where('webhook_id', '=', id)
        .orderBy('id')
        .limit(1)
        .executeTakeFirstOrThrow();
      if (row.state === 'waiting') waits.push(Math.round((row.next_try_at.getTime() - Date.now()) / 60_000));
      await makeDue();
    }
    expect(sent).toHaveLength(10);
    expect(waits).toEqual([1, 5, 30, 120, 300, 600, 840, 960, 1_440]);
    expect(waits.reduce((sum, minutes) => sum + minutes) / 60).toBeLessThanOrEqual(72);
    const { webhook, deliveries } = await getWebhook(db, own.actor, id);
    expect(webhook.state).toBe('failed');
    expect(deliveries.map(({ state }) => state)).toEqual(['given_up', 'given_up']);
    expect(onFailed).toHaveBeenCalledTimes(1);
    const entries = await db
      .selectFrom('audit_entries')
      .select('action')
      .where('subject_id', '=', id)
      .orderBy('sequence')
      .execute();
    expect(entries.map(({ action }) => action)).toEqual(['webhook.created', 'webhook.failed']);
  });

  test('answered with 410 switches the webhook off at once', async () => {
    const { id } = await hook(own);
    await event();
    await share();
    await deliver(answering({ status: 410 }));
    expect((await getWebhook(db, own.actor, id)).webhook.state).toBe('failed');
  });

  test('to a receiver that fails keeps its own queue waiting, and nobody else', async () => {
    await hook(own, { url: 'https://broken.example.no/' });
    await hook(own, { url: 'https://fine.example.no/' });
    for (let count = 0; count < 5; count++) await event();
    await share();
    await deliver(
      answering(({ url }) => (url.includes('broken') ? { fault: 'no_answer' } : { status: 200 })),
    );
    const hosts = sent.map(({ url }) => new URL(url).hostname);
    expect(hosts.filter((host) => host.startsWith('broken'))).toHaveLength(1);
    expect(hosts.filter((host) => host.startsWith('fine'))).toHaveLength(5);
  });

  test('is forgotten a month after it was settled, and not before', async () => {
    const { id } = await hook(own);
    await event();
    await share();
    const old = new Date(Date.now() - 31 * 86_400_000);
    await db
      .updateTable('webhook_deliveries')
      .set({ created_at: old })
      .where('webhook_id', '=', id)
      .execute();
    await forgetOldDeliveries(db);
    expect((await getWebhook(db, own.actor, id)).deliveries).toHaveLength(1);
    await deliver(answering({ status: 200 }));
    await forgetOldDeliveries(db);
    expect((await getWebhook(db, own.actor, id)).deliveries).toEqual([]);
  });
});

describe('a test that is sent by hand', () => {
  test('is sent at once, shown with how it went, and not tried again', async () => {
    const { id } = await hook(own);
    await sendTest(db, own.actor, id, answering({ status: 503 }));
    expect(bodies()[0]).toMatchObject({ type: 'webhook.test', data: { subject: null } });
    const { deliveries } = await getWebhook(db, own.actor, id);
    expect(deliveries).toMatchObject([
      { kind: 'webhook.test', state: 'given_up', lastStatus: 503, lastFault: null },
    ]);
    await makeDue();
    await deliver(answering({ status: 200 }));
    expect(sent).toHaveLength(1);
  });

  test('can be sent five times a minute', async () => {
    const { id } = await hook(own);
    for (let count = 0; count < 5; count++) await sendTest(db, own.actor, id, answering({ status: 200 }));
    await expect(sendTest(db, own.actor, id, answering({ status: 200 }))).rejects.toMatchObject({
      status: 429,
    });
    expect(sent).toHaveLength(5);
  });
});

describe('the webhooks of an organisation', () => {
  test('do not exist for others', async () => {
    const { id } = await hook(own);
    const attempts = [
      () => getWebhook(db, other.actor, id),
      () => switchWebhook(db, other.actor, id, false),
      () => removeWebhook(db, other.actor, id),
      () => sendTest(db, other.actor, id, answering({ status: 200 })),
      () => getWebhook(db, own.actor, 'no-id'),
    ];
    for (const attempt of attempts)
      await expect(attempt()).rejects.toMatchObject({ code: 'not_found', status: 404 });
    expect(sent).toEqual([]);
  });

  test('are told in the audit log by their host, not by an address that may hold a key', async () => {
    const { id } = await hook(own, { url: 'https://receiver.example.no/services/KEY?token=KEY' });
    const { rows } = await sql<{ text: string }>`
      select audit_entries::text as text from audit_entries where subject_id = ${id}`.execute(db);
    expect(rows[0]?.text).toContain('receiver.example.no');
    expect(rows[0]?.text).not.toContain('KEY');
  });
});

describe('the list of events', () => {
  test('goes on where it left off, and holds only what the client may know', async () => {
    const app = accessApp(db);
    const token = await tokenFor(app, await testClient(db, own.actor, ['events:read']));
    const list = async (query: string) =>
      (await (
        await app.request(`/api/v1/events?${query}`, { headers: { authorization: `Bearer ${token}` } })
      ).json()) as {
        items: { kind: string; organisationId: string; isPublic: boolean }[];
        nextCursor: string | null;
      };
    await numberEvents(db);
    let { nextCursor } = await list('limit=500');
    await event({ kind: 'review.asked', isPublic: false });
    await event({ kind: 'need.met', organisationId: otherId, isPublic: false });
    await event({ kind: 'need.withdrawn', organisationId: otherId });
    await event({ kind: 'need.met' });
    await numberEvents(db);
    const kinds: string[] = [];
    for (let page = 0; page < 3; page++) {
      const told = await list(`limit=1&cursor=${nextCursor}`);
      kinds.push(...told.items.map(({ kind }) => kind));
      nextCursor = told.nextCursor;
    }
    expect(kinds).toEqual(['review.asked', 'need.met']);
    const all = await list('hears=public&limit=500');
    expect(all.items.every(({ isPublic }) => isPublic)).toBe(true);
    expect(all.items.map(({ kind }) => kind)).toContain('need.withdrawn');
    expect(
      (await app.request('/api/v1/events?cursor=x', { headers: { authorization: `Bearer ${token}` } }))
        .status,
    ).toBe(422);
    expect((await app.request('/api/v1/events', { headers: own.headers })).status).toBe(401);
  });
});
