import { createRoute, z } from '@hono/zod-openapi';
import type { Db } from '../../kernel/db/tables.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import { cursorInput, decodeCursor, encodeCursor } from '../../kernel/http/cursor.ts';
import { notFound } from '../../kernel/http/errors.ts';
import { extensionJsonSchema } from './ocds/core/extension.ts';
import type { JsonObject } from './ocds/core/json.ts';
import { extensionPath, packageHead, profilePath } from './ocds/core/package.ts';
import { type NoticeRelease, pageOfReleases, releasesOfProcess } from './ocds/notice-releases.ts';
import { recordOf } from './ocds/record.ts';

export interface OcdsContext {
  readonly db: Db;
  readonly config: { readonly publicUrl: string | undefined; readonly ocidPrefix: string };
}

const json = <Schema extends z.ZodType>(schema: Schema) => ({ content: { 'application/json': { schema } } });

const ocdsObject = z
  .record(z.string(), z.unknown())
  .openapi({ description: 'As OCDS 1.1.5 with the extensions that the package names' });

const head = {
  uri: z.string(),
  version: z.literal('1.1'),
  extensions: z.array(z.string()),
  publishedDate: z.iso.datetime(),
  publisher: z.object({ name: z.string(), uri: z.string().optional() }),
  publicationPolicy: z.string().optional(),
};

const releasesRoute = createRoute({
  method: 'get',
  path: '/api/v1/ocds/releases',
  operationId: 'listOcdsReleases',
  tags: ['Procurement'],
  summary: 'Notices as OCDS releases, the newest first',
  description:
    'A release package of OCDS 1.1. A notice that makes no release (a registration of a business, or one without number and day) is left out.',
  request: {
    query: z.object({
      procedure: z
        .string()
        .min(1)
        .max(200)
        .optional()
        .openapi({ description: 'The identifier of the procedure (BT-04)' }),
      buyer: z
        .string()
        .min(1)
        .max(200)
        .optional()
        .openapi({ description: "The last part of the buyer's address" }),
      since: z.iso.date().optional().openapi({ description: 'Published on this day or later' }),
      limit: z.coerce.number().int().min(1).max(100).default(50),
      cursor: cursorInput,
    }),
  },
  responses: {
    200: {
      description: 'A release package, a page at a time',
      ...json(
        z
          .object({
            ...head,
            releases: z.array(ocdsObject),
            links: z.object({ next: z.string() }).optional(),
            nextCursor: z.string().nullable(),
          })
          .openapi('OcdsReleasePackage'),
      ),
    },
  },
});

const recordRoute = createRoute({
  method: 'get',
  path: '/api/v1/ocds/records/{ocid}',
  operationId: 'getOcdsRecord',
  tags: ['Procurement'],
  summary: 'All of one process: its releases, compiled and versioned',
  request: { params: z.object({ ocid: z.string().max(300) }) },
  responses: {
    200: {
      description: 'A record package with one record',
      ...json(z.object({ ...head, records: z.array(ocdsObject) }).openapi('OcdsRecordPackage')),
    },
    404: { description: 'There is no such process' },
  },
});

const staticRoute = (name: 'extension' | 'release-schema', summary: string) =>
  createRoute({
    method: 'get',
    path: `/api/v1/ocds/${name}.json`,
    operationId: name === 'extension' ? 'getOcdsExtension' : 'getOcdsExtensionSchema',
    tags: ['Procurement'],
    summary,
    responses: {
      200: {
        description: 'The same until a new version of Nytte',
        ...json(z.record(z.string(), z.unknown())),
      },
    },
  });

const cursorKey = z.tuple([z.iso.date(), z.uuid()]);

/** OCDS for programs: releases by page, a record by process, and the extension that packages name. */
export function registerOcdsApi(app: HttpApp, { db, config }: OcdsContext): void {
  const making = { ocidPrefix: config.ocidPrefix };
  const originOf = (url: string) => config.publicUrl ?? new URL(url).origin;

  app.openapi(releasesRoute, async (c) => {
    const { limit, cursor, ...selection } = c.req.valid('query');
    const after = cursor === undefined ? undefined : decodeCursor(cursor, cursorKey);
    const { found, next } = await pageOfReleases(db, making, selection, { after, limit });
    const origin = originOf(c.req.url);
    const nextCursor = next ? encodeCursor(next) : null;
    return c.json(
      {
        ...headOf(origin, addressOf(origin, c.req.url, undefined), found),
        releases: plain(found.flatMap(({ release }) => (release ? [release] : []))),
        ...(nextCursor === null ? {} : { links: { next: addressOf(origin, c.req.url, nextCursor) } }),
        nextCursor,
      },
      200,
    );
  });

  app.openapi(recordRoute, async (c) => {
    const { ocid } = c.req.valid('param');
    const found = await releasesOfProcess(db, making, ocid);
    const record = recordOf(found.flatMap(({ release }) => (release ? [release] : [])));
    if (!record) throw notFound();
    const origin = originOf(c.req.url);
    const uri = `${origin}/api/v1/ocds/records/${encodeURIComponent(ocid)}`;
    return c.json({ ...headOf(origin, uri, found), records: plain([record]) }, 200);
  });

  app.openapi(
    staticRoute('extension', 'What our extension of OCDS is called, and where its schema is'),
    (c) => c.json(extensionOf(originOf(c.req.url)), 200),
  );
  app.openapi(staticRoute('release-schema', 'What our extension adds to the release schema of OCDS'), (c) =>
    c.json(extensionJsonSchema(), 200),
  );
}

/** Fields are what the API document says, and releases whatever OCDS has. */
const plain = (objects: readonly JsonObject[]) => objects as Record<string, unknown>[];

/** @param found what the package is made of: its date is that of what was read last, so that an answer stays alike. */
function headOf(origin: string, uri: string, found: readonly NoticeRelease[]) {
  const newest = found.reduce((latest, { readAt }) => Math.max(latest, readAt.getTime()), 0);
  const publishedDate = new Date(newest).toISOString();
  return packageHead({ uri, publishedDate, origin }) as unknown as {
    uri: string;
    version: '1.1';
    extensions: string[];
    publishedDate: string;
    publisher: { name: string; uri?: string };
  };
}

/** The address that was asked, at another cursor when one is given. */
function addressOf(origin: string, asked: string, cursor: string | undefined): string {
  const url = new URL(asked);
  if (cursor !== undefined) url.searchParams.set('cursor', cursor);
  return `${origin}${url.pathname}${url.search}`;
}

function extensionOf(origin: string): Record<string, unknown> {
  return {
    name: { en: 'Nytte: what OCDS for eForms leaves out' },
    description: {
      en: 'The procedure type (BT-105), strategic and innovation aims with none told from not reported (BT-06, BT-776), the total value (BT-161), winners and what is withheld, as the notice has them.',
    },
    documentationUrl: { en: `${origin}${profilePath}` },
    compatibility: ['1.1'],
    schemas: ['release-schema.json'],
    contactPoint: { name: 'Nytte', url: `${origin}${extensionPath}` },
  };
}
