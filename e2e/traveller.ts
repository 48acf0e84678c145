import type { Browser, BrowserContextOptions } from 'playwright-core';
import { expect } from 'vitest';
import { expectPage, keyboardOf, type SeededPerson } from './people.ts';
import { openPage, type Product } from './product.ts';

/** Somebody at a browser who uses the keyboard alone. */
export async function travel(
  browser: Browser,
  product: Product,
  options: BrowserContextOptions,
  person: SeededPerson,
) {
  const { page, errors, close } = await openPage(browser, { ...options, ...person });
  const keys = keyboardOf(page);
  const main = page.locator('main');
  return {
    page,
    keys,
    errors,
    close,
    visit: (path: string) => page.goto(product.url + path),
    /** What the page says on top, and that axe finds nothing wrong where it can look. */
    see: async (heading: RegExp) => {
      if (options.javaScriptEnabled !== false) await expectPage(page, heading);
      else expect(await page.locator('h1').innerText()).toMatch(heading);
    },
    told: async () => (await main.innerText()).replaceAll(/\s+/g, ' '),
  };
}
export type Traveller = Awaited<ReturnType<typeof travel>>;
