import { createRoute, z } from '@hono/zod-openapi';
import { etag } from 'hono/etag';
import { describe, expect, it } from 'vitest';
import { DatabaseError } from '../db/errors.ts';
import type { HttpApp } from './app.ts';
import { pageRoute } from './page-route.ts';
import { testApp } from './testing-app.ts';

const secret = 'hemmelig-behov';

const greeting = pageRoute({
  name: 'greeting',
  path: '/greeting/:name',
  permission: 'public',
  query: z.object({ loud: z.enum(['yes']).optional(), need: z.string().max(20).optional() }),
  handler: ({ language, params, path, input }) => ({
    title: `${language} ${path}`,
    main: `${params.name}${input.loud ? '!' : ''}`,
  }),
});
const long = pageRoute({
  name: 'long',
  path: '/long',
  permission: 'public',
  query: z.object({}),
  handler: () => ({ title: 'long', main: 'x'.repeat(5000) }),
});
const failing = (error: unknown) =>
  pageRoute({
    name: 'failing',
    path: '/failing',
    permission: 'public',
    query: z.object({}),
    handler: () => {
      throw error;
    },
  });

function registerApi(app: HttpApp): void {
  app.use('/api/v1/*', etag());
  const echo = createRoute({
    method: 'post',
    path: '/api/v1/echo',
    request: {
      body: {
        required: true,
        content: { 'application/json': { schema: z.strictObject({ need: z.string().min(1) }) } },
      },
    },
    responses: { 200: { description: 'the same' } },
  });
  app.openapi(echo, (c) => c.json(c.req.valid('json')));
  const list = createRoute({
    method: 'get',
    path: '/api/v1/things',
    request: { query: z.object({ limit: z.coerce.number().int().max(10).default(10) }) },
    responses: { 200: { description: 'things' } },
  });
  app.openapi(list, (c) => c.json({ limit: c.req.valid('query').limit, text: 'x'.repeat(2000) }));
  app.get('/api/v1/failing', () => {
    throw new Error(secret);
  });
}

const api = (config = {}) => testApp([greeting], config, registerApi);
const post = (body: string | undefined, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  ...(body === undefined ? {} : { body }),
});
const json = (response: Response) => response.json() as Promise<Record<string, unknown>>;

describe('pages', () => {
  it('answer in the language of the address', async () => {
    const { app } = testApp([greeting]);
    const text = async (path: string) => (await app.request(path)).text();
    expect(await text('/greeting/Kari')).toBe('nb /greeting/Kari\nKari');
    expect(await text('/nn/greeting/Kari?loud=yes')).toBe('nn /greeting/Kari\nKari!');
    expect(await text('/en/greeting/K%C3%A5re')).toBe('en /greeting/K%C3%A5re\nKåre');
  });

  it('that do not exist are told in each language', async () => {
    const { app } = testApp([greeting]);
    for (const [path, words] of [
      ['/nothing', 'Vi fant ikke siden.'],
      ['/nn/nothing', 'Vi fann ikkje sida.'],
      ['/en/nothing', 'We could not find the page.'],
      ['/nb/greeting/Kari', 'Vi fant ikke siden.'],
    ] as const) {
      const response = await app.request(path);
      expect([response.status, await response.text()]).toEqual([404, words]);
    }
  });

  it('tell a query that cannot be used, in the language of the reader', async () => {
    const { app } = testApp([greeting]);
    const response = await app.request(`/nn/greeting/Kari?loud=maybe&need=${secret}-langt-nok`);
    expect(response.status).toBe(422);
    const text = await response.text();
    expect(text).toContain('loud: kan ikkje brukast');
    expect(text).toContain('need: er for langt eller for stort; grensa er 20');
  });

  it('stop the start when two have one name or one path', () => {
    const again = { ...greeting, path: '/another' };
    const samePath = { ...greeting, name: 'another' };
    expect(() => testApp([greeting, again])).toThrow('name greeting');
    expect(() => testApp([greeting, samePath])).toThrow('path /greeting/:name');
  });

  it('are found with a slash at the end too, and never on another host', async () => {
    const { app } = testApp([greeting]);
    const where = async (path: string) =>
      (await app.request(`http://localhost${path}`)).headers.get('location');
    expect(await where('/nn/greeting/Kari/?loud=yes')).toBe('/nn/greeting/Kari?loud=yes');
    expect(await where('//evil.example/')).toBe('/evil.example');
    expect(await where('/')).toBeNull();
  });

  it('refuse a NUL anywhere in the address', async () => {
    const { app } = testApp([greeting]);
    for (const path of ['/greeting/a%00b', '/greeting/a?need=%00', '/greeting/a?%00=b']) {
      expect((await app.request(path)).status, path).toBe(422);
    }
    expect((await app.request('/greeting/a?need=%2500')).status).toBe(200);
  });

  it('bear any key in the query and any bytes in the path', async () => {
    const { app } = testApp([greeting]);
    for (const path of [
      '/greeting/a?__proto__=1&__proto__=2&constructor=x',
      '/greeting/%E0%A4%A',
      '/greeting/%ff?need=%ff%fe',
      '/greeting/a?need=%',
    ]) {
      expect((await app.request(path)).status, path).toBe(200);
    }
  });
});

describe('the API', () => {
  it.each([
    ['broken JSON', post('{"need": '), 400, 'invalid_json'],
    ['no body', post(undefined), 400, 'invalid_json'],
    [
      'a form',
      post('need=x', { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
      'unsupported_media_type',
    ],
    [
      'a form in disguise',
      post('{"need":"x"}', { 'content-type': 'text/plain' }),
      415,
      'unsupported_media_type',
    ],
    ['no content type', { method: 'POST', body: new Uint8Array([123, 125]) }, 415, 'unsupported_media_type'],
    ['too much', post(JSON.stringify({ need: 'x'.repeat(1_000_001) })), 413, 'too_large'],
    ['another site', post('{"need":"x"}', { origin: 'https://evil.example' }), 403, 'foreign_origin'],
    ['nobody’s site', post('{"need":"x"}', { origin: 'null' }), 403, 'foreign_origin'],
    ['a field too many', post('{"need":"x","more":1}'), 422, 'invalid_request'],
    ['a missing field', post('{}'), 422, 'invalid_request'],
    ['another kind of value', post('[1]'), 422, 'invalid_request'],
    ['a NUL', post('{"need":"a\\u0000b"}'), 422, 'invalid_request'],
  ])('tells %s as a problem', async (_, init, status, code) => {
    const response = await api().app.request('/api/v1/echo', init);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await json(response)).toMatchObject({
      type: `urn:nytte:problem:${code}`,
      title: expect.stringMatching(/\.$/),
      status,
      code,
      instance: `urn:nytte:request:${response.headers.get('x-request-id')}`,
    });
  });

  it('names the fields at fault', async () => {
    const response = await api().app.request('/en/api/v1/things?limit=11');
    expect(await json(response)).toMatchObject({
      title: 'Something in the request cannot be used.',
      errors: [{ field: 'limit', message: expect.any(String) }],
    });
  });

  it('takes what is right, also a backslash that only looks like a NUL', async () => {
    const { app } = api();
    const body = JSON.stringify({ need: 'a \\u0000 b' });
    const own = { origin: 'http://localhost', 'content-type': 'Application/JSON; charset=utf-8' };
    const response = await app.request('/api/v1/echo', post(body, own));
    expect([response.status, await response.text()]).toEqual([200, body]);
  });

  it('knows its own site by the stated address, and otherwise by the host', async () => {
    const ask = async (publicUrl: string | undefined, origin: string) =>
      (await api({ publicUrl }).app.request('/api/v1/echo', post('{"need":"x"}', { origin }))).status;
    expect(await ask('https://nytte.example', 'https://nytte.example')).toBe(200);
    expect(await ask('https://nytte.example', 'http://localhost')).toBe(403);
    expect(await ask(undefined, 'https://localhost')).toBe(200);
  });

  it('tells an unknown path as a problem, and does not guess', async () => {
    const response = await api().app.request('/api/v1/nothing');
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await json(response)).toMatchObject({ status: 404, code: 'not_found' });
    expect((await api().app.request('/api/v1/things', post('{}'))).status).toBe(404);
  });

  it('answers 304 without a body to those who have it already, compressed or not', async () => {
    const { app } = api();
    for (const encoding of ['gzip', 'identity']) {
      const headers = { 'accept-encoding': encoding };
      const first = await app.request('/api/v1/things', { headers });
      expect(first.headers.get('content-encoding')).toBe(encoding === 'gzip' ? 'gzip' : null);
      const tag = first.headers.get('etag') ?? '';
      expect(tag).toMatch(/"[0-9a-f]+"$/);
      const again = await app.request('/api/v1/things', { headers: { ...headers, 'if-none-match': tag } });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([
        304,
        '',
        expect.any(String),
      ]);
      expect(again.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });

  it('lets pages of other sites read, but not write', async () => {
    const { app } = api();
    const read = await app.request('/api/v1/things', { headers: { origin: 'https://other.example' } });
    expect(read.headers.get('access-control-allow-origin')).toBe('*');
    expect(read.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    const page = await app.request('/greeting/Kari');
    expect(page.headers.get('access-control-allow-origin')).toBeNull();
    expect(page.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });
});

describe('every answer', () => {
  const requests: [string, string, RequestInit?][] = [
    ['a page', '/greeting/Kari'],
    ['a page that does not exist', '/nothing'],
    ['a faulty query', '/greeting/Kari?loud=maybe'],
    ['a redirect', '/greeting/Kari/'],
    ['an error of ours', '/api/v1/failing'],
    ['API data', '/api/v1/things'],
    ['an API error', '/api/v1/echo', post('{')],
    ['a HEAD request', '/greeting/Kari', { method: 'HEAD' }],
  ];

  it.each(requests)('carries the security headers: %s', async (_, path, init) => {
    const { headers } = await api().app.request(path, init);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('strict-transport-security')).toContain('max-age=');
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('to HEAD is that to GET, without the body', async () => {
    const { app } = testApp([greeting, long]);
    for (const path of ['/greeting/Kari', '/long', '/nothing']) {
      const get = await app.request(path);
      const head = await app.request(path, { method: 'HEAD' });
      expect([head.status, head.headers.get('content-type')]).toEqual([
        get.status,
        get.headers.get('content-type'),
      ]);
      expect(await head.text()).toBe('');
    }
  });

  it('is compressed when it is long and the reader can', async () => {
    const { app } = testApp([greeting, long]);
    const ask = async (path: string, encoding: string) =>
      (await app.request(path, { headers: { 'accept-encoding': encoding } })).headers;
    expect((await ask('/long', 'gzip')).get('content-encoding')).toBe('gzip');
    expect((await ask('/long', 'gzip')).get('vary')).toMatch(/accept-encoding/i);
    expect((await ask('/long', 'identity')).get('content-encoding')).toBeNull();
  });
});

describe('errors', () => {
  it.each([
    ['database_unavailable', 503],
    ['database_full', 507],
    ['database_read_only', 503],
    ['statement_timed_out', 504],
    ['outcome_unknown', 500],
    ['transaction_conflict', 409],
  ] as const)('of the database are told by name: %s', async (code, status) => {
    const { app } = testApp([failing(new DatabaseError(code, 'Inner words.'))]);
    const response = await app.request('/failing');
    expect(response.status).toBe(status);
    expect(await response.text()).not.toMatch(/Inner words|Noe gikk galt hos oss/);
  });

  it('that nobody foresaw reveal nothing, to the reader or the log', async () => {
    for (const thrown of [
      new Error(secret),
      new SyntaxError(secret),
      Object.assign(new Error(secret), { code: 'x' }),
    ]) {
      const { app, logged } = testApp([failing(thrown)]);
      const response = await app.request('/failing');
      expect(response.status).toBe(500);
      expect(await response.text()).toContain('Noe gikk galt hos oss');
      expect(logged()).toContain('"code":"unexpected"');
      expect(logged()).not.toContain(secret);
    }
  });
});

describe('the log and the metrics', () => {
  it('hold routes, never addresses or what was typed', async () => {
    const { app, logged, metrics } = api();
    await app.request(`/greeting/${secret}?need=${secret}`, {
      headers: { 'user-agent': secret, referer: `http://localhost/${secret}`, cookie: secret },
    });
    await app.request(`/greeting/x?loud=${secret}`);
    await app.request(`/${secret}?q=${secret}`);
    await app.request('/api/v1/echo', post(JSON.stringify({ need: secret })));
    await app.request('/api/v1/echo', post(JSON.stringify({ [secret]: 1 })));
    await app.request('/api/v1/echo', post(`{"${secret}`));
    await app.request('/api/v1/failing', { headers: { 'x-request-id': secret } });
    expect(logged().trim().split('\n').length).toBeGreaterThanOrEqual(7);
    expect(logged()).not.toContain(secret);
    expect(await metrics.text()).not.toContain(secret);
    expect(logged()).toContain('"route":"/greeting/:name"');
    expect(await metrics.text()).toContain('route="/greeting/:name",method="GET",status="200"');
  });

  it('tie an answer to its line by the request id', async () => {
    const { app, logged } = testApp([greeting]);
    const id = (await app.request('/greeting/Kari')).headers.get('x-request-id');
    expect(logged()).toContain(`"requestId":"${id}"`);
  });
});

describe('limits', () => {
  const ask = (app: HttpApp, path: string, from?: string) =>
    app.request(path, from ? { headers: { 'x-forwarded-for': from } } : {});

  it('turn away who asks too often, and say when to come back', async () => {
    const { app } = testApp([greeting], { rateLimitPerMinute: 2 });
    expect((await ask(app, '/greeting/a')).status).toBe(200);
    expect((await ask(app, '/nothing')).status).toBe(404);
    const refused = await ask(app, '/greeting/a');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    const problem = await ask(app, '/api/v1/x');
    expect(problem.headers.get('content-type')).toBe('application/problem+json');
    expect(problem.headers.get('retry-after')).not.toBeNull();
  });

  it('never turn away those who watch the service', async () => {
    const { app } = testApp([greeting], { rateLimitPerMinute: 1 }, (it) => {
      it.get('/healthz', (c) => c.text('ok'));
    });
    for (let i = 0; i < 5; i++) expect((await ask(app, '/healthz')).status).toBe(200);
  });

  it('are tighter for documents', async () => {
    const document = { ...greeting, path: '/documents/brief.pdf' };
    const { app } = testApp([document, long], { documentLimitPerMinute: 1 });
    expect((await ask(app, '/documents/brief.pdf')).status).toBe(200);
    expect((await ask(app, '/nn/documents/brief.pdf')).status).toBe(429);
    expect((await ask(app, '/long')).status).toBe(200);
  });

  it('believe a proxy only when told to, and then its last word', async () => {
    const untold = testApp([greeting], { rateLimitPerMinute: 1 }).app;
    expect((await ask(untold, '/greeting/a', '10.0.0.1')).status).toBe(200);
    expect((await ask(untold, '/greeting/a', '10.0.0.2')).status).toBe(429);
    const told = testApp([greeting], { rateLimitPerMinute: 1, trustProxy: true }).app;
    expect((await ask(told, '/greeting/a', 'a lie, 10.0.0.1')).status).toBe(200);
    expect((await ask(told, '/greeting/a', 'another lie, 10.0.0.1')).status).toBe(429);
    expect((await ask(told, '/greeting/a', '10.0.0.2')).status).toBe(200);
  });
});
