import type { Config } from '../../kernel/config.ts';
import { forgetOldKeys } from '../../kernel/http/api-write.ts';
import type { ScheduledJob } from '../../kernel/jobs/jobs.ts';
import { accessContext } from './context.ts';
import { forgetOldTokens } from './tokens.ts';
import { deliverDue, forgetOldDeliveries } from './webhook-deliver.ts';
import { tellAdministrators } from './webhook-failed.ts';
import { type ShareContext, shareEvents } from './webhook-share.ts';

type AccessJobsConfig = Pick<Config, 'host' | 'publicUrl' | 'trustProxy' | 'mail'>;

/** Webhooks every minute; what has run out is forgotten. */
export function apiAccessJobs(
  context: Omit<ShareContext, 'publicUrl'> & { readonly config: AccessJobsConfig },
): ScheduledJob[] {
  const { db, config } = context;
  const { publicUrl, send } = accessContext(db, config);
  const onFailed = tellAdministrators(config.mail, publicUrl);
  return [
    {
      name: 'webhooks.send',
      cron: '* * * * *',
      run: async () => {
        await shareEvents({ ...context, publicUrl });
        await deliverDue({ db, send, onFailed });
      },
    },
    {
      name: 'api_access.forget',
      cron: '17 * * * *',
      run: async () => {
        await forgetOldTokens(db);
        await forgetOldKeys(db);
        await forgetOldDeliveries(db);
      },
    },
  ];
}
