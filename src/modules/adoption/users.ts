import { sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import { listOrganisationsById, type Organisation } from '../../kernel/organisations/queries.ts';
import { isForAll } from './queries.ts';

/** An organisation that has something in use, and since when. */
export interface User {
  readonly organisation: Organisation;
  readonly year: number;
}

const inUse = sql<boolean>`a.state in ('uses', 'adapted')`;

/**
 * Who has told all that they use each of these innovations or solutions, as it was or adapted, the earliest first;
 * never of a demonstration. What nobody uses is not in the answer.
 */
export async function listUsersOf(
  db: Db,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, readonly User[]>> {
  if (subjectIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('adoptions as a')
    .select(['a.subject_id', 'a.organisation_id', 'a.year'])
    .where('a.subject_id', '=', sql<string>`any(${[...subjectIds]}::uuid[])`)
    .where(isForAll)
    .where(inUse)
    .orderBy('a.year')
    .orderBy('a.id')
    .execute();
  const organisations = await listOrganisationsById(db, [
    ...new Set(rows.map(({ organisation_id }) => organisation_id)),
  ]);
  const byId = new Map(organisations.map((one) => [one.id, one]));
  const users = rows.flatMap(({ subject_id, organisation_id, year }) => {
    const organisation = byId.get(organisation_id);
    return organisation ? [{ subjectId: subject_id, organisation, year }] : [];
  });
  return Map.groupBy(users, ({ subjectId }) => subjectId);
}

/** The solutions that any of these organisations has told all that it uses. */
export async function solutionsUsedBy(db: Db, organisationIds: readonly string[]): Promise<string[]> {
  if (organisationIds.length === 0) return [];
  const rows = await db
    .selectFrom('adoptions as a')
    .select('a.subject_id')
    .distinct()
    .where('a.subject_kind', '=', 'solution')
    .where('a.organisation_id', '=', sql<string>`any(${[...organisationIds]}::uuid[])`)
    .where(isForAll)
    .where(inUse)
    .execute();
  return rows.map(({ subject_id }) => subject_id);
}
