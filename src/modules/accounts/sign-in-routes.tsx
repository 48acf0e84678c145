import { z } from 'zod';
import {
  type Page,
  type PageRequest,
  type PageRoute,
  pageRoute,
  type RawRequest,
} from '../../kernel/http/page-route.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { isLoopbackHost } from '../../kernel/sign-in-settings.ts';
import { attemptSecrets, beginAttempt, takeAttempt } from './attempts.ts';
import type { AccountContext } from './context.ts';
import { listDemonstrationAccounts } from './demonstration.ts';
import { ownPath } from './domain.ts';
import { enter, redirect } from './enter.ts';
import { hasKeptForms } from './kept-forms.ts';
import { messages } from './messages.ts';
import { SignInRefused } from './provider.ts';
import { newcomerOf, signIn } from './sign-in.ts';
import { SignInPage } from './sign-in-page.tsx';
import { RefusedPage } from './told-page.tsx';

/** Where the provider sends people back to; registered with it, so it is the same in every language. */
const callbackPath = '/sign-in/callback';
/** A faulty way back is no reason to keep somebody out. */
const returnQuery = z.object({ return: z.string().optional().catch(undefined) });
type ReturnRequest = PageRequest<z.output<typeof returnQuery>>;

export function signInPages(context: AccountContext): PageRoute[] {
  return [
    pageRoute({
      name: 'accounts.sign-in',
      path: '/sign-in',
      permission: 'public',
      query: returnQuery,
      handler: (request) => signInPage(context, request),
    }),
    pageRoute({
      name: 'accounts.sign-in-start',
      path: '/sign-in/start',
      permission: 'public',
      query: returnQuery,
      handler: (request) => start(context, request),
    }),
    pageRoute({
      name: 'accounts.sign-in-callback',
      path: callbackPath,
      permission: 'public',
      // What the provider answers is read whole, by the library that checks it.
      query: z.looseObject({}),
      handler: (request) => callback(context, request),
    }),
    pageRoute({
      name: 'accounts.sign-in-refused',
      path: '/sign-in/refused',
      permission: 'public',
      query: returnQuery.extend({ reason: z.string().optional().catch(undefined) }),
      handler: refusedPage,
    }),
  ];
}

async function signInPage(context: AccountContext, request: ReturnRequest): Promise<Page | Response> {
  const { db, provider, config, cookies } = context;
  const { language, input, actor, headers } = request;
  const returnPath = ownPath(input.return);
  if (actor.kind === 'person') return redirect(returnPath ?? localisedPath(language, '/me'));
  return {
    title: messages[language].signIn.documentTitle,
    noIndex: true,
    ...(returnPath ? { keepQuery: new URLSearchParams({ return: returnPath }).toString() } : {}),
    main: (
      <SignInPage
        language={language}
        provider={provider?.name}
        demonstration={config.isDemonstration ? await listDemonstrationAccounts(db) : undefined}
        returnPath={returnPath}
        hasKept={await hasKeptForms(db, cookies.kept.read(headers))}
      />
    ),
  };
}

async function start(context: AccountContext, request: ReturnRequest): Promise<Response> {
  const { db, provider, cookies } = context;
  const { language, input, client } = request;
  await context.limit(client);
  const returnPath = ownPath(input.return) ?? localisedPath(language, '/');
  if (!provider) return redirect(localisedPath(language, '/sign-in'));
  try {
    const token = await beginAttempt(db, { returnPath, language });
    const url = await provider.authorizationUrl(
      attemptSecrets(token),
      callbackUri(context, request),
      language,
    );
    return redirect(url.href, [cookies.attempt.set(token)]);
  } catch (error) {
    return refuse(context, error, language, returnPath);
  }
}

async function callback(context: AccountContext, request: PageRequest<unknown>): Promise<Response> {
  const { db, provider, config, cookies } = context;
  const { url, headers, client } = request;
  await context.limit(client);
  const attempt = await takeAttempt(db, cookies.attempt.read(headers), url.searchParams.get('state'));
  const language = attempt?.language ?? request.language;
  try {
    if (!attempt || !provider || !config.signIn) throw new SignInRefused('attempt_unknown');
    const answer = new URL(callbackUri(context, request) + url.search);
    const verified = await provider.verify(answer, attempt.secrets);
    const newcomer = newcomerOf(verified, config.signIn);
    return await enter(context, request, {
      find: (tx) => signIn(tx, newcomer, language),
      idToken: verified.idToken,
      language,
      returnPath: attempt.returnPath,
    });
  } catch (error) {
    return refuse(context, error, language, attempt?.returnPath);
  }
}

/** Without a stated address Nytte listens on this machine only, and the name that it was called by will do. */
function callbackUri({ config }: AccountContext, { url }: RawRequest): string {
  if (config.publicUrl) return config.publicUrl + callbackPath;
  if (!isLoopbackHost(url.hostname)) throw new SignInRefused('attempt_unknown');
  return url.origin + callbackPath;
}

/** Away from the callback, so that reloading the page asks nothing of the provider, and in the person's language. */
function refuse(
  { log, metrics }: AccountContext,
  error: unknown,
  language: Language,
  returnPath: string | undefined,
): Response {
  if (!(error instanceof SignInRefused)) throw error;
  const { reason, code } = error;
  metrics.signIn(reason);
  log.warn({ reason, code }, 'sign-in refused');
  const query = new URLSearchParams({ reason, ...(returnPath ? { return: returnPath } : {}) });
  return redirect(localisedPath(language, `/sign-in/refused?${query}`));
}

function refusedPage(
  request: PageRequest<{ return?: string | undefined; reason?: string | undefined }>,
): Page {
  const { language, input } = request;
  const { refused } = messages[language];
  const reason = isReason(input.reason) ? input.reason : 'attempt_unknown';
  const returnPath = ownPath(input.return);
  const query = returnPath ? `?return=${encodeURIComponent(returnPath)}` : '';
  const told = refused[reason];
  return {
    title: told.title,
    status: reason === 'provider_unavailable' ? 503 : 403,
    noIndex: true,
    keepQuery: new URLSearchParams({ reason, ...(returnPath ? { return: returnPath } : {}) }).toString(),
    main: <RefusedPage language={language} told={told} againPath={`/sign-in${query}`} />,
  };

  function isReason(text: string | undefined): text is keyof typeof refused {
    return text !== undefined && Object.hasOwn(refused, text);
  }
}
