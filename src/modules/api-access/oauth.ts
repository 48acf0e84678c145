import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Db } from '../../kernel/db/tables.ts';
import { type HttpApp, type HttpContext, pageRequestOf } from '../../kernel/http/app.ts';
import { allowanceKey } from '../../kernel/http/limits.ts';
import { scopes } from '../../kernel/identity/actor.ts';
import { narrowScopes, tokenMinutes } from './domain.ts';
import { clientCredentials, invalidClient, OAuthError, oauthParameters } from './oauth-request.ts';
import { issueToken, type ProvenClient, proveClient, revokeToken } from './tokens.ts';

export interface OAuthContext {
  readonly db: Db;
  readonly publicUrl: string | undefined;
  readonly trustProxy: boolean;
}

const maxBodyBytes = 8_192;
/** A token lives ten minutes, so a client that asks this often has no use for what it gets. */
const tokensPerMinute = 60;
/** Wrong secrets from one address. A client is not shut out by what others send in its name. */
const failuresPerMinute = 20;

/**
 * The token endpoint: `POST /oauth/token` (RFC 6749, client credentials), `POST /oauth/revoke` (RFC 7009) and what
 * describes them (RFC 8414). For programs: no cookie counts, and nothing may be kept by a cache.
 */
export function registerOAuth(app: HttpApp, context: OAuthContext): void {
  const allowance = new RateLimiterMemory({ points: tokensPerMinute, duration: 60, keyPrefix: 'token' });
  const failures = new RateLimiterMemory({ points: failuresPerMinute, duration: 60, keyPrefix: 'failure' });
  const proven = (c: HttpContext) => readProvenClient(c, context, failures);

  app.post('/oauth/token', (c) =>
    answering(async () => {
      const { client, parameters } = await proven(c);
      const grant = parameters.get('grant_type');
      if (grant === undefined) throw new OAuthError('invalid_request', 'grant_type is missing.');
      if (grant !== 'client_credentials') {
        throw new OAuthError('unsupported_grant_type', 'Only client_credentials is supported.');
      }
      const granted = narrowScopes(client.scopes, parameters.get('scope'));
      if (!granted)
        throw new OAuthError('invalid_scope', 'The client does not have all the scopes asked for.');
      await take(allowance, client.id);
      return Response.json({
        access_token: await issueToken(context.db, client, granted),
        token_type: 'Bearer',
        expires_in: tokenMinutes * 60,
        scope: granted.join(' '),
      });
    }),
  );
  app.post('/oauth/revoke', (c) =>
    answering(async () => {
      const { client, parameters } = await proven(c);
      const token = parameters.get('token');
      if (token === undefined) throw new OAuthError('invalid_request', 'token is missing.');
      await revokeToken(context.db, client.id, token);
      return new Response(null, { status: 200 });
    }),
  );
  app.get('/.well-known/oauth-authorization-server', (c) => c.json(metadata(context, c.req.url)));
}

function metadata({ publicUrl }: OAuthContext, url: string) {
  const issuer = publicUrl ?? new URL(url).origin;
  const methods = ['client_secret_basic', 'client_secret_post'];
  return {
    issuer,
    token_endpoint: `${issuer}/oauth/token`,
    revocation_endpoint: `${issuer}/oauth/revoke`,
    grant_types_supported: ['client_credentials'],
    response_types_supported: [],
    token_endpoint_auth_methods_supported: methods,
    revocation_endpoint_auth_methods_supported: methods,
    scopes_supported: scopes,
    service_documentation: `${issuer}/open-data`,
  };
}

async function readProvenClient(
  c: HttpContext,
  { db, trustProxy }: OAuthContext,
  failures: RateLimiterMemory,
): Promise<{ client: ProvenClient; parameters: ReadonlyMap<string, string> }> {
  const parameters = oauthParameters(c.req.header('content-type'), await readBody(c));
  const credentials = clientCredentials(c.req.header('authorization'), parameters);
  const address = allowanceKey(pageRequestOf(c, trustProxy).client);
  const before = await failures.get(address);
  if (before && before.consumedPoints >= failuresPerMinute) throw tooMany(before);
  const client = await proveClient(db, credentials.id, credentials.secret);
  if (client) return { client, parameters };
  await take(failures, address);
  throw invalidClient();
}

/** Read no further than an honest request can be long. */
async function readBody(c: HttpContext): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of c.req.raw.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBodyBytes) {
      const headers = { connection: 'close' };
      throw new OAuthError('invalid_request', 'The body is too large.', { status: 413, headers });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function take(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    throw refusal instanceof RateLimiterRes ? tooMany(refusal) : refusal;
  }
}

function tooMany(refusal: RateLimiterRes): OAuthError {
  return new OAuthError('temporarily_unavailable', 'Too many requests in a short time.', {
    status: 429,
    headers: { 'retry-after': String(Math.ceil(refusal.msBeforeNext / 1000)) },
  });
}

async function answering(answer: () => Promise<Response>): Promise<Response> {
  const response = await answer().catch((error: unknown) => {
    if (!(error instanceof OAuthError)) throw error;
    const body = { error: error.fault, error_description: error.message };
    return Response.json(body, { status: error.status, headers: error.headers });
  });
  response.headers.set('cache-control', 'no-store');
  response.headers.set('pragma', 'no-cache');
  return response;
}
