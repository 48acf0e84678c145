import type { Db } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { forgetOldSessions } from '../../kernel/identity/sessions.ts';
import type { ScheduledJob } from '../../kernel/jobs/jobs.ts';
import { forgetOldAttempts } from './attempts.ts';
import { forgetOldKeptForms } from './kept-forms.ts';

export function accountsJobs(db: Db): ScheduledJob[] {
  return [
    {
      name: 'sessions.forget',
      cron: '23 2 * * *',
      run: () =>
        inTransaction(db, async (tx) => {
          await forgetOldSessions(tx);
          await forgetOldAttempts(tx);
          await forgetOldKeptForms(tx);
        }),
    },
  ];
}
