import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { z } from 'zod';
import type { Db } from '../../../kernel/db/tables.ts';
import { csvResponse } from '../../../kernel/http/csv.ts';
import { type PageRoute, pageRoute } from '../../../kernel/http/page-route.ts';
import { catalogueJson, catalogueTurtle } from './catalogue.ts';
import type { StatisticsContext } from './context.ts';
import { dictionaryColumns, exportLots, lotCsv } from './export.ts';
import { lotColumns } from './lot-columns.ts';

const nothing = z.object({});

/** The table of lots as files, its dictionary, and the description of all the data of the room. */
export function filePages({ db, publicUrl, operator }: StatisticsContext): PageRoute[] {
  const about = (url: URL) => ({ base: publicUrl ?? url.origin, operator });
  return [
    pageRoute({
      name: 'procurement.lots.csv',
      path: '/procurement/lots.csv',
      permission: 'public',
      query: nothing,
      handler: () =>
        new Response(Readable.toWeb(Readable.from(lotCsv(db), { objectMode: false })) as ReadableStream, {
          headers: headers('text/csv; charset=utf-8; header=present', 'procurement-lots.csv'),
        }),
    }),
    pageRoute({
      name: 'procurement.lots.parquet',
      path: '/procurement/lots.parquet',
      permission: 'public',
      query: nothing,
      handler: () => parquetResponse(db),
    }),
    pageRoute({
      name: 'procurement.lots.columns',
      path: '/procurement/lots/columns.csv',
      permission: 'public',
      query: nothing,
      handler: () => csvResponse('procurement-lots-columns.csv', dictionaryColumns, lotColumns),
    }),
    pageRoute({
      name: 'procurement.catalogue.ttl',
      path: '/procurement/catalogue.ttl',
      permission: 'public',
      query: nothing,
      handler: ({ url }) =>
        new Response(catalogueTurtle(about(url)), {
          headers: { 'content-type': 'text/turtle; charset=utf-8' },
        }),
    }),
    pageRoute({
      name: 'procurement.catalogue.jsonld',
      path: '/procurement/catalogue.jsonld',
      permission: 'public',
      query: nothing,
      handler: ({ url }) =>
        new Response(JSON.stringify(catalogueJson(about(url)), null, 2), {
          headers: { 'content-type': 'application/ld+json' },
        }),
    }),
  ];
}

const headers = (type: string, name: string) => ({
  'content-type': type,
  'content-disposition': `attachment; filename="${name}"`,
  'cache-control': 'no-cache',
});

/** Parquet ends with what it begins with: it is written to a file first, and the file is gone when it has been sent. */
async function parquetResponse(db: Db): Promise<Response> {
  const folder = await mkdtemp(path.join(tmpdir(), 'nytte-parquet-'));
  const file = path.join(folder, 'lots.parquet');
  try {
    await exportLots(db, 'parquet', file);
    const handle = await open(file);
    // The name goes at once; the opened file stays readable until it is closed.
    await rm(folder, { recursive: true, force: true });
    return new Response(Readable.toWeb(handle.createReadStream()) as ReadableStream, {
      headers: headers('application/vnd.apache.parquet', 'procurement-lots.parquet'),
    });
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}
