import type { Db } from '../../kernel/db/tables.ts';
import type { Organisation } from '../../kernel/organisations/queries.ts';
import type { Subject } from './subject.ts';

/** The organisation that is told and credited when others take something over. */
export interface Originator {
  readonly organisation: Pick<Organisation, 'id' | 'name' | 'slug'>;
}

/**
 * Whose it is, for those who take it over: the one that keeps it, otherwise the first behind it that works
 * in Nytte; undefined where none of them does.
 */
export async function findOriginator(
  db: Db,
  { keptBy, organisations }: Pick<Subject, 'keptBy' | 'organisations'>,
): Promise<Originator | undefined> {
  if (keptBy) return { organisation: keptBy.organisation };
  const admitted = await admittedAmong(
    db,
    organisations.map(({ id }) => id),
  );
  const first = organisations.find(({ id }) => admitted.has(id));
  return first && { organisation: first };
}

async function admittedAmong(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('organisation_admissions')
    .select('organisation_id')
    .where('organisation_id', 'in', ids)
    .where('state', '=', 'approved')
    .execute();
  return new Set(rows.map(({ organisation_id }) => organisation_id));
}

/** Those of the organisations in which somebody may answer a question. */
export async function reachableAmong(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const admitted = [...(await admittedAmong(db, ids))];
  if (admitted.length === 0) return new Set();
  const rows = await db
    .selectFrom('memberships')
    .select('organisation_id')
    .distinct()
    .where('organisation_id', 'in', admitted)
    .where('role', 'in', ['editor', 'administrator'])
    .execute();
  return new Set(rows.map(({ organisation_id }) => organisation_id));
}

/** Whether an organisation stands behind it itself: then there is nothing to take over. */
export function isBehind(
  organisationId: string | undefined,
  { keptBy, organisations }: Pick<Subject, 'keptBy' | 'organisations'>,
): boolean {
  return (
    organisationId !== undefined &&
    (keptBy?.organisation.id === organisationId || organisations.some(({ id }) => id === organisationId))
  );
}

/** What to call whoever made it, also where nobody of them works in Nytte. */
export function originatorName(
  originator: Originator | undefined,
  { organisations }: Pick<Subject, 'organisations'>,
): string | undefined {
  return originator?.organisation.name ?? organisations[0]?.namedAs;
}
