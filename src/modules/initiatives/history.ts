import type { Db } from '../../kernel/db/tables.ts';
import { listVersions } from '../../kernel/records/records.ts';
import { readBody } from './body.ts';
import type { InitiativeBody } from './schema.ts';

/** A version as one reader knows it. */
export interface SeenVersion {
  /** 1, 2, 3 … among those that this reader may see; the first is the oldest. */
  readonly number: number;
  /** Its number in the record. */
  readonly version: number;
  readonly body: InitiativeBody;
  readonly madeAt: Date;
  readonly isCurrent: boolean;
}

/**
 * The versions of an initiative, the oldest first. Who neither owns it nor takes part sees those that were for all,
 * and cannot tell from the numbers that there were any more.
 */
export async function listSeenVersions(
  db: Db,
  record: { readonly id: string; readonly publishedVersion: number | null },
  isInside: boolean,
): Promise<SeenVersion[]> {
  const versions = (await listVersions(db, record.id))
    .reverse()
    .map((version) => ({ ...version, body: readBody(version.body) }))
    .filter(({ body }) => isInside || body.visibility === 'public');
  return versions.map(({ version, body, madeAt }, index) => ({
    number: index + 1,
    version,
    body,
    madeAt,
    isCurrent: version === record.publishedVersion,
  }));
}
