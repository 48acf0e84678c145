import type { Db } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { notFound } from '../../kernel/http/errors.ts';
import { osloDay } from '../../kernel/i18n/format.ts';
import { type Actor, auditName } from '../../kernel/identity/actor.ts';
import { may } from '../../kernel/identity/permissions.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { type MergeMover, type Moved, mergeOrganisations } from '../../kernel/organisations/merge.ts';
import { requirePerson } from './own-organisation.ts';

/** What a platform administrator asks to be merged. */
export interface MergeRequest {
  readonly fromId: string;
  readonly intoId: string;
  /** The day it takes effect, `YYYY-MM-DD`. */
  readonly date: string;
}

/** Merges one organisation into another: a municipal reform, or two bodies that became one. @throws as the kernel does */
export async function mergeAsPlatform(
  db: Db,
  actor: Actor,
  movers: readonly MergeMover[],
  request: MergeRequest,
  now: Date,
): Promise<readonly Moved[]> {
  requirePerson(actor);
  requireMay(actor, 'platform.administer', {});
  return inTransaction(db, async (tx) => {
    const parties = await tx
      .selectFrom('organisations')
      .select('is_demonstration as isDemonstration')
      .where('id', 'in', [request.fromId, request.intoId])
      .execute();
    for (const party of parties) if (!may(actor, 'platform.administer', party)) throw notFound();
    return mergeOrganisations(tx, movers, { ...request, today: osloDay(now), actor: auditName(actor) });
  });
}
