import type { Db } from '../db/tables.ts';
import { createKept } from '../kept.ts';
import { getContentVersion } from './load.ts';

/**
 * Keeps what is made from content until other content is loaded, by this process or another.
 * @param also a stamp of what else it is made from: when it changes, the value is made again.
 */
export function keptByContent<Value>(
  make: (db: Db) => Promise<Value>,
  also?: (db: Db) => Promise<string>,
): (db: Db) => Promise<Value> {
  const stamp = async (db: Db) => (await Promise.all([contentStamp(db), also?.(db)])).join(' ');
  const kept = createKept<Value>({ stamp, capacity: 1 });
  return (db) => kept(db, '', () => make(db));
}

async function contentStamp(db: Db): Promise<string> {
  const current = await getContentVersion(db);
  return current ? `${current.version} ${current.loadedAt.getTime()}` : '';
}
