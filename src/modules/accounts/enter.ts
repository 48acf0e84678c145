import type { Tx } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import type { RawRequest } from '../../kernel/http/page-route.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { endSessions, openSession } from '../../kernel/identity/sessions.ts';
import { hashToken } from '../../kernel/identity/tokens.ts';
import type { AccountContext } from './context.ts';
import { listKeptForms } from './kept-forms.ts';
import type { SignedIn } from './sign-in.ts';

export interface Entrance {
  /** Finds or makes the account, in the transaction that opens its session. */
  readonly find: (tx: Tx) => Promise<SignedIn>;
  readonly idToken?: string | undefined;
  readonly language: Language;
  /** A path of ours, in its language. */
  readonly returnPath: string;
}

/**
 * Opens a session under a token that nobody has seen before, ends the one that the browser had, and leads on: to what
 * was being typed when a session ran out, to what there is to tell, or to where the person was going.
 */
export async function enter(
  context: AccountContext,
  request: Pick<RawRequest, 'headers'>,
  entrance: Entrance,
): Promise<Response> {
  const { db, cookies, metrics } = context;
  const { language, returnPath } = entrance;
  const before = cookies.session.read(request.headers);
  const { token, signedIn } = await inTransaction(db, async (tx) => {
    const signedIn = await entrance.find(tx);
    if (before) await endSessions(tx, { tokenHash: hashToken(before) });
    const token = await openSession(tx, {
      accountId: signedIn.accountId,
      organisationId: signedIn.organisationId,
      userAgent: request.headers.get('user-agent') ?? undefined,
      idToken: entrance.idToken,
    });
    return { token, signedIn };
  });
  metrics.signIn('opened');
  const kept = await listKeptForms(db, cookies.kept.read(request.headers), signedIn.accountId);
  const isWaiting = kept.some(({ sentAt }) => sentAt === null);
  const told = `/welcome?return=${encodeURIComponent(returnPath)}`;
  const next = isWaiting ? '/kept-forms' : signedIn.isToldFirst ? told : undefined;
  return redirect(next ? localisedPath(language, next) : returnPath, [
    cookies.session.set(token),
    cookies.attempt.clear(),
  ]);
}

/** 303 to an address as it stands. */
export function redirect(location: string, cookies: readonly string[] = []): Response {
  const answer = new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
  for (const cookie of cookies) answer.headers.append('set-cookie', cookie);
  return answer;
}
