import { sql } from 'kysely';
import { createTransport, type Transporter } from 'nodemailer';
import type { Db, Tx } from '../db/tables.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Log } from '../log.ts';
import { type Fault, faultOf } from './fault.ts';
import type { MailSettings } from './settings.ts';

export const maxTries = 5;
/** How long to wait after each try. A process that dies while it sends has taken its mail for the first of these. */
const waitsMinutes = [5, 15, 60, 360] as const;
const timeoutMs = 15_000;
/** One run of the job takes no more: the next minute has another. */
const mostAtOnce = 500;
const rememberedDays = 90;

interface DueMail {
  readonly id: string;
  readonly tries: number;
  readonly purpose: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly unsubscribe_url: string | null;
}

export interface SendReport {
  readonly sent: number;
  readonly postponed: number;
  readonly givenUp: number;
}

/**
 * Sends what is due, one mail at a time. When the server cannot be reached or does not let us in, that is no fault of
 * the next mail, and the rest waits for the next run.
 */
export async function sendDueMails(db: Db, settings: MailSettings, log: Log): Promise<SendReport> {
  const transport = openTransport(settings);
  const report = { sent: 0, postponed: 0, givenUp: 0 };
  try {
    for (let count = 0; count < mostAtOnce; count++) {
      const mail = await takeDue(db);
      if (!mail) break;
      const fault = await sendOne(transport, settings, mail);
      if (!fault) {
        await settle(db, mail.id, 'sent', null);
        report.sent++;
        continue;
      }
      const isOver = fault.isPermanent || mail.tries >= maxTries;
      log.warn({ purpose: mail.purpose, code: fault.code, tries: mail.tries, isOver }, 'mail not sent');
      if (isOver) await settle(db, mail.id, 'given_up', fault.code);
      else await postpone(db, mail, fault.code);
      report[isOver ? 'givenUp' : 'postponed']++;
      if (fault.isOfServer) break;
    }
  } finally {
    transport.close();
  }
  return report;
}

/** Forgets that old mails were sent or given up. */
export async function forgetOldMails(tx: Tx): Promise<void> {
  await sql`
    delete from outgoing_mails where state <> 'waiting' and settled_at < now() - make_interval(days => ${rememberedDays})
  `.execute(tx);
}

function openTransport(settings: MailSettings): Transporter {
  return createTransport({
    host: settings.host,
    port: settings.port,
    secure: settings.isSecure,
    requireTLS: settings.requiresTls,
    ...(settings.auth ? { auth: settings.auth } : {}),
    // One connection for a whole run.
    pool: true,
    maxConnections: 1,
    maxRequeues: 0,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/**
 * Takes the mail that has waited longest, for this process alone, and counts the try before it is made: also a mail
 * that ends the process that sends it is given up at last.
 */
async function takeDue(db: Db): Promise<DueMail | undefined> {
  const { rows } = await sql<DueMail>`
    update outgoing_mails
    set tries = tries + 1, next_try_at = now() + make_interval(mins => ${waitsMinutes[0]})
    where id = (
      select id from outgoing_mails where state = 'waiting' and next_try_at <= now()
      order by next_try_at, id limit 1 for update skip locked
    )
    returning id, tries, purpose, recipient, subject, body, unsubscribe_url
  `.execute(db);
  return rows[0];
}

async function sendOne(
  transport: Transporter,
  { from }: MailSettings,
  mail: DueMail,
): Promise<Fault | undefined> {
  try {
    await transport.sendMail({
      from,
      // As an object it is one address, whatever it holds.
      to: { name: '', address: mail.recipient },
      subject: mail.subject,
      text: mail.body,
      // The same at every try, so that a server or a reader can tell a repeated mail for what it is.
      messageId: `<${mail.id}@${from.address.split('@').at(-1)}>`,
      headers: {
        'auto-submitted': 'auto-generated',
        ...(mail.unsubscribe_url ? { 'list-unsubscribe-post': 'List-Unsubscribe=One-Click' } : {}),
      },
      ...(mail.unsubscribe_url ? { list: { unsubscribe: mail.unsubscribe_url } } : {}),
    });
    return undefined;
  } catch (error) {
    return faultOf(error);
  }
}

async function settle(db: Db, id: string, state: 'sent' | 'given_up', fault: string | null): Promise<void> {
  await inTransaction(db, (tx) =>
    tx
      .updateTable('outgoing_mails')
      .set({
        state,
        fault,
        settled_at: new Date(),
        recipient: null,
        subject: null,
        body: null,
        unsubscribe_url: null,
      })
      .where('id', '=', id)
      .execute(),
  );
}

async function postpone(db: Db, { id, tries }: DueMail, fault: string): Promise<void> {
  const minutes = waitsMinutes[Math.min(tries, waitsMinutes.length) - 1] ?? waitsMinutes[0];
  await sql`
    update outgoing_mails set fault = ${fault}, next_try_at = now() + make_interval(mins => ${minutes}) where id = ${id}
  `.execute(db);
}
