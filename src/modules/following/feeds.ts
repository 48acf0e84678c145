import { createHash } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import { listPublicEvents } from '../../kernel/events/public-events.ts';
import { notFound } from '../../kernel/http/errors.ts';
import { type PageRequest, type PageRoute, pageRoute } from '../../kernel/http/page-route.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { anonymous } from '../../kernel/identity/actor.ts';
import { getOrganisationBySlug } from '../../kernel/organisations/queries.ts';
import { type AtomFeed, atomXml, updatedOf } from './atom.ts';
import type { FollowingContext } from './context.ts';
import { messages } from './messages.ts';
import { describeEvents } from './news.ts';

const entriesShown = 50;
/** Some events are about records that are not shown any more. */
const eventsRead = 150;

type Asked = Omit<PageRequest, 'input'>;
type Filter = Parameters<typeof listPublicEvents>[1];

/** Atom feeds of what is public. They are the same for every reader, signed in or not. */
export function feedRoutes(context: FollowingContext): PageRoute[] {
  return [
    pageRoute({
      name: 'feed-needs',
      path: '/feeds/needs.atom',
      permission: 'public',
      query: z.object({}),
      handler: (request) => {
        const m = messages[request.language].feeds;
        const about = { title: m.needsTitle, subtitle: m.needsSubtitle, page: '/needs' };
        return feed(context, request, { subjectKind: 'need' }, about);
      },
    }),
    pageRoute({
      name: 'feed-innovations',
      path: '/feeds/innovations.atom',
      permission: 'public',
      query: z.object({}),
      handler: (request) => {
        const m = messages[request.language].feeds;
        const about = { title: m.innovationsTitle, subtitle: m.innovationsSubtitle, page: '/innovations' };
        return feed(context, request, { subjectKind: 'innovation' }, about);
      },
    }),
    pageRoute({
      name: 'feed-challenges',
      path: '/feeds/challenges.atom',
      permission: 'public',
      query: z.object({}),
      handler: (request) => {
        const m = messages[request.language].feeds;
        const about = { title: m.challengesTitle, subtitle: m.challengesSubtitle, page: '/challenges' };
        return feed(context, request, { subjectKind: 'challenge' }, about);
      },
    }),
    pageRoute({
      name: 'feed-organisation',
      // The router takes a whole segment for a name; the ending is cut off below.
      path: '/feeds/organisations/:file{.+\\.atom}',
      permission: 'public',
      query: z.object({}),
      handler: (request) => organisationFeed(context, request),
    }),
  ];
}

async function organisationFeed(context: FollowingContext, request: Asked): Promise<Response> {
  const slug = request.params.file?.replace(/\.atom$/, '') ?? '';
  const organisation = await getOrganisationBySlug(context.db, slug);
  if (!organisation) throw notFound();
  const m = messages[request.language].feeds;
  return feed(
    context,
    request,
    { organisationId: organisation.id },
    {
      title: m.organisationTitle(organisation.name),
      subtitle: m.organisationSubtitle(organisation.name),
      page: `/organisations/${organisation.slug}`,
    },
  );
}

async function feed(
  { db, describers, publicUrl }: FollowingContext,
  { language, url, path, headers }: Asked,
  filter: Filter,
  about: { readonly title: string; readonly subtitle: string; readonly page: string },
): Promise<Response> {
  const events = await listPublicEvents(db, filter, eventsRead);
  const told = await describeEvents(db, describers, anonymous, events, language);
  const origin = publicUrl ?? url.origin;
  const address = (written: string) => origin + localisedPath(language, written);
  return answer(headers, {
    ...about,
    self: address(path),
    page: address(about.page),
    language,
    since: new Date(0),
    entries: told.slice(0, entriesShown).map(({ event, subject, sentence }) => ({
      id: `urn:uuid:${event.id}`,
      title: subject.title,
      titleLanguage: subject.language,
      summary: sentence,
      href: address(subject.href),
      at: event.at,
    })),
  });
}

/** 304 for who has it already. Caches must ask every time: a record may be withdrawn at any moment. */
function answer(asked: Headers, feed: AtomFeed): Response {
  const xml = atomXml(feed);
  const modified = new Date(Math.floor(updatedOf(feed).getTime() / 1000) * 1000);
  const etag = `W/"${createHash('sha256').update(xml).digest('base64url').slice(0, 27)}"`;
  const headers = {
    etag,
    'last-modified': modified.toUTCString(),
    'cache-control': 'no-cache',
    'content-type': 'application/atom+xml; charset=utf-8',
  };
  const isKnown = isKnownBy(asked, etag);
  return isKnown ? new Response(null, { status: 304, headers }) : new Response(xml, { headers });
}

/**
 * By tag alone: that an entry has disappeared changes the text and not the time, and one who asks by time only would
 * keep what was withdrawn.
 */
function isKnownBy(asked: Headers, etag: string): boolean {
  const tags = asked.get('if-none-match');
  return tags?.split(',').some((tag) => tag.trim() === etag || tag.trim() === '*') ?? false;
}
