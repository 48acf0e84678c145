import { createRoute, z } from '@hono/zod-openapi';
import type { HttpApp } from '../../kernel/http/app.ts';
import { cursorInput, decodeCursor, partOf, titleCursor } from '../../kernel/http/cursor.ts';
import { notFound } from '../../kernel/http/errors.ts';
import type { WordSearch } from './find-by-words.ts';
import { instrumentRecord, recordOf } from './open-data.ts';
import { getInstrumentBySlug, listInstruments } from './queries.ts';
import { resolveSelection } from './select-instruments.ts';
import { selectionFields } from './selection.ts';

const pageLimit = { default: 50, max: 200 } as const;

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/instruments',
  tags: ['Instruments'],
  summary: 'Instruments by name, filtered',
  description:
    'Values of one filter are alternatives; different filters must all hold. Status, amounts and deadlines were so on `readOn`.',
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
            .object({ items: z.array(instrumentRecord), nextCursor: z.string().nullable() })
            .openapi('InstrumentList'),
        },
      },
    },
  },
});

const oneRoute = createRoute({
  method: 'get',
  path: '/api/v1/instruments/{id}',
  tags: ['Instruments'],
  summary: 'One instrument',
  request: { params: z.object({ id: z.string().max(80).openapi({ example: 'stimulab' }) }) },
  responses: {
    200: { description: 'The instrument', content: { 'application/json': { schema: instrumentRecord } } },
    404: { description: 'There is no such instrument (problem+json)' },
  },
});

/** `GET /api/v1/instruments` and `GET /api/v1/instruments/{id}`. */
export function registerInstrumentApi(app: HttpApp, search: WordSearch): void {
  app.openapi(listRoute, async (c) => {
    const { limit, cursor, ...selection } = c.req.valid('query');
    const after = cursor === undefined ? undefined : decodeCursor(cursor, titleCursor);
    const { filter } = await resolveSelection(search, selection);
    const instruments = await listInstruments(search.db, {
      ...filter,
      sort: 'name',
      limit: limit + 1,
      after: after && { name: after[0], id: after[1] },
    });
    const { rows, nextCursor } = partOf(instruments, limit, (last) => [last.name, last.id]);
    return c.json({ items: rows.map(recordOf), nextCursor }, 200);
  });
  app.openapi(oneRoute, async (c) => {
    const instrument = await getInstrumentBySlug(search.db, c.req.valid('param').id);
    if (!instrument) throw notFound();
    return c.json(recordOf(instrument), 200);
  });
}
