import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { loadContent } from '../../kernel/content/load.ts';
import { checkContent } from '../../kernel/content/read.ts';
import type { Db } from '../../kernel/db/tables.ts';
import { createHttpApp, type HttpApp, registerPages } from '../../kernel/http/app.ts';
import { createMetrics } from '../../kernel/http/metrics.ts';
import { refreshTermStatistics } from '../../kernel/search/index-records.ts';
import { createStatisticsCache } from '../../kernel/search/statistics.ts';
import { readLanguage } from '../../start/open-nytte.ts';
import { registerInstrumentApi } from './api.ts';
import { type InstrumentRoom, instrumentPages } from './routes.tsx';

const contentDir = fileURLToPath(new URL('../../../content/', import.meta.url));

/** The room over the real content, loaded into an empty database, as seen at a moment. */
export async function roomWithContent(db: Db, now: Date): Promise<InstrumentRoom> {
  const { analyser, content } = await readLanguage(contentDir);
  const kinds = content.kinds.filter(({ kind }) => kind !== 'innovation');
  await loadContent(db, kinds, await checkContent(contentDir, content.kinds, content.lexicon));
  await refreshTermStatistics(db, 'instrument');
  return {
    db,
    analyser,
    statistics: createStatisticsCache(db),
    now: () => now,
    publicUrl: 'https://nytte.example',
    innovationsUsing: async () => [
      { title: 'Bedre <b>oversikt</b>', href: '/innovations/oversikt', year: 2021, language: 'nb' },
    ],
  };
}

/** The room's pages and API without the rest of the product: a page is its content in a bare document. */
export function appOf(room: InstrumentRoom): HttpApp {
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
  registerInstrumentApi(app, room);
  registerPages(app, instrumentPages(room), dependencies);
  return app;
}
