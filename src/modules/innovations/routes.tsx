import { z } from '@hono/zod-openapi';
import { followStateOf } from '../../kernel/events/follow-state.ts';
import { invalidRequest, notFound } from '../../kernel/http/errors.ts';
import {
  faultsOf,
  type Page,
  type PageRequest,
  type PageRoute,
  pageRoute,
} from '../../kernel/http/page-route.ts';
import { type Actor, actingOrganisationId } from '../../kernel/identity/actor.ts';
import { may } from '../../kernel/identity/permissions.ts';
import type { ChainOf } from '../../kernel/links/chain.ts';
import { listOrganisations } from '../../kernel/organisations/queries.ts';
import { innovationFeeds } from '../following/public.ts';
import { fileResponse, innovationCsv, innovationJson } from './export.ts';
import { facetGroupsOf, matchesGroups } from './facets.ts';
import { InnovationPage } from './innovation-page.tsx';
import { createLibrary, type Library } from './library.ts';
import { LibraryPage, type LibraryPageProps, listPath, mapPath } from './library-page.tsx';
import { countByMunicipality, streamInnovations } from './library-queries.ts';
import {
  type LibraryQuery,
  type LibraryState,
  libraryQuery,
  queryOf,
  selectionOf,
  selectionQuery,
  stateOf,
} from './library-schema.ts';
import type { WordSearch } from './library-search.ts';
import { MapPage } from './map-page.tsx';
import { messages } from './messages.ts';
import {
  getInnovationBySlug,
  type Innovation,
  listInnovationsById,
  listInstrumentsUsedBy,
  listLikeInnovations,
} from './queries.ts';
import type { InnovationSection } from './section.ts';

const likeShown = 4;

/** What the pages of the library are shown with: an entry point makes the chain. */
export interface InnovationPagesContext extends WordSearch {
  readonly chain: ChainOf;
}

/** The pages of the library: the list, the map, each innovation, and the files of open data. */
export function innovationPages(
  search: InnovationPagesContext,
  sections: readonly InnovationSection[] = [],
): PageRoute[] {
  const library = createLibrary(search);
  return [
    pageRoute({
      name: 'innovations',
      path: listPath,
      permission: 'public',
      query: libraryQuery,
      handler: (request) => listPage(library, request, stateOf(request.input), []),
      onInvalid: (request) => {
        const { state, ignored } = usable(request.input);
        return listPage(library, request, state, ignored);
      },
    }),
    pageRoute({
      name: 'innovations-map',
      path: mapPath,
      permission: 'public',
      query: libraryQuery,
      handler: (request) => mapPage(search, library, request, stateOf(request.input), []),
      onInvalid: (request) => {
        const { state, ignored } = usable(request.input);
        return mapPage(search, library, request, state, ignored);
      },
    }),
    ...fileRoutes(search, library),
    pageRoute({
      name: 'innovation',
      path: '/innovations/:slug',
      permission: 'public',
      query: z.object({}),
      handler: (request) => recordPage(search, library, request, sections),
    }),
  ];
}

type Raw = Readonly<Record<string, string | readonly string[]>>;

/** What can be used of a faulty address, and the names of what cannot. */
function usable(raw: Raw): { state: LibraryState; ignored: string[] } {
  const faults = faultsOf(libraryQuery.safeParse(raw).error ?? new z.ZodError([]));
  const ignored = [...new Set(faults.map(({ field }) => field.split('.')[0] ?? ''))];
  const left = Object.fromEntries(Object.entries(raw).filter(([name]) => !ignored.includes(name)));
  const parsed = libraryQuery.safeParse(left);
  if (!parsed.success) throw invalidRequest(faultsOf(parsed.error));
  return { state: stateOf(parsed.data satisfies LibraryQuery), ignored };
}

type Asked = Omit<PageRequest, 'input'>;

async function libraryProps(
  library: Library,
  { language }: Asked,
  state: LibraryState,
  ignored: readonly string[],
): Promise<LibraryPageProps> {
  const [answer, vocabulary] = await Promise.all([library.show(state), library.vocabulary()]);
  return { language, state: { ...state, page: answer.page }, answer, vocabulary, ignored };
}

async function listPage(
  library: Library,
  request: Asked,
  state: LibraryState,
  ignored: readonly string[],
): Promise<Page> {
  const m = messages[request.language];
  const props = await libraryProps(library, request, state, ignored);
  return {
    title: m.libraryTitle,
    description: m.libraryDescription,
    feeds: innovationFeeds(request.language),
    ...aboutAddress(props),
    main: <LibraryPage {...props} />,
  };
}

async function mapPage(
  { db }: WordSearch,
  library: Library,
  request: Asked,
  state: LibraryState,
  ignored: readonly string[],
): Promise<Page> {
  const found = (await library.find(state.text))?.records.map(({ id }) => id);
  const [props, municipalities, counts] = await Promise.all([
    libraryProps(library, request, state, ignored),
    listOrganisations(db, { kind: 'municipality' }),
    countByMunicipality(db, state.selection, found),
  ]);
  const map = { ...counts, municipalities: municipalities.filter(({ country }) => country === 'NO') };
  return {
    title: messages[request.language].mapTitle,
    ...aboutAddress(props),
    main: <MapPage {...props} map={map} />,
  };
}

function aboutAddress({ state, ignored }: LibraryPageProps): Pick<Page, 'keepQuery' | 'status' | 'noIndex'> {
  return {
    keepQuery: queryOf(state),
    ...(state.text ? { noIndex: true } : {}),
    ...(ignored.length > 0 ? { status: 422 as const, noIndex: true } : {}),
  };
}

async function recordPage(
  { db, chain: chainOf }: InnovationPagesContext,
  library: Library,
  request: Asked,
  sections: readonly InnovationSection[],
): Promise<Page> {
  const innovation = await getInnovationBySlug(db, request.params.slug ?? '');
  if (!innovation) throw notFound();
  const self = { kind: 'innovation', id: innovation.id } as const;
  const [{ topics }, instruments, like, follow, chain, told] = await Promise.all([
    library.vocabulary(),
    listInstrumentsUsedBy(db, innovation.id),
    listLikeInnovations(db, innovation, likeShown),
    followStateOf(db, request, self),
    chainOf(request.actor, self),
    Promise.all(sections.map((section) => section(innovation, request))),
  ]);
  return {
    title: innovation.title,
    description: innovation.need,
    main: (
      <InnovationPage
        language={request.language}
        innovation={innovation}
        topics={topics}
        instruments={instruments}
        like={like}
        chain={chain}
        follow={follow}
        sections={told.filter((section) => section !== undefined)}
        correcting={{ mayWrite: mayCorrect(request.actor, innovation) }}
      />
    ),
  };
}

/** Whether the reader's organisation stands behind it, so that they may correct it themselves. */
function mayCorrect(actor: Actor, { organisations, keptBy }: Innovation): boolean {
  const organisationId = actingOrganisationId(actor);
  const isTheirs = keptBy
    ? keptBy.organisation.id === organisationId
    : organisations.some(({ id }) => id === organisationId);
  return isTheirs && may(actor, 'record.write', { organisationId, isDemonstration: false });
}

/** The same choice of innovations as files; the whole library without any. */
function fileRoutes(search: WordSearch, library: Library): PageRoute[] {
  const chosen = async function* (query: z.output<typeof selectionQuery>): AsyncGenerator<Innovation[]> {
    const selection = selectionOf(query);
    const found = await library.find(query.q ?? '');
    if (!found) return yield* streamInnovations(search.db, selection);
    const groups = facetGroupsOf(selection);
    const matching = found.records.filter(({ facets }) => matchesGroups(facets, groups));
    yield await listInnovationsById(
      search.db,
      matching.map(({ id }) => id),
    );
  };
  return [
    pageRoute({
      name: 'innovations-csv',
      path: '/innovations.csv',
      permission: 'public',
      query: selectionQuery,
      handler: ({ input }) =>
        fileResponse(
          'innovations.csv',
          'text/csv; charset=utf-8; header=present',
          innovationCsv(chosen(input)),
        ),
    }),
    pageRoute({
      name: 'innovations-json',
      path: '/innovations.json',
      permission: 'public',
      query: selectionQuery,
      handler: ({ input }) =>
        fileResponse('innovations.json', 'application/json; charset=utf-8', innovationJson(chosen(input))),
    }),
  ];
}
