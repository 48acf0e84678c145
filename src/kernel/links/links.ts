import { sql } from 'kysely';
import type { Db, Tx } from '../db/tables.ts';

declare module '../db/tables.ts' {
  interface Tables extends LinkTables {}
}

export interface LinkTables {
  links: { from_kind: string; from_id: string; relation: string; to_kind: string; to_id: string };
}

/** The kinds of record that can be linked. */
export type RecordKind =
  | 'need'
  | 'innovation'
  | 'instrument'
  | 'organisation'
  | 'initiative'
  | 'trial'
  | 'benefit'
  | 'adoption'
  | 'notice'
  | 'challenge'
  | 'solution';

/**
 * The relations of the chain (see mission.md), each read from its first record to its second:
 * need met_by innovation; innovation supported_by instrument; innovation carried_out_by organisation;
 * initiative meets need; initiative copied_from innovation; initiative supported_by instrument;
 * initiative tested_in trial; initiative gave benefit; initiative became innovation;
 * trial showed benefit; adoption adopts innovation; adoption carried_by initiative; adoption gave benefit;
 * need or initiative bought_through notice; challenge meets need; challenge led_to initiative;
 * solution built_on innovation; adoption adopts solution.
 */
export type Relation =
  | 'met_by'
  | 'supported_by'
  | 'carried_out_by'
  | 'meets'
  | 'copied_from'
  | 'tested_in'
  | 'gave'
  | 'became'
  | 'showed'
  | 'adopts'
  | 'carried_by'
  | 'bought_through'
  | 'led_to'
  | 'built_on';

export interface RecordReference {
  readonly kind: RecordKind;
  readonly id: string;
}

/** Makes the links of one relation from a record exactly `targets`, in the caller's transaction. */
export async function replaceLinks(
  tx: Tx,
  from: RecordReference,
  relation: Relation,
  targets: readonly RecordReference[],
): Promise<void> {
  await tx
    .deleteFrom('links')
    .where('from_kind', '=', from.kind)
    .where('from_id', '=', from.id)
    .where('relation', '=', relation)
    .execute();
  if (targets.length === 0) return;
  await sql`
    insert into links (from_kind, from_id, relation, to_kind, to_id)
    select ${from.kind}, ${from.id}::uuid, ${relation}, * from unnest(
      ${targets.map((to) => to.kind)}::text[], ${targets.map((to) => to.id)}::uuid[])
    on conflict do nothing
  `.execute(tx);
}

/** Removes every link to and from records, in the transaction that removes the records themselves. */
export async function removeLinks(tx: Tx, kind: RecordKind, ids: readonly string[]): Promise<void> {
  const gone = [...ids];
  await sql`delete from links where from_kind = ${kind} and from_id = any(${gone}::uuid[])`.execute(tx);
  await sql`delete from links where to_kind = ${kind} and to_id = any(${gone}::uuid[])`.execute(tx);
}

/** The ids of the records that any of `from` link to by `relation`, as pairs. */
export async function listLinksFrom(
  db: Db,
  from: { kind: RecordKind; ids: readonly string[] },
  relation: Relation,
): Promise<{ fromId: string; to: { kind: string; id: string } }[]> {
  if (from.ids.length === 0) return [];
  const rows = await db
    .selectFrom('links')
    .selectAll()
    .where('from_kind', '=', from.kind)
    .where('from_id', '=', sql<string>`any(${[...from.ids]}::uuid[])`)
    .orderBy('from_id')
    .orderBy('to_id')
    .where('relation', '=', relation)
    .execute();
  return rows.map((row) => ({ fromId: row.from_id, to: { kind: row.to_kind, id: row.to_id } }));
}

/** The ids of the records of `fromKind` that link to `to` by `relation`. */
export async function listLinksTo(
  db: Db,
  to: RecordReference,
  relation: Relation,
  fromKind: RecordKind,
): Promise<string[]> {
  const rows = await db
    .selectFrom('links')
    .select('from_id')
    .where('to_kind', '=', to.kind)
    .where('to_id', '=', to.id)
    .where('relation', '=', relation)
    .where('from_kind', '=', fromKind)
    .orderBy('from_id')
    .execute();
  return rows.map((row) => row.from_id);
}
