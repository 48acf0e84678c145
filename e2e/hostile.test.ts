import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Product, startProduct } from './product.ts';

let product: Product;

beforeAll(async () => {
  product = await startProduct();
});

afterAll(() => product?.stop());

const post = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  fetch(`${product.url}/api/v1/brief`, { method: 'POST', body, headers });

describe('a hostile or odd need', () => {
  it.each([
    ['emoji', '🙂👵🏽💊 medisin'],
    ['right to left', 'תרופות لكبار السن medisin'],
    ['script', '<script>alert(1)</script> medisin'],
    ['SQL', "'; drop table innovations; -- medisin"],
    ['control characters', 'medisin\u0007\u001b[31m'],
    ['half a surrogate', 'medisin \ud800'],
    ['one letter', 'a'],
    ['only stop words', 'og i det at som'],
  ])('of %s is answered', async (_, need) => {
    const response = await post(JSON.stringify({ need }));
    expect(response.status).toBe(200);
    const page = await fetch(`${product.url}/brief?need=${encodeURIComponent(need.toWellFormed())}`);
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).not.toContain('<script>alert');
  });

  it('of 100,000 characters is answered, and said to be cut', async () => {
    const need = 'Eldre på sykehjem trenger tryggere medisinhåndtering. '.repeat(2000).slice(0, 100_000);
    const response = await post(JSON.stringify({ need }));
    expect(response.status).toBe(200);
    const brief = (await response.json()) as { cut: boolean; innovations: unknown[] };
    expect(brief.cut).toBe(true);
    expect(brief.innovations.length).toBeGreaterThan(0);
  });
});

describe('a request that cannot be used', () => {
  it.each([
    ['an empty need', '{"need":"  "}', 422],
    ['a need over the limit', JSON.stringify({ need: 'a'.repeat(100_001) }), 422],
    ['an unknown key', '{"need":"a","needs":1}', 422],
    ['a limit out of range', '{"need":"a","limit":0}', 422],
    ['a null byte', '{"need":"a\\u0000b"}', 422],
    ['broken JSON', '{"need":', 400],
    ['a body over the limit', JSON.stringify({ need: 'a'.repeat(1_100_000) }), 413],
  ])('with %s is told why as problem+json', async (_, body, status) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({
      status,
      code: expect.any(String),
      title: expect.any(String),
    });
  });

  it('in another content type is refused', async () => {
    const response = await post('need=a', { 'content-type': 'application/x-www-form-urlencoded' });
    expect(response.status).toBe(415);
  });

  it('from another site is refused', async () => {
    const headers = { 'content-type': 'application/json', origin: 'https://elsewhere.example' };
    expect((await post('{"need":"a"}', headers)).status).toBe(403);
  });

  it.each(['/api/v1/innovations/nope', '/api/v1/nope', '/api/v1/innovations?cursor=nope'])(
    'for %s is told as problem+json',
    async (path) => {
      const response = await fetch(product.url + path);
      expect([404, 422]).toContain(response.status);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
    },
  );

  it.each([
    [200_000, 422],
    [400_000, 431],
  ])('with an address of %i letters gets an answer and not a hung connection', async (letters, status) => {
    const response = await fetch(`${product.url}/brief?need=${'a'.repeat(letters)}`);
    expect(response.status).toBe(status);
  });
});

describe('every answer', () => {
  it.each(['/', '/brief?need=lege', '/finnes-ikke', '/api/v1/openapi.json', '/healthz'])(
    '%s carries a strict policy and no cookie',
    async (path) => {
      const { headers } = await fetch(product.url + path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('set-cookie')).toBeNull();
    },
  );
});

describe('open data', () => {
  it('answers 304 to an ETag it gave', async () => {
    const first = await fetch(`${product.url}/api/v1/innovations`);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).not.toBe('');
    const again = await fetch(`${product.url}/api/v1/innovations`, { headers: { 'if-none-match': tag } });
    expect(again.status).toBe(304);
  });

  it('gives every innovation once through its cursors', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const address: string = `${product.url}/api/v1/innovations?limit=17${cursor && `&cursor=${cursor}`}`;
      const answer = (await (await fetch(address)).json()) as {
        items: { id: string }[];
        nextCursor: string | null;
      };
      seen.push(...answer.items.map(({ id }) => id));
      cursor = answer.nextCursor;
    }
    expect(seen.length).toBe(134);
    expect(new Set(seen).size).toBe(134);
  });

  it('describes every address that it has', async () => {
    const document = (await (await fetch(`${product.url}/api/v1/openapi.json`)).json()) as {
      openapi: string;
      paths: Record<string, unknown>;
    };
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([
        '/api/v1/brief',
        '/api/v1/innovations',
        '/api/v1/instruments',
        '/api/v1/organisations',
      ]),
    );
  });
});
