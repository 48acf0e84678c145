import { sql } from 'kysely';
import { getContentVersion } from '../../kernel/content/load.ts';
import type { Db } from '../../kernel/db/tables.ts';

/**
 * What a brief can be made from, as a stamp: the version of the content, and the last that was told for all of an
 * innovation or a benefit, such as a new user or a measurement. Two briefs of one stamp have the same hits; undefined
 * before any content is loaded.
 */
export async function evidenceVersion(db: Db): Promise<string | undefined> {
  const [content, { rows }] = await Promise.all([
    getContentVersion(db),
    sql<{ id: string | null }>`
      select greatest(${lastEvent('innovation')}, ${lastEvent('benefit')}) as id`.execute(db),
  ]);
  if (!content) return undefined;
  const last = rows[0]?.id;
  return last ? `${content.version} ${last}` : content.version;
}

/** Read from the end of the index of what is told for all. Ids are UUIDv7: the greatest is the newest. */
const lastEvent = (subjectKind: string) => sql`(
  select id from events where subject_kind = ${subjectKind} and is_public and not is_demonstration
  order by at desc, id desc limit 1)`;
