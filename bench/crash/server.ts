// The product's web process with one route more: `POST /crash-writes/<number>` saves record <number> the way content is
// saved (row, links, search table, audit entry; one transaction) and answers 201 when the database has said so.
import { serve } from '@hono/node-server';
import { appendAudit } from '../../src/kernel/audit/append.ts';
import { readConfig } from '../../src/kernel/config.ts';
import { inTransaction } from '../../src/kernel/db/transaction.ts';
import { createLog } from '../../src/kernel/log.ts';
import { innovationContentKind } from '../../src/modules/innovations/public.ts';
import { loadContentFolder } from '../../src/start/load-content.ts';
import { openNytte } from '../../src/start/open-nytte.ts';
import { createWebApp } from '../../src/web/app.ts';
import { readCaseVariation } from '../speed/real-cases.ts';
import { auditActor, auditStreams } from './written.ts';

const config = readConfig(process.env);
const nytte = await openNytte(config, 'web', createLog(config.logLevel, 'web'));
await loadContentFolder(nytte, () => undefined);
const caseNumber = await readCaseVariation(config.contentDir);
const { save } = innovationContentKind(nytte.analyser);
const app = await createWebApp(nytte);

app.post('/crash-writes/:number', async (c) => {
  const number = Number(c.req.param('number'));
  const value = caseNumber(number);
  await inTransaction(nytte.db, async (tx) => {
    await save(tx, [{ id: value.id, file: 'bench', value }]);
    await appendAudit(tx, {
      stream: auditStreams[number % auditStreams.length] as string,
      actor: auditActor,
      action: 'innovation.saved',
      subjectKind: 'innovation',
      subjectId: value.id,
      detail: { number },
    });
  });
  return c.body(null, 201);
});

serve({ fetch: app.fetch, hostname: config.host, port: config.port });
