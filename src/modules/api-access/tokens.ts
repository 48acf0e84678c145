import { sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import type { ApiClient, Scope } from '../../kernel/identity/actor.ts';
import { hashToken, isSameSecret, newToken } from '../../kernel/identity/tokens.ts';
import { isUuid } from '../../kernel/records/records.ts';
import { tokenMinutes } from './domain.ts';

/** What a token begins with, so that one that has gone astray is known for what it is. */
export const tokenPrefix = 'nytte_token_';

/** A client that has shown that it is who it says. */
export interface ProvenClient {
  readonly id: string;
  readonly scopes: readonly Scope[];
}

// Compared with when there is no such client, so that the time of an answer does not tell which clients exist.
const nobodysHash = hashToken('nobody');
/** Rotation leaves two secrets at most. */
const maxSecrets = 2;

/** The client that a secret proves; undefined for a wrong one, whatever was wrong. */
export async function proveClient(db: Db, id: string, secret: string): Promise<ProvenClient | undefined> {
  const known = isUuid(id);
  const { rows } = await sql<{ id: string; scopes: Scope[]; hashes: string[] | null }>`
    select c.id, c.scopes,
      (select array_agg(s.secret_hash) from api_client_secrets s
        where s.client_id = c.id and s.expires_at > now()) as hashes
    from api_clients c
      join organisations o on o.id = c.organisation_id and o.merged_into is null
      join organisation_admissions d on d.organisation_id = c.organisation_id and d.state = 'approved'
    where c.id = ${known ? id : '00000000-0000-0000-0000-000000000000'} and c.issuer is null
      and c.revoked_at is null and c.expires_at > now()`.execute(db);
  const [row] = rows;
  const given = hashToken(secret);
  const hashes = Array.from({ length: maxSecrets }, (_, index) => row?.hashes?.[index] ?? nobodysHash);
  const isProven = hashes.map((hash) => isSameSecret(hash, given)).includes(true);
  return row && isProven ? { id: row.id, scopes: row.scopes } : undefined;
}

/** Issues an access token. It is not kept: only who holds it can use it. */
export async function issueToken(db: Db, client: ProvenClient, scopes: readonly Scope[]): Promise<string> {
  const token = tokenPrefix + newToken();
  const now = new Date();
  await inTransaction(db, async (tx) => {
    await sql`
      insert into api_tokens (token_hash, client_id, scopes, created_at, expires_at)
      values (${hashToken(token)}, ${client.id}, ${[...scopes]}, ${now},
        now() + make_interval(mins => ${tokenMinutes}))`.execute(tx);
    await tx.updateTable('api_clients').set({ last_used_at: now }).where('id', '=', client.id).execute();
  });
  return token;
}

/** Ends a token of that client; any other text changes nothing. */
export async function revokeToken(db: Db, clientId: string, token: string): Promise<void> {
  await db
    .deleteFrom('api_tokens')
    .where('token_hash', '=', hashToken(token))
    .where('client_id', '=', clientId)
    .execute();
}

/**
 * The client that an access token of ours stands for, with what holds now: a client that was closed, or whose
 * organisation was suspended or merged into another, is nobody at the next request.
 */
export async function findToken(db: Db, token: string): Promise<ApiClient | undefined> {
  const { rows } = await sql<{
    client_id: string;
    organisation_id: string;
    scopes: Scope[];
    is_demonstration: boolean;
    is_stale: boolean;
  }>`
    select c.id as client_id, c.organisation_id, t.scopes, o.is_demonstration,
      c.last_used_at is null or c.last_used_at < now() - interval '1 minute' as is_stale
    from api_tokens t
      join api_clients c on c.id = t.client_id and c.revoked_at is null and c.expires_at > now()
      join organisations o on o.id = c.organisation_id and o.merged_into is null
      join organisation_admissions d on d.organisation_id = c.organisation_id and d.state = 'approved'
    where t.token_hash = ${hashToken(token)} and t.expires_at > now()`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  if (row.is_stale) {
    await db
      .updateTable('api_clients')
      .set({ last_used_at: sql`now()` })
      .where('id', '=', row.client_id)
      .execute();
  }
  return {
    kind: 'client',
    clientId: row.client_id,
    organisationId: row.organisation_id,
    scopes: row.scopes,
    isDemonstration: row.is_demonstration,
  };
}

/** Forgets tokens that no longer work. */
export async function forgetOldTokens(db: Db): Promise<void> {
  await sql`delete from api_tokens where expires_at < now()`.execute(db);
  await sql`delete from api_client_secrets where expires_at < now()`.execute(db);
}
