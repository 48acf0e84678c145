import { createRoute, z } from '@hono/zod-openapi';
import { type Selectable, sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import type { EventTables } from '../../kernel/events/tables.ts';
import { needsScope } from '../../kernel/http/api-security.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import { cursorInput, decodeCursor, encodeCursor } from '../../kernel/http/cursor.ts';
import type { ApiClient } from '../../kernel/identity/actor.ts';
import { mayEver } from '../../kernel/identity/permissions.ts';
import { refusal } from '../../kernel/identity/require.ts';

const maxItems = 500;
const positionShape = z.tuple([z.string().regex(/^\d{1,18}$/)]);

const eventSchema = z
  .object({
    id: z.uuid(),
    kind: z.string().openapi({ example: 'need.published' }),
    at: z.iso.datetime(),
    organisationId: z.uuid().nullable(),
    isPublic: z.boolean(),
    subject: z.object({ kind: z.string(), id: z.uuid() }),
  })
  .openapi('Event');

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/events',
  operationId: 'listEvents',
  tags: ['Events'],
  summary: 'What has happened, the oldest first: for who would rather ask than be told by webhook',
  description:
    'Keep `nextCursor` and ask again with it: nothing is missed and nothing comes twice. An event is listed within a minute.',
  security: needsScope('events:read'),
  request: {
    query: z.object({
      hears: z.enum(['own', 'public']).default('own').openapi({
        description:
          '`own`: of the organisation, also what only it may know; `public`: what all may know, of everybody',
      }),
      limit: z.coerce.number().int().min(1).max(maxItems).default(100),
      cursor: cursorInput,
    }),
  },
  responses: {
    200: {
      description:
        'Events, a page at a time; `nextCursor` is where to go on, also when there is nothing more now',
      content: {
        'application/json': {
          schema: z.object({ items: z.array(eventSchema), nextCursor: z.string().nullable() }),
        },
      },
    },
    401: { description: 'No token, or one that is no good' },
    403: { description: 'The token lacks the scope' },
  },
});

/** `GET /api/v1/events` for clients with the scope `events:read`. */
export function registerEventApi(app: HttpApp, { db }: { readonly db: Db }): void {
  app.openapi(listRoute, async (c) => {
    const actor = c.get('actor');
    if (actor.kind !== 'client' || !mayEver(actor, 'event.read')) throw refusal(actor, 'event.read');
    const { hears, limit, cursor } = c.req.valid('query');
    const after = cursor === undefined ? '0' : decodeCursor(cursor, positionShape)[0];
    const rows = await listEvents(db, actor, { hears, limit, after });
    const last = rows.at(-1)?.position;
    return c.json(
      { items: rows.map(presentEvent), nextCursor: last ? encodeCursor([last]) : (cursor ?? null) },
      200,
    );
  });
}

type EventRow = Selectable<EventTables['events']>;

async function listEvents(
  db: Db,
  actor: ApiClient,
  which: { readonly hears: 'own' | 'public'; readonly limit: number; readonly after: string },
): Promise<EventRow[]> {
  return db
    .selectFrom('events')
    .selectAll()
    .where('position', '>', which.after)
    .where('is_demonstration', '=', actor.isDemonstration)
    .where(
      which.hears === 'own'
        ? sql<boolean>`organisation_id = ${actor.organisationId}`
        : sql<boolean>`is_public`,
    )
    .orderBy('position')
    .limit(which.limit)
    .execute();
}

function presentEvent(row: EventRow): z.output<typeof eventSchema> {
  return {
    id: row.id,
    kind: row.kind,
    at: row.at.toISOString(),
    organisationId: row.organisation_id,
    isPublic: row.is_public,
    subject: { kind: row.subject_kind, id: row.subject_id },
  };
}
