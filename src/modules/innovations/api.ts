import { createRoute, z } from '@hono/zod-openapi';
import type { HttpApp } from '../../kernel/http/app.ts';
import { cursorInput, decodeCursor, encodeCursor, titleCursor } from '../../kernel/http/cursor.ts';
import { notFound } from '../../kernel/http/errors.ts';
import { innovationRecord } from './export.ts';
import { facetGroupsOf, matchesGroups } from './facets.ts';
import { countInnovations, listInnovations, type SortKey } from './library-queries.ts';
import { type LibrarySort, librarySorts, selectionFields, selectionOf } from './library-schema.ts';
import { searchInnovations, type WordSearch } from './library-search.ts';
import { getInnovationBySlug, listInnovationsById } from './queries.ts';
import { innovationListSchema, innovationRecordSchema } from './record-schema.ts';

const maxItems = 100;
const defaultItems = 20;

const listQuery = z.object({
  ...selectionFields,
  sort: z.enum(librarySorts).default('title').openapi({
    description: 'With `q` the best fit comes first, whatever is said here',
  }),
  limit: z.coerce.number().int().min(1).max(maxItems).default(defaultItems),
  cursor: cursorInput,
});
type ListQuery = z.output<typeof listQuery>;

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/innovations',
  operationId: 'listInnovations',
  tags: ['Innovations'],
  summary: 'List and search innovations',
  request: { query: listQuery },
  responses: {
    200: {
      description: 'Innovations, a page at a time',
      content: { 'application/json': { schema: innovationListSchema } },
    },
  },
});

const getRoute = createRoute({
  method: 'get',
  path: '/api/v1/innovations/{id}',
  operationId: 'getInnovation',
  tags: ['Innovations'],
  summary: 'One innovation',
  request: { params: z.object({ id: z.string().max(80).openapi({ example: 'asker-velferdslab' }) }) },
  responses: {
    200: {
      description: 'The innovation with everything known',
      content: { 'application/json': { schema: innovationRecordSchema } },
    },
    404: { description: 'There is no such innovation' },
  },
});

export function registerInnovationApi(app: HttpApp, search: WordSearch): void {
  app.openapi(listRoute, async (c) => {
    const query = c.req.valid('query');
    return c.json(query.q ? await found(search, query, query.q) : await listed(search, query), 200);
  });
  app.openapi(getRoute, async (c) => {
    const innovation = await getInnovationBySlug(search.db, c.req.valid('param').id);
    if (!innovation) throw notFound();
    return c.json(innovationRecord(innovation), 200);
  });
}

const keyShapes: Record<LibrarySort, z.ZodType<SortKey>> = {
  title: titleCursor,
  newest: z.tuple([z.int(), z.string(), z.uuid()]),
  surest: z.tuple([z.int(), z.int(), z.string(), z.uuid()]),
};

async function listed({ db }: WordSearch, query: ListQuery) {
  const selection = selectionOf(query);
  const { sort, limit } = query;
  const after = query.cursor === undefined ? undefined : decodeCursor(query.cursor, keyShapes[sort]);
  const [{ innovations, nextKey }, total] = await Promise.all([
    listInnovations(db, { selection, sort, limit, after }),
    countInnovations(db, selection),
  ]);
  return {
    items: innovations.map(innovationRecord),
    total,
    nextCursor: nextKey ? encodeCursor(nextKey) : null,
  };
}

/** What words find is bounded and ordered by fit, so that its cursor is a place in that order. */
async function found(search: WordSearch, query: ListQuery, text: string) {
  const groups = facetGroupsOf(selectionOf(query));
  const records = (await searchInnovations(search, text)).records.filter(({ facets }) =>
    matchesGroups(facets, groups),
  );
  const [start] = query.cursor === undefined ? [0] : decodeCursor(query.cursor, z.tuple([z.int().min(0)]));
  const ids = records.slice(start, start + query.limit).map(({ id }) => id);
  const next = start + query.limit;
  return {
    items: (await listInnovationsById(search.db, ids)).map(innovationRecord),
    total: records.length,
    nextCursor: next < records.length ? encodeCursor([next]) : null,
  };
}
