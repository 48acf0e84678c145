import type { RawRequest } from '../kernel/http/page-route.ts';
import { localisedPath } from '../kernel/i18n/paths.ts';
import type { VisitorView } from '../ui/layout/session-menu.tsx';
import { messages } from './messages.ts';

/** What the header says of who asks; undefined where nobody can sign in. */
export function sessionView(
  request: RawRequest,
  shownPath: string,
  { canSignIn }: { readonly canSignIn: boolean },
): VisitorView | undefined {
  const { actor, session, language } = request;
  const here = localisedPath(language, shownPath);
  if (actor.kind !== 'person') {
    if (!canSignIn) return undefined;
    return { signInHref: localisedPath(language, `/sign-in?return=${encodeURIComponent(here)}`) };
  }
  const m = messages[language].session;
  const { actingFor } = actor;
  const links: [string, string][] = [['/me', m.myPage]];
  links.push(actingFor ? ['/workplace', m.workplace] : ['/welcome', m.noOrganisation]);
  if (actingFor) links.push(['/portfolio', m.portfolio]);
  if (actingFor?.role === 'administrator') links.push(['/administration', m.administer]);
  if (actor.isPlatformAdministrator) links.push(['/platform', m.platform]);
  return {
    name: actor.name,
    token: session?.csrfToken,
    returnPath: here,
    actingFor: actingFor && { name: actingFor.organisationName, role: m.role[actingFor.role] },
    others: actor.memberships
      .filter(({ organisationId }) => organisationId !== actingFor?.organisationId)
      .map(({ organisationId: id, organisationName: name }) => ({ id, name })),
    links: links.map(([href, label]) => ({
      href: localisedPath(language, href),
      label,
      isCurrent: request.path === href,
    })),
  };
}
