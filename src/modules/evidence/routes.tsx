import { z } from '@hono/zod-openapi';
import { type Page, type PageRequest, type PageRoute, pageRoute } from '../../kernel/http/page-route.ts';
import { formatNumber } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { listTopics } from '../../kernel/topics/queries.ts';
import { countInnovations, listInnovationsWithLessons, listSharedTopics } from '../innovations/public.ts';
import { makeBrief } from './brief.ts';
import { addressOf, briefQueryString } from './brief-address.ts';
import { BriefPage } from './brief-page.tsx';
import type { BriefContext } from './context.ts';
import { briefDocumentRoutes } from './documents/routes.ts';
import { FrontPage, type FrontPageProps } from './front-page.tsx';
import { messages } from './messages.ts';
import { listOrganisationChoices } from './organisation-choices.ts';
import { type BriefQuery, briefQuery, defaultHits, maxNeedCharacters } from './schema.ts';

const sharedTopicsShown = 3;
const lessonsShown = 3;

/** The public needs that most bodies have; the room of needs tells, by way of the entry point. */
export type ListSharedNeeds = (limit: number) => Promise<
  readonly {
    readonly slug: string;
    readonly body: { readonly title: string };
    readonly language: Language;
    readonly organisations: number;
  }[]
>;

const noSharedNeeds: ListSharedNeeds = async () => [];

/** The front page, the brief, and the brief as a file. `publicUrl` is what files say of where they come from. */
export function evidencePages(
  context: BriefContext,
  publicUrl: string | undefined,
  listSharedNeeds: ListSharedNeeds = noSharedNeeds,
): PageRoute[] {
  const front = { ...context, listSharedNeeds };
  return [
    ...briefDocumentRoutes(context, publicUrl),
    pageRoute({
      name: 'evidence.front',
      path: '/',
      permission: 'public',
      query: z.object({}),
      handler: ({ language }) => frontPage(front, language),
    }),
    pageRoute({
      name: 'evidence.brief',
      path: '/brief',
      permission: 'public',
      query: briefQuery,
      handler: (request) => briefPage(context, request),
      onInvalid: (request, faults) => {
        if (!faults.some(({ field }) => field === 'need')) return undefined;
        return frontPage(front, request.language, request.input);
      },
    }),
  ];
}

async function briefPage(context: BriefContext, { input, language }: PageRequest<BriefQuery>): Promise<Page> {
  const address = addressOf(input);
  const [brief, organisationChoices, topics] = await Promise.all([
    makeBrief(context, { ...address, limit: defaultHits }),
    listOrganisationChoices(context.db),
    listTopics(context.db),
  ]);
  const topicLabels = new Map([...topics.values()].map((topic) => [topic.id, topic.label[language]]));
  const props = { language, brief, address, organisationChoices, topicLabels };
  return {
    title: messages[language].briefTitle(input.need.slice(0, 80)),
    noIndex: true,
    keepQuery: briefQueryString(address),
    main: <BriefPage {...props} />,
  };
}

async function frontPage(
  context: BriefContext & { readonly listSharedNeeds: ListSharedNeeds },
  language: Language,
  raw?: Readonly<Record<string, string | readonly string[]>>,
): Promise<Page> {
  const m = messages[language];
  const [organisationChoices, innovations, sharedTopics, learned, sharedNeeds] = await Promise.all([
    listOrganisationChoices(context.db),
    countInnovations(context.db),
    sharedTopicsOf(context, language),
    listInnovationsWithLessons(context.db, lessonsShown),
    context.listSharedNeeds(sharedTopicsShown),
  ]);
  const typed = raw && typedIn(language, raw);
  const props: FrontPageProps = {
    language,
    organisationChoices,
    innovations: formatNumber(language, innovations),
    sharedTopics,
    sharedNeeds: sharedNeeds.map(({ slug, body, language: own, organisations }) => ({
      href: `/needs/${slug}`,
      title: body.title,
      titleLanguage: own === language ? undefined : own,
      organisations,
    })),
    learned,
    ...(typed ? { typed } : {}),
  };
  return {
    title: m.frontTitle,
    description: m.frontDescription,
    status: typed ? 422 : 200,
    main: <FrontPage {...props} />,
  };
}

/** What was typed is given back whole, with what was wrong with it. */
function typedIn(
  language: Language,
  raw: Readonly<Record<string, string | readonly string[]>>,
): NonNullable<FrontPageProps['typed']> {
  const m = messages[language];
  const first = (value: string | readonly string[] | undefined) =>
    typeof value === 'string' ? value : (value?.[0] ?? '');
  const need = first(raw.need);
  const error = need.trim() === '' ? m.needMissing : m.needTooLong(formatNumber(language, maxNeedCharacters));
  return { need, organisation: first(raw.organisation), error };
}

/** The topics that most organisations have done something about. */
async function sharedTopicsOf(
  context: BriefContext,
  language: Language,
): Promise<FrontPageProps['sharedTopics']> {
  const [shared, topics] = await Promise.all([
    listSharedTopics(context.db, sharedTopicsShown),
    listTopics(context.db),
  ]);
  return shared.flatMap(({ topicId, organisations }) => {
    const topic = topics.get(topicId);
    if (!topic) return [];
    const labelLanguage = language === 'en' && !topic.hasEnglish ? ('nb' as const) : undefined;
    return [{ id: topicId, label: topic.label[language], labelLanguage, organisations }];
  });
}
