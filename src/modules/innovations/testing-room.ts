import type { Db } from '../../kernel/db/tables.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import { roomApp } from '../../kernel/http/testing-app.ts';
import { loadRealContent } from '../../start/testing-content.ts';
import { registerInnovationApi } from './api.ts';
import type { WordSearch } from './library-search.ts';
import { innovationPages } from './routes.tsx';

/** The library over the project's own content, loaded into an empty database. */
export async function roomWithContent(db: Db): Promise<WordSearch> {
  const { analyser, statistics } = await loadRealContent(db);
  return { db, analyser, statistics };
}

/** The room's pages and API without the rest of the product. */
export function appOf(room: WordSearch): HttpApp {
  return roomApp({
    pages: innovationPages({ ...room, chain: async () => [] }),
    api: (app) => registerInnovationApi(app, room),
  });
}
