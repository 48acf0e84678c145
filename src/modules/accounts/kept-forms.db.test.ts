import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Db, Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import { testPerson } from '../../kernel/identity/testing-people.ts';
import { textOf } from '../../ui/testing/rendered.ts';
import { hiddenValue, type TestAccounts, testAccounts } from './testing-accounts.ts';
import { type TestBrowser, testBrowser } from './testing-browser.ts';

let db: Db;
let accounts: TestAccounts;
let kari: string;
let ola: string;

beforeAll(async () => {
  db = (await freshDatabase<Tables>()).sql;
  [kari, ola] = (await Promise.all(
    ['Kari', 'Ola'].map(async (name) => (await testPerson(db, { name, isDemonstration: true })).accountId),
  )) as [string, string];
});
beforeEach(async () => {
  accounts = testAccounts(db, { isDemonstration: true });
  await db.deleteFrom('kept_forms').execute();
});

const enter = (browser: TestBrowser, accountId: string) =>
  browser.post('/sign-in/demonstration', { accountId });

/** Signed in, with a form open: its token. */
async function writing(accountId: string) {
  const browser = testBrowser(accounts.app);
  await enter(browser, accountId);
  return { browser, token: hiddenValue((await browser.get('/write')).html, '_token') };
}

const expire = (accountId: string) =>
  db.updateTable('sessions').set({ expires_at: new Date() }).where('account_id', '=', accountId).execute();

const typed = {
  title: 'Lang ventetid',
  'results.0.text': 'Målt <b>hos</b> oss\nto ganger',
  'results.0.year': '2025',
};

/** The form of the page that sends what was kept. */
function keptForm(html: string): { action: string; fields: Record<string, string> } {
  const form = html.match(/<form[^>]*action="([^"]*\/send)"[\s\S]*?<\/form>/);
  const fields = [...(form?.[0].matchAll(/name="([^"]*)" value="([^"]*)"/g) ?? [])];
  const plain = (text = '') => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return {
    action: form?.[1] ?? '',
    fields: Object.fromEntries(fields.map(([, name, value]) => [name as string, plain(value)])),
  };
}

describe('a form sent in a session that has run out', () => {
  it('is kept, told, shown after sign-in, and arrives as it was written', async () => {
    const { browser, token } = await writing(kari);
    await expire(kari);
    const told = await browser.post('/nn/write?part=2', { _token: token, ...typed });
    expect(told.address).toBe('http://localhost/nn/sign-in');
    expect(told.html).toContain('Du vart logga ut. Det du skreiv, er teke vare på.');
    const back = await enter(browser, kari);
    expect(back.address).toBe('http://localhost/kept-forms');
    expect(textOf(back.html)).toContain('Lang ventetid');
    expect(back.html).toContain('Målt &lt;b&gt;hos&lt;/b&gt; oss\nto ganger');
    expect(accounts.received).toEqual([]);
    const { action, fields } = keptForm(back.html);
    const sent = await browser.post(action, fields);
    expect(sent.address).toBe('http://localhost/nn/write?part=2');
    expect(sent.html).toContain('received');
    expect(accounts.received).toEqual([
      { title: 'Lang ventetid', results: [{ text: 'Målt <b>hos</b> oss\nto ganger', year: '2025' }] },
    ]);
    const after = await browser.get('/kept-forms');
    expect(after.html).toContain('Du har ikke noe som venter på å bli sendt inn');
  });

  it('can be thrown away', async () => {
    const { browser, token } = await writing(kari);
    await expire(kari);
    await browser.post('/write', { _token: token, ...typed });
    const page = await enter(browser, kari);
    const action = page.html.match(/action="([^"]*\/discard)"/)?.[1] as string;
    const after = await browser.post(action, { _token: hiddenValue(page.html, '_token') });
    expect(after.html).not.toContain('Lang ventetid');
    expect(await db.selectFrom('kept_forms').selectAll().execute()).toEqual([]);
  });

  it('is for nobody else at the same machine, and waits for its owner', async () => {
    const { browser, token } = await writing(kari);
    await expire(kari);
    await browser.post('/write', { _token: token, ...typed });
    const other = await enter(browser, ola);
    expect(other.address).toBe('http://localhost/me');
    expect((await browser.get('/kept-forms')).html).not.toContain('Lang ventetid');
    const { id } = await db.selectFrom('kept_forms').select('id').executeTakeFirstOrThrow();
    const foreign = { _token: hiddenValue((await browser.get('/write')).html, '_token') };
    for (const act of ['send', 'discard']) {
      expect((await browser.post(`/kept-forms/${id}/${act}`, foreign)).status).toBe(404);
    }
    await browser.post('/sign-out', foreign);
    expect((await enter(browser, kari)).html).toContain('Lang ventetid');
  });

  it('cannot be read on another machine, nor out of the table', async () => {
    const { browser, token } = await writing(kari);
    await expire(kari);
    await browser.post('/write', { _token: token, ...typed });
    const elsewhere = testBrowser(accounts.app);
    expect((await enter(elsewhere, kari)).address).toBe('http://localhost/me');
    const rows = await db.selectFrom('kept_forms').selectAll().execute();
    expect(rows).toHaveLength(1);
    expect(rows.map(({ sealed }) => sealed.toString('latin1')).join()).not.toMatch(/ventetid|write/);
  });

  it('is kept also when one signed out in another tab', async () => {
    const { browser, token } = await writing(kari);
    await browser.post('/sign-out', { _token: token });
    const told = await browser.post('/write', { _token: token, ...typed });
    expect(told.address).toBe('http://localhost/sign-in');
    expect((await enter(browser, kari)).html).toContain('Lang ventetid');
  });

  it('is kept also when one has signed in again in another tab', async () => {
    const { browser, token } = await writing(kari);
    await expire(kari);
    await enter(browser, kari);
    const told = await browser.post('/write', { _token: token, ...typed });
    expect(told.address).toBe('http://localhost/kept-forms');
    expect(told.html).toContain('Lang ventetid');
  });

  it('is refused, and not kept, when somebody else has signed in meanwhile', async () => {
    const { browser, token } = await writing(kari);
    await expire(kari);
    await enter(browser, ola);
    expect((await browser.post('/write', { _token: token, ...typed })).status).toBe(403);
    expect(await db.selectFrom('kept_forms').selectAll().execute()).toEqual([]);
  });

  it('is not kept for who was never here, for a script, or more than ten times', async () => {
    const stranger = testBrowser(accounts.app);
    expect((await stranger.post('/write', { _token: 'made up', ...typed })).status).toBe(401);
    const { browser, token } = await writing(kari);
    await expire(kari);
    const script = await browser.step('/write', {
      method: 'POST',
      headers: { origin: 'http://localhost', 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' },
      body: new URLSearchParams({ _token: token, ...typed }),
    });
    expect(script.status).toBe(401);
    expect(await db.selectFrom('kept_forms').selectAll().execute()).toEqual([]);
    for (let n = 0; n < 12; n++) await browser.post('/write', { _token: token, title: `Nummer ${n}` });
    expect(await db.selectFrom('kept_forms').selectAll().execute()).toHaveLength(10);
  });

  it('says that files must be chosen again', async () => {
    const { browser, token } = await writing(kari);
    await expire(kari);
    const body = new FormData();
    body.set('_token', token);
    body.set('file', new File(['x'], 'plan.pdf'));
    const kept = await browser.step('/write', {
      method: 'POST',
      headers: { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' },
      body,
    });
    expect(kept.status).toBe(303);
    expect((await enter(browser, kari)).html).toContain('Filer kan vi ikke ta vare på');
  });

  it('larger than 300 kB is refused as too large', async () => {
    const { browser, token } = await writing(kari);
    await expire(kari);
    const visit = await browser.post('/write', { _token: token, text: 'a'.repeat(310_000) });
    expect(visit.status).toBe(413);
  });
});
