import { sql } from 'kysely';
import { countRows } from '../db/count-rows.ts';
import type { Tx } from '../db/tables.ts';
import type { Localised } from '../i18n/language.ts';
import type { MergeMover } from './merge.ts';

/** What the kernel itself keeps of an organisation: its members, its own records and what happened to them. */
export const kernelMergeMovers: readonly MergeMover[] = [
  {
    what: { nb: 'medlemmer', nn: 'medlemmer', en: 'members' },
    count: (db, fromId) => countRows(db, sql`memberships where organisation_id = ${fromId}`),
    move: moveMembers,
  },
  records('innovation', { nb: 'innovasjoner', nn: 'innovasjonar', en: 'innovations' }),
  records('instrument', { nb: 'virkemidler', nn: 'verkemiddel', en: 'instruments' }),
  records('solution', { nb: 'løsninger', nn: 'løysingar', en: 'solutions' }),
  {
    what: { nb: 'hendelser', nn: 'hendingar', en: 'events' },
    count: (db, fromId) => countRows(db, sql`events where organisation_id = ${fromId}`),
    move: async (tx, fromId, intoId) => {
      await sql`update events set subject_id = ${intoId}
        where subject_kind = 'organisation' and subject_id = ${fromId}`.execute(tx);
      return changed(
        await sql`update events set organisation_id = ${intoId}
          where organisation_id = ${fromId}`.execute(tx),
      );
    },
  },
  {
    what: { nb: 'følgere', nn: 'følgjarar', en: 'followers' },
    count: (db, fromId) =>
      countRows(db, sql`follows where subject_kind = 'organisation' and subject_id = ${fromId}`),
    move: moveFollowers,
  },
  {
    what: { nb: 'lenker og treff i søk', nn: 'lenkjer og treff i søk', en: 'links and search entries' },
    count: async (db, fromId) =>
      (await countRows(db, sql`links where ${fromId}::uuid in (to_id, from_id)`)) +
      (await countRows(db, sql`search_records where organisation_ids @> array[${fromId}::uuid]`)),
    move: moveReferences,
  },
];

/** Drafts, versions and addresses stay as they are: only whose they are changes. */
function records(kind: string, what: Localised): MergeMover {
  return {
    what,
    count: (db, fromId) => countRows(db, sql`records where organisation_id = ${fromId} and kind = ${kind}`),
    move: async (tx, fromId, intoId) =>
      changed(
        await sql`update records set organisation_id = ${intoId}
          where organisation_id = ${fromId} and kind = ${kind}`.execute(tx),
      ),
  };
}

/** Nobody becomes a member twice: of two roles the stronger stays, and the longer time. */
async function moveMembers(tx: Tx, fromId: string, intoId: string): Promise<number> {
  await moveAdmission(tx, fromId, intoId);
  await sql`
    insert into memberships (account_id, organisation_id, role, since)
    select account_id, ${intoId}::uuid, role, since from memberships where organisation_id = ${fromId}
    on conflict (account_id, organisation_id) do update set
      since = least(memberships.since, excluded.since),
      role = case when array_position(array['reader', 'editor', 'administrator'], excluded.role)
        > array_position(array['reader', 'editor', 'administrator'], memberships.role)
        then excluded.role else memberships.role end
  `.execute(tx);
  await sql`update sessions set organisation_id = ${intoId} where organisation_id = ${fromId}`.execute(tx);
  await sql`
    insert into admission_requests (organisation_id, account_id, requested_at)
    select ${intoId}::uuid, account_id, requested_at from admission_requests where organisation_id = ${fromId}
    on conflict do nothing
  `.execute(tx);
  await sql`delete from admission_requests where organisation_id = ${fromId}`.execute(tx);
  return changed(await sql`delete from memberships where organisation_id = ${fromId}`.execute(tx));
}

/** Who worked here goes on working here; the rules of the one that takes over stand where it has its own. */
async function moveAdmission(tx: Tx, fromId: string, intoId: string): Promise<void> {
  await sql`
    insert into organisation_admissions (organisation_id, state, requires_review, requested_at, decided_at, contact)
    select ${intoId}::uuid, state, requires_review, requested_at, decided_at, contact
    from organisation_admissions where organisation_id = ${fromId}
    on conflict (organisation_id) do update set
      state = excluded.state, requires_review = excluded.requires_review, decided_at = excluded.decided_at,
      contact = coalesce(organisation_admissions.contact, excluded.contact)
    where organisation_admissions.state in ('requested', 'refused') and excluded.state = 'approved'
  `.execute(tx);
  await sql`delete from organisation_admissions where organisation_id = ${fromId}`.execute(tx);
}

async function moveFollowers(tx: Tx, fromId: string, intoId: string): Promise<number> {
  await sql`
    insert into follows (account_id, subject_kind, subject_id, since)
    select account_id, subject_kind, ${intoId}::uuid, since from follows
    where subject_kind = 'organisation' and subject_id = ${fromId}
    on conflict do nothing
  `.execute(tx);
  return changed(
    await sql`delete from follows where subject_kind = 'organisation' and subject_id = ${fromId}`.execute(tx),
  );
}

async function moveReferences(tx: Tx, fromId: string, intoId: string): Promise<number> {
  await sql`
    insert into links (from_kind, from_id, relation, to_kind, to_id)
    select from_kind, case when from_id = ${fromId} then ${intoId}::uuid else from_id end, relation, to_kind,
      case when to_id = ${fromId} then ${intoId}::uuid else to_id end
    from links where ${fromId}::uuid in (to_id, from_id)
    on conflict do nothing
  `.execute(tx);
  const links = await sql`delete from links where ${fromId}::uuid in (to_id, from_id)`.execute(tx);
  const found = await sql`
    update search_records set organisation_ids = case
      when organisation_ids @> array[${intoId}::uuid] then array_remove(organisation_ids, ${fromId}::uuid)
      else array_replace(organisation_ids, ${fromId}::uuid, ${intoId}::uuid) end
    where organisation_ids @> array[${fromId}::uuid]
  `.execute(tx);
  return changed(links) + changed(found);
}

const changed = ({ numAffectedRows }: { readonly numAffectedRows?: bigint }): number =>
  Number(numAffectedRows ?? 0n);
