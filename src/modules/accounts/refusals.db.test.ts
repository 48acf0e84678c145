import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Db, Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import { type TestAccounts, testAccounts } from './testing-accounts.ts';
import { testBrowser, type Visit } from './testing-browser.ts';
import { type Lie, type LyingProvider, startLyingProvider } from './testing-lying-provider.ts';

let db: Db;
let provider: LyingProvider;
let accounts: TestAccounts;

beforeAll(async () => {
  db = (await freshDatabase<Tables>()).sql;
  provider = await startLyingProvider();
  accounts = testAccounts(db, { signIn: provider.config, timeoutSeconds: 1 });
});
afterAll(() => provider.close());
afterEach(() => {
  provider.lie = {};
});

/** Begins, and comes back with a code, as if the provider had sent the person back. */
async function comeBack(lie: Lie, { app }: TestAccounts = accounts): Promise<Visit & { isIn: boolean }> {
  const browser = testBrowser(app);
  const started = await browser.step('/sign-in/start?return=/write');
  const asked = new URL(started.headers.get('location') ?? '', 'http://localhost').searchParams;
  provider.nonce = asked.get('nonce') ?? '';
  provider.lie = lie;
  const visit = await browser.get(`/sign-in/callback?code=c&state=${asked.get('state')}`);
  return { ...visit, isIn: (await browser.step('/write')).status === 200 };
}

const now = () => Math.floor(Date.now() / 1000);

describe('what an honest provider says', () => {
  it('is believed, also when its clock is twenty seconds off', async () => {
    for (const off of [0, 20, -20]) {
      const visit = await comeBack({ claims: { iat: now() + off, exp: now() + 100 + off } });
      expect(visit.isIn).toBe(true);
    }
  });
});

describe('an answer that cannot be trusted', () => {
  it.each<[string, () => Lie, string]>([
    ['is signed with another key', () => ({ signature: 'forged' }), 'token_invalid'],
    ['is not signed (alg none)', () => ({ signature: 'none' }), 'token_invalid'],
    ['was made for another service', () => ({ claims: { aud: 'another' } }), 'token_invalid'],
    [
      'was made for several services and given to another',
      () => ({ claims: { aud: ['nytte', 'x'], azp: 'x' } }),
      'token_invalid',
    ],
    ['comes from another issuer', () => ({ claims: { iss: 'https://evil.example' } }), 'token_invalid'],
    ['carries another nonce', () => ({ claims: { nonce: 'another' } }), 'token_invalid'],
    ['carries no nonce', () => ({ claims: { nonce: undefined } }), 'token_invalid'],
    ['names nobody', () => ({ claims: { sub: '' } }), 'token_invalid'],
    ['has expired', () => ({ claims: { iat: now() - 300, exp: now() - 60 } }), 'token_time'],
    ['was issued in the future', () => ({ claims: { iat: now() + 120, exp: now() + 400 } }), 'token_time'],
    ['was issued an hour ago', () => ({ claims: { iat: now() - 3600, exp: now() + 400 } }), 'token_time'],
    ['is not valid yet', () => ({ claims: { nbf: now() + 120 } }), 'token_time'],
    ['has no time at all', () => ({ claims: { iat: undefined } }), 'token_invalid'],
    ['says its time in words', () => ({ claims: { exp: 'tomorrow' } }), 'token_invalid'],
    [
      'is no token',
      () => ({ answer: { status: 200, body: '{"access_token":"a","token_type":"bearer"}' } }),
      'token_invalid',
    ],
    ['is no JSON', () => ({ answer: { status: 200, body: '<html>' } }), 'token_invalid'],
    [
      'says that the code is used',
      () => ({ answer: { status: 400, body: '{"error":"invalid_grant"}' } }),
      'provider_refused',
    ],
    ['is an error of the server', () => ({ answer: { status: 500, body: '{}' } }), 'provider_unavailable'],
  ])('because it %s is refused, counted, and told plainly', async (_, lie, reason) => {
    const before = await count(reason);
    const visit = await comeBack(lie());
    expect(new URL(visit.address).searchParams.get('reason')).toBe(reason);
    expect(visit.status).toBe(reason === 'provider_unavailable' ? 503 : 403);
    expect(visit.isIn).toBe(false);
    expect(visit.html).toContain('<h1>');
    expect(visit.html).not.toMatch(/OAUTH_|undefined|evil/);
    expect(await count(reason)).toBe(before + 1);
    expect(
      await db.selectFrom('account_subjects').select('subject').where('subject', '!=', 'ola').execute(),
    ).toEqual([]);
  });

  it('because it is not signed is refused also when the provider says that it may be so', async () => {
    const { app } = testAccounts(db, { signIn: provider.config });
    const browser = testBrowser(app);
    const discovery = { id_token_signing_alg_values_supported: ['none'] };
    provider.lie = { discovery };
    const started = await browser.step('/sign-in/start');
    const asked = new URL(started.headers.get('location') ?? '').searchParams;
    provider.nonce = asked.get('nonce') ?? '';
    provider.lie = { discovery, signature: 'none' };
    const visit = await browser.get(`/sign-in/callback?code=c&state=${asked.get('state')}`);
    expect(new URL(visit.address).searchParams.get('reason')).toBe('token_invalid');
  });

  it('leaves nothing of the person in the log', () => {
    expect(accounts.logged()).toContain('"reason":"token_time"');
    expect(accounts.logged()).not.toMatch(/ola|Ola Nordmann|nonce|eyJ/);
  });
});

describe('an assurance lower than was asked for', () => {
  it('is refused', async () => {
    const demanding = testAccounts(db, { signIn: { ...provider.config, acr: 'idporten-loa-high' } });
    const low = await comeBack({ claims: { acr: 'idporten-loa-substantial' } }, demanding);
    expect(low.html).toContain('høyere sikkerhetsnivå');
    expect(low.isIn).toBe(false);
    const high = await comeBack({ claims: { acr: 'idporten-loa-high' } }, demanding);
    expect(high.isIn).toBe(true);
  });
});

describe('a provider that is away', () => {
  const fresh = () => testAccounts(db, { signIn: provider.config, timeoutSeconds: 1 });

  it.each<[string, Lie]>([
    ['does not answer', { isDown: true }],
    ['answers too late', { delayMs: 1_500 }],
    ['is another than it says', { discovery: { issuer: 'https://evil.example' } }],
  ])('because it %s is told as that, and everything else works', async (_, lie) => {
    const { app } = fresh();
    provider.lie = lie;
    const browser = testBrowser(app);
    const visit = await browser.get('/nn/sign-in/start?return=/nn/write');
    expect(visit.status).toBe(503);
    expect(visit.html).toContain('Innlogginga svarar ikkje akkurat no');
    expect(visit.html).toContain('href="/nn/sign-in?return=%2Fnn%2Fwrite"');
    expect((await browser.get('/')).status).toBe(200);
    expect((await browser.get('/sign-in')).status).toBe(200);
  });

  it('is found again when it is back', async () => {
    const { app } = fresh();
    provider.lie = { isDown: true };
    expect((await testBrowser(app).get('/sign-in/start')).status).toBe(503);
    provider.lie = {};
    expect((await testBrowser(app).step('/sign-in/start')).headers.get('location')).toContain('/authorize?');
  });

  it('between going and coming back is told as that', async () => {
    const visit = await comeBack({ isDown: true }, fresh());
    expect(visit.status).toBe(503);
    expect(visit.isIn).toBe(false);
  });
});

async function count(reason: string): Promise<number> {
  const text = await accounts.metrics.text();
  return Number(text.match(new RegExp(`outcome="${reason}"} (\\d+)`))?.[1] ?? 0);
}
