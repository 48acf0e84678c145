import type { PropsWithChildren } from 'hono/jsx';
import { type Language, languages } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { uiMessages } from '../messages.ts';
import type { VisitorView } from './session-menu.tsx';
import { type ContentVersion, SiteFooter } from './site-footer.tsx';
import { type NavigationItem, SiteHeader } from './site-header.tsx';

export interface PageAssets {
  readonly css: string;
  readonly js?: string;
  /** Preloaded when given: the Latin part of Inter. */
  readonly font?: string;
}

export type LayoutProps = PropsWithChildren<{
  readonly lang: Language;
  /** Without the name of the product, which is added; the front page may give exactly "Nytte". */
  readonly title: string;
  readonly description?: string;
  /** The bokmål address of the page (no language prefix), query included. */
  readonly path: string;
  /** The address of the site, for `canonical` and `hreflang`; without it those links are relative. */
  readonly origin?: string;
  readonly navigation: readonly NavigationItem[];
  readonly visitor?: VisitorView | undefined;
  /** What must be known on every page: that all of it is made up. */
  readonly banner?: string | undefined;
  readonly footerLinks: readonly NavigationItem[];
  readonly content?: ContentVersion;
  readonly assets: PageAssets;
  /** What a calendar or a reader may subscribe to. */
  readonly feeds?: readonly { readonly title: string; readonly type: string; readonly href: string }[];
  /** Ask search engines to leave this page out (a brief made for one reader). */
  readonly isUnlisted?: boolean;
}>;

/** The wordmark's filled ring; in the page itself, so that no browser asks for a file. */
const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Ccircle cx='16' cy='16' r='15' fill='%2317573F'/%3E%3Ccircle cx='16' cy='16' r='6' fill='%23FBF8F2'/%3E%3C/svg%3E";

const Head = ({
  lang,
  title,
  description,
  path,
  origin = '',
  assets,
  feeds = [],
  isUnlisted,
}: LayoutProps) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="theme-color" content="#FBF8F2" media="(prefers-color-scheme: light)" />
    <meta name="theme-color" content="#171512" media="(prefers-color-scheme: dark)" />
    <title>{title === 'Nytte' ? title : `${title} – Nytte`}</title>
    {description && <meta name="description" content={description} />}
    {isUnlisted && <meta name="robots" content="noindex" />}
    {assets.font && <link rel="preload" href={assets.font} as="font" type="font/woff2" crossorigin="" />}
    <link rel="icon" href={icon} />
    <link rel="stylesheet" href={assets.css} />
    <link rel="canonical" href={`${origin}${localisedPath(lang, path)}`} />
    {languages.map((language) => (
      <link rel="alternate" hreflang={language} href={`${origin}${localisedPath(language, path)}`} />
    ))}
    {feeds.map((feed) => (
      <link rel="alternate" type={feed.type} title={feed.title} href={feed.href} />
    ))}
    {assets.js && <script type="module" src={assets.js} />}
  </head>
);

/** A whole page, without the doctype: `<!doctype html>` is written by whoever sends it. */
export const Layout = (props: LayoutProps) => {
  const { lang, path, navigation, visitor, banner, footerLinks, content, children } = props;
  return (
    <html lang={lang}>
      <Head {...props} />
      <body>
        <a class="ds-skip-link" href="#main">
          {uiMessages(lang).skipToContent}
        </a>
        {banner && <aside class="nytte-demonstration">{banner}</aside>}
        <SiteHeader lang={lang} path={path} navigation={navigation} visitor={visitor} />
        <main id="main" class="nytte-main" tabindex={-1}>
          {children}
        </main>
        <SiteFooter lang={lang} links={footerLinks} content={content} />
      </body>
    </html>
  );
};
