import { type RawBuilder, sql } from 'kysely';

/**
 * SQL: the organisations that take part in an initiative, as permissions ask for them; never null. `alias` is the name
 * of the table `initiatives` in the query.
 */
export function participantIds(alias: string): RawBuilder<string[]> {
  return sql<string[]>`coalesce((
    select array_agg(p.organisation_id) from initiative_participants p
    where p.initiative_id = ${sql.ref(`${alias}.id`)} and p.organisation_id is not null
  ), '{}'::uuid[])`;
}
