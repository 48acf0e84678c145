import type { Db } from '../db/tables.ts';
import type { EventKind, NewEvent } from './announce.ts';
import type { NewsEvent } from './news.ts';

export type PublicEvent = Omit<NewsEvent, 'reason'>;

/** What everybody may know of, newest first; of one kind of record, or of what one organisation has written. */
export async function listPublicEvents(
  db: Db,
  filter: { readonly subjectKind: NewEvent['subjectKind'] } | { readonly organisationId: string },
  limit: number,
): Promise<PublicEvent[]> {
  const rows = await db
    .selectFrom('events')
    .selectAll()
    .where('is_public', '=', true)
    .where('is_demonstration', '=', false)
    .where((eb) =>
      'subjectKind' in filter
        ? eb('subject_kind', '=', filter.subjectKind)
        : eb('organisation_id', '=', filter.organisationId),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    kind: row.kind as EventKind,
    organisationId: row.organisation_id,
    subjectKind: row.subject_kind as NewEvent['subjectKind'],
    subjectId: row.subject_id,
    detail: row.detail,
  }));
}
