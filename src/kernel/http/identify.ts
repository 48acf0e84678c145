import { type Actor, anonymous } from '../identity/actor.ts';
import type { FormValues } from './form-body.ts';
import type { RawRequest } from './page-route.ts';
import type { Visitor } from './visitor.ts';

/** How the application learns who asks. The rooms that know accounts and API clients provide it. */
export interface Identify {
  readonly visitor: (headers: Headers) => Promise<Visitor>;
  /** Who an `Authorization` header stands for; nobody without one. @throws AppError 401 for a token that is no good. */
  readonly client: (authorization: string | undefined) => Promise<Actor>;
  /** Whether the token that a form carries is of a session that has ended, so that `keepForm` may keep the form. */
  readonly isEndedSession?: (formToken: string) => Promise<boolean>;
  /** Keeps what was typed in a session that ran out, and answers with the way to sign in; undefined: nothing to keep. */
  readonly keepForm?: (request: RawRequest, form: FormValues) => Promise<Response | undefined>;
}

/** Where nobody can sign in: everybody is anonymous, and no token is good. */
export const identifyNobody: Identify = {
  visitor: async () => ({ actor: anonymous }),
  client: async () => anonymous,
};
