import type { Db } from '../db/tables.ts';
import { createKept } from '../kept.ts';
import { getContentVersion } from './load.ts';

/** Keeps what is made from content until other content is loaded, by this process or another. */
export function keptByContent<Value>(make: (db: Db) => Promise<Value>): (db: Db) => Promise<Value> {
  const kept = createKept<Value>({ stamp: contentStamp, capacity: 1 });
  return (db) => kept(db, '', () => make(db));
}

async function contentStamp(db: Db): Promise<string> {
  const current = await getContentVersion(db);
  return current ? `${current.version} ${current.loadedAt.getTime()}` : '';
}
