import { type Selectable, sql } from 'kysely';
import type { Db } from '../db/tables.ts';
import type { EventKind, NewEvent } from './announce.ts';
import { type NewsEvent, reuseOf } from './news.ts';
import type { PublicEvent } from './public-events.ts';
import type { EventTables } from './tables.ts';

/**
 * What happened to what an organisation has written, newest first. For its own: whether a reader is, and may see the
 * records, is asked by the caller.
 */
export async function listOrganisationEvents(
  db: Db,
  organisationId: string,
  filter: { readonly kinds?: readonly EventKind[]; readonly since?: Date; readonly limit: number },
): Promise<PublicEvent[]> {
  let query = db
    .selectFrom('events')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit);
  if (filter.kinds) query = query.where('kind', 'in', filter.kinds);
  if (filter.since) query = query.where('at', '>=', filter.since);
  const rows = await query.execute();
  return rows.map(present);
}

/** Needs that others have met with innovations of an organisation, newest first. Real ones, and for all to see. */
export async function listReuse(
  db: Db,
  organisationId: string,
  { since, limit }: { readonly since: Date; readonly limit: number },
): Promise<NewsEvent[]> {
  const { rows } = await sql<Selectable<EventTables['events']>>`
    select distinct e.* from ${reuseOf(sql`array[${organisationId}::uuid]`)}
      and not e.is_demonstration and e.at >= ${since}
    order by e.at desc, e.id desc limit ${limit}
  `.execute(db);
  return rows.map((row) => ({ ...present(row), reason: 'reused' }));
}

function present(row: Selectable<EventTables['events']>): PublicEvent {
  return {
    id: row.id,
    at: row.at,
    kind: row.kind as EventKind,
    organisationId: row.organisation_id,
    subjectKind: row.subject_kind as NewEvent['subjectKind'],
    subjectId: row.subject_id,
    detail: row.detail,
  };
}
