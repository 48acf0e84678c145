import { fileURLToPath } from 'node:url';
import { loadContent } from '../../kernel/content/load.ts';
import { checkContent } from '../../kernel/content/read.ts';
import type { Db } from '../../kernel/db/tables.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import { roomApp } from '../../kernel/http/testing-app.ts';
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

/** The room's pages and API without the rest of the product. */
export function appOf(room: InstrumentRoom): HttpApp {
  return roomApp({ pages: instrumentPages(room), api: (app) => registerInstrumentApi(app, room) });
}
