import { z } from 'zod';
import { inTransaction } from '../../kernel/db/transaction.ts';
import {
  formRoute,
  type Page,
  type PageRequest,
  type PageRoute,
  pageRoute,
  seeOther,
} from '../../kernel/http/page-route.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { Person } from '../../kernel/identity/actor.ts';
import { requireMay, signInRequired } from '../../kernel/identity/require.ts';
import { unseal } from '../../kernel/identity/sealing.ts';
import type { Session } from '../../kernel/identity/sessions.ts';
import { chooseOrganisation, endSessions } from '../../kernel/identity/sessions.ts';
import { hashToken } from '../../kernel/identity/tokens.ts';
import type { AccountContext } from './context.ts';
import { isDemonstrationAccount, isFromThisMachine } from './demonstration.ts';
import { nameOf, ownPath } from './domain.ts';
import { enter, redirect } from './enter.ts';
import { messages } from './messages.ts';
import { standingOf } from './standing.ts';
import { RefusedPage, SignedOutPage } from './told-page.tsx';
import { WelcomePage } from './welcome-page.tsx';

const back = { return: z.string().optional() };

/** What one does with one's session: sign in for demonstration, be told, choose an organisation, sign out. */
export function sessionPages(context: AccountContext): PageRoute[] {
  return [
    formRoute({
      name: 'accounts.demonstration',
      path: '/sign-in/demonstration',
      permission: 'public',
      body: z.object({ accountId: z.uuid(), ...back }),
      handler: (request) => enterDemonstration(context, request),
    }),
    formRoute({
      name: 'accounts.sign-out',
      path: '/sign-out',
      permission: 'public',
      body: z.object({}),
      handler: (request) => signOut(context, request),
    }),
    pageRoute({
      name: 'accounts.signed-out',
      path: '/signed-out',
      permission: 'public',
      query: z.object({}),
      handler: (request) => signedOutPage(context, request),
    }),
    pageRoute({
      name: 'accounts.sign-out-provider',
      path: '/sign-out/provider',
      permission: 'public',
      query: z.object({}),
      handler: (request) => signOutAtProvider(context, request),
    }),
    pageRoute({
      name: 'accounts.welcome',
      path: '/welcome',
      permission: 'account.use',
      query: z.object({ return: z.string().optional().catch(undefined) }),
      handler: (request) => welcomePage(context, request, request.input.return),
    }),
    formRoute({
      name: 'accounts.name',
      path: '/welcome/name',
      permission: 'account.use',
      body: z.object({ name: z.string().refine((name) => nameOf(name) !== undefined), ...back }),
      handler: (request) => saveName(context, request),
      onInvalid: (request) => {
        const { return: way } = request.input;
        const nameFault = messages[request.language].welcome.nameMissing;
        return welcomePage(context, request, typeof way === 'string' ? way : undefined, nameFault);
      },
    }),
    formRoute({
      name: 'accounts.organisation',
      path: '/session/organisation',
      permission: 'account.use',
      body: z.object({ organisationId: z.uuid(), ...back }),
      handler: (request) => actForOrganisation(context, request),
    }),
  ];
}

async function enterDemonstration(
  context: AccountContext,
  request: PageRequest<{ accountId: string; return?: string | undefined }>,
): Promise<Page | Response> {
  const { db, config } = context;
  const { language, input } = request;
  await context.limit(request.client);
  const m = messages[language].demonstration;
  const told = (what: typeof m.refused): Page => ({
    title: what.title,
    status: 403,
    noIndex: true,
    main: <RefusedPage language={language} told={what} againPath="/sign-in" />,
  });
  if (!config.isDemonstration || !isFromThisMachine(request)) return told(m.refused);
  if (!(await isDemonstrationAccount(db, input.accountId))) return told(m.unknown);
  return enter(context, request, {
    find: async () => ({ accountId: input.accountId, organisationId: undefined, isToldFirst: false }),
    language,
    returnPath: ownPath(input.return) ?? localisedPath(language, '/me'),
  });
}

/**
 * Ends the session here. Going on to the provider takes a step of the person's own: browsers let a form lead to no
 * other site than our policy names (form-action).
 */
async function signOut({ db, cookies }: AccountContext, request: PageRequest<unknown>): Promise<Response> {
  const token = cookies.session.read(request.headers);
  if (token) await inTransaction(db, (tx) => endSessions(tx, { tokenHash: hashToken(token) }));
  return redirect(localisedPath(request.language, '/signed-out'), [
    cookies.session.clear(),
    ...(token ? [cookies.signedOut.set(token)] : []),
  ]);
}

async function signedOutPage(context: AccountContext, request: PageRequest<unknown>): Promise<Page> {
  const { language } = request;
  const address = await providerExit(context, request);
  return {
    title: messages[language].signedOut.title,
    noIndex: true,
    main: <SignedOutPage language={language} provider={address && context.provider?.name} />,
  };
}

async function signOutAtProvider(context: AccountContext, request: PageRequest<unknown>): Promise<Response> {
  const { db, cookies } = context;
  const address = await providerExit(context, request);
  const next = address?.href ?? localisedPath(request.language, '/signed-out');
  const token = cookies.signedOut.read(request.headers);
  if (token) {
    await db
      .updateTable('sessions')
      .set({ sealed_id_token: null })
      .where('token_hash', '=', hashToken(token))
      .execute();
  }
  return redirect(next, [cookies.signedOut.clear()]);
}

/** Where to sign out at the provider, for who has just signed out here; undefined when there is nothing to do there. */
async function providerExit(
  { db, provider, cookies, config }: AccountContext,
  { headers, url, language }: PageRequest<unknown>,
): Promise<URL | undefined> {
  const token = cookies.signedOut.read(headers);
  if (!token || !provider) return undefined;
  const row = await db
    .selectFrom('sessions')
    .select('sealed_id_token')
    .where('token_hash', '=', hashToken(token))
    .executeTakeFirst();
  const idToken = row?.sealed_id_token ? unseal(token, row.sealed_id_token) : undefined;
  if (idToken === undefined) return undefined;
  const returnTo = (config.publicUrl ?? url.origin) + localisedPath(language, '/');
  return provider.endSessionUrl(idToken, returnTo);
}

async function welcomePage(
  { db }: AccountContext,
  request: Omit<PageRequest, 'input'>,
  way: string | undefined,
  nameFault?: string,
): Promise<Page> {
  const { language } = request;
  const { person, session } = signedIn(request);
  const main = (
    <WelcomePage
      language={language}
      person={person}
      csrfToken={session.csrfToken}
      standing={await standingOf(db, session.tokenHash)}
      onwardsPath={ownPath(way) ?? localisedPath(language, '/')}
      nameFault={nameFault}
    />
  );
  const title = messages[language].welcome.title(undefined);
  const page = { title: nameFault ? title : messages[language].signIn.documentTitle, noIndex: true, main };
  return nameFault ? { ...page, status: 422 } : page;
}

async function saveName(
  { db }: AccountContext,
  request: PageRequest<{ name: string; return?: string | undefined }>,
): Promise<Response> {
  const { person, session } = signedIn(request);
  const name = nameOf(request.input.name) as string;
  await db.updateTable('accounts').set({ name }).where('id', '=', person.accountId).execute();
  const onwards = ownPath(request.input.return) ?? localisedPath(request.language, '/');
  const standing = await standingOf(db, session.tokenHash);
  const isSettled = standing ? standing.state === 'approved' : person.memberships.length > 0;
  if (isSettled) return redirect(onwards);
  return redirect(localisedPath(request.language, `/welcome?return=${encodeURIComponent(onwards)}`));
}

async function actForOrganisation(
  { db }: AccountContext,
  request: PageRequest<{ organisationId: string; return?: string | undefined }>,
): Promise<Response> {
  const { organisationId } = request.input;
  const { session } = signedIn(request);
  // The same words for somebody else's organisation as for one that is not there.
  requireMay(request.actor, 'organisation.read', { organisationId });
  await inTransaction(db, (tx) => chooseOrganisation(tx, session.tokenHash, organisationId));
  const way = ownPath(request.input.return);
  return way ? redirect(way) : seeOther(request.language, '/me');
}

function signedIn({ actor, session }: Pick<PageRequest, 'actor' | 'session'>): {
  person: Person;
  session: Session;
} {
  if (actor.kind !== 'person' || !session) throw signInRequired();
  return { person: actor, session };
}
