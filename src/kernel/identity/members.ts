import { sql } from 'kysely';
import type { Db, Tx } from '../db/tables.ts';
import { AppError } from '../http/errors.ts';
import { type Role, roles } from './actor.ts';

/** Somebody who works for an organisation here. */
export interface Member {
  readonly accountId: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: Role;
  readonly since: Date;
  readonly lastSeenAt: Date | null;
}

/** Everybody who works for the organisation, administrators first, then by name. */
export async function listMembers(db: Db, organisationId: string): Promise<Member[]> {
  const rows = await db
    .selectFrom('memberships as m')
    .innerJoin('accounts as a', 'a.id', 'm.account_id')
    .select(['a.id', 'a.name', 'a.email', 'm.role', 'm.since', 'a.last_seen_at'])
    .where('m.organisation_id', '=', organisationId)
    .orderBy(sql`array_position(${[...roles]}::text[], m.role)`, 'desc')
    .orderBy(sql`a.name collate norwegian`)
    .orderBy('a.id')
    .execute();
  return rows.map((row) => ({
    accountId: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    since: row.since,
    lastSeenAt: row.last_seen_at,
  }));
}

/** Whom to ask about who may do what there. */
export async function listAdministrators(db: Db, organisationId: string): Promise<Member[]> {
  return (await listMembers(db, organisationId)).filter(({ role }) => role === 'administrator');
}

/**
 * Holds the organisation's list of members until the transaction ends. Whoever changes it does so behind this lock:
 * otherwise two administrators could remove each other at the same instant, and nobody would be left.
 */
export async function lockMembers(tx: Tx, organisationId: string): Promise<void> {
  await tx
    .selectFrom('organisations')
    .select('id')
    .where('id', '=', organisationId)
    .forNoKeyUpdate()
    .execute();
}

/**
 * Gives somebody a role in the organisation, as a new member or instead of the one they had.
 * @param given.keepStronger leaves a stronger role as it is.
 * @returns the role before, undefined for a new member.
 * @throws AppError 409 `last_administrator` when nobody else could administer the organisation.
 */
export async function giveRole(
  tx: Tx,
  given: {
    readonly organisationId: string;
    readonly accountId: string;
    readonly role: Role;
    readonly keepStronger?: boolean;
  },
): Promise<Role | undefined> {
  const { organisationId, accountId, role } = given;
  await lockMembers(tx, organisationId);
  const before = await findRole(tx, organisationId, accountId);
  if (before === role || (before && given.keepStronger && isStronger(before, role))) return before;
  if (before === 'administrator') await requireAnotherAdministrator(tx, organisationId, accountId);
  await tx
    .insertInto('memberships')
    .values({ account_id: accountId, organisation_id: organisationId, role, since: new Date() })
    .onConflict((conflict) => conflict.columns(['account_id', 'organisation_id']).doUpdateSet({ role }))
    .execute();
  return before;
}

/**
 * Ends a membership. Nothing may be done for the organisation in sessions that are open.
 * @returns the role that they had; undefined for who was no member.
 * @throws AppError 409 `last_administrator` when nobody else could administer the organisation.
 */
export async function removeMember(
  tx: Tx,
  { organisationId, accountId }: { readonly organisationId: string; readonly accountId: string },
): Promise<Role | undefined> {
  await lockMembers(tx, organisationId);
  const before = await findRole(tx, organisationId, accountId);
  if (!before) return undefined;
  if (before === 'administrator') await requireAnotherAdministrator(tx, organisationId, accountId);
  await tx
    .deleteFrom('memberships')
    .where('organisation_id', '=', organisationId)
    .where('account_id', '=', accountId)
    .execute();
  return before;
}

/**
 * The organisations, each with colleagues left, that nobody could administer if the account went. Their lists of
 * members are held until the transaction ends.
 */
export async function organisationsLeftAlone(
  tx: Tx,
  accountId: string,
): Promise<{ readonly id: string; readonly name: string }[]> {
  const administered = await tx
    .selectFrom('memberships')
    .select('organisation_id')
    .where('account_id', '=', accountId)
    .where('role', '=', 'administrator')
    .orderBy('organisation_id')
    .execute();
  for (const { organisation_id } of administered) await lockMembers(tx, organisation_id);
  const { rows } = await sql<{ id: string; name: string }>`
    select o.id, o.name from organisations o
    where o.id = any(${administered.map((row) => row.organisation_id)}::uuid[])
      and exists (select from memberships m where m.organisation_id = o.id and m.account_id <> ${accountId})
      and not exists (select from memberships m where m.organisation_id = o.id and m.account_id <> ${accountId}
        and m.role = 'administrator')
    order by o.name
  `.execute(tx);
  return rows;
}

/** The role that somebody has now; undefined for who is no member. */
export async function findRole(tx: Tx, organisationId: string, accountId: string): Promise<Role | undefined> {
  const row = await tx
    .selectFrom('memberships')
    .select('role')
    .where('organisation_id', '=', organisationId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row?.role;
}

async function requireAnotherAdministrator(tx: Tx, organisationId: string, accountId: string): Promise<void> {
  const other = await tx
    .selectFrom('memberships')
    .select('account_id')
    .where('organisation_id', '=', organisationId)
    .where('account_id', '<>', accountId)
    .where('role', '=', 'administrator')
    .executeTakeFirst();
  if (!other) throw lastAdministrator();
}

const isStronger = (a: Role, b: Role) => roles.indexOf(a) > roles.indexOf(b);

const lastAdministrator = () =>
  new AppError({
    code: 'last_administrator',
    status: 409,
    text: {
      nb: 'Dette er den siste administratoren. Gjør først en kollega til administrator, så virksomheten ikke står uten.',
      nn: 'Dette er den siste administratoren. Gjer først ein kollega til administrator, så verksemda ikkje står utan.',
      en: 'This is the last administrator. First make a colleague administrator, so that the organisation is not left without one.',
    },
  });
