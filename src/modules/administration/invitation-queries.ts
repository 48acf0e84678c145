import type { Db } from '../../kernel/db/tables.ts';
import type { Role } from '../../kernel/identity/actor.ts';
import { hashToken } from '../../kernel/identity/tokens.ts';

/** An invitation as whoever has its link meets it. */
export interface Invitation {
  readonly id: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly isDemonstration: boolean;
  /** Whether the organisation works here now. */
  readonly isOrganisationOpen: boolean;
  readonly role: Role;
  readonly invitedByName: string | null;
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly acceptedBy: string | null;
  readonly withdrawnAt: Date | null;
}

/** The invitation of a link; undefined for a token that none was made with. */
export async function findInvitation(
  db: Db,
  token: string,
  { isLocked = false }: { readonly isLocked?: boolean } = {},
): Promise<Invitation | undefined> {
  let query = db
    .selectFrom('invitations as i')
    .innerJoin('organisations as o', 'o.id', 'i.organisation_id')
    .leftJoin('organisation_admissions as d', 'd.organisation_id', 'o.id')
    .leftJoin('accounts as a', 'a.id', 'i.invited_by')
    .select(['i.id', 'i.organisation_id', 'i.role', 'i.expires_at', 'i.accepted_at', 'i.accepted_by'])
    .select(['i.withdrawn_at', 'o.name', 'o.is_demonstration', 'd.state', 'a.name as invited_by_name'])
    .where('i.token_hash', '=', hashToken(token));
  if (isLocked) query = query.forUpdate('i');
  const row = await query.executeTakeFirst();
  return (
    row && {
      id: row.id,
      organisationId: row.organisation_id,
      organisationName: row.name,
      isDemonstration: row.is_demonstration,
      isOrganisationOpen: row.state === 'approved',
      role: row.role,
      invitedByName: row.invited_by_name,
      expiresAt: row.expires_at,
      acceptedAt: row.accepted_at,
      acceptedBy: row.accepted_by,
      withdrawnAt: row.withdrawn_at,
    }
  );
}

/** An invitation as its organisation's administrators see it. */
export interface ListedInvitation {
  readonly id: string;
  readonly role: Role;
  readonly email: string | null;
  readonly invitedByName: string | null;
  readonly acceptedByName: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

const mostInvitationsShown = 100;

/** The organisation's newest invitations. */
export async function listInvitations(db: Db, organisationId: string): Promise<ListedInvitation[]> {
  const rows = await db
    .selectFrom('invitations as i')
    .leftJoin('accounts as by', 'by.id', 'i.invited_by')
    .leftJoin('accounts as to', 'to.id', 'i.accepted_by')
    .select(['i.id', 'i.role', 'i.email', 'i.created_at', 'i.expires_at', 'i.accepted_at', 'i.withdrawn_at'])
    .select(['by.name as invited_by_name', 'to.name as accepted_by_name'])
    .where('i.organisation_id', '=', organisationId)
    .orderBy('i.created_at', 'desc')
    .orderBy('i.id', 'desc')
    .limit(mostInvitationsShown)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    role: row.role,
    email: row.email,
    invitedByName: row.invited_by_name,
    acceptedByName: row.accepted_by_name,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    acceptedAt: row.accepted_at,
    withdrawnAt: row.withdrawn_at,
  }));
}
