import { sql } from 'kysely';
import { countRows } from '../../kernel/db/count-rows.ts';
import type { MergeMover } from '../../kernel/organisations/merge.ts';
import { recordKind } from './queries.ts';

/** What a body has published, and what it has answered and asked. */
export const challengesMergeMover: MergeMover = {
  what: {
    nb: 'utlysninger, og svar og spørsmål til andres',
    nn: 'utlysingar, og svar og spørsmål til andre sine',
    en: 'challenges, and answers and questions to those of others',
  },
  count: async (db, fromId) =>
    (await countRows(db, sql`records where organisation_id = ${fromId} and kind = ${recordKind}`)) +
    (await countRows(db, sql`challenge_responses where organisation_id = ${fromId}`)) +
    (await countRows(db, sql`challenge_questions where organisation_id = ${fromId}`)),
  move: async (tx, fromId, intoId) => {
    const moved = await challengesMergeMover.count(tx, fromId);
    await sql`update records set organisation_id = ${intoId}
      where organisation_id = ${fromId} and kind = ${recordKind}`.execute(tx);
    for (const table of ['challenges', 'challenge_responses', 'challenge_questions']) {
      await sql`update ${sql.table(table)} set organisation_id = ${intoId}
        where organisation_id = ${fromId}`.execute(tx);
    }
    // One organisation has one answer: while there is time, the one that was handed in last stays, the others are taken
    // back; and nobody answers their own challenge.
    await sql`
      update challenge_submissions s set withdrawn_at = clock_timestamp()
      from challenge_responses r join challenges c on c.id = r.challenge_id
      where r.id = s.response_id and r.organisation_id = ${intoId} and s.withdrawn_at is null
        and c.state = 'published' and c.opens_at <= clock_timestamp() and clock_timestamp() < c.answers_by
        and (c.organisation_id = ${intoId} or exists (
          select from challenge_responses o join challenge_submissions os on os.response_id = o.id
          where o.challenge_id = r.challenge_id and o.organisation_id = ${intoId} and o.id <> r.id
            and os.withdrawn_at is null and (os.submitted_at, o.id) > (s.submitted_at, r.id)))`.execute(tx);
    return moved;
  },
};
