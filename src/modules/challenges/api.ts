import { createRoute, z } from '@hono/zod-openapi';
import type { HttpApp } from '../../kernel/http/app.ts';
import { cursorInput, decodeCursor, encodeCursor, momentCursor } from '../../kernel/http/cursor.ts';
import { notFound } from '../../kernel/http/errors.ts';
import { anonymous } from '../../kernel/identity/actor.ts';
import type { ChallengeContext } from './context.ts';
import { challengeRecord, recordOf } from './open-data.ts';
import { pageOfChallenges, readableRecord } from './queries.ts';
import { challengesPerPage, selectionFields } from './schema.ts';

const json = <Schema extends z.ZodType>(schema: Schema) => ({ content: { 'application/json': { schema } } });
const tags = ['Challenges'];

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/challenges',
  operationId: 'listChallenges',
  tags,
  summary: 'List needs that are or were published to the market',
  description: 'The last published first. Answers are never part of it, only how they were scored.',
  request: {
    query: z.object({
      ...selectionFields,
      limit: z.coerce.number().int().min(1).max(100).default(challengesPerPage),
      cursor: cursorInput,
    }),
  },
  responses: {
    200: {
      description: 'Challenges, a page at a time',
      ...json(
        z
          .object({ items: z.array(challengeRecord), nextCursor: z.string().nullable() })
          .openapi('ChallengeList'),
      ),
    },
  },
});

const getRoute = createRoute({
  method: 'get',
  path: '/api/v1/challenges/{id}',
  operationId: 'getChallenge',
  tags,
  summary: 'One published challenge',
  request: { params: z.object({ id: z.string().max(120) }) },
  responses: {
    200: { description: 'The challenge', ...json(challengeRecord) },
    404: { description: 'There is no such published challenge' },
  },
});

/** Reading is open data, the same for everybody. */
export function registerChallengeApi(app: HttpApp, { db }: ChallengeContext): void {
  app.openapi(listRoute, async (c) => {
    const { limit, cursor, ...selection } = c.req.valid('query');
    const [at, id] = cursor === undefined ? [] : decodeCursor(cursor, momentCursor);
    const after = at !== undefined && id !== undefined ? { at, id } : undefined;
    const page = await pageOfChallenges(db, { includeDemonstration: false, selection }, { after, limit });
    const items = await Promise.all(page.challenges.map((one) => recordOf(db, one)));
    return c.json({ items, nextCursor: page.next ? encodeCursor([page.next.at, page.next.id]) : null }, 200);
  });
  app.openapi(getRoute, async (c) => {
    const record = await readableRecord(db, anonymous, c.req.valid('param').id);
    const scope = { includeDemonstration: false, selection: { phase: [], who: [] }, id: record.id };
    const { challenges } = await pageOfChallenges(db, scope, { after: undefined, limit: 1 });
    const [found] = challenges;
    if (!found) throw notFound();
    return c.json(await recordOf(db, found), 200);
  });
}
