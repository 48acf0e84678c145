import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError, problemText } from './errors.ts';

export interface Limits {
  /** Counts one request of a client. @throws AppError 429 `too_many_requests` when the minute's allowance is used. */
  readonly take: (client: string, cost: 'page' | 'document') => Promise<void>;
}

/**
 * Allowances per client and minute, counted in this process: with several web processes each gives the whole
 * allowance, which a proxy in front can tighten.
 */
export function createLimits(perMinute: { page: number; document: number }): Limits {
  const limits = {
    page: createLimit('page', perMinute.page),
    document: createLimit('document', perMinute.document),
  };
  return { take: (client, cost) => limits[cost](client) };
}

/**
 * One allowance per client and minute.
 * @returns a function that counts one request; it throws AppError 429 `too_many_requests` when the allowance is used.
 */
export function createLimit(name: string, perMinute: number): (client: string) => Promise<void> {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60, keyPrefix: name });
  return async (client) => {
    try {
      await limiter.consume(allowanceKey(client));
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw new AppError({
        code: 'too_many_requests',
        status: 429,
        text: problemText('too_many_requests'),
        cause: { retryAfterSeconds: Math.ceil(refusal.msBeforeNext / 1000) },
      });
    }
  };
}

/** One IPv6 customer is given at least a /64, and could use another address for every request. */
export function allowanceKey(client: string): string {
  if (!isIPv6(client) || client.startsWith('::ffff:')) return client;
  const [head = '', tail] = client.split('%')[0]?.split('::') ?? [];
  const groups = head.split(':').filter((group) => group !== '');
  const after = tail?.split(':').filter((group) => group !== '') ?? [];
  const zeros = Array.from({ length: 8 - groups.length - after.length }, () => '0');
  return [...groups, ...(tail === undefined ? [] : zeros), ...after].slice(0, 4).join(':');
}

/** Seconds until the client may try again, for the Retry-After header. */
export function retryAfterSeconds(error: AppError): number | undefined {
  const cause = error.cause as { retryAfterSeconds?: number } | undefined;
  return cause?.retryAfterSeconds;
}
