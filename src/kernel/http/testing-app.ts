import { Writable } from 'node:stream';
import { pino } from 'pino';
import { logOptions } from '../log.ts';
import { createHttpApp, type HttpApp, type HttpDependencies, registerPages } from './app.ts';
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
