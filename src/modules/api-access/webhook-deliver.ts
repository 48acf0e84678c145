import { sql } from 'kysely';
import { appendAudit } from '../../kernel/audit/append.ts';
import type { Db, Tx } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { nextTryAt } from './webhook-domain.ts';
import type { Send, SendOutcome } from './webhook-send.ts';
import { signedHeaders } from './webhook-signature.ts';

export interface DeliverContext {
  readonly db: Db;
  readonly send: Send;
  /** Called in the transaction that switches a webhook off because nobody answered. */
  readonly onFailed: (
    tx: Tx,
    webhook: { readonly id: string; readonly organisationId: string },
  ) => Promise<void>;
  /** Nothing new is begun after so long. */
  readonly withinMs?: number;
}

interface Due {
  id: string;
  webhook_id: string;
  organisation_id: string;
  url: string;
  secret: string;
  payload: string;
  tries: number;
}

const atOnce = 100;
/** Of one webhook at a time: one that never answers must not keep the others waiting. */
const perWebhook = 10;
/** Longer than `perWebhook` slow answers take: after it, another worker may take a delivery over. */
const leaseSeconds = 120;
const usualWithinMs = 45_000;
const keptDays = 30;

/** Sends what is due, at least once: the id of a message tells the receiver when it has it already. */
export async function deliverDue(context: DeliverContext): Promise<void> {
  const deadline = Date.now() + (context.withinMs ?? usualWithinMs);
  while (Date.now() < deadline) {
    const due = await claim(context.db);
    if (due.length === 0) return;
    const byWebhook = Map.groupBy(due, ({ webhook_id }) => webhook_id);
    await Promise.all([...byWebhook.values()].map((some) => deliverInTurn(context, some)));
  }
}

/** Forgets deliveries that are settled and old. */
export async function forgetOldDeliveries(db: Db): Promise<void> {
  await sql`delete from webhook_deliveries
    where state <> 'waiting' and created_at < now() - make_interval(days => ${keptDays})`.execute(db);
}

/** What is sent for a delivery, signed for this attempt. */
export function messageOf(delivery: Pick<Due, 'id' | 'url' | 'secret' | 'payload'>, at: Date) {
  const body = delivery.payload;
  const headers = signedHeaders({ id: `msg_${delivery.id}`, at, body, secret: delivery.secret });
  return { url: delivery.url, headers, body };
}

async function claim(db: Db): Promise<Due[]> {
  const { rows } = await sql<Due>`
    with due as (
      select id from (
        select d.id, d.next_try_at,
          row_number() over (partition by d.webhook_id order by d.next_try_at, d.id) as turn
        from webhook_deliveries d
          join webhooks w on w.id = d.webhook_id and w.state = 'on'
          join organisation_admissions a on a.organisation_id = w.organisation_id and a.state = 'approved'
        where d.state = 'waiting' and d.next_try_at <= now()
      ) as waiting where turn <= ${perWebhook} order by next_try_at limit ${atOnce}
    ), taken as (
      select id from webhook_deliveries
      where id in (select id from due) and state = 'waiting' and next_try_at <= now()
      for update skip locked
    )
    update webhook_deliveries d set next_try_at = now() + make_interval(secs => ${leaseSeconds})
    from webhooks w where w.id = d.webhook_id and d.id in (select id from taken)
    returning d.id, d.webhook_id, w.organisation_id, w.url, w.secret, d.payload, d.tries`.execute(db);
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** One after the other, as they happened. When one fails, the rest wait with it. */
async function deliverInTurn(context: DeliverContext, due: readonly Due[]): Promise<void> {
  for (const [index, delivery] of due.entries()) {
    const outcome = await context.send(messageOf(delivery, new Date()));
    const next = await noteOutcome(context, delivery, outcome);
    if (next === 'delivered') continue;
    const rest = due.slice(index + 1).map(({ id }) => id);
    if (next !== 'failed' && rest.length > 0) {
      await context.db
        .updateTable('webhook_deliveries')
        .set({ next_try_at: next })
        .where('id', 'in', rest)
        .where('state', '=', 'waiting')
        .execute();
    }
    return;
  }
}

async function noteOutcome(
  { db, onFailed }: DeliverContext,
  delivery: Due,
  outcome: SendOutcome,
): Promise<'delivered' | 'failed' | Date> {
  const now = new Date();
  const status = 'status' in outcome ? outcome.status : null;
  const told = {
    tries: delivery.tries + 1,
    last_try_at: now,
    last_status: status,
    last_fault: 'fault' in outcome ? outcome.fault : null,
  };
  const isDelivered = status !== null && status >= 200 && status < 300;
  // 410 Gone: the receiver wants no more (Standard Webhooks, «Delivery»).
  const next = isDelivered || status === 410 ? undefined : nextTryAt(told.tries, now);
  await inTransaction(db, async (tx) => {
    const state = isDelivered ? 'delivered' : next ? 'waiting' : 'given_up';
    await tx
      .updateTable('webhook_deliveries')
      .set({ ...told, state, ...(next ? { next_try_at: next } : {}) })
      .where('id', '=', delivery.id)
      .execute();
    if (state === 'given_up') await switchOff(tx, delivery, status, onFailed);
  });
  return isDelivered ? 'delivered' : (next ?? 'failed');
}

async function switchOff(
  tx: Tx,
  { webhook_id: id, organisation_id: organisationId, tries }: Due,
  status: number | null,
  onFailed: DeliverContext['onFailed'],
): Promise<void> {
  const changed = await tx
    .updateTable('webhooks')
    .set({ state: 'failed', failed_at: new Date() })
    .where('id', '=', id)
    .where('state', '=', 'on')
    .returning('id')
    .executeTakeFirst();
  if (!changed) return;
  await giveUpWaiting(tx, id);
  await appendAudit(tx, {
    stream: `organisation:${organisationId}`,
    actor: 'system:webhooks',
    action: 'webhook.failed',
    subjectKind: 'webhook',
    subjectId: id,
    detail: { tries: tries + 1, status },
  });
  await onFailed(tx, { id, organisationId });
}

/** What a webhook that is off would have been sent is not sent later. */
export async function giveUpWaiting(tx: Tx, webhookId: string): Promise<void> {
  await tx
    .updateTable('webhook_deliveries')
    .set({ state: 'given_up' })
    .where('webhook_id', '=', webhookId)
    .where('state', '=', 'waiting')
    .execute();
}
