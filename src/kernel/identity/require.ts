import { AppError, notFound } from '../http/errors.ts';
import type { Localised } from '../i18n/language.ts';
import type { Actor, Role, Scope } from './actor.ts';
import { type Action, may, permissions, type Rule, type Target } from './permissions.ts';

/**
 * Demands that `actor` may do `action` with `target`, and may see it at all.
 * @throws AppError 404 `not_found` when the record is not for this reader's eyes: a refusal would tell that it exists;
 *   401 `sign_in_required` when signing in could help; 403 `forbidden`, which says who may and who can help.
 */
export function requireMay(
  actor: Actor,
  action: Action,
  target: Target,
  options: { readonly reading?: Action } = {},
): void {
  // A client may have been given the scope to write and not the one to read: what it may do, it may know of.
  if (may(actor, action, target)) return;
  const reading = options.reading ?? readingOf(action);
  if (reading && target.isPublic !== undefined && !may(actor, reading, target)) throw notFound();
  throw refusal(actor, action);
}

/** What an actor who may not is told: to sign in, or which role is needed. */
export function refusal(actor: Actor, action: Action): AppError {
  const { scope }: Rule = permissions[action];
  if (actor.kind === 'client' && scope && !actor.scopes.includes(scope)) return insufficientScope(scope);
  return actor.kind === 'anonymous' ? signInRequired() : forbidden(action);
}

/** The action by which a record is seen: `need.write` has `need.read`. */
function readingOf(action: Action): Action | undefined {
  const reading = `${action.split('.')[0]}.read`;
  return reading in permissions ? (reading as Action) : undefined;
}

/** 401: who signs in may get on. */
export const signInRequired = (): AppError =>
  new AppError({ code: 'sign_in_required', status: 401, text: texts.sign_in_required });

/** 403: the client's token was not given for this (RFC 6750, 3.1). */
function insufficientScope(scope: Scope): AppError {
  return new AppError({
    code: 'insufficient_scope',
    status: 403,
    text: texts.insufficient_scope,
    headers: { 'www-authenticate': `Bearer realm="nytte", error="insufficient_scope", scope="${scope}"` },
    members: { scope },
  });
}

/** 403: which role is needed, and who can give it. */
export function forbidden(action: Action): AppError {
  const rule: Rule = permissions[action];
  const wanted = rule.own ?? (isRole(rule.published) ? rule.published : undefined);
  const text = wanted ? texts[wanted] : rule.platform ? texts.platform : texts.forbidden;
  return new AppError({ code: 'forbidden', status: 403, text });
}

const isRole = (value: Rule['published']): value is Role =>
  value !== undefined && value !== 'anyone' && value !== 'signedIn';

const texts = {
  sign_in_required: {
    nb: 'Du må logge inn for å gjøre dette.',
    nn: 'Du må logge inn for å gjere dette.',
    en: 'You must sign in to do this.',
  },
  forbidden: {
    nb: 'Du har ikke tilgang til dette.',
    nn: 'Du har ikkje tilgang til dette.',
    en: 'You do not have access to this.',
  },
  insufficient_scope: {
    nb: 'API-klienten har ikke tilgang til dette. En administrator i virksomheten kan gi den tilgangen.',
    nn: 'API-klienten har ikkje tilgang til dette. Ein administrator i verksemda kan gi den tilgangen.',
    en: 'The API client does not have access to this. An administrator in the organisation can give it that access.',
  },
  reader: {
    nb: 'Dette er for dem som hører til virksomheten. Administratoren i virksomheten kan gi deg tilgang.',
    nn: 'Dette er for dei som høyrer til verksemda. Administratoren i verksemda kan gi deg tilgang.',
    en: 'This is for members of the organisation. Its administrator can give you access.',
  },
  editor: {
    nb: 'Dette kan bare redaktører i virksomheten gjøre. Administratoren i virksomheten kan gi deg den rollen.',
    nn: 'Dette kan berre redaktørar i verksemda gjere. Administratoren i verksemda kan gi deg den rolla.',
    en: 'Only editors in the organisation can do this. Its administrator can give you that role.',
  },
  administrator: {
    nb: 'Dette kan bare administratorer i virksomheten gjøre. En av dem kan gi deg den rollen.',
    nn: 'Dette kan berre administratorar i verksemda gjere. Ein av dei kan gi deg den rolla.',
    en: 'Only administrators in the organisation can do this. One of them can give you that role.',
  },
  platform: {
    nb: 'Dette kan bare de som driver denne Nytte-tjenesten gjøre.',
    nn: 'Dette kan berre dei som driv denne Nytte-tenesta gjere.',
    en: 'Only those who run this Nytte service can do this.',
  },
} satisfies Record<string, Localised>;
