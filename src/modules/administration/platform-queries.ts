import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import type { Role } from '../../kernel/identity/actor.ts';
import type { AdmissionState } from '../../kernel/identity/tables.ts';

/** An organisation that works here, or has asked to. */
export interface Admission {
  readonly organisationId: string;
  readonly name: string;
  readonly slug: string;
  readonly kind: string;
  readonly organisationNumber: string | null;
  readonly isDemonstration: boolean;
  /** Whether everybody may know that it exists; false for one that only those who asked have named. */
  readonly isPublic: boolean;
  readonly state: AdmissionState;
  readonly requestedAt: Date;
  readonly decidedAt: Date | null;
}

/** One organisation; undefined for one of the other world. */
export async function findAdmission(
  db: Db,
  organisationId: string,
  isDemonstration: boolean,
): Promise<Admission | undefined> {
  const row = await db
    .selectFrom('organisations as o')
    .innerJoin('organisation_admissions as d', 'd.organisation_id', 'o.id')
    .select(['o.id', 'o.name', 'o.slug', 'o.kind', 'o.organisation_number', 'o.is_demonstration', 'o.source'])
    .select(['d.state', 'd.requested_at', 'd.decided_at'])
    .where('o.id', '=', organisationId)
    .where('o.is_demonstration', '=', isDemonstration)
    .where('o.merged_into', 'is', null)
    .executeTakeFirst();
  return (
    row && {
      organisationId: row.id,
      name: row.name,
      slug: row.slug,
      kind: row.kind,
      organisationNumber: row.organisation_number,
      isDemonstration: row.is_demonstration,
      isPublic: (row.source as { named?: string } | null)?.named !== 'sign-in',
      state: row.state,
      requestedAt: row.requested_at,
      decidedAt: row.decided_at,
    }
  );
}

/** Somebody who belongs to an organisation, was placed there by an identity provider, or asked for it. */
export interface Applicant {
  readonly accountId: string;
  readonly name: string;
  readonly email: string | null;
  /** Of a member. */
  readonly role: Role | null;
  /** Their identity provider says that they work there. */
  readonly isClaimed: boolean;
  readonly note: string | null;
  /** What they called the organisation. */
  readonly calledIt: string | null;
  readonly calledKind: string | null;
  readonly since: Date;
}

export async function listApplicants(db: Db, organisationId: string): Promise<Applicant[]> {
  const { rows } = await sql<{
    id: string;
    name: string;
    email: string | null;
    role: Role | null;
    is_claimed: boolean;
    note: string | null;
    called_it: string | null;
    called_kind: string | null;
    since: Date;
  }>`
    select a.id, a.name, a.email, m.role, c.account_id is not null as is_claimed, r.note, r.name as called_it,
      r.kind as called_kind,
      least(m.since, c.requested_at, r.asked_at) as since
    from accounts a
      left join memberships m on m.account_id = a.id and m.organisation_id = ${organisationId}
      left join admission_requests c on c.account_id = a.id and c.organisation_id = ${organisationId}
      left join organisation_requests r on r.account_id = a.id and r.organisation_id = ${organisationId}
        and r.outcome is null
    where a.id in (
      select account_id from memberships where organisation_id = ${organisationId}
      union select account_id from admission_requests where organisation_id = ${organisationId}
      union select account_id from organisation_requests
        where organisation_id = ${organisationId} and outcome is null)
    order by array_position(array['administrator', 'editor', 'reader'], m.role), is_claimed desc, since, a.id
  `.execute(db);
  return rows.map(({ id, is_claimed, called_it, called_kind, ...row }) => ({
    ...row,
    accountId: id,
    isClaimed: is_claimed,
    calledIt: called_it,
    calledKind: called_kind,
  }));
}

/** A line of the platform's list. */
export interface ListedAdmission {
  readonly organisationId: string;
  readonly name: string;
  readonly organisationNumber: string | null;
  readonly state: AdmissionState;
  readonly requestedAt: Date;
  readonly members: number;
  readonly administrators: number;
  /** How many wait for an answer: who asked, or was placed there. */
  readonly waiting: number;
  /** When something was last written in its log. */
  readonly lastActivityAt: Date | null;
}

export interface AdmissionFilter {
  readonly isDemonstration: boolean;
  readonly states?: readonly AdmissionState[] | undefined;
  readonly text?: string | undefined;
}

export const admissionsPerPage = 50;

/** A page of the organisations that work here or ask to. Of what they write, nothing but when is told. */
export async function listAdmissions(
  db: Db,
  filter: AdmissionFilter,
  { offset = 0, limit = admissionsPerPage }: { readonly offset?: number; readonly limit?: number } = {},
): Promise<ListedAdmission[]> {
  const { rows } = await sql<{
    id: string;
    name: string;
    organisation_number: string | null;
    state: AdmissionState;
    requested_at: Date;
    members: number;
    administrators: number;
    waiting: number;
    last_activity_at: Date | null;
  }>`
    select o.id, o.name, o.organisation_number, d.state, d.requested_at, m.members, m.administrators, w.waiting,
      (select max(e.at) from audit_entries e where e.stream = 'organisation:' || o.id::text) as last_activity_at
    from organisation_admissions d join organisations o on o.id = d.organisation_id
      cross join lateral (
        select count(*)::integer as members,
          (count(*) filter (where role = 'administrator'))::integer as administrators
        from memberships where organisation_id = o.id) m
      cross join lateral (
        select count(*)::integer as waiting from (
          select account_id from admission_requests where organisation_id = o.id
          union select account_id from organisation_requests
            where organisation_id = o.id and outcome is null) waiting) w
    where ${sql.join(conditionsOf(filter), sql` and `)}
    order by ${filter.states?.length === 1 && filter.states[0] === 'requested' ? sql`d.requested_at,` : sql``} o.name, o.id
    limit ${limit} offset ${offset}
  `.execute(db);
  return rows.map((row) => ({
    organisationId: row.id,
    name: row.name,
    organisationNumber: row.organisation_number,
    state: row.state,
    requestedAt: row.requested_at,
    members: row.members,
    administrators: row.administrators,
    waiting: row.waiting,
    lastActivityAt: row.last_activity_at,
  }));
}

/** How many of each state there are. */
export async function countAdmissions(
  db: Db,
  filter: AdmissionFilter,
): Promise<ReadonlyMap<AdmissionState, number>> {
  const { rows } = await sql<{ state: AdmissionState; count: number }>`
    select d.state, count(*)::integer as count
    from organisation_admissions d join organisations o on o.id = d.organisation_id
    where ${sql.join(conditionsOf(filter), sql` and `)}
    group by d.state
  `.execute(db);
  return new Map(rows.map(({ state, count }) => [state, count]));
}

function conditionsOf({ isDemonstration, states, text }: AdmissionFilter): RawBuilder<unknown>[] {
  const pattern = `%${(text ?? '').replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
  return [
    sql`o.is_demonstration = ${isDemonstration}`,
    sql`o.merged_into is null`,
    ...(states ? [sql`d.state = any(${[...states]}::text[])`] : []),
    ...(text ? [sql`(o.name ilike ${pattern} or o.organisation_number = ${text.replace(/\s/g, '')})`] : []),
  ];
}
