import type { Db } from '../../kernel/db/tables.ts';
import type { ScheduledJob } from '../../kernel/jobs/jobs.ts';
import { reconcileAdoptions } from './reconcile.ts';

/** What this room does by itself. */
export function adoptionJobs(db: Db): ScheduledJob[] {
  return [
    {
      name: 'adoption.reconcile',
      cron: '23 * * * *',
      run: async () => {
        await reconcileAdoptions(db);
      },
    },
  ];
}
