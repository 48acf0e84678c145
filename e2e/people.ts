import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
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
  /** Tab to it, and Enter; waits for the next page. */
  readonly press: (selector: string) => Promise<void>;
  readonly presses: () => number;
  readonly pages: () => number;
}

const mostTabs = 120;

export function keyboardOf(page: Page): Keyboard {
  let presses = 0;
  let pages = 1;
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
    press: async (selector) => {
      await to(selector);
      const before = page.url();
      await page.keyboard.press('Enter');
      presses += 1;
      pages += 1;
      await page.waitForURL((url) => url.href !== before);
      await page.waitForLoadState('load');
    },
    presses: () => presses,
    pages: () => pages,
  };
}

/** Lets every session of the product run out, as a night does. */
export async function expireSessions(product: Product): Promise<void> {
  const { port } = JSON.parse(readFileSync(path.join(product.dataDir, 'postgres.json'), 'utf8'));
  const password = readFileSync(path.join(product.dataDir, 'secret'), 'utf8').trim();
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'nytte', password, database: 'nytte' });
  await client.connect();
  await client.query("update sessions set expires_at = now() - interval '1 minute'");
  await client.end();
}
