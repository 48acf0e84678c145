import { pino } from 'pino';
import type { Db } from '../../kernel/db/tables.ts';
import { createHttpApp, type HttpApp, registerPages } from '../../kernel/http/app.ts';
import { createMetrics } from '../../kernel/http/metrics.ts';
import { loadRealContent } from '../../start/testing-content.ts';
import { registerInnovationApi } from './api.ts';
import type { WordSearch } from './library-search.ts';
import { innovationPages } from './routes.tsx';

/** The library over the project's own content, loaded into an empty database. */
export async function roomWithContent(db: Db): Promise<WordSearch> {
  const { analyser, statistics } = await loadRealContent(db);
  return { db, analyser, statistics };
}

/** The room's pages and API without the rest of the product: a page is its content in a bare document. */
export function appOf(room: WordSearch): HttpApp {
  const dependencies = {
    config: { rateLimitPerMinute: 1e6, documentLimitPerMinute: 1e6, trustProxy: false, publicUrl: undefined },
    log: pino({ level: 'silent' }),
    metrics: createMetrics(),
    render: (page: { status?: number; main: unknown }) =>
      new Response(`<main>${String(page.main)}</main>`, {
        status: page.status ?? 200,
        headers: { 'content-type': 'text/html; charset=utf-8' },
      }),
    renderError: (error: { status: number; code: string }) =>
      new Response(error.code, { status: error.status }),
  };
  const app = createHttpApp(dependencies);
  registerInnovationApi(app, room);
  registerPages(app, innovationPages(room), dependencies);
  return app;
}
