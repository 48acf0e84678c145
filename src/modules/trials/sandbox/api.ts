import { createRoute, z } from '@hono/zod-openapi';
import { needsScope, writeResponses } from '../../../kernel/http/api-security.ts';
import { apiWrite } from '../../../kernel/http/api-write.ts';
import type { HttpApp } from '../../../kernel/http/app.ts';
import { cursorInput, decodeCursor, encodeCursor, momentCursor } from '../../../kernel/http/cursor.ts';
import { notFound } from '../../../kernel/http/errors.ts';
import { requireRevision, revisionTag } from '../../../kernel/http/revision-header.ts';
import { anonymous } from '../../../kernel/identity/actor.ts';
import { requireMay } from '../../../kernel/identity/require.ts';
import { type OwnRecord, targetOf } from '../../../kernel/records/records.ts';
import type { InitiativeContext } from '../../initiatives/public.ts';
import { beginCase, publishCase, saveCase, withdrawCase } from './actions.ts';
import { publicKind } from './domain.ts';
import { conditions, listCases } from './list.ts';
import { caseRecord, recordOf } from './open-data.ts';
import { draftIn, listCasesById, pageOfCases, readableCase, sandboxPath } from './queries.ts';
import { casesPerPage, type SandboxDraft, sandboxDraft, selectionFields } from './schema.ts';

const json = <Schema extends z.ZodType>(schema: Schema) => ({ content: { 'application/json': { schema } } });
const tags = ['Sandbox cases'];
const idParam = z.object({ id: z.string().max(120) });

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/sandbox-cases',
  operationId: 'listSandboxCases',
  tags,
  summary: 'List and search published sandbox cases',
  description: 'The last changed first. With `q` the best fits, without a cursor.',
  request: {
    query: z.object({
      ...selectionFields,
      limit: z.coerce.number().int().min(1).max(100).default(casesPerPage),
      cursor: cursorInput,
    }),
  },
  responses: {
    200: {
      description: 'Cases, a page at a time',
      ...json(
        z
          .object({ items: z.array(caseRecord), nextCursor: z.string().nullable() })
          .openapi('SandboxCaseList'),
      ),
    },
  },
});

const getRoute = createRoute({
  method: 'get',
  path: '/api/v1/sandbox-cases/{id}',
  operationId: 'getSandboxCase',
  tags,
  summary: 'One published sandbox case',
  request: { params: idParam },
  responses: {
    200: { description: 'The case', ...json(caseRecord) },
    404: { description: 'There is no such published case' },
  },
});

/** A body that names a field which we do not know is refused: a slip must not be lost in silence. */
const draftBody = sandboxDraft.strict().openapi('SandboxCaseDraft');
const security = needsScope('initiatives:write');
const drafted = {
  description: 'The draft, with its revision as ETag',
  ...json(
    z
      .object({
        id: z.uuid(),
        revision: z.int(),
        state: z.string(),
        public: z.boolean(),
        url: z.string(),
        draft: sandboxDraft,
      })
      .openapi('SandboxCaseDraftRecord'),
  ),
};

const beginRoute = createRoute({
  method: 'post',
  path: '/api/v1/sandbox-cases',
  operationId: 'beginSandboxCase',
  tags,
  security,
  summary: 'Begin a sandbox case as a draft',
  request: { body: { required: true, ...json(draftBody) } },
  responses: { ...writeResponses, 201: drafted },
});

const readRoute = createRoute({
  method: 'get',
  path: '/api/v1/sandbox-cases/{id}/draft',
  operationId: 'getSandboxCaseDraft',
  tags,
  security: needsScope('initiatives:read'),
  summary: 'What is being written of a case of the own organisation',
  request: { params: idParam },
  responses: { 200: drafted, 404: { description: 'There is no such case, or it is not for this client' } },
});

const saveRoute = createRoute({
  method: 'put',
  path: '/api/v1/sandbox-cases/{id}/draft',
  operationId: 'saveSandboxCaseDraft',
  tags,
  security,
  summary: 'Save the whole draft',
  description: 'If-Match names the revision that it began from.',
  request: { params: idParam, body: { required: true, ...json(draftBody) } },
  responses: { ...writeResponses, 200: drafted },
});

const nothing = { required: true, ...json(z.strictObject({})) };

const publishRoute = createRoute({
  method: 'post',
  path: '/api/v1/sandbox-cases/{id}/publish',
  operationId: 'publishSandboxCase',
  tags,
  security,
  summary: 'Publish the draft for all',
  description: 'If-Match names the revision that was looked at.',
  request: { params: idParam, body: nothing },
  responses: { ...writeResponses, 200: drafted },
});

const withdrawRoute = createRoute({
  method: 'post',
  path: '/api/v1/sandbox-cases/{id}/withdraw',
  operationId: 'withdrawSandboxCase',
  tags,
  security,
  summary: 'Withdraw a published case',
  request: { params: idParam, body: nothing },
  responses: { ...writeResponses, 204: { description: 'Withdrawn' } },
});

/** Reading is open data, the same for everybody; writing is for clients of the organisation. */
export function registerSandboxApi(app: HttpApp, context: InitiativeContext): void {
  const { db } = context;
  app.openapi(listRoute, async (c) => {
    const { limit, cursor, ...selection } = c.req.valid('query');
    const kinds = [publicKind];
    if (selection.q) {
      const list = await listCases(context, { kinds, selection, page: 1, perPage: limit });
      return c.json({ items: list.cases.map(recordOf), nextCursor: null }, 200);
    }
    const [changedAt, id] = cursor === undefined ? [] : decodeCursor(cursor, momentCursor);
    const after = changedAt !== undefined && id !== undefined ? { changedAt, id } : undefined;
    const page = await pageOfCases(db, { conditions: conditions({ kinds, selection }), after, limit });
    const nextCursor = page.next ? encodeCursor([page.next.changedAt, page.next.id]) : null;
    return c.json({ items: page.cases.map(recordOf), nextCursor }, 200);
  });
  app.openapi(getRoute, async (c) => {
    const record = await readableCase(db, anonymous, c.req.valid('param').id);
    const [found] = await listCasesById(db, [record.id]);
    if (!found || record.isDemonstration) throw notFound();
    return c.json(recordOf(found), 200);
  });
  registerWriting(app, context);
}

const answer = (record: OwnRecord, draft: SandboxDraft) => ({
  body: {
    id: record.id,
    revision: record.revision,
    state: record.state,
    public: record.isPublic,
    url: sandboxPath(record),
    draft,
  },
  headers: { etag: revisionTag(record.revision) },
});

function registerWriting(app: HttpApp, context: InitiativeContext): void {
  const { db } = context;
  const route = { permission: 'trial.write' } as const;
  const idOf = async (reference: string, actor: Parameters<typeof readableCase>[1]) =>
    (await readableCase(db, actor, reference)).id;
  app.openapi(beginRoute, (c) =>
    apiWrite(c, db, { ...route, success: 201 }, async (tx, actor) => {
      const draft = c.req.valid('json');
      return answer(await beginCase({ ...context, db: tx }, actor, draft), draft);
    }),
  );
  app.openapi(readRoute, async (c) => {
    const actor = c.get('actor');
    const record = await readableCase(db, actor, c.req.valid('param').id);
    // A published case can be read by all; what is being written of it only by its own.
    requireMay(actor, 'trial.read', { ...targetOf(record), isPublic: false });
    const { body, headers } = answer(record, await draftIn(db, record));
    return c.json(body, 200, headers);
  });
  app.openapi(saveRoute, (c) =>
    apiWrite(c, db, route, async (tx, actor) => {
      const draft = c.req.valid('json');
      const revision = requireRevision(c.req.header('if-match'));
      const id = await idOf(c.req.valid('param').id, actor);
      return answer(await saveCase({ ...context, db: tx }, actor, { id, revision, draft }), draft);
    }),
  );
  app.openapi(publishRoute, (c) =>
    apiWrite(c, db, route, async (tx, actor) => {
      const revision = requireRevision(c.req.header('if-match'));
      const id = await idOf(c.req.valid('param').id, actor);
      const record = await publishCase({ ...context, db: tx }, actor, { id, revision });
      return answer(record, await draftIn(tx, record));
    }),
  );
  app.openapi(withdrawRoute, (c) =>
    apiWrite(c, db, route, async (tx, actor) => {
      await withdrawCase({ ...context, db: tx }, actor, await idOf(c.req.valid('param').id, actor));
      return {};
    }),
  );
}
