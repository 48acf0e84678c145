import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadContent } from '../../kernel/content/load.ts';
import { checkContent } from '../../kernel/content/read.ts';
import type { Db, Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import { createHttpApp, type HttpApp, registerPages } from '../../kernel/http/app.ts';
import { identifyNobody } from '../../kernel/http/identify.ts';
import { createMetrics } from '../../kernel/http/metrics.ts';
import { readLanguage } from '../../start/open-nytte.ts';
import { attributeValues, danglingReferences, textOf } from '../../ui/testing/rendered.ts';
import { createRender } from '../../web/render.tsx';
import type { SiteContext } from './context.ts';
import { sitePages } from './routes.tsx';

const contentDir = fileURLToPath(new URL('../../../content/', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'nytte-site-'));
const paths = ['/about', '/help', '/help/need', '/white-paper', '/accessibility', '/privacy', '/open-data'];
const everyPage = ['', '/nn', '/en'].flatMap((prefix) => paths.map((page) => prefix + page));

let db: Db;
let version: string;

beforeAll(async () => {
  db = (await freshDatabase<Tables>()).sql;
  const { content } = await readLanguage(contentDir);
  const checked = await checkContent(contentDir, content.kinds, content.lexicon);
  await loadContent(db, content.kinds, checked);
  version = checked.version;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function appOf(context: Partial<SiteContext> = {}): HttpApp {
  const dependencies = {
    config: { rateLimitPerMinute: 1e6, documentLimitPerMinute: 1e6, trustProxy: false, publicUrl: undefined },
    log: pino({ level: 'silent' }),
    metrics: createMetrics(),
    identify: identifyNobody,
    ...createRender({ assets: { css: '/a.css' }, publicUrl: undefined, contentVersion: () => version }),
  };
  const app = createHttpApp(dependencies);
  registerPages(app, sitePages({ db, contentDir, ...context }), dependencies);
  return app;
}

async function pageOf(address: string, context: Partial<SiteContext> = {}): Promise<string> {
  const response = await appOf(context).request(address);
  expect(response.status).toBe(200);
  return response.text();
}

describe('a page about Nytte', () => {
  it.each(everyPage)('%s has one heading, no loose ends and nothing inline', async (address) => {
    const html = await pageOf(address);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(danglingReferences(html)).toEqual([]);
    expect(html).not.toMatch(/\sstyle=|\son\w+=|<script(?![^>]*src=)|undefined|\[object/);
    const ids = attributeValues(html, 'id');
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(everyPage)('%s links to pages of ours in its own language', async (address) => {
    const language = address.match(/^\/(?:nn|en)(?=\/)/)?.[0] ?? '';
    const main = (await pageOf(address)).match(/<main[\s\S]*<\/main>/)?.[0] ?? '';
    const pages = attributeValues(main, 'href').filter((href) => /^\/(?!api\/)[^.]*$/.test(href));
    expect(pages.map((href) => href.match(/^\/(?:nn|en)(?=\/|$)/)?.[0] ?? '')).toEqual(
      pages.map(() => language),
    );
  });

  it('works before any content is loaded', async () => {
    const { sql: empty } = await freshDatabase<Tables>();
    for (const address of paths) {
      await pageOf(address, { db: empty, contentDir: path.join(folder, 'nowhere') });
    }
  });
});

describe('the page about Nytte', () => {
  it('counts what is loaded and says which version it is', async () => {
    const text = textOf(await pageOf('/about'));
    const { innovations } = await db
      .selectFrom('innovations')
      .select((eb) => eb.fn.countAll<string>().as('innovations'))
      .executeTakeFirstOrThrow();
    expect(text).toContain(`Nytte kjenner nå ${innovations} innovasjoner og`);
    expect(text).toContain(version);
  });

  it('dates the sources and has a place to ask for corrections', async () => {
    const html = await pageOf('/en/about');
    expect(textOf(html)).toContain('Statistics Norway Name the source 23 November 2026');
    expect(attributeValues(html, 'id')).toContain('corrections');
  });

  it('names who runs the site, escaped, and how to reach them', async () => {
    const operator = { name: 'Bø & <b>Sønner</b>', contact: 'https://example.no/kontakt' };
    const html = await pageOf('/about', { operator, sourceUrl: 'https://example.no/git' });
    expect(html).toContain('drives av Bø &amp; &lt;b&gt;Sønner&lt;/b&gt;.');
    expect(attributeValues(html, 'href')).toEqual(
      expect.arrayContaining(['https://example.no/kontakt', 'https://example.no/git']),
    );
  });

  it('says plainly when nobody is named', async () => {
    expect(textOf(await pageOf('/nn/about'))).toContain('har ikkje oppgitt namn eller kontaktpunkt');
  });
});

describe('the white paper page', () => {
  it('promises nothing: what is not there is called a plan', async () => {
    const text = textOf(await pageOf('/white-paper'));
    expect(text).toMatch(/F1: ikke ennå Færre mål- og aktivitetskrav til statlige virksomheter Planen: Krav/);
    expect(text).toMatch(/I2: på plass/);
  });

  it('leads to where a point can be tried, in the language of the page', async () => {
    expect(await pageOf('/nn/white-paper')).toContain('<a href="/nn/instruments">Prøv I2 her</a>');
  });
});

describe('the accessibility statement', () => {
  const write = (pages: object[]) =>
    writeFileSync(
      path.join(folder, 'accessibility-report.json'),
      JSON.stringify({ ranAt: '2026-11-22T23:30:00Z', axeVersion: '4.14.0', pages }),
    );
  const clean = { path: '/', widths: [320, 1280], violations: 0 };

  it('says that nothing is known when there is no report', async () => {
    const text = textOf(await pageOf('/accessibility', { contentDir: path.join(folder, 'nowhere') }));
    expect(text).toContain('Vi har ingen testresultater å vise');
    expect(text).not.toContain('ingen feil');
  });

  it('says that tests found nothing, on which day, and that tests do not find everything', async () => {
    write([clean, { ...clean, path: '/about' }]);
    const text = textOf(await pageOf('/accessibility', { contentDir: folder }));
    expect(text).toContain('Testene fant ingen feil på 2 sider');
    expect(text).toContain('Testet 23. november 2026 med axe-core 4.14.0');
    expect(text).toContain('finner bare en del av feilene');
  });

  it('names each page with its faults when there are any', async () => {
    write([clean, { ...clean, path: '/brief?need=%3Cb%3E+x', violations: 1 }]);
    const html = await pageOf('/nn/accessibility', { contentDir: folder });
    expect(textOf(html)).toContain('Testane fann éin feil på 1 side');
    expect(textOf(html)).toContain('/brief?need=&lt;b&gt; x 320 og 1280 1');
  });
});

describe('the privacy page', () => {
  it('tells when needs are sent to a language service', async () => {
    expect(textOf(await pageOf('/privacy'))).toContain('ikke sendt til noen andre');
    const sent = textOf(await pageOf('/privacy', { needsSentTo: 'modell.example.no' }));
    expect(sent).toContain('Behovet blir sendt til modell.example.no');
    expect(sent).not.toContain('ikke sendt til noen andre');
  });

  it('sets no cookie', async () => {
    const response = await appOf().request('/privacy');
    expect(response.headers.get('set-cookie')).toBeNull();
  });
});

describe('the open data page', () => {
  it('gives commands that can be pasted, with the public address', async () => {
    const html = await pageOf('/en/open-data', { publicUrl: 'https://nytte.example.no' });
    const text = textOf(html).replaceAll('&quot;', '"').replaceAll('&#39;', "'");
    expect(text).toContain(
      `curl https://nytte.example.no/api/v1/brief \\ -H 'content-type: application/json' \\ -d '{"need":"Older people forget to take their medicine","language":"en"}'`,
    );
  });

  it('uses the address of the request when no other is set', async () => {
    expect(await pageOf('http://127.0.0.1:3999/open-data')).toContain(
      'curl http://127.0.0.1:3999/api/v1/brief',
    );
  });

  it('links to each file and to the API document', async () => {
    const hrefs = attributeValues(await pageOf('/nn/open-data'), 'href');
    expect(hrefs).toEqual(
      expect.arrayContaining([
        '/innovations.csv',
        '/innovations.json',
        '/instruments.csv',
        '/instruments.json',
        '/instruments/calendar.ics',
        '/api/v1/openapi.json',
      ]),
    );
  });
});
