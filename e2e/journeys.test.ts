import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { desk, openPage, type Product, phone, startBrowser, startProduct } from './product.ts';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), startBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function expectAccessible(page: Page): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
}

describe.each([
  ['with a mouse on a desk', { viewport: desk }],
  ['on a phone', { viewport: phone }],
  ['without JavaScript', { viewport: desk, javaScriptEnabled: false }],
])('an adviser %s', (_, options) => {
  it('goes from a need to a case, to its organisation, and to support', async () => {
    const { page, errors, close } = await openPage(browser, options);
    const canCheck = !('javaScriptEnabled' in options);
    await page.goto(product.url);
    await page.getByRole('textbox').first().fill('Eldre som bor hjemme, glemmer å ta medisinen sin');
    await page.locator('form.nytte-need button').click();
    await page.waitForURL(/\/brief\?need=/);
    expect(await page.locator('h1').innerText()).toMatch(/møtt et lignende behov/);
    if (canCheck) await expectAccessible(page);
    const first = page.locator('.nytte-evidence .nytte-card__title a').first();
    expect(await page.locator('.nytte-evidence').first().innerText()).toMatch(/medisin/i);
    const title = await first.innerText();
    await first.click();
    expect(await page.locator('h1').innerText()).toBe(title);
    if (canCheck) await expectAccessible(page);
    await page.locator('main a[href*="/organisations/"]').first().click();
    await page.waitForURL(/\/organisations\//);
    if (canCheck) await expectAccessible(page);
    await page.locator('header nav a[href="/instruments"]').click();
    await page.waitForURL(/\/instruments$/);
    await page.locator('main article a[href*="/instruments/"]').first().click();
    await page.waitForURL(/\/instruments\/[a-z]/);
    if (canCheck) await expectAccessible(page);
    expect(errors).toEqual([]);
    await close();
  });
});

describe('a reader with only a keyboard', () => {
  it('reaches the field by the skip link, writes a need, and opens the first hit', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(product.url);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.id')).toBe('need');
    await page.keyboard.type('ventetid på sykehus');
    for (let presses = 0; presses < 6; presses += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate("document.activeElement.matches('button')")) break;
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/brief\?need=/);
    const wanted = await page.locator('.nytte-evidence a').first().getAttribute('href');
    for (let presses = 0; presses < 150; presses += 1) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate("document.activeElement.getAttribute('href')")) === wanted) break;
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${wanted}`);
    await close();
  });
});

describe('the answer', () => {
  it('is narrowed by a filter, says so, and is widened again', async () => {
    const { page, close } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(`${product.url}/brief?need=digital+hjemmeoppfølging`);
    const before = await page.locator('.nytte-evidence').count();
    await page.locator('details:has(nytte-filters) > summary').click();
    await page.locator('input[name="measured"]').check();
    await page.locator('nytte-filters button').click();
    await page.waitForURL(/measured=yes/);
    const after = await page.locator('.nytte-evidence').count();
    expect(after).toBeGreaterThan(0);
    expect(after).toBeLessThan(before);
    await page.locator('.nytte-active-filters a').first().click();
    await page.waitForURL((url) => !url.search.includes('measured'));
    expect(await page.locator('.nytte-evidence').count()).toBe(before);
    await close();
  });

  it('is the same in another language, with the need kept', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${product.url}/brief?need=sykehjem+om+natten`);
    const first = await page.locator('.nytte-evidence a').first().innerText();
    await page.locator('header a[hreflang="en"]').click();
    await page.waitForURL(/\/en\/brief\?need=sykehjem/);
    expect(await page.locator('.nytte-evidence a').first().innerText()).toBe(first);
    expect(await page.locator('h1').innerText()).toMatch(/similar need/);
    await close();
  });

  it('keeps what was typed when it cannot be used', async () => {
    const { page, close } = await openPage(browser);
    const response = await page.goto(`${product.url}/brief?need=${'a%20'.repeat(3000)}`);
    expect(response?.status()).toBe(422);
    expect(await page.locator('#need').inputValue()).toBe('a '.repeat(3000));
    await expectAccessible(page);
    await close();
  });
});
