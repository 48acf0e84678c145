import type { Db } from './db/tables.ts';

/**
 * Keeps what was worked out, by key, for as long as a stamp in the database stays the same; so it holds whichever
 * process changed what the values were made of. Requests for a value that is being made share it. The oldest of more
 * than `capacity` values goes first. Inside a transaction nothing is kept, since what it sees may never be.
 */
export function createKept<Value>({
  stamp,
  capacity,
}: {
  readonly stamp: (db: Db) => Promise<string>;
  readonly capacity: number;
}): (db: Db, key: string, make: () => Promise<Value>) => Promise<Value> {
  const shelves = new WeakMap<Db, { readonly stamp: string; readonly values: Map<string, Promise<Value>> }>();
  return async (db, key, make) => {
    if (db.isTransaction) return make();
    const current = await stamp(db);
    let shelf = shelves.get(db);
    if (shelf?.stamp !== current) {
      shelf = { stamp: current, values: new Map() };
      shelves.set(db, shelf);
    }
    const { values } = shelf;
    const known = values.get(key);
    if (known) return known;
    const value = make();
    if (values.size >= capacity) values.delete(values.keys().next().value as string);
    values.set(key, value);
    value.catch(() => {
      if (values.get(key) === value) values.delete(key);
    });
    return value;
  };
}
