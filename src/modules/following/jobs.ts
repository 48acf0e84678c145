import { inTransaction } from '../../kernel/db/transaction.ts';
import type { ScheduledJob } from '../../kernel/jobs/jobs.ts';
import { forgetOldMails, sendDueMails } from '../../kernel/mail/send.ts';
import { type DigestContext, sendDigests } from './digest.ts';

/** Digests every morning, and the sending of whatever mail is queued. None where no mail is sent. */
export function followingJobs(context: DigestContext): ScheduledJob[] {
  const { db, mail, log } = context;
  return [
    { name: 'digest', cron: '0 7 * * *', run: () => run(sendDigests(context)) },
    { name: 'mail.send', cron: '* * * * *', run: () => run(sendDueMails(db, mail, log)) },
    { name: 'mail.forget', cron: '13 4 * * *', run: () => inTransaction(db, forgetOldMails) },
  ];
}

async function run(work: Promise<unknown>): Promise<void> {
  await work;
}
