import path from 'node:path';
import { projectRoot } from '../kernel/config.ts';
import { loadContent } from '../kernel/content/load.ts';
import { checkContent } from '../kernel/content/read.ts';
import type { Db } from '../kernel/db/tables.ts';
import { refreshTermStatistics } from '../kernel/search/index-records.ts';
import { createStatisticsCache } from '../kernel/search/statistics.ts';
import { searchedKinds } from './load-content.ts';
import { readLanguage } from './open-nytte.ts';

/** Fills a database with the project's own content and gives what records are found with; for tests. */
export async function loadRealContent(db: Db) {
  const contentDir = path.join(projectRoot(), 'content');
  const { analyser, content } = await readLanguage(contentDir);
  const checked = await checkContent(contentDir, content.kinds, content.lexicon);
  await loadContent(db, content.kinds, checked);
  for (const kind of searchedKinds) await refreshTermStatistics(db, kind);
  return { db, analyser, statistics: createStatisticsCache(db), problems: checked.problems };
}
