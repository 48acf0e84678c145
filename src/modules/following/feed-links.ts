import type { Page } from '../../kernel/http/page-route.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { messages } from './messages.ts';

type Feeds = NonNullable<Page['feeds']>;

const type = 'application/atom+xml';

/** What a reader of the needs may subscribe to, for the `feeds` of a page. */
export function needFeeds(language: Language): Feeds {
  return [
    { title: messages[language].feeds.needsTitle, type, href: localisedPath(language, '/feeds/needs.atom') },
  ];
}

export function innovationFeeds(language: Language): Feeds {
  const title = messages[language].feeds.innovationsTitle;
  return [{ title, type, href: localisedPath(language, '/feeds/innovations.atom') }];
}

export function organisationFeeds(
  language: Language,
  { slug, name }: { readonly slug: string; readonly name: string },
): Feeds {
  const title = messages[language].feeds.organisationTitle(name);
  return [{ title, type, href: localisedPath(language, `/feeds/organisations/${slug}.atom`) }];
}
