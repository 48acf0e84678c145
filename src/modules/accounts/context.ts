import type { Config } from '../../kernel/config.ts';
import type { Db } from '../../kernel/db/tables.ts';
import { createLimit } from '../../kernel/http/limits.ts';
import type { Metrics } from '../../kernel/http/metrics.ts';
import { sessionCookie, type TokenCookie, tokenCookie } from '../../kernel/identity/session-cookie.ts';
import type { Log } from '../../kernel/log.ts';
import { attemptMinutes } from './attempts.ts';
import { keptHours } from './kept-forms.ts';
import { createProvider, type Provider } from './provider.ts';

/** Sign-ins that one client may begin, end or try in a minute: an office behind one address has many people. */
const signInsPerMinute = 60;

export interface AccountContext {
  readonly db: Db;
  readonly log: Log;
  readonly config: Pick<Config, 'signIn' | 'isDemonstration' | 'publicUrl'>;
  readonly provider: Provider | undefined;
  readonly cookies: {
    readonly session: TokenCookie;
    /** The sign-in under way. */
    readonly attempt: TokenCookie;
    /** Opens the forms that were kept in this browser. */
    readonly kept: TokenCookie;
    /** The session that was just ended, to sign out at the provider as well. */
    readonly signedOut: TokenCookie;
  };
  readonly metrics: Pick<Metrics, 'signIn'>;
  readonly limit: (client: string) => Promise<void>;
}

export interface AccountDependencies extends Pick<AccountContext, 'db' | 'log' | 'config' | 'metrics'> {
  readonly providerTimeoutSeconds?: number;
  readonly perMinute?: number;
}

export function createAccountContext(given: AccountDependencies): AccountContext {
  const { config, db, log, metrics, providerTimeoutSeconds, perMinute } = given;
  const isSecure = config.publicUrl?.startsWith('https:') ?? false;
  const { signIn } = config;
  return {
    db,
    log,
    config,
    metrics,
    provider:
      signIn &&
      createProvider(signIn, {
        wantedClaims: [signIn.nameClaim, signIn.organisationClaim],
        ...(providerTimeoutSeconds ? { timeoutSeconds: providerTimeoutSeconds } : {}),
      }),
    cookies: {
      session: sessionCookie(isSecure),
      attempt: tokenCookie('nytte-sign-in', isSecure, attemptMinutes * 60),
      kept: tokenCookie('nytte-kept', isSecure, keptHours * 3600),
      signedOut: tokenCookie('nytte-signed-out', isSecure, attemptMinutes * 60),
    },
    limit: createLimit('sign-in', perMinute ?? signInsPerMinute),
  };
}
