import type { Tx } from '../../kernel/db/tables.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { queueMail } from '../../kernel/mail/queue.ts';
import type { MailSettings } from '../../kernel/mail/settings.ts';
import { messages } from './messages.ts';
import type { DeliverContext } from './webhook-deliver.ts';
import { webhooksPath } from './webhooks-page.tsx';

/** Tells the organisation's administrators by mail that a webhook was switched off; where no mail is sent, the page does. */
export function tellAdministrators(
  mail: MailSettings | undefined,
  publicUrl: string | undefined,
): DeliverContext['onFailed'] {
  return async (tx, { id, organisationId }) => {
    if (!mail || !publicUrl) return;
    const { url } = await tx
      .selectFrom('webhooks')
      .select('url')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    for (const to of await listReceivers(tx, organisationId)) {
      const m = messages[to.language].failedMail;
      const link = publicUrl + localisedPath(to.language, `${webhooksPath}/${id}`);
      await queueMail(tx, mail, {
        to: to.email ?? '',
        subject: m.subject,
        text: m.text(new URL(url).host, link),
        language: to.language,
        purpose: 'webhook_failed',
        accountId: to.id,
        isDemonstration: to.is_demonstration,
      });
    }
  };
}

function listReceivers(tx: Tx, organisationId: string) {
  return tx
    .selectFrom('memberships as m')
    .innerJoin('accounts as a', 'a.id', 'm.account_id')
    .select(['a.id', 'a.email', 'a.language', 'a.is_demonstration'])
    .where('m.organisation_id', '=', organisationId)
    .where('m.role', '=', 'administrator')
    .where('a.email', 'is not', null)
    .execute();
}
