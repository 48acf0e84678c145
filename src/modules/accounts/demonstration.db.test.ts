import { beforeAll, describe, expect, it } from 'vitest';
import type { Db, Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import { testOrganisation, testPerson } from '../../kernel/identity/testing-people.ts';
import { textOf } from '../../ui/testing/rendered.ts';
import { testAccounts } from './testing-accounts.ts';
import { testBrowser } from './testing-browser.ts';

let db: Db;
let demonstrator: string;
let real: string;

beforeAll(async () => {
  db = (await freshDatabase<Tables>()).sql;
  const organisation = await testOrganisation(db, 'Nordby (demonstrasjon)', { isDemonstration: true });
  const person = await testPerson(db, {
    name: 'Demo <i>Berg</i>',
    isDemonstration: true,
    organisationId: organisation.id,
  });
  demonstrator = person.accountId;
  real = (await testPerson(db, { name: 'Ekte Person' })).accountId;
});

const home = { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' };

function enter(
  accountId: string,
  options: {
    readonly isDemonstration?: boolean;
    readonly headers?: Record<string, string>;
    readonly peer?: string;
    readonly host?: string;
  } = {},
) {
  const { app } = testAccounts(db, { isDemonstration: options.isDemonstration ?? true });
  const host = options.host ?? 'http://localhost';
  return app.request(
    `${host}/sign-in/demonstration`,
    {
      method: 'POST',
      headers: { ...home, origin: host, ...options.headers },
      body: new URLSearchParams({ accountId, return: '/write' }),
    },
    { incoming: { socket: { remoteAddress: options.peer ?? '127.0.0.1' } } },
  );
}

describe('the demonstration', () => {
  it('shows who one may be, marked as made up, and lets one in by a button', async () => {
    const { app } = testAccounts(db, { isDemonstration: true });
    const browser = testBrowser(app);
    const page = await browser.get('/sign-in?return=/write');
    expect(textOf(page.html)).toContain('Demonstrasjon. Kontoer, behov, tiltak og tall er oppdiktet.');
    expect(page.html).toContain('Logg inn som Demo &lt;i&gt;Berg&lt;/i&gt;');
    expect(textOf(page.html)).toContain('redaktør, Nordby (demonstrasjon)');
    expect(page.html).not.toContain('Ekte Person');
    const visit = await browser.post('/sign-in/demonstration', { accountId: demonstrator, return: '/write' });
    expect(visit.address).toBe('http://localhost/write');
    expect(visit.html).toContain('Demo &lt;i&gt;Berg&lt;/i&gt;');
  });

  it('lets nobody in as somebody real', async () => {
    const answer = await enter(real);
    expect(answer.status).toBe(403);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it.each<[string, Parameters<typeof enter>[1]]>([
    ['this Nytte does not run for demonstration', { isDemonstration: false }],
    ['the peer is another machine', { peer: '10.0.0.7' }],
    ['a proxy stands between', { headers: { 'x-forwarded-for': '127.0.0.1' } }],
    ['a proxy of another kind stands between', { headers: { via: '1.1 proxy' } }],
    ['it was asked for under another name (DNS rebinding)', { host: 'http://evil.example' }],
  ])('is refused when %s', async (_, options) => {
    const answer = await enter(demonstrator, options);
    expect(answer.status).toBe(403);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it('is over when Nytte runs for real again: its sessions open nothing', async () => {
    const cookie = (await enter(demonstrator)).headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const { app } = testAccounts(db);
    expect((await app.request('/write', { headers: { cookie } })).status).toBe(401);
  });
});
