import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  beginFromBrief,
  measure,
  move,
  nameOwner,
  next,
  nextStep,
  planBenefits,
  promiseBenefit,
  registerTrial,
  runTrial,
  stateNeed,
  submit,
  thisYear,
} from './chain-stations.ts';
import { type SeededPerson, seedPerson } from './people.ts';
import { type Product, startBrowser, startProduct } from './product.ts';
import { type Traveller, travel } from './traveller.ts';

let product: Product;
let browser: Browser;
const handheld = { viewport: { width: 390, height: 844 }, isMobile: true } as const;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), startBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** From the initiative to the library: what only its writer knows, a look at the page, and publishing or asking to. */
async function tellOthers({ keys, see, told }: Traveller, published: RegExp) {
  await keys.press(nextStep);
  await see(/SMS dagen før/);
  expect(await told()).toMatch(/3 ting mangler før dere kan publisere/);
  await keys.press('main #next a.ds-button');
  await see(/Hva gjorde dere/);
  await keys.tick('[name="types"][value="process"]');
  for (const heading of [/Hvordan gikk det/, /Hva ga det/, /Hvor kan andre lese om det/]) {
    await keys.press(next);
    await see(heading);
  }
  await keys.write('[name="sources.0.title"]', 'Månedsrapport for helsestasjonen');
  await keys.write('[name="sources.0.url"]', 'https://www.example.no/manedsrapport');
  await keys.tick('[name="sources.0.isOwn"]');
  await keys.write('#keywords', 'påminnelse, timeavtale');
  await keys.press(next);
  await see(/SMS dagen før/);
  await keys.press('main #next a.ds-button');
  await see(/SMS dagen før/);
  expect(await told()).toMatch(/Bedre 11 prosentpoeng/);
  await keys.press('.nytte-preview-end form .nytte-actions button');
  await see(/SMS dagen før/);
  expect(await told()).toMatch(published);
}

/** A colleague looks at it and publishes. */
async function approve({ keys, see, told, visit }: Traveller) {
  await visit('/workplace');
  await see(/./);
  await keys.press('main a[href$="/review"]');
  await see(/SMS dagen før/);
  await keys.press('main button[value="approve"]');
  await see(/SMS dagen før/);
  expect(await told()).toMatch(/publisert/);
}

/** Somebody elsewhere with a like need finds it, sees that it was measured, and says that they use it too. */
async function adopt({ keys, page, see, told, visit }: Traveller, maker: string) {
  await visit('/');
  await see(/behov/);
  await keys.write('#need', 'Mange foreldre kommer ikke til timen hos helsestasjonen fordi de glemmer den');
  await keys.press('main form button[type="submit"]:visible');
  await see(/./);
  const card = page.locator('main article', {
    has: page.locator('h3 a', { hasText: 'SMS dagen før' }),
    hasText: maker,
  });
  expect((await card.innerText()).replaceAll(/\s+/g, ' ')).toMatch(/Målt der den ble til.*11 prosentpoeng/);
  const href = await card.locator('h3 a').getAttribute('href');
  await keys.press(`main a[href="${href}"]`);
  await see(/SMS dagen før/);
  await keys.press('main a[href$="/adopt"]');
  await see(/SMS dagen før/);
  await keys.choose('state', 'uses');
  await keys.write('#year', thisYear);
  await keys.choose('visibility', 'public');
  await keys.select('learnedFrom', maker);
  await keys.tick('main details:has([name="effect.text"]) summary');
  await keys.write('[name="effect.text"]', 'Andel som møter til timen');
  await keys.select('effect.repeats', 'Flere møter til timen');
  await keys.write('[name="effect.baseline"]', '75');
  await keys.write('[name="effect.value"]', '86');
  await keys.write('[name="effect.unit"]', 'prosent');
  await keys.choose('effect.better', 'higher');
  await keys.write('[name="effect.year"]', thisYear);
  await keys.write('[name="effect.source"]', 'Telling i fagsystemet');
  await keys.press(submit);
  await see(/Én har tatt det i bruk. Én har målt. Én fikk samme gevinst/);
  expect(await told()).toMatch(/opphavet får vite det.*11 prosentpoeng her, 11 prosentpoeng hos opphavet/);
  return href ?? '';
}

/** The originator is told, and the need from which it all came shows every station but the one nobody took. */
async function seeAdoption(
  { page, see, told, visit }: Traveller,
  { need, innovation, adopter }: { need: string; innovation: string; adopter: string },
) {
  await visit('/workplace');
  await see(/Dette arbeider/);
  const others = page.locator('#others').locator('..');
  expect(await others.innerText()).toMatch(new RegExp(`${adopter} bruker det. De har målt hva det ga`));
  await visit(innovation);
  await see(/SMS dagen før/);
  expect(await told()).toMatch(new RegExp(`Én annen bruker dette.*${adopter}.*har målt selv`));
  await visit(need);
  await see(/glemmer timen/);
  const chain = (await page.locator('.nytte-chain').innerText()).replaceAll(/\s+/g, ' ');
  for (const station of [
    'Kunnskap : SMS dagen før timen',
    'Tiltak : SMS dagen før timen',
    'Forsøk : Får SMS flere til å møte?',
    'Gevinst : Flere møter til timen',
    `Spredning : ${adopter}`,
  ]) {
    expect(chain).toContain(station);
  }
}

describe.each<
  [
    string,
    BrowserContextOptions,
    { numbers: [string, string]; maker: string; adopter: string; requiresReview: boolean },
  ]
>([
  [
    'on a phone',
    handheld,
    { numbers: ['1101', '3401'], maker: 'Eigersund', adopter: 'Kongsvinger', requiresReview: true },
  ],
  [
    'on a phone without JavaScript',
    { ...handheld, javaScriptEnabled: false },
    { numbers: ['5001', '4601'], maker: 'Trondheim', adopter: 'Bergen', requiresReview: false },
  ],
])('with a keyboard alone, %s', (how, options, { numbers, maker, adopter, requiresReview }) => {
  it('a need becomes a measured benefit that another municipality repeats', async () => {
    const startedMs = Date.now();
    const travelAs = (person: SeededPerson) => travel(browser, product, options, person);
    const home = { municipalityNumber: numbers[0], role: 'administrator', requiresReview } as const;
    const kari = await travelAs(await seedPerson(product, { ...home, name: 'Kari Nordmann' }));
    const title = `Foreldre glemmer timen hos helsestasjonen (${how})`;
    const need = await stateNeed(kari, title);
    await beginFromBrief(kari, title);
    await move(kari, 'idea');
    await nameOwner(kari);
    await move(kari, 'trial');
    await registerTrial(kari);
    await runTrial(kari);
    await planBenefits(kari);
    await promiseBenefit(kari);
    await move(kari, 'decision');
    await move(
      kari,
      'implementation',
      'Alle helsestasjoner sender SMS fra nyttår. Tolv prosentpoeng flere møtte.',
    );
    await move(kari, 'in_use');
    await measure(kari);
    await tellOthers(kari, requiresReview ? /ser på|kollega/ : /publisert/);
    if (requiresReview) {
      const ola = await travelAs(await seedPerson(product, { ...home, name: 'Ola Nordmann' }));
      await approve(ola);
      await ola.close();
    }
    const away = { municipalityNumber: numbers[1], role: 'editor', name: 'Åse Åsen' } as const;
    const other = await travelAs(await seedPerson(product, away));
    const innovation = await adopt(other, maker);
    await other.close();
    await seeAdoption(kari, { need, innovation, adopter });
    const { pages, presses } = kari.keys;
    const seconds = ((Date.now() - startedMs) / 1000).toFixed(1);
    process.stderr.write(
      `the chain ${how}: ${pages() + other.keys.pages()} pages, ${presses() + other.keys.presses()} key presses, ${seconds} s
`,
    );
    expect(kari.errors).toEqual([]);
    await kari.close();
  }, 300_000);
});
