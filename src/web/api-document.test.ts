import { expect, test } from 'vitest';
import { testApp } from '../kernel/http/testing-app.ts';
import { scopes } from '../kernel/identity/actor.ts';
import { registerAccessApi } from '../modules/api-access/api.ts';
import { registerApiDocument } from './api-document.ts';

interface Document {
  components: { securitySchemes: Record<string, { flows?: { clientCredentials: { scopes: object } } }> };
  paths: Record<string, Record<string, { security?: Record<string, string[]>[] }>>;
}

async function read(): Promise<Document> {
  const { app } = testApp([], {}, (it) => {
    registerAccessApi(it, { db: {} as never, publicUrl: undefined, trustProxy: false });
    registerApiDocument(it, '1.0.0');
  });
  return (await (await app.request('/api/v1/openapi.json')).json()) as Document;
}

test('the API document tells how to get in, and what every scope lets one do', async () => {
  const { securitySchemes } = (await read()).components;
  expect(Object.keys(securitySchemes).sort()).toEqual(['bearer', 'clientCredentials']);
  expect(Object.keys(securitySchemes.clientCredentials?.flows?.clientCredentials.scopes ?? {})).toEqual([
    ...scopes,
  ]);
});

test('a route that needs a token says which scope', async () => {
  const { security } = (await read()).paths['/api/v1/events']?.get ?? {};
  expect(security).toEqual([{ clientCredentials: ['events:read'] }, { bearer: ['events:read'] }]);
});
