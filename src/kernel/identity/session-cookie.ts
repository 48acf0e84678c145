import { parse, serialize } from 'hono/utils/cookie';
import { sessionHours } from './sessions.ts';

/**
 * A cookie that carries a secret token. Over HTTPS it has the `__Host-` prefix, which ties it to this very host and to
 * secure connections; over plain HTTP, which is for a loopback address only, browsers refuse that prefix.
 */
export interface TokenCookie {
  readonly read: (headers: Headers) => string | undefined;
  /** A `Set-Cookie` value that gives the token to the browser. */
  readonly set: (token: string) => string;
  /** A `Set-Cookie` value that removes it. */
  readonly clear: () => string;
}

export type SessionCookie = TokenCookie;

/** The cookie that carries the session. @param isSecure whether the product is reached over HTTPS. */
export function sessionCookie(isSecure: boolean): SessionCookie {
  return tokenCookie('nytte', isSecure, sessionHours * 3600);
}

/** @param isSecure whether the product is reached over HTTPS. */
export function tokenCookie(plainName: string, isSecure: boolean, maxAgeSeconds: number): TokenCookie {
  const name = isSecure ? `__Host-${plainName}` : plainName;
  const options = { path: '/', httpOnly: true, secure: isSecure, sameSite: 'Lax' } as const;
  return {
    read: (headers) => {
      const cookies = headers.get('cookie');
      return cookies ? parse(cookies, name)[name] : undefined;
    },
    set: (token) => serialize(name, token, { ...options, maxAge: maxAgeSeconds }),
    clear: () => serialize(name, '', { ...options, maxAge: 0 }),
  };
}
