import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localisedPath } from '../src/kernel/i18n/paths.ts';
import { accessibilityFaults, scrollsSideways } from './accessibility.ts';
import { pages } from './pages.ts';
import { desk, openPage, type Product, phone, startBrowser, startProduct } from './product.ts';

/** What `npm run accessibility` writes and the accessibility statement tells. */
interface Report {
  ranAt: string;
  axeVersion: string;
  pages: { path: string; widths: number[]; violations: number }[];
}

const reportFile = path.resolve(import.meta.dirname, '..', 'content', 'accessibility-report.json');
const languages = ['nb', 'nn', 'en'] as const;
let product: Product;
let browser: Browser;
const found: Report['pages'] = [];

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), startBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
  if (process.env.NYTTE_WRITE_ACCESSIBILITY_REPORT !== 'yes') return;
  const axe = JSON.parse(readFileSync(path.resolve('node_modules/axe-core/package.json'), 'utf8'));
  // Two pages are looked at at once: the report has them in the order of the list.
  const order = addressesInOrder();
  const pagesFound = found.toSorted((a, b) => order.indexOf(a.path) - order.indexOf(b.path));
  const report: Report = { ranAt: new Date().toISOString(), axeVersion: axe.version, pages: pagesFound };
  writeFileSync(reportFile, `${JSON.stringify(report, null, 2)}\n`);
});

const addressesInOrder = () => languages.flatMap((l) => pages.map((page) => localisedPath(l, page)));

/** The languages differ in words alone, which are longest where there is least room. */
const viewportsOf = (language: (typeof languages)[number]) => (language === 'nb' ? [phone, desk] : [phone]);

describe.each(languages)('every page in %s', (language) => {
  it.concurrent.each(pages)(
    '%s is accessible, fits a phone, and says nothing on the console',
    async (address) => {
      const { page, errors, close } = await openPage(browser);
      const faults: string[] = [];
      await page.goto(product.url + localisedPath(language, address));
      const viewports = viewportsOf(language);
      for (const viewport of viewports) {
        await page.setViewportSize(viewport);
        await page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })");
        faults.push(...(await accessibilityFaults(page)));
        if (await scrollsSideways(page)) faults.push(`scrolls sideways at ${viewport.width} px`);
      }
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(await page.locator('h1').count()).toBe(1);
      await close();
      found.push({
        path: localisedPath(language, address),
        widths: viewports.map(({ width }) => width),
        violations: faults.length,
      });
      expect(faults).toEqual([]);
      // The browser itself reports answers such as 404 and 422 as errors; anything else is ours.
      expect(errors.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([]);
    },
  );
});

it('the published accessibility report speaks of these pages and found no fault', () => {
  if (process.env.NYTTE_WRITE_ACCESSIBILITY_REPORT === 'yes') return;
  const report = JSON.parse(readFileSync(reportFile, 'utf8')) as Report;
  const told = report.pages.map((page) => page.path).sort();
  expect(told).toEqual(addressesInOrder().sort());
  expect(report.pages.filter((page) => page.violations > 0)).toEqual([]);
});
