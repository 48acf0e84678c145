import { z } from '@hono/zod-openapi';
import { AppError } from '../../kernel/http/errors.ts';
import {
  formRoute,
  type Page,
  type PageRequest,
  type PageRoute,
  pageRoute,
  seeOther,
} from '../../kernel/http/page-route.ts';
import {
  changeSettings,
  endOtherSessions,
  endOwnSession,
  followSubject,
  requirePerson,
  stopFollowing,
} from './actions.ts';
import type { FollowingContext } from './context.ts';
import { eraseAccount } from './erase.ts';
import { ErasePage, type ErasePageProps } from './erase-page.tsx';
import { exportPersonalData } from './export.ts';
import { feedRoutes } from './feeds.ts';
import { countHoldings } from './holdings.ts';
import { messages } from './messages.ts';
import { MyPage } from './my-page.tsx';
import { viewMyPage } from './my-page-view.ts';
import { endSessionBody, eraseBody, followBody, settingsBody, toldQuery } from './schema.ts';
import { ToldPage } from './told-page.tsx';
import { unsubscribePages } from './unsubscribe.tsx';
import { workplaceRoute } from './workplace-route.tsx';

export { registerUnsubscribe } from './unsubscribe.tsx';

/** My page, following, the organisation's workplace, feeds, and the link that ends digests. */
export function followingPages(context: FollowingContext): PageRoute[] {
  return [
    ...myPages(context),
    ...eraseRoutes(context),
    ...followRoutes(context),
    workplaceRoute(context),
    ...feedRoutes(context),
    ...unsubscribePages(context),
  ];
}

function myPages(context: FollowingContext): PageRoute[] {
  const { db } = context;
  return [
    pageRoute({
      name: 'me',
      path: '/me',
      permission: 'account.use',
      query: toldQuery,
      handler: (request) => myPage(context, request),
    }),
    formRoute({
      name: 'me-settings',
      path: '/me/settings',
      permission: 'account.change',
      body: settingsBody,
      handler: async ({ actor, language, input }) => {
        await changeSettings(db, actor, input);
        return seeOther(language, '/me?done=saved');
      },
    }),
    formRoute({
      name: 'me-session-end',
      path: '/me/sessions/end',
      permission: 'account.change',
      body: endSessionBody,
      handler: async ({ actor, language, input }) => {
        await endOwnSession(db, actor, input.session);
        return seeOther(language, '/me?done=ended');
      },
    }),
    formRoute({
      name: 'me-sessions-end-others',
      path: '/me/sessions/end-others',
      permission: 'account.change',
      body: z.object({}),
      handler: async ({ actor, language, session }) => {
        await endOtherSessions(db, actor, session?.tokenHash ?? '');
        return seeOther(language, '/me?done=othersEnded');
      },
    }),
    pageRoute({
      name: 'me-export',
      path: '/me/export',
      permission: 'account.use',
      query: z.object({}),
      handler: async ({ actor }) => {
        const data = await exportPersonalData(context, requirePerson(actor).accountId, context.now());
        return new Response(JSON.stringify(data, null, 2), {
          headers: {
            'content-type': 'application/json; charset=utf-8',
            'content-disposition': 'attachment; filename="nytte.json"',
            'cache-control': 'no-store',
          },
        });
      },
    }),
  ];
}

async function myPage(
  context: FollowingContext,
  { actor, language, session, input }: PageRequest<z.output<typeof toldQuery>>,
): Promise<Page> {
  const person = requirePerson(actor);
  const view = await viewMyPage(context, person, language);
  return {
    title: messages[language].me.title,
    noIndex: true,
    main: (
      <MyPage
        {...view}
        language={language}
        person={person}
        token={session?.csrfToken}
        currentSession={session?.tokenHash}
        sendsMail={context.mail !== undefined}
        done={input.done}
      />
    ),
  };
}

function eraseRoutes(context: FollowingContext): PageRoute[] {
  return [
    pageRoute({
      name: 'me-erase',
      path: '/me/erase',
      permission: 'account.use',
      query: z.object({}),
      handler: (request) => erasePage(context, request, {}),
    }),
    formRoute({
      name: 'me-erase-confirmed',
      path: '/me/erase',
      permission: 'account.change',
      body: eraseBody,
      handler: async (request) => {
        const { actor, language, input } = request;
        if (input.word.toLowerCase() !== messages[language].erase.word) {
          return erasePage(context, request, { typed: input.word });
        }
        try {
          await eraseAccount(context, actor);
        } catch (error) {
          if (!(error instanceof AppError) || error.code !== 'last_administrator') throw error;
          return erasePage(context, request, { refusal: error.text[language] });
        }
        return seeOther(language, '/erased', { 'set-cookie': context.clearedCookie });
      },
      onInvalid: (request) => erasePage(context, request, { typed: '' }),
    }),
    pageRoute({
      name: 'erased',
      path: '/erased',
      permission: 'public',
      query: z.object({}),
      handler: ({ language }) => {
        const m = messages[language].erase;
        return { title: m.doneTitle, noIndex: true, main: <ToldPage title={m.doneTitle} text={m.done} /> };
      },
    }),
  ];
}

async function erasePage(
  { db }: FollowingContext,
  { actor, language, session }: Omit<PageRequest, 'input'>,
  answer: Pick<ErasePageProps, 'typed' | 'refusal'>,
): Promise<Page> {
  const holdings = await countHoldings(db, requirePerson(actor).accountId);
  return {
    title: messages[language].erase.title,
    noIndex: true,
    ...(answer.typed === undefined ? {} : { status: 422 as const }),
    ...(answer.refusal === undefined ? {} : { status: 409 as const }),
    main: <ErasePage language={language} token={session?.csrfToken} holdings={holdings} {...answer} />,
  };
}

function followRoutes(context: FollowingContext): PageRoute[] {
  return [
    formRoute({
      name: 'follow',
      path: '/follows',
      permission: 'follow.use',
      body: followBody,
      handler: async ({ actor, language, input: { kind, id, back } }) => {
        await followSubject(context, actor, { kind, id });
        return seeOther(language, back);
      },
    }),
    formRoute({
      name: 'follow-stop',
      path: '/follows/stop',
      permission: 'follow.use',
      body: followBody,
      handler: async ({ actor, language, input: { kind, id, back } }) => {
        await stopFollowing(context.db, actor, { kind, id });
        return seeOther(language, back);
      },
    }),
  ];
}
