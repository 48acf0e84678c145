import { appendAudit } from '../../kernel/audit/append.ts';
import type { AuditDetail } from '../../kernel/audit/tables.ts';
import { isId, newId } from '../../kernel/db/ids.ts';
import type { Db, Tx } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { AppError, notFound } from '../../kernel/http/errors.ts';
import { type Actor, auditName, type Role } from '../../kernel/identity/actor.ts';
import { giveRole } from '../../kernel/identity/members.ts';
import { hashToken, newToken } from '../../kernel/identity/tokens.ts';
import { invitationDays, invitationState } from './domain.ts';
import { findInvitation, type Invitation } from './invitation-queries.ts';
import { requireOrganisation, requirePerson } from './own-organisation.ts';

export interface NewInvitation {
  readonly id: string;
  /** Stands in the link and is kept nowhere: it can be shown now and never again. */
  readonly token: string;
  readonly expiresAt: Date;
  /** Whether it was sent by mail too. */
  readonly isMailed: boolean;
}

/** Queues the mail with the link, in the transaction that makes the invitation. @returns whether it will be sent. */
export type MailInvitation = (
  tx: Tx,
  mail: {
    readonly to: string;
    readonly token: string;
    readonly organisationName: string;
    readonly role: Role;
    readonly isDemonstration: boolean;
  },
) => Promise<boolean>;

/** Makes a link that lets one person in, once, within a fortnight. */
export async function inviteMember(
  db: Db,
  actor: Actor,
  invitation: { readonly organisationId: string; readonly role: Role; readonly email?: string | undefined },
  mailInvitation: MailInvitation = async () => false,
): Promise<NewInvitation> {
  const { organisationId, role, email } = invitation;
  const { accountId } = requirePerson(actor);
  return inTransaction(db, async (tx) => {
    const organisation = await requireOrganisation(tx, actor, 'organisation.administer', organisationId);
    const token = newToken();
    const now = new Date();
    const made = { id: newId(), expiresAt: new Date(now.getTime() + invitationDays * 86_400_000) };
    await tx
      .insertInto('invitations')
      .values({
        id: made.id,
        organisation_id: organisationId,
        token_hash: hashToken(token),
        role,
        email: email ?? null,
        invited_by: accountId,
        created_at: now,
        expires_at: made.expiresAt,
        accepted_at: null,
        accepted_by: null,
        withdrawn_at: null,
      })
      .execute();
    await tellLog(tx, actor, { id: made.id, organisationId }, 'invitation.made', { role });
    const isMailed =
      email !== undefined &&
      (await mailInvitation(tx, {
        to: email,
        token,
        organisationName: organisation.name,
        role,
        isDemonstration: organisation.isDemonstration,
      }));
    return { ...made, token, isMailed };
  });
}

/** The link lets nobody in any more. Withdrawing one that no longer works changes nothing. */
export async function withdrawInvitation(
  db: Db,
  actor: Actor,
  { organisationId, id }: { readonly organisationId: string; readonly id: string },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await requireOrganisation(tx, actor, 'organisation.administer', organisationId);
    if (!isId(id)) throw notFound();
    const row = await tx
      .selectFrom('invitations')
      .select(['role', 'accepted_at', 'withdrawn_at'])
      .where('id', '=', id)
      .where('organisation_id', '=', organisationId)
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw notFound();
    if (row.accepted_at || row.withdrawn_at) return;
    await tx.updateTable('invitations').set({ withdrawn_at: new Date() }).where('id', '=', id).execute();
    await tellLog(tx, actor, { id, organisationId }, 'invitation.withdrawn', { role: row.role });
  });
}

/**
 * Withdraws what somebody invited to and nobody has used, when they may not invite any more: who knows a link could
 * otherwise come back by it.
 */
export async function withdrawInvitationsOf(
  tx: Tx,
  actor: Actor,
  { organisationId, accountId }: { readonly organisationId: string; readonly accountId: string },
): Promise<void> {
  const rows = await tx
    .updateTable('invitations')
    .set({ withdrawn_at: new Date() })
    .where('organisation_id', '=', organisationId)
    .where('invited_by', '=', accountId)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', new Date())
    .returning(['id', 'role'])
    .execute();
  for (const { id, role } of rows) {
    await tellLog(tx, actor, { id, organisationId }, 'invitation.withdrawn', { role });
  }
}

/**
 * Makes whoever has the link a member. A stronger role that they have already is not taken.
 * @throws AppError 404 `invitation_unusable` for a link that does not work (any more), whatever the reason.
 */
export async function acceptInvitation(db: Db, actor: Actor, token: string): Promise<Invitation> {
  const { accountId, isDemonstration } = requirePerson(actor);
  return inTransaction(db, async (tx) => {
    const invitation = await findInvitation(tx, token, { isLocked: true });
    const now = new Date();
    // Demonstration and the real world never meet.
    const isUsable = invitation?.isDemonstration === isDemonstration && invitation.isOrganisationOpen;
    if (!invitation || !isUsable || invitationState(invitation, now) !== 'open') throw unusable();
    const { id, organisationId, role } = invitation;
    const was = await giveRole(tx, { organisationId, accountId, role, keepStronger: true });
    await tx
      .updateTable('invitations')
      .set({ accepted_at: now, accepted_by: accountId })
      .where('id', '=', id)
      .execute();
    await tellLog(tx, actor, { id, organisationId }, 'invitation.accepted', { role, was: was ?? null });
    return invitation;
  });
}

const unusable = () =>
  new AppError({
    code: 'invitation_unusable',
    status: 404,
    text: {
      nb: 'Lenken virker ikke. Be den som inviterte deg, om en ny.',
      nn: 'Lenkja verkar ikkje. Be den som inviterte deg, om ei ny.',
      en: 'The link does not work. Ask whoever invited you for a new one.',
    },
  });

function tellLog(
  tx: Tx,
  actor: Actor,
  { id, organisationId }: { readonly id: string; readonly organisationId: string },
  action: string,
  detail: AuditDetail,
): Promise<void> {
  return appendAudit(tx, {
    stream: `organisation:${organisationId}`,
    actor: auditName(actor),
    action,
    subjectKind: 'invitation',
    subjectId: id,
    detail,
  });
}
