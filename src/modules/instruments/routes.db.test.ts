import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Db, Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import type { InstrumentRecord } from './open-data.ts';
import type { InstrumentRoom } from './routes.tsx';
import { appOf, roomWithContent } from './testing-room.ts';

let db: Db;
let room: InstrumentRoom;
let app: HttpApp;

beforeAll(async () => {
  db = (await freshDatabase<Tables>()).sql;
  room = await roomWithContent(db, new Date('2026-11-23T12:00:00Z'));
  const hostile = {
    name: '<script>alert(1)</script> & "A"',
    description: "=HYPERLINK('x')",
    owners: ['@eier'],
  };
  await db.updateTable('instruments').set(hostile).where('slug', '=', 'digitaliseringsradet').execute();
  app = appOf(room);
});

const ask = async (path: string) => app.request(`http://localhost${path}`);
async function page(path: string, status = 200): Promise<string> {
  const response = await ask(path);
  expect(response.status).toBe(status);
  return (await response.text()).replaceAll('&#39;', "'");
}
/** Number of cards, and what the heading of the list says. */
const cardsIn = (html: string) => html.match(/<article/g)?.length ?? 0;
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('/instruments', () => {
  it('shows twenty at a time, with the date that each fact was read', async () => {
    const html = await page('/instruments');
    expect(cardsIn(html)).toBe(20);
    expect(html.match(/Lest 23\. november 2026/g)?.length).toBe(20);
    expect(textOf(html)).toContain('50 virkemidler');
    expect(cardsIn(await page('/instruments?page=3'))).toBe(10);
  });

  it('counts each choice as what it leaves', async () => {
    const html = await page('/instruments?who=voluntary');
    const [, count] = /value="trial"[\s\S]*?nytte-filter__count"> (\d+)/.exec(html) ?? [];
    expect(textOf(await page('/instruments?who=voluntary&phase=trial'))).toContain(`${count} av 50`);
  });

  it('takes the kind of an organisation that one says one is, and lets it be overruled', async () => {
    const asker = textOf(await page('/instruments?organisation=Asker'));
    expect(asker).toContain('Asker (kommune)');
    expect(asker).toContain('43 av 50 virkemidler passer');
    expect(textOf(await page('/instruments?organisation=Asker&who=any'))).toContain('50 virkemidler');
  });

  it('says so when nobody is called that, and narrows nothing', async () => {
    const text = textOf(await page('/instruments?organisation=Ingensteds'));
    expect(text).toContain('Vi kjenner ingen virksomhet med navnet eller nummeret «Ingensteds».');
    expect(text).toContain('50 virkemidler');
  });

  it('keeps what states no amount, says how many do, and leaves out what gives no money', async () => {
    const text = textOf(await page('/instruments?amount=100 000&ownShare=25'.replaceAll(' ', '%20')));
    expect(text).toMatch(/\d+ av \d+ oppgir et beløp som passer/);
    expect(text).not.toContain('Prosjektskjønnsmidler');
    expect(text).not.toContain('Digitaliseringsrådet');
  });

  it('answers a faulty amount with the form, what was typed and where it is wrong', async () => {
    const html = await page('/instruments?amount=mye+penger&phase=trial&q=bolig', 422);
    expect(html).toContain('href="#amount"');
    expect(html).toMatch(/<input[^>]*id="amount"[^>]*value="mye penger"[^>]*aria-invalid="true"/);
    expect(html).toContain('Skriv beløpet i hele kroner');
    expect(html).toMatch(/value="trial" checked/);
    expect(html).toMatch(/value="bolig"/);
  });

  it('says that a choice in the address does not exist, and keeps the rest', async () => {
    const html = await page('/instruments?phase=dream&who=business', 422);
    expect(html).toContain('href="#filters"');
    expect(textOf(html)).toContain('18 av 50 virkemidler passer');
  });

  it('says what to do when nothing fits', async () => {
    const text = textOf(await page('/instruments?category=technological&status=discontinued'));
    expect(text).toContain('Ingen virkemidler passer til alt du har valgt');
    expect(text).toContain('Vis alle virkemidler');
  });

  it('shows the last page to whoever asks for one beyond it', async () => {
    const text = textOf(await page('/instruments?page=99'));
    expect(text).toContain('Listen er kortere enn siden du ba om');
  });

  it.each([
    ['script', '<script>alert(1)</script>'],
    ['SQL', "'; drop table instruments; --"],
    ['emoji', '👩‍🚒🔥'],
    ['right-to-left', 'مرحبا \u202e'],
    ['a thousand characters', 'å'.repeat(1000)],
    ['only stop words', 'og i på'],
  ])('survives a search for %s, and shows it as text only', async (_, q) => {
    const response = await ask(`/instruments?${new URLSearchParams({ q, organisation: q.slice(0, 200) })}`);
    expect(response.status).toBe(200);
    expect(await response.text()).not.toContain('<script>alert(1)');
  });

  it('refuses a null byte, wherever it stands', async () => {
    await page('/instruments?q=a%00b', 422);
    await page('/instruments/%00', 422);
  });

  it('refuses a search that is too long, and says how long it may be', async () => {
    expect(textOf(await page(`/instruments?q=${'a'.repeat(1001)}`, 422))).toContain('Skriv høyst 1 000 tegn');
  });

  it('speaks one language on each page', async () => {
    const nn = textOf(await page('/nn/instruments?organisation=Ingensteds'));
    expect(nn).toContain('Finn verkemidla som passar dykk');
    const en = textOf(await page('/en/instruments?phase=trial&amount=100000'));
    expect(en).toContain('Find support that suits you');
    expect(en).not.toMatch(/virkemid|Hvem|Egenandel:/);
  });
});

describe('/instruments/:slug', () => {
  it('tells everything known, with the status and the date of reading', async () => {
    const text = textOf(await page('/instruments/klimasats'));
    for (const part of [
      'Status ukjent. Lest 23. november 2026. Sjekk hos eieren.',
      'Fra 150 000 kr til 7 500 000 kr, inntil 75 % av kostnaden',
      'Fristene vi kjenner, er gått ut',
      '15. februar 2022',
      'Kontroller hos eieren.',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('tells a yearly deadline as the next one, worked out from what was stated', async () => {
    const text = textOf(await page('/instruments/interreg'));
    expect(text).toContain('Neste frist er 15. februar 2027');
    expect(text).toContain('15. februar 2027, oppgitt som årlig frist');
  });

  it('follows the day in Oslo', async () => {
    const later = appOf({ ...room, now: () => new Date('2027-02-15T23:00:00Z') });
    const text = textOf(await (await later.request('http://localhost/instruments/interreg')).text());
    expect(text).toContain('Neste frist er 15. september 2027');
  });

  it('shows content as text, never as markup', async () => {
    const html = await page('/instruments/digitaliseringsradet');
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('Bedre &lt;b&gt;oversikt&lt;/b&gt;');
  });

  it('marks the language of the content on pages in another', async () => {
    const html = await page('/en/instruments/stimulab');
    expect(html).toContain('<h1 lang="nb">');
    expect(html).toContain('href="/en/innovations/oversikt" lang="nb"');
  });

  it('does not find what is not there', async () => {
    await page('/instruments/finnes-ikke', 404);
  });
});

describe('/instruments/calendar', () => {
  it('tells what comes, month by month, and keeps what has passed apart', async () => {
    const html = await page('/instruments/calendar');
    const text = textOf(html);
    const divide = text.indexOf('Frister som er gått ut');
    const coming = text.slice(0, divide);
    const past = text.slice(divide);
    expect(coming).toContain('Neste søknadsfrist er 15. februar 2027: Interreg');
    expect(coming).toContain('Februar 2027');
    expect(coming).toContain('September 2027');
    expect(coming).toContain('Oppgitt som årlig frist, lest 23. november 2026. Kontroller hos eieren.');
    expect(coming).not.toMatch(/20(1\d|2[0-6])(?!\.)(?<!november 2026)/);
    expect(past).toContain('31. oktober 2025');
  });

  it('gives the address to subscribe to, with the same choices', async () => {
    const html = await page('/nn/instruments/calendar?who=municipality');
    expect(html).toContain('https://nytte.example');
    expect(html).toContain('href="/nn/instruments/calendar.ics?who=municipality"');
  });

  it('sends a faulty address to the list, which explains', async () => {
    const response = await ask('/en/instruments/calendar?phase=dream');
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/en/instruments?phase=dream');
  });

  it('says so when nothing is known to come', async () => {
    const text = textOf(await page('/instruments/calendar?status=discontinued'));
    expect(text).toContain('Vi kjenner ingen kommende søknadsfrister');
  });
});

describe('/instruments/calendar.ics', () => {
  it('is the same bytes at any time for the same content', async () => {
    const now = await ask('/instruments/calendar.ics');
    expect(now.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const later = appOf({ ...room, now: () => new Date('2031-05-05T00:00:00Z') });
    const then = await later.request('http://localhost/instruments/calendar.ics');
    expect(await then.text()).toBe(await now.text());
  });

  it('holds the yearly deadlines and none that had passed, and follows the filters', async () => {
    const text = await (await ask('/instruments/calendar.ics')).text();
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(text.match(/FREQ=YEARLY/g)).toHaveLength(2);
    const none = await (await ask('/instruments/calendar.ics?category=legal')).text();
    expect(none).not.toContain('BEGIN:VEVENT');
  });
});

describe('open data', () => {
  it('gives every instrument as CSV that a spreadsheet does not run', async () => {
    const response = await ask('/instruments.csv');
    const rows: Record<string, string>[] = parse(await response.text(), { bom: true, columns: true });
    expect(rows).toHaveLength(50);
    const hostile = rows.find(({ id }) => id === 'digitaliseringsradet');
    expect(hostile).toMatchObject({ description: "'=HYPERLINK('x')", owners: "'@eier" });
    expect(rows.find(({ id }) => id === 'interreg')?.deadlines).toContain('yearly 02-15 (hovedprosjekter)');
    for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+@-]/);
  });

  it('gives the same as JSON, with licence and reading dates, narrowed as the list', async () => {
    const data = (await (await ask('/instruments.json?who=voluntary')).json()) as {
      licence: string;
      instruments: InstrumentRecord[];
    };
    expect(data.licence).toBe('CC-BY-4.0');
    expect(data.instruments).toHaveLength(10);
    expect(
      data.instruments.every(({ readOn, sources }) => readOn === '2026-11-23' && sources.length > 0),
    ).toBe(true);
  });
});

describe('/api/v1/instruments', () => {
  type Part = { items: InstrumentRecord[]; nextCursor: string | null };
  const part = async (query: string) => (await (await ask(`/api/v1/instruments?${query}`)).json()) as Part;

  it('gives every instrument once through its cursors', async () => {
    const names: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const answer: Part = await part(`limit=7${next && `&cursor=${next}`}`);
      names.push(...answer.items.map(({ name }) => name));
      next = answer.nextCursor;
    }
    expect(names).toHaveLength(50);
    expect(new Set(names).size).toBe(50);
  });

  it('narrows as the list does', async () => {
    expect((await part('who=voluntary&limit=200')).items).toHaveLength(10);
    expect((await part('q=klimatiltak')).items.map(({ id }) => id)).toContain('klimasats');
  });

  it('gives one by the id of the content file', async () => {
    const response = await ask('/api/v1/instruments/medfinansieringsordningen');
    expect(await response.json()).toMatchObject({
      id: 'medfinansieringsordningen',
      maxAmountNok: 50_000_000,
      minAmountNok: null,
      ownContribution: { required: 'money', minSharePercent: null },
    });
  });

  it.each([
    ['/api/v1/instruments?limit=0', 422],
    ['/api/v1/instruments?limit=201', 422],
    ['/api/v1/instruments?cursor=abc', 422],
    ['/api/v1/instruments?phase=dream', 422],
    ['/api/v1/instruments?amount=much', 422],
    ['/api/v1/instruments/finnes-ikke', 404],
  ])('refuses %s with a problem', async (path, status) => {
    const response = await ask(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });

  it('is described in OpenAPI from the same schemas', () => {
    const document = app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'Nytte', version: '1' } });
    expect(Object.keys(document.paths ?? {})).toEqual(['/api/v1/instruments', '/api/v1/instruments/{id}']);
    expect(document.components?.schemas).toHaveProperty('Instrument');
    const list = document.paths?.['/api/v1/instruments']?.get?.parameters ?? [];
    expect(list.map((parameter) => ('name' in parameter ? parameter.name : ''))).toEqual(
      expect.arrayContaining(['q', 'who', 'organisation', 'phase', 'amount', 'ownShare', 'limit', 'cursor']),
    );
  });
});
