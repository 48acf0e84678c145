import { decodeProtectedHeader, type JWTPayload, jwtVerify } from 'jose';
import { z } from 'zod';
import type { TokenIssuerConfig } from '../../kernel/config.ts';
import type { Scope } from '../../kernel/identity/actor.ts';
import { isOrganisationNumber } from '../../kernel/organisations/organisation-number.ts';
import { scopesFromOutside } from './domain.ts';
import { createKeySource, KeysUnavailable, type KeyTimes } from './outside-keys.ts';

/** What a token from outside says, once it has been found good. */
export interface OutsideClaims {
  readonly issuer: string;
  /** What the client is called there. */
  readonly clientId: string;
  readonly organisationNumber: string;
  /** Who acts on behalf of the organisation, where it has given the task to somebody else. */
  readonly supplierNumber: string | null;
  readonly scopes: readonly Scope[];
}

/** The token is no good; the message says why, for the log of the tests only: the client is told nothing of it. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
}

/** Judges a token. @throws TokenRefused; KeysUnavailable when it cannot be judged. */
export type VerifyOutside = (token: string) => Promise<OutsideClaims>;

/** Asymmetric only: a symmetric one would take the public key for a secret. */
const algorithms = ['RS256', 'PS256', 'ES256'];
const clockToleranceSeconds = 30;
const maxTokenLength = 8_192;
const types = [undefined, 'jwt', 'at+jwt', 'application/at+jwt'];

/**
 * Verifies access tokens that another issuer has signed, as Maskinporten does. A token may be used until it expires:
 * `jti` names it and is not spent by use. Maskinporten's rule that a JWT cannot be used twice is about the grants that
 * clients send to Maskinporten (docs.digdir.no, maskinporten_protocol_jwtgrant), not about the tokens it answers with.
 */
export function createOutsideTokens(config: TokenIssuerConfig, times: Partial<KeyTimes> = {}): VerifyOutside {
  const findKey = createKeySource(config.issuer, times);
  return async (token) => {
    if (token.length > maxTokenLength) throw new TokenRefused('too long');
    try {
      const type = decodeProtectedHeader(token).typ?.toLowerCase();
      if (!types.includes(type)) throw new TokenRefused('another type of token');
      const { payload } = await jwtVerify(token, findKey, {
        issuer: config.issuer,
        audience: config.audience,
        algorithms,
        clockTolerance: clockToleranceSeconds,
        requiredClaims: ['exp', 'iat'],
      });
      return claimsOf(payload, config);
    } catch (error) {
      if (error instanceof KeysUnavailable || error instanceof TokenRefused) throw error;
      throw new TokenRefused('not a good token', { cause: error });
    }
  };
}

const party = z.object({
  authority: z.literal('iso6523-actorid-upis').optional(),
  // 0192 is the Norwegian Central Coordinating Register for Legal Entities (ISO 6523).
  ID: z.string().regex(/^0192:\d{9}$/),
});
const claimsSchema = z.object({
  iat: z.number(),
  client_id: z.string().min(1).max(200),
  scope: z.string().max(4_000).default(''),
  consumer: party,
  supplier: party.optional(),
});

function claimsOf(payload: JWTPayload, config: TokenIssuerConfig): OutsideClaims {
  const claims = claimsSchema.parse(payload);
  if (claims.iat > Date.now() / 1000 + clockToleranceSeconds) throw new TokenRefused('issued in the future');
  return {
    issuer: config.issuer,
    clientId: claims.client_id,
    organisationNumber: numberOf(claims.consumer.ID),
    supplierNumber: claims.supplier ? numberOf(claims.supplier.ID) : null,
    scopes: scopesFromOutside(claims.scope, config.scopePrefix),
  };
}

function numberOf(id: string): string {
  const number = id.slice('0192:'.length);
  if (!isOrganisationNumber(number)) throw new TokenRefused('not an organisation number');
  return number;
}
