import type { Db } from '../db/tables.ts';
import { getContentVersion } from './load.ts';

/**
 * Keeps what is made from content until other content is loaded, by this process or another: asking costs one small
 * query. Inside a transaction nothing is kept, since what it sees may never be.
 */
export function keptByContent<Value>(make: (db: Db) => Promise<Value>): (db: Db) => Promise<Value> {
  const kept = new WeakMap<Db, { readonly stamp: string; readonly value: Promise<Value> }>();
  return async (db) => {
    if (db.isTransaction) return make(db);
    const current = await getContentVersion(db);
    const stamp = current ? `${current.version} ${current.loadedAt.getTime()}` : '';
    const known = kept.get(db);
    if (known?.stamp === stamp) return known.value;
    const value = make(db);
    kept.set(db, { stamp, value });
    value.catch(() => {
      if (kept.get(db)?.value === value) kept.delete(db);
    });
    return value;
  };
}
