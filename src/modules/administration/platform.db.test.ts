import { beforeAll, describe, expect, it } from 'vitest';
import type { Db, Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import { listMembers } from '../../kernel/identity/members.ts';
import { type TestPerson, testOrganisation, testPerson } from '../../kernel/identity/testing-people.ts';
import { ensureOrganisationByNumber } from '../../kernel/organisations/by-number.ts';
import { isOrganisationNumber } from '../../kernel/organisations/organisation-number.ts';
import { findOrganisation, listOrganisations } from '../../kernel/organisations/queries.ts';
import { administrationApp, textOf } from './testing-room.ts';

let db: Db;
let app: HttpApp;
let operator: TestPerson;

beforeAll(async () => {
  db = (await freshDatabase<Tables>()).sql;
  app = administrationApp(db);
  operator = await testPerson(db, { name: 'Drifter', isPlatformAdministrator: true });
});

let lastNumber = 900_000_000;
/** A valid number that nobody in the database has. */
function freeNumber(): string {
  do lastNumber++;
  while (!isOrganisationNumber(String(lastNumber)));
  return String(lastNumber);
}

const ask = (person: TestPerson, fields: Record<string, string>) =>
  app.request('/organisation-request', person.form(fields));
const idOf = async (number: string) =>
  (
    await db
      .selectFrom('organisations')
      .select('id')
      .where('organisation_number', '=', number)
      .executeTakeFirstOrThrow()
  ).id;
const page = async (path: string, person: TestPerson = operator) =>
  textOf(await (await app.request(path, { headers: person.headers })).text());
const decide = (id: string, what: string, fields: Record<string, string> = {}) =>
  app.request(`/platform/organisations/${id}/${what}`, operator.form(fields));

async function asked(name: string) {
  const number = freeNumber();
  const person = await testPerson(db, { name: `Spør ${name}` });
  const response = await ask(person, { number, name, kind: 'state_body', note: 'Ring meg' });
  expect([response.status, response.headers.get('location')]).toEqual([
    303,
    '/organisation-request?told=asked',
  ]);
  return { number, person, id: await idOf(number) };
}

describe('asking that an organisation may work here', () => {
  it.each(['123456789', '97476067', 'abc', '9747606730', '0'])(
    'refuses the number %s with what was typed',
    async (number) => {
      const person = await testPerson(db);
      const response = await app.request(`/organisation-request?number=${number}`, {
        headers: person.headers,
      });
      expect(response.status).toBe(422);
      const html = await response.text();
      expect(textOf(html)).toContain('Dette er ikke et gyldig organisasjonsnummer');
      expect(html).toContain(`value="${number}"`);
      expect((await ask(person, { number, name: 'X', kind: 'other' })).status).toBe(422);
    },
  );

  it('takes spaces in the number as people write them', async () => {
    const person = await testPerson(db);
    const text = await page('/organisation-request?number=974%20760%20673', person);
    expect(text).toContain('Vi kjenner ikke nummeret fra før');
  });

  it('wants a name and a kind for one that nobody knows, and keeps the note', async () => {
    const person = await testPerson(db);
    const response = await ask(person, { number: '974760673', note: '<b>Hei</b>' });
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(textOf(html)).toContain('2 ting må rettes');
    expect(html).toContain('&lt;b&gt;Hei&lt;/b&gt;');
  });

  it('opens nothing and shows nobody that it was asked', async () => {
    const { number, person } = await asked('Hemmelig direktorat');
    expect(await findOrganisation(db, number)).toBeUndefined();
    expect((await listOrganisations(db)).map(({ name }) => name)).not.toContain('Hemmelig direktorat');
    const other = await testPerson(db);
    expect(await page(`/organisation-request?number=${number}`, other)).not.toContain('Hemmelig');
    expect(await page('/organisation-request', person)).toMatch(
      /Hemmelig direktorat \(\d{9}\): venter på svar siden/,
    );
    expect((await app.request('/administration', { headers: person.headers })).status).toBe(403);
  });

  it('twice is asked once, and more than three at a time are too many', async () => {
    const person = await testPerson(db);
    const [first, ...others] = [freeNumber(), freeNumber(), freeNumber(), freeNumber()];
    for (let time = 0; time < 2; time++) {
      expect((await ask(person, { number: first as string, name: 'En', kind: 'other' })).status).toBe(303);
    }
    const statuses = [];
    for (const number of others)
      statuses.push((await ask(person, { number, name: 'To', kind: 'other' })).status);
    expect(statuses).toEqual([303, 303, 409]);
    const rows = await db
      .selectFrom('organisation_requests')
      .select('id')
      .where('account_id', '=', person.accountId)
      .execute();
    expect(rows).toHaveLength(3);
  });

  it('for one that works here says how to get in, and names nobody', async () => {
    const organisation = await testOrganisation(db, 'Arbeider her');
    const number = freeNumber();
    await db
      .updateTable('organisations')
      .set({ organisation_number: number })
      .where('id', '=', organisation.id)
      .execute();
    await testPerson(db, { name: 'Skjult Medlem', organisationId: organisation.id, role: 'administrator' });
    const person = await testPerson(db);
    const before = await page(`/organisation-request?number=${number}`, person);
    expect(before).toContain('Arbeider her er allerede i Nytte');
    expect(before).not.toContain('Skjult Medlem');
    await db
      .updateTable('organisation_admissions')
      .set({ contact: 'Spør <i>nytte@her.no</i>' })
      .where('organisation_id', '=', organisation.id)
      .execute();
    const html = await (
      await app.request(`/organisation-request?number=${number}`, { headers: person.headers })
    ).text();
    expect(html).toContain('&lt;i&gt;nytte@her.no');
    expect((await ask(person, { number, name: 'X', kind: 'other' })).status).toBe(409);
  });

  it('is not for demonstration accounts', async () => {
    const guest = await testPerson(db, { isDemonstration: true });
    expect((await ask(guest, { number: '974760673', name: 'X', kind: 'other' })).status).toBe(403);
  });
});

describe('deciding', () => {
  it('lets in the one who is chosen, places who is claimed, and tells the others to be invited', async () => {
    const { id, number, person } = await asked('Nye direktoratet');
    const rival = await testPerson(db, { name: 'Utro Asker' });
    expect((await ask(rival, { number, name: 'Mitt eget', kind: 'other' })).status).toBe(303);
    const claimed = await testPerson(db, { name: 'Claimed' });
    await db
      .insertInto('admission_requests')
      .values({ organisation_id: id, account_id: claimed.accountId, requested_at: new Date() })
      .execute();
    const text = await page(`/platform/organisations/${id}`);
    expect(text).toContain('Kaller virksomheten «Mitt eget»');
    expect(text).toContain('Ring meg');
    const response = await decide(id, 'approval', {
      administrator: person.accountId,
      name: 'Direktoratet for nytt',
      kind: 'state_body',
    });
    expect(response.status).toBe(303);
    const members = await listMembers(db, id);
    expect(members.map(({ accountId, role }) => [accountId, role])).toEqual([
      [person.accountId, 'administrator'],
      [claimed.accountId, 'reader'],
    ]);
    expect(await findOrganisation(db, number)).toMatchObject({
      name: 'Direktoratet for nytt',
      slug: 'direktoratet-for-nytt',
      kind: 'state_body',
    });
    expect((await app.request('/administration', { headers: person.headers })).status).toBe(200);
    expect(await page('/organisation-request', rival)).toContain('be administratoren der om en invitasjon');
    const logged = await db
      .selectFrom('audit_entries')
      .select('stream')
      .where('action', '=', 'organisation.approved')
      .where('subject_id', '=', id)
      .orderBy('stream')
      .execute();
    expect(logged.map(({ stream }) => stream)).toEqual([`organisation:${id}`, 'platform']);
    expect((await decide(id, 'approval', { administrator: person.accountId })).status).toBe(409);
  });

  it('cannot make somebody administrator who has nothing to do with it', async () => {
    const { id } = await asked('Etaten');
    const stranger = await testPerson(db);
    expect((await decide(id, 'approval', { administrator: stranger.accountId })).status).toBe(422);
    expect((await decide(id, 'approval', {})).status).toBe(422);
    expect(await listMembers(db, id)).toEqual([]);
  });

  it('no tells those who asked why, and nothing was let in', async () => {
    const { id, number, person } = await asked('Fantasibyen');
    expect((await decide(id, 'refusal', {})).status).toBe(422);
    expect((await decide(id, 'refusal', { reason: 'Ikke en <em>virksomhet</em>.' })).status).toBe(303);
    const html = await (await app.request('/organisation-request', { headers: person.headers })).text();
    expect(html).toContain('Ikke en &lt;em&gt;virksomhet');
    expect(await findOrganisation(db, number)).toBeUndefined();
    expect((await ask(person, { number, name: 'Fantasibyen', kind: 'other' })).status).toBe(303);
    expect(await page(`/platform/organisations/${id}`)).toContain('Skal Fantasibyen få arbeide i Nytte?');
  });

  it('is for those who run it: closing takes every right at once, opening gives them back', async () => {
    const organisation = await testOrganisation(db, 'Lukkebyen');
    const anne = await testPerson(db, { organisationId: organisation.id, role: 'administrator' });
    const status = async () => (await app.request('/administration', { headers: anne.headers })).status;
    expect(await status()).toBe(200);
    expect((await decide(organisation.id, 'suspension')).status).toBe(303);
    expect(await status()).toBe(403);
    expect((await decide(organisation.id, 'suspension')).status).toBe(409);
    expect((await decide(organisation.id, 'opening')).status).toBe(303);
    expect(await status()).toBe(200);
  });

  it('gives an organisation without an administrator a new one, of its members only', async () => {
    const organisation = await testOrganisation(db, 'Forlatt');
    const bo = await testPerson(db, { organisationId: organisation.id, role: 'reader' });
    const stranger = await testPerson(db);
    expect(await page('/platform')).toContain('1 virksomhet er uten administrator');
    expect(
      (await decide(organisation.id, 'administrator', { administrator: stranger.accountId })).status,
    ).toBe(422);
    expect((await decide(organisation.id, 'administrator', { administrator: bo.accountId })).status).toBe(
      303,
    );
    expect((await listMembers(db, organisation.id))[0]).toMatchObject({ role: 'administrator' });
    expect(await page('/platform')).not.toContain('uten administrator');
  });
});

describe('the platform page', () => {
  it('tells what waits and has waited too long', async () => {
    const { id } = await asked('Tålmodig tilsyn');
    expect(await page('/platform')).toContain('Tålmodig tilsyn');
    expect(await page('/platform')).not.toContain('i mer enn 3 dager');
    await db
      .updateTable('organisation_admissions')
      .set({ requested_at: new Date(Date.now() - 4 * 86_400_000) })
      .where('organisation_id', '=', id)
      .execute();
    expect(await page('/platform')).toContain('1 virksomhet har ventet på svar i mer enn 3 dager');
  });

  it('finds by name and number, takes signs as signs, and bears a faulty address', async () => {
    expect(await page('/platform?q=lukkeby&state=approved')).toContain('Lukkebyen');
    for (const q of ['%25', '_', '%3Cscript%3E', "'--"]) {
      expect(await page(`/platform?q=${q}`)).toContain('Ingen virksomheter passer');
    }
    expect((await app.request('/platform?page=0', { headers: operator.headers })).status).toBe(422);
    expect(await page('/platform?page=999')).toContain('virksomheter arbeider her');
  });

  it('keeps demonstration and the real world apart', async () => {
    const demo = await testOrganisation(db, 'Demobyen drift', { isDemonstration: true });
    const real = await testOrganisation(db, 'Ekte byen');
    const demoOperator = await testPerson(db, { isPlatformAdministrator: true, isDemonstration: true });
    expect(await page('/platform')).not.toContain('Demobyen drift');
    const seen = await page('/platform', demoOperator);
    expect(seen).toContain('Demobyen drift');
    expect(seen).not.toContain('Ekte byen');
    const at = (id: string, person: TestPerson) =>
      app.request(`/platform/organisations/${id}`, { headers: person.headers });
    for (const response of [
      await at(demo.id, operator),
      await at(real.id, demoOperator),
      await at('00000000-0000-7000-8000-000000000000', operator),
      await at('x', operator),
    ]) {
      expect([response.status, await response.text()]).toEqual([404, 'not_found']);
    }
    expect((await decide(demo.id, 'suspension')).status).toBe(404);
  });

  it('shows whoever only signed in for one that is not approved, and lists it nowhere', async () => {
    const number = freeNumber();
    const { id } = await inTransaction(db, (tx) =>
      ensureOrganisationByNumber(tx, { organisationNumber: number, name: 'Innlogget AS' }),
    );
    expect(await findOrganisation(db, number)).toBeUndefined();
    expect(await findOrganisation(db, 'Innlogget AS')).toBeUndefined();
    await db
      .insertInto('organisation_admissions')
      .values({
        organisation_id: id,
        state: 'requested',
        requires_review: false,
        requested_at: new Date(),
        decided_at: null,
      })
      .execute();
    expect(await page('/platform')).toContain('Innlogget AS');
  });
});
