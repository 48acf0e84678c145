import { PgBoss } from 'pg-boss';
import { errorCode, isConnectionLost } from '../db/errors.ts';
import type { Log } from '../log.ts';
import { createJobConnections, type JobDatabase } from './connections.ts';

/** A job that is under way when the process stops gets this long; after that another worker takes it over. */
const stopWithinMs = 10_000;

/** Work that is done on a schedule by one worker at a time, however many there are. */
export interface ScheduledJob {
  /** `room.what`, such as `audit.anchor`. */
  readonly name: string;
  /** Five-field cron, in Norwegian time. */
  readonly cron: string;
  /** Must be safe to run again: a job whose worker died is given to another. */
  readonly run: () => Promise<void>;
}

/**
 * Runs scheduled jobs until stopped. A job that fails is logged by name and tried again; it never takes the process
 * down. Jobs are due at a minute, so that the database need not be asked for them often.
 * @returns a function that lets jobs under way finish, and stops. It never throws, and takes seconds at most also
 *   when the database is lost.
 */
export async function startJobs(
  database: JobDatabase,
  log: Log,
  jobs: readonly ScheduledJob[],
  { pollingIntervalSeconds = 10 }: { readonly pollingIntervalSeconds?: number } = {},
): Promise<() => Promise<void>> {
  const connections = createJobConnections(database);
  const boss = new PgBoss({ db: { executeSql: connections.executeSql } });
  boss.on('error', (error) => {
    if (isConnectionLost(error)) log.warn({ code: errorCode(error) }, 'jobs wait for the database');
    else log.error({ err: error }, 'jobs');
  });
  const stop = async () => {
    const stopping = boss.stop({ graceful: true, timeout: stopWithinMs });
    // Without a database pg-boss keeps trying to sign off.
    await Promise.race([stopping.catch(() => undefined), patience(stopWithinMs + 2_000)]);
    await Promise.race([connections.end().catch(() => undefined), patience(1_000)]);
  };
  try {
    await boss.start();
    for (const job of jobs) {
      await boss.createQueue(job.name, { policy: 'singleton', retryLimit: 3, retryBackoff: true });
      await boss.work(job.name, { pollingIntervalSeconds }, () => runLogged(job, log));
      await boss.schedule(job.name, job.cron, null, { tz: 'Europe/Oslo' });
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

async function runLogged(job: ScheduledJob, log: Log): Promise<void> {
  const startedMs = performance.now();
  const told = () => ({ job: job.name, durationMs: Math.round(performance.now() - startedMs) });
  try {
    await job.run();
  } catch (error) {
    log.error({ ...told(), err: error }, 'job failed');
    throw error;
  }
  log.debug(told(), 'job done');
}

function patience(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
