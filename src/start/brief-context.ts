import type { Db } from '../kernel/db/tables.ts';
import { trackOf } from '../modules/adoption/public.ts';
import { countMeasuredByInnovation } from '../modules/benefits/public.ts';
import { type BriefContext, createEmbedder, createEmbeddingSource } from '../modules/evidence/public.ts';
import type { Nytte } from './open-nytte.ts';
import { type TrackSources, tracksFrom } from './tracks.ts';

/** The rooms that know what became of innovations. */
const trackSources: TrackSources = { adopted, ownMeasured: countMeasuredByInnovation };

/** Who uses each innovation, as it was or adapted: those who test it consider it still. */
async function adopted(db: Db, innovationIds: readonly string[]) {
  const tracks = await trackOf(db, innovationIds);
  return new Map(
    [...tracks].map(([id, { adopters, testing, considering, ...track }]) => [
      id,
      { ...track, using: adopters, considering: considering + testing },
    ]),
  );
}

/** What briefs are made with in this process. */
export function briefContextOf({ db, analyser, statistics, config, log }: Nytte): BriefContext {
  const sources = config.embedding ? [createEmbeddingSource(db, createEmbedder(config.embedding), log)] : [];
  const tracks = tracksFrom(db, trackSources);
  return { db, analyser, statistics, sources, tracks, now: () => new Date() };
}
