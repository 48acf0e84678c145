import { sql } from 'kysely';
import type { Db, Tx } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { subjects } from './subject.ts';

/** Puts the links of adoptions to what they adopt back where they should stand; of all, or of those named. */
export async function restoreLinks(tx: Tx, ids?: readonly string[]): Promise<void> {
  const named = ids ? sql`and a.id = any(${[...ids]}::uuid[])` : sql``;
  await sql`
    insert into links (from_kind, from_id, relation, to_kind, to_id)
    select 'adoption', a.id, 'adopts', a.subject_kind, a.subject_id
    from adoptions a join ${subjects} i on i.id = a.subject_id
    where a.is_public and not a.is_demonstration ${named}
    on conflict do nothing`.execute(tx);
}

/**
 * Finds the innovations and solutions of adoptions again. One that was withdrawn and published anew keeps its id and lost its links;
 * one that left the content files and came back has a new id at the same address. Done again it changes nothing.
 * @returns how many adoptions have found what they adopt under another id.
 */
export async function reconcileAdoptions(db: Db): Promise<number> {
  return inTransaction(db, async (tx) => {
    const found = await sql`
      update adoptions a set subject_id = i.id, gone_seen_at = null
      from ${subjects} i
      where i.kind = a.subject_kind and i.slug = a.subject_slug and i.id <> a.subject_id
        and not exists (select from ${subjects} o where o.id = a.subject_id)
        and not exists (
          select from adoptions b where b.subject_id = i.id and b.organisation_id = a.organisation_id)`.execute(
      tx,
    );
    await sql`
      update adoption_questions q set innovation_id = i.id from innovations i
      where i.slug = q.innovation_slug and i.id <> q.innovation_id
        and not exists (select from innovations o where o.id = q.innovation_id)`.execute(tx);
    await sql`
      update adoptions a set gone_seen_at = null from ${subjects} i
      where i.id = a.subject_id and a.gone_seen_at is not null`.execute(tx);
    await restoreLinks(tx);
    return Number(found.numAffectedRows ?? 0n);
  });
}
