import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { tarEnd, tarEntry } from '../../../kernel/db/backup/tar.ts';
import { byMonth, daysBetween, halves } from './days.ts';
import { doffinSource } from './doffin.ts';
import { createClient, type Patience, retryAfter } from './http.ts';
import { SourceBroken, type SourceCursor, type SourceItem } from './source.ts';
import { firstIssueNear, tedSource } from './ted.ts';
import {
  answerJson,
  answerXml,
  type Behaviour,
  startRegister,
  type TestRegister,
} from './testing-register.ts';

const hasty: Patience = { intervalMs: 0, attempts: 5, firstWaitMs: 1, longestWaitMs: 50, silenceMs: 300 };
const key = 'secret-key-of-a-test';

let open: TestRegister[] = [];
afterEach(async () => {
  for (const register of open) await register.close();
  open = [];
});

async function register(behave: Behaviour): Promise<TestRegister> {
  const started = await startRegister(behave);
  open.push(started);
  return started;
}

async function gather(
  items: AsyncIterable<SourceItem>,
): Promise<{ items: SourceItem[]; broken?: SourceBroken }> {
  const all: SourceItem[] = [];
  try {
    for await (const item of items) all.push(item);
    return { items: all };
  } catch (error) {
    if (!(error instanceof SourceBroken)) throw error;
    return { items: all, broken: error };
  }
}

const textOf = ({ bytes }: SourceItem) => Buffer.from(bytes ?? []).toString();

interface Notice {
  readonly id: string;
  readonly day: string;
}

const numbered = (count: number, day: string): Notice[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `2026-${day.slice(5).replace('-', '')}${1000 + at}`,
    day,
  }));

/** Doffin as it is described: 1,000 results at most, and an order that differs from page to page. */
function doffin(notices: readonly Notice[], misbehave: Behaviour = () => undefined): Behaviour {
  let chance = 7;
  return (request, response) => {
    const { url, headers } = request;
    if (headers['ocp-apim-subscription-key'] !== key) {
      response.statusCode = 401;
      response.end();
      return;
    }
    misbehave(request, response);
    if (response.writableEnded || response.destroyed || response.headersSent) return;
    if (url.pathname.startsWith('/download/')) {
      answerXml(response, `<Notice id="${url.pathname.slice(10)}"/>`);
      return;
    }
    const query = url.searchParams;
    const [from, to] = [query.get('issueDateFrom') ?? '', query.get('issueDateTo') ?? ''];
    const found = notices.filter(({ day }) => day >= from && day <= to);
    if (query.get('sortBy')?.endsWith('DESC')) found.reverse();
    const [page, size] = [Number(query.get('page')), Number(query.get('numHitsPerPage'))];
    chance = (Math.imul(chance, 1_103_515_245) + 12_345) >>> 0;
    const start = (page - 1) * size;
    const hits =
      start >= 1000
        ? []
        : unstable(found.slice(0, 1000), (chance >>> 16) % 10 < 3).slice(start, start + size);
    answerJson(response, {
      numHitsTotal: found.length,
      numHitsAccessible: Math.min(found.length, 1000),
      hits: hits.map(({ id, day }) => ({ id, publicationDate: day, heading: 'Rydding' })),
    });
  };
}

/** Now and then two neighbours on the edge of a page have changed places: one is shown twice, one never. */
function unstable<T>(all: T[], isChanged: boolean): T[] {
  const copy = [...all];
  const [one, other] = [copy[99], copy[100]];
  if (isChanged && one !== undefined && other !== undefined) {
    copy[99] = other;
    copy[100] = one;
  }
  return copy;
}

const source = (url: string, since: string, until: string, patience = hasty) =>
  doffinSource({ url, key, since, until, client: createClient(patience) });

describe('Doffin', () => {
  it('is read span by span, each notice once and in order, though its order is not stable', async () => {
    const notices = [...numbered(230, '2026-03-04'), ...numbered(3, '2026-04-01')];
    const { url } = await register(doffin(notices));
    const { items, broken } = await gather(source(url, '2026-03-01', '2026-04-30').items());
    expect(broken).toBeUndefined();
    expect(items.map(({ name }) => name)).toEqual(notices.map(({ id }) => id).sort());
    expect(items.every(({ fault }) => fault === undefined)).toBe(true);
    expect(items[0]).toMatchObject({ publicationNumber: notices[0]?.id, publishedOn: '2026-03-04' });
    expect(textOf(items[0] as SourceItem)).toBe(`<Notice id="${notices[0]?.id}"/>`);
  });

  it('is asked for shorter spans where a search would reach only a part', async () => {
    const days = ['2026-03-01', '2026-03-10', '2026-03-20', '2026-03-31'];
    const notices = days.flatMap((day) => numbered(400, day));
    const { url } = await register(doffin(notices));
    const { items } = await gather(source(url, '2026-03-01', '2026-03-31').items());
    expect(new Set(items.map(({ name }) => name))).toEqual(new Set(notices.map(({ id }) => id)));
    expect(items).toHaveLength(1600);
  });

  it('tells how many are missing of a day that has more than can be listed from both ends', async () => {
    const notices = numbered(2100, '2026-03-04');
    const { url } = await register(doffin(notices));
    const { items } = await gather(source(url, '2026-03-04', '2026-03-04').items());
    expect(items.filter(({ bytes }) => bytes)).toHaveLength(2000);
    expect(items.at(-1)?.fault?.detail).toBe(
      '2100 notices were issued from 2026-03-04 to 2026-03-04; the register lists 2000.',
    );
  });

  it('is gone on with after any notice', async () => {
    const notices = [...numbered(4, '2026-03-04'), ...numbered(2, '2026-04-01')];
    const { url } = await register(doffin(notices));
    const opened = source(url, '2026-03-01', '2026-04-30');
    const { items } = await gather(opened.items());
    for (const [index, { cursor }] of items.entries()) {
      const rest = await gather(opened.items(cursor as SourceCursor));
      expect(rest.items.map(({ name }) => name)).toEqual(items.slice(index + 1).map(({ name }) => name));
    }
  });

  it('is read though its JSON holds control characters as they are', async () => {
    const { url } = await register(
      doffin([], ({ url: asked }, response) => {
        if (asked.pathname !== '/search') return;
        answerJson(
          response,
          '{"numHitsTotal":1,"hits":[{"id":"2026-1","heading":"Rydding\u0001 av\n\tveg\u001f","publicationDate":null}]}',
        );
      }),
    );
    const { items } = await gather(source(url, '2026-03-04', '2026-03-04').items());
    expect(items).toMatchObject([{ name: '2026-1', publishedOn: undefined }]);
  });

  it.each<[string, Behaviour]>([
    ['too often (429), with the seconds to wait', refuse(429, { 'retry-after': '0' })],
    ['too often (429), with the time to wait for', refuse(429, { 'retry-after': new Date(0).toUTCString() })],
    ['too often (429), with nothing said', refuse(429)],
    ['500', refuse(500)],
    ['503 with a time to wait', refuse(503, { 'retry-after': '0' })],
    ['202, as a gate before a register does', refuse(202)],
    [
      'with a connection that is cut off in the middle',
      ({ seen }, response) => {
        if (seen >= 2) return;
        response.writeHead(200, { 'content-length': '1000' });
        response.write('<Notice');
        setTimeout(() => response.destroy(), 5);
      },
    ],
    [
      'with gzip that ends before its end',
      ({ seen }, response) => {
        if (seen >= 2) return;
        const packed = gzipSync(
          Buffer.from(`<Notice>${Array.from({ length: 2000 }, (_, at) => at * 7919).join(' ')}</Notice>`),
        );
        response.writeHead(200, { 'content-encoding': 'gzip' });
        response.end(packed.subarray(0, packed.length >> 1));
      },
    ],
    [
      'with silence',
      ({ seen }, response) => {
        if (seen >= 1) return;
        response.writeHead(200);
        response.write('<Not');
      },
    ],
    [
      'with a page in HTML, as XML and as JSON',
      ({ seen }, response) => {
        if (seen >= 2) return;
        response.setHeader('content-type', 'text/html');
        response.end('<!DOCTYPE html><html><body>Sorry</body></html>');
      },
    ],
  ])('is asked again when it answers %s', async (_, misbehave) => {
    const notices = numbered(2, '2026-03-04');
    const { url } = await register(doffin(notices, misbehave));
    const { items, broken } = await gather(source(url, '2026-03-04', '2026-03-04').items());
    expect(broken?.fault).toBeUndefined();
    expect(items.map(textOf)).toEqual(notices.map(({ id }) => `<Notice id="${id}"/>`));
  });

  it('takes XML also with another content type', async () => {
    const { url } = await register(
      doffin(numbered(1, '2026-03-04'), ({ url: asked }, response) => {
        if (!asked.pathname.startsWith('/download/')) return;
        response.setHeader('content-type', 'text/plain');
        response.end('\uFEFF  <Notice/>');
      }),
    );
    const { items } = await gather(source(url, '2026-03-04', '2026-03-04').items());
    expect(items[0]?.bytes).toBeDefined();
  });

  it('tells of a notice that cannot be had, and reads the others', async () => {
    const [gone, page, good] = numbered(3, '2026-03-04');
    const { url } = await register(
      doffin(numbered(3, '2026-03-04'), ({ url: asked }, response) => {
        if (asked.pathname === `/download/${gone?.id}`)
          refuse(404)({ url: asked, headers: {}, seen: 0 }, response);
        if (asked.pathname === `/download/${page?.id}`) response.end('<html>Sorry</html>');
      }),
    );
    const { items } = await gather(source(url, '2026-03-04', '2026-03-04').items());
    expect(items.map(({ fault }) => fault?.code)).toEqual(['not_found', 'bad_answer', undefined]);
    expect(items[2]?.name).toBe(good?.id);
  });

  it('breaks off, with what was read, when it stays away; its key is never told', async () => {
    const [first] = numbered(2, '2026-03-04');
    const { url, asked } = await register(
      doffin(numbered(2, '2026-03-04'), (request, response) => {
        if (
          request.url.pathname.startsWith('/download/') &&
          !request.url.pathname.endsWith(first?.id ?? '')
        ) {
          refuse(500)({ ...request, seen: 0 }, response);
        }
      }),
    );
    const { items, broken } = await gather(source(url, '2026-03-04', '2026-03-04').items());
    expect(items.map(({ name }) => name)).toEqual([first?.id]);
    expect(broken?.fault).toMatchObject({ code: 'unavailable' });
    expect(JSON.stringify([broken?.fault, broken?.message, asked])).not.toContain(key);
  });

  it('is not asked again with a key that it does not take', async () => {
    const { url, asked } = await register(doffin([]));
    const wrong = doffinSource({
      url,
      key: 'wrong',
      since: '2026-03-04',
      until: '2026-03-04',
      client: createClient(hasty),
    });
    const { broken } = await gather(wrong.items());
    expect(broken?.fault.code).toBe('refused');
    expect(asked).toHaveLength(1);
  });

  it('never sends its key on to another host', async () => {
    const seen: unknown[] = [];
    const other = await register(({ headers }, response) => {
      seen.push(headers);
      response.end('<Notice/>');
    });
    const { url } = await register((_request, response) => {
      response.writeHead(302, { location: `${other.url}/search` });
      response.end();
    });
    const { broken } = await gather(source(url, '2026-03-04', '2026-03-04').items());
    expect(broken?.fault.code).toBe('unavailable');
    expect(seen).toEqual([]);
  });
});

/** Refuses the first two requests of an address. */
function refuse(status: number, headers: Record<string, string> = {}): Behaviour {
  return ({ seen }, response) => {
    if (seen >= 2) return;
    response.writeHead(status, headers);
    response.end();
  };
}

const issueOf = (day: string, files: Record<string, string>) =>
  gzipSync(
    Buffer.concat([
      ...Object.entries(files).map(([name, text]) =>
        tarEntry({ name: `${day.replaceAll('-', '')}_001/${name}`, body: Buffer.from(text) }),
      ),
      tarEnd(),
    ]),
  );

describe('TED', () => {
  const packages: Record<string, Buffer> = {
    '/packages/daily/202600001': issueOf('2026-01-02', { '1.xml': '<a>NOR</a>' }),
    '/packages/daily/202600002': issueOf('2026-01-05', { '1.xml': '<a>NOR</a>', '2.xml': '<a>SWE</a>' }),
    '/packages/daily/202600004': issueOf('2026-01-06', { '1.xml': '<a>NOR</a>', '2.xml': '<b>NOR</b>' }),
    '/packages/daily/202600005': issueOf('2026-01-07', { '1.xml': '<a>NOR</a>' }),
  };
  const ted: Behaviour = ({ url }, response) => {
    const body = packages[url.pathname];
    if (response.writableEnded || response.headersSent) return;
    response.statusCode = body ? 200 : 404;
    response.end(body);
  };
  const sourceAt = (url: string) =>
    tedSource({ url, since: '2026-01-05', until: '2026-01-06', client: createClient(hasty) });

  it('is read issue by issue between two days: what names Norway, and a gap in the numbers ends nothing', async () => {
    const { url } = await register(ted);
    const { items, broken } = await gather(sourceAt(url).items());
    expect(broken).toBeUndefined();
    expect(items.map(({ name, publishedOn }) => `${name} ${publishedOn}`)).toEqual([
      '202600002/20260105_001/1.xml 2026-01-05',
      '202600004/20260106_001/1.xml 2026-01-06',
      '202600004/20260106_001/2.xml 2026-01-06',
    ]);
  });

  it('is gone on with after any notice', async () => {
    const { url } = await register(ted);
    const { items } = await gather(sourceAt(url).items());
    for (const [index, { cursor }] of items.entries()) {
      const rest = await gather(sourceAt(url).items(cursor as SourceCursor));
      expect(rest.items.map(({ name }) => name)).toEqual(items.slice(index + 1).map(({ name }) => name));
    }
  });

  it('is fetched again when a package is cut off, by its connection or inside it', async () => {
    const { url } = await register((request, response) => {
      const body = packages[request.url.pathname];
      if (body && request.seen === 0) response.end(body.subarray(0, body.length - 30));
      else if (body && request.seen === 1) {
        response.writeHead(200, { 'content-length': String(body.length) });
        response.write(body.subarray(0, 40));
        setTimeout(() => response.destroy(), 5);
      } else ted(request, response);
    });
    const { items, broken } = await gather(sourceAt(url).items());
    expect(broken?.fault).toBeUndefined();
    expect(items).toHaveLength(3);
  });

  it('begins near the issue of a day, rather too early', () => {
    expect(firstIssueNear('2026-01-01')).toBe(1);
    expect(firstIssueNear('2026-12-31')).toBeGreaterThan(220);
    expect(firstIssueNear('2026-12-31')).toBeLessThan(250);
  });
});

describe('how long to wait', () => {
  const now = Date.parse('2026-11-28T12:00:00Z');
  const waitFor = (text: string) =>
    retryAfter({ headers: new Headers({ 'retry-after': text }) }, { longestWaitMs: 120_000 }, now);

  it.each([
    ['7', 7000],
    ['0', 0],
    ['99999', 120_000],
    ['Sat, 28 Nov 2026 12:00:05 GMT', 5000],
    ['Sat, 28 Nov 2026 11:00:00 GMT', 0],
    ['soon', undefined],
  ])('%s', (text, expected) => {
    expect(waitFor(text)).toBe(expected);
  });
});

describe('spans of days', () => {
  it('are months, cut to fit', () => {
    expect([...byMonth({ from: '2024-01-30', to: '2024-03-01' })]).toEqual([
      { from: '2024-01-30', to: '2024-01-31' },
      { from: '2024-02-01', to: '2024-02-29' },
      { from: '2024-03-01', to: '2024-03-01' },
    ]);
  });

  it('are halved without gap or overlap, down to one day', () => {
    expect(halves({ from: '2026-03-01', to: '2026-03-31' })).toEqual([
      { from: '2026-03-01', to: '2026-03-15' },
      { from: '2026-03-16', to: '2026-03-31' },
    ]);
    expect(halves({ from: '2026-03-01', to: '2026-03-01' })).toBeUndefined();
    expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1);
  });
});
