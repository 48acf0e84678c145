import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db, Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import type { Role } from '../../kernel/identity/actor.ts';
import type { AdmissionState } from '../../kernel/identity/tables.ts';
import { testOrganisation } from '../../kernel/identity/testing-people.ts';
import { textOf } from '../../ui/testing/rendered.ts';
import { hiddenValue, type TestAccounts, testAccounts } from './testing-accounts.ts';
import { type TestBrowser, testBrowser, type Visit } from './testing-browser.ts';
import { startTestProvider, type TestProvider } from './testing-provider.ts';

/** Valid by modulus 11. */
const number = { bjorkvik: '971045698', fjell: '958935420', merged: '974760673', unknown: '991825827' };

let db: Db;
let provider: TestProvider;
/** Knows Nytte by its key, and tells all in the token. */
let keyed: TestProvider;
let accounts: TestAccounts;

beforeAll(async () => {
  db = (await freshDatabase<Tables>()).sql;
  provider = await startTestProvider();
  keyed = await startTestProvider({ usesPrivateKey: true, claimsInToken: true });
  accounts = testAccounts(db, { signIn: provider.config });
  await organisation('Bjørkvik kommune', number.bjorkvik, 'approved');
  await organisation('Fjell kommune', number.fjell, 'approved');
});
afterAll(() => Promise.all([provider.close(), keyed.close()]));

async function organisation(name: string, organisationNumber: string | null, state?: AdmissionState) {
  const { id } = await testOrganisation(db, name);
  await db.deleteFrom('organisation_admissions').where('organisation_id', '=', id).execute();
  await db
    .updateTable('organisations')
    .set({ organisation_number: organisationNumber })
    .where('id', '=', id)
    .execute();
  if (state) {
    const at = new Date();
    await db
      .insertInto('organisation_admissions')
      .values({ organisation_id: id, state, requires_review: false, requested_at: at, decided_at: at })
      .execute();
  }
  return id;
}

interface Arrival {
  readonly browser: TestBrowser;
  readonly visit: Visit;
  readonly text: string;
}

async function signInAs(
  subject: string,
  claims: Readonly<Record<string, unknown>>,
  options: { readonly start?: string; readonly browser?: TestBrowser } = {},
): Promise<Arrival> {
  provider.user = { subject, claims };
  const browser = options.browser ?? testBrowser(accounts.app);
  const visit = await browser.get(options.start ?? '/sign-in/start');
  return { browser, visit, text: textOf(visit.html) };
}

const from = (organisationNumber: string, name = 'Kari Nordmann') => ({
  name,
  organisation: { ID: `0192:${organisationNumber}`, Name: 'Navn fra innloggingen' },
});

async function rolesOf(subject: string): Promise<Record<string, Role>> {
  const rows = await db
    .selectFrom('account_subjects as s')
    .innerJoin('memberships as m', 'm.account_id', 's.account_id')
    .innerJoin('organisations as o', 'o.id', 'm.organisation_id')
    .select(['o.name', 'm.role'])
    .where('s.subject', '=', subject)
    .execute();
  return Object.fromEntries(rows.map((row) => [row.name, row.role]));
}

const auditOf = (stream: string) =>
  db
    .selectFrom('audit_entries')
    .select(['action', 'actor', 'subject_id'])
    .where('stream', '=', stream)
    .execute();

describe('signing in with a real OpenID provider', () => {
  it('ends where the person was going, and the header has their name', async () => {
    const { visit, text } = await signInAs('first', from(number.bjorkvik), {
      start: '/nn/sign-in/start?return=%2Fnn%2Fwrite%3Fa%3D1',
    });
    expect(visit.address).toBe('http://localhost/nn/write?a=1');
    expect(text).toContain('Kari Nordmann');
    expect(text).toContain('Du arbeider for Bjørkvik kommune (lesar)');
  });

  it('asks with PKCE, state and nonce, and brings nothing of them into the table', async () => {
    const browser = testBrowser(accounts.app);
    const answer = await browser.step('/sign-in/start');
    const asked = new URL(answer.headers.get('location') ?? '').searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect(asked.get('scope')).toBe('openid profile');
    const rows = await db.selectFrom('sign_in_attempts').selectAll().execute();
    for (const key of ['state', 'nonce', 'code_challenge']) {
      expect(asked.get(key)).toMatch(/^[\w-]{43}$/);
      expect(JSON.stringify(rows)).not.toContain(asked.get(key));
    }
  });

  it('works with a private key instead of a secret, and with claims in the token itself', async () => {
    const { app } = testAccounts(db, { signIn: keyed.config });
    keyed.user = { subject: 'key', claims: from(number.bjorkvik, 'Nøkkel Person') };
    const visit = await testBrowser(app).get('/sign-in/start?return=/write');
    expect(textOf(visit.html)).toContain('Nøkkel Person');
  });

  it('takes over a new name and address, and keeps what it is not told again', async () => {
    const stored = () =>
      db
        .selectFrom('accounts as a')
        .innerJoin('account_subjects as s', 's.account_id', 'a.id')
        .select(['a.name', 'a.email'])
        .where('s.subject', '=', 'married')
        .executeTakeFirstOrThrow();
    keyed.user = { subject: 'married', claims: { name: 'Kari Berg', email: 'kari@example.no' } };
    const { app } = testAccounts(db, { signIn: { ...keyed.config, scopes: 'openid profile' } });
    await testBrowser(app).get('/sign-in/start');
    expect(await stored()).toEqual({ name: 'Kari Berg', email: 'kari@example.no' });
    keyed.user = { subject: 'married', claims: { name: 'Kari Dal' } };
    await testBrowser(app).get('/sign-in/start');
    expect(await stored()).toEqual({ name: 'Kari Dal', email: 'kari@example.no' });
  });

  it('makes one account of two first sign-ins at once', async () => {
    provider.user = { subject: 'twice', claims: from(number.bjorkvik) };
    const visits = await Promise.all([1, 2, 3].map(() => testBrowser(accounts.app).get('/sign-in/start')));
    expect(visits.map(({ status }) => status)).toEqual([200, 200, 200]);
    const subjects = await db
      .selectFrom('account_subjects')
      .selectAll()
      .where('subject', '=', 'twice')
      .execute();
    expect(subjects).toHaveLength(1);
  });

  it('counts the sign-in, and logs neither name nor subject nor number', async () => {
    await signInAs('quiet-subject', from(number.bjorkvik, 'Hemmelig Navn'));
    expect(await accounts.metrics.text()).toMatch(/nytte_sign_ins_total\{outcome="opened"\} \d/);
    expect(accounts.logged()).not.toMatch(/quiet-subject|Hemmelig|971045698|code=/);
  });
});

describe('the organisation of the claim', () => {
  it('gives the role of reader, with an entry in the log of the organisation', async () => {
    await signInAs('reader', from(number.bjorkvik));
    expect(await rolesOf('reader')).toEqual({ 'Bjørkvik kommune': 'reader' });
    const { id } = await db
      .selectFrom('organisations')
      .select('id')
      .where('organisation_number', '=', number.bjorkvik)
      .executeTakeFirstOrThrow();
    expect((await auditOf(`organisation:${id}`)).map(({ action }) => action)).toContain('member.role_given');
  });

  it('leaves a role that was given since', async () => {
    await signInAs('stays', from(number.bjorkvik));
    await db
      .updateTable('memberships')
      .set({ role: 'administrator' })
      .where('account_id', 'in', (eb) =>
        eb.selectFrom('account_subjects').select('account_id').where('subject', '=', 'stays'),
      )
      .execute();
    await signInAs('stays', from(number.bjorkvik));
    expect(await rolesOf('stays')).toEqual({ 'Bjørkvik kommune': 'administrator' });
  });

  it('may be missing: the person is let in, and told what it means and what to do', async () => {
    const { visit, text, browser } = await signInAs('nobody', { name: 'Kari Nordmann' });
    expect(visit.address).toContain('/welcome');
    expect(text).toContain('Be en administrator der om en invitasjon');
    expect(visit.html).toContain('href="/organisation-request"');
    expect((await browser.get('/write')).status).toBe(200);
  });

  it('is refused when the number fails modulus 11, and nobody is let in', async () => {
    const { visit, browser } = await signInAs('wrong', from('971045699'));
    expect(visit.status).toBe(403);
    expect(visit.html).toContain('Organisasjonsnummeret fra innloggingen er ikke gyldig');
    expect(await rolesOf('wrong')).toEqual({});
    expect((await browser.get('/write')).status).toBe(401);
  });

  it('is asked for when nobody knows it: named from the claim, and told that it waits', async () => {
    const { visit, text } = await signInAs('pioneer', from(number.unknown));
    expect(visit.address).toContain('/welcome');
    expect(text).toContain('Navn fra innloggingen er ikke med i Nytte ennå');
    const made = await db
      .selectFrom('organisations as o')
      .innerJoin('organisation_admissions as a', 'a.organisation_id', 'o.id')
      .innerJoin('admission_requests as r', 'r.organisation_id', 'o.id')
      .select(['o.id', 'o.name', 'a.state'])
      .where('organisation_number', '=', number.unknown)
      .execute();
    expect(made).toMatchObject([{ name: 'Navn fra innloggingen', state: 'requested' }]);
    const asked = (await auditOf('platform')).filter(({ subject_id: id }) => id === made[0]?.id);
    expect(asked.map(({ action }) => action)).toEqual(['organisation.requested']);
    await signInAs('colleague', from(number.unknown));
    await signInAs('pioneer', from(number.unknown));
    expect(await rolesOf('pioneer')).toEqual({});
    const requests = await db
      .selectFrom('admission_requests')
      .selectAll()
      .where('organisation_id', '=', made[0]?.id ?? '')
      .execute();
    expect(requests).toHaveLength(2);
  });

  it.each([
    ['refused', 'er ikke godkjent'],
    ['suspended', 'har for tiden ikke tilgang'],
  ] as const)('that is %s gives no role, and says so', async (state, words) => {
    const own = state === 'refused' ? '974652250' : '986105174';
    await organisation(`Virksomhet som er ${state}`, own, state);
    const { text } = await signInAs(state, from(own));
    expect(text).toContain(words);
    expect(await rolesOf(state)).toEqual({});
  });

  it('is the successor when the number is of one that is gone', async () => {
    const successor = await organisation('Storfjell kommune', null, 'approved');
    await db
      .insertInto('former_organisations')
      .values({
        number: '0999',
        name: 'Gamle',
        organisation_number: '938753288',
        until_year: 2019,
        successor_id: successor,
      })
      .execute();
    await signInAs('reform', from('938753288'));
    expect(await rolesOf('reform')).toEqual({ 'Storfjell kommune': 'reader' });
  });

  it('is who took over when it was merged into another, over two steps', async () => {
    const last = await organisation('Siste kommune', null, 'approved');
    const between = await organisation('Mellom kommune', null);
    const gone = await organisation('Borte kommune', number.merged);
    const at = new Date();
    await db
      .updateTable('organisations')
      .set({ merged_into: last, merged_at: at })
      .where('id', '=', between)
      .execute();
    await db
      .updateTable('organisations')
      .set({ merged_into: between, merged_at: at })
      .where('id', '=', gone)
      .execute();
    await signInAs('moved', from(number.merged));
    expect(await rolesOf('moved')).toEqual({ 'Siste kommune': 'reader' });
  });

  it('may change: one acts for the new one, keeps the old role, and is told of both', async () => {
    await signInAs('mover', from(number.bjorkvik));
    const { text } = await signInAs('mover', from(number.fjell));
    expect(await rolesOf('mover')).toEqual({ 'Bjørkvik kommune': 'reader', 'Fjell kommune': 'reader' });
    expect(text).toContain('Du arbeider for Fjell kommune og er leser der');
    expect(text).toContain('Du har fortsatt tilgang hos Bjørkvik kommune');
  });

  it('never settles on a namesake without a number', async () => {
    const namesake = await organisation('Navnebror', null, 'approved');
    provider.user = { subject: 'namesake', claims: {} };
    await signInAs('namesake', { name: 'N', organisation: { ID: '889640782', Name: 'Navnebror' } });
    const row = await db
      .selectFrom('organisations')
      .select('organisation_number')
      .where('id', '=', namesake)
      .executeTakeFirstOrThrow();
    expect(row.organisation_number).toBeNull();
    expect(await rolesOf('namesake')).toEqual({});
  });
});

describe('a person whose name the provider keeps to itself', () => {
  it('is asked for it, and cannot be nobody', async () => {
    const { visit, browser } = await signInAs(
      'nameless',
      { organisation: { ID: number.bjorkvik } },
      {
        start: '/sign-in/start?return=/write',
      },
    );
    expect(visit.html).toContain('<h1>Hva heter du?</h1>');
    const token = hiddenValue(visit.html, '_token');
    const empty = await browser.post('/welcome/name', { _token: token, name: ' \u200b ', return: '/write' });
    expect(empty.status).toBe(422);
    expect(empty.html).toContain('Skriv navnet ditt.');
    const told = await browser.post('/welcome/name', { _token: token, name: 'Åse <b>', return: '/write' });
    expect(told.address).toBe('http://localhost/write');
    expect(told.html).toContain('Åse &lt;b&gt;');
    const lost = await signInAs('nameless and alone', {});
    const named = await lost.browser.post('/welcome/name', {
      _token: hiddenValue(lost.visit.html, '_token'),
      name: 'Åse',
    });
    expect(textOf(named.html)).toContain('Be en administrator der om en invitasjon');
  });
});

describe('coming back', () => {
  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/\t/evil.example',
    '/sign-out',
    'x',
  ])('never leads to %s', async (address) => {
    const start = `/sign-in/start?return=${encodeURIComponent(address)}`;
    const { visit } = await signInAs('back', from(number.bjorkvik), { start });
    expect(visit.address).toBe('http://localhost/');
    const page = await testBrowser(accounts.app).get(`/sign-in?return=${encodeURIComponent(address)}`);
    expect(page.html).not.toContain('evil');
  });

  it('with an answer that was used before is refused', async () => {
    const { visit, browser } = await signInAs('replay', from(number.bjorkvik));
    const callback = visit.way.find((address) => address.includes('/sign-in/callback?')) as string;
    const again = await browser.get(callback);
    expect(again.status).toBe(403);
    expect(again.html).toContain('Denne innloggingen kan ikke brukes');
  });

  it('with the answer to another browser is refused, and that browser may still use it', async () => {
    provider.user = { subject: 'victim', claims: from(number.bjorkvik) };
    const attacker = testBrowser(accounts.app);
    let address = '/sign-in/start';
    for (let steps = 0; steps < 6 && !address.includes('/sign-in/callback'); steps++) {
      const answer = await attacker.step(address);
      address = new URL(answer.headers.get('location') ?? '', new URL(address, 'http://localhost')).href;
      if (address.startsWith('http://localhost') && address.includes('callback')) break;
    }
    const victim = testBrowser(accounts.app);
    await victim.step('/sign-in/start');
    expect((await victim.get(address)).html).toContain('Denne innloggingen kan ikke brukes');
    expect((await attacker.get(address)).status).toBe(200);
  });

  it('after ten minutes is refused', async () => {
    const browser = testBrowser(accounts.app);
    const started = await browser.step('/sign-in/start');
    const state = new URL(started.headers.get('location') ?? '').searchParams.get('state');
    await db
      .updateTable('sign_in_attempts')
      .set({ expires_at: new Date(Date.now() - 1000) })
      .execute();
    const late = await browser.get(`/sign-in/callback?code=x&state=${state}`);
    expect(late.html).toContain('eldre enn ti minutter');
  });

  it('having said no is told as that', async () => {
    const browser = testBrowser(accounts.app);
    const started = await browser.step('/en/sign-in/start?return=/en/write');
    const state = new URL(started.headers.get('location') ?? '').searchParams.get('state');
    const iss = encodeURIComponent(provider.config.issuer);
    const said = await browser.get(`/sign-in/callback?error=access_denied&state=${state}&iss=${iss}`);
    expect(said.html).toContain('You cancelled the sign-in');
    expect(said.html).toContain('href="/en/sign-in?return=%2Fen%2Fwrite"');
  });
});

describe('too many sign-ins from one place', () => {
  it('are asked to wait, and the rest of Nytte is not', async () => {
    const { app } = testAccounts(db, { signIn: provider.config, perMinute: 2 });
    const browser = testBrowser(app);
    const statuses = [];
    for (let n = 0; n < 3; n++) statuses.push((await browser.step('/sign-in/start')).status);
    expect(statuses).toEqual([303, 303, 429]);
    expect((await browser.step('/')).status).toBe(200);
  });
});
