import { appendAudit } from '../../kernel/audit/append.ts';
import { platformStream } from '../../kernel/audit/read.ts';
import { newId } from '../../kernel/db/ids.ts';
import type { Db, Tx } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { AppError } from '../../kernel/http/errors.ts';
import { type Actor, auditName } from '../../kernel/identity/actor.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { ensureOrganisationByNumber } from '../../kernel/organisations/by-number.ts';
import { mostRequestsWaiting } from './domain.ts';
import { requirePerson } from './own-organisation.ts';
import { findApplied } from './request-queries.ts';

export interface NewRequest {
  /** Nine digits with a valid check digit. */
  readonly organisationNumber: string;
  readonly name: string;
  readonly kind: string;
  readonly note: string | undefined;
}

/**
 * Asks that an organisation may work here. Nobody has shown that the person belongs to it: until a platform
 * administrator has decided, it opens nothing and is listed nowhere. Asking again changes nothing.
 * @throws AppError 409 `works_here` when the organisation does; `too_many_requests_waiting`.
 */
export async function requestOrganisation(db: Db, actor: Actor, request: NewRequest): Promise<void> {
  const { accountId } = requirePerson(actor);
  requireMay(actor, 'organisation.request', { isDemonstration: false });
  await inTransaction(db, async (tx) => {
    const { id: organisationId } = await ensureOrganisationByNumber(tx, request);
    const applied = await findApplied(tx, request.organisationNumber);
    if (applied?.isDemonstration) throw cannotBeUsed();
    if (applied?.state === 'approved' || applied?.state === 'suspended') throw worksHere();
    await requireRoom(tx, accountId);
    await askForAdmission(tx, organisationId);
    const row = await tx
      .insertInto('organisation_requests')
      .values({
        id: newId(),
        organisation_number: request.organisationNumber,
        organisation_id: organisationId,
        name: request.name,
        kind: request.kind,
        note: request.note || null,
        account_id: accountId,
        asked_at: new Date(),
        decided_at: null,
        outcome: null,
        reason: null,
      })
      .onConflict((conflict) =>
        conflict.columns(['account_id', 'organisation_number']).where('outcome', 'is', null).doNothing(),
      )
      .returning('id')
      .executeTakeFirst();
    if (!row) return;
    await appendAudit(tx, {
      stream: platformStream(false),
      actor: auditName(actor),
      action: 'organisation.asked',
      subjectKind: 'organisation',
      subjectId: organisationId,
      detail: { number: request.organisationNumber },
    });
  });
}

/** One that was refused before may ask again. */
async function askForAdmission(tx: Tx, organisationId: string): Promise<void> {
  const asked = { state: 'requested', requested_at: new Date(), decided_at: null } as const;
  await tx
    .insertInto('organisation_admissions')
    .values({ organisation_id: organisationId, requires_review: false, ...asked })
    .onConflict((conflict) =>
      conflict
        .column('organisation_id')
        .doUpdateSet(asked)
        .where('organisation_admissions.state', '=', 'refused'),
    )
    .execute();
}

async function requireRoom(tx: Tx, accountId: string): Promise<void> {
  // The account is held, so that asking at the same time from two places counts too.
  await tx.selectFrom('accounts').select('id').where('id', '=', accountId).forUpdate().execute();
  const waiting = await tx
    .selectFrom('organisation_requests')
    .select('id')
    .where('account_id', '=', accountId)
    .where('outcome', 'is', null)
    .execute();
  if (waiting.length >= mostRequestsWaiting) throw tooManyWaiting();
}

const worksHere = () =>
  new AppError({
    code: 'works_here',
    status: 409,
    text: {
      nb: 'Virksomheten er allerede i Nytte. Be en kollega som er administrator, om en invitasjon.',
      nn: 'Verksemda er alt i Nytte. Be ein kollega som er administrator, om ein invitasjon.',
      en: 'The organisation is already in Nytte. Ask a colleague who is administrator for an invitation.',
    },
  });

const cannotBeUsed = () =>
  new AppError({
    code: 'number_cannot_be_used',
    status: 422,
    text: {
      nb: 'Dette organisasjonsnummeret kan ikke brukes.',
      nn: 'Dette organisasjonsnummeret kan ikkje brukast.',
      en: 'This organisation number cannot be used.',
    },
  });

const tooManyWaiting = () =>
  new AppError({
    code: 'too_many_requests_waiting',
    status: 409,
    text: {
      nb: 'Du venter allerede på svar for flere virksomheter. Vent til de er avgjort.',
      nn: 'Du ventar alt på svar for fleire verksemder. Vent til dei er avgjorde.',
      en: 'You are already waiting for several organisations. Wait until those are decided.',
    },
  });
