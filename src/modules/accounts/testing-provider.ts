import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import { type Adapter, type AdapterPayload, type Configuration, Provider } from 'oidc-provider';
import type { SignInConfig } from '../../kernel/sign-in-settings.ts';

/** Who sits before the provider, and what it says of them. */
export interface TestUser {
  readonly subject: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

export interface TestProvider {
  readonly config: SignInConfig;
  /** The next sign-in is this person's. */
  user: TestUser;
  readonly close: () => Promise<void>;
}

const clientId = 'nytte';
const secret = 'a secret of forty characters for the test';

/** A real OpenID provider (oidc-provider) on this machine that lets its user in without a question. */
export async function startTestProvider(
  options: {
    /** In the token itself, and not only for who asks for them (userinfo). */
    readonly claimsInToken?: boolean;
    readonly usesPrivateKey?: boolean;
    /** Where Nytte is. */
    readonly origin?: string;
  } = {},
): Promise<TestProvider> {
  const { origin = 'http://localhost' } = options;
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const signing = await generateKeyPair('RS256', { extractable: true });
  const client = await generateKeyPair('ES256', { extractable: true });
  const clientKey = { ...(await exportJWK(client.privateKey)), kid: 'nytte-1', alg: 'ES256' };
  const test: TestProvider = {
    user: { subject: 'kari', claims: {} },
    config: {
      issuer,
      clientId,
      authentication: options.usesPrivateKey ? { privateKey: clientKey } : { secret },
      providerName: 'Testporten',
      scopes: 'openid profile',
      organisationClaim: 'organisation.ID',
      organisationNameClaim: 'organisation.Name',
      nameClaim: 'name',
      acr: undefined,
      authorizationDetails: undefined,
    },
    close: () => close(server),
  };
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        redirect_uris: [`${origin}/sign-in/callback`],
        post_logout_redirect_uris: [`${origin}/`],
        ...(options.usesPrivateKey
          ? {
              token_endpoint_auth_method: 'private_key_jwt',
              token_endpoint_auth_signing_alg: 'ES256',
              jwks: { keys: [{ ...(await exportJWK(client.publicKey)), kid: 'nytte-1', alg: 'ES256' }] },
            }
          : { client_secret: secret }),
      },
    ],
    jwks: {
      keys: [{ ...(await exportJWK(signing.privateKey)), kid: 'provider-1', alg: 'RS256', use: 'sig' }],
    },
    adapter: shelves(),
    cookies: { keys: ['cookies of the test provider'] },
    claims: { openid: ['sub'], profile: ['name', 'organisation', 'pid', 'email'] },
    conformIdTokenClaims: !options.claimsInToken,
    ttl: { Interaction: 60, Grant: 60, Session: 60, AccessToken: 60, IdToken: 60, AuthorizationCode: 60 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/let-in/${interaction.uid}` },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ ...test.user.claims, sub: test.user.subject }),
    }),
    loadExistingGrant: async (ctx) => {
      const { client: asking, session } = ctx.oidc;
      const grant = new ctx.oidc.provider.Grant({
        clientId: asking?.clientId as string,
        accountId: session?.accountId as string,
      });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  } satisfies Configuration);
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/let-in/')) return void answer(request, response);
    void provider.interactionFinished(request, response, { login: { accountId: test.user.subject } });
  });
  return test;
}

/** Keeps everything until the process ends. */
function shelves(): (kind: string) => Adapter {
  const all = new Map<string, AdapterPayload>();
  return (kind) => {
    const key = (id: string) => `${kind} ${id}`;
    const findBy = async (field: 'uid' | 'userCode', value: string) =>
      [...all].find(([name, one]) => name.startsWith(`${kind} `) && one[field] === value)?.[1];
    return {
      upsert: async (id, payload) => void all.set(key(id), payload),
      find: async (id) => all.get(key(id)),
      findByUid: (uid) => findBy('uid', uid),
      findByUserCode: (code) => findBy('userCode', code),
      consume: async (id) => {
        const payload = all.get(key(id));
        if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      },
      destroy: async (id) => void all.delete(key(id)),
      revokeByGrantId: async (grantId) => {
        for (const [name, one] of all) if (one.grantId === grantId) all.delete(name);
      },
    };
  };
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => {
    server.close(resolve);
  });
}
