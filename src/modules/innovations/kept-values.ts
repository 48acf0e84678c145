import type { Db } from '../../kernel/db/tables.ts';

/**
 * Keeps what was worked out from all innovations until their statistics are refreshed, which follows every load
 * of content; whichever process did it. The oldest of more than `capacity` values goes first.
 */
export function createKeptValues<Value>(
  db: Db,
  capacity: number,
): (key: string, workOut: () => Promise<Value>) => Promise<Value> {
  const kept = new Map<string, Value>();
  let keptFrom = -1;
  return async (key, workOut) => {
    const now = await refreshedAtMs(db);
    if (now !== keptFrom) {
      kept.clear();
      keptFrom = now;
    }
    const known = kept.get(key);
    if (known !== undefined) return known;
    const value = await workOut();
    // Another request may have met a newer refresh while this one worked.
    if (keptFrom !== now) return value;
    if (kept.size >= capacity) kept.delete(kept.keys().next().value as string);
    kept.set(key, value);
    return value;
  };
}

async function refreshedAtMs(db: Db): Promise<number> {
  const row = await db
    .selectFrom('search_statistics')
    .select('refreshed_at')
    .where('kind', '=', 'innovation')
    .executeTakeFirst();
  return row?.refreshed_at.getTime() ?? 0;
}
