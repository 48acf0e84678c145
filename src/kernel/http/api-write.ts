import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { canonicalJson } from '../audit/canonical-json.ts';
import type { Db, Tx } from '../db/tables.ts';
import { inTransaction } from '../db/transaction.ts';
import type { ApiClient } from '../identity/actor.ts';
import type { Action } from '../identity/permissions.ts';
import { mayEver } from '../identity/permissions.ts';
import { refusal } from '../identity/require.ts';
import { EditConflict } from '../records/records.ts';
import type { HttpContext } from './app.ts';
import { AppError } from './errors.ts';
import type {} from './idempotency-tables.ts';
import { staleRevision } from './revision-header.ts';

/** What a writing route answers. Without a body: 204. */
export interface WriteAnswer {
  readonly body?: unknown;
  /** Overrules the route's `success`. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** Answers are kept so long for who asks again with the same key. */
const keptHours = 24;

/**
 * Answers a request that writes, from an API client. `write` runs in one transaction, and must do only database work in
 * it: a room calls the same action as its pages do, with `tx` as the database. With an `Idempotency-Key` the answer is
 * kept in that same transaction, so that asking again does nothing twice, whatever broke on the way
 * (decision 10; draft-ietf-httpapi-idempotency-key-header).
 * @throws AppError 401 and 403 `insufficient_scope` at the door; 400 `idempotency_key_invalid`; 409
 *   `idempotency_key_in_use` while the first is still at work; 422 `idempotency_key_reused` for another request with
 *   the same key; 412 `precondition_failed` where `write` meets an edit conflict. Refusals are not kept.
 */
export async function apiWrite(
  c: HttpContext,
  db: Db,
  route: { readonly permission: Action; readonly success?: 200 | 201 | 202 },
  write: (tx: Tx, client: ApiClient) => Promise<WriteAnswer>,
): Promise<Response> {
  const actor = c.get('actor');
  if (actor.kind !== 'client' || !mayEver(actor, route.permission)) throw refusal(actor, route.permission);
  const run = async (tx: Tx) => keep(await write(tx, actor), route.success ?? 200);
  try {
    const key = keyOf(c.req.header('idempotency-key'));
    if (key === undefined) return present(await inTransaction(db, run));
    const asked = { clientId: actor.clientId, key, fingerprint: await fingerprintOf(c) };
    const { answer, isAgain } = await inTransaction(db, (tx) => once(tx, asked, run));
    return present(answer, isAgain ? { 'idempotency-replayed': 'true' } : {});
  } catch (error) {
    throw error instanceof EditConflict ? staleRevision(error.theirs.revision) : error;
  }
}

/** Forgets answers that nobody may ask for again. */
export async function forgetOldKeys(db: Db): Promise<void> {
  await sql`delete from idempotency_keys where created_at < now() - make_interval(hours => ${keptHours})`.execute(
    db,
  );
}

async function once(
  tx: Tx,
  asked: { readonly clientId: string; readonly key: string; readonly fingerprint: string },
  run: (tx: Tx) => Promise<KeptAnswer>,
): Promise<{ answer: KeptAnswer; isAgain: boolean }> {
  const lock = `idempotency:${asked.clientId}:${asked.key}`;
  const { rows } = await sql<{ got: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${lock}, 0)) as got`.execute(tx);
  if (!rows[0]?.got) throw problem('idempotency_key_in_use', 409, { 'retry-after': '1' });
  const before = await tx
    .selectFrom('idempotency_keys')
    .select(['fingerprint', 'status', 'headers', 'body'])
    .where('client_id', '=', asked.clientId)
    .where('key', '=', asked.key)
    .where(sql<boolean>`created_at >= now() - make_interval(hours => ${keptHours})`)
    .executeTakeFirst();
  if (before) {
    if (before.fingerprint !== asked.fingerprint) throw problem('idempotency_key_reused', 422);
    return { answer: before, isAgain: true };
  }
  const answer = await run(tx);
  const row = {
    fingerprint: asked.fingerprint,
    status: answer.status,
    headers: JSON.stringify(answer.headers),
    body: answer.body,
    created_at: new Date(),
  };
  await sql`delete from idempotency_keys where client_id = ${asked.clientId} and key = ${asked.key}`.execute(
    tx,
  );
  await tx
    .insertInto('idempotency_keys')
    .values({ client_id: asked.clientId, key: asked.key, ...row })
    .execute();
  return { answer, isAgain: false };
}

function keep(answer: WriteAnswer, success: number): KeptAnswer {
  const body = answer.body === undefined ? null : JSON.stringify(answer.body);
  return {
    status: answer.status ?? (body === null ? 204 : success),
    headers: { ...(body === null ? {} : { 'content-type': 'application/json' }), ...answer.headers },
    body,
  };
}

function present(answer: KeptAnswer, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(answer.body, { status: answer.status, headers: { ...answer.headers, ...headers } });
}

/** The draft writes the key as a structured string, in quotes; many clients leave them out. */
function keyOf(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const key = /^"(.*)"$/.exec(header.trim())?.[1] ?? header.trim();
  if (!/^[\x20-\x7e]{1,200}$/.test(key)) throw problem('idempotency_key_invalid', 400);
  return key;
}

/** The same request written with other spaces or another order of members is the same request. */
async function fingerprintOf(c: HttpContext): Promise<string> {
  const text = await c.req.text();
  const { pathname, search } = new URL(c.req.url);
  const body = text === '' ? '' : canonicalJson(JSON.parse(text));
  return createHash('sha256')
    .update(canonicalJson([c.req.method, pathname + search, c.req.header('if-match') ?? '', body]))
    .digest('hex');
}

function problem(code: keyof typeof texts, status: number, headers: Record<string, string> = {}): AppError {
  return new AppError({ code, status, text: texts[code], headers });
}

const texts = {
  idempotency_key_invalid: {
    nb: 'Idempotency-Key må ha mellom 1 og 200 synlige ASCII-tegn.',
    nn: 'Idempotency-Key må ha mellom 1 og 200 synlege ASCII-teikn.',
    en: 'Idempotency-Key must have between 1 and 200 printable ASCII characters.',
  },
  idempotency_key_in_use: {
    nb: 'Forespørselen med denne nøkkelen er under arbeid. Vent litt og spør igjen.',
    nn: 'Førespurnaden med denne nøkkelen er under arbeid. Vent litt og spør igjen.',
    en: 'The request with this key is still being worked on. Wait a little and ask again.',
  },
  idempotency_key_reused: {
    nb: 'Denne nøkkelen er brukt for en annen forespørsel. Lag en ny nøkkel.',
    nn: 'Denne nøkkelen er brukt for ein annan førespurnad. Lag ein ny nøkkel.',
    en: 'This key was used for another request. Make a new key.',
  },
};
