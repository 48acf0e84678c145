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
import { createClient, revokeClient, rotateSecret } from './client-actions.ts';
import { ClientPage } from './client-page.tsx';
import { getClient, listClients } from './client-queries.ts';
import { ClientsPage, clientsPath } from './clients-page.tsx';
import type { AccessContext } from './context.ts';
import { messages } from './messages.ts';
import { NewClientPage, type NewClientPageProps } from './new-client-page.tsx';
import { requireActing } from './organisation.ts';
import { newClientSchema } from './schema.ts';
import { ClientSecretPage } from './secret-page.tsx';

const permission = 'api_client.manage';

/** The pages on which an organisation's administrators manage its API clients. */
export function clientPages(context: AccessContext): PageRoute[] {
  return [...listAndNew(context), ...oneClient(context)];
}

function listAndNew({ db, publicUrl }: AccessContext): PageRoute[] {
  return [
    pageRoute({
      name: 'api-clients',
      path: clientsPath,
      permission,
      query: z.object({}),
      handler: async ({ language, actor }) => {
        const organisation = await requireActing(db, actor, permission);
        const clients = await listClients(db, actor);
        const main = (
          <ClientsPage
            language={language}
            organisationName={organisation.name}
            clients={clients}
            now={new Date()}
          />
        );
        return { title: messages[language].clients.title, noIndex: true, main };
      },
    }),
    pageRoute({
      name: 'api-client-new',
      path: `${clientsPath}/new`,
      permission,
      query: z.object({}),
      handler: async (request) => {
        await requireActing(db, request.actor, permission);
        return newClientPage(request, { id: newId(), values: {}, faults: [] });
      },
    }),
    formRoute({
      name: 'api-client-create',
      path: clientsPath,
      permission,
      body: newClientSchema,
      handler: async ({ actor, language, input, url }) => {
        const { secret } = await createClient(db, actor, input);
        if (!secret) return seeOther(language, `${clientsPath}/${input.id}`);
        return secretPage(language, publicUrl ?? url.origin, { id: input.id, secret, isNew: true });
      },
      onInvalid: async (request, faults) => {
        await requireActing(db, request.actor, permission);
        const id = z.uuid().safeParse(request.input.id);
        return newClientPage(request, {
          id: id.success ? id.data : newId(),
          values: request.input,
          faults: faults.map(({ field }) => field.split('.')[0] ?? ''),
        });
      },
    }),
  ];
}

function oneClient({ db, publicUrl }: AccessContext): PageRoute[] {
  return [
    pageRoute({
      name: 'api-client',
      path: `${clientsPath}/:id`,
      permission,
      query: z.object({ done: z.literal('closed').optional().catch(undefined) }),
      handler: async ({ language, actor, params, session, input }) => {
        const { client, secrets } = await getClient(db, actor, params.id ?? '');
        const main = (
          <ClientPage
            language={language}
            token={session?.csrfToken}
            client={client}
            secrets={secrets}
            newSecretId={newId()}
            isJustClosed={input.done === 'closed'}
            now={new Date()}
          />
        );
        return { title: client.name, noIndex: true, main };
      },
    }),
    formRoute({
      name: 'api-client-secret',
      path: `${clientsPath}/:id/secret`,
      permission,
      body: z.object({ secret: z.uuid() }),
      handler: async ({ actor, language, params, input, url }) => {
        const id = params.id ?? '';
        const { secret } = await rotateSecret(db, actor, id, input.secret);
        if (!secret) return seeOther(language, `${clientsPath}/${id}`);
        return secretPage(language, publicUrl ?? url.origin, { id, secret, isNew: false });
      },
    }),
    // Who switches language on the page with the secret asks for it again: it is gone.
    pageRoute({
      name: 'api-client-secret-gone',
      path: `${clientsPath}/:id/secret`,
      permission,
      query: z.object({}),
      handler: ({ language, params }) => seeOther(language, `${clientsPath}/${params.id}`),
    }),
    formRoute({
      name: 'api-client-close',
      path: `${clientsPath}/:id/closure`,
      permission,
      body: z.object({}),
      handler: async ({ actor, language, params }) => {
        const id = params.id ?? '';
        await revokeClient(db, actor, id);
        return seeOther(language, `${clientsPath}/${id}?done=closed`);
      },
    }),
  ];
}

function newClientPage(
  { language, session }: PageRequest,
  form: Pick<NewClientPageProps, 'id' | 'values' | 'faults'>,
): Page {
  const title = messages[language].newClient.heading;
  const main = <NewClientPage language={language} token={session?.csrfToken} {...form} />;
  return { title, noIndex: true, main, status: form.faults.length > 0 ? 422 : 200 };
}

function secretPage(
  language: PageRequest['language'],
  origin: string,
  { id, secret, isNew }: { readonly id: string; readonly secret: string; readonly isNew: boolean },
): Page {
  const main = (
    <ClientSecretPage
      language={language}
      origin={origin}
      clientId={id}
      secret={secret}
      isNew={isNew}
      backHref={localisedPath(language, `${clientsPath}/${id}`)}
    />
  );
  return { title: messages[language].secret.heading, noIndex: true, main };
}
