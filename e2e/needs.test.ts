import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseAccount, expectPage, expireSessions, keyboardOf, signedIn } from './people.ts';
import { openPage, type Product, startBrowser, startProduct } from './product.ts';

let product: Product;
let browser: Browser;
const handheld = { viewport: { width: 390, height: 844 }, isMobile: true } as const;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({}, 'demo'), startBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe.each<[string, BrowserContextOptions]>([
  ['on a phone', handheld],
  ['on a phone without JavaScript', { ...handheld, javaScriptEnabled: false }],
])('a newcomer %s, with a keyboard alone', (how, options) => {
  it('signs in, states a need, is asked whether it is a solution, and publishes it', async () => {
    const { page, errors, close } = await openPage(browser, options);
    const keys = keyboardOf(page);
    const canCheck = options.javaScriptEnabled !== false;
    const expectStep = async (heading: RegExp) => {
      if (canCheck) await expectPage(page, heading);
      else expect(await page.locator('h1').innerText()).toMatch(heading);
    };
    const startedMs = Date.now();
    await page.goto(`${product.url}/sign-in?return=/needs/new`);
    await keys.press('li:has-text("Redaktør i Eksempelvik") button');
    await expectStep(/Hva er behovet/);
    await keys.write('#title', 'Vi trenger en app som sier fra når eldre spiser for lite');
    await keys.write(
      '#today',
      'Eldre som bor alene, spiser for lite. Ingen ser det før de har gått ned i vekt.',
    );
    await keys.press('button[value="next"]');
    await expectStep(/behov.* ligner|løsning/);
    const main = page.locator('main');
    expect(await main.innerText()).toMatch(/trenger en app/);
    expect(await main.innerText()).toMatch(/Eldre som bor alene, spiser for lite/);
    await keys.press('main .nytte-actions a[href$="/edit/need"]');
    await expectStep(/Hva er behovet/);
    await keys.write('#title', `Eldre hos oss går ned i vekt uten at noen ser det (${how})`);
    await keys.press('button[value="next"]');
    if (page.url().includes('/similar')) {
      await expectStep(/behov/);
      await keys.press('main .nytte-actions a[href$="/edit/who"]');
    }
    await expectStep(/Hvem gjelder det/);
    await keys.write('#whom', 'Eldre som bor alene');
    await keys.press('button[value="next"]');
    await expectStep(/om ingen gjør noe/);
    await keys.write('#knowMet', 'Ingen går ned i vekt uten at hjemmetjenesten vet det.');
    await keys.press('button[value="next"]');
    await expectStep(/Slik blir det/);
    await keys.press('button[value="publish"]');
    await expectStep(/Eldre hos oss går ned i vekt/);
    expect(await main.innerText()).toMatch(/Behovet er publisert/);
    const seconds = (Date.now() - startedMs) / 1000;
    process.stderr.write(
      `newcomer ${how}: ${keys.pages()} pages, ${keys.presses()} key presses, ${seconds.toFixed(1)} s\n`,
    );
    // A person types some five characters a second: the machine's count must leave room for that.
    expect(keys.presses() / 5).toBeLessThan(150);
    expect(keys.pages()).toBeLessThanOrEqual(10);
    expect(errors).toEqual([]);
    await close();
  });
});

describe('an editor whose session ran out while writing', () => {
  it('is told that nothing is lost, signs in again, and sends what was typed', async () => {
    const { page, close } = await signedIn(browser, product, 'Redaktør i Eksempelvik', {
      javaScriptEnabled: false,
    });
    await page.goto(`${product.url}/needs/new`);
    await page.locator('#title').fill('Det jeg skrev før økten gikk ut');
    await page.locator('#today').fill('Det er natt, og økten er gått ut.');
    await expireSessions(product);
    await page.locator('button[value="next"]').click();
    expect(await page.locator('main').innerText()).toMatch(/tatt vare på/);
    await page.goto(`${product.url}/sign-in`);
    await chooseAccount(page, 'Redaktør i Eksempelvik');
    await page.goto(`${product.url}/kept-forms`);
    expect(await page.locator('main').innerText()).toMatch(/Det jeg skrev før økten gikk ut/);
    await page.locator('main form').first().locator('button').first().click();
    await page.waitForURL(/\/needs\//);
    await page.goto(`${product.url}/workplace`);
    expect(await page.locator('main').innerText()).toMatch(/Det jeg skrev før økten gikk ut/);
    await close();
  });
});

describe('two editors on one need', () => {
  it('both see the difference, and the second chooses', async () => {
    const first = await signedIn(browser, product, 'Redaktør i Eksempelvik');
    const second = await signedIn(browser, product, 'Kollega i Eksempelvik', { javaScriptEnabled: false });
    await first.page.goto(`${product.url}/needs/new`);
    await first.page.locator('#title').fill('Slik det sto fra før');
    await first.page.locator('#today').fill('Noe skjer.');
    await first.page.locator('button[value="leave"]').click();
    await first.page.waitForURL(/\/needs\/draft\//);
    const id = /draft\/([0-9a-f-]+)/.exec(first.page.url())?.[1];
    const edit = `${product.url}/needs/${id}/edit/need`;
    await first.page.goto(edit);
    await second.page.goto(edit);
    await first.page.locator('#title').fill('Slik den første ville ha det');
    await first.page.locator('button[value="leave"]').click();
    await first.page.waitForURL(/\/needs\/draft\//);
    await second.page.locator('#title').fill('Slik den andre ville ha det');
    await second.page.locator('button[value="leave"]').click();
    const told = await second.page.locator('main').innerText();
    expect(told).toMatch(/Dere har skrevet på det samme/);
    expect(told).toMatch(/første/);
    expect(told).toMatch(/andre/);
    await second.page.getByRole('button', { name: 'Bruk alt jeg skrev' }).click();
    await first.page.goto(`${product.url}/needs/draft/${id}`);
    await expectPage(first.page, /Slik den andre ville ha det/);
    await first.close();
    await second.close();
  });
});
