import { type LookupAddress, lookup } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { hostOf, mayBeSentTo, readWebhookAddress } from './webhook-address.ts';

/** How sending went: the receiver's HTTP status, or what stood in the way. */
export type SendOutcome = { readonly status: number } | { readonly fault: SendFault };
export type SendFault = 'name_not_found' | 'not_public' | 'no_answer' | 'no_connection' | 'bad_certificate';

export interface SendOptions {
  /** On a machine of one's own, receivers on that machine may be used. Never on a server that others reach. */
  readonly allowLoopback: boolean;
  readonly timeoutMs?: number;
  /** The addresses of a name; tests bring their own. */
  readonly resolve?: (host: string) => Promise<readonly LookupAddress[]>;
}

export type Send = (message: {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}) => Promise<SendOutcome>;

const usualTimeoutMs = 5_000;
/** The answer is nothing to us; so much is read that an honest receiver can finish it. */
const maxAnswerBytes = 1_024;

/**
 * Sends to addresses of the open internet only. The name is resolved once, every address it has is judged, and the
 * connection goes to one of those very addresses: a name that answers otherwise the next time gains nothing. Redirects
 * are not followed.
 */
export function createSend(options: SendOptions): Send {
  const { timeoutMs = usualTimeoutMs, resolve = lookUp } = options;
  return async ({ url: text, headers, body }) => {
    const read = readWebhookAddress(text, options);
    if ('fault' in read) return { fault: 'not_public' };
    const url = new URL(read.url);
    const host = hostOf(url);
    const signal = AbortSignal.timeout(timeoutMs);
    const addresses = isIP(host)
      ? [{ address: host, family: isIP(host) }]
      : await within(signal, resolve(host));
    if (addresses === undefined || addresses.length === 0) return { fault: 'name_not_found' };
    if (!addresses.every(({ address }) => mayBeSentTo(address, options))) return { fault: 'not_public' };
    return post(url, addresses, { headers, body, signal }).catch(() => ({ fault: 'no_connection' }) as const);
  };
}

function post(
  url: URL,
  addresses: readonly LookupAddress[],
  message: {
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
    readonly signal: AbortSignal;
  },
): Promise<SendOutcome> {
  return new Promise((resolve) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
      method: 'POST',
      headers: {
        ...message.headers,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(message.body),
        'user-agent': 'Nytte-Webhooks/1',
      },
      agent: false,
      lookup: only(addresses),
      signal: message.signal,
    });
    request.on('error', (error) => resolve({ fault: faultOf(error) }));
    request.on('response', (response) => {
      resolve({ status: response.statusCode ?? 0 });
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.byteLength;
        if (bytes > maxAnswerBytes) response.destroy();
      });
      // The outcome is known; how the rest of the answer fares is not our concern.
      response.on('error', () => undefined);
    });
    request.end(message.body);
  });
}

/** A look-up that knows these addresses and no others. */
function only(addresses: readonly LookupAddress[]): LookupFunction {
  return (_host, options, callback) => {
    const [first] = addresses;
    if (options.all) callback(null, [...addresses]);
    else callback(null, first?.address ?? '', first?.family ?? 4);
  };
}

function lookUp(host: string): Promise<readonly LookupAddress[]> {
  return new Promise((resolve, reject) => {
    lookup(host, { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses)));
  });
}

async function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T | undefined> {
  const given = new Promise<undefined>((resolve) => {
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  return Promise.race([work.catch(() => undefined), given]);
}

function faultOf(error: NodeJS.ErrnoException): SendFault {
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'no_answer';
  return /CERT|TLS|SSL|ALTNAME|SELF_SIGNED|UNABLE_TO/.test(error.code ?? '')
    ? 'bad_certificate'
    : 'no_connection';
}
