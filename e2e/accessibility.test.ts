import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { openPage, startBrowser } from './product.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
});

it('the check finds what is wrong with a page, text in the colour of its ground too', async () => {
  const { page, close } = await openPage(browser);
  await page.setContent(`<!doctype html><html lang="nb"><title>T</title><main><h1>T</h1>
    <img src="data:,"><p style="color: #777; background: #888">Svak</p>
    <p style="color: #fff; background: #fff">Usynlig</p></main></html>`);
  const faults = (await accessibilityFaults(page)).map((fault) => fault.split(':')[0]);
  expect(faults).toEqual(expect.arrayContaining(['image-alt', 'color-contrast']));
  expect(faults.some((fault) => fault === 'invisible text')).toBe(true);
  await close();
});
