import { createRoute, z } from '@hono/zod-openapi';
import type { HttpApp } from '../../kernel/http/app.ts';
import { cursorInput, encodeCursor } from '../../kernel/http/cursor.ts';
import { notFound } from '../../kernel/http/errors.ts';
import { isUuid } from '../../kernel/records/records.ts';
import type { BriefContext } from '../evidence/public.ts';
import { findNoticeIds } from './find-notices.ts';
import { documentOf, factsOf } from './notice-facts.ts';
import { getNotice, type ListedNotice, listNotices, type StoredNotice } from './notice-queries.ts';
import { placeOf } from './notice-routes.tsx';
import { selectionFields } from './notice-schema.ts';
import { stages, standings, thresholds } from './settle/domain.ts';

const json = <Schema extends z.ZodType>(schema: Schema) => ({ content: { 'application/json': { schema } } });
const nullable = z.string().nullable();

const noticeRecord = z
  .object({
    id: z.uuid(),
    noticeIdentifier: z.string().openapi({ description: 'BT-701' }),
    version: z.int(),
    publicationNumber: nullable,
    publishedOn: nullable,
    title: nullable,
    buyer: nullable,
    buyerId: nullable.openapi({ description: 'The last part of the address of its page' }),
    stage: z.enum(stages),
    standing: z.enum(standings),
    threshold: z.enum(thresholds),
    procedureType: nullable.openapi({ description: 'BT-105' }),
    mainCpv: nullable,
    language: nullable,
  })
  .openapi('Notice');

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/notices',
  operationId: 'listNotices',
  tags: ['Procurement'],
  summary: 'List the procurement notices that count',
  description:
    'The last published first: only the latest version of each, and those that were cancelled. With `q` the 50 that fit the words best, without further pages.',
  request: {
    query: z.object({
      ...selectionFields,
      limit: z.coerce.number().int().min(1).max(100).default(20),
      cursor: cursorInput,
    }),
  },
  responses: {
    200: {
      description: 'Notices, a page at a time',
      ...json(
        z.object({ items: z.array(noticeRecord), nextCursor: z.string().nullable() }).openapi('NoticeList'),
      ),
    },
  },
});

const idParam = z.object({ id: z.string().max(120) });
const notFoundAnswer = { description: 'There is no such notice' };

const getRoute = createRoute({
  method: 'get',
  path: '/api/v1/notices/{id}',
  operationId: 'getNotice',
  tags: ['Procurement'],
  summary: 'One notice with all its facts',
  description: 'Facts that the notice does not report are left out, which is another thing than `none`.',
  request: { params: idParam },
  responses: {
    200: {
      description: 'The notice',
      ...json(
        noticeRecord
          .extend({
            contentSha256: z.string(),
            readerVersion: z.int(),
            callId: z.uuid().nullable().openapi({ description: 'The call that a result belongs to' }),
            facts: z
              .record(z.string(), z.unknown())
              .openapi({ description: 'As `nytte notices read --json`' }),
          })
          .openapi('WholeNotice'),
      ),
    },
    404: notFoundAnswer,
  },
});

const xmlRoute = createRoute({
  method: 'get',
  path: '/api/v1/notices/{id}/xml',
  operationId: 'getNoticeXml',
  tags: ['Procurement'],
  summary: 'The XML of one notice, byte for byte as it was published',
  request: { params: idParam },
  responses: {
    200: { description: 'eForms', content: { 'application/xml': { schema: z.string() } } },
    404: notFoundAnswer,
  },
});

const one = <Value extends string>(values: readonly Value[], text: string, other: Value): Value =>
  values.find((value) => value === text) ?? other;

const recordOf = (notice: ListedNotice): z.infer<typeof noticeRecord> => ({
  id: notice.id,
  noticeIdentifier: notice.identifier,
  version: notice.version,
  publicationNumber: notice.publicationNumber,
  publishedOn: notice.publishedOn,
  title: notice.title,
  buyer: notice.buyer,
  buyerId: notice.buyerSlug,
  stage: one(stages, notice.stage, 'other'),
  standing: one(standings, notice.standing, 'latest'),
  threshold: one(thresholds, notice.threshold, 'unknown'),
  procedureType: notice.procedureType,
  mainCpv: notice.cpv,
  language: notice.language,
});

/** Notices as open data: the same for everybody. */
export function registerNoticeApi(app: HttpApp, context: BriefContext): void {
  const { db } = context;
  const stored = async (id: string): Promise<StoredNotice> => {
    const notice = isUuid(id) ? await getNotice(db, id, { withDemonstration: false }) : undefined;
    if (!notice) throw notFound();
    return notice;
  };
  app.openapi(listRoute, async (c) => {
    const { q, limit, cursor, ...selection } = c.req.valid('query');
    const ids = q ? await findNoticeIds(context, q, { limit: 50, withDemonstration: false }) : undefined;
    const scope = { selection, ids, withDemonstration: false };
    const { notices, next } = await listNotices(db, scope, { limit, after: placeOf(cursor) });
    return c.json(
      { items: notices.map(recordOf), nextCursor: next ? encodeCursor([next.day, next.id]) : null },
      200,
    );
  });
  app.openapi(getRoute, async (c) => {
    const notice = await stored(c.req.valid('param').id);
    return c.json(
      {
        ...recordOf(notice),
        contentSha256: notice.contentHash,
        readerVersion: notice.readerVersion,
        callId: notice.callId,
        facts: { ...factsOf(notice) },
      },
      200,
    );
  });
  app.openapi(xmlRoute, async (c) => {
    const notice = await stored(c.req.valid('param').id);
    return c.body(new Uint8Array(documentOf(notice)), 200, {
      'content-type': 'application/xml',
      'content-disposition': `attachment; filename="${notice.id}.xml"`,
    });
  });
}
