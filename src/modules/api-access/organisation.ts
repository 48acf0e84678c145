import type { Db } from '../../kernel/db/tables.ts';
import { type Actor, actingOrganisationId } from '../../kernel/identity/actor.ts';
import type { Action } from '../../kernel/identity/permissions.ts';
import { forbidden, requireMay } from '../../kernel/identity/require.ts';

export interface ActingOrganisation {
  readonly id: string;
  readonly name: string;
  readonly isDemonstration: boolean;
}

/** The organisation that `actor` acts for and may do `action` in. @throws AppError 401, 403. */
export async function requireActing(db: Db, actor: Actor, action: Action): Promise<ActingOrganisation> {
  const id = actingOrganisationId(actor);
  const row =
    id === undefined
      ? undefined
      : await db
          .selectFrom('organisations')
          .select(['id', 'name', 'is_demonstration'])
          .where('id', '=', id)
          .executeTakeFirst();
  if (!row) {
    requireMay(actor, action, {});
    throw forbidden(action);
  }
  requireMay(actor, action, { organisationId: row.id, isDemonstration: row.is_demonstration });
  return { id: row.id, name: row.name, isDemonstration: row.is_demonstration };
}
