import type { Selectable } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import { notFound } from '../../kernel/http/errors.ts';
import type { Actor, Scope } from '../../kernel/identity/actor.ts';
import { isUuid } from '../../kernel/records/records.ts';
import { requireActing } from './organisation.ts';
import type { ApiAccessTables } from './tables.ts';

/** An API client as those who manage it see it. Its secrets are seen by nobody. */
export interface Client {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly issuer: string | null;
  readonly outsideClientId: string | null;
  readonly supplierNumber: string | null;
}

export interface ClientSecret {
  readonly id: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** The clients of the organisation that `actor` acts for, the newest first. */
export async function listClients(db: Db, actor: Actor): Promise<Client[]> {
  const organisation = await requireActing(db, actor, 'api_client.manage');
  const rows = await db
    .selectFrom('api_clients')
    .selectAll()
    .where('organisation_id', '=', organisation.id)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map(present);
}

/** A client with the secrets that work. @throws AppError 404 for another organisation's, as for none. */
export async function getClient(
  db: Db,
  actor: Actor,
  id: string,
): Promise<{ client: Client; secrets: ClientSecret[] }> {
  const client = await requireClient(db, actor, id);
  const rows = await db
    .selectFrom('api_client_secrets')
    .select(['id', 'created_at', 'expires_at'])
    .where('client_id', '=', client.id)
    .where('expires_at', '>', new Date())
    .orderBy('created_at', 'desc')
    .execute();
  return {
    client,
    secrets: rows.map((row) => ({ id: row.id, createdAt: row.created_at, expiresAt: row.expires_at })),
  };
}

/** The client, for who may manage it. @throws AppError 404 for another organisation's, as for none. */
export async function requireClient(
  db: Db,
  actor: Actor,
  id: string,
  { isLocked = false }: { readonly isLocked?: boolean } = {},
): Promise<Client> {
  const organisation = await requireActing(db, actor, 'api_client.manage');
  if (!isUuid(id)) throw notFound();
  const row = await db
    .selectFrom('api_clients')
    .selectAll()
    .where('id', '=', id)
    .where('organisation_id', '=', organisation.id)
    .$if(isLocked, (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) throw notFound();
  return present(row);
}

function present(row: Selectable<ApiAccessTables['api_clients']>): Client {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    name: row.name,
    scopes: row.scopes,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    lastUsedAt: row.last_used_at,
    issuer: row.issuer,
    outsideClientId: row.outside_client_id,
    supplierNumber: row.supplier_number,
  };
}
