import { createRoute, z } from '@hono/zod-openapi';
import type { HttpApp } from '../../kernel/http/app.ts';
import { cursorInput, decodeCursor, encodeCursor, momentCursor } from '../../kernel/http/cursor.ts';
import { notFound } from '../../kernel/http/errors.ts';
import { anonymous } from '../../kernel/identity/actor.ts';
import type { NeedContext } from './actions.ts';
import { needKinds } from './domain.ts';
import { listNeeds, pageOfNeeds } from './list.ts';
import { needsPerPage, selectionFields } from './list-schema.ts';
import { needRecord, recordOf } from './open-data.ts';
import { listNeedsById, readableRecord } from './queries.ts';
import { registerNeedWritingApi } from './write-api.ts';

const listQuery = z.object({
  ...selectionFields,
  limit: z.coerce.number().int().min(1).max(100).default(needsPerPage),
  cursor: cursorInput,
});

const needList = z
  .object({ items: z.array(needRecord), nextCursor: z.string().nullable() })
  .openapi('NeedList');

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/needs',
  operationId: 'listNeeds',
  tags: ['Needs'],
  summary: 'List and search published needs',
  description:
    'Needs that are published for all, the last changed first. With `q` the best fits, without a cursor.',
  request: { query: listQuery },
  responses: {
    200: { description: 'Needs, a page at a time', content: { 'application/json': { schema: needList } } },
  },
});

const getRoute = createRoute({
  method: 'get',
  path: '/api/v1/needs/{id}',
  operationId: 'getNeed',
  tags: ['Needs'],
  summary: 'One published need',
  request: { params: z.object({ id: z.string().max(120) }) },
  responses: {
    200: { description: 'The need', content: { 'application/json': { schema: needRecord } } },
    404: { description: 'There is no such published need' },
  },
});

/** Reading is open data: the same for everybody, whatever token comes along. */
export function registerNeedApi(app: HttpApp, context: NeedContext): void {
  app.openapi(listRoute, async (c) => {
    const { limit, cursor, ...selection } = c.req.valid('query');
    const kinds = [needKinds.public];
    if (selection.q) {
      const list = await listNeeds(context, {
        kinds,
        selection,
        organisationId: undefined,
        page: 1,
        perPage: limit,
      });
      return c.json({ items: list.needs.map(recordOf), nextCursor: null }, 200);
    }
    const [changedAt, id] = cursor === undefined ? [] : decodeCursor(cursor, momentCursor);
    const after = changedAt !== undefined && id !== undefined ? { changedAt, id } : undefined;
    const page = await pageOfNeeds(context.db, { kinds, selection, after, limit });
    const nextCursor = page.next ? encodeCursor([page.next.changedAt, page.next.id]) : null;
    return c.json({ items: page.needs.map(recordOf), nextCursor }, 200);
  });
  app.openapi(getRoute, async (c) => {
    const record = await readableRecord(context.db, anonymous, c.req.valid('param').id);
    const [need] = await listNeedsById(context.db, [record.id]);
    if (!need || need.state === 'withdrawn' || need.isDemonstration) throw notFound();
    return c.json(recordOf(need), 200);
  });
  registerNeedWritingApi(app, context);
}
