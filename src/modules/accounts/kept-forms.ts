import { sql } from 'kysely';
import { z } from 'zod';
import { newId } from '../../kernel/db/ids.ts';
import type { Db, Tx } from '../../kernel/db/tables.ts';
import { type Language, languages } from '../../kernel/i18n/language.ts';
import { seal, unseal } from '../../kernel/identity/sealing.ts';
import { hashToken } from '../../kernel/identity/tokens.ts';
import type { KeptField } from './kept-form-fields.ts';

export const keptHours = 24;
const maxBytes = 300_000;
/** So that nobody fills the table: neither from one browser, nor with a new one each time. */
const maxPerBrowser = 10;
const maxPerAccount = 20;

const content = z.object({
  language: z.enum(languages),
  /** Path and query, without language. */
  path: z.string(),
  hadFiles: z.boolean(),
  fields: z.array(z.object({ name: z.string(), value: z.string() })),
});

export interface KeptForm {
  readonly id: string;
  readonly keptAt: Date;
  readonly sentAt: Date | null;
  readonly language: Language;
  readonly path: string;
  readonly hadFiles: boolean;
  readonly fields: readonly KeptField[];
}

/**
 * Keeps a form for an account, sealed with the browser's token.
 * @returns whether it was kept: not when it is too large, or when there are too many already.
 */
export async function keepForm(
  db: Db,
  token: string,
  accountId: string,
  form: Omit<KeptForm, 'id' | 'keptAt' | 'sentAt'>,
): Promise<boolean> {
  const text = JSON.stringify(form);
  if (Buffer.byteLength(text) > maxBytes) return false;
  const { rows } = await sql`
    insert into kept_forms (id, token_hash, account_id, sealed, kept_at, expires_at)
    select ${newId()}, ${hashToken(token)}, ${accountId}, ${seal(token, text, accountId)}, now(),
      now() + make_interval(hours => ${keptHours})
    where (select count(*) from kept_forms
      where token_hash = ${hashToken(token)} and expires_at > now()) < ${maxPerBrowser}
      and (select count(*) from kept_forms
        where account_id = ${accountId} and expires_at > now()) < ${maxPerAccount}
    returning id
  `.execute(db);
  return rows.length > 0;
}

/** What this browser has kept for this account, the last first. Nobody else's is even counted. */
export async function listKeptForms(
  db: Db,
  token: string | undefined,
  accountId: string,
): Promise<KeptForm[]> {
  if (!token) return [];
  const rows = await db
    .selectFrom('kept_forms')
    .select(['id', 'sealed', 'kept_at', 'sent_at'])
    .where('token_hash', '=', hashToken(token))
    .where('account_id', '=', accountId)
    .where('expires_at', '>', sql<Date>`now()`)
    .orderBy('kept_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.flatMap((row) => {
    const text = unseal(token, row.sealed, accountId);
    if (text === undefined) return [];
    return [{ id: row.id, keptAt: row.kept_at, sentAt: row.sent_at, ...content.parse(JSON.parse(text)) }];
  });
}

/** Whether this browser has kept anything that is not sent, for whomever. */
export async function hasKeptForms(db: Db, token: string | undefined): Promise<boolean> {
  if (!token) return false;
  const row = await db
    .selectFrom('kept_forms')
    .select('id')
    .where('token_hash', '=', hashToken(token))
    .where('expires_at', '>', sql<Date>`now()`)
    .where('sent_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** One was sent: it is not offered any more, but not thrown away before it has surely arrived. */
export async function markSent(db: Db, id: string): Promise<void> {
  await db.updateTable('kept_forms').set({ sent_at: sql`now()` }).where('id', '=', id).execute();
}

/** Throws one away, if it is this account's. */
export async function discardKeptForm(db: Db, accountId: string, id: string): Promise<void> {
  await db.deleteFrom('kept_forms').where('id', '=', id).where('account_id', '=', accountId).execute();
}

export async function forgetOldKeptForms(tx: Tx): Promise<void> {
  await sql`delete from kept_forms where expires_at < now()`.execute(tx);
}
