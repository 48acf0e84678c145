import { z } from 'zod';
import { byMonth, halves, isDay, type Span } from './days.ts';
import { type Client, createClient } from './http.ts';
import { type NoticeSource, SourceBroken, type SourceCursor, type SourceItem } from './source.ts';

/**
 * The public API of Doffin, version 2: `GET /search` lists notices by day of issue, `GET /download/{id}` gives the XML of
 * one. A search reaches 1,000 results at most, its order is not stable, and its JSON may hold control characters as they
 * are. Source: DFØ, «The Doffin API», and the portal of the API that it points to.
 */
export const doffinAddress = 'https://api.doffin.no/public/v2';

export interface DoffinOptions {
  readonly url: string;
  readonly key: string;
  readonly since: string;
  readonly until: string;
  readonly client?: Client;
}

const perPage = 100;
const reachable = 1_000;
/** With an order that is not stable a page may miss what another shows twice: the list is read again. */
const mostListings = 4;
const largestList = 20_000_000;
const largestNotice = 50_000_000;
const orders = ['PUBLICATION_DATE_ASC', 'PUBLICATION_DATE_DESC'] as const;

// Only what is used is asked for: the register may add to the rest as it likes.
const page = z.object({
  numHitsTotal: z.number().int().nonnegative(),
  hits: z.array(z.object({ id: z.string().min(1).max(100), publicationDate: z.string().nullish() })),
});
type Hit = z.infer<typeof page>['hits'][number];

/** Notices issued in a span of days, span by span, in each by their number. */
export function doffinSource(options: DoffinOptions): NoticeSource {
  const client = options.client ?? createClient();
  const register = { ...options, url: options.url.replace(/\/$/, ''), client };
  return {
    kind: 'doffin',
    target: `${register.url} ${options.since}`,
    items: (cursor) => itemsFrom(register, cursor),
  };
}

type Register = DoffinOptions & { readonly client: Client };

async function* itemsFrom(register: Register, cursor: SourceCursor | undefined): AsyncGenerator<SourceItem> {
  const left = placeOf(cursor);
  let from = register.since;
  if (left) {
    // The span that it had come to is listed again as it was, and gone on with after the last number.
    yield* itemsOf(register, left.span, left.after);
    from = new Date(Date.parse(`${left.span.to}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  }
  for (const month of byMonth({ from, to: register.until })) yield* itemsOf(register, month, undefined);
}

function placeOf(cursor: SourceCursor | undefined): { span: Span; after: string } | undefined {
  const { from, to, after } = cursor ?? {};
  if (typeof from !== 'string' || typeof to !== 'string' || typeof after !== 'string') return undefined;
  return isDay(from) && isDay(to) ? { span: { from, to }, after } : undefined;
}

async function* itemsOf(
  register: Register,
  span: Span,
  after: string | undefined,
): AsyncGenerator<SourceItem> {
  const listed = await list(register, span);
  if (listed === 'too_many') {
    const parts = halves(span);
    if (parts) {
      for (const part of parts) yield* itemsOf(register, part, undefined);
      return;
    }
  }
  const { hits, total } = listed === 'too_many' ? await listBothWays(register, span) : listed;
  const sorted = [...hits.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  for (const hit of sorted) {
    if (after !== undefined && hit.id <= after) continue;
    yield { ...(await download(register, hit)), cursor: { ...span, after: hit.id } };
  }
  if (hits.size < total) {
    const detail = `${total} notices were issued from ${span.from} to ${span.to}; the register lists ${hits.size}.`;
    yield { name: `list ${span.from}..${span.to}`, fault: { code: 'bad_answer', detail } };
  }
}

interface Listed {
  readonly hits: ReadonlyMap<string, Hit>;
  readonly total: number;
}

/** Every notice of a span, or that they are more than a search reaches. */
async function list(register: Register, span: Span): Promise<Listed | 'too_many'> {
  const hits = new Map<string, Hit>();
  let total = 0;
  for (let listing = 1; listing <= mostListings; listing += 1) {
    // From its other end the next time: what stands on the edge of a page does not there.
    total = await listOnce(register, span, orders[(listing - 1) % 2] ?? orders[0], hits);
    if (total > reachable) return 'too_many';
    if (hits.size >= total) break;
  }
  return { hits, total };
}

/** One day with more than a search reaches: its beginning and its end, and what is between them is told as missing. */
async function listBothWays(register: Register, span: Span): Promise<Listed> {
  const hits = new Map<string, Hit>();
  let total = 0;
  for (const order of orders) total = Math.max(total, await listOnce(register, span, order, hits, true));
  return { hits, total };
}

async function listOnce(
  register: Register,
  span: Span,
  order: string,
  hits: Map<string, Hit>,
  evenTooMany = false,
): Promise<number> {
  let total = 0;
  for (let number = 1; number <= reachable / perPage; number += 1) {
    const found = await listPage(register, span, order, number);
    total = Math.max(total, found.numHitsTotal);
    if (total > reachable && !evenTooMany) return total;
    for (const hit of found.hits) hits.set(hit.id, hit);
    if (found.hits.length === 0 || number * perPage >= total) break;
  }
  return total;
}

async function listPage(
  { client, url, key }: Register,
  { from, to }: Span,
  order: string,
  number: number,
): Promise<z.infer<typeof page>> {
  const query = new URLSearchParams({
    numHitsPerPage: String(perPage),
    page: String(number),
    sortBy: order,
    issueDateFrom: from,
    issueDateTo: to,
  });
  let parsed: z.infer<typeof page> | undefined;
  const answer = await client.get({
    url: `${url}/search?${query}`,
    headers: { 'Ocp-Apim-Subscription-Key': key, Accept: 'application/json' },
    maxBytes: largestList,
    check: (bytes) => {
      parsed = pageOf(bytes);
      return parsed ? undefined : 'The list of the register cannot be read as JSON.';
    },
  });
  // Without the list nothing of the span can be had: the import stops here, and goes on here next time.
  if ('fault' in answer) throw new SourceBroken(answer.fault);
  return parsed ?? { numHitsTotal: 0, hits: [] };
}

/** Control characters stand in its texts as they are, which JSON does not allow; none of them matters here. */
function pageOf(bytes: Uint8Array): z.infer<typeof page> | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is cleaned away.
  const text = new TextDecoder().decode(bytes).replace(/[\u0000-\u001f]/g, ' ');
  try {
    return page.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

async function download({ client, url, key }: Register, { id, publicationDate }: Hit): Promise<SourceItem> {
  const answer = await client.get({
    url: `${url}/download/${encodeURIComponent(id)}`,
    headers: { 'Ocp-Apim-Subscription-Key': key, Accept: 'application/xml' },
    maxBytes: largestNotice,
    check: faultOfXml,
  });
  const publishedOn = publicationDate?.slice(0, 10);
  return {
    name: id,
    publicationNumber: id,
    publishedOn: publishedOn && isDay(publishedOn) ? publishedOn : undefined,
    ...('fault' in answer ? { fault: answer.fault } : { bytes: answer.bytes }),
  };
}

/**
 * What is wrong with an answer that should be a notice: an error page comes with status 200 at times, and packed answers
 * that are cut off are unpacked as far as they go. What is whole XML and no notice, the reader refuses.
 */
export function faultOfXml(bytes: Uint8Array): string | undefined {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) return undefined;
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 4096))
    .replace(/<\?.*?\?>|<!--.*?-->/gs, '')
    .trimStart();
  if (!start.startsWith('<') || /^<(!doctype\s+html|html)/i.test(start)) {
    return 'The register sent something that is no XML.';
  }
  const root = /^<([A-Za-z_][\w.:-]*)/.exec(start)?.[1];
  const end = new TextDecoder().decode(bytes.subarray(-4096)).trimEnd();
  const isWhole = root === undefined || end.includes(`</${root}`) || end.endsWith('/>');
  return isWhole ? undefined : 'The register sent only a part of the notice.';
}
