import { setTimeout as sleep } from 'node:timers/promises';
import { anchorAudit } from '../kernel/audit/append.ts';
import { inTransaction } from '../kernel/db/transaction.ts';
import { type ScheduledJob, startJobs } from '../kernel/jobs/jobs.ts';
import { refreshTermStatistics } from '../kernel/search/index-records.ts';
import { accountsJobs } from '../modules/accounts/jobs.ts';
import { adoptionJobs } from '../modules/adoption/jobs.ts';
import { apiAccessJobs } from '../modules/api-access/jobs.ts';
import { benefitJobs } from '../modules/benefits/jobs.ts';
import { challengeJobs } from '../modules/challenges/jobs.ts';
import { followingJobs } from '../modules/following/jobs.ts';
import { needJobs } from '../modules/needs/jobs.ts';
import { ownRecordJobs } from '../modules/own-records/jobs.ts';
import { briefContextOf } from '../start/brief-context.ts';
import { describers } from '../start/describers.ts';
import { digestContextOf } from '../start/following.ts';
import { searchedKinds } from '../start/load-content.ts';
import type { Nytte } from '../start/open-nytte.ts';

const retryMs = 5_000;

/**
 * Starts the background jobs, and tries again when the database is lost meanwhile: the pages that are served beside
 * them do not depend on it.
 * @returns a function that stops them.
 */
export function startWorker(nytte: Nytte): () => Promise<void> {
  const { database, log } = nytte;
  const stopping = new AbortController();
  const starting = (async () => {
    while (!stopping.signal.aborted) {
      try {
        return await startJobs(database, log, scheduledJobs(nytte));
      } catch (error) {
        log.warn({ err: error }, 'jobs could not be started; trying again');
        await sleep(retryMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
    return undefined;
  })();
  return async () => {
    stopping.abort();
    const stop = await starting;
    await stop?.();
  };
}

function scheduledJobs(nytte: Nytte): ScheduledJob[] {
  const { db } = nytte;
  const digests = digestContextOf(nytte);
  return [
    ...accountsJobs(db),
    ...needJobs(briefContextOf(nytte)),
    ...ownRecordJobs(db),
    ...adoptionJobs(db),
    ...benefitJobs({ db, now: () => new Date(), mail: nytte.config.mail, publicUrl: nytte.config.publicUrl }),
    ...challengeJobs({ db, mail: nytte.config.mail, publicUrl: nytte.config.publicUrl }),
    ...apiAccessJobs({ db, describers, config: nytte.config }),
    ...(digests ? followingJobs(digests) : []),
    {
      name: 'audit.anchor',
      cron: '7 * * * *',
      run: async () => {
        await inTransaction(db, anchorAudit);
      },
    },
    {
      name: 'search.statistics',
      cron: '37 3 * * *',
      run: async () => {
        for (const kind of searchedKinds) await refreshTermStatistics(db, kind);
      },
    },
  ];
}
