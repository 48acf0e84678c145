import { sql } from 'kysely';
import type { Config } from '../kernel/config.ts';
import { getContentVersion } from '../kernel/content/load.ts';
import type { Db } from '../kernel/db/tables.ts';
import { type HttpApp, isForwarded, remoteAddress } from '../kernel/http/app.ts';
import { notFound } from '../kernel/http/errors.ts';
import type { Metrics } from '../kernel/http/metrics.ts';

const loopback = /^(127\.|::1$|::ffff:127\.|no-socket$)/;

/** `/healthz`: the process lives. `/readyz`: it can answer. `/metrics`: for Prometheus, by default from this machine. */
export function registerHealth(
  app: HttpApp,
  { db, metrics, config }: { db: Db; metrics: Metrics; config: Pick<Config, 'metrics'> },
): void {
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.get('/readyz', async (c) => {
    try {
      await sql`select 1`.execute(db);
      const content = await getContentVersion(db);
      if (!content) return c.json({ status: 'no content' }, 503);
      return c.json({ status: 'ready', content: content.version });
    } catch {
      return c.json({ status: 'no database' }, 503);
    }
  });
  app.get('/metrics', async (c) => {
    // A proxy on this machine speaks from loopback for the whole world.
    const isLocal = loopback.test(remoteAddress(c)) && !isForwarded(c);
    if (config.metrics !== 'open' && !(config.metrics === 'loopback' && isLocal)) throw notFound();
    return c.text(await metrics.text(), 200, { 'content-type': metrics.contentType });
  });
}
