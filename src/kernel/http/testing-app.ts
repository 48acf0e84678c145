import { Writable } from 'node:stream';
import { pino } from 'pino';
import { logOptions } from '../log.ts';
import { createHttpApp, type HttpApp, type HttpDependencies, registerPages } from './app.ts';
import { type Identify, identifyNobody } from './identify.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import type { PageRoute } from './page-route.ts';

export interface TestApp {
  readonly app: HttpApp;
  readonly metrics: Metrics;
  /** Everything that was logged so far. */
  readonly logged: () => string;
}

/** An application with pages of bare text, whose log can be read; `config` changes the settings of a test's own. */
export function testApp(
  pages: readonly PageRoute[] = [],
  config: Partial<HttpDependencies['config']> = {},
  register: (app: HttpApp) => void = () => {},
  identify: Identify = identifyNobody,
): TestApp {
  let written = '';
  const stream = new Writable({
    write: (chunk, _, done) => {
      written += chunk;
      done();
    },
  });
  const metrics = createMetrics();
  const dependencies: HttpDependencies = {
    config: {
      rateLimitPerMinute: 100_000,
      documentLimitPerMinute: 100_000,
      trustProxy: false,
      publicUrl: undefined,
      ...config,
    },
    log: pino(logOptions('trace', 'test'), stream),
    metrics,
    identify,
    render: (page) =>
      new Response(`${page.title}\n${String(page.main)}`, {
        status: page.status ?? 200,
        headers: { 'content-type': 'text/html; charset=utf-8' },
      }),
    renderError: (error, { language }) =>
      new Response(
        [error.text[language], ...error.fields.map((fault) => `${fault.field}: ${fault.message}`)].join('\n'),
        { status: error.status, headers: { 'content-type': 'text/html; charset=utf-8' } },
      ),
  };
  const app = createHttpApp(dependencies);
  register(app);
  registerPages(app, pages, dependencies);
  return { app, metrics, logged: () => written };
}

/**
 * A room's pages and API without the rest of the product: a page is its content in a bare document, an error its
 * code.
 */
export function roomApp(room: {
  readonly pages: readonly PageRoute[];
  readonly api?: (app: HttpApp) => void;
  readonly identify?: Identify;
}): HttpApp {
  const html = { 'content-type': 'text/html; charset=utf-8' };
  const dependencies: HttpDependencies = {
    config: { rateLimitPerMinute: 1e6, documentLimitPerMinute: 1e6, trustProxy: false, publicUrl: undefined },
    log: pino({ level: 'silent' }),
    metrics: createMetrics(),
    identify: room.identify ?? identifyNobody,
    render: (page) =>
      new Response(`<main>${String(page.main)}</main>`, { status: page.status ?? 200, headers: html }),
    renderError: (error) => new Response(error.code, { status: error.status, headers: html }),
  };
  const app = createHttpApp(dependencies);
  room.api?.(app);
  registerPages(app, room.pages, dependencies);
  return app;
}
