import type { AppError } from '../kernel/http/errors.ts';
import type { Page, RawRequest as Request } from '../kernel/http/page-route.ts';
import { formatDay } from '../kernel/i18n/format.ts';
import type { Language } from '../kernel/i18n/language.ts';
import { localisedPath } from '../kernel/i18n/paths.ts';
import { ErrorPage } from '../ui/components/error-page.tsx';
import { Layout, type PageAssets } from '../ui/layout/layout.tsx';
import type { NavigationItem } from '../ui/layout/site-header.tsx';
import { ErrorWays } from './error-ways.tsx';
import { messages } from './messages.ts';
import { sessionView } from './session-view.ts';

export interface RenderDependencies {
  readonly assets: PageAssets;
  readonly publicUrl: string | undefined;
  readonly contentVersion: () => string | undefined;
  /** Whether there is any way to sign in here. */
  readonly canSignIn?: boolean;
  readonly isDemonstration?: boolean;
}

/** Wraps pages and errors in the layout: the one place where a whole document is made. */
export function createRender(dependencies: RenderDependencies) {
  return {
    render: (page: Page, request: Request): Response =>
      html(documentOf(page, request, dependencies), page.status ?? 200, request),
    renderError: (error: AppError, request: Request): Response => {
      const m = messages[request.language];
      const title = m.errorTitle[error.status] ?? m.errorTitleOther;
      const main = (
        <ErrorPage
          lang={request.language}
          title={title}
          explanation={error.text[request.language]}
          code={error.code}
        >
          {error.fields.length > 0 && (
            <ul>
              {error.fields.map(({ field, message }) => (
                <li>
                  <strong>{field}</strong>: {message}
                </li>
              ))}
            </ul>
          )}
          <ErrorWays error={error} request={request} canSignIn={dependencies.canSignIn ?? false} />
        </ErrorPage>
      );
      return html(documentOf({ title, main, noIndex: true }, request, dependencies), error.status, request);
    },
  };
}

function documentOf(page: Page, request: Request, dependencies: RenderDependencies) {
  const { language } = request;
  const version = dependencies.contentVersion();
  const day = version?.match(/^\d{4}-\d{2}-\d{2}/)?.[0];
  const path = request.path + (page.keepQuery ? `?${page.keepQuery}` : '');
  return (
    <Layout
      lang={language}
      title={page.title}
      path={path}
      visitor={sessionView(request, path, { canSignIn: dependencies.canSignIn ?? false })}
      banner={dependencies.isDemonstration ? messages[language].demonstration : undefined}
      navigation={navigation(language, request.path)}
      footerLinks={footerLinks(language)}
      assets={dependencies.assets}
      {...(page.description ? { description: page.description } : {})}
      {...(dependencies.publicUrl ? { origin: dependencies.publicUrl } : {})}
      {...(version ? { content: { version, date: day ? formatDay(language, day) : version } } : {})}
      {...(page.feeds ? { feeds: page.feeds } : {})}
      {...(page.noIndex ? { isUnlisted: true } : {})}
    >
      {page.main}
    </Layout>
  );
}

function navigation(language: Language, path: string): NavigationItem[] {
  const m = messages[language];
  const items: [string, string][] = [
    ['/', m.front],
    ['/needs', m.needs],
    ['/initiatives', m.initiatives],
    ['/innovations', m.innovations],
    ['/instruments', m.instruments],
    ['/procurement', m.procurement],
    ['/organisations', m.organisations],
  ];
  return items.map(([href, label]) => ({
    href: localisedPath(language, href),
    label,
    isCurrent: href === '/' ? path === '/' || path.startsWith('/brief') : path.startsWith(href),
  }));
}

function footerLinks(language: Language): NavigationItem[] {
  const m = messages[language];
  const items: [string, string][] = [
    ['/trials', m.trials],
    ['/sandbox', m.sandbox],
    ['/challenges', m.challenges],
    ['/benefits/national', m.benefits],
    ['/adoption', m.adoption],
    ['/solutions', m.solutions],
    ['/help', m.help],
    ['/about', m.about],
    ['/white-paper', m.whitePaper],
    ['/open-data', m.api],
    ['/accessibility', m.accessibility],
    ['/privacy', m.privacy],
  ];
  return items.map(([href, label]) => ({ href: localisedPath(language, href), label }));
}

/** What is made for somebody signed in is kept by no cache: the next person at the machine may press "back". */
function html(body: unknown, status: number, { actor }: Request): Response {
  return new Response(`<!doctype html>${String(body)}`, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': actor.kind === 'anonymous' ? 'no-cache' : 'no-store',
      vary: 'Cookie',
    },
  });
}
