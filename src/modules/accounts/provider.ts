import { importJWK } from 'jose';
import * as oidc from 'openid-client';
import { isLoopbackHost, type SignInConfig } from '../../kernel/sign-in-settings.ts';
import type { AttemptSecrets } from './attempts.ts';
import { clockToleranceSeconds, isFresh } from './domain.ts';

/** Why a sign-in came to nothing; each has words for the person. */
export type RefusalReason =
  | 'provider_unavailable'
  | 'provider_refused'
  | 'cancelled'
  | 'attempt_unknown'
  | 'token_invalid'
  | 'token_time'
  | 'assurance_too_low'
  | 'organisation_invalid';

/** A sign-in that is refused. `code` is the library's own, for the log: it holds nothing of the person. */
export class SignInRefused extends Error {
  override readonly name = 'SignInRefused';
  readonly reason: RefusalReason;
  readonly code: string | undefined;
  constructor(reason: RefusalReason, code?: string) {
    super(reason);
    this.reason = reason;
    this.code = code;
  }
}

/** What the provider has vouched for. */
export interface VerifiedClaims {
  readonly issuer: string;
  readonly subject: string;
  readonly claims: Readonly<Record<string, unknown>>;
  /** What signs out at the provider; '' for a token that is not ours to keep. */
  readonly idToken: string | undefined;
}

/** The identity provider, as far as sign-in needs it. Every call may throw SignInRefused. */
export interface Provider {
  readonly name: string;
  readonly authorizationUrl: (secrets: AttemptSecrets, redirectUri: string, language: string) => Promise<URL>;
  /** Trades the code of a callback for claims whose signature, audience, times and nonce hold. */
  readonly verify: (callback: URL, secrets: AttemptSecrets) => Promise<VerifiedClaims>;
  /** Where one signs out at the provider; undefined when it has no such place or does not answer. */
  readonly endSessionUrl: (idToken: string, returnTo: string) => Promise<URL | undefined>;
}

interface ProviderOptions {
  readonly timeoutSeconds?: number;
  readonly wantedClaims: readonly string[];
}

const defaultTimeoutSeconds = 5;
/** The national identity number in tokens of ID-porten and Ansattporten: a token with it is not kept. */
const nationalId = 'pid';
/** Metadata seldom change; keys are fetched again by themselves when an unknown one is met. */
const metadataHours = 6;

/** Finds the provider when somebody first signs in, so that Nytte starts and works while it is down. */
export function createProvider(config: SignInConfig, options: ProviderOptions): Provider {
  const configuration = discovering(config, options.timeoutSeconds ?? defaultTimeoutSeconds);
  return {
    name: config.providerName ?? new URL(config.issuer).hostname,
    authorizationUrl: async (secrets, redirectUri, language) => {
      const parameters = {
        redirect_uri: redirectUri,
        scope: config.scopes,
        state: secrets.state,
        nonce: secrets.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(secrets.verifier),
        code_challenge_method: 'S256',
        ui_locales: language,
        ...(config.acr ? { acr_values: config.acr } : {}),
        ...(config.authorizationDetails ? { authorization_details: config.authorizationDetails } : {}),
      };
      return oidc.buildAuthorizationUrl(await configuration(), parameters);
    },
    verify: async (callback, secrets) => {
      const found = await configuration();
      try {
        return await verify(found, callback, secrets, config, options.wantedClaims);
      } catch (error) {
        throw refusalOf(error);
      }
    },
    endSessionUrl: async (idToken, returnTo) => {
      const found = await configuration().catch(() => undefined);
      if (!found?.serverMetadata().end_session_endpoint) return undefined;
      return oidc.buildEndSessionUrl(found, {
        post_logout_redirect_uri: returnTo,
        ...(idToken ? { id_token_hint: idToken } : {}),
      });
    },
  };
}

function discovering(config: SignInConfig, timeoutSeconds: number): () => Promise<oidc.Configuration> {
  let known: { readonly configuration: oidc.Configuration; readonly until: number } | undefined;
  let asking: Promise<oidc.Configuration> | undefined;
  return async () => {
    if (known && known.until > Date.now()) return known.configuration;
    asking ??= discover(config, timeoutSeconds).finally(() => {
      asking = undefined;
    });
    try {
      const configuration = await asking;
      known = { configuration, until: Date.now() + metadataHours * 3_600_000 };
      return configuration;
    } catch (error) {
      // What was known an hour ago is better than nothing.
      if (known) return known.configuration;
      throw new SignInRefused('provider_unavailable', codeOf(error));
    }
  };
}

async function discover(config: SignInConfig, timeoutSeconds: number): Promise<oidc.Configuration> {
  const issuer = new URL(config.issuer);
  return oidc.discovery(
    issuer,
    config.clientId,
    { [oidc.clockTolerance]: clockToleranceSeconds },
    await authenticationOf(config),
    {
      timeout: timeoutSeconds,
      execute: [
        // Without it the signature of a token that came straight from the provider is not looked at.
        oidc.enableNonRepudiationChecks,
        ...(isLoopbackHost(issuer.hostname) ? [oidc.allowInsecureRequests] : []),
      ],
    },
  );
}

async function authenticationOf({ authentication }: SignInConfig): Promise<oidc.ClientAuth> {
  if ('secret' in authentication) return oidc.ClientSecretBasic(authentication.secret);
  const jwk = authentication.privateKey;
  const key = (await importJWK(jwk)) as CryptoKey;
  return oidc.PrivateKeyJwt(typeof jwk.kid === 'string' ? { key, kid: jwk.kid } : key);
}

async function verify(
  configuration: oidc.Configuration,
  callback: URL,
  secrets: AttemptSecrets,
  config: SignInConfig,
  wantedClaims: readonly string[],
): Promise<VerifiedClaims> {
  const tokens = await oidc.authorizationCodeGrant(configuration, callback, {
    pkceCodeVerifier: secrets.verifier,
    expectedState: secrets.state,
    expectedNonce: secrets.nonce,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims || claims.sub === '') throw new SignInRefused('token_invalid');
  if (!isFresh(claims.iat, Date.now() / 1000)) throw new SignInRefused('token_time', 'iat');
  if (config.acr && !config.acr.split(/\s+/).includes(String(claims.acr))) {
    throw new SignInRefused('assurance_too_low');
  }
  const userInfo = await userInfoOf(configuration, tokens.access_token, claims, wantedClaims);
  return {
    issuer: claims.iss,
    subject: claims.sub,
    claims: { ...userInfo, ...claims },
    idToken: nationalId in claims ? '' : tokens.id_token,
  };
}

/** Some providers tell names only when asked again. What is in the signed token wins. */
async function userInfoOf(
  configuration: oidc.Configuration,
  accessToken: string,
  claims: oidc.IDToken,
  wantedClaims: readonly string[],
): Promise<Readonly<Record<string, unknown>>> {
  const isMissing = wantedClaims.some(
    (path) => !((path.split('.')[0] as string) in claims) && !(path in claims),
  );
  if (!isMissing || !configuration.serverMetadata().userinfo_endpoint) return {};
  return oidc.fetchUserInfo(configuration, accessToken, claims.sub);
}

const timeFaults = new Set(['OAUTH_JWT_TIMESTAMP_CHECK_FAILED']);
const unavailable = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
]);

function refusalOf(error: unknown): SignInRefused {
  if (error instanceof SignInRefused) return error;
  const code = codeOf(error);
  if (error instanceof oidc.AuthorizationResponseError) {
    const isCancelled = error.error === 'access_denied' || error.error === 'login_required';
    return new SignInRefused(isCancelled ? 'cancelled' : 'provider_refused', code);
  }
  // The provider knows the code no more, or does not know us.
  if (error instanceof oidc.ResponseBodyError) return new SignInRefused('provider_refused', code);
  if (code && timeFaults.has(code)) return new SignInRefused('token_time', code);
  if (code && unavailable.has(code)) return new SignInRefused('provider_unavailable', code);
  // `fetch` tells a connection that failed as a TypeError without a code of its own.
  if (error instanceof TypeError) return new SignInRefused('provider_unavailable', code);
  return new SignInRefused('token_invalid', code);
}

function codeOf(error: unknown): string | undefined {
  const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } };
  if (typeof code === 'string') return code;
  return typeof cause?.code === 'string' ? cause.code : undefined;
}
