import { createHmac } from 'node:crypto';
import type { Db } from '../../kernel/db/tables.ts';
import { isSameSecret, newToken } from '../../kernel/identity/tokens.ts';

const purpose = 'unsubscribe';

/**
 * A link that ends the digest of one account and does nothing else. It does not run out: mail is read years later, and
 * using it again changes nothing.
 */
export function unsubscribeToken(key: string, accountId: string): string {
  return `${accountId}.${macOf(key, accountId)}`;
}

/** The account that a token was made for; undefined for one that we did not make. */
export function readUnsubscribeToken(key: string, token: string): string | undefined {
  const [accountId, mac, ...more] = token.split('.');
  if (!accountId || !mac || more.length > 0) return undefined;
  return isSameSecret(mac, macOf(key, accountId)) ? accountId : undefined;
}

/** The key of this installation, made the first time that somebody asks for it. */
export async function unsubscribeKey(db: Db): Promise<string> {
  await db
    .insertInto('signing_keys')
    .values({ name: purpose, key: newToken(), made_at: new Date() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { key } = await db
    .selectFrom('signing_keys')
    .select('key')
    .where('name', '=', purpose)
    .executeTakeFirstOrThrow();
  return key;
}

function macOf(key: string, accountId: string): string {
  return createHmac('sha256', key).update(`${purpose}:${accountId}`).digest('base64url');
}
