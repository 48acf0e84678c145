import { z } from '@hono/zod-openapi';
import type { Db } from '../../kernel/db/tables.ts';
import { followStateOf } from '../../kernel/events/follow-state.ts';
import { invalidRequest, notFound } from '../../kernel/http/errors.ts';
import {
  faultsOf,
  type Page,
  type PageRequest,
  type PageRoute,
  pageRoute,
} from '../../kernel/http/page-route.ts';
import {
  findOrganisation,
  getOrganisationBySlug,
  type Organisation,
} from '../../kernel/organisations/queries.ts';
import { slugify } from '../../kernel/organisations/slug.ts';
import { organisationFeeds, type WorkNeed } from '../following/public.ts';
import { listCounties } from '../innovations/public.ts';
import { ListPage, listPath } from './list-page.tsx';
import { messages } from './messages.ts';
import { OrganisationPage } from './organisation-page.tsx';
import { viewOrganisation } from './organisation-view.ts';
import { countGroups, countOrganisationGroups, listFormer, listOrganisationPage } from './queries.ts';
import {
  type OrganisationState,
  organisationQuery,
  organisationsPerPage,
  queryOf,
  stateOf,
} from './schema.ts';
import type { OrganisationSection } from './section.ts';
import { organisationPath } from './words.ts';

export interface OrganisationContext {
  readonly db: Db;
  readonly now: () => Date;
  /** The public needs of an organisation: the room of needs knows them, and the entry point carries the question. */
  readonly publicNeedsOf?: (organisationId: string) => Promise<readonly WorkNeed[]>;
  /** What other rooms tell on the page of an organisation. */
  readonly sections?: readonly OrganisationSection[];
}

/** The pages of organisations: the list with its map, and all that one body has. */
export function organisationPages(context: OrganisationContext): PageRoute[] {
  return [
    pageRoute({
      name: 'organisations',
      path: listPath,
      permission: 'public',
      query: organisationQuery,
      handler: (request) => listPage(context, request, stateOf(request.input), []),
      onInvalid: (request) => {
        const { state, ignored } = usable(request.input);
        return listPage(context, request, state, ignored);
      },
    }),
    pageRoute({
      name: 'organisation',
      path: '/organisations/:slug',
      permission: 'public',
      query: z.object({ from: z.string().trim().max(200).optional() }),
      handler: (request) => organisationPage(context, request, request.input.from),
    }),
  ];
}

/** What can be used of a faulty address, and the names of what cannot. */
function usable(raw: Readonly<Record<string, string | readonly string[]>>): {
  state: OrganisationState;
  ignored: string[];
} {
  const faults = faultsOf(organisationQuery.safeParse(raw).error ?? new z.ZodError([]));
  const ignored = [...new Set(faults.map(({ field }) => field.split('.')[0] ?? ''))];
  const left = Object.fromEntries(Object.entries(raw).filter(([name]) => !ignored.includes(name)));
  const parsed = organisationQuery.safeParse(left);
  if (!parsed.success) throw invalidRequest(faultsOf(parsed.error));
  return { state: stateOf(parsed.data), ignored };
}

type Asked = Omit<PageRequest, 'input'>;

async function listPage(
  { db }: OrganisationContext,
  { language }: Asked,
  wanted: OrganisationState,
  ignored: readonly string[],
): Promise<Page> {
  const [groups, allGroups, counties] = await Promise.all([
    countOrganisationGroups(db, wanted.text),
    countOrganisationGroups(db, ''),
    listCounties(db),
  ]);
  const counts = countGroups(groups, wanted);
  const pageCount = Math.max(1, Math.ceil(counts.total / organisationsPerPage));
  const state = { ...wanted, page: Math.min(wanted.page, pageCount) };
  const [organisations, municipalities] = await Promise.all([
    listOrganisationPage(db, {
      filter: state,
      sort: state.sort,
      limit: organisationsPerPage,
      offset: (state.page - 1) * organisationsPerPage,
    }),
    listOrganisationPage(db, {
      filter: { ...state, kind: ['municipality'] },
      sort: 'name',
      limit: 1000,
      offset: 0,
    }),
  ]);
  const sum = (of: typeof allGroups) => of.reduce((total, group) => total + group.organisations, 0);
  const isHomeMunicipality = (group: (typeof allGroups)[number]) =>
    group.kind === 'municipality' && group.county !== null;
  const everything = {
    municipalities: sum(allGroups.filter(isHomeMunicipality)),
    others: sum(allGroups.filter((group) => !isHomeMunicipality(group))),
    withInnovations: sum(allGroups.filter((group) => group.innovations === 'some')),
  };
  const m = messages[language];
  return {
    title: m.listTitle,
    description: m.listDescription,
    keepQuery: queryOf(state),
    ...(ignored.length > 0 ? { status: 422 as const, noIndex: true } : {}),
    main: (
      <ListPage
        language={language}
        state={state}
        organisations={organisations}
        pageCount={pageCount}
        counts={counts}
        everything={everything}
        counties={counties}
        municipalities={municipalities}
        ignored={ignored}
      />
    ),
  };
}

async function organisationPage(
  { db, now, publicNeedsOf, sections = [] }: OrganisationContext,
  request: Asked,
  from: string | undefined,
): Promise<Page | Response> {
  const { language, params, actor } = request;
  const reference = params.slug ?? '';
  const organisation = await getOrganisationBySlug(db, reference, {
    includeDemonstration: actor.isDemonstration,
  });
  // One that was merged keeps its address, which leads to who took over.
  if (organisation?.slug !== reference) return toToday(db, language, reference);
  const [view, needs, told, follow] = await Promise.all([
    viewOrganisation(db, organisation),
    publicNeedsOf?.(organisation.id) ?? [],
    Promise.all(sections.map((section) => section(organisation, request))),
    followStateOf(db, request, { kind: 'organisation', id: organisation.id }),
  ]);
  return {
    title: organisation.name,
    feeds: organisationFeeds(language, organisation),
    main: (
      <OrganisationPage
        language={language}
        organisation={organisation}
        cameBy={
          from && view.former.some(({ number, name }) => from === number || from === name) ? from : undefined
        }
        now={now()}
        needs={needs}
        sections={told.filter((section) => section !== undefined)}
        follow={follow}
        {...view}
      />
    ),
  };
}

/** A number or a name that leads somewhere else: of 2020 to the municipality of today, told on arrival. */
async function toToday(db: Db, language: Asked['language'], reference: string): Promise<Response> {
  const organisation = await findOrganisation(db, reference);
  if (!organisation) throw notFound();
  const former = await cameFrom(db, organisation, reference);
  const query = former === undefined ? '' : `?${new URLSearchParams({ from: former })}`;
  return new Response(null, {
    status: 302,
    headers: { location: organisationPath(language, organisation.slug) + query },
  });
}

async function cameFrom(db: Db, organisation: Organisation, reference: string): Promise<string | undefined> {
  const wanted = reference.trim().toLocaleLowerCase('nb');
  const former = await listFormer(db, organisation);
  const found = former.find(({ number, name, organisationNumber }) =>
    [number, name.toLocaleLowerCase('nb'), slugify(name), organisationNumber].includes(wanted),
  );
  if (!found || organisation.organisationNumber === wanted) return undefined;
  return found.number === wanted ? found.number : found.name;
}
