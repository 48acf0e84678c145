import type { Db } from '../../kernel/db/tables.ts';
import { AppError } from '../../kernel/http/errors.ts';
import type { Identify } from '../../kernel/http/identify.ts';
import { type ApiClient, anonymous } from '../../kernel/identity/actor.ts';
import { outsideClient } from './outside-client.ts';
import { KeysUnavailable } from './outside-keys.ts';
import { TokenRefused, type VerifyOutside } from './outside-tokens.ts';
import { findToken, tokenPrefix } from './tokens.ts';

export interface ClientContext {
  readonly db: Db;
  /** Whether this Nytte runs for demonstration: otherwise clients of demonstration organisations are nobody. */
  readonly isDemonstration: boolean;
  /** Undefined where only our own tokens are good. */
  readonly verifyOutside: VerifyOutside | undefined;
}

/** Learns from the bearer token who asks the API (RFC 6750). */
export function identifyClient(context: ClientContext): Identify['client'] {
  return async (authorization) => {
    if (authorization === undefined) return anonymous;
    const token = /^bearer +([\w.~+/=-]+)$/i.exec(authorization.trim())?.[1];
    if (token === undefined) throw invalidToken();
    const client = token.startsWith(tokenPrefix)
      ? await findToken(context.db, token)
      : await fromOutside(context, token);
    if (!client || (client.isDemonstration && !context.isDemonstration)) throw invalidToken();
    return client;
  };
}

async function fromOutside(
  { db, verifyOutside }: ClientContext,
  token: string,
): Promise<ApiClient | undefined> {
  if (!verifyOutside) return undefined;
  const claims = await verifyOutside(token).catch((error: unknown) => {
    if (error instanceof TokenRefused) return undefined;
    throw error instanceof KeysUnavailable ? issuerUnavailable(error) : error;
  });
  if (!claims) return undefined;
  const client = await outsideClient(db, claims);
  if (client === 'not_admitted') {
    throw new AppError({
      code: 'organisation_not_admitted',
      status: 403,
      text: texts.organisation_not_admitted,
    });
  }
  return client === 'closed' ? undefined : client;
}

/** 401: what is wrong with the token is not told, since only who made it could use the answer. */
const invalidToken = () =>
  new AppError({
    code: 'invalid_token',
    status: 401,
    text: texts.invalid_token,
    headers: { 'www-authenticate': 'Bearer realm="nytte", error="invalid_token"' },
  });

/** 503: the token may be good, so the client is not told to throw it away. */
const issuerUnavailable = (cause: unknown) =>
  new AppError({
    code: 'token_issuer_unavailable',
    status: 503,
    text: texts.token_issuer_unavailable,
    headers: { 'retry-after': '30' },
    cause,
  });

const texts = {
  invalid_token: {
    nb: 'Tilgangstokenet er ugyldig eller utløpt. Hent et nytt.',
    nn: 'Tilgangstokenet er ugyldig eller gått ut. Hent eit nytt.',
    en: 'The access token is not valid or has expired. Get a new one.',
  },
  organisation_not_admitted: {
    nb: 'Virksomheten i tokenet er ikke godkjent i denne tjenesten. En ansatt kan logge inn og be om det.',
    nn: 'Verksemda i tokenet er ikkje godkjend i denne tenesta. Ein tilsett kan logge inn og be om det.',
    en: 'The organisation in the token is not approved in this service. An employee can sign in and ask for it.',
  },
  token_issuer_unavailable: {
    nb: 'Tokenet kan ikke kontrolleres nå, fordi utstederen ikke svarer. Prøv igjen om litt.',
    nn: 'Tokenet kan ikkje kontrollerast no, fordi utferdaren ikkje svarar. Prøv igjen om litt.',
    en: 'The token cannot be checked now, because its issuer does not answer. Try again in a while.',
  },
};
