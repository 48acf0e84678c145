import type { MiddlewareHandler } from 'hono';
import { AppError, invalidRequest, problemText } from './errors.ts';

const isRead = (method: string) => method === 'GET' || method === 'HEAD';

/** Whether any text in a JSON value holds a NUL (a backslash before the escape would make it six plain letters). */
export function holdsNul(value: unknown): boolean {
  return /(?<!\\)(?:\\\\)*\\u0000/.test(JSON.stringify(value));
}

/** No text of ours holds a NUL and PostgreSQL refuses it, so it is told at the door. @returns 422 otherwise. */
export function refuseNul(): MiddlewareHandler {
  return async (c, next) => {
    if (/%00/.test(c.req.url)) {
      throw invalidRequest([{ field: 'url', message: 'holds a NUL character' }]);
    }
    await next();
  };
}

/** A body must be JSON and say so: forms of other sites cannot send that. */
export function requireJson(): MiddlewareHandler {
  return async (c, next) => {
    if (isRead(c.req.method) || c.req.method === 'OPTIONS') return next();
    // A form cannot send DELETE, and what is to go away is named by the address.
    if (c.req.method === 'DELETE' && sendsNothing(c.req.raw.headers)) return next();
    const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
    if (type !== 'application/json') {
      const code = 'unsupported_media_type';
      throw new AppError({ code, status: 415, text: problemText(code) });
    }
    const body = await c.req.json().catch((cause: unknown) => {
      if (cause instanceof AppError) throw cause;
      throw new AppError({ code: 'invalid_json', status: 400, text: problemText('invalid_json') });
    });
    if (holdsNul(body)) {
      throw invalidRequest([{ field: '', message: 'holds a NUL character' }]);
    }
    return next();
  };
}

function sendsNothing(headers: Headers): boolean {
  const length = headers.get('content-length');
  return (
    !headers.has('content-type') && !headers.has('transfer-encoding') && (length === null || length === '0')
  );
}

/** A browser on another site may read open data, but may not post in a reader's name. */
export function refuseForeignOrigin(publicUrl: string | undefined): MiddlewareHandler {
  return async (c, next) => {
    const origin = c.req.header('origin');
    if (origin !== undefined && !isRead(c.req.method) && !isOwn(origin, publicUrl, c.req.url)) {
      throw new AppError({ code: 'foreign_origin', status: 403, text: problemText('foreign_origin') });
    }
    await next();
  };
}

/**
 * A form is taken from our own pages only. Browsers say where it was sent from; one that says nothing is refused.
 * @returns 403 `foreign_origin` otherwise.
 */
export function refuseForeignForm(publicUrl: string | undefined): MiddlewareHandler {
  return async (c, next) => {
    const site = c.req.header('sec-fetch-site');
    const origin = c.req.header('origin');
    const isOurs =
      (site === undefined || site === 'same-origin') &&
      (origin === undefined ? site === 'same-origin' : isOwn(origin, publicUrl, c.req.url));
    if (!isOurs)
      throw new AppError({ code: 'foreign_origin', status: 403, text: problemText('foreign_origin') });
    await next();
  };
}

/** Without a stated address the host decides: a proxy in front may have ended the TLS. */
function isOwn(origin: string, publicUrl: string | undefined, url: string): boolean {
  if (!URL.canParse(origin)) return false;
  return publicUrl ? origin === publicUrl : new URL(origin).host === new URL(url).host;
}

/** Pages of other sites may read the open data. Stands outside the security headers, which would say otherwise. */
export function shareOpenData(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (!isRead(c.req.method)) return;
    c.header('access-control-allow-origin', '*');
    c.header('access-control-expose-headers', 'etag, retry-after, x-request-id');
    c.header('cross-origin-resource-policy', 'cross-origin');
  };
}
