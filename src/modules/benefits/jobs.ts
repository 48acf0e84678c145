import { sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { announce } from '../../kernel/events/announce.ts';
import { formatDay, osloDay } from '../../kernel/i18n/format.ts';
import { type Language, languages } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { ScheduledJob } from '../../kernel/jobs/jobs.ts';
import { queueMail } from '../../kernel/mail/queue.ts';
import type { MailSettings } from '../../kernel/mail/settings.ts';
import { benefitPath } from './addresses.ts';
import { messages } from './messages.ts';

export interface ReminderContext {
  readonly db: Db;
  readonly now: () => Date;
  readonly mail: MailSettings | undefined;
  readonly publicUrl: string | undefined;
}

/** What this room does by itself. */
export function benefitJobs(context: ReminderContext): ScheduledJob[] {
  return [
    {
      name: 'benefits.remind',
      cron: '17 6 * * *',
      run: async () => {
        await remindOfMeasurements(context);
      },
    },
  ];
}

/** So many in one run; the rest come with the next. */
const mostReminders = 5_000;

/**
 * Tells of each benefit that is due to be measured: to the organisation as an event, to the owner by mail. Each due
 * date is told once, also after the initiative is in use or has been stopped. A clock that lies tells too early or too
 * late, never twice: what was told of is kept beside the benefit, and the mail has a key of benefit and day.
 * @returns how many were told of.
 */
export async function remindOfMeasurements(context: ReminderContext): Promise<number> {
  const today = osloDay(context.now());
  const due = await context.db
    .selectFrom('benefits')
    .select('id')
    .where('next_measurement_on', '<=', today)
    .where(sql<boolean>`told_due_on is distinct from next_measurement_on`)
    .orderBy('next_measurement_on')
    .orderBy('id')
    .limit(mostReminders)
    .execute();
  let told = 0;
  for (const { id } of due) if (await remind(context, id, today)) told += 1;
  return told;
}

async function remind({ db, mail, publicUrl }: ReminderContext, id: string, today: string): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    // Taken in one statement: two workers at once, and only one of them gets the row.
    const row = await tx
      .updateTable('benefits')
      .set((eb) => ({ told_due_on: eb.ref('next_measurement_on') }))
      .where('id', '=', id)
      .where('next_measurement_on', '<=', today)
      .where(sql<boolean>`told_due_on is distinct from next_measurement_on`)
      .returning(['organisation_id', 'title', 'owner_id', 'next_measurement_on', 'is_demonstration'])
      .executeTakeFirst();
    if (!row?.next_measurement_on) return false;
    await announce(tx, {
      kind: 'benefit.due',
      organisationId: row.organisation_id,
      subjectKind: 'benefit',
      subjectId: id,
      // Whose follow-up is late is the organisation's own business.
      isPublic: false,
      isDemonstration: row.is_demonstration,
      actorId: undefined,
      detail: { on: row.next_measurement_on },
    });
    const owner = await ownerOf(tx, row.owner_id, row.organisation_id);
    if (!owner?.email || !publicUrl) return true;
    const { language } = owner;
    const words = messages[language].due;
    const href = new URL(localisedPath(language, `${benefitPath(id)}/measure`), publicUrl).href;
    await queueMail(tx, mail, {
      to: owner.email,
      subject: words.subject(row.title),
      text: words.text(row.title, formatDay(language, row.next_measurement_on), href),
      language,
      purpose: 'benefit_due',
      accountId: row.owner_id ?? undefined,
      dedupeKey: `benefit-due:${id}:${row.next_measurement_on}`,
      isDemonstration: row.is_demonstration,
    });
    return true;
  });
}

/** The account that owns it, as long as it still works for the organisation. */
async function ownerOf(
  db: Db,
  accountId: string | null,
  organisationId: string,
): Promise<{ readonly email: string | null; readonly language: Language } | undefined> {
  if (accountId === null) return undefined;
  const row = await db
    .selectFrom('accounts as a')
    .innerJoin('memberships as m', 'm.account_id', 'a.id')
    .select(['a.email', 'a.language'])
    .where('a.id', '=', accountId)
    .where('m.organisation_id', '=', organisationId)
    .executeTakeFirst();
  return row && { email: row.email, language: languages.find((one) => one === row.language) ?? 'nb' };
}
