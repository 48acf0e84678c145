import { createRoute, z } from '@hono/zod-openapi';
import type { Db } from '../../kernel/db/tables.ts';
import { apiWrite } from '../../kernel/http/api-write.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import { notFound } from '../../kernel/http/errors.ts';
import { requireRevision, revisionTag } from '../../kernel/http/revision-header.ts';
import { roomApp } from '../../kernel/http/testing-app.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { testIdentify } from '../../kernel/identity/testing-people.ts';
import { createRecord, lockRecord, removeRecord, saveDraft, targetOf } from '../../kernel/records/records.ts';
import { registerAccessApi } from './api.ts';
import { createClient } from './client-actions.ts';
import { identifyClient } from './identify-client.ts';
import type { VerifyOutside } from './outside-tokens.ts';
import type { NewClient } from './schema.ts';

const noteRoute = createRoute({
  method: 'post',
  path: '/api/v1/notes',
  request: {
    body: { content: { 'application/json': { schema: z.object({ title: z.string().min(1) }) } } },
  },
  responses: { 201: { description: 'Made' } },
});

const changeRoute = createRoute({
  method: 'put',
  path: '/api/v1/notes/{id}',
  request: {
    params: z.object({ id: z.uuid() }),
    body: { content: { 'application/json': { schema: z.object({ title: z.string().min(1) }) } } },
  },
  responses: { 200: { description: 'Saved' } },
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/api/v1/notes/{id}',
  request: { params: z.object({ id: z.uuid() }) },
  responses: { 204: { description: 'Gone' } },
});

/** A room that writes drafts by API as the rooms of needs and records do, with the token endpoint beside it. */
export function accessApp(
  db: Db,
  options: {
    readonly verifyOutside?: VerifyOutside;
    readonly isDemonstration?: boolean;
    /** Called inside the transaction, after the draft was written. */
    readonly meanwhile?: () => Promise<void>;
  } = {},
): HttpApp {
  const client = identifyClient({
    db,
    isDemonstration: options.isDemonstration ?? false,
    verifyOutside: options.verifyOutside,
  });
  return roomApp({
    pages: [],
    identify: { ...testIdentify(db), client },
    api: (app) => {
      registerAccessApi(app, { db, publicUrl: undefined, trustProxy: false });
      app.openapi(noteRoute, (c) =>
        apiWrite(c, db, { permission: 'need.write', success: 201 }, async (tx, actor) => {
          const record = await createRecord(tx, {
            kind: 'note',
            organisationId: actor.organisationId,
            isDemonstration: actor.isDemonstration,
            accountId: undefined,
            body: c.req.valid('json'),
          });
          await options.meanwhile?.();
          return {
            body: { id: record.id, by: actor.clientId },
            headers: { etag: revisionTag(record.revision) },
          };
        }),
      );
      app.openapi(removeRoute, (c) =>
        apiWrite(c, db, { permission: 'need.write' }, async (tx, actor) => {
          const record = await lockRecord(tx, 'note', c.req.valid('param').id);
          if (!record) throw notFound();
          requireMay(actor, 'need.write', targetOf(record));
          await removeRecord(tx, record);
          return {};
        }),
      );
      app.openapi(changeRoute, (c) =>
        apiWrite(c, db, { permission: 'need.write' }, async (tx) => {
          const record = await saveDraft(tx, {
            id: c.req.valid('param').id,
            kind: 'note',
            revision: requireRevision(c.req.header('if-match')),
            body: c.req.valid('json'),
            accountId: undefined,
          });
          return { body: { id: record.id }, headers: { etag: revisionTag(record.revision) } };
        }),
      );
    },
  });
}

/** Makes a client by the action that its page calls. */
export async function testClient(
  db: Db,
  actor: Parameters<typeof createClient>[1],
  scopes: NewClient['scopes'],
): Promise<{ id: string; secret: string }> {
  const id = crypto.randomUUID();
  const { secret } = await createClient(db, actor, { id, name: 'Saksbehandling', scopes, days: '90' });
  if (!secret) throw new Error('The client was not made.');
  return { id, secret };
}

/** What a client sends to the token endpoint. */
export function tokenForm(fields: Readonly<Record<string, string>>, headers: HeadersInit = {}): RequestInit {
  return { method: 'POST', headers, body: new URLSearchParams(fields) };
}

/** Gets a token. */
export async function tokenFor(app: HttpApp, client: { id: string; secret: string }): Promise<string> {
  const answer = await app.request(
    '/oauth/token',
    tokenForm({ grant_type: 'client_credentials', client_id: client.id, client_secret: client.secret }),
  );
  const { access_token: token } = (await answer.json()) as { access_token?: string };
  if (!token) throw new Error(`No token: ${answer.status}`);
  return token;
}

/** A JSON request with a token. */
export function jsonRequest(
  method: string,
  token: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): RequestInit {
  return {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
}
