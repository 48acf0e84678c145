import { createRoute, z } from '@hono/zod-openapi';
import { needsScope, writeResponses } from '../../kernel/http/api-security.ts';
import { apiWrite } from '../../kernel/http/api-write.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import { requireRevision, revisionTag } from '../../kernel/http/revision-header.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { beginInitiative, type InitiativeContext, moveInitiative, saveInitiative } from './actions.ts';
import { initiativePath } from './addresses.ts';
import { type Initiative, readableInitiative } from './queries.ts';
import { initiativeBody, initiativePhases, limits } from './schema.ts';

/** A body that names a field which we do not know is refused: a slip must not be lost in silence. */
const strictBody = initiativeBody.strict().openapi('InitiativeBody');
const idParam = z.object({ id: z.uuid() });
const security = needsScope('initiatives:write');

const written = z
  .object({
    id: z.uuid(),
    revision: z.int(),
    phase: z.enum(initiativePhases),
    public: z.boolean(),
    url: z.string(),
    initiative: initiativeBody,
  })
  .openapi('OwnInitiative');

const answer = ({ record, phase, body }: Initiative) => ({
  body: {
    id: record.id,
    revision: record.revision,
    phase,
    public: record.isPublic,
    url: initiativePath(record),
    initiative: body,
  },
  headers: { etag: revisionTag(record.revision) },
});

const json = <Schema extends z.ZodType>(schema: Schema) => ({ content: { 'application/json': { schema } } });
const stored = { description: 'The initiative, with its revision as ETag', ...json(written) };

const routeOf = (
  method: 'post' | 'put',
  path: string,
  about: { operationId: string; summary: string; description?: string },
) => ({ method, path, tags: ['Initiatives'], security, ...about });

const beginRoute = createRoute({
  ...routeOf('post', '/api/v1/initiatives', {
    operationId: 'beginInitiative',
    summary: 'Begin an initiative of the own organisation',
  }),
  request: { body: { required: true, ...json(strictBody) } },
  responses: { ...writeResponses, 201: stored },
});

const readRoute = createRoute({
  method: 'get',
  path: '/api/v1/initiatives/{id}/record',
  operationId: 'getOwnInitiative',
  tags: ['Initiatives'],
  security: needsScope('initiatives:read'),
  summary: 'An initiative of the own organisation, public or not, as it is written',
  request: { params: idParam },
  responses: {
    200: stored,
    404: { description: 'There is no such initiative, or it is not for this client' },
  },
});

const saveRoute = createRoute({
  ...routeOf('put', '/api/v1/initiatives/{id}', {
    operationId: 'saveInitiative',
    summary: 'Save the whole initiative as its next version',
    description: 'If-Match names the revision that it began from.',
  }),
  request: { params: idParam, body: { required: true, ...json(strictBody) } },
  responses: { ...writeResponses, 200: stored },
});

const moveBody = z.strictObject({
  to: z.enum(initiativePhases),
  /** What was decided, or what was learned: demanded for implementation and stopped. */
  note: z.string().trim().max(limits.decision).optional(),
  dueOn: z.iso.date().optional().openapi({ description: 'When the new phase should be over' }),
});

const moveRoute = createRoute({
  ...routeOf('post', '/api/v1/initiatives/{id}/phase', {
    operationId: 'moveInitiative',
    summary: 'Move an initiative to another phase, or stop it',
  }),
  request: { params: idParam, body: { required: true, ...json(moveBody) } },
  responses: { ...writeResponses, 200: stored },
});

/** What API clients with the scope may write of their own organisation. */
export function registerInitiativeWritingApi(app: HttpApp, context: InitiativeContext): void {
  const { db } = context;
  const route = { permission: 'initiative.write' } as const;
  app.openapi(beginRoute, (c) =>
    apiWrite(c, db, { ...route, success: 201 }, async (tx, actor) =>
      answer(await beginInitiative({ ...context, db: tx }, actor, { body: c.req.valid('json') })),
    ),
  );
  app.openapi(readRoute, async (c) => {
    const actor = c.get('actor');
    const initiative = await readableInitiative(db, actor, c.req.valid('param').id);
    // A public one can be read by all; what is written of it, with ids of people, only by its own.
    requireMay(actor, 'initiative.read', { ...initiative.target, isPublic: false, participantIds: [] });
    const { body, headers } = answer(initiative);
    return c.json(body, 200, headers);
  });
  app.openapi(saveRoute, (c) =>
    apiWrite(c, db, route, async (tx, actor) => {
      const revision = requireRevision(c.req.header('if-match'));
      const { id } = c.req.valid('param');
      return answer(
        await saveInitiative({ ...context, db: tx }, actor, { id, revision, body: c.req.valid('json') }),
      );
    }),
  );
  app.openapi(moveRoute, (c) =>
    apiWrite(c, db, route, async (tx, actor) => {
      const { id } = c.req.valid('param');
      return answer(await moveInitiative({ ...context, db: tx }, actor, { id, ...c.req.valid('json') }));
    }),
  );
}
