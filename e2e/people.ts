import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { newId } from '../src/kernel/db/ids.ts';
import type { Role } from '../src/kernel/identity/actor.ts';
import { hashToken, newToken } from '../src/kernel/identity/tokens.ts';
import { accessibilityFaults } from './accessibility.ts';
import { openPage, type Product } from './product.ts';

/** Somebody of the demonstration at a browser of their own. */
export interface Visit {
  readonly page: Page;
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens a browser and signs somebody of the demonstration in by the list of them. */
export async function signedIn(
  browser: Browser,
  product: Product,
  name: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const visit = await openPage(browser, options);
  await visit.page.goto(`${product.url}/sign-in`);
  await chooseAccount(visit.page, name);
  return visit;
}

export async function chooseAccount(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Logg inn som ${name}`, exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** What the page says on top, and that axe finds nothing wrong with it. */
export async function expectPage(page: Page, heading: RegExp | string): Promise<void> {
  const title = page.locator('h1');
  expect(await title.innerText()).toMatch(heading);
  expect(await accessibilityFaults(page)).toEqual([]);
}

/** Somebody with a keyboard alone, whose key presses are counted. */
export interface Keyboard {
  /** Presses Tab until the element has focus. */
  readonly to: (selector: string) => Promise<void>;
  readonly write: (selector: string, text: string) => Promise<void>;
  /** Tab to the group of radio buttons with that name, and arrows to the choice. */
  readonly choose: (name: string, value: string) => Promise<void>;
  /** Tab to the list with that id, and arrows to the choice. */
  readonly select: (id: string, label: string) => Promise<void>;
  /** Tab to a field for a day, and the parts of `2026-11-28` in the order in which the browser asks for them. */
  readonly day: (selector: string, day: string) => Promise<void>;
  /** Tab to it, and the space bar: ticks a box, opens what is folded away. */
  readonly tick: (selector: string) => Promise<void>;
  /** Tab to it, and what was copied elsewhere. */
  readonly paste: (selector: string, text: string) => Promise<void>;
  /** Tab to it, and Enter; waits for the next page. */
  readonly press: (selector: string) => Promise<void>;
  readonly presses: () => number;
  readonly pages: () => number;
}

const mostTabs = 120;
const mostArrows = 40;

export function keyboardOf(page: Page): Keyboard {
  let presses = 0;
  let pages = 1;
  const key = async (name: string) => {
    await page.keyboard.press(name);
    presses += 1;
  };
  const to = async (selector: string) => {
    await page.locator(selector).first().waitFor({ state: 'attached' });
    for (let tabs = 0; tabs < mostTabs; tabs += 1) {
      if ((await page.locator(`${selector}:focus`).count()) > 0) return;
      await page.keyboard.press('Tab');
      presses += 1;
    }
    throw new Error(`No way to ${selector} by Tab on ${page.url()}.`);
  };
  return {
    to,
    write: async (selector, text) => {
      await to(selector);
      await page.keyboard.press('Control+A');
      await page.keyboard.type(text);
      presses += 1 + text.length;
    },
    paste: async (selector, text) => {
      await to(selector);
      await page.keyboard.insertText(text);
      presses += 1;
    },
    choose: async (name, value) => {
      const wanted = `input[name="${name}"][value="${value}"]`;
      await to(`input[name="${name}"]`);
      await key('Space');
      for (let arrows = 0; arrows < mostArrows; arrows += 1) {
        if (await page.locator(wanted).isChecked()) return;
        await key('ArrowDown');
      }
      throw new Error(`No way to ${wanted} by arrows on ${page.url()}.`);
    },
    select: async (id, label) => {
      const list = page.locator(`select[id="${id}"]`);
      const value = await list.locator('option', { hasText: label }).first().getAttribute('value');
      await to(`select[id="${id}"]`);
      await key('Home');
      for (let arrows = 0; arrows < mostArrows; arrows += 1) {
        if ((await list.inputValue()) === value) return;
        await key('ArrowDown');
      }
      throw new Error(`No way to ${label} in ${id} by arrows on ${page.url()}.`);
    },
    day: async (selector, day) => {
      await to(selector);
      const [year = '', month = '', date = ''] = day.split('-');
      await page.keyboard.type(`${month}${date}${year}`);
      presses += 8;
      expect(await page.locator(selector).inputValue()).toBe(day);
    },
    tick: async (selector) => {
      await to(selector);
      await key('Space');
    },
    press: async (selector) => {
      await to(selector);
      // Not a new address: a form may lead back to its own.
      const loaded = page.waitForEvent('load');
      await key('Enter');
      pages += 1;
      await loaded;
    },
    presses: () => presses,
    pages: () => pages,
  };
}

/** Lets every session of the product run out, as a night does. */
export async function expireSessions(product: Product): Promise<void> {
  await inDatabase(product, (client) =>
    client.query("update sessions set expires_at = now() - interval '1 minute'"),
  );
}

/** Somebody real who has signed in: what a page is opened with to be theirs. */
export type SeededPerson = Pick<BrowserContextOptions, 'storageState'>;

/**
 * Puts somebody into a municipality of the content, which is admitted if it was not, and signs them in: what is only
 * for demonstration never reaches the library or a brief, and a test has no identity provider.
 */
export async function seedPerson(
  product: Product,
  person: {
    readonly municipalityNumber: string;
    readonly role: Role;
    readonly name: string;
    /** Whether a colleague must look at what the municipality publishes. */
    readonly requiresReview?: boolean;
  },
): Promise<SeededPerson> {
  const [accountId, token] = [newId(), newToken()];
  await inDatabase(product, async (client) => {
    const found = await client.query<{ id: string }>(
      'select id from organisations where municipality_number = $1',
      [person.municipalityNumber],
    );
    const organisationId = found.rows[0]?.id;
    if (!organisationId) throw new Error(`No municipality ${person.municipalityNumber} in the content.`);
    await client.query(
      `insert into organisation_admissions (organisation_id, state, requires_review, requested_at, decided_at)
       values ($1, 'approved', $2, now(), now()) on conflict do nothing`,
      [organisationId, person.requiresReview ?? false],
    );
    await client.query(
      "insert into accounts (id, kind, name, language, created_at) values ($1, 'employee', $2, 'nb', now())",
      [accountId, person.name],
    );
    await client.query(
      'insert into memberships (account_id, organisation_id, role, since) values ($1, $2, $3, now())',
      [accountId, organisationId, person.role],
    );
    await client.query(
      `insert into sessions (token_hash, account_id, organisation_id, csrf_token, created_at, seen_at, expires_at)
       values ($1, $2, $3, $4, now(), now(), now() + interval '1 hour')`,
      [hashToken(token), accountId, organisationId, newToken()],
    );
  });
  const { hostname } = new URL(product.url);
  const cookie = { name: 'nytte', value: token, domain: hostname, path: '/', expires: -1 };
  const cookies = [{ ...cookie, httpOnly: true, secure: false, sameSite: 'Lax' as const }];
  return { storageState: { cookies, origins: [] } };
}

async function inDatabase(product: Product, act: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const { port } = JSON.parse(readFileSync(path.join(product.dataDir, 'postgres.json'), 'utf8'));
  const password = readFileSync(path.join(product.dataDir, 'secret'), 'utf8').trim();
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'nytte', password, database: 'nytte' });
  await client.connect();
  try {
    await act(client);
  } finally {
    await client.end();
  }
}
