import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Db, Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import type { InnovationRecord } from './record-schema.ts';
import { appOf, roomWithContent } from './testing-room.ts';

const hostile = { title: '<script>alert(1)</script> & "A"', need: "=HYPERLINK('x')", learned: '@SUM(A1)' };
const hostileSlug = 'asker-velferdslab';

let db: Db;
let app: HttpApp;

beforeAll(async () => {
  db = (await freshDatabase<Tables>()).sql;
  app = appOf(await roomWithContent(db));
  await db.updateTable('innovations').set(hostile).where('slug', '=', hostileSlug).execute();
});

const ask = async (path: string) => app.request(`http://localhost${path}`);
async function page(path: string, status = 200): Promise<string> {
  const response = await ask(path);
  expect(response.status).toBe(status);
  return (await response.text()).replaceAll('&#39;', "'");
}
const cardsIn = (html: string) => html.match(/<article/g)?.length ?? 0;
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const heading = (html: string) => textOf(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '').trim();

describe('/innovations', () => {
  it('answers in its heading how many there are and how many have measured', async () => {
    expect(heading(await page('/innovations'))).toBe(
      '134 innovasjoner er beskrevet. 29 har målt en virkning.',
    );
    expect(heading(await page('/nn/innovations'))).toBe(
      '134 innovasjonar er skildra. 29 har målt ein verknad.',
    );
    expect(heading(await page('/en/innovations'))).toBe(
      '134 innovations are described. 29 have measured an effect.',
    );
  });

  it('shows twenty at a time, and the last page for a page beyond it', async () => {
    expect(cardsIn(await page('/innovations'))).toBe(20);
    expect(cardsIn(await page('/innovations?page=7'))).toBe(14);
    const beyond = await page('/innovations?page=99');
    expect(cardsIn(beyond)).toBe(14);
    expect(beyond).toMatch(/aria-current="page"[^>]*>7</);
  });

  it('leaves what each choice says that it leaves', async () => {
    const html = await page('/innovations?phase=trial');
    const [, count] = /value="radical"[\s\S]*?nytte-filter__count"> (\d+)/.exec(html) ?? [];
    expect(textOf(await page('/innovations?phase=trial&degree=radical'))).toContain(
      `${count} innovasjoner passer`,
    );
  });

  it('shows what is chosen, each with a way to take it off that keeps the rest', async () => {
    const html = await page('/innovations?phase=trial&type=service&sort=title');
    expect(html).toMatch(
      /href="\/innovations\?type=service&amp;sort=title" aria-label="Fjern Under utprøving"/,
    );
    expect(html).toMatch(/href="\/innovations\?phase=trial&amp;sort=title" aria-label="Fjern Ny tjeneste"/);
  });

  it('finds those that did not work together, under one choice', async () => {
    const html = await page('/innovations?outcome=sobering');
    expect(cardsIn(html)).toBe(11);
    expect(html.match(/nytte-outcome--/g)?.length).toBe(11);
  });

  it('offers a topic further down when it was chosen, under its own name', async () => {
    expect(textOf(await page('/innovations?topic=tema/omsorgstjenester'))).toContain('Omsorgstjenester');
  });

  it('shows the rest with status 422 when something in the address cannot be used', async () => {
    const html = await page('/innovations?type=zzking&phase=trial&page=x', 422);
    expect(textOf(html)).toContain('Vi så bort fra «type», «page»');
    expect(html).toContain('aria-label="Fjern Under utprøving"');
    expect(html.includes('zzking')).toBe(false);
  });

  it('says what to do when nothing fits', async () => {
    const html = await page('/innovations?q=kvantegravitasjonsbølge&county=46');
    expect(cardsIn(html)).toBe(0);
    expect(html).toContain('/brief?need=kvantegravitasjonsb%C3%B8lge');
  });

  it('shows hostile text as text, in the library and in what was searched for', async () => {
    const html = await page('/innovations?sort=title&q=%3Cscript%3Ealert(1)%3C/script%3E%20byggesak');
    expect(html.includes('<script>')).toBe(false);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; byggesak');
  });

  it('marks the language of the records on a page in another', async () => {
    const html = await page('/en/innovations');
    expect(html.match(/<h3 class="nytte-card__title" lang="nb">/g)?.length).toBe(20);
    expect(await page('/innovations')).not.toMatch(/nytte-card__title" lang/);
  });
});

describe('/innovations/map', () => {
  it('links each municipality that has innovations, and tells the same as a table', async () => {
    const html = await page('/innovations/map');
    const dots = html.match(/nytte-map__dot/g)?.length ?? 0;
    expect(heading(html)).toMatch(new RegExp(`^${dots} kommuner står bak \\d+ innovasjoner\\.$`));
    expect(html).toMatch(/<a href="\/organisations\/bergen" aria-label="Bergen: \d+ innovasjoner"/);
    expect(html.match(/<a href="\/organisations\//g)?.length).toBe(2 * dots);
    expect(html.match(/<circle/g)?.length).toBe(357);
  });

  it('shows only the places of what was chosen, and every county whatever the county', async () => {
    const html = await page('/innovations/map?county=46');
    expect(html).toContain('/organisations/bergen"');
    expect(html).toContain('href="/innovations?county=50"');
    expect(heading(await page('/innovations/map?country=NZ'))).toContain('Ingen kommuner');
  });
});

describe('/innovations/:slug', () => {
  it('tells everything known, effects apart from volume, and what is our judgement', async () => {
    const html = await page('/innovations/helseplattformen-midt-norge');
    const text = textOf(html);
    expect(text).toContain('Vår vurdering: det lyktes ikke');
    expect(text).toContain('2 virkninger er målt');
    expect(text).toContain('Verre');
    expect(text).toContain('Lest 23. november 2026');
    expect(text).toContain('Hva som er vår vurdering');
    expect(html).toMatch(/href="\/corrections\/new\?kind=innovation&amp;of=[a-z0-9-]+"/);
    expect(html).toMatch(/<a href="\/organisations\/[a-z0-9-]+"/);
    expect(html).toMatch(/<a href="\/innovations\?topic=/);
  });

  it('never shows volume as an effect', async () => {
    const html = await page('/innovations/nav-prosjekt-3-sykepenger');
    expect(textOf(html)).toContain('Vi vet ikke hva det ga');
    expect(html).toContain('nytte-results__group--volume');
    expect(html).not.toContain('nytte-results__group--effect');
  });

  it('links the support that was used', async () => {
    const { slug } = await db
      .selectFrom('links')
      .innerJoin('innovations', 'innovations.id', 'links.from_id')
      .innerJoin('instruments', 'instruments.id', 'links.to_id')
      .select('innovations.slug')
      .where('instruments.slug', '=', 'stimulab')
      .executeTakeFirstOrThrow();
    expect(await page(`/innovations/${slug}`)).toContain('href="/instruments/stimulab"');
  });

  it('shows hostile text as text', async () => {
    const html = await page(`/innovations/${hostileSlug}`);
    expect(html.includes('<script>')).toBe(false);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;A&quot;');
  });

  it.each(['/innovations/finnes-ikke', '/innovations/%3Cscript%3E', `/innovations/${'x'.repeat(500)}`])(
    'does not know %s',
    async (path) => {
      expect(await page(path, 404)).toBe('not_found');
    },
  );

  it('can be read for each innovation in each language', async () => {
    const slugs = await db.selectFrom('innovations').select('slug').execute();
    for (const { slug } of slugs) {
      for (const prefix of ['', '/nn', '/en']) {
        const html = await page(`${prefix}/innovations/${slug}`);
        expect(html.match(/<h1/g)?.length).toBe(1);
        expect(html.includes('undefined')).toBe(false);
      }
    }
  });
});

describe('the open data', () => {
  it('gives the whole library as CSV that no spreadsheet runs', async () => {
    const response = await ask('/innovations.csv');
    expect(response.headers.get('content-disposition')).toContain('innovations.csv');
    const rows = parse(await response.text(), { columns: true, bom: true }) as Record<string, string>[];
    expect(rows).toHaveLength(134);
    const row = rows.find(({ id }) => id === hostileSlug);
    expect(row?.need).toBe("'=HYPERLINK('x')");
    expect(row?.learned).toBe("'@SUM(A1)");
    for (const cell of rows.flatMap((each) => Object.values(each))) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    expect(rows.every(({ sources, read_on }) => sources !== '' && read_on !== '')).toBe(true);
  });

  it('keeps what was chosen and searched for', async () => {
    const rows = parse(await page('/innovations.csv?outcome=sobering'), {
      columns: true,
      bom: true,
    }) as unknown[];
    expect(rows).toHaveLength(11);
    const found = JSON.parse(await page('/innovations.json?q=byggesak')) as {
      innovations: InnovationRecord[];
    };
    expect(found.innovations.map(({ id }) => id)).toContain('dibk-veiledning-byggesak');
    expect(await page('/innovations.csv?type=king', 422)).toBe('invalid_request');
  });

  it('is the same as JSON, with its licence', async () => {
    const file = JSON.parse(await page('/innovations.json')) as {
      licence: string;
      innovations: InnovationRecord[];
    };
    expect(file.licence).toBe('CC-BY-4.0');
    expect(file.innovations).toHaveLength(134);
    expect(file.innovations.every(({ sources }) => sources.length > 0)).toBe(true);
  });

  it('is valid JSON and CSV when nothing fits', async () => {
    expect(JSON.parse(await page('/innovations.json?country=SJ')).innovations).toEqual([]);
    expect(parse(await page('/innovations.csv?country=SJ'), { bom: true })).toHaveLength(1);
  });
});

describe('/api/v1/innovations', () => {
  type List = { items: InnovationRecord[]; total: number; nextCursor: string | null };
  const list = async (query: string) => JSON.parse(await page(`/api/v1/innovations?${query}`)) as List;

  it.each(['sort=title', 'sort=newest', 'sort=surest&phase=trial', 'q=digital'])(
    'gives each innovation once, page by page, for %s',
    async (query) => {
      const ids: string[] = [];
      let total = 0;
      let cursor: string | null = '';
      while (cursor !== null) {
        const answer: List = await list(`${query}&limit=9${cursor ? `&cursor=${cursor}` : ''}`);
        ids.push(...answer.items.map(({ id }) => id));
        total = answer.total;
        cursor = answer.nextCursor;
      }
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toHaveLength(total);
      expect(total).toBeGreaterThan(9);
    },
  );

  it('gives one by its id, and a problem for an unknown one', async () => {
    const record = JSON.parse(await page('/api/v1/innovations/menn-i-helse')) as InnovationRecord;
    expect(record.organisations[0]).toMatchObject({ name: 'Trondheim kommune', municipalityNumber: '5001' });
    expect((await ask('/api/v1/innovations/finnes-ikke')).headers.get('content-type')).toBe(
      'application/problem+json',
    );
  });

  it.each(['type=king', 'limit=0', 'limit=101', 'cursor=x', 'sort=best', `cursor=${btoa('[1]')}`])(
    'refuses %s',
    async (query) => {
      const response = await ask(`/api/v1/innovations?${query}`);
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({ code: 'invalid_request' });
    },
  );
});
