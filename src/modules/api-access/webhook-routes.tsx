import { z } from '@hono/zod-openapi';
import { newId } from '../../kernel/db/ids.ts';
import {
  formRoute,
  type Page,
  type PageRequest,
  type PageRoute,
  pageRoute,
  seeOther,
} from '../../kernel/http/page-route.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { AccessContext } from './context.ts';
import { messages } from './messages.ts';
import { NewWebhookPage, type NewWebhookPageProps } from './new-webhook-page.tsx';
import { requireActing } from './organisation.ts';
import { newWebhookSchema } from './schema.ts';
import { WebhookSecretPage } from './secret-page.tsx';
import { createWebhook, removeWebhook, switchWebhook } from './webhook-actions.ts';
import { WebhookPage } from './webhook-page.tsx';
import { getWebhook, listWebhooks } from './webhook-queries.ts';
import { sendTest } from './webhook-try.ts';
import { WebhooksPage, webhooksPath } from './webhooks-page.tsx';

const permission = 'webhook.manage';
const usualKinds = ['need.published', 'innovation.published', 'instrument.published'];

/** The pages on which an organisation's administrators manage its webhooks. */
export function webhookPages(context: AccessContext): PageRoute[] {
  return [...listAndNew(context), ...oneWebhook(context)];
}

function listAndNew({ db, allowLoopback }: AccessContext): PageRoute[] {
  return [
    pageRoute({
      name: 'webhooks',
      path: webhooksPath,
      permission,
      query: z.object({ done: z.literal('removed').optional().catch(undefined) }),
      handler: async ({ language, actor, input }) => {
        const organisation = await requireActing(db, actor, permission);
        const webhooks = await listWebhooks(db, actor);
        const main = (
          <WebhooksPage
            language={language}
            organisationName={organisation.name}
            webhooks={webhooks}
            isJustRemoved={input.done === 'removed'}
          />
        );
        return { title: messages[language].webhooks.title, noIndex: true, main };
      },
    }),
    pageRoute({
      name: 'webhook-new',
      path: `${webhooksPath}/new`,
      permission,
      query: z.object({}),
      handler: async (request) => {
        await requireActing(db, request.actor, permission);
        const values = { kinds: usualKinds };
        return newWebhookPage(request, { id: newId(), values, faults: [], addressFault: undefined });
      },
    }),
    formRoute({
      name: 'webhook-create',
      path: webhooksPath,
      permission,
      body: newWebhookSchema,
      handler: async (request) => {
        const { actor, language, input } = request;
        const made = await createWebhook(db, actor, input, { allowLoopback });
        if ('fault' in made) {
          const values = { ...input, kinds: [...input.kinds] };
          return newWebhookPage(request, { id: input.id, values, faults: ['url'], addressFault: made.fault });
        }
        const path = `${webhooksPath}/${input.id}`;
        if (!made.secret) return seeOther(language, path);
        const backHref = localisedPath(language, path);
        const main = <WebhookSecretPage language={language} secret={made.secret} backHref={backHref} />;
        return { title: messages[language].webhookSecret.heading, noIndex: true, main };
      },
      onInvalid: async (request, faults) => {
        await requireActing(db, request.actor, permission);
        const id = z.uuid().safeParse(request.input.id);
        return newWebhookPage(request, {
          id: id.success ? id.data : newId(),
          values: request.input,
          faults: faults.map(({ field }) => field),
          addressFault: undefined,
        });
      },
    }),
  ];
}

function oneWebhook({ db, send }: AccessContext): PageRoute[] {
  return [
    pageRoute({
      name: 'webhook',
      path: `${webhooksPath}/:id`,
      permission,
      query: z.object({ done: z.enum(['tested', 'switched']).optional().catch(undefined) }),
      handler: async ({ language, actor, params, session, input }) => {
        const { webhook, deliveries } = await getWebhook(db, actor, params.id ?? '');
        const main = (
          <WebhookPage
            language={language}
            token={session?.csrfToken}
            webhook={webhook}
            deliveries={deliveries}
            done={input.done}
          />
        );
        return { title: new URL(webhook.url).host, noIndex: true, main };
      },
    }),
    formRoute({
      name: 'webhook-test',
      path: `${webhooksPath}/:id/test`,
      permission,
      body: z.object({}),
      handler: async ({ actor, language, params }) => {
        const id = params.id ?? '';
        await sendTest(db, actor, id, send);
        return seeOther(language, `${webhooksPath}/${id}?done=tested`);
      },
    }),
    formRoute({
      name: 'webhook-switch',
      path: `${webhooksPath}/:id/switch`,
      permission,
      body: z.object({ to: z.enum(['on', 'off']) }),
      handler: async ({ actor, language, params, input }) => {
        const id = params.id ?? '';
        await switchWebhook(db, actor, id, input.to === 'on');
        return seeOther(language, `${webhooksPath}/${id}?done=switched`);
      },
    }),
    formRoute({
      name: 'webhook-remove',
      path: `${webhooksPath}/:id/removal`,
      permission,
      body: z.object({}),
      handler: async ({ actor, language, params }) => {
        await removeWebhook(db, actor, params.id ?? '');
        return seeOther(language, `${webhooksPath}?done=removed`);
      },
    }),
  ];
}

function newWebhookPage(
  { language, session }: PageRequest,
  form: Pick<NewWebhookPageProps, 'id' | 'values' | 'faults' | 'addressFault'>,
): Page {
  const title = messages[language].newWebhook.heading;
  const main = <NewWebhookPage language={language} token={session?.csrfToken} {...form} />;
  return { title, noIndex: true, main, status: form.faults.length > 0 ? 422 : 200 };
}
