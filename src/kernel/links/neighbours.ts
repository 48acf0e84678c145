import { sql } from 'kysely';
import type { Db } from '../db/tables.ts';
import type { ChainStep } from './chain-steps.ts';
import type { RecordReference } from './links.ts';

/** A record that a step leads to, and the record that it was reached from. */
export interface Neighbour {
  readonly step: ChainStep;
  readonly at: string;
  readonly id: string;
}

/**
 * Where each of `steps` leads from any of `records`, in one query: by step in the order given, then the newest record
 * first (ids are UUIDv7).
 * @param perStep the most that one step answers.
 */
export async function listNeighbours(
  db: Db,
  records: readonly RecordReference[],
  steps: readonly ChainStep[],
  perStep: number,
): Promise<Neighbour[]> {
  const taken = steps.flatMap((step, index) => {
    const ids = records.filter(({ kind }) => kind === step.from).map(({ id }) => id);
    return ids.length === 0 ? [] : [part(step, index, ids, perStep)];
  });
  if (taken.length === 0) return [];
  const { rows } = await sql<{ step: number; at: string; id: string }>`
    select * from (${sql.join(taken, sql` union all `)}) as found order by step, id desc, at`.execute(db);
  return rows.map(({ step, at, id }) => ({ step: steps[step] as ChainStep, at, id }));
}

function part(step: ChainStep, index: number, ids: readonly string[], perStep: number) {
  const { relation, from, to } = step;
  const any = sql`any(${[...ids]}::uuid[])`;
  return step.direction === 'along'
    ? sql`(select ${index}::integer as step, from_id as at, to_id as id from links
        where from_kind = ${from} and from_id = ${any} and relation = ${relation} and to_kind = ${to}
        order by to_id desc, from_id limit ${perStep})`
    : sql`(select ${index}::integer as step, to_id as at, from_id as id from links
        where to_kind = ${from} and to_id = ${any} and relation = ${relation} and from_kind = ${to}
        order by from_id desc, to_id limit ${perStep})`;
}
