import type { Db } from '../../kernel/db/tables.ts';
import type { AdmissionState } from '../../kernel/identity/tables.ts';
import { listSuccessors } from '../../kernel/organisations/successors.ts';

/** The organisation that has a number, as far as whoever asks for it may know. */
export interface AppliedOrganisation {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly isDemonstration: boolean;
  /** Known to everybody: not only because somebody signed in for it or asked for it. */
  readonly isPublic: boolean;
  readonly state: AdmissionState | undefined;
  readonly contact: string | null;
}

/** Who has the number, or took over who had it; undefined when nobody is known by it. */
export async function findApplied(
  db: Db,
  organisationNumber: string,
): Promise<AppliedOrganisation | undefined> {
  const own = await db
    .selectFrom('organisations')
    .select('id')
    .where('organisation_number', '=', organisationNumber)
    .executeTakeFirst();
  const former = own
    ? undefined
    : await db
        .selectFrom('former_organisations')
        .select('successor_id as id')
        .where('organisation_number', '=', organisationNumber)
        .orderBy('until_year', 'desc')
        .executeTakeFirst();
  const id = own?.id ?? former?.id;
  if (!id) return undefined;
  const today = (await listSuccessors(db, [id])).get(id) ?? id;
  const row = await db
    .selectFrom('organisations as o')
    .leftJoin('organisation_admissions as d', 'd.organisation_id', 'o.id')
    .select(['o.id', 'o.name', 'o.kind', 'o.is_demonstration', 'o.source', 'd.state', 'd.contact'])
    .where('o.id', '=', today)
    .executeTakeFirstOrThrow();
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    isDemonstration: row.is_demonstration,
    isPublic: (row.source as { named?: string } | null)?.named !== 'sign-in',
    state: row.state ?? undefined,
    contact: row.contact,
  };
}

/** What somebody asked for, and what became of it. */
export interface OwnRequest {
  readonly name: string;
  readonly organisationNumber: string;
  readonly askedAt: Date;
  readonly decidedAt: Date | null;
  readonly outcome: 'approved' | 'refused' | 'superseded' | null;
  readonly reason: string | null;
}

/** The person's own requests, the newest first. */
export async function listOwnRequests(db: Db, accountId: string): Promise<OwnRequest[]> {
  const rows = await db
    .selectFrom('organisation_requests')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('asked_at', 'desc')
    .limit(20)
    .execute();
  return rows.map((row) => ({
    name: row.name,
    organisationNumber: row.organisation_number,
    askedAt: row.asked_at,
    decidedAt: row.decided_at,
    outcome: row.outcome,
    reason: row.reason,
  }));
}
