import { sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import { isListed } from '../../kernel/organisations/queries.ts';

/** A LOS concept with how many Norwegian organisations have an innovation about just that. */
export interface SharedTopic {
  readonly topicId: string;
  readonly organisations: number;
}

/** The topics that most organisations share, most first. */
export async function listSharedTopics(db: Db, limit: number): Promise<SharedTopic[]> {
  const result = await sql<SharedTopic>`
    select topic as "topicId", count(distinct o.id)::integer as organisations
    from innovations i
    cross join lateral unnest(i.topics) as topic
    join innovation_organisations io on io.innovation_id = i.id
    join organisations o on o.id = io.organisation_id and o.country = 'NO' and ${isListed('o')}
    group by topic
    order by organisations desc, topic
    limit ${limit}
  `.execute(db);
  return result.rows;
}
