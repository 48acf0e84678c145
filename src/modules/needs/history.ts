import type { Db } from '../../kernel/db/tables.ts';
import { listVersions } from '../../kernel/records/records.ts';
import { readBody } from './body.ts';
import type { Need } from './queries.ts';
import type { NeedBody } from './schema.ts';

/** A version as one reader knows it. */
export interface SeenVersion {
  /** 1, 2, 3 … among those that this reader may see; the first is the oldest. */
  readonly number: number;
  /** Its number in the record. */
  readonly version: number;
  readonly body: NeedBody;
  readonly madeAt: Date;
  /** For those of the organisation. */
  readonly note: string | null;
  readonly isCurrent: boolean;
}

/**
 * The versions of a need, the oldest first. Others than its organisation see those that were published for all, and
 * cannot tell from the numbers that there were any more.
 */
export async function listSeenVersions(db: Db, need: Need, isOwn: boolean): Promise<SeenVersion[]> {
  const versions = (await listVersions(db, need.record.id))
    .reverse()
    .map((version) => ({ ...version, body: readBody(version.body) }))
    .filter(({ body }) => isOwn || body.visibility === 'public');
  return versions.map(({ version, body, madeAt, note }, index) => ({
    number: index + 1,
    version,
    body,
    madeAt,
    note: isOwn ? note : null,
    isCurrent: version === need.record.publishedVersion,
  }));
}
