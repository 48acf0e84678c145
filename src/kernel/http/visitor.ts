import type { Actor } from '../identity/actor.ts';
import type { Session } from '../identity/sessions.ts';
import { isSameSecret } from '../identity/tokens.ts';
import { AppError } from './errors.ts';
import type { FormValues } from './form-body.ts';

/** Who asks for a page. */
export interface Visitor {
  readonly actor: Actor;
  /** Undefined for who has not signed in. */
  readonly session?: Session | undefined;
  /** The account of a session that has run out: what was typed may be kept for it. */
  readonly expiredAccountId?: string | undefined;
}

/** The name of the hidden field that carries the session's token. */
export const formTokenField = '_token';

/** A form of a signed-in person must carry the token of the session. @throws AppError 403 `stale_form`. */
export function requireFormToken({ session }: Visitor, form: FormValues): void {
  if (!session) return;
  const given = form[formTokenField];
  if (typeof given === 'string' && isSameSecret(given, session.csrfToken)) return;
  throw new AppError({
    code: 'stale_form',
    status: 403,
    text: {
      nb: 'Skjemaet er fra en annen innlogging. Gå tilbake, last siden på nytt og send igjen.',
      nn: 'Skjemaet er frå ei anna innlogging. Gå tilbake, last sida på nytt og send igjen.',
      en: 'The form is from another sign-in. Go back, reload the page and send it again.',
    },
  });
}
