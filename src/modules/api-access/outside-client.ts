import { sql } from 'kysely';
import { appendAudit } from '../../kernel/audit/append.ts';
import { newId } from '../../kernel/db/ids.ts';
import type { Db } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import type { ApiClient } from '../../kernel/identity/actor.ts';
import type { OutsideClaims } from './outside-tokens.ts';

/**
 * The client that a good token from outside stands for. At its first request it is noted among the clients of the
 * organisation, which can then see it and close it, and the audit log of the organisation tells who it is and on whose
 * behalf it acts; later entries name it by that id.
 * @returns why not, for an organisation that does not work here, or a client that it has closed.
 */
export async function outsideClient(
  db: Db,
  claims: OutsideClaims,
): Promise<ApiClient | 'not_admitted' | 'closed'> {
  const organisation = await db
    .selectFrom('organisations as o')
    .innerJoin('organisation_admissions as d', 'd.organisation_id', 'o.id')
    .select(['o.id', 'o.is_demonstration'])
    .where('o.organisation_number', '=', claims.organisationNumber)
    .where('o.merged_into', 'is', null)
    .where('d.state', '=', 'approved')
    .where('o.is_demonstration', '=', false)
    .executeTakeFirst();
  if (!organisation) return 'not_admitted';
  const known =
    (await findKnown(db, claims, organisation.id)) ?? (await noteClient(db, claims, organisation.id));
  if (known.revoked_at) return 'closed';
  if (known.is_stale) {
    await db
      .updateTable('api_clients')
      .set({ last_used_at: sql`now()`, scopes: [...claims.scopes] })
      .where('id', '=', known.id)
      .execute();
  }
  return {
    kind: 'client',
    clientId: known.id,
    organisationId: organisation.id,
    scopes: claims.scopes,
    isDemonstration: false,
  };
}

interface Known {
  id: string;
  revoked_at: Date | null;
  is_stale: boolean;
}

async function findKnown(db: Db, claims: OutsideClaims, organisationId: string): Promise<Known | undefined> {
  const { rows } = await sql<Known>`
    select id, revoked_at, last_used_at is null or last_used_at < now() - interval '1 minute' as is_stale
    from api_clients
    where issuer = ${claims.issuer} and outside_client_id = ${claims.clientId}
      and organisation_id = ${organisationId} and coalesce(supplier_number, '') = ${claims.supplierNumber ?? ''}`.execute(
    db,
  );
  return rows[0];
}

async function noteClient(db: Db, claims: OutsideClaims, organisationId: string): Promise<Known> {
  return inTransaction(db, async (tx) => {
    const id = newId();
    const { rows } = await sql<{ id: string }>`
      insert into api_clients (id, organisation_id, name, scopes, created_at, last_used_at, issuer,
        outside_client_id, supplier_number)
      values (${id}, ${organisationId}, ${claims.clientId}, ${[...claims.scopes]}, now(), now(), ${claims.issuer},
        ${claims.clientId}, ${claims.supplierNumber})
      on conflict do nothing returning id`.execute(tx);
    if (rows.length === 0) {
      const other = await findKnown(tx, claims, organisationId);
      if (!other) throw new Error('A client from outside is neither new nor known.');
      return other;
    }
    await appendAudit(tx, {
      stream: `organisation:${organisationId}`,
      actor: `client:${id}`,
      action: 'api_client.seen_from_outside',
      subjectKind: 'api_client',
      subjectId: id,
      detail: {
        issuer: claims.issuer,
        clientId: claims.clientId,
        ...(claims.supplierNumber ? { supplier: claims.supplierNumber } : {}),
      },
    });
    return { id, revoked_at: null, is_stale: false };
  });
}
