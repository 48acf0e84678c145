import { createRoute, z } from '@hono/zod-openapi';
import type { HttpApp } from '../../kernel/http/app.ts';
import { cursorInput, decodeCursor, encodeCursor, momentCursor } from '../../kernel/http/cursor.ts';
import { notFound } from '../../kernel/http/errors.ts';
import { anonymous } from '../../kernel/identity/actor.ts';
import type { InitiativeContext } from './actions.ts';
import { initiativeKinds } from './domain.ts';
import { withNeeds } from './list-routes.tsx';
import { initiativesPerPage, selectionFields } from './list-schema.ts';
import { listInitiatives, listInitiativesById, pageOfInitiatives } from './listed.ts';
import { initiativeRecord } from './open-data.ts';
import { readableInitiative } from './queries.ts';
import { registerInitiativeWritingApi } from './write-api.ts';

const listQuery = z.object({
  ...selectionFields,
  limit: z.coerce.number().int().min(1).max(100).default(initiativesPerPage),
  cursor: cursorInput,
});

const initiativeList = z
  .object({ items: z.array(initiativeRecord), nextCursor: z.string().nullable() })
  .openapi('InitiativeList');

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/initiatives',
  operationId: 'listInitiatives',
  tags: ['Initiatives'],
  summary: 'List and search public initiatives',
  description:
    'Initiatives that their organisations have opened to all, the last changed first. With `q` the best fits, without a cursor.',
  request: { query: listQuery },
  responses: {
    200: {
      description: 'Initiatives, a page at a time',
      content: { 'application/json': { schema: initiativeList } },
    },
  },
});

const getRoute = createRoute({
  method: 'get',
  path: '/api/v1/initiatives/{id}',
  operationId: 'getInitiative',
  tags: ['Initiatives'],
  summary: 'One public initiative',
  request: { params: z.object({ id: z.string().max(120) }) },
  responses: {
    200: { description: 'The initiative', content: { 'application/json': { schema: initiativeRecord } } },
    404: { description: 'There is no such public initiative' },
  },
});

/** Reading is open data: the same for everybody, whatever token comes along. */
export function registerInitiativeApi(app: HttpApp, context: InitiativeContext): void {
  app.openapi(listRoute, async (c) => {
    const { limit, cursor, ...selection } = c.req.valid('query');
    if (selection.q) {
      const kinds = [initiativeKinds.public];
      const wish = { kinds, selection, organisationId: undefined, page: 1, perPage: limit };
      const { initiatives } = await listInitiatives(context, wish);
      return c.json({ items: await withNeeds(context, initiatives), nextCursor: null }, 200);
    }
    const [changedAt, id] = cursor === undefined ? [] : decodeCursor(cursor, momentCursor);
    const after = changedAt !== undefined && id !== undefined ? { changedAt, id } : undefined;
    const page = await pageOfInitiatives(context.db, { selection, after, limit });
    const nextCursor = page.next ? encodeCursor([page.next.changedAt, page.next.id]) : null;
    return c.json({ items: await withNeeds(context, page.initiatives), nextCursor }, 200);
  });
  app.openapi(getRoute, async (c) => {
    const { record } = await readableInitiative(context.db, anonymous, c.req.valid('param').id);
    const [item] = await withNeeds(context, await listInitiativesById(context.db, [record.id]));
    if (!item) throw notFound();
    return c.json(item, 200);
  });
  registerInitiativeWritingApi(app, context);
}
