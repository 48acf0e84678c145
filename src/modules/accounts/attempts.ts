import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, Tx } from '../../kernel/db/tables.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { hashToken, isSameSecret, newToken } from '../../kernel/identity/tokens.ts';

/** How long one may be away at the provider. */
export const attemptMinutes = 10;

/** What binds an answer of the provider to one attempt in one browser. */
export interface AttemptSecrets {
  readonly state: string;
  readonly nonce: string;
  /** PKCE (RFC 7636). */
  readonly verifier: string;
}

export interface Attempt {
  readonly secrets: AttemptSecrets;
  readonly returnPath: string;
  readonly language: Language;
}

/** Everything follows from the token in the browser's cookie, so that the row holds no secret. */
export function attemptSecrets(token: string): AttemptSecrets {
  const derived = (use: string) => createHmac('sha256', token).update(use).digest('base64url');
  return { state: derived('state'), nonce: derived('nonce'), verifier: derived('verifier') };
}

/** @returns the token for the browser's cookie. */
export async function beginAttempt(
  db: Db,
  attempt: { readonly returnPath: string; readonly language: Language },
): Promise<string> {
  const token = newToken();
  await db
    .insertInto('sign_in_attempts')
    .values({
      token_hash: hashToken(token),
      return_path: attempt.returnPath,
      language: attempt.language,
      expires_at: sql`now() + make_interval(mins => ${attemptMinutes})`,
    })
    .execute();
  return token;
}

/**
 * The attempt that this browser began, once: a second answer finds nothing. Undefined when there is none, when it has
 * run out, or when the answer is to another attempt.
 */
export async function takeAttempt(
  db: Db,
  token: string | undefined,
  state: string | null,
): Promise<Attempt | undefined> {
  if (!token || !state) return undefined;
  const secrets = attemptSecrets(token);
  // Before it is used up: a stranger's link must not end an attempt that is under way.
  if (!isSameSecret(state, secrets.state)) return undefined;
  const { rows } = await sql<{ return_path: string; language: Language; is_open: boolean }>`
    delete from sign_in_attempts where token_hash = ${hashToken(token)}
    returning return_path, language, expires_at > now() as is_open
  `.execute(db);
  const [row] = rows;
  return row?.is_open ? { secrets, returnPath: row.return_path, language: row.language } : undefined;
}

export async function forgetOldAttempts(tx: Tx): Promise<void> {
  await sql`delete from sign_in_attempts where expires_at < now()`.execute(tx);
}
