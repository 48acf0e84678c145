import { sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import type { Role } from '../../kernel/identity/actor.ts';
import type { AdmissionState } from '../../kernel/identity/tables.ts';

/** The organisation that a session was opened for, and how its owner stands there. */
export interface Standing {
  readonly organisation: string;
  readonly state: AdmissionState;
  readonly role: Role | null;
}

/** Undefined for a session that names no organisation. */
export async function standingOf(db: Db, tokenHash: string): Promise<Standing | undefined> {
  const { rows } = await sql<Standing>`
    select o.name as organisation, d.state, m.role
    from sessions s
      join organisations o on o.id = s.organisation_id
      join organisation_admissions d on d.organisation_id = o.id
      left join memberships m on m.organisation_id = o.id and m.account_id = s.account_id
    where s.token_hash = ${tokenHash}
  `.execute(db);
  return rows[0];
}
