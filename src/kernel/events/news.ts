import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../db/tables.ts';
import type { Person } from '../identity/actor.ts';
import { may } from '../identity/permissions.ts';
import type { EventDetail, EventKind, NewEvent } from './announce.ts';

/** An event that concerns somebody. */
export interface NewsEvent {
  readonly id: string;
  readonly at: Date;
  readonly kind: EventKind;
  readonly organisationId: string | null;
  readonly subjectKind: NewEvent['subjectKind'];
  readonly subjectId: string;
  readonly detail: EventDetail;
  /**
   * `ours`: about what an organisation of theirs has written; `reused`: another organisation has met its need with an
   * innovation of theirs; `followed`: about what they chose to follow.
   */
  readonly reason: 'ours' | 'reused' | 'followed';
}

/** Which stretch of events: places in line (after, up to and with), or what happened since a moment. */
export type NewsRange = { readonly after: string; readonly upTo: string } | { readonly since: Date };

/** What others do with what an organisation has written, and what its people must answer. */
const oursKinds: readonly EventKind[] = [
  'need.joined',
  'need.left',
  'need.brief_changed',
  'adoption.told',
  'adoption.asked',
  'adoption.answered',
  'benefit.due',
  'challenge.changed',
  'challenge.closed',
  'challenge.answered',
  'challenge.question_answered',
  'challenge.concluded',
  'review.asked',
  'review.answered',
  'correction.received',
];

/** What tells nothing to whoever did not do it, or is for colleagues alone. */
const neverFollowed: readonly EventKind[] = [
  'need.brief_kept',
  'adoption.asked',
  'adoption.answered',
  'benefit.due',
  'challenge.answered',
  'review.asked',
  'review.answered',
  'correction.received',
  'correction.answered',
];

interface Row {
  id: string;
  at: Date;
  kind: EventKind;
  organisation_id: string | null;
  subject_kind: NewEvent['subjectKind'];
  subject_id: string;
  detail: EventDetail;
  is_ours: boolean;
  is_reused: boolean;
}

/**
 * The events that concern a person, newest first: about what they follow, and about what their organisations have
 * written. Their own acts are no news to them. Whether they may see the records that the events are about must be
 * asked of the rooms (`describeSubjects`).
 */
export async function listNews(
  db: Db,
  person: Person,
  range: NewsRange,
  limit: number,
): Promise<NewsEvent[]> {
  const { rows } = await newsQuery(person, range, limit).execute(db);
  return rows.map(present).filter((event) => mayBeTold(person, event));
}

/** The question behind `listNews`; apart, so that a test can ask how it is answered. */
export function newsQuery(person: Person, range: NewsRange, limit: number): RawBuilder<Row> {
  const organisations = sql`${person.memberships.map(({ organisationId }) => organisationId)}::uuid[]`;
  const within = inRange(range);
  const seen = sql`
    ${within} and e.is_demonstration = ${person.isDemonstration}
    and e.actor_id is distinct from ${person.accountId}::uuid
    and (e.is_public or e.organisation_id = any(${organisations}))`;
  const columns = sql.raw('e.id, e.at, e.kind, e.organisation_id, e.subject_kind, e.subject_id, e.detail');
  return sql<Row>`
    select ${columns}, bool_or(is_ours) as is_ours, bool_or(is_reused) as is_reused from (
      select ${columns}, false as is_ours, false as is_reused from follows f
        join events e on e.subject_kind = f.subject_kind and e.subject_id = f.subject_id
        where f.account_id = ${person.accountId} and f.subject_kind <> 'organisation'
          and e.kind <> all(${neverFollowed}) and ${seen}
      union all
      select ${columns}, false, false from follows f join events e on e.organisation_id = f.subject_id
        where f.account_id = ${person.accountId} and f.subject_kind = 'organisation' and e.is_public
          and e.kind <> all(${neverFollowed}) and ${seen}
      union all
      select ${columns}, true, false from events e
        where e.organisation_id = any(${organisations}) and e.kind = any(${oursKinds}) and ${seen}
      union all
      select ${columns}, false, true from ${reuseOf(organisations)} and ${seen}
    ) e
    group by ${columns} order by e.at desc, e.id desc limit ${limit}
  `;
}

/** SQL: needs that others have met with innovations of these organisations, as events `e`; conditions may follow. */
export function reuseOf(organisations: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`search_records s
    join links l on l.to_kind = 'innovation' and l.to_id = s.id and l.relation = 'met_by' and l.from_kind = 'need'
    join events e on e.subject_kind = 'need' and e.subject_id = l.from_id
    where s.kind = 'innovation' and s.organisation_ids && ${organisations} and e.kind = 'need.met' and e.is_public
      and e.organisation_id <> all(${organisations})`;
}

function inRange(range: NewsRange): RawBuilder<unknown> {
  if ('since' in range) return sql`e.at >= ${range.since}`;
  return sql`e.position > ${range.after}::bigint and e.position <= ${range.upTo}::bigint`;
}

/** What only some of an organisation may answer is told to those. */
export function mayBeTold(
  person: Person,
  { kind, organisationId }: Pick<NewsEvent, 'kind' | 'organisationId'>,
): boolean {
  const target = { organisationId: organisationId ?? undefined };
  if (kind.startsWith('review.')) return may(person, 'record.review', target);
  if (kind.startsWith('correction.')) return may(person, 'correction.answer', target);
  if (kind === 'adoption.asked' || kind === 'adoption.answered')
    return may(person, 'adoption.answer', target);
  if (kind === 'benefit.due') return may(person, 'benefit.measure', target);
  return true;
}

function present(row: Row): NewsEvent {
  return {
    id: row.id,
    at: row.at,
    kind: row.kind,
    organisationId: row.organisation_id,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    detail: row.detail,
    reason: row.is_ours ? 'ours' : row.is_reused ? 'reused' : 'followed',
  };
}
