import { sql } from 'kysely';
import type { Db, Tx } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import type { Describers } from '../../kernel/events/describe.ts';
import { lastPosition, numberEvents } from '../../kernel/events/positions.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { findPerson } from '../../kernel/identity/people.ts';
import type { Log } from '../../kernel/log.ts';
import { queueMail } from '../../kernel/mail/queue.ts';
import type { MailSettings } from '../../kernel/mail/settings.ts';
import { digestText } from './digest-text.ts';
import { newsOf } from './news.ts';
import { unsubscribeKey, unsubscribeToken } from './unsubscribe-token.ts';

const accountsAtOnce = 200;
/** A job that is run again the same morning tells nobody a second time. */
const quietHours = 12;

export interface DigestContext {
  readonly db: Db;
  readonly describers: Describers;
  readonly mail: MailSettings;
  readonly publicUrl: string;
  readonly log: Log;
}

interface Reader {
  readonly id: string;
  readonly email: string;
  readonly language: Language;
}

/**
 * Tells everybody who wants it what is new since they were last told. Each person's mail and mark are written in one
 * transaction: however often the job dies, nothing is told twice and nothing is lost.
 * @throws Error at the end when some could not be told; the others have been.
 */
export async function sendDigests(context: DigestContext): Promise<{ told: number }> {
  const { db } = context;
  await numberEvents(db);
  const upTo = await lastPosition(db);
  const key = await unsubscribeKey(db);
  let told = 0;
  let failed = 0;
  for await (const reader of readers(db)) {
    try {
      if (await inTransaction(db, (tx) => tell(tx, context, reader, { upTo, key }))) told++;
    } catch (error) {
      failed++;
      context.log.error({ err: error }, 'digest failed');
    }
  }
  context.log.info({ told, failed }, 'digests');
  if (failed > 0) throw new Error(`${failed} digests failed.`);
  return { told };
}

/** Digests go to real people with an address; the demonstration writes to nobody. */
async function* readers(db: Db): AsyncGenerator<Reader> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const batch = await db
      .selectFrom('accounts')
      .select(['id', 'email', 'language'])
      .where('id', '>', after)
      .where('wants_digest', '=', true)
      .where('is_demonstration', '=', false)
      .where('email', 'is not', null)
      .orderBy('id')
      .limit(accountsAtOnce)
      .execute();
    for (const { id, email, language } of batch) yield { id, email: email ?? '', language };
    const last = batch.at(-1);
    if (!last) return;
    after = last.id;
  }
}

async function tell(
  tx: Tx,
  { describers, mail, publicUrl }: DigestContext,
  reader: Reader,
  { upTo, key }: { readonly upTo: string; readonly key: string },
): Promise<boolean> {
  const mark = await takeMark(tx, reader.id);
  const person = await findPerson(tx, reader.id);
  if (!mark || !person || BigInt(mark) >= BigInt(upTo)) return false;
  const items = await newsOf(tx, describers, person, { after: mark, upTo }, reader.language);
  await tx
    .updateTable('digest_marks')
    .set({ position: upTo, told_at: sql`now()` })
    .where('account_id', '=', reader.id)
    .execute();
  if (items.length === 0) return false;
  const token = unsubscribeToken(key, reader.id);
  const unsubscribeUrl = `${publicUrl}${localisedPath(reader.language, `/unsubscribe?token=${token}`)}`;
  return queueMail(tx, mail, {
    to: reader.email,
    ...digestText(reader.language, items, { publicUrl, unsubscribeUrl }),
    language: reader.language,
    purpose: 'digest',
    accountId: reader.id,
    dedupeKey: `digest:${reader.id}:${upTo}`,
    unsubscribeUrl,
  });
}

/** How far the person has been told, held until the end of the transaction; undefined when it was just now. */
async function takeMark(tx: Tx, accountId: string): Promise<string | undefined> {
  // Who is new begins where they came in.
  await sql`
    insert into digest_marks (account_id, position, told_at)
    select id, coalesce((
      select position from events where at < accounts.created_at and position is not null
      order by at desc, id desc limit 1
    ), 0), '-infinity' from accounts where id = ${accountId}
    on conflict do nothing
  `.execute(tx);
  const { rows } = await sql<{ position: string; is_quiet: boolean }>`
    select position, told_at <= now() and told_at > now() - make_interval(hours => ${quietHours}) as is_quiet
    from digest_marks where account_id = ${accountId} for update
  `.execute(tx);
  return rows[0]?.is_quiet ? undefined : rows[0]?.position;
}

/** From now on: whoever turns the digest on is not told of the time before. */
export async function startDigestHere(tx: Tx, accountId: string): Promise<void> {
  await sql`
    insert into digest_marks (account_id, position, told_at)
    values (${accountId}, coalesce((select max(position) from events), 0), '-infinity')
    on conflict (account_id) do update set position = greatest(digest_marks.position, excluded.position)
  `.execute(tx);
}
