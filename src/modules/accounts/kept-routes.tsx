import { z } from 'zod';
import { notFound } from '../../kernel/http/errors.ts';
import {
  formRoute,
  type PageRequest,
  type PageRoute,
  pageRoute,
  seeOther,
} from '../../kernel/http/page-route.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { accountIdOf } from '../../kernel/identity/actor.ts';
import type { AccountContext } from './context.ts';
import { discardKeptForm, type KeptForm, listKeptForms, markSent } from './kept-forms.ts';
import { KeptFormsPage } from './kept-forms-page.tsx';
import { messages } from './messages.ts';

/** A form of 300 kB may become larger on its way here, when its letters are written out as percent codes. */
const maxBytes = 1_000_000;

export function keptPages(context: AccountContext): PageRoute[] {
  return [
    pageRoute({
      name: 'accounts.kept',
      path: '/kept-forms',
      permission: 'account.use',
      query: z.object({}),
      handler: async (request) => {
        const { language, session } = request;
        const forms = await ownForms(context, request);
        return {
          title: messages[language].kept.title,
          noIndex: true,
          main: <KeptFormsPage language={language} csrfToken={session?.csrfToken} forms={forms} />,
        };
      },
    }),
    formRoute({
      name: 'accounts.kept-send',
      path: '/kept-forms/:id/send',
      permission: 'account.use',
      // The fields are those of another page: it checks them, when they come there.
      body: z.looseObject({}),
      maxBytes,
      handler: (request) => send(context, request),
    }),
    formRoute({
      name: 'accounts.kept-discard',
      path: '/kept-forms/:id/discard',
      permission: 'account.use',
      body: z.object({}),
      handler: async (request) => {
        const form = await ownForm(context, request);
        await discardKeptForm(context.db, accountIdOf(request.actor) as string, form.id);
        return seeOther(request.language, '/kept-forms');
      },
    }),
  ];
}

/** 307: the browser sends the very same fields once more, to the page that they were for. */
async function send(context: AccountContext, request: PageRequest<unknown>): Promise<Response> {
  const form = await ownForm(context, request);
  await markSent(context.db, form.id);
  return new Response(null, {
    status: 307,
    headers: { location: localisedPath(form.language, form.path), 'cache-control': 'no-store' },
  });
}

async function ownForms(
  { db, cookies }: AccountContext,
  { actor, headers }: Pick<PageRequest, 'actor' | 'headers'>,
): Promise<KeptForm[]> {
  const accountId = accountIdOf(actor);
  return accountId ? listKeptForms(db, cookies.kept.read(headers), accountId) : [];
}

async function ownForm(context: AccountContext, request: PageRequest<unknown>): Promise<KeptForm> {
  const form = (await ownForms(context, request)).find(({ id }) => id === request.params.id);
  if (!form) throw notFound();
  return form;
}
