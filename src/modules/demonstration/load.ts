import { inTransaction } from '../../kernel/db/transaction.ts';
import type { PlanContext } from '../benefits/public.ts';
import type { BriefContext } from '../evidence/public.ts';
import { makeAdoptions } from './adoptions.ts';
import { makeBenefits } from './benefits.ts';
import { makeBuying } from './buying.ts';
import { hasCast, makeCast } from './cast.ts';
import { makeChallenges } from './challenges.ts';
import { makeInitiatives } from './initiatives.ts';
import { makeNeeds } from './needs.ts';
import { makeNotices } from './notices.ts';
import { makeRecords } from './records.ts';
import { makeTrials } from './trials.ts';

/** What the acts of all the rooms that the demonstration shows are done with. */
export type DemonstrationContext = BriefContext & PlanContext;

/**
 * Fills a database that is marked for demonstration with everything that the demonstration shows, in one transaction
 * and through the acts that people do. Done again it changes nothing.
 * @returns whether anything was made.
 */
export async function loadDemonstration(context: DemonstrationContext): Promise<boolean> {
  return inTransaction(context.db, async (tx) => {
    await tx.selectFrom('installation').select('purpose').forUpdate().executeTakeFirstOrThrow();
    if (await hasCast(tx)) return false;
    const within = { ...context, db: tx };
    const cast = await makeCast(tx);
    const needs = await makeNeeds(within, cast);
    await makeRecords(within, cast);
    const initiatives = await makeInitiatives(within, cast, needs);
    await makeTrials(within, cast, initiatives);
    await makeBenefits(within, cast, initiatives);
    await makeAdoptions(within, cast);
    await makeBuying(within, cast, initiatives);
    await makeChallenges(within, cast, needs);
    await makeNotices(within, tx, cast, initiatives);
    return true;
  });
}
