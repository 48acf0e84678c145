import { newId } from '../../kernel/db/ids.ts';
import type { Db, Tx } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { AppError, problemText } from '../../kernel/http/errors.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import { messageOf } from './webhook-deliver.ts';
import type { WebhookPayload } from './webhook-domain.ts';
import { requireWebhook } from './webhook-queries.ts';
import type { Send } from './webhook-send.ts';

const testsPerMinute = 5;

/** What "send a test" is called for the receiver. */
const testKind = 'webhook.test';

/** Sends a test at once and notes how it went among the deliveries. It is not tried again. */
export async function sendTest(db: Db, actor: Actor, id: string, send: Send): Promise<void> {
  const now = new Date();
  const payload: WebhookPayload = {
    type: testKind,
    timestamp: now.toISOString(),
    data: { eventId: null, organisationId: null, isPublic: false, subject: null, links: {} },
  };
  // Noted before it is sent, so that somebody who is quick with the button is counted.
  const delivery = await inTransaction(db, async (tx) => {
    const { url, secret } = await requireWebhook(tx, actor, id, { isLocked: true });
    await requireFewTests(tx, id, now);
    const row = { id: newId(), payload: JSON.stringify(payload) };
    await tx
      .insertInto('webhook_deliveries')
      .values({
        ...row,
        webhook_id: id,
        event_id: null,
        kind: testKind,
        state: 'given_up',
        tries: 1,
        created_at: now,
        next_try_at: now,
        last_try_at: now,
        last_status: null,
        last_fault: 'no_answer',
      })
      .execute();
    return { ...row, url, secret };
  });
  const outcome = await send(messageOf(delivery, now));
  const status = 'status' in outcome ? outcome.status : null;
  await db
    .updateTable('webhook_deliveries')
    .set({
      state: status !== null && status >= 200 && status < 300 ? 'delivered' : 'given_up',
      last_status: status,
      last_fault: 'fault' in outcome ? outcome.fault : null,
    })
    .where('id', '=', delivery.id)
    .execute();
}

async function requireFewTests(tx: Tx, webhookId: string, now: Date): Promise<void> {
  const rows = await tx
    .selectFrom('webhook_deliveries')
    .select('id')
    .where('webhook_id', '=', webhookId)
    .where('kind', '=', testKind)
    .where('created_at', '>', new Date(now.getTime() - 60_000))
    .execute();
  if (rows.length < testsPerMinute) return;
  throw new AppError({
    code: 'too_many_requests',
    status: 429,
    text: problemText('too_many_requests'),
    cause: { retryAfterSeconds: 60 },
  });
}
