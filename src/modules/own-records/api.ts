import { createRoute, z } from '@hono/zod-openapi';
import { needsScope, writeResponses } from '../../kernel/http/api-security.ts';
import { apiWrite } from '../../kernel/http/api-write.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import { invalidRequest, notFound } from '../../kernel/http/errors.ts';
import { requireRevision, revisionTag } from '../../kernel/http/revision-header.ts';
import { may } from '../../kernel/identity/permissions.ts';
import type { AnyOwnRecordKind } from '../../kernel/records/kind.ts';
import { findRecord, type OwnRecord, targetOf } from '../../kernel/records/records.ts';
import { beginRecord, publishOwnRecord, readDraftOf, saveRecord, withdrawRecord } from './actions.ts';
import { findKind, ownRecordKindNames } from './kinds.ts';
import { type OwnRecordRoom, readSent } from './record-acts.ts';

const draftBody = z.record(z.string().max(60), z.unknown()).openapi('RecordDraft', {
  description:
    'What has been written so far; everything may be missing. The fields are those of the bulk template of the kind.',
  example: { title: 'Digital hjemmeoppfølging', need: 'Mange reiser langt for korte kontroller.' },
});

const draftAnswer = z
  .object({
    id: z.uuid(),
    kind: z.enum(ownRecordKindNames),
    revision: z.int(),
    state: z.string(),
    public: z.boolean(),
    /** The address of the public page; null before the first publication. */
    slug: z.string().nullable(),
    draft: draftBody,
  })
  .openapi('RecordDraftAnswer');

const kindParam = z.object({ kind: z.enum(ownRecordKindNames) });
const recordParams = kindParam.extend({ id: z.uuid() });
const json = <Schema extends z.ZodType>(schema: Schema) => ({ content: { 'application/json': { schema } } });
const drafted = { description: 'The draft, with its revision as ETag', ...json(draftAnswer) };
const writing = { tags: ['Own records'], security: needsScope('records:write') };
const ifMatch = 'If-Match names the revision that it began from.';

const beginRoute = createRoute({
  ...writing,
  method: 'post',
  path: '/api/v1/records/{kind}',
  operationId: 'beginRecord',
  summary: 'Begin an innovation, an instrument or a solution as a draft',
  request: { params: kindParam, body: { required: true, ...json(draftBody) } },
  responses: { ...writeResponses, 201: drafted },
});

const readRoute = createRoute({
  method: 'get',
  path: '/api/v1/records/{kind}/{id}/draft',
  operationId: 'getRecordDraft',
  tags: ['Own records'],
  security: needsScope('records:read'),
  summary: 'What is being written of a record of the own organisation',
  request: { params: recordParams },
  responses: { 200: drafted, 404: { description: 'There is no such record, or it is not for this client' } },
});

const saveRoute = createRoute({
  ...writing,
  method: 'put',
  path: '/api/v1/records/{kind}/{id}/draft',
  operationId: 'saveRecordDraft',
  summary: 'Save the whole draft',
  description: ifMatch,
  request: { params: recordParams, body: { required: true, ...json(draftBody) } },
  responses: { ...writeResponses, 200: drafted },
});

const publishRoute = createRoute({
  ...writing,
  method: 'post',
  path: '/api/v1/records/{kind}/{id}/publish',
  operationId: 'publishRecord',
  summary: 'Publish the draft',
  description: `${ifMatch} 409 \`review_required\` where the organisation wants a colleague to look first.`,
  request: { params: recordParams },
  responses: { ...writeResponses, 200: drafted },
});

const withdrawRoute = createRoute({
  ...writing,
  method: 'post',
  path: '/api/v1/records/{kind}/{id}/withdraw',
  operationId: 'withdrawRecord',
  summary: 'Take a published record away',
  description: ifMatch,
  request: { params: recordParams },
  responses: { ...writeResponses, 200: drafted },
});

/** Writing by programs: the same acts as the pages do, for the organisation of the client. */
export function registerOwnRecordApi(app: HttpApp, room: OwnRecordRoom): void {
  registerDrafting(app, room);
  registerPublishing(app, room);
}

function registerDrafting(app: HttpApp, room: OwnRecordRoom): void {
  const { db } = room;
  const door = { permission: 'record.write' } as const;
  app.openapi(beginRoute, (c) =>
    apiWrite(c, db, { ...door, success: 201 }, async (tx, actor) => {
      const kind = kindOf(c.req.valid('param').kind);
      const body = sentDraft(kind, c.req.valid('json'));
      const record = await beginRecord({ db: tx }, actor, { kind, language: 'nb', body });
      return answer(record, kind.readDraft(record.draft));
    }),
  );
  app.openapi(readRoute, async (c) => {
    const { kind: name, id } = c.req.valid('param');
    const kind = kindOf(name);
    const record = await findRecord(db, name, id);
    // A published record can be read by all; what is being written of it only by its own.
    if (!record || !may(c.get('actor'), 'record.read', { ...targetOf(record), isPublic: false })) {
      throw notFound();
    }
    const { body, headers } = answer(record, await readDraftOf(db, kind, record));
    return c.json(body, 200, headers);
  });
  app.openapi(saveRoute, (c) =>
    apiWrite(c, db, door, async (tx, actor) => {
      const at = atOf(c.req.valid('param'), c.req.header('if-match'));
      const body = sentDraft(at.kind, c.req.valid('json'));
      return answer(await saveRecord({ db: tx }, actor, { ...at, body }), body);
    }),
  );
}

function registerPublishing(app: HttpApp, room: OwnRecordRoom): void {
  const { db } = room;
  const door = { permission: 'record.publish' } as const;
  app.openapi(publishRoute, (c) =>
    apiWrite(c, db, door, async (tx, actor) => {
      const at = atOf(c.req.valid('param'), c.req.header('if-match'));
      const record = await publishOwnRecord({ ...room, db: tx }, actor, {
        ...at,
        language: c.get('language'),
      });
      return answer(record, await readDraftOf(tx, at.kind, record));
    }),
  );
  app.openapi(withdrawRoute, (c) =>
    apiWrite(c, db, door, async (tx, actor) => {
      const at = atOf(c.req.valid('param'), c.req.header('if-match'));
      const record = await withdrawRecord({ ...room, db: tx }, actor, at);
      return answer(record, await readDraftOf(tx, at.kind, record));
    }),
  );
}

function kindOf(name: string): AnyOwnRecordKind {
  const kind = findKind(name);
  if (!kind) throw notFound();
  return kind;
}

const atOf = (params: { kind: string; id: string }, header: string | undefined) => ({
  kind: kindOf(params.kind),
  id: params.id,
  revision: requireRevision(header),
});

/** A field that we do not know is refused: a slip must not be lost in silence. */
function sentDraft(kind: AnyOwnRecordKind, sent: Readonly<Record<string, unknown>>): unknown {
  const unknown = Object.keys(sent).filter((field) => !kind.draftFields.includes(field));
  if (unknown.length > 0) {
    throw invalidRequest(unknown.map((field) => ({ field, message: 'is no field of this kind' })));
  }
  return readSent(() => kind.readDraft(sent));
}

const answer = (record: OwnRecord, draft: unknown) => ({
  body: {
    id: record.id,
    kind: record.kind as (typeof ownRecordKindNames)[number],
    revision: record.revision,
    state: record.state,
    public: record.isPublic,
    slug: record.slug,
    draft: draft as Record<string, unknown>,
  },
  headers: { etag: revisionTag(record.revision) },
});
