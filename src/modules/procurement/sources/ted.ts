import { createReadStream, createWriteStream, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { gunzipFault } from './archive.ts';
import { type Client, createClient } from './http.ts';
import { reason } from './reason.ts';
import {
  type NoticeSource,
  SourceBroken,
  type SourceCursor,
  type SourceItem,
  type SourceLimits,
  sourceLimits,
} from './source.ts';
import { tarItems } from './tar.ts';

/**
 * TED's daily packages: `GET /packages/daily/{yyyynnnnn}`, the year and the number of the issue of the Official Journal,
 * is a `.tar.gz` of the XML of every notice of that issue, in a folder `yyyymmdd_nnn`. No key. Source: TED, «Data reuse».
 */
export const tedAddress = 'https://ted.europa.eu';

export interface TedOptions {
  readonly url: string;
  readonly since: string;
  readonly until: string;
  readonly client?: Client;
  readonly limits?: SourceLimits;
}

/** As many numbers in a row that are not there end the year: an issue may be left out, but not this many. */
const mostMissing = 4;
const largestPackage = 4_000_000_000;
const mostDownloads = 4;

/** The notices of TED that name Norway, issue by issue. Those of other countries are passed over. */
export function tedSource(options: TedOptions): NoticeSource {
  const client = options.client ?? createClient();
  const register = { limits: sourceLimits, ...options, url: options.url.replace(/\/$/, ''), client };
  return {
    kind: 'ted',
    target: `${register.url} ${options.since}`,
    items: (cursor) => issues(register, cursor),
  };
}

type Register = TedOptions & { readonly client: Client; readonly limits: SourceLimits };

async function* issues(register: Register, cursor: SourceCursor | undefined): AsyncGenerator<SourceItem> {
  const left = typeof cursor?.issue === 'number' ? cursor.issue : undefined;
  const lastYear = Number(register.until.slice(0, 4));
  let year = left === undefined ? Number(register.since.slice(0, 4)) : Math.floor(left / 100_000);
  let number = left === undefined ? firstIssueNear(register.since) : left % 100_000;
  for (let missing = 0; year <= lastYear; ) {
    const issue = year * 100_000 + number;
    const skip = issue === left ? Number(cursor?.entry ?? 0) : 0;
    const outcome = yield* oneIssue(register, issue, skip);
    if (outcome === 'after') return;
    missing = outcome === 'missing' ? missing + 1 : 0;
    number += 1;
    if (missing < mostMissing) continue;
    year += 1;
    number = 1;
    missing = 0;
  }
}

/** An issue comes on working days, about 250 a year; begun some too early rather than too late. */
export function firstIssueNear(day: string): number {
  const start = Date.parse(`${day.slice(0, 4)}-01-01T00:00:00Z`);
  const days = (Date.parse(`${day}T00:00:00Z`) - start) / 86_400_000;
  return Math.max(1, Math.floor((days * 250) / 366) - 12);
}

type Outcome = 'read' | 'before' | 'after' | 'missing';

async function* oneIssue(
  register: Register,
  issue: number,
  skip: number,
): AsyncGenerator<SourceItem, Outcome> {
  let done = skip;
  for (let download = 1; ; download += 1) {
    const fetched = await fetchPackage(register, issue);
    if ('fault' in fetched) {
      if (fetched.fault.code === 'not_found') return 'missing';
      throw new SourceBroken(fetched.fault);
    }
    try {
      for await (const item of tarItems(unpacked(fetched.file), register.limits, done)) {
        const day = dayOf(item.name) ?? fetched.day;
        if (day !== undefined && day < register.since) return 'before';
        if (day !== undefined && day > register.until) return 'after';
        done = Number(item.cursor?.entry ?? done);
        const cursor = { issue, entry: done };
        if (item.bytes !== undefined && !namesNorway(item.bytes)) continue;
        yield { ...item, name: `${issue}/${item.name}`, publishedOn: day, cursor };
      }
      return 'read';
    } catch (error) {
      // Cut off on its way: what was read of it stands, and it is gone on with after another download.
      if (!(error instanceof SourceBroken) || download >= mostDownloads) throw error;
    } finally {
      await rm(path.dirname(fetched.file), { recursive: true, force: true });
    }
  }
}

/** Puts the package in a temporary folder, so that reading may take its time and a broken transfer is begun again. */
async function fetchPackage(
  { client, url }: Register,
  issue: number,
): Promise<
  | { file: string; day: string | undefined }
  | { fault: { code: SourceBroken['fault']['code']; detail: string } }
> {
  let last: unknown;
  for (let attempt = 1; attempt <= mostDownloads; attempt += 1) {
    const answer = await client.open({ url: `${url}/packages/daily/${issue}`, maxBytes: largestPackage });
    if ('fault' in answer) return answer;
    if (!('body' in answer)) throw new TypeError('A package is read as it comes.');
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'nytte-ted-')), 'package.tar.gz');
    try {
      await pipeline(Readable.from(atMost(answer.body, largestPackage)), createWriteStream(file));
      return { file, day: dayOf(answer.headers.get('content-disposition') ?? '') };
    } catch (error) {
      await rm(path.dirname(file), { recursive: true, force: true });
      if (error instanceof SourceBroken) throw error;
      last = error;
    }
  }
  const detail = `The package ${issue} was cut off each time: ${reason(last)}.`;
  return { fault: { code: 'unavailable', detail } };
}

async function* atMost(body: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const piece of body) {
    bytes += piece.length;
    if (bytes > maxBytes) throw new SourceBroken({ code: 'too_large', detail: 'The package is too large.' });
    yield piece;
  }
}

async function* unpacked(file: string): AsyncGenerator<Uint8Array> {
  const raw = createReadStream(file);
  const stream = raw.pipe(createGunzip());
  raw.on('error', (error) => stream.destroy(error));
  try {
    yield* stream as AsyncIterable<Uint8Array>;
  } catch (cause) {
    throw gunzipFault(cause);
  } finally {
    raw.destroy();
  }
}

/** `20260112_007/00012345_2026.xml` → `2026-01-12`. */
function dayOf(text: string): string | undefined {
  const [, year, month, day] = /(?:^|[^\d])(\d{4})(\d{2})(\d{2})_\d/.exec(text) ?? [];
  return year ? `${year}-${month}-${day}` : undefined;
}

const norway = Buffer.from('>NOR<');

/** The country of a buyer, a place or a winner: ISO 3166-1 alpha-3, as eForms has it. */
function namesNorway(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(norway);
}
