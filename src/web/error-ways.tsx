import type { AppError } from '../kernel/http/errors.ts';
import type { RawRequest } from '../kernel/http/page-route.ts';
import { localisedPath } from '../kernel/i18n/paths.ts';
import { ButtonLink } from '../ui/components/button.tsx';
import { messages } from './messages.ts';

export interface ErrorWaysProps {
  readonly error: AppError;
  readonly request: RawRequest;
  readonly canSignIn: boolean;
}

/** The ways on from an error: to sign in and come back, to act for another organisation, or to the front page. */
export const ErrorWays = ({ error, request, canSignIn }: ErrorWaysProps) => {
  const { language, actor } = request;
  const m = messages[language];
  const isSignIn = error.code === 'sign_in_required';
  const hasOthers = error.code === 'forbidden' && actor.kind === 'person' && actor.memberships.length > 1;
  return (
    <>
      {isSignIn && !canSignIn && <p>{m.signInNotSetUp}</p>}
      {hasOthers && actor.actingFor && <p>{m.actsFor(actor.actingFor.organisationName)}</p>}
      <div class="nytte-actions">
        {isSignIn && canSignIn && <ButtonLink href={signInPath(request)}>{m.signIn}</ButtonLink>}
        <ButtonLink
          href={localisedPath(language, '/')}
          variant={isSignIn && canSignIn ? 'tertiary' : 'primary'}
        >
          {m.backToFront}
        </ButtonLink>
      </div>
    </>
  );
};

/** Back to the page afterwards; not to where a form was sent, which is no page to come to. */
function signInPath({ language, path, url, headers }: RawRequest): string {
  if (headers.has('content-type')) return localisedPath(language, '/sign-in');
  const here = localisedPath(language, path) + url.search;
  return localisedPath(language, `/sign-in?return=${encodeURIComponent(here)}`);
}
