import { createRoute, z } from '@hono/zod-openapi';
import type { HttpApp } from '../../kernel/http/app.ts';
import { cursorInput, decodeCursor, partOf, titleCursor } from '../../kernel/http/cursor.ts';
import { notFound } from '../../kernel/http/errors.ts';
import type { SolutionContext } from './context.ts';
import { solutionRecord } from './open-data.ts';
import { getSolutionBySlug, listSolutions } from './queries.ts';
import { recordsOf } from './records.ts';
import { resolveSelection } from './select-solutions.ts';
import { selectionFields } from './selection.ts';

const pageLimit = { default: 50, max: 200 } as const;

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/solutions',
  tags: ['Solutions'],
  summary: 'Solutions by title, filtered',
  description:
    'Values of one filter are alternatives; different filters must all hold. What is null is not known, which is not the same as no.',
  request: {
    query: z.object({
      ...selectionFields,
      limit: z.coerce.number().int().min(1).max(pageLimit.max).default(pageLimit.default),
      cursor: cursorInput.openapi({ description: '`nextCursor` of the part before' }),
    }),
  },
  responses: {
    200: {
      description: 'One part of the list',
      content: {
        'application/json': {
          schema: z
            .object({ items: z.array(solutionRecord), nextCursor: z.string().nullable() })
            .openapi('SolutionList'),
        },
      },
    },
  },
});

const oneRoute = createRoute({
  method: 'get',
  path: '/api/v1/solutions/{id}',
  tags: ['Solutions'],
  summary: 'One solution',
  request: { params: z.object({ id: z.string().max(80).openapi({ example: 'designsystemet' }) }) },
  responses: {
    200: { description: 'The solution', content: { 'application/json': { schema: solutionRecord } } },
    404: { description: 'There is no such solution (problem+json)' },
  },
});

/** `GET /api/v1/solutions` and `GET /api/v1/solutions/{id}`. */
export function registerSolutionApi(app: HttpApp, context: SolutionContext): void {
  app.openapi(listRoute, async (c) => {
    const { limit, cursor, ...selection } = c.req.valid('query');
    const after = cursor === undefined ? undefined : decodeCursor(cursor, titleCursor);
    const { filter } = await resolveSelection(context, selection);
    const { found, among } = filter;
    const wanted = found && among ? found.filter((id) => among.includes(id)) : (found ?? among);
    // By title, so that paging keeps its place: which were found narrows, and does not order.
    const solutions = await listSolutions(context.db, {
      ...filter,
      found: undefined,
      among: wanted,
      limit: limit + 1,
      after: after && { title: after[0], id: after[1] },
    });
    const { rows, nextCursor } = partOf(solutions, limit, (last) => [last.title, last.id]);
    return c.json({ items: await recordsOf(context, rows), nextCursor }, 200);
  });
  app.openapi(oneRoute, async (c) => {
    const solution = await getSolutionBySlug(context.db, c.req.valid('param').id);
    if (!solution) throw notFound();
    const [record] = await recordsOf(context, [solution]);
    if (!record) throw notFound();
    return c.json(record, 200);
  });
}
