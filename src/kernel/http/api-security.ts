import type { Scope } from '../identity/actor.ts';

/** For `security` of an API route: a bearer token with this scope, from our own token endpoint or from outside. */
export function needsScope(scope: Scope): Record<string, string[]>[] {
  return [{ clientCredentials: [scope] }, { bearer: [scope] }];
}

/** For `responses` of a route that is answered by `apiWrite`: the ways in which it refuses. */
export const writeResponses = {
  400: { description: 'The body is not JSON, or Idempotency-Key or If-Match cannot be read' },
  401: { description: 'No token, or one that is no good (`invalid_token`)' },
  403: { description: 'The token lacks the scope (`insufficient_scope`), or the client may not do this' },
  404: { description: 'There is no such record, or it is not for this client' },
  409: { description: 'The request with this Idempotency-Key is still being worked on' },
  412: { description: 'The draft has been saved since (`currentRevision` tells its revision now)' },
  422: { description: 'Inputs that cannot be used, or the Idempotency-Key was used for another request' },
  428: { description: 'If-Match is missing' },
} as const;
