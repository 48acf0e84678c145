import { sql } from 'kysely';
import type { Db } from '../kernel/db/tables.ts';
import type { BuyingContext, FindPurchases, PreviousPurchase } from '../modules/buying/public.ts';
import type { BriefContext } from '../modules/evidence/public.ts';
import { type FoundNotice, findNotices } from '../modules/procurement/public.ts';
import type { Nytte } from './open-nytte.ts';

/** What buying for a need works with: the room of procurement is asked for like purchases through here. */
export function buyingContextOf({ config }: Pick<Nytte, 'config'>, context: BriefContext): BuyingContext {
  return { ...context, publicUrl: config.publicUrl, findPurchases: findPurchases(context) };
}

const findPurchases =
  (context: BriefContext): FindPurchases =>
  async (db, { words, limit }) => {
    const [hasNotices, found] = await Promise.all([
      holdsNotices(db),
      findNotices({ ...context, db }, words, limit),
    ]);
    return { hasNotices, purchases: found.map(purchaseOf) };
  };

async function holdsNotices(db: Db): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`
    select exists (select from notices where not is_demonstration) as any`.execute(db);
  return rows[0]?.any ?? false;
}

/** A notice as a purchase: who won by the chain of ids, and the sum of the tenders that won, where one can be made. */
export function purchaseOf({ notice, winners }: FoundNotice): PreviousPurchase {
  return {
    title: notice.title ?? notice.publicationNumber ?? notice.identifier,
    language: languages[notice.language?.toLowerCase() ?? ''] ?? 'nb',
    href: `/procurement/notices/${notice.id}`,
    buyers: notice.buyer === null ? [] : [notice.buyer],
    winners: [...new Set(winners.flatMap(({ name }) => name ?? []))],
    value: sumOf(winners),
    publishedOn: notice.publishedOn ?? undefined,
  };
}

const languages: Readonly<Record<string, string>> = { nor: 'nb', nob: 'nb', nno: 'nn', eng: 'en' };

/** Undefined when a tender that won tells no value, or when they are in several currencies: no part is a sum. */
function sumOf(winners: FoundNotice['winners']): PreviousPurchase['value'] {
  // A tender of several firms together stands once for each of them.
  const tenders = [...new Map(winners.map((one) => [`${one.lotRef} ${one.tenderRef}`, one])).values()];
  const [first] = tenders;
  if (!first?.currency) return undefined;
  if (tenders.some(({ value, currency }) => value === null || currency !== first.currency)) return undefined;
  const amount = tenders.reduce((sum, { value }) => sum + Number(value), 0);
  return { amount, currency: first.currency };
}
