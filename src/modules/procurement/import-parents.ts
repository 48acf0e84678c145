import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { sql } from 'kysely';
import { appendAudit } from '../../kernel/audit/append.ts';
import type { Db, Tx } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { isOrganisationNumber } from '../../kernel/organisations/organisation-number.ts';

export interface ParentsAccount {
  readonly read: number;
  /** Rows whose two organisations are both known here; others say nothing that is used. */
  readonly saved: number;
  readonly rejected: readonly { readonly line: number; readonly reason: string }[];
}

interface Pair {
  readonly child: string;
  readonly parent: string;
}

const pairsPerStatement = 5_000;
const mostTold = 1_000;

/**
 * Reads whose subsidiary organisations are from a CSV file of the register of units, with the columns
 * `organisation_number` and `parent_number`. Only organisations that are known here are kept; run again, the file's
 * word stands.
 */
export async function importParents(db: Db, file: string): Promise<ParentsAccount> {
  const rows = createReadStream(file).pipe(
    parse({
      columns: true,
      bom: true,
      delimiter: [',', ';'],
      trim: true,
      info: true,
      relax_column_count: true,
    }),
  ) as AsyncIterable<{ readonly record: Record<string, string>; readonly info: { readonly lines: number } }>;
  return inTransaction(db, async (tx) => {
    const rejected: { line: number; reason: string }[] = [];
    let read = 0;
    let saved = 0;
    let pairs: Pair[] = [];
    for await (const { record, info } of rows) {
      read += 1;
      const pair = { child: digitsOf(record.organisation_number), parent: digitsOf(record.parent_number) };
      const fault = faultOf(pair);
      if (fault) {
        if (rejected.length < mostTold) rejected.push({ line: info.lines, reason: fault });
        continue;
      }
      pairs.push(pair);
      if (pairs.length < pairsPerStatement) continue;
      saved += await save(tx, pairs);
      pairs = [];
    }
    saved += await save(tx, pairs);
    await appendAudit(tx, {
      stream: 'notices',
      actor: 'client:command-line',
      action: 'organisation_parents.imported',
      subjectKind: 'organisation_parents',
      subjectId: 'register',
      detail: { read, saved, rejected: rejected.length },
    });
    return { read, saved, rejected };
  });
}

const digitsOf = (text: string | undefined) => (text ?? '').replace(/\s/g, '');

function faultOf({ child, parent }: Pair): string | undefined {
  if (!isOrganisationNumber(child)) return 'organisation_number is no organisation number';
  if (!isOrganisationNumber(parent)) return 'parent_number is no organisation number';
  return child === parent ? 'an organisation cannot be its own parent' : undefined;
}

async function save(tx: Tx, pairs: readonly Pair[]): Promise<number> {
  if (pairs.length === 0) return 0;
  const { rows } = await sql<{ id: string }>`
    insert into organisation_parents (organisation_id, parent_id, source)
    select distinct on (c.id) c.id, p.id, 'register_of_units'
    from unnest(${pairs.map(({ child }) => child)}::text[], ${pairs.map(({ parent }) => parent)}::text[])
      as pair (child, parent)
    join organisations c on c.organisation_number = pair.child
    join organisations p on p.organisation_number = pair.parent
    order by c.id
    on conflict (organisation_id) do update set parent_id = excluded.parent_id, source = excluded.source
    returning organisation_id as id
  `.execute(tx);
  return rows.length;
}
