import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import Provider from 'oidc-provider';

/** An issuer of tokens that says whatever a test wants it to. */
export interface TestIssuer {
  readonly issuer: string;
  /** How often its keys were asked for. */
  readonly asked: () => number;
  /** What it does when it is asked for its keys. */
  behave: (how: 'answer' | 'fail' | 'hang') => void;
  /** A new key, which is published; the old ones go on being. */
  readonly addKey: (kid: string, algorithm?: string) => Promise<CryptoKey>;
  /** Signs claims with a key that was added, or another. */
  readonly sign: (
    claims: JWTPayload,
    options?: { kid?: string; alg?: string; typ?: string; key?: CryptoKey | Uint8Array },
  ) => Promise<string>;
  /** Good claims, as Maskinporten writes them. */
  readonly claims: (more?: JWTPayload) => JWTPayload;
  readonly close: () => Promise<void>;
}

/** An organisation number of which the last digit is right. */
export const testOrganisationNumber = '974760673';
export const testAudience = 'https://nytte.example.no/api';

export async function startTestIssuer(): Promise<TestIssuer> {
  const published: Record<string, unknown>[] = [];
  const keys = new Map<string, CryptoKey>();
  let asked = 0;
  let behaviour: 'answer' | 'fail' | 'hang' = 'answer';
  const server = createServer((request, response) => {
    const json = (body: unknown) =>
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    if (request.url === '/.well-known/oauth-authorization-server') json({ issuer, jwks_uri: `${issuer}jwk` });
    else if (request.url === '/jwk') {
      asked++;
      if (behaviour === 'answer') json({ keys: published });
      if (behaviour === 'fail') response.writeHead(500).end();
    } else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

  const addKey = async (kid: string, algorithm = 'RS256') => {
    const pair = await generateKeyPair(algorithm, { extractable: true });
    published.push({ ...(await exportJWK(pair.publicKey)), kid, use: 'sig', alg: algorithm });
    keys.set(kid, pair.privateKey);
    return pair.publicKey;
  };
  return {
    issuer,
    asked: () => asked,
    behave: (how) => {
      behaviour = how;
    },
    addKey,
    sign: async (claims, { kid = 'one', alg = 'RS256', typ, key } = {}) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg, kid, ...(typ ? { typ } : {}) })
        .sign(key ?? (keys.get(kid) as CryptoKey)),
    claims: (more = {}) => {
      const now = Math.floor(Date.now() / 1000);
      return {
        iss: issuer,
        aud: testAudience,
        iat: now,
        exp: now + 120,
        jti: crypto.randomUUID(),
        token_type: 'Bearer',
        client_amr: 'private_key_jwt',
        client_id: '5b2d0ee5-6a3f-4f2b-9d2a-1c9f9b1a2b3c',
        scope: 'nytte:needs.write nytte:records.read ks:fiks',
        consumer: { authority: 'iso6523-actorid-upis', ID: `0192:${testOrganisationNumber}` },
        ...more,
      };
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A real provider that gives JWT access tokens for our audience, with the organisation in a claim. */
export async function startProvider(): Promise<{ issuer: string; close: () => void }> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    adapter: NothingKept,
    clients: [
      {
        client_id: 'kommunen',
        client_secret: 'a-secret-of-the-provider',
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: 'p1', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['test'] },
    scopes: ['nytte:needs.write'],
    ttl: { ClientCredentials: 120 },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: () => ({
          scope: 'nytte:needs.write',
          audience: testAudience,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    extraTokenClaims: () => ({
      consumer: { authority: 'iso6523-actorid-upis', ID: `0192:${testOrganisationNumber}` },
    }),
  });
  server.on('request', provider.callback());
  return {
    issuer,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Tokens that carry all they say need not be kept. */
class NothingKept {
  async upsert(): Promise<void> {}
  async find(): Promise<undefined> {}
  async findByUserCode(): Promise<undefined> {}
  async findByUid(): Promise<undefined> {}
  async consume(): Promise<void> {}
  async destroy(): Promise<void> {}
  async revokeByGrantId(): Promise<void> {}
}
