import { createRoute, z } from '@hono/zod-openapi';
import { sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import { needsScope, writeResponses } from '../../kernel/http/api-security.ts';
import { apiWrite } from '../../kernel/http/api-write.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import { cursorInput, decodeCursor, encodeCursor, momentCursor } from '../../kernel/http/cursor.ts';
import { requireRevision, revisionTag, staleRevision } from '../../kernel/http/revision-header.ts';
import { actingOrganisationId } from '../../kernel/identity/actor.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { tellAdoption } from './actions.ts';
import type { AdoptionContext } from './context.ts';
import { type Adoption, isForAll, listAdoptionsBy, type OwnAdoption, presentAll } from './queries.ts';
import { AdoptionConflict } from './refusals.ts';
import { adoptionBody, adoptionStates, ownEffect } from './schema.ts';
import { type SubjectKind, subjectKinds } from './subject.ts';

const nullableText = z.string().nullable();

/** An adoption as open data. */
const adoptionRecord = z
  .object({
    id: z.uuid(),
    kind: z.enum(subjectKinds).openapi({ description: 'What is adopted' }),
    innovation: z.string().openapi({ description: 'The last part of its address; of a solution, likewise' }),
    organisation: z.string(),
    organisationId: z.string().openapi({ description: 'The last part of its address' }),
    state: z.enum(adoptionStates),
    year: z.int().openapi({ description: 'Since when it has stood so' }),
    note: nullableText,
    learned: nullableText,
    calledOffFrom: nullableText.openapi({ description: 'The framework that it was called off from' }),
    learnedFrom: nullableText.openapi({ description: '`originator`, or the id of another adoption' }),
    effect: ownEffect.nullable().openapi({ description: 'Measured by the organisation itself' }),
    language: z.string(),
    changedAt: z.iso.datetime(),
  })
  .openapi('Adoption');
type AdoptionRecord = z.infer<typeof adoptionRecord>;

const ownRecord = adoptionRecord
  .extend({ public: z.boolean(), revision: z.int(), initiativeId: z.uuid().nullable() })
  .openapi('OwnAdoption');

const recordOf = (adoption: Adoption): AdoptionRecord => ({
  id: adoption.id,
  kind: adoption.subjectKind,
  innovation: adoption.subjectSlug,
  organisation: adoption.organisation.name,
  organisationId: adoption.organisation.slug,
  state: adoption.state,
  year: adoption.year,
  note: adoption.note,
  learned: adoption.learned,
  calledOffFrom: adoption.calledOffFrom,
  learnedFrom: adoption.learnedFrom ?? null,
  // A benefit of an initiative may be the organisation's own; its figures were told to all.
  effect: adoption.effect ? { ...adoption.effect, benefitId: undefined } : null,
  language: adoption.language,
  changedAt: adoption.changedAt.toISOString(),
});

const ownRecordOf = (adoption: OwnAdoption): z.infer<typeof ownRecord> => ({
  ...recordOf(adoption),
  effect: adoption.effect ?? null,
  public: adoption.isPublic,
  revision: adoption.revision,
  initiativeId: adoption.initiativeId,
});

const json = <Schema extends z.ZodType>(schema: Schema) => ({ content: { 'application/json': { schema } } });

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/adoptions',
  operationId: 'listAdoptions',
  tags: ['Adoption'],
  summary: 'List who has taken what over',
  description: 'What organisations have told all, the last changed first.',
  request: {
    query: z.object({
      innovation: z.string().max(200).optional(),
      solution: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
      cursor: cursorInput,
    }),
  },
  responses: {
    200: {
      description: 'Adoptions, a page at a time',
      ...json(z.object({ items: z.array(adoptionRecord), nextCursor: nullableText }).openapi('AdoptionList')),
    },
  },
});

const ownRoute = createRoute({
  method: 'get',
  path: '/api/v1/adoptions/own',
  operationId: 'listOwnAdoptions',
  tags: ['Adoption'],
  security: needsScope('initiatives:read'),
  summary: 'What the own organisation considers and uses, also what it tells nobody else',
  responses: {
    200: {
      description: 'The adoptions of the organisation of the client',
      ...json(z.object({ items: z.array(ownRecord) }).openapi('OwnAdoptionList')),
    },
    401: { description: 'No token, or one that is no good' },
    403: { description: 'The token lacks the scope' },
  },
});

const tellRouteOf = (kind: SubjectKind) =>
  createRoute({
    method: 'put',
    path: `/api/v1/${kind}s/{id}/adoption`,
    operationId: kind === 'innovation' ? 'tellAdoption' : 'tellSolutionAdoption',
    tags: ['Adoption'],
    security: needsScope('initiatives:write'),
    summary: `Tell how the own organisation stands to ${kind === 'innovation' ? 'an' : 'a'} ${kind}`,
    description: 'If-Match names the revision that it began from; it is left out the first time.',
    request: {
      params: z.object({ id: z.string().max(200) }),
      query: z.object({ language: z.enum(['nb', 'nn', 'en']).default('nb') }),
      body: { required: true, ...json(adoptionBody) },
    },
    responses: { ...writeResponses, 200: { description: 'As it stands now', ...json(ownRecord) } },
  });

/** Adoption for programs: reading what is for all, and telling for the client's own organisation. */
export function registerAdoptionApi(app: HttpApp, context: AdoptionContext): void {
  const { db } = context;
  app.openapi(listRoute, async (c) => {
    const { innovation, solution, limit, cursor } = c.req.valid('query');
    const after = cursor === undefined ? undefined : decodeCursor(cursor, momentCursor);
    const page = await pageOfAdoptions(db, { innovation, solution, limit, after });
    return c.json(page, 200);
  });
  app.openapi(ownRoute, async (c) => {
    const actor = c.get('actor');
    const organisationId = actingOrganisationId(actor);
    requireMay(actor, 'adoption.read', { organisationId, isDemonstration: actor.isDemonstration });
    const adoptions = await listAdoptionsBy(db, organisationId ?? '', { onlyPublic: false });
    return c.json({ items: adoptions.map(ownRecordOf) }, 200);
  });
  for (const kind of subjectKinds) registerTelling(app, context, kind);
}

function registerTelling(app: HttpApp, context: AdoptionContext, kind: SubjectKind): void {
  const { db } = context;
  app.openapi(tellRouteOf(kind), (c) =>
    apiWrite(c, db, { permission: 'adoption.tell' }, async (tx, actor) => {
      const ifMatch = c.req.header('if-match');
      try {
        const told = await tellAdoption({ ...context, db: tx }, actor, {
          kind,
          slug: c.req.valid('param').id,
          revision: ifMatch === undefined ? 0 : requireRevision(ifMatch),
          language: c.req.valid('query').language,
          body: c.req.valid('json'),
        });
        return { body: ownRecordOf(told), headers: { etag: revisionTag(told.revision) } };
      } catch (error) {
        if (!(error instanceof AdoptionConflict)) throw error;
        // Without the tag they could not know that there was something already.
        requireRevision(ifMatch);
        throw staleRevision(error.theirs?.revision ?? 0);
      }
    }),
  );
}

async function pageOfAdoptions(
  db: Db,
  wish: {
    readonly innovation: string | undefined;
    readonly solution: string | undefined;
    readonly limit: number;
    readonly after: readonly [string, string] | undefined;
  },
): Promise<{ items: AdoptionRecord[]; nextCursor: string | null }> {
  let query = db
    .selectFrom('adoptions as a')
    .selectAll()
    .select(sql<string>`a.changed_at::text`.as('cursor_at'))
    .where(isForAll)
    .orderBy('a.changed_at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(wish.limit);
  for (const kind of subjectKinds) {
    const slug = wish[kind];
    if (slug === undefined) continue;
    query = query.where('a.subject_kind', '=', kind).where('a.subject_slug', '=', slug);
  }
  if (wish.after) {
    const [at, id] = wish.after;
    query = query.where(sql<boolean>`(a.changed_at, a.id) < (${at}::timestamptz, ${id}::uuid)`);
  }
  const rows = await query.execute();
  const last = rows.length === wish.limit ? rows.at(-1) : undefined;
  // Whom they learned from may stand on another page, or not be for all.
  const teachers = rows.flatMap(({ learned_from }) => learned_from ?? []);
  const open = new Set(
    teachers.length === 0
      ? []
      : (
          await db
            .selectFrom('adoptions as a')
            .select('a.id')
            .where('a.id', 'in', teachers)
            .where(isForAll)
            .execute()
        ).map(({ id }) => id),
  );
  const shown = rows.map((row) => ({
    ...row,
    learned_from: row.learned_from && open.has(row.learned_from) ? row.learned_from : null,
  }));
  return {
    items: (await presentAll(db, shown, { isOwn: true })).map(recordOf),
    nextCursor: last ? encodeCursor([last.cursor_at, last.id]) : null,
  };
}
