import { appendAudit } from '../../kernel/audit/append.ts';
import { platformStream } from '../../kernel/audit/read.ts';
import type { AuditDetail } from '../../kernel/audit/tables.ts';
import type { Db, Tx } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { AppError, notFound } from '../../kernel/http/errors.ts';
import { type Actor, auditName } from '../../kernel/identity/actor.ts';
import { giveRole, lockMembers } from '../../kernel/identity/members.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import type { AdmissionState } from '../../kernel/identity/tables.ts';
import { slugify } from '../../kernel/organisations/slug.ts';
import { requirePerson } from './own-organisation.ts';
import { type Admission, findAdmission, listApplicants } from './platform-queries.ts';

interface Decision {
  readonly organisationId: string;
}

/**
 * Lets an organisation work here, with one of those who asked or belong to it as its first administrator. Those whom
 * their identity provider has placed there become readers; who only asked must be invited by the new administrator.
 * @param decision.name what it is called, and its kind: only for one that nobody but the askers has named.
 */
export async function approveOrganisation(
  db: Db,
  actor: Actor,
  decision: Decision & {
    readonly administrator: string;
    readonly name?: string | undefined;
    readonly kind?: string | undefined;
  },
): Promise<void> {
  const { organisationId, administrator } = decision;
  await decide(db, actor, decision, ['requested', 'refused'], async (tx, admission) => {
    const applicants = await listApplicants(tx, organisationId);
    if (!applicants.some(({ accountId }) => accountId === administrator)) throw notAmongThem();
    await setState(tx, organisationId, 'approved');
    if (!admission.isPublic) await makePublic(tx, admission, decision);
    for (const { accountId, isClaimed } of applicants) {
      if (isClaimed && accountId !== administrator) {
        await giveRole(tx, { organisationId, accountId, role: 'reader', keepStronger: true });
      }
    }
    await giveRole(tx, { organisationId, accountId: administrator, role: 'administrator' });
    await tx.deleteFrom('admission_requests').where('organisation_id', '=', organisationId).execute();
    await settleRequests(tx, organisationId, { administrator, outcome: 'approved' });
    await tellLogs(tx, actor, admission, 'organisation.approved', { administrator });
  });
}

/** Says no to those who asked, and why. */
export async function refuseOrganisation(
  db: Db,
  actor: Actor,
  decision: Decision & { readonly reason: string },
): Promise<void> {
  const { organisationId, reason } = decision;
  await decide(db, actor, decision, ['requested'], async (tx, admission) => {
    await setState(tx, organisationId, 'refused');
    await settleRequests(tx, organisationId, { outcome: 'refused', reason });
    await tellLogs(tx, actor, admission, 'organisation.refused', {});
  });
}

/** Nobody may do anything for the organisation any more, until it is opened again. What it has published stays. */
export async function suspendOrganisation(db: Db, actor: Actor, decision: Decision): Promise<void> {
  await decide(db, actor, decision, ['approved'], async (tx, admission) => {
    await setState(tx, decision.organisationId, 'suspended');
    await tellLogs(tx, actor, admission, 'organisation.suspended', {});
  });
}

export async function openOrganisation(db: Db, actor: Actor, decision: Decision): Promise<void> {
  await decide(db, actor, decision, ['suspended'], async (tx, admission) => {
    await setState(tx, decision.organisationId, 'approved');
    await tellLogs(tx, actor, admission, 'organisation.opened', {});
  });
}

/** Makes a member administrator: the way out for an organisation whose administrators are gone. */
export async function appointAdministrator(
  db: Db,
  actor: Actor,
  decision: Decision & { readonly administrator: string },
): Promise<void> {
  const { organisationId, administrator } = decision;
  await decide(db, actor, decision, ['approved', 'suspended'], async (tx, admission) => {
    const applicants = await listApplicants(tx, organisationId);
    if (!applicants.some(({ accountId, role }) => accountId === administrator && role)) throw notAmongThem();
    const was = await giveRole(tx, { organisationId, accountId: administrator, role: 'administrator' });
    if (was === 'administrator') return;
    await tellLogs(tx, actor, admission, 'administrator.appointed', { administrator, was: was ?? null });
  });
}

/** @throws AppError 404 for what is not there or not for this administrator; 409 when it is decided already. */
async function decide(
  db: Db,
  actor: Actor,
  { organisationId }: Decision,
  from: readonly AdmissionState[],
  work: (tx: Tx, admission: Admission) => Promise<void>,
): Promise<void> {
  requirePerson(actor);
  requireMay(actor, 'platform.administer', {});
  await inTransaction(db, async (tx) => {
    await lockMembers(tx, organisationId);
    const admission = await findAdmission(tx, organisationId, actor.isDemonstration);
    if (!admission) throw notFound();
    if (!from.includes(admission.state)) throw alreadyDecided();
    await work(tx, admission);
  });
}

async function setState(tx: Tx, organisationId: string, state: AdmissionState): Promise<void> {
  await tx
    .updateTable('organisation_admissions')
    .set({ state, decided_at: new Date() })
    .where('organisation_id', '=', organisationId)
    .execute();
}

/** From now on the organisation stands in the lists that everybody sees. */
async function makePublic(
  tx: Tx,
  admission: Admission,
  named: { readonly name?: string | undefined; readonly kind?: string | undefined },
): Promise<void> {
  const name = named.name ?? admission.name;
  const slug = slugify(name);
  const taken = await tx.selectFrom('organisations').select('id').where('slug', '=', slug).executeTakeFirst();
  await tx
    .updateTable('organisations')
    .set({
      name,
      kind: named.kind ?? admission.kind,
      source: JSON.stringify({ named: 'administration' }),
      ...(slug === '' || taken ? {} : { slug }),
    })
    .where('id', '=', admission.organisationId)
    .execute();
}

async function settleRequests(
  tx: Tx,
  organisationId: string,
  settled:
    | { readonly outcome: 'approved'; readonly administrator: string }
    | { readonly outcome: 'refused'; readonly reason: string },
): Promise<void> {
  const waiting = tx
    .updateTable('organisation_requests')
    .where('organisation_id', '=', organisationId)
    .where('outcome', 'is', null);
  const decided_at = new Date();
  if (settled.outcome === 'refused') {
    await waiting.set({ outcome: 'refused', reason: settled.reason, decided_at }).execute();
    return;
  }
  await waiting
    .set({ outcome: 'approved', decided_at })
    .where('account_id', '=', settled.administrator)
    .execute();
  await waiting.set({ outcome: 'superseded', decided_at }).execute();
}

/** The organisation's own log and the platform's: each is whole by itself. */
async function tellLogs(
  tx: Tx,
  actor: Actor,
  { organisationId, isDemonstration }: Admission,
  action: string,
  detail: AuditDetail,
): Promise<void> {
  for (const stream of [`organisation:${organisationId}`, platformStream(isDemonstration)]) {
    await appendAudit(tx, {
      stream,
      actor: auditName(actor),
      action,
      subjectKind: 'organisation',
      subjectId: organisationId,
      detail,
    });
  }
}

const alreadyDecided = () =>
  new AppError({
    code: 'already_decided',
    status: 409,
    text: {
      nb: 'Noen har avgjort dette i mellomtiden. Ingenting er endret nå.',
      nn: 'Nokon har avgjort dette i mellomtida. Ingenting er endra no.',
      en: 'Somebody has decided this meanwhile. Nothing was changed now.',
    },
  });

const notAmongThem = () =>
  new AppError({
    code: 'not_among_members',
    status: 422,
    text: {
      nb: 'Velg en av dem som hører til virksomheten eller har bedt om å få den inn.',
      nn: 'Vel ein av dei som høyrer til verksemda eller har bede om å få ho inn.',
      en: 'Choose somebody who belongs to the organisation or has asked for it.',
    },
  });
