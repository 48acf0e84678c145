import type { Db } from '../db/tables.ts';
import type { Membership, Person } from './actor.ts';

/** An account as an actor without a session: what it may see now, for mail that is sent to it. */
export async function findPerson(db: Db, accountId: string): Promise<Person | undefined> {
  const account = await db
    .selectFrom('accounts')
    .select(['id', 'name', 'is_platform_administrator', 'is_demonstration'])
    .where('id', '=', accountId)
    .executeTakeFirst();
  if (!account) return undefined;
  const rows = await db
    .selectFrom('memberships as m')
    .innerJoin('organisations as o', 'o.id', 'm.organisation_id')
    .innerJoin('organisation_admissions as d', 'd.organisation_id', 'o.id')
    .select(['o.id', 'o.name', 'o.slug', 'm.role', 'd.requires_review'])
    .where('m.account_id', '=', accountId)
    .where('d.state', '=', 'approved')
    .orderBy('o.name')
    .orderBy('o.id')
    .execute();
  const memberships = rows.map(
    (row): Membership => ({
      organisationId: row.id,
      organisationName: row.name,
      organisationSlug: row.slug,
      role: row.role,
      requiresReview: row.requires_review,
    }),
  );
  return {
    kind: 'person',
    accountId: account.id,
    name: account.name,
    memberships,
    actingFor: memberships[0],
    isPlatformAdministrator: account.is_platform_administrator,
    isDemonstration: account.is_demonstration,
  };
}
