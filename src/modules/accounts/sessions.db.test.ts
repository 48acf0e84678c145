import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db, Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { unseal } from '../../kernel/identity/sealing.ts';
import { endSessions, listSessions } from '../../kernel/identity/sessions.ts';
import { testOrganisation, testPerson } from '../../kernel/identity/testing-people.ts';
import { hashToken } from '../../kernel/identity/tokens.ts';
import { textOf } from '../../ui/testing/rendered.ts';
import { accountsJobs } from './jobs.ts';
import { hiddenValue, type TestAccounts, testAccounts } from './testing-accounts.ts';
import { testBrowser } from './testing-browser.ts';
import { startTestProvider, type TestProvider } from './testing-provider.ts';

let db: Db;
let provider: TestProvider;
/** Puts everything that it knows into the token. */
let telling: TestProvider;
let accounts: TestAccounts;

beforeAll(async () => {
  db = (await freshDatabase<Tables>()).sql;
  provider = await startTestProvider();
  telling = await startTestProvider({ claimsInToken: true });
  accounts = testAccounts(db, { signIn: provider.config });
});
afterAll(() => Promise.all([provider.close(), telling.close()]));

async function signedIn(subject = 'kari') {
  provider.user = { subject, claims: { name: 'Kari Nordmann' } };
  const browser = testBrowser(accounts.app);
  await browser.get('/sign-in/start');
  return browser;
}

const sessionOf = (browser: { cookies: Map<string, string> }) =>
  browser.cookies.get('http://localhost nytte') as string;

describe('the session', () => {
  it('has a token that nobody has seen before, whatever the browser brought', async () => {
    const browser = testBrowser(accounts.app);
    browser.cookies.set('http://localhost nytte', 'planted');
    provider.user = { subject: 'kari', claims: { name: 'Kari' } };
    await browser.get('/sign-in/start');
    const first = sessionOf(browser);
    expect(first).toMatch(/^[\w-]{43}$/);
    await browser.step('/sign-in/start');
    // Signed in already, one may still come back from the provider, as another person.
    provider.user = { subject: 'ola', claims: { name: 'Ola' } };
    const other = testBrowser(accounts.app);
    other.cookies.set('http://localhost nytte', first);
    await other.get('/sign-in/start');
    expect(sessionOf(other)).not.toBe(first);
    expect((await browser.step('/write')).status).toBe(401);
  });

  it('stands in no table as it is', async () => {
    const browser = await signedIn();
    const rows = JSON.stringify(await db.selectFrom('sessions').selectAll().execute());
    expect(rows).toContain(hashToken(sessionOf(browser)));
    expect(rows).not.toContain(sessionOf(browser));
  });

  it('is carried by a cookie of this host alone, over secure connections, that scripts cannot read', async () => {
    const { app } = testAccounts(db, { isDemonstration: true, publicUrl: 'https://localhost' });
    const { accountId } = await testPerson(db, { isDemonstration: true });
    const answer = await app.request(
      'http://localhost/sign-in/demonstration',
      {
        method: 'POST',
        headers: { origin: 'https://localhost', 'sec-fetch-site': 'same-origin' },
        body: new URLSearchParams({ accountId }),
      },
      { incoming: { socket: { remoteAddress: '127.0.0.1' } } },
    );
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(
      /^__Host-nytte=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  it.each([
    ['an hour of silence', { seen_at: new Date(Date.now() - 61 * 60_000) }],
    ['twelve hours', { expires_at: new Date(Date.now() - 1000) }],
  ])('ends after %s', async (_, change) => {
    const browser = await signedIn();
    const hash = hashToken(sessionOf(browser));
    await db.updateTable('sessions').set(change).where('token_hash', '=', hash).execute();
    const refused = await browser.get('/en/write?x=1');
    expect(refused.status).toBe(401);
    expect(refused.html).toContain('href="/en/sign-in?return=%2Fen%2Fwrite%3Fx%3D1"');
  });

  it('is listed for its owner while it is open, and all but this one can be ended', async () => {
    const [here, there] = [await signedIn('lister'), await signedIn('lister')];
    const { account_id: accountId } = await db
      .selectFrom('account_subjects')
      .select('account_id')
      .where('subject', '=', 'lister')
      .executeTakeFirstOrThrow();
    expect(await listSessions(db, accountId)).toHaveLength(2);
    const except = hashToken(sessionOf(here));
    await inTransaction(db, (tx) => endSessions(tx, { accountId, except }));
    expect((await listSessions(db, accountId)).map(({ tokenHash }) => tokenHash)).toEqual([except]);
    expect((await there.step('/write')).status).toBe(401);
    expect((await here.step('/write')).status).toBe(200);
  });

  it('is forgotten some days after its end, with attempts and forms that have run out', async () => {
    const browser = await signedIn();
    const long = new Date(Date.now() - 72 * 3_600_000);
    await db
      .updateTable('sessions')
      .set({ expires_at: long })
      .where('token_hash', '=', hashToken(sessionOf(browser)))
      .execute();
    await browser.step('/sign-in/start');
    await db.updateTable('sign_in_attempts').set({ expires_at: long }).execute();
    for (const job of accountsJobs(db)) await job.run();
    const left = await db
      .selectFrom('sessions')
      .select('token_hash')
      .where('expires_at', '<=', long)
      .execute();
    expect(left).toEqual([]);
    expect(await db.selectFrom('sign_in_attempts').selectAll().execute()).toEqual([]);
  });
});

describe('signing out', () => {
  it('ends the session in the database, and offers to sign out at the provider by a link', async () => {
    const browser = await signedIn('leaver');
    const token = sessionOf(browser);
    const page = await browser.get('/write');
    const out = await browser.post('/sign-out', { _token: hiddenValue(page.html, '_token') });
    expect(out.address).toBe('http://localhost/signed-out');
    expect(out.html).toContain('Logg ut av Testporten også');
    expect(out.html).not.toContain('Kari Nordmann');
    browser.cookies.set('http://localhost nytte', token);
    expect((await browser.step('/write')).status).toBe(401);
    browser.cookies.delete('http://localhost nytte');
    const exit = await browser.step('/sign-out/provider');
    const address = new URL(exit.headers.get('location') ?? '');
    expect(address.origin).toBe(provider.config.issuer);
    expect(address.searchParams.get('id_token_hint')).toMatch(/^eyJ/);
    expect((await fetch(address)).status).toBe(200);
  });

  it('needs no token with a national identity number: such a one is not kept', async () => {
    const { app } = testAccounts(db, { signIn: telling.config });
    telling.user = { subject: 'pid', claims: { name: 'Kari', pid: '12345678901' } };
    const browser = testBrowser(app);
    const page = await browser.get('/sign-in/start');
    const token = sessionOf(browser);
    const { sealed_id_token: sealed } = await db
      .selectFrom('sessions')
      .select('sealed_id_token')
      .where('token_hash', '=', hashToken(token))
      .executeTakeFirstOrThrow();
    expect(sealed && unseal(token, sealed)).toBe('');
    const out = await browser.post('/sign-out', { _token: hiddenValue(page.html, '_token') });
    expect(out.html).toContain('Logg ut av Testporten også');
    const exit = new URL((await browser.step('/sign-out/provider')).headers.get('location') ?? '');
    expect(exit.searchParams.get('client_id')).toBe('nytte');
    expect(exit.searchParams.has('id_token_hint')).toBe(false);
    expect((await fetch(exit)).status).toBe(200);
  });

  it('is refused without the token of the session: another site cannot sign anybody out', async () => {
    const browser = await signedIn();
    const refused = await browser.post('/sign-out', { _token: 'wrong' });
    expect(refused.status).toBe(403);
    expect((await browser.step('/write')).status).toBe(200);
  });

  it('of nobody is no error', async () => {
    const visit = await testBrowser(accounts.app).post('/sign-out', {});
    expect(visit.html).toContain('Du er logget ut av Nytte');
    expect(visit.html).not.toContain('Testporten');
  });
});

describe('choosing an organisation', () => {
  it('takes one of my own, and answers for all others as if they were not there', async () => {
    const [mine, also, theirs] = await Promise.all(
      ['Min', 'Også min', 'Deres'].map((name) => testOrganisation(db, name)),
    );
    const person = await testPerson(db, { organisationId: mine?.id ?? '', role: 'administrator' });
    await db
      .insertInto('memberships')
      .values({
        account_id: person.accountId,
        organisation_id: also?.id ?? '',
        role: 'reader',
        since: new Date(),
      })
      .execute();
    const page = await (await accounts.app.request('/write', { headers: person.headers })).text();
    expect(textOf(page)).toContain('Du arbeider for Min (administrator) Bytt til Også min');
    expect(page).toContain('href="/administration"');
    const choose = (organisationId: string) =>
      accounts.app.request('/session/organisation', person.form({ organisationId, return: '/write' }));
    const chosen = await choose(also?.id ?? '');
    expect([chosen.status, chosen.headers.get('location')]).toEqual([303, '/write']);
    const after = await (await accounts.app.request('/write', { headers: person.headers })).text();
    expect(textOf(after)).toContain('Du arbeider for Også min (leser)');
    expect(after).not.toContain('href="/administration"');
    const nobodys = '01900000-0000-7000-8000-000000000000';
    const refusals = await Promise.all([theirs?.id ?? '', nobodys].map(choose));
    expect(refusals.map(({ status }) => status)).toEqual([403, 403]);
    const [one, two] = await Promise.all(refusals.map((answer) => answer.text()));
    expect(one).toBe(two);
    expect(one).not.toContain('Deres');
  });
});

describe('where nobody can sign in', () => {
  it('says so, and offers no way that leads nowhere', async () => {
    const { app } = testAccounts(db);
    const browser = testBrowser(app);
    const page = await browser.get('/sign-in');
    expect(page.html).toContain('Innlogging er ikke satt opp her');
    expect(page.html).not.toContain('/sign-in/start');
    const refused = await browser.get('/write');
    expect(refused.status).toBe(401);
    expect(textOf(refused.html)).toContain('Innlogging er ikke satt opp på denne Nytte-tjenesten');
    expect(refused.html).not.toContain('href="/sign-in');
    expect((await browser.get('/sign-in/start')).address).toBe('http://localhost/sign-in');
  });
});
