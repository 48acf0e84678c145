import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chooseAccount, expectPage, signedIn } from './people.ts';
import { openPage, type Product, startBrowser, startProduct } from './product.ts';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({}, 'demo'), startBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

it('a colleague looks at what is to be published, and it is published when they approve', async () => {
  const author = await signedIn(browser, product, 'Redaktør i Prøvefjord');
  await author.page.goto(`${product.url}/records`);
  await author.page.getByRole('link', { name: /Bussruten som følger skoledagen/ }).click();
  await expectPage(author.page, /Bussruten/);
  const address = author.page.url();
  await author.page.goto(`${address}/review`);
  await expectPage(author.page, /Bussruten/);
  expect(await author.page.getByRole('button', { name: 'Godkjenn og publiser' }).count()).toBe(0);

  const colleague = await signedIn(browser, product, 'Kollega i Prøvefjord');
  await colleague.page.goto(`${product.url}/workplace`);
  await expectPage(colleague.page, /./);
  await colleague.page
    .getByRole('link', { name: /Bussruten/ })
    .first()
    .click();
  await colleague.page.waitForURL(/\/records\/innovation\//);
  await colleague.page.goto(`${address}/review`);
  await expectPage(colleague.page, /Bussruten/);
  await colleague.page.getByRole('button', { name: 'Godkjenn og publiser' }).click();
  await colleague.page.waitForURL((url) => !url.pathname.endsWith('/review'));
  await expectPage(colleague.page, /Bussruten/);
  expect(await colleague.page.locator('main').innerText()).toMatch(/Godkjent og publisert/);
  await author.page.goto(address);
  expect(await author.page.locator('main').innerText()).not.toMatch(/venter|spurte/i);
  await author.close();
  await colleague.close();
});

it('an administrator invites, the invited joins, and the role can be taken again at once', async () => {
  const administrator = await signedIn(browser, product, 'Administrator i Eksempelvik');
  const { page } = administrator;
  await page.goto(`${product.url}/administration`);
  await expectPage(page, /./);
  await page.getByRole('link', { name: 'Inviter en kollega' }).click();
  await page.waitForURL(/invitations\/new/);
  await expectPage(page, /Hvem vil du invitere/);
  await page.getByRole('radio', { name: /Redaktør/ }).check();
  await page.getByRole('button', { name: 'Lag invitasjonen' }).click();
  await page.locator('#invitation-link').waitFor();
  await expectPage(page, /./);
  const link = await page.locator('#invitation-link').inputValue();

  const newcomer = await signedIn(browser, product, 'Ny, uten virksomhet');
  await newcomer.page.goto(link);
  await expectPage(newcomer.page, /Eksempelvik/);
  await newcomer.page.locator('main form button').first().click();
  await newcomer.page.waitForURL((url) => !url.pathname.startsWith('/invitation/'));
  await newcomer.page.goto(`${product.url}/needs/new`);
  await expectPage(newcomer.page, /Hva er behovet/);
  const second = await signedIn(browser, product, 'Leser i Prøvefjord');
  await second.page.goto(link);
  expect(await second.page.locator('main').innerText()).toMatch(/allerede brukt/);
  await second.close();

  await page.goto(`${product.url}/administration`);
  await page.locator('tr', { hasText: 'Ny, uten virksomhet' }).getByRole('link').click();
  await expectPage(page, /Ny, uten virksomhet/);
  await page.getByRole('button', { name: 'Fjern Ny, uten virksomhet' }).click();
  await page.waitForURL((url) => url.pathname === '/administration');
  expect(await page.locator('main').innerText()).toMatch(/hører ikke lenger til/);
  // The session ended with the membership; after signing in again there is still nothing to write for.
  expect((await newcomer.page.goto(`${product.url}/needs/new`))?.status()).toBe(401);
  await newcomer.page.goto(`${product.url}/sign-in`);
  await chooseAccount(newcomer.page, 'Ny, uten virksomhet');
  expect((await newcomer.page.goto(`${product.url}/needs/new`))?.status()).toBe(403);
  await expectPage(newcomer.page, /./);
  await newcomer.close();
  await administrator.close();
});

it('what a reader tells of a fault reaches those who keep the page, and is answered', async () => {
  const owner = await signedIn(browser, product, 'Redaktør i Eksempelvik');
  await owner.page.goto(`${product.url}/records`);
  await expectPage(owner.page, /./);
  await owner.page.getByRole('link', { name: /Måltidslisten som alle ser/ }).click();
  await owner.page.waitForURL(/\/records\/innovation\/[0-9a-f-]+/);
  const published = `${owner.page.url()}/published`;

  const reader = await openPage(browser, { javaScriptEnabled: false });
  await reader.page.goto(`${product.url}/sign-in?return=${new URL(published).pathname}`);
  await reader.page.getByRole('button', { name: 'Logg inn som Leser i Prøvefjord' }).click();
  expect(await reader.page.locator('h1').innerText()).toMatch(/Måltidslisten/);
  const slug = 'demonstrasjon-eksempel-maltidslisten-som-alle-ser';
  await reader.page.goto(`${product.url}/corrections/new?kind=innovation&of=${slug}`);
  await reader.page.locator('#message').fill('Listen henger på døren, ikke på kjøleskapet.');
  await reader.page.getByRole('button', { name: 'Send meldingen' }).click();
  await reader.page.waitForURL(/\/corrections\/sent/);
  expect(await reader.page.locator('h1').innerText()).toMatch(/meldingen er sendt/);
  await reader.close();

  await owner.page.goto(`${product.url}/records/corrections`);
  await expectPage(owner.page, /Meldinger om feil/);
  await owner.page
    .getByRole('link', { name: /Måltidslisten/ })
    .first()
    .click();
  await owner.page.waitForURL(/\/records\/corrections\/[0-9a-f-]+/);
  const told = await owner.page.locator('main').innerText();
  if (!told.includes('på døren')) {
    await owner.page.goBack();
    await owner.page
      .getByRole('link', { name: /Måltidslisten/ })
      .nth(1)
      .click();
    await owner.page.waitForURL(/\/records\/corrections\/[0-9a-f-]+/);
  }
  await expectPage(owner.page, /En leser sier fra/);
  expect(await owner.page.locator('main').innerText()).toMatch(/på døren, ikke på kjøleskapet/);
  await owner.page.getByRole('textbox', { name: /Svaret til leseren/ }).fill('Takk, det retter vi.');
  await owner.page.getByRole('button', { name: /Leseren har rett/ }).click();
  await owner.page.waitForURL((url) => !/corrections\/[0-9a-f-]+$/.test(url.pathname));
  await expectPage(owner.page, /./);
  await owner.close();
});
