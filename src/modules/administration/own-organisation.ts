import type { Db } from '../../kernel/db/tables.ts';
import { notFound } from '../../kernel/http/errors.ts';
import type { Actor, Membership, Person } from '../../kernel/identity/actor.ts';
import type { Action } from '../../kernel/identity/permissions.ts';
import { forbidden, requireMay, signInRequired } from '../../kernel/identity/require.ts';

/** An organisation as its administrators see it. */
export interface AdministeredOrganisation {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly isDemonstration: boolean;
  readonly requiresReview: boolean;
  readonly contact: string | null;
}

/** @throws AppError 401 for who is no person that has signed in. */
export function requirePerson(actor: Actor): Person {
  if (actor.kind !== 'person') throw signInRequired();
  return actor;
}

/** The organisation that a person works for in this session. @throws AppError 403 for who works for none. */
export function requireActingFor(actor: Actor, action: Action): Membership {
  const { actingFor } = requirePerson(actor);
  if (!actingFor) throw forbidden(action);
  return actingFor;
}

/**
 * The organisation, for somebody who may do `action` with it.
 * @throws AppError 404 for one that the person does not belong to, whether it exists or not; 403 for one in which the
 *   person has too small a role.
 */
export async function requireOrganisation(
  db: Db,
  actor: Actor,
  action: Action,
  organisationId: string,
): Promise<AdministeredOrganisation> {
  const { memberships } = requirePerson(actor);
  if (!memberships.some((membership) => membership.organisationId === organisationId)) throw notFound();
  const row = await db
    .selectFrom('organisations as o')
    .innerJoin('organisation_admissions as d', 'd.organisation_id', 'o.id')
    .select(['o.id', 'o.name', 'o.slug', 'o.is_demonstration', 'd.requires_review', 'd.contact'])
    .where('o.id', '=', organisationId)
    .executeTakeFirst();
  if (!row) throw notFound();
  requireMay(actor, action, { organisationId, isDemonstration: row.is_demonstration });
  return {
    id: row.id,
    name: row.name,
    slug: row.slug,
    isDemonstration: row.is_demonstration,
    requiresReview: row.requires_review,
    contact: row.contact,
  };
}
