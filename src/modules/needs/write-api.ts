import { createRoute, z } from '@hono/zod-openapi';
import { needsScope, writeResponses } from '../../kernel/http/api-security.ts';
import { apiWrite } from '../../kernel/http/api-write.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import { notFound } from '../../kernel/http/errors.ts';
import { requireRevision, revisionTag } from '../../kernel/http/revision-header.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { isUuid, type OwnRecord, targetOf } from '../../kernel/records/records.ts';
import { beginNeed, type NeedContext, publishNeed, saveNeed } from './actions.ts';
import { needPath } from './addresses.ts';
import { draftIn } from './edit.ts';
import { readableRecord } from './queries.ts';
import { needDraft } from './schema.ts';
import { joinNeed, leaveNeed, withdrawNeed } from './standing-actions.ts';

/** A body that names a field which we do not know is refused: a slip must not be lost in silence. */
const draftBody = needDraft.strict().openapi('NeedDraft');
const idParam = z.object({ id: z.string().max(120) });
const security = needsScope('needs:write');

const draftAnswer = z
  .object({
    id: z.uuid(),
    revision: z.int(),
    state: z.string(),
    public: z.boolean(),
    url: z.string(),
    draft: needDraft,
  })
  .openapi('NeedDraftRecord');

const answer = (record: OwnRecord, draft: z.output<typeof needDraft>) => ({
  body: {
    id: record.id,
    revision: record.revision,
    state: record.state,
    public: record.isPublic,
    url: needPath(record),
    draft,
  },
  headers: { etag: revisionTag(record.revision) },
});

const json = <Schema extends z.ZodType>(schema: Schema) => ({ content: { 'application/json': { schema } } });
const drafted = { description: 'The draft, with its revision as ETag', ...json(draftAnswer) };

const routeOf = (
  method: 'post' | 'put',
  path: string,
  about: { operationId: string; summary: string; description?: string },
) => ({ method, path, tags: ['Needs'], security, ...about });

const beginRoute = createRoute({
  ...routeOf('post', '/api/v1/needs', { operationId: 'beginNeed', summary: 'Begin a need as a draft' }),
  request: { body: { required: true, ...json(draftBody) } },
  responses: { ...writeResponses, 201: drafted },
});

const readRoute = createRoute({
  method: 'get',
  path: '/api/v1/needs/{id}/draft',
  operationId: 'getNeedDraft',
  tags: ['Needs'],
  security: needsScope('needs:read'),
  summary: 'What is being written of a need of the own organisation',
  request: { params: idParam },
  responses: { 200: drafted, 404: { description: 'There is no such need, or it is not for this client' } },
});

const saveRoute = createRoute({
  ...routeOf('put', '/api/v1/needs/{id}/draft', {
    operationId: 'saveNeedDraft',
    summary: 'Save the whole draft',
    description: 'If-Match names the revision that it began from.',
  }),
  request: { params: idParam, body: { required: true, ...json(draftBody) } },
  responses: { ...writeResponses, 200: drafted },
});

const noteBody = z.strictObject({ note: z.string().trim().max(1000).optional() });

const publishRoute = createRoute({
  ...routeOf('post', '/api/v1/needs/{id}/publish', {
    operationId: 'publishNeed',
    summary: 'Publish the draft',
    description: 'If-Match names the revision that was looked at.',
  }),
  request: { params: idParam, body: { required: true, ...json(noteBody) } },
  responses: { ...writeResponses, 200: drafted },
});

const withdrawRoute = createRoute({
  ...routeOf('post', '/api/v1/needs/{id}/withdraw', {
    operationId: 'withdrawNeed',
    summary: 'Withdraw a need',
  }),
  request: {
    params: idParam,
    body: { required: true, ...json(z.strictObject({ reason: z.string().trim().min(1).max(1000) })) },
  },
  responses: { ...writeResponses, 204: { description: 'Withdrawn' } },
});

const joinRoute = createRoute({
  ...routeOf('post', '/api/v1/needs/{id}/join', {
    operationId: 'joinNeed',
    summary: 'Say that the own organisation has this need too',
  }),
  request: {
    params: idParam,
    body: { required: true, ...json(noteBody) },
  },
  responses: { ...writeResponses, 204: { description: 'Joined' } },
});

const leaveRoute = createRoute({
  ...routeOf('post', '/api/v1/needs/{id}/leave', { operationId: 'leaveNeed', summary: 'Take that back' }),
  request: { params: idParam, body: { required: true, ...json(z.strictObject({})) } },
  responses: { ...writeResponses, 204: { description: 'Left' } },
});

/** Writing by programs: the same acts as the pages do, for the organisation of the client. */
export function registerNeedWritingApi(app: HttpApp, context: NeedContext): void {
  registerDrafting(app, context);
  registerStanding(app, context);
}

function registerDrafting(app: HttpApp, context: NeedContext): void {
  const { db } = context;
  const route = { permission: 'need.write' } as const;
  app.openapi(beginRoute, (c) =>
    apiWrite(c, db, { ...route, success: 201 }, async (tx, actor) => {
      const draft = c.req.valid('json');
      return answer(await beginNeed({ ...context, db: tx }, actor, draft), draft);
    }),
  );
  app.openapi(readRoute, async (c) => {
    const actor = c.get('actor');
    const record = await readableRecord(db, actor, c.req.valid('param').id);
    // A published need can be read by all; what is being written of it only by its own.
    const target = { ...targetOf(record), isPublic: false };
    requireMay(actor, 'need.read', target);
    const { body, headers } = answer(record, await draftIn(db, record));
    return c.json(body, 200, headers);
  });
  app.openapi(saveRoute, (c) =>
    apiWrite(c, db, route, async (tx, actor) => {
      const draft = c.req.valid('json');
      const revision = requireRevision(c.req.header('if-match'));
      const { id } = c.req.valid('param');
      return answer(await saveNeed({ ...context, db: tx }, actor, { id, revision, draft }), draft);
    }),
  );
  app.openapi(publishRoute, (c) =>
    apiWrite(c, db, route, async (tx, actor) => {
      const revision = requireRevision(c.req.header('if-match'));
      const { id } = c.req.valid('param');
      const record = await publishNeed({ ...context, db: tx }, actor, {
        id,
        revision,
        note: c.req.valid('json').note,
      });
      return answer(record, await draftIn(tx, record));
    }),
  );
}

function registerStanding(app: HttpApp, context: NeedContext): void {
  const { db } = context;
  app.openapi(withdrawRoute, (c) =>
    apiWrite(c, db, { permission: 'need.write' }, async (tx, actor) => {
      const { reason } = c.req.valid('json');
      await withdrawNeed({ ...context, db: tx }, actor, {
        id: await idOf(context, c.req.valid('param').id),
        reason,
      });
      return {};
    }),
  );
  app.openapi(joinRoute, (c) =>
    apiWrite(c, db, { permission: 'need.join' }, async (tx, actor) => {
      const { note } = c.req.valid('json');
      await joinNeed({ ...context, db: tx }, actor, {
        id: await idOf(context, c.req.valid('param').id),
        note,
      });
      return {};
    }),
  );
  app.openapi(leaveRoute, (c) =>
    apiWrite(c, db, { permission: 'need.join' }, async (tx, actor) => {
      await leaveNeed({ ...context, db: tx }, actor, { id: await idOf(context, c.req.valid('param').id) });
      return {};
    }),
  );
}

/** The acts know needs by id; open data names them by slug. Whether the client may is asked by the act. */
async function idOf({ db }: NeedContext, reference: string): Promise<string> {
  if (isUuid(reference)) return reference;
  const row = await db
    .selectFrom('records')
    .select('id')
    .where('kind', '=', 'need')
    .where('slug', '=', reference)
    .executeTakeFirst();
  if (!row) throw notFound();
  return row.id;
}
