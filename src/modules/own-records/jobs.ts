import type { Db } from '../../kernel/db/tables.ts';
import type { ScheduledJob } from '../../kernel/jobs/jobs.ts';
import { removeOldUploads } from './bulk/queries.ts';
import { eraseCorrectionAddresses } from './corrections.ts';

/** What the room does by itself. */
export function ownRecordJobs(db: Db, now: () => Date = () => new Date()): ScheduledJob[] {
  return [
    {
      name: 'corrections.erase_addresses',
      cron: '23 3 * * *',
      run: async () => {
        await eraseCorrectionAddresses(db, now());
      },
    },
    {
      name: 'records.remove_old_uploads',
      cron: '*/10 * * * *',
      run: async () => {
        await removeOldUploads(db, now());
      },
    },
  ];
}
