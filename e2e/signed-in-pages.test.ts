import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localisedPath } from '../src/kernel/i18n/paths.ts';
import { accessibilityFaults, scrollsSideways } from './accessibility.ts';
import { signedInPages } from './pages.ts';
import { signedIn } from './people.ts';
import { desk, type Product, phone, startBrowser, startProduct } from './product.ts';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({}, 'demo'), startBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe.each(['nb', 'nn', 'en'] as const)('in %s', (language) => {
  it.concurrent.each(Object.entries(signedInPages))(
    'every page of «%s» is accessible, fits a phone, and says nothing on the console',
    async (name, addresses) => {
      const { page, errors, close } = await signedIn(browser, product, name);
      const faults: string[] = [];
      for (const address of addresses) {
        await page.goto(product.url + localisedPath(language, address));
        await page.evaluate("document.querySelectorAll('main details').forEach((d) => { d.open = true; })");
        // The languages differ in words alone, which are longest where there is least room.
        for (const viewport of language === 'nb' ? [phone, desk] : [phone]) {
          await page.setViewportSize(viewport);
          faults.push(...(await accessibilityFaults(page)).map((fault) => `${address}: ${fault}`));
          if (await scrollsSideways(page))
            faults.push(`${address}: scrolls sideways at ${viewport.width} px`);
        }
        if ((await page.locator('html').getAttribute('lang')) !== language)
          faults.push(`${address}: language`);
        const headings = await page.locator('h1').count();
        if (headings !== 1) faults.push(`${address}: ${headings} first headings`);
      }
      await close();
      expect(faults).toEqual([]);
      expect(errors.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([]);
    },
  );
});
