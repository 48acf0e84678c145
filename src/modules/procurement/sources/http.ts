import { setTimeout as wait } from 'node:timers/promises';
import { reason } from './reason.ts';
import { megabytes, SourceBroken, type SourceFault } from './source.ts';

/** How patient we are with a register. Times in milliseconds. */
export interface Patience {
  /** Between the beginnings of two requests. */
  readonly intervalMs: number;
  /** Tries of one request that fails for the register's sake (429, 5xx, cut off, too slow). */
  readonly attempts: number;
  /** The first wait of our own; it doubles with each try. */
  readonly firstWaitMs: number;
  /** No wait is longer, whatever the register asks for; it is asked again, and may say so again. */
  readonly longestWaitMs: number;
  /** Nothing heard for so long: cut off. */
  readonly silenceMs: number;
}

export const patience: Patience = {
  intervalMs: 250,
  attempts: 8,
  firstWaitMs: 1_000,
  longestWaitMs: 120_000,
  silenceMs: 60_000,
};

export interface Request {
  readonly url: string;
  /** May hold a key: nothing of it is ever told. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly maxBytes: number;
  /** What is wrong with an answer that came whole; such an answer is asked for again. */
  readonly check?: (bytes: Uint8Array, response: Response) => string | undefined;
}

/** An answer, or a fault of this one request: others may go well. */
export type Answer =
  | { readonly bytes: Uint8Array; readonly headers: Headers }
  | { readonly fault: SourceFault };

export interface Client {
  /** The whole answer. @throws SourceBroken when the register refuses us or stays away. */
  readonly get: (request: Request) => Promise<Answer>;
  /** The answer as it comes; tried again only until it begins. */
  readonly open: (
    request: Omit<Request, 'check'>,
  ) => Promise<Answer | { readonly body: AsyncIterable<Uint8Array>; readonly headers: Headers }>;
}

/** One register's client: it keeps its pace over all requests, and waits as long as it is asked to. */
export function createClient(settings: Patience = patience): Client {
  let nextAt = 0;
  const pace = async () => {
    const now = Date.now();
    const at = Math.max(now, nextAt);
    nextAt = at + settings.intervalMs;
    if (at > now) await wait(at - now);
  };

  const repeat = async <T>(
    request: Omit<Request, 'check'>,
    take: (response: Response, alive: () => void) => Promise<T | Again>,
  ): Promise<T | { readonly fault: SourceFault }> => {
    let last: SourceFault = { code: 'unavailable', detail: 'No answer.' };
    for (let attempt = 1; attempt <= settings.attempts; attempt += 1) {
      await pace();
      const outcome = await once(request, settings, take);
      if (!(outcome instanceof Again)) return outcome;
      last = outcome.fault;
      if (attempt < settings.attempts) await wait(outcome.waitMs ?? backOff(attempt, settings));
    }
    // An answer that is always wrong is the fault of this request; a register that is away is of all.
    if (last.code === 'unavailable' || last.code === 'refused') throw new SourceBroken(last);
    return { fault: last };
  };

  return {
    get: (request) =>
      repeat(request, async (response, alive) => {
        const bytes = await wholeBody(response, request.maxBytes, alive);
        if ('fault' in bytes) return bytes;
        const wrong = request.check?.(bytes.bytes, response);
        return wrong
          ? new Again({ code: 'bad_answer', detail: wrong })
          : { ...bytes, headers: response.headers };
      }),
    open: (request) =>
      repeat(request, async (response, alive) => ({
        body: pieces(response, alive),
        headers: response.headers,
      })),
  };
}

/** Worth another try, after the register's own wait where it told one. */
class Again {
  readonly fault: SourceFault;
  readonly waitMs: number | undefined;

  constructor(fault: SourceFault, waitMs?: number) {
    this.fault = fault;
    this.waitMs = waitMs;
  }
}

async function once<T>(
  { url, headers }: Omit<Request, 'check'>,
  settings: Patience,
  take: (response: Response, alive: () => void) => Promise<T | Again>,
): Promise<T | Again | { readonly fault: SourceFault }> {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), settings.silenceMs);
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), settings.silenceMs);
    timer.unref();
  };
  try {
    // A redirection could carry a key to another host.
    const redirect =
      headers && Object.keys(headers).some((name) => /key|auth/i.test(name)) ? 'error' : 'follow';
    const response = await fetch(url, { headers: { ...headers }, redirect, signal: silence.signal });
    alive();
    const refused = await refusalOf(response, settings);
    return refused ?? (await take(response, alive));
  } catch (error) {
    if (error instanceof SourceBroken) throw error;
    const said = silence.signal.aborted
      ? 'nothing was heard any more'
      : reason((error as { cause?: unknown }).cause ?? error);
    return new Again({ code: 'unavailable', detail: `${hostOf(url)} could not be read: ${said}.` });
  } finally {
    clearTimeout(timer);
  }
}

/** What the status says; undefined when the answer is to be read. */
async function refusalOf(
  response: Response,
  settings: Patience,
): Promise<Again | { readonly fault: SourceFault } | undefined> {
  const { status } = response;
  if (status === 200) return undefined;
  const host = hostOf(response.url);
  await response.body?.cancel().catch(() => undefined);
  const told = `${host} answered ${status}.`;
  if (status === 429) {
    return new Again(
      { code: 'refused', detail: `${host} is asked too often (429).` },
      retryAfter(response, settings),
    );
  }
  if (status === 404 || status === 410) return { fault: { code: 'not_found', detail: told } };
  if (status === 401 || status === 403) {
    throw new SourceBroken({ code: 'refused', detail: `${told} The key is missing, wrong or not open yet.` });
  }
  // 202 without a body is how a gate before a register asks whether one is a browser.
  if (status >= 500 || status === 408 || status === 425 || status === 202) {
    return new Again({ code: 'unavailable', detail: told }, retryAfter(response, settings));
  }
  return { fault: { code: 'bad_answer', detail: told } };
}

/** RFC 9110, 10.2.3: seconds, or a date. */
export function retryAfter(
  response: Pick<Response, 'headers'>,
  { longestWaitMs }: Pick<Patience, 'longestWaitMs'>,
  now: number = Date.now(),
): number | undefined {
  const text = response.headers.get('retry-after')?.trim();
  if (!text) return undefined;
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), longestWaitMs) : undefined;
}

/** Doubling, with a third of chance, so that several of us do not come back at once. */
function backOff(attempt: number, { firstWaitMs, longestWaitMs }: Patience): number {
  const base = Math.min(firstWaitMs * 2 ** (attempt - 1), longestWaitMs);
  return base * (2 / 3 + Math.random() / 3);
}

async function wholeBody(
  response: Response,
  maxBytes: number,
  alive: () => void,
): Promise<{ readonly bytes: Uint8Array } | { readonly fault: SourceFault }> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of pieces(response, alive)) {
    bytes += piece.length;
    if (bytes > maxBytes) {
      const detail = `More than ${megabytes(maxBytes)}.`;
      return { fault: { code: 'too_large', detail } };
    }
    parts.push(piece);
  }
  return { bytes: Buffer.concat(parts) };
}

async function* pieces(response: Response, alive: () => void): AsyncGenerator<Uint8Array> {
  if (!response.body) return;
  alive();
  for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
    alive();
    yield piece;
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'The register';
}
