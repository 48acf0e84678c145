import { createRoute, z } from '@hono/zod-openapi';
import { needsScope, writeResponses } from '../../kernel/http/api-security.ts';
import { apiWrite } from '../../kernel/http/api-write.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import { cursorInput, decodeCursor, encodeCursor, momentCursor } from '../../kernel/http/cursor.ts';
import { notFound } from '../../kernel/http/errors.ts';
import { requireRevision, revisionTag } from '../../kernel/http/revision-header.ts';
import { anonymous } from '../../kernel/identity/actor.ts';
import { beginTrial, registerTrial, saveTrialDraft, type TrialContext } from './actions.ts';
import { trialPath } from './addresses.ts';
import { listTrialsOfInitiative, pageOfTrials } from './list.ts';
import { selectionFields } from './list-schema.ts';
import { listAssignments, listResults } from './materials.ts';
import { openResult, recordOf, trialRecord } from './open-data.ts';
import { readableTrial, type Trial } from './queries.ts';
import { trialDraft } from './schema.ts';
import { withAssignment } from './work-actions.ts';

const json = <Schema extends z.ZodType>(schema: Schema) => ({ content: { 'application/json': { schema } } });
const idParam = z.object({ id: z.string().max(120) });
const trialList = z
  .object({ items: z.array(trialRecord), nextCursor: z.string().nullable() })
  .openapi('TrialList');

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/trials',
  operationId: 'listTrials',
  tags: ['Trials'],
  summary: 'List registered trials of public initiatives',
  description: 'The last registered first. `conclusion=none` are those that are not analysed yet.',
  request: {
    query: z.object({
      ...selectionFields,
      limit: z.coerce.number().int().min(1).max(100).default(20),
      cursor: cursorInput,
    }),
  },
  responses: { 200: { description: 'Trials, a page at a time', ...json(trialList) } },
});

const amendment = z.object({
  number: z.int(),
  field: z.string(),
  before: z.string(),
  after: z.string(),
  why: z.string(),
  madeAt: z.iso.datetime(),
  previousHash: z.string(),
  hash: z.string(),
});

const wholeTrial = trialRecord
  .extend({
    registration: z.string().openapi({
      description: 'Canonical JSON (RFC 8785), as text: the hash is of these very bytes in UTF-8',
    }),
    registrationHash: z.string().openapi({ description: 'SHA-256, in hexadecimal' }),
    amendments: z.array(amendment),
    spec: z.record(z.string(), z.unknown()).openapi({
      description: 'As amended, with the drawing: what `nytte trial analyse` reads',
    }),
    results: z
      .array(
        z.object({
          number: z.int(),
          madeAt: z.iso.datetime(),
          dataSha256: z.string(),
          registrationHash: z.string(),
          coreVersion: z.string(),
          result: z.record(z.string(), z.unknown()),
        }),
      )
      .openapi({ description: 'Every analysis, the last first' }),
  })
  .openapi('WholeTrial');

const getRoute = createRoute({
  method: 'get',
  path: '/api/v1/trials/{id}',
  operationId: 'getTrial',
  tags: ['Trials'],
  summary: 'One registered trial: registration, amendments, results',
  request: { params: idParam },
  responses: {
    200: { description: 'The trial', ...json(wholeTrial) },
    404: { description: 'There is no such registered trial for all' },
  },
});

/** A body that names a field which we do not know is refused: a slip must not be lost in silence. */
const draftBody = trialDraft.strict().openapi('TrialDraft');
const security = needsScope('initiatives:write');
const draftAnswer = z
  .object({
    id: z.uuid(),
    revision: z.int(),
    state: z.string(),
    url: z.string(),
    registrationHash: z.string().nullable(),
    draft: trialDraft,
  })
  .openapi('TrialDraftRecord');
const drafted = { description: 'The trial, with its revision as ETag', ...json(draftAnswer) };

const beginRoute = createRoute({
  method: 'post',
  path: '/api/v1/trials',
  operationId: 'beginTrial',
  tags: ['Trials'],
  security,
  summary: 'Begin a trial of an initiative as a draft',
  request: {
    body: { required: true, ...json(z.strictObject({ initiativeId: z.uuid(), draft: draftBody })) },
  },
  responses: { ...writeResponses, 201: drafted },
});

const saveRoute = createRoute({
  method: 'put',
  path: '/api/v1/trials/{id}/draft',
  operationId: 'saveTrialDraft',
  tags: ['Trials'],
  security,
  summary: 'Save the whole draft of a trial',
  description: 'If-Match names the revision that it began from. A registered trial is refused with 409.',
  request: { params: idParam, body: { required: true, ...json(draftBody) } },
  responses: { ...writeResponses, 200: drafted },
});

const registerRoute = createRoute({
  method: 'post',
  path: '/api/v1/trials/{id}/register',
  operationId: 'registerTrial',
  tags: ['Trials'],
  security,
  summary: 'Lock the registration of a trial',
  description: 'From then on only amendments are made, which stand beside it. 422 names what is missing.',
  request: { params: idParam, body: { required: true, ...json(z.strictObject({})) } },
  responses: { ...writeResponses, 200: drafted },
});

/** Reading is open data: the same for everybody, whatever token comes along. */
export function registerTrialApi(app: HttpApp, context: TrialContext): void {
  const { db } = context;
  app.openapi(listRoute, async (c) => {
    const { limit, cursor, ...selection } = c.req.valid('query');
    const [registeredAt, id] = cursor === undefined ? [] : decodeCursor(cursor, momentCursor);
    const after = registeredAt !== undefined && id !== undefined ? { registeredAt, id } : undefined;
    const page = await pageOfTrials(db, anonymous, { ...selection, after, limit });
    const nextCursor = page.next ? encodeCursor([page.next.registeredAt, page.next.id]) : null;
    return c.json({ items: page.trials.map(recordOf), nextCursor }, 200);
  });
  app.openapi(getRoute, async (c) => {
    const trial = await readableTrial(db, anonymous, c.req.valid('param').id);
    const { locked, initiative, record } = trial;
    const { registered } = await listTrialsOfInitiative(db, anonymous, initiative);
    const listed = registered.find((one) => one.id === record.id);
    if (!locked || !listed) throw notFound();
    const [results, assignments] = await Promise.all([
      listResults(db, record.id),
      listAssignments(db, record.id),
    ]);
    return c.json(
      {
        ...recordOf(listed),
        registration: locked.canonical,
        registrationHash: locked.hash,
        amendments: locked.amendments.map(({ canonical: _, madeAt, ...one }) => ({
          ...one,
          madeAt: madeAt.toISOString(),
        })),
        spec: withAssignment(locked.current.spec, assignments[0]) as unknown as Record<string, unknown>,
        results: results.map((kept) => {
          const { result, ...about } = openResult(kept);
          return { ...about, result: result as unknown as Record<string, unknown> };
        }),
      },
      200,
    );
  });
  registerWriting(app, context);
}

function registerWriting(app: HttpApp, context: TrialContext): void {
  const { db } = context;
  const route = { permission: 'trial.write' } as const;
  const answer = ({ record, state, draft, locked }: Trial) => ({
    body: {
      id: record.id,
      revision: record.revision,
      state,
      url: trialPath(record),
      registrationHash: locked?.hash ?? null,
      draft,
    },
    headers: { etag: revisionTag(record.revision) },
  });
  app.openapi(beginRoute, (c) =>
    apiWrite(c, db, { ...route, success: 201 }, async (tx, actor) =>
      answer(await beginTrial({ db: tx }, actor, c.req.valid('json'))),
    ),
  );
  app.openapi(saveRoute, (c) =>
    apiWrite(c, db, route, async (tx, actor) => {
      const revision = requireRevision(c.req.header('if-match'));
      const { id } = c.req.valid('param');
      return answer(await saveTrialDraft({ db: tx }, actor, { id, revision, draft: c.req.valid('json') }));
    }),
  );
  app.openapi(registerRoute, (c) =>
    apiWrite(c, db, route, async (tx, actor) =>
      answer(await registerTrial({ ...context, db: tx }, actor, { id: c.req.valid('param').id })),
    ),
  );
}
