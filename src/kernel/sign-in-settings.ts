import { readFileSync } from 'node:fs';
import { z } from 'zod';

const text = z.string().trim().min(1);

/** The settings of sign-in, as they stand in the environment. */
export const signInEnvironment = {
  NYTTE_SIGN_IN_ISSUER: z.url({ protocol: /^https?$/, error: 'must begin with https://' }).optional(),
  NYTTE_SIGN_IN_CLIENT_ID: text.optional(),
  NYTTE_SIGN_IN_CLIENT_SECRET: text.optional(),
  NYTTE_SIGN_IN_PRIVATE_KEY: text.optional(),
  NYTTE_SIGN_IN_PROVIDER_NAME: text.optional(),
  NYTTE_SIGN_IN_SCOPES: text
    .refine((value) => value.split(/\s+/).includes('openid'), 'must hold openid')
    .optional(),
  NYTTE_SIGN_IN_ORGANISATION_CLAIM: text.optional(),
  NYTTE_SIGN_IN_ORGANISATION_NAME_CLAIM: text.optional(),
  NYTTE_SIGN_IN_NAME_CLAIM: text.optional(),
  NYTTE_SIGN_IN_ACR: text.optional(),
  NYTTE_SIGN_IN_AUTHORIZATION_DETAILS: text.optional(),
  NYTTE_DEMONSTRATION: z.enum(['on', 'off']).default('off'),
};

const settings = z.object(signInEnvironment);
type Settings = z.output<typeof settings>;

/** Where and how people sign in. */
export interface SignInConfig {
  readonly issuer: string;
  readonly clientId: string;
  /** How Nytte proves to the provider that it is itself: a secret, or a private key as a JWK. */
  readonly authentication:
    | { readonly secret: string }
    | { readonly privateKey: Readonly<Record<string, unknown>> };
  /** What people know the provider as; undefined = the host of its address. */
  readonly providerName: string | undefined;
  readonly scopes: string;
  /** A path into the claims, such as `authorization_details.0.reportees.0.ID`. */
  readonly organisationClaim: string;
  readonly organisationNameClaim: string | undefined;
  readonly nameClaim: string;
  /** The assurance that is asked for and demanded. */
  readonly acr: string | undefined;
  /** RFC 9396, as JSON: what Ansattporten needs to let people choose whom they act for. */
  readonly authorizationDetails: string | undefined;
}

/** Where this Nytte listens and is reached. */
interface Place {
  readonly host: string;
  readonly publicUrl: string | undefined;
  readonly trustProxy: boolean;
}

/** What cannot be used together, told in words; `readConfig` makes it a ConfigError. */
export class SettingFault extends Error {
  override readonly name = 'SettingFault';
}

/** Whether a host is this very machine. */
export function isLoopbackHost(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[|\]$/g, '');
  return name === 'localhost' || name === '::1' || /^(::ffff:)?127(\.\d{1,3}){3}$/.test(name);
}

/** @throws SettingFault */
export function signInOf(e: Settings, place: Place): SignInConfig | undefined {
  const { NYTTE_SIGN_IN_ISSUER: issuer, NYTTE_SIGN_IN_CLIENT_ID: clientId } = e;
  if (!issuer) {
    const alone = Object.keys(signInEnvironment).find(
      (key) => key.startsWith('NYTTE_SIGN_IN_') && e[key as keyof Settings] !== undefined,
    );
    if (alone) throw new SettingFault(`${alone}: is of no use without NYTTE_SIGN_IN_ISSUER.`);
    return undefined;
  }
  if (!clientId) throw new SettingFault('NYTTE_SIGN_IN_CLIENT_ID: must be set when NYTTE_SIGN_IN_ISSUER is.');
  requireSecure('NYTTE_SIGN_IN_ISSUER', issuer);
  requireReachable(place);
  return {
    issuer,
    clientId,
    authentication: authenticationOf(e),
    providerName: e.NYTTE_SIGN_IN_PROVIDER_NAME,
    scopes: e.NYTTE_SIGN_IN_SCOPES ?? 'openid profile',
    organisationClaim: e.NYTTE_SIGN_IN_ORGANISATION_CLAIM ?? 'organisation_number',
    organisationNameClaim: e.NYTTE_SIGN_IN_ORGANISATION_NAME_CLAIM,
    nameClaim: e.NYTTE_SIGN_IN_NAME_CLAIM ?? 'name',
    acr: e.NYTTE_SIGN_IN_ACR,
    authorizationDetails: detailsOf(e.NYTTE_SIGN_IN_AUTHORIZATION_DETAILS),
  };
}

function requireSecure(key: string, address: string): void {
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'https:' && !isLoopbackHost(hostname)) {
    throw new SettingFault(`${key}: must begin with https://, unless it is on this machine.`);
  }
}

/** The provider sends people back to us: over a secure connection, to an address that nobody else can name. */
function requireReachable({ host, publicUrl }: Place): void {
  if (publicUrl) requireSecure('NYTTE_PUBLIC_URL', publicUrl);
  else if (!isLoopbackHost(host)) {
    throw new SettingFault(
      'NYTTE_PUBLIC_URL: must be set, and begin with https://, when NYTTE_SIGN_IN_ISSUER is and HOST is not loopback.',
    );
  }
}

function authenticationOf(e: Settings): SignInConfig['authentication'] {
  const { NYTTE_SIGN_IN_CLIENT_SECRET: secret, NYTTE_SIGN_IN_PRIVATE_KEY: file } = e;
  if (secret && file) {
    throw new SettingFault(
      'NYTTE_SIGN_IN_PRIVATE_KEY: cannot be set together with NYTTE_SIGN_IN_CLIENT_SECRET.',
    );
  }
  if (secret) return { secret };
  if (!file) {
    throw new SettingFault(
      'NYTTE_SIGN_IN_CLIENT_SECRET or NYTTE_SIGN_IN_PRIVATE_KEY: one must be set when NYTTE_SIGN_IN_ISSUER is.',
    );
  }
  return { privateKey: readPrivateKey(file) };
}

function readPrivateKey(file: string): Readonly<Record<string, unknown>> {
  const said = 'NYTTE_SIGN_IN_PRIVATE_KEY: must name a file with one private key as JWK';
  let key: unknown;
  try {
    key = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new SettingFault(`${said}; the file cannot be read.`);
  }
  const jwk = z
    .looseObject({ kty: z.enum(['RSA', 'EC', 'OKP']), d: z.string(), alg: z.string() })
    .safeParse(key);
  if (!jwk.success) throw new SettingFault(`${said}; it must hold kty, d and alg.`);
  return jwk.data;
}

function detailsOf(json: string | undefined): string | undefined {
  if (json === undefined) return undefined;
  try {
    if (Array.isArray(JSON.parse(json))) return json;
  } catch {
    // Told below.
  }
  throw new SettingFault('NYTTE_SIGN_IN_AUTHORIZATION_DETAILS: must be a JSON array.');
}

/**
 * Whether this Nytte runs for demonstration: anybody signs in as anybody, so nobody else may be able to reach it.
 * @throws SettingFault
 */
export function demonstrationOf(e: Settings, { host, publicUrl, trustProxy }: Place): boolean {
  if (e.NYTTE_DEMONSTRATION === 'off') return false;
  const why = 'NYTTE_DEMONSTRATION: in a demonstration anybody signs in as anybody';
  if (!isLoopbackHost(host)) {
    throw new SettingFault(`${why}, so HOST must be a loopback address (127.0.0.1), not ${host}.`);
  }
  if (trustProxy)
    throw new SettingFault(`${why}, so it cannot stand behind a proxy: unset NYTTE_TRUST_PROXY.`);
  if (publicUrl && !isLoopbackHost(new URL(publicUrl).hostname)) {
    throw new SettingFault(`${why}, so it can have no public address: unset NYTTE_PUBLIC_URL.`);
  }
  return true;
}
