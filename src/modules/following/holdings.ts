import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';

/** How much there is of a person, told before an account is erased. */
export interface Holdings {
  readonly subjects: number;
  readonly sessions: number;
  readonly follows: number;
  readonly memberships: number;
  readonly mails: number;
  readonly drafts: number;
  readonly versions: number;
}

export async function countHoldings(db: Db, accountId: string): Promise<Holdings> {
  const counted = (from: RawBuilder<unknown>) => sql`(select count(*)::int from ${from})`;
  const of = (table: string) => counted(sql`${sql.table(table)} where account_id = ${accountId}`);
  const { rows } = await sql<Holdings>`select
    ${of('account_subjects')} as subjects, ${of('sessions')} as sessions, ${of('follows')} as follows,
    ${of('memberships')} as memberships, ${of('outgoing_mails')} as mails,
    ${counted(sql`records where draft is not null and (created_by = ${accountId} or draft_by = ${accountId})`)} as drafts,
    ${counted(sql`record_versions where made_by = ${accountId}`)} as versions
  `.execute(db);
  return rows[0] as Holdings;
}
