import { sql } from 'kysely';
import { countRows } from '../../kernel/db/count-rows.ts';
import type { MergeMover } from '../../kernel/organisations/merge.ts';
import { moveSearchKind, moveSearchOrganisation } from '../../kernel/search/move-records.ts';
import { initiativeKinds } from './domain.ts';
import { recordKind } from './queries.ts';

/** Initiatives follow their organisation, and so does taking part in those of others. */
export const initiativesMergeMover: MergeMover = {
  what: {
    nb: 'tiltak, egne og andres de deltar i',
    nn: 'tiltak, eigne og andre sine dei er med i',
    en: 'initiatives, their own and those of others that they take part in',
  },
  count: async (db, fromId) =>
    (await countRows(db, sql`initiatives where organisation_id = ${fromId}`)) +
    (await countRows(db, sql`initiative_participants where organisation_id = ${fromId}`)),
  move: async (tx, fromId, intoId) => {
    const moved = await initiativesMergeMover.count(tx, fromId);
    const { rows } = await sql<{ id: string }>`
      select id from initiatives where organisation_id = ${fromId}::uuid
      union select initiative_id from initiative_participants where organisation_id = ${fromId}::uuid
    `.execute(tx);
    await sql`
      update records set organisation_id = ${intoId}::uuid
      where kind = ${recordKind} and organisation_id = ${fromId}::uuid`.execute(tx);
    await sql`
      update initiatives set organisation_id = ${intoId}::uuid where organisation_id = ${fromId}::uuid`.execute(
      tx,
    );
    await moveParticipants(tx, fromId, intoId);
    await moveSearchKind(tx, initiativeKinds.of(fromId), initiativeKinds.of(intoId));
    await moveSearchOrganisation(tx, { fromId, intoId, ids: rows.map(({ id }) => id) });
    return moved;
  },
};

/** Where both took part, the one that is left does so once; where it now owns the initiative, it takes no part beside. */
async function moveParticipants(
  tx: Parameters<MergeMover['move']>[0],
  fromId: string,
  intoId: string,
): Promise<void> {
  await sql`
    delete from initiative_participants p where p.organisation_id = ${fromId}::uuid and exists (
      select from initiative_participants q
      where q.initiative_id = p.initiative_id and q.organisation_id = ${intoId}::uuid)`.execute(tx);
  await sql`
    update initiative_participants set organisation_id = ${intoId}::uuid
    where organisation_id = ${fromId}::uuid`.execute(tx);
  await sql`
    delete from initiative_participants p using initiatives i
    where i.id = p.initiative_id and i.organisation_id = p.organisation_id
      and p.organisation_id = ${intoId}::uuid`.execute(tx);
}
