import type { Selectable } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import { notFound } from '../../kernel/http/errors.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import { isUuid } from '../../kernel/records/records.ts';
import { requireActing } from './organisation.ts';
import type { ApiAccessTables, DeliveryState, WebhookState } from './tables.ts';

export interface Webhook {
  readonly id: string;
  readonly organisationId: string;
  readonly url: string;
  readonly hears: 'own' | 'public';
  readonly kinds: readonly string[];
  readonly state: WebhookState;
  readonly createdAt: Date;
  readonly failedAt: Date | null;
}

export interface Delivery {
  readonly id: string;
  readonly kind: string;
  readonly state: DeliveryState;
  readonly tries: number;
  readonly createdAt: Date;
  readonly nextTryAt: Date;
  readonly lastTryAt: Date | null;
  readonly lastStatus: number | null;
  readonly lastFault: string | null;
}

const shownDeliveries = 50;

/** The webhooks of the organisation that `actor` acts for, the newest first. */
export async function listWebhooks(db: Db, actor: Actor): Promise<Webhook[]> {
  const organisation = await requireActing(db, actor, 'webhook.manage');
  const rows = await db
    .selectFrom('webhooks')
    .selectAll()
    .where('organisation_id', '=', organisation.id)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(present);
}

/** A webhook with its last deliveries. @throws AppError 404 for another organisation's, as for none. */
export async function getWebhook(
  db: Db,
  actor: Actor,
  id: string,
): Promise<{ webhook: Webhook; deliveries: Delivery[] }> {
  const webhook = await requireWebhook(db, actor, id);
  const rows = await db
    .selectFrom('webhook_deliveries')
    .selectAll()
    .where('webhook_id', '=', id)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(shownDeliveries)
    .execute();
  return {
    webhook: present(webhook),
    deliveries: rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      state: row.state,
      tries: row.tries,
      createdAt: row.created_at,
      nextTryAt: row.next_try_at,
      lastTryAt: row.last_try_at,
      lastStatus: row.last_status,
      lastFault: row.last_fault,
    })),
  };
}

/** The webhook with its secret, for who may manage it. @throws AppError 404 for another organisation's, as for none. */
export async function requireWebhook(
  db: Db,
  actor: Actor,
  id: string,
  { isLocked = false }: { readonly isLocked?: boolean } = {},
): Promise<Selectable<ApiAccessTables['webhooks']>> {
  const organisation = await requireActing(db, actor, 'webhook.manage');
  if (!isUuid(id)) throw notFound();
  const row = await db
    .selectFrom('webhooks')
    .selectAll()
    .where('id', '=', id)
    .where('organisation_id', '=', organisation.id)
    .$if(isLocked, (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

function present(row: Selectable<ApiAccessTables['webhooks']>): Webhook {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    url: row.url,
    hears: row.hears,
    kinds: row.kinds,
    state: row.state,
    createdAt: row.created_at,
    failedAt: row.failed_at,
  };
}
