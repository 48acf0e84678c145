import { newId } from '../../kernel/db/ids.ts';
import type { Db, Tx } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { type Describers, describeSubjects, subjectKey } from '../../kernel/events/describe.ts';
import type { Subject } from '../../kernel/events/follows.ts';
import { listEventsAfter, numberEvents, type PlacedEvent } from '../../kernel/events/positions.ts';
import type { ApiClient } from '../../kernel/identity/actor.ts';
import { type Hearer, isHeard, type WebhookPayload } from './webhook-domain.ts';

export interface ShareContext {
  readonly db: Db;
  /** Links begin with it; without one they are paths. */
  readonly publicUrl: string | undefined;
  /** How the rooms tell where a record is, for one reader. */
  readonly describers: Describers;
}

interface WebhookRow extends Hearer {
  readonly id: string;
}

const eventsAtOnce = 200;

/**
 * Shares out what has happened since last time to the webhooks that hear it. The deliveries and the place in line are
 * written in one transaction, so that each event becomes one delivery a webhook, whatever breaks.
 */
export async function shareEvents(context: ShareContext): Promise<void> {
  await numberEvents(context.db);
  while ((await inTransaction(context.db, (tx) => shareSome(tx, context))) === eventsAtOnce);
}

async function shareSome(tx: Tx, context: ShareContext): Promise<number> {
  // Also holds the row, so that two workers share out in turn.
  const { position } = await tx
    .insertInto('webhook_positions')
    .values({ only_one: true, position: '0' })
    .onConflict((conflict) =>
      conflict.column('only_one').doUpdateSet((eb) => ({ position: eb.ref('webhook_positions.position') })),
    )
    .returning('position')
    .executeTakeFirstOrThrow();
  const events = await listEventsAfter(tx, position, eventsAtOnce);
  const last = events.at(-1);
  if (!last) return 0;
  const webhooks = await listHearers(tx);
  for (const webhook of webhooks) await addDeliveries(tx, context, webhook, events);
  await tx.updateTable('webhook_positions').set({ position: last.position }).execute();
  return events.length;
}

async function listHearers(tx: Tx): Promise<WebhookRow[]> {
  const rows = await tx
    .selectFrom('webhooks as w')
    .innerJoin('organisations as o', 'o.id', 'w.organisation_id')
    .innerJoin('organisation_admissions as d', 'd.organisation_id', 'w.organisation_id')
    .select(['w.id', 'w.organisation_id', 'w.hears', 'w.kinds', 'w.hears_since', 'o.is_demonstration'])
    .where('w.state', '=', 'on')
    .where('d.state', '=', 'approved')
    .where('o.merged_into', 'is', null)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    organisationId: row.organisation_id,
    hears: row.hears,
    kinds: row.kinds,
    hearsSince: row.hears_since,
    isDemonstration: row.is_demonstration,
  }));
}

async function addDeliveries(
  tx: Tx,
  context: ShareContext,
  webhook: WebhookRow,
  events: readonly PlacedEvent[],
): Promise<void> {
  const heard = events.filter((event) =>
    isHeard(webhook, {
      kind: event.kind,
      at: event.at,
      organisationId: event.organisation_id,
      isPublic: event.is_public,
      isDemonstration: event.is_demonstration,
    }),
  );
  if (heard.length === 0) return;
  const pages = await describeSubjects(context.describers, tx, readerOf(webhook), heard.map(subjectOf));
  const now = new Date();
  await tx
    .insertInto('webhook_deliveries')
    .values(
      heard.map((event) => ({
        id: newId(),
        webhook_id: webhook.id,
        event_id: event.id,
        kind: event.kind,
        payload: JSON.stringify(payloadOf(event, context, pages.get(subjectKey(subjectOf(event)))?.href)),
        state: 'waiting' as const,
        tries: 0,
        created_at: now,
        next_try_at: now,
        last_try_at: null,
        last_status: null,
        last_fault: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['webhook_id', 'event_id']).doNothing())
    .execute();
}

const subjectOf = (event: PlacedEvent): Subject => ({
  kind: event.subject_kind as Subject['kind'],
  id: event.subject_id,
});

/** A link is told where an API client of the organisation could read the record. */
function readerOf(webhook: WebhookRow): ApiClient {
  return {
    kind: 'client',
    clientId: webhook.id,
    organisationId: webhook.organisationId,
    scopes: webhook.hears === 'own' ? ['needs:read', 'records:read'] : [],
    isDemonstration: webhook.isDemonstration,
  };
}

function payloadOf(
  event: PlacedEvent,
  { publicUrl }: Pick<ShareContext, 'publicUrl'>,
  path: string | undefined,
): WebhookPayload {
  return {
    type: event.kind,
    timestamp: event.at.toISOString(),
    data: {
      eventId: event.id,
      organisationId: event.organisation_id,
      isPublic: event.is_public,
      subject: { kind: event.subject_kind, id: event.subject_id },
      links: path === undefined ? {} : { page: (publicUrl ?? '') + path },
    },
  };
}
