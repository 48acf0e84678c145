import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { SignInConfig } from '../../kernel/sign-in-settings.ts';

/** How the provider behaves at the next sign-in. */
export interface Lie {
  /** Instead of, or beside, the claims of an honest token. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** `forged`: signed with another key under the same name. `none`: not signed. */
  readonly signature?: 'forged' | 'none';
  /** The token endpoint answers with this instead. */
  readonly answer?: { readonly status: number; readonly body: string };
  /** How long every answer takes. */
  readonly delayMs?: number;
  /** Nobody is at home. */
  readonly isDown?: boolean;
  readonly discovery?: Readonly<Record<string, unknown>>;
}

export interface LyingProvider {
  readonly config: SignInConfig;
  lie: Lie;
  /** The nonce that the authorization request carried. */
  nonce: string;
  readonly close: () => Promise<void>;
}

/** A provider of our own that says whatever the test wants. */
export async function startLyingProvider(): Promise<LyingProvider> {
  const honest = await generateKeyPair('RS256');
  const forger = await generateKeyPair('RS256');
  const publicKey = { ...(await exportJWK(honest.publicKey)), kid: 'k', alg: 'RS256', use: 'sig' };
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider: LyingProvider = {
    lie: {},
    nonce: '',
    config: {
      issuer,
      clientId: 'nytte',
      authentication: { secret: 'secret' },
      providerName: 'Løgnporten',
      scopes: 'openid',
      organisationClaim: 'organisation_number',
      organisationNameClaim: undefined,
      nameClaim: 'name',
      acr: undefined,
      authorizationDetails: undefined,
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };

  async function idToken(): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: issuer,
      aud: 'nytte',
      sub: 'ola',
      name: 'Ola Nordmann',
      nonce: provider.nonce,
      iat: now,
      exp: now + 120,
      ...provider.lie.claims,
    };
    if (provider.lie.signature === 'none') {
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
      return `${part({ alg: 'none' })}.${part(claims)}.`;
    }
    const key = provider.lie.signature === 'forged' ? forger.privateKey : honest.privateKey;
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'k' }).sign(key);
  }

  async function answer(path: string): Promise<{ status: number; body: string }> {
    const json = (value: object) => ({ status: 200, body: JSON.stringify(value) });
    if (path === '/.well-known/openid-configuration') {
      return json({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['pairwise'],
        id_token_signing_alg_values_supported: ['RS256'],
        ...provider.lie.discovery,
      });
    }
    if (path === '/keys') return json({ keys: [publicKey] });
    if (provider.lie.answer) return provider.lie.answer;
    return json({ access_token: 'a', token_type: 'Bearer', expires_in: 60, id_token: await idToken() });
  }

  server.on('request', async (request, response) => {
    if (provider.lie.isDown) return request.socket.destroy();
    const { status, body } = await answer(request.url ?? '');
    setTimeout(() => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    }, provider.lie.delayMs ?? 0);
    return undefined;
  });
  return provider;
}
