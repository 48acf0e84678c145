import { newId } from '../db/ids.ts';
import type { Db, Tx } from '../db/tables.ts';
import type { Language } from '../i18n/language.ts';
import { isUsableAddress } from './address.ts';
import type { MailSettings } from './settings.ts';

/** A plain text to one person. */
export interface NewMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly language: Language;
  /** `digest`, `invitation`: told in exports and logs. */
  readonly purpose: string;
  /** Whose mail it is, when that is known: it goes with the account when that is erased. */
  readonly accountId?: string | undefined;
  /** At most one mail is ever queued for a key. */
  readonly dedupeKey?: string | undefined;
  /** Where one click ends mail of this kind (RFC 8058). */
  readonly unsubscribeUrl?: string | undefined;
  /** The demonstration writes to nobody. */
  readonly isDemonstration?: boolean | undefined;
}

/**
 * Queues a mail in the transaction of the change that it tells of: it is sent if that transaction is committed. It is
 * sent at least once: a process that dies between the server's answer and our note of it sends it again, under the
 * same Message-ID.
 * @returns whether it will be sent: not without settings, for a demonstration, or to an address that cannot be one.
 */
export async function queueMail(tx: Tx, settings: MailSettings | undefined, mail: NewMail): Promise<boolean> {
  const recipient = mail.to.trim();
  if (!settings || mail.isDemonstration || !isUsableAddress(recipient)) return false;
  const now = new Date();
  const row = await tx
    .insertInto('outgoing_mails')
    .values({
      id: newId(),
      account_id: mail.accountId ?? null,
      purpose: mail.purpose,
      language: mail.language,
      recipient,
      subject: oneLine(mail.subject),
      body: mail.text.replaceAll('\0', ''),
      unsubscribe_url: mail.unsubscribeUrl ?? null,
      dedupe_key: mail.dedupeKey ?? null,
      state: 'waiting',
      tries: 0,
      next_try_at: now,
      created_at: now,
      settled_at: null,
      fault: null,
    })
    .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** How many mails were given up: refused for good, or tried five times. For those who run this Nytte. */
export async function countFailedMails(db: Db): Promise<number> {
  return countMails(db, 'given_up');
}

/** How many mails wait to be sent, those that are tried again among them. */
export async function countWaitingMails(db: Db): Promise<number> {
  return countMails(db, 'waiting');
}

async function countMails(db: Db, state: 'waiting' | 'given_up'): Promise<number> {
  const { count } = await db
    .selectFrom('outgoing_mails')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('state', '=', state)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** A header is one line: whatever could begin another becomes a space. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
