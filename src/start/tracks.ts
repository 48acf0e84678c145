import type { Db } from '../kernel/db/tables.ts';
import type { BriefContext, Track } from '../modules/evidence/public.ts';

/** Where the parts of a track come from. Each tells only of what is for all to see, and of no demonstration. */
export interface TrackSources {
  /** Who took up each innovation, and what it gave them; left out of the answer where nobody did. */
  readonly adopted?: (
    db: Db,
    innovationIds: readonly string[],
  ) => Promise<ReadonlyMap<string, Omit<Track, 'ownMeasured'>>>;
  /** How many measured benefits the initiative that became each innovation has recorded. */
  readonly ownMeasured?: (db: Db, innovationIds: readonly string[]) => Promise<ReadonlyMap<string, number>>;
}

const notAdopted = { using: 0, considering: 0, stopped: 0, measuredBy: 0, held: 0, notHeld: 0 };

/** What briefs know of innovations beyond their records, from the rooms that know it; undefined when none does. */
export function tracksFrom(db: Db, { adopted, ownMeasured }: TrackSources): BriefContext['tracks'] {
  if (!adopted && !ownMeasured) return undefined;
  return async (ids) => {
    if (ids.length === 0) return new Map();
    const [spread, measured] = await Promise.all([adopted?.(db, ids), ownMeasured?.(db, ids)]);
    const known = new Set([...(spread?.keys() ?? []), ...(measured?.keys() ?? [])]);
    return new Map(
      [...known].map((id): [string, Track] => [
        id,
        { ...(spread?.get(id) ?? notAdopted), ownMeasured: measured?.get(id) ?? 0 },
      ]),
    );
  };
}
