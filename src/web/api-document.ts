import type { HttpApp } from '../kernel/http/app.ts';
import type { Scope } from '../kernel/identity/actor.ts';

const scopeTexts: Readonly<Record<Scope, string>> = {
  'needs:read': "Read the organisation's own needs, drafts too",
  'needs:write': 'Write, publish and withdraw needs, and join those of others',
  'records:read': "Read the organisation's own innovations, instruments and solutions, drafts too",
  'records:write': 'Write and publish innovations, instruments and solutions',
  'initiatives:read': "Read the organisation's own initiatives, trials, benefits and adoptions",
  'initiatives:write': 'Write initiatives, trials and benefits, and tell what the organisation has adopted',
  'events:read': "See what has happened to the organisation's records",
};

/** `/api/v1/openapi.json`: made from the same schemas that check the input. */
export function registerApiDocument(app: HttpApp, version: string): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'clientCredentials', {
    type: 'oauth2',
    description: 'An API client, made by an administrator of the organisation.',
    flows: { clientCredentials: { tokenUrl: '/oauth/token', scopes: { ...scopeTexts } } },
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    description:
      'A token of ours, or of an issuer that this Nytte trusts (Maskinporten), where `needs:write` may be called `nytte:needs.write`.',
  });
  app.doc31('/api/v1/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Nytte',
      version,
      description: [
        'Open data without sign-in. Errors are application/problem+json (RFC 9457). Lists are paged by cursor: give `nextCursor` as `cursor` until it is null. Answers carry an ETag.',
        'Writing needs a bearer token with a scope. Send `Idempotency-Key` (at most 200 characters) with what writes: asked again with the same key within 24 hours, it is done once and answered alike, with `Idempotency-Replayed: true`. Drafts are saved with `If-Match`.',
      ].join('\n\n'),
      license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    },
    servers: [{ url: '/' }],
  });
}
