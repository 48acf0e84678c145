import { type BriefContext, createEmbedder, createEmbeddingSource } from '../modules/evidence/public.ts';
import type { Nytte } from './open-nytte.ts';

/** What briefs are made with in this process. */
export function briefContextOf({ db, analyser, statistics, config, log }: Nytte): BriefContext {
  const sources = config.embedding ? [createEmbeddingSource(db, createEmbedder(config.embedding), log)] : [];
  return { db, analyser, statistics, sources, now: () => new Date() };
}
