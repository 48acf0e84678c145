import { sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';

/**
 * Lets time pass in the demonstration: the deadline for answers is out now. Changes no challenge but those of the
 * demonstration; the database refuses it for others too.
 */
export async function passDemonstrationDeadline(db: Db, id: string): Promise<void> {
  await sql`
    update challenges set opens_at = least(opens_at, now() - interval '60 days'),
      published_at = now() - interval '60 days', questions_by = now() - interval '30 days',
      answers_by = clock_timestamp(), judged_by = now() + interval '20 days'
    where id = ${id} and is_demonstration`.execute(db);
}
