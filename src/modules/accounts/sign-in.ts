import { sql } from 'kysely';
import { appendAudit } from '../../kernel/audit/append.ts';
import { newId } from '../../kernel/db/ids.ts';
import type { Tx } from '../../kernel/db/tables.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { giveRole } from '../../kernel/identity/members.ts';
import type { AdmissionState } from '../../kernel/identity/tables.ts';
import { ensureOrganisationByNumber } from '../../kernel/organisations/by-number.ts';
import type { SignInConfig } from '../../kernel/sign-in-settings.ts';
import { claimAt, emailOf, nameOf, organisationNumberOf, unnamed } from './domain.ts';
import { SignInRefused, type VerifiedClaims } from './provider.ts';

/** Who signs in, by the words of the provider. */
export interface Newcomer {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string | undefined;
  readonly email: string | undefined;
  readonly organisation: { readonly organisationNumber: string; readonly name: string } | undefined;
}

/** What the claims say. @throws SignInRefused `organisation_invalid` for a number that cannot be one. */
export function newcomerOf({ issuer, subject, claims }: VerifiedClaims, config: SignInConfig): Newcomer {
  const claimed = organisationNumberOf(claimAt(claims, config.organisationClaim));
  if (claimed.state === 'invalid') throw new SignInRefused('organisation_invalid');
  const called = config.organisationNameClaim && nameOf(claimAt(claims, config.organisationNameClaim));
  return {
    issuer,
    subject,
    name: nameOf(claimAt(claims, config.nameClaim)),
    email: emailOf(claims),
    organisation:
      claimed.state === 'given'
        ? {
            organisationNumber: claimed.organisationNumber,
            name: called || `Virksomhet ${claimed.organisationNumber}`,
          }
        : undefined,
  };
}

export interface SignedIn {
  readonly accountId: string;
  /** The organisation that the claim names, whether or not it is approved. */
  readonly organisationId: string | undefined;
  /** Whether there is something to tell before the person goes on. */
  readonly isToldFirst: boolean;
}

/** Finds or makes the account, and the membership of the claimed organisation or the wait for it. */
export async function signIn(tx: Tx, newcomer: Newcomer, language: Language): Promise<SignedIn> {
  const account = await ensureAccount(tx, newcomer, language);
  if (!newcomer.organisation) {
    const isMember = await hasMembership(tx, account.id);
    return {
      accountId: account.id,
      organisationId: undefined,
      isToldFirst: !isMember || account.name === unnamed,
    };
  }
  const organisation = await ensureOrganisationByNumber(tx, newcomer.organisation);
  const isMemberElsewhere = await hasMembership(tx, account.id);
  const state = await ensureAdmission(tx, organisation.id, account.id);
  const isNew = state === 'approved' && (await ensureMembership(tx, organisation.id, account.id));
  return {
    accountId: account.id,
    organisationId: organisation.id,
    isToldFirst: state !== 'approved' || (isNew && isMemberElsewhere) || account.name === unnamed,
  };
}

async function ensureAccount(
  tx: Tx,
  { issuer, subject, name, email }: Newcomer,
  language: Language,
): Promise<{ id: string; name: string }> {
  // Two windows may sign the same newcomer in at once.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sign-in ${issuer} ${subject}`}, 0))`.execute(tx);
  const known = await tx
    .selectFrom('account_subjects')
    .innerJoin('accounts', 'accounts.id', 'account_subjects.account_id')
    .select(['accounts.id', 'accounts.name', 'accounts.email'])
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  if (known) {
    // The provider knows of marriages and new addresses; what a person told us stays when it says nothing.
    const told = { ...(name ? { name } : {}), ...(email ? { email } : {}) };
    if (name || email) await tx.updateTable('accounts').set(told).where('id', '=', known.id).execute();
    return { ...known, ...(name ? { name } : {}) };
  }
  const account = { id: newId(), name: name ?? unnamed };
  await tx
    .insertInto('accounts')
    .values({
      ...account,
      kind: 'employee',
      email: email ?? null,
      language,
      wants_digest: true,
      is_platform_administrator: false,
      is_demonstration: false,
      created_at: new Date(),
      last_seen_at: null,
    })
    .execute();
  await tx.insertInto('account_subjects').values({ issuer, subject, account_id: account.id }).execute();
  return account;
}

async function hasMembership(tx: Tx, accountId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('memberships')
    .innerJoin(
      'organisation_admissions',
      'organisation_admissions.organisation_id',
      'memberships.organisation_id',
    )
    .select('memberships.organisation_id')
    .where('account_id', '=', accountId)
    .where('state', '=', 'approved')
    .executeTakeFirst();
  return row !== undefined;
}

/** An organisation that nobody has asked for yet is asked for now, and waits for a platform administrator. */
async function ensureAdmission(tx: Tx, organisationId: string, accountId: string): Promise<AdmissionState> {
  const now = new Date();
  const asked = await tx
    .insertInto('organisation_admissions')
    .values({
      organisation_id: organisationId,
      state: 'requested',
      requires_review: false,
      requested_at: now,
      decided_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('state')
    .executeTakeFirst();
  if (asked) {
    await appendAudit(tx, {
      stream: 'platform',
      actor: `account:${accountId}`,
      action: 'organisation.requested',
      subjectKind: 'organisation',
      subjectId: organisationId,
      detail: { by: 'sign-in' },
    });
  }
  const { state } =
    asked ??
    (await tx
      .selectFrom('organisation_admissions')
      .select('state')
      .where('organisation_id', '=', organisationId)
      .executeTakeFirstOrThrow());
  if (state === 'requested') {
    await tx
      .insertInto('admission_requests')
      .values({ organisation_id: organisationId, account_id: accountId, requested_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  return state;
}

/** Who comes for the first time may read. A role that was given is left as it is. @returns whether it is new. */
async function ensureMembership(tx: Tx, organisationId: string, accountId: string): Promise<boolean> {
  const isMember = await tx
    .selectFrom('memberships')
    .select('role')
    .where('account_id', '=', accountId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  if (isMember) return false;
  const before = await giveRole(tx, { organisationId, accountId, role: 'reader', keepStronger: true });
  if (before) return false;
  await appendAudit(tx, {
    stream: `organisation:${organisationId}`,
    actor: `account:${accountId}`,
    action: 'member.role_given',
    subjectKind: 'account',
    subjectId: accountId,
    detail: { role: 'reader', was: null, by: 'sign-in' },
  });
  return true;
}
