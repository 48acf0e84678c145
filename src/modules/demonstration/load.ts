import { inTransaction } from '../../kernel/db/transaction.ts';
import type { BriefContext } from '../evidence/public.ts';
import { hasCast, makeCast } from './cast.ts';
import { makeNeeds } from './needs.ts';
import { makeRecords } from './records.ts';

/**
 * Fills a database that is marked for demonstration with everything that the demonstration shows, in one transaction
 * and through the acts that people do. Done again it changes nothing.
 * @returns whether anything was made.
 */
export async function loadDemonstration(context: BriefContext): Promise<boolean> {
  return inTransaction(context.db, async (tx) => {
    await tx.selectFrom('installation').select('purpose').forUpdate().executeTakeFirstOrThrow();
    if (await hasCast(tx)) return false;
    const within = { ...context, db: tx };
    const cast = await makeCast(tx);
    await makeNeeds(within, cast);
    await makeRecords(within, cast);
    return true;
  });
}
