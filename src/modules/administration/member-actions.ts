import { sql } from 'kysely';
import { appendAudit } from '../../kernel/audit/append.ts';
import type { AuditDetail } from '../../kernel/audit/tables.ts';
import { isId } from '../../kernel/db/ids.ts';
import type { Db, Tx } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { notFound } from '../../kernel/http/errors.ts';
import { type Actor, auditName, type Role } from '../../kernel/identity/actor.ts';
import { findRole, giveRole, lockMembers, removeMember } from '../../kernel/identity/members.ts';
import { forbidden, requireMay } from '../../kernel/identity/require.ts';
import { withdrawInvitationsOf } from './invitation-actions.ts';
import { requireOrganisation, requirePerson } from './own-organisation.ts';

interface Membership {
  readonly organisationId: string;
  readonly accountId: string;
}

/**
 * Gives a member another role. Roles are read at each request, so it counts from the next one.
 * @throws AppError 409 `last_administrator`; 404 for who is no member.
 */
export async function changeRole(
  db: Db,
  actor: Actor,
  { organisationId, accountId, role }: Membership & { readonly role: Role },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await requireAdministrator(tx, actor, organisationId);
    if (!(await isMember(tx, { organisationId, accountId }))) throw notFound();
    const was = await giveRole(tx, { organisationId, accountId, role });
    if (was === role) return;
    await tellLog(tx, actor, { organisationId, accountId }, 'member.role_given', { role, was: was ?? null });
    if (was === 'administrator') await withdrawInvitationsOf(tx, actor, { organisationId, accountId });
  });
}

/** Ends a colleague's membership, and what is open of theirs for the organisation. @throws as `changeRole` */
export async function removeColleague(db: Db, actor: Actor, member: Membership): Promise<void> {
  await inTransaction(db, async (tx) => {
    await requireAdministrator(tx, actor, member.organisationId);
    const role = isId(member.accountId) ? await removeMember(tx, member) : undefined;
    if (!role) throw notFound();
    await endActingFor(tx, member);
    await tellLog(tx, actor, member, 'member.removed', { role });
    await withdrawInvitationsOf(tx, actor, member);
  });
}

/**
 * Ends one's own membership. The session that it is done in goes on, for another organisation or none.
 * @throws AppError 409 `last_administrator`; 404 for an organisation that one does not belong to.
 */
export async function leaveOrganisation(
  db: Db,
  actor: Actor,
  { organisationId, tokenHash }: { readonly organisationId: string; readonly tokenHash: string | undefined },
): Promise<void> {
  const { accountId } = requirePerson(actor);
  await inTransaction(db, async (tx) => {
    const { isDemonstration } = await requireOrganisation(tx, actor, 'organisation.read', organisationId);
    requireMay(actor, 'organisation.leave', { organisationId, accountId, isDemonstration });
    const role = await removeMember(tx, { organisationId, accountId });
    if (!role) throw notFound();
    if (tokenHash) {
      await tx
        .updateTable('sessions')
        .set({ organisation_id: null })
        .where('token_hash', '=', tokenHash)
        .execute();
    }
    await endActingFor(tx, { organisationId, accountId });
    await tellLog(tx, actor, { organisationId, accountId }, 'member.left', { role });
    await withdrawInvitationsOf(tx, actor, { organisationId, accountId });
  });
}

/**
 * Holds the list of members, and asks again who may change it: a colleague may have taken the role since the request
 * began.
 */
async function requireAdministrator(tx: Tx, actor: Actor, organisationId: string): Promise<void> {
  const { accountId } = requirePerson(actor);
  await requireOrganisation(tx, actor, 'organisation.administer', organisationId);
  await lockMembers(tx, organisationId);
  const role = await findRole(tx, organisationId, accountId);
  if (role !== 'administrator') throw forbidden('organisation.administer');
}

async function isMember(tx: Tx, { organisationId, accountId }: Membership): Promise<boolean> {
  // What comes from an address need not be an id at all.
  return isId(accountId) && (await findRole(tx, organisationId, accountId)) !== undefined;
}

/** Ended, not deleted: what is typed in such a session is kept for its owner. */
async function endActingFor(tx: Tx, { organisationId, accountId }: Membership): Promise<void> {
  await sql`
    update sessions set expires_at = now()
    where account_id = ${accountId} and organisation_id = ${organisationId} and expires_at > now()
  `.execute(tx);
}

function tellLog(
  tx: Tx,
  actor: Actor,
  { organisationId, accountId }: Membership,
  action: string,
  detail: AuditDetail,
): Promise<void> {
  return appendAudit(tx, {
    stream: `organisation:${organisationId}`,
    actor: auditName(actor),
    action,
    subjectKind: 'account',
    subjectId: accountId,
    detail,
  });
}
