import { beforeAll, expect, it } from 'vitest';
import { readConfig } from '../kernel/config.ts';
import type { Tables } from '../kernel/db/tables.ts';
import { freshDatabase } from '../kernel/db/testing.ts';
import type { HttpApp } from '../kernel/http/app.ts';
import { createLog } from '../kernel/log.ts';
import { loadDemonstration, markForDemonstration } from '../modules/demonstration/public.ts';
import { benefitRoomOf } from '../start/benefits.ts';
import { briefContextOf } from '../start/brief-context.ts';
import type { Nytte } from '../start/open-nytte.ts';
import { loadRealContent } from '../start/testing-content.ts';
import { createWebApp } from './app.ts';

/** What everybody may read: pages that count and list, searches for words of the demonstration, feeds, files, the API. */
const addresses = [
  '/',
  '/brief?need=eldre+som+bor+alene+spiser+for+lite',
  '/brief?need=eksempel+påminning+måltid+telefon',
  '/needs',
  '/needs?q=eksempel',
  '/needs.csv',
  '/needs.json',
  '/innovations',
  '/innovations?q=eksempel',
  '/innovations.csv',
  '/innovations.json',
  '/innovations/map',
  '/instruments',
  '/instruments?q=eksempelvik',
  '/instruments.csv',
  '/instruments.json',
  '/instruments/calendar',
  '/organisations',
  '/organisations?q=eksempelvik',
  '/organisations/demonstrasjon-eksempelvik',
  '/initiatives',
  '/initiatives?q=eksempel',
  '/initiatives.csv',
  '/initiatives.json',
  '/trials',
  '/trials?q=eksempel',
  '/trials.csv',
  '/sandbox',
  '/sandbox?q=eksempel',
  '/sandbox.csv',
  '/sandbox.json',
  '/challenges',
  '/challenges?phase=concluded',
  '/challenges.csv',
  '/challenges.json',
  '/benefits/national',
  '/benefits/national.csv',
  '/benefits/table',
  '/benefits/table.csv',
  '/adoption',
  '/adoption.csv',
  '/innovations/royken-medisindispenser',
  '/innovations/royken-medisindispenser/adoption',
  '/innovations/royken-medisindispenser/next',
  '/about',
  '/feeds/needs.atom',
  '/feeds/innovations.atom',
  '/feeds/challenges.atom',
  '/api/v1/needs',
  '/api/v1/innovations',
  '/api/v1/instruments',
  '/api/v1/organisations?q=demonstrasjon',
  '/api/v1/initiatives',
  '/api/v1/trials',
  '/api/v1/sandbox-cases',
  '/api/v1/adoptions',
  '/api/v1/solutions',
  '/api/v1/challenges',
];

let app: HttpApp;
let nytte: Nytte;

beforeAll(async () => {
  const database = await freshDatabase<Tables>();
  const { analyser, statistics } = await loadRealContent(database.sql);
  nytte = {
    config: readConfig({ NYTTE_DEMONSTRATION: 'on' }),
    log: createLog('silent', 'test'),
    db: database.sql,
    database,
    analyser,
    statistics,
    content: { kinds: [], lexicon: { files: [], problems: [] } },
    close: async () => undefined,
  };
  app = await createWebApp(nytte);
}, 300_000);

async function everything(): Promise<Record<string, string>> {
  const told: Record<string, string> = {};
  for (const address of addresses) {
    const response = await app.request(address);
    const text = await response.text();
    // When a feed was last looked at is not what it says.
    told[address] = `${response.status} ${text.replaceAll(/<updated>[^<]*<\/updated>/g, '')}`;
  }
  return told;
}

it('nothing of a demonstration is in what everybody may read, count, search or take along', async () => {
  const before = await everything();
  const answered = addresses.filter((address) => before[address]?.startsWith('200 '));
  expect(answered).toEqual(addresses.filter((address) => !address.endsWith('/demonstrasjon-eksempelvik')));
  await markForDemonstration(nytte.db, []);
  const room = { ...briefContextOf(nytte), parameterSets: benefitRoomOf(nytte).parameterSets };
  expect(await loadDemonstration(room)).toBe(true);
  const after = await everything();
  for (const address of addresses) expect(after[address], address).toBe(before[address]);
  expect(JSON.stringify(after)).not.toContain('(demonstrasjon)');
}, 120_000);
