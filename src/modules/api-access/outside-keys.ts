import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  type FlattenedJWSInput,
  type JSONWebKeySet,
  type JWSHeaderParameters,
} from 'jose';
import { z } from 'zod';

/** The keys of an issuer cannot be had, so that a token cannot be judged either way. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

/** Finds the key that a token says it is signed with. */
type FindKey = (header: JWSHeaderParameters, token: FlattenedJWSInput) => Promise<CryptoKey>;

export interface KeyTimes {
  readonly timeoutMs: number;
  /** A key that is not known is not asked for again before this. */
  readonly coolDownMs: number;
  readonly maxAgeMs: number;
  /** After the issuer failed to answer, it is left alone for so long. */
  readonly pauseMs: number;
  /** Keys that were good go on serving for so long while the issuer cannot be reached. */
  readonly keptMs: number;
}

const usualTimes: KeyTimes = {
  timeoutMs: 3_000,
  coolDownMs: 30_000,
  maxAgeMs: 600_000,
  pauseMs: 30_000,
  keptMs: 86_400_000,
};

/** The issuer's keys, found by its metadata (RFC 8414, or OpenID Connect Discovery), asked for when first needed. */
export function createKeySource(issuer: string, times: Partial<KeyTimes> = {}): FindKey {
  const { timeoutMs, coolDownMs, maxAgeMs, pauseMs, keptMs } = { ...usualTimes, ...times };
  let remote: ReturnType<typeof createRemoteJWKSet> | undefined;
  let kept: { keys: JSONWebKeySet; at: number } | undefined;
  let pausedUntil = 0;

  return async (header, token) => {
    if (Date.now() < pausedUntil) return fromKept(header, token);
    try {
      remote ??= createRemoteJWKSet(await findKeyAddress(issuer, timeoutMs), {
        timeoutDuration: timeoutMs,
        cooldownDuration: coolDownMs,
        cacheMaxAge: maxAgeMs,
      });
      const key = await remote(header, token);
      const keys = remote.jwks();
      if (keys) kept = { keys, at: Date.now() };
      return key;
    } catch (error) {
      if (isAboutToken(error)) throw error;
      pausedUntil = Date.now() + pauseMs;
      return fromKept(header, token, error);
    }
  };

  async function fromKept(header: JWSHeaderParameters, token: FlattenedJWSInput, cause?: unknown) {
    if (!kept || Date.now() > kept.at + keptMs) {
      throw new KeysUnavailable('The keys of the token issuer cannot be fetched.', { cause });
    }
    return createLocalJWKSet(kept.keys)(header, token);
  }
}

const isAboutToken = (error: unknown) =>
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  error instanceof errors.JOSENotSupported;

const metadataSchema = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });

/** Where the keys are. @throws Error when neither place answers for this issuer. */
async function findKeyAddress(issuer: string, timeoutMs: number): Promise<URL> {
  let cause: unknown;
  for (const address of metadataAddresses(issuer)) {
    try {
      const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
      if (!response.ok) continue;
      const metadata = metadataSchema.parse(await response.json());
      if (metadata.issuer !== issuer) throw new Error(`${address} speaks for another issuer.`);
      const keys = new URL(metadata.jwks_uri);
      // An issuer over HTTPS whose keys came over plain HTTP would be no safer than plain HTTP.
      if (keys.protocol !== 'https:' && issuer.startsWith('https:')) throw new Error('Keys over plain HTTP.');
      return keys;
    } catch (error) {
      cause = error;
    }
  }
  throw new Error('The metadata of the token issuer cannot be read.', { cause });
}

/** RFC 8414, 3.1 puts the well-known part before the path of the issuer, OpenID Connect after it. */
function metadataAddresses(issuer: string): string[] {
  const { origin, pathname } = new URL(issuer);
  const path = pathname.replace(/\/$/, '');
  return [
    `${origin}/.well-known/oauth-authorization-server${path}`,
    `${origin}${path}/.well-known/openid-configuration`,
  ];
}
