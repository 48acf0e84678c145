import { appendAudit } from '../../kernel/audit/append.ts';
import { newId } from '../../kernel/db/ids.ts';
import type { Db, Tx } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { AppError } from '../../kernel/http/errors.ts';
import { type Actor, accountIdOf, auditName } from '../../kernel/identity/actor.ts';
import { hashToken, newToken } from '../../kernel/identity/tokens.ts';
import { requireClient } from './client-queries.ts';
import { overlapHours } from './domain.ts';
import { requireActing } from './organisation.ts';
import type { NewClient } from './schema.ts';

const maxClients = 50;

/** What a secret begins with, so that one that has gone astray is known for what it is. */
const secretPrefix = 'nytte_secret_';

/**
 * Makes a client. @returns its secret, which is not kept and cannot be shown again; undefined when this very form was
 * sent before.
 */
export async function createClient(
  db: Db,
  actor: Actor,
  input: NewClient,
): Promise<{ readonly secret: string | undefined }> {
  return inTransaction(db, async (tx) => {
    const organisation = await requireActing(tx, actor, 'api_client.manage');
    await requireRoom(tx, organisation.id);
    const now = new Date();
    const expiresAt = new Date(now.getTime() + Number(input.days) * 86_400_000);
    const made = await tx
      .insertInto('api_clients')
      .values({
        id: input.id,
        organisation_id: organisation.id,
        name: input.name,
        scopes: [...new Set(input.scopes)],
        created_by: accountIdOf(actor) ?? null,
        created_at: now,
        expires_at: expiresAt,
        revoked_at: null,
        last_used_at: null,
        issuer: null,
        outside_client_id: null,
        supplier_number: null,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!made) return { secret: undefined };
    const secret = await addSecret(tx, newId(), input.id, now, expiresAt);
    await appendAudit(tx, {
      ...entry(organisation.id, actor, input.id),
      action: 'api_client.created',
      detail: { scopes: input.scopes.join(' '), expiresAt: expiresAt.toISOString() },
    });
    return { secret };
  });
}

/**
 * Makes a new secret; the newest before it works for `overlapHours` more, older ones no longer. @returns it; undefined
 * when this very form, which `secretId` comes from, was sent before.
 */
export async function rotateSecret(
  db: Db,
  actor: Actor,
  id: string,
  secretId: string,
): Promise<{ readonly secret: string | undefined }> {
  return inTransaction(db, async (tx) => {
    const client = await requireClient(tx, actor, id, { isLocked: true });
    const now = new Date();
    if (client.revokedAt || !client.expiresAt || client.expiresAt <= now) throw clientEnded();
    const [newest] = await tx
      .selectFrom('api_client_secrets')
      .selectAll()
      .where('client_id', '=', id)
      .orderBy('created_at', 'desc')
      .limit(1)
      .execute();
    if (newest?.id === secretId) return { secret: undefined };
    if (newest) {
      await tx
        .deleteFrom('api_client_secrets')
        .where('client_id', '=', id)
        .where('id', '<>', newest.id)
        .execute();
      const until = Math.min(newest.expires_at.getTime(), now.getTime() + overlapHours * 3_600_000);
      await tx
        .updateTable('api_client_secrets')
        .set({ expires_at: new Date(until) })
        .where('id', '=', newest.id)
        .execute();
    }
    const secret = await addSecret(tx, secretId, id, now, client.expiresAt);
    await appendAudit(tx, {
      ...entry(client.organisationId, actor, id),
      action: 'api_client.secret_made',
      detail: { oldWorksHours: overlapHours },
    });
    return { secret };
  });
}

/** Ends a client: its secrets and tokens are no good from now on. Also for a client from outside. */
export async function revokeClient(db: Db, actor: Actor, id: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    const client = await requireClient(tx, actor, id, { isLocked: true });
    if (client.revokedAt) return;
    await tx.updateTable('api_clients').set({ revoked_at: new Date() }).where('id', '=', id).execute();
    await tx.deleteFrom('api_client_secrets').where('client_id', '=', id).execute();
    await tx.deleteFrom('api_tokens').where('client_id', '=', id).execute();
    await appendAudit(tx, {
      ...entry(client.organisationId, actor, id),
      action: 'api_client.revoked',
      detail: {},
    });
  });
}

async function addSecret(tx: Tx, id: string, clientId: string, now: Date, expiresAt: Date): Promise<string> {
  const secret = secretPrefix + newToken();
  await tx
    .insertInto('api_client_secrets')
    .values({
      id,
      client_id: clientId,
      secret_hash: hashToken(secret),
      created_at: now,
      expires_at: expiresAt,
    })
    .execute();
  return secret;
}

async function requireRoom(tx: Tx, organisationId: string): Promise<void> {
  const { count } = await tx
    .selectFrom('api_clients')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('organisation_id', '=', organisationId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', new Date())
    .executeTakeFirstOrThrow();
  if (Number(count) < maxClients) return;
  throw new AppError({ code: 'too_many_clients', status: 409, text: texts.too_many_clients });
}

function entry(organisationId: string, actor: Actor, clientId: string) {
  return {
    stream: `organisation:${organisationId}`,
    actor: auditName(actor),
    subjectKind: 'api_client',
    subjectId: clientId,
  };
}

const clientEnded = () => new AppError({ code: 'client_ended', status: 409, text: texts.client_ended });

const texts = {
  client_ended: {
    nb: 'Klienten er stengt eller utløpt og kan ikke få ny nøkkel. Lag en ny klient.',
    nn: 'Klienten er stengd eller gått ut og kan ikkje få ny nøkkel. Lag ein ny klient.',
    en: 'The client is closed or has expired and cannot get a new secret. Make a new client.',
  },
  too_many_clients: {
    nb: `Virksomheten har ${maxClients} klienter i bruk, og kan ikke få flere. Steng en som ikke trengs.`,
    nn: `Verksemda har ${maxClients} klientar i bruk, og kan ikkje få fleire. Steng ein som ikkje trengst.`,
    en: `The organisation has ${maxClients} clients in use and cannot have more. Close one that is not needed.`,
  },
};
