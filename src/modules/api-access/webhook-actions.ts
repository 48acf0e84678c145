import { appendAudit } from '../../kernel/audit/append.ts';
import type { Db, Tx } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { AppError } from '../../kernel/http/errors.ts';
import { type Actor, accountIdOf, auditName } from '../../kernel/identity/actor.ts';
import { requireActing } from './organisation.ts';
import type { NewWebhook } from './schema.ts';
import { type AddressFault, readWebhookAddress } from './webhook-address.ts';
import { giveUpWaiting } from './webhook-deliver.ts';
import { requireWebhook } from './webhook-queries.ts';
import { newWebhookSecret } from './webhook-signature.ts';

const maxWebhooks = 20;

/**
 * Makes a webhook. @returns its secret, which is shown once; undefined when this very form was sent before; or what is
 * wrong with the address.
 */
export async function createWebhook(
  db: Db,
  actor: Actor,
  input: NewWebhook,
  options: { readonly allowLoopback: boolean },
): Promise<{ readonly secret: string | undefined } | { readonly fault: AddressFault }> {
  const address = readWebhookAddress(input.url, options);
  if ('fault' in address) return address;
  return inTransaction(db, async (tx) => {
    const organisation = await requireActing(tx, actor, 'webhook.manage');
    await requireRoom(tx, organisation.id);
    const secret = newWebhookSecret();
    const now = new Date();
    const made = await tx
      .insertInto('webhooks')
      .values({
        id: input.id,
        organisation_id: organisation.id,
        url: address.url,
        hears: input.hears,
        kinds: [...new Set(input.kinds)],
        secret,
        state: 'on',
        created_by: accountIdOf(actor) ?? null,
        created_at: now,
        hears_since: now,
        failed_at: null,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!made) return { secret: undefined };
    await appendAudit(tx, {
      ...entry(organisation.id, actor, input.id),
      action: 'webhook.created',
      // The host alone: the rest of the address may hold a key of the receiver's.
      detail: { host: new URL(address.url).host, hears: input.hears, kinds: input.kinds.join(' ') },
    });
    return { secret };
  });
}

/** Switches a webhook on or off. What happens while it is off is not sent later. */
export async function switchWebhook(db: Db, actor: Actor, id: string, isOn: boolean): Promise<void> {
  await inTransaction(db, async (tx) => {
    const webhook = await requireWebhook(tx, actor, id, { isLocked: true });
    if ((webhook.state === 'on') === isOn) return;
    await tx
      .updateTable('webhooks')
      .set({ state: isOn ? 'on' : 'off', failed_at: null, ...(isOn ? { hears_since: new Date() } : {}) })
      .where('id', '=', id)
      .execute();
    if (!isOn) await giveUpWaiting(tx, id);
    await appendAudit(tx, {
      ...entry(webhook.organisation_id, actor, id),
      action: isOn ? 'webhook.switched_on' : 'webhook.switched_off',
      detail: {},
    });
  });
}

export async function removeWebhook(db: Db, actor: Actor, id: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    const webhook = await requireWebhook(tx, actor, id, { isLocked: true });
    await tx.deleteFrom('webhooks').where('id', '=', id).execute();
    await appendAudit(tx, {
      ...entry(webhook.organisation_id, actor, id),
      action: 'webhook.removed',
      detail: {},
    });
  });
}

async function requireRoom(tx: Tx, organisationId: string): Promise<void> {
  const rows = await tx
    .selectFrom('webhooks')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .execute();
  if (rows.length < maxWebhooks) return;
  throw new AppError({ code: 'too_many_webhooks', status: 409, text: tooManyText });
}

function entry(organisationId: string, actor: Actor, webhookId: string) {
  return {
    stream: `organisation:${organisationId}`,
    actor: auditName(actor),
    subjectKind: 'webhook',
    subjectId: webhookId,
  };
}

const tooManyText = {
  nb: `Virksomheten har ${maxWebhooks} webhooks, og kan ikke få flere. Fjern en som ikke trengs.`,
  nn: `Verksemda har ${maxWebhooks} webhooks, og kan ikkje få fleire. Fjern ein som ikkje trengst.`,
  en: `The organisation has ${maxWebhooks} webhooks and cannot have more. Remove one that is not needed.`,
};
