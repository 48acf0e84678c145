import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, scrollsSideways } from './accessibility.ts';
import { desk, openPage, type Product, phone, startBrowser, startProduct } from './product.ts';

const root = path.resolve(import.meta.dirname, '..');
const notices = path.resolve(root, '..', 'shared', 'data', 'doffin-notices');
const run = promisify(execFile);

/** What a command prints, on the database of the running product. */
async function nytte(product: Product, ...args: string[]): Promise<string> {
  const own = Object.entries(process.env).filter(([key]) => !key.startsWith('NYTTE_'));
  const env = { ...Object.fromEntries(own), NYTTE_DATA_DIR: product.dataDir, NYTTE_LOG_LEVEL: 'warn' };
  const script = path.join(root, 'scripts', 'run.mjs');
  const { stdout } = await run(process.execPath, [script, ...args], { cwd: root, env });
  return stdout;
}

/** What the explorer shows: heading of the row, numerator, denominator. */
async function rowsOf(page: Page): Promise<string[][]> {
  const rows = await page.locator('#table tbody tr').all();
  return Promise.all(rows.map(async (row) => (await row.locator('th, td').allInnerTexts()).slice(0, 3)));
}

describe.skipIf(!existsSync(notices))(
  'a newcomer to procurement (skipped where ../shared/data is not at hand)',
  () => {
    let product: Product;
    let browser: Browser;

    beforeAll(async () => {
      [product, browser] = await Promise.all([startProduct(), startBrowser()]);
    });

    afterAll(async () => {
      await browser?.close();
      await product?.stop();
    });

    it('finds what belongs there and how to begin, before anything is imported', async () => {
      const { page, close } = await openPage(browser, { viewport: phone });
      await page.goto(`${product.url}/procurement`);
      expect(await page.locator('main').innerText()).toContain('nytte notices import');
      expect(await accessibilityFaults(page)).toEqual([]);
      await close();
    });

    it('imports a folder of real notices, and importing it again changes nothing', async () => {
      const first = JSON.parse(await nytte(product, 'notices', 'import', notices, '--json'));
      expect(first).toMatchObject({ read: 44, new: 44, rejected: 0 });
      const again = JSON.parse(await nytte(product, 'notices', 'import', notices, '--json'));
      expect(again).toMatchObject({ read: 44, new: 0, changed: 0, unchanged: 44, rejected: 0 });
    });

    describe.each([
      ['on a desk', { viewport: desk }],
      ['on a phone without JavaScript', { viewport: phone, javaScriptEnabled: false }],
    ])('%s', (_, options) => {
      it('sees the share, opens a buyer, repeats a figure, and writes a draft', async () => {
        const { page, errors, close } = await openPage(browser, options);
        const look = async () => {
          if ('javaScriptEnabled' in options) return;
          expect(await accessibilityFaults(page)).toEqual([]);
          expect(await scrollsSideways(page)).toBe(false);
        };
        await page.goto(product.url);
        await page.locator('header nav a[href="/procurement"]').click();
        expect(await page.locator('h1').innerText()).toMatch(
          /\d\s%.*kjøper innovasjon;\s*\d+\s%\ssier ingenting/s,
        );
        await look();

        await page.locator('main a[href="/procurement/buyers"]').first().click();
        await page.locator('main a[href^="/procurement/buyers/"]').first().click();
        await page.waitForURL(/\/procurement\/buyers\/[a-z]/);
        expect(await page.locator('h1').innerText()).toMatch(/har kunngjort \d+/);
        await look();
        await page.locator('main a[href^="/procurement/notices/"]').first().click();
        await page.waitForURL(/\/procurement\/notices\/[0-9a-f]/);
        await page.evaluate("document.querySelectorAll('main details').forEach((d) => { d.open = true; })");
        await look();

        await page.goto(`${product.url}/procurement`);
        await page.locator('main a[href^="/procurement/statistics"]').first().click();
        await page.locator('#indicator').selectOption('environmental-aims');
        await page.locator('#by-1').selectOption('year');
        await page.locator('form.nytte-explorer button[type=submit]').click();
        await page.waitForURL(/by=year/);
        await look();
        const shown = await rowsOf(page);
        expect(shown.length).toBeGreaterThan(1);
        const command = await page.locator('pre.nytte-command').innerText();
        const told = await nytte(
          product,
          ...command
            .replace(/^nytte /, '')
            .replace('csv', 'json')
            .split(' '),
        );
        const { rows } = JSON.parse(told) as { rows: Record<string, unknown>[] };
        const repeated = rows.map((row) => [row.year, row.numerator, row.denominator].map(String));
        expect(repeated).toEqual(shown);

        await page.goto(`${product.url}/procurement/for-need`);
        const answers = { described: 'known', market: 'none', outcome: 'develop_and_buy' };
        const more = { requirements: 'functions', value: 'above_eea' };
        for (const [name, value] of Object.entries({ ...answers, ...more }))
          await page.locator(`input[name="${name}"][value="${value}"]`).check();
        await page.locator('form#answers button[type=submit]').click();
        expect(await page.locator('h1').innerText()).toMatch(/Innovasjonspartnerskap/);
        await look();
        await page.locator('main a[href^="/procurement/for-need/specification"]').first().click();
        await page.locator('[name="title"]').fill('Trygg medisinering hjemme');
        await page.locator('[name="background"]').fill('Eldre som bor alene, glemmer å ta medisinen.');
        await page.locator('[name="functions.0.what"]').fill('Brukeren merker når medisinen skal tas.');
        await look();
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.locator('button[name="do"][value="docx"]').click(),
        ]);
        expect(download.suggestedFilename()).toMatch(/\.docx$/);
        // A Word file is a zip.
        expect(
          readFileSync(await download.path())
            .subarray(0, 2)
            .toString(),
        ).toBe('PK');
        expect(errors).toEqual([]);
        await close();
      });
    });
  },
);
