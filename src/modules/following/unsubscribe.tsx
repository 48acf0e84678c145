import { bodyLimit } from 'hono/body-limit';
import type { HttpApp } from '../../kernel/http/app.ts';
import { formRoute, type Page, type PageRoute, pageRoute } from '../../kernel/http/page-route.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { stopDigests } from './actions.ts';
import type { FollowingContext } from './context.ts';
import { messages } from './messages.ts';
import { tokenBody, tokenQuery } from './schema.ts';
import { BrokenLinkPage, UnsubscribedPage, UnsubscribePage } from './told-page.tsx';
import { readUnsubscribeToken, unsubscribeKey } from './unsubscribe-token.ts';

type Context = Pick<FollowingContext, 'db'>;

/** The pages behind the link in a digest. The signed token is all the right that they ask for, and all they use. */
export function unsubscribePages({ db }: Context): PageRoute[] {
  return [
    pageRoute({
      name: 'unsubscribe',
      path: '/unsubscribe',
      permission: 'public',
      query: tokenQuery,
      handler: async ({ language, input, session }): Promise<Page> => {
        const token = input.token ?? '';
        if (!readUnsubscribeToken(await unsubscribeKey(db), token)) return broken(language);
        return {
          title: messages[language].unsubscribe.title,
          noIndex: true,
          keepQuery: new URLSearchParams({ token }).toString(),
          main: (
            <UnsubscribePage language={language} unsubscribeToken={token} formToken={session?.csrfToken} />
          ),
        };
      },
    }),
    formRoute({
      name: 'unsubscribe-confirm',
      path: '/unsubscribe/confirm',
      permission: 'public',
      body: tokenBody,
      maxBytes: 2_000,
      handler: async ({ language, input }): Promise<Page> => {
        if (!(await unsubscribe({ db }, input.token))) return broken(language);
        return {
          title: messages[language].unsubscribe.doneTitle,
          noIndex: true,
          main: <UnsubscribedPage language={language} />,
        };
      },
      onInvalid: ({ language }) => broken(language),
    }),
  ];
}

/**
 * One click in a mail program (RFC 8058): it posts to the link itself, from no page of ours and with no cookie, so the
 * door for forms is not the one it comes through.
 */
export function registerUnsubscribe(app: HttpApp, context: Context): void {
  app.post('/unsubscribe', bodyLimit({ maxSize: 2_000 }), async (c) => {
    const isDone = await unsubscribe(context, c.req.query('token') ?? '');
    return isDone ? c.body(null, 204) : c.text('unknown link', 404);
  });
}

async function unsubscribe({ db }: Context, token: string): Promise<boolean> {
  const accountId = readUnsubscribeToken(await unsubscribeKey(db), token);
  if (!accountId) return false;
  await stopDigests(db, accountId);
  return true;
}

function broken(language: Language): Page {
  return {
    title: messages[language].unsubscribe.invalidTitle,
    status: 404,
    noIndex: true,
    main: <BrokenLinkPage language={language} />,
  };
}
