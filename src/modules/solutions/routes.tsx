import { z } from 'zod';
import { followStateOf } from '../../kernel/events/follow-state.ts';
import { csvResponse } from '../../kernel/http/csv.ts';
import { notFound } from '../../kernel/http/errors.ts';
import { type Page, type PageRequest, type PageRoute, pageRoute } from '../../kernel/http/page-route.ts';
import { osloDay } from '../../kernel/i18n/format.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { type Actor, actingOrganisationId } from '../../kernel/identity/actor.ts';
import { may } from '../../kernel/identity/permissions.ts';
import { listTopics } from '../../kernel/topics/queries.ts';
import { ComparePage } from './compare-page.tsx';
import type { SolutionContext, SolutionPagesContext } from './context.ts';
import { comparable } from './domain.ts';
import { ListPage } from './list-page.tsx';
import { messages } from './messages.ts';
import { openDataLicence, solutionColumns } from './open-data.ts';
import {
  countSolutionFacets,
  countSolutions,
  getSolutionBySlug,
  knownNotices,
  listBuiltOn,
  listSolutions,
  listSolutionsBySlug,
} from './queries.ts';
import { countUsers, recordsOf } from './records.ts';
import { resolveSelection, usedByAlike } from './select-solutions.ts';
import { type Selection, selectionFields, selectionParams, selectionQuery } from './selection.ts';
import type { Solution } from './solution.ts';
import { SolutionPage } from './solution-page.tsx';

const cardsPerPage = 20;
const maxPage = 100_000;
/** More than a file of the catalogue will hold for long; paged by the API beyond that. */
const mostInFile = 10_000;
const mostToAdd = 500;

const listQuery = z.object({
  ...selectionFields,
  page: z.coerce.number().int().min(1).max(maxPage).catch(1),
});
type ListQuery = z.output<typeof listQuery>;

const slugs = z
  .union([z.array(z.string().max(200)).max(60), z.string().max(200)])
  .optional()
  .transform((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]))
  .transform((all) => [...new Set(all.filter((slug) => slug !== ''))]);
const compareQuery = z.object({ s: slugs });

/** The catalogue: list, comparison, single pages and files. The fixed addresses come before `:slug`. */
export function solutionPages(context: SolutionPagesContext): PageRoute[] {
  return [
    pageRoute({
      name: 'solutions',
      path: '/solutions',
      permission: 'public',
      query: listQuery,
      handler: (request) => answerList(context, request),
      // A strange choice narrows nothing: the address was typed or is old.
      onInvalid: ({ language }) =>
        new Response(null, { status: 303, headers: { location: localisedPath(language, '/solutions') } }),
    }),
    pageRoute({
      name: 'solutions-csv',
      path: '/solutions.csv',
      permission: 'public',
      query: selectionQuery,
      handler: async ({ input }) =>
        csvResponse('solutions.csv', solutionColumns, await selectedRecords(context, input)),
    }),
    pageRoute({
      name: 'solutions-json',
      path: '/solutions.json',
      permission: 'public',
      query: selectionQuery,
      handler: async ({ input }) =>
        Response.json({ licence: openDataLicence, solutions: await selectedRecords(context, input) }),
    }),
    pageRoute({
      name: 'solutions-compare',
      path: '/solutions/compare',
      permission: 'public',
      query: compareQuery,
      handler: (request) => answerComparison(context, request),
    }),
    pageRoute({
      name: 'solution',
      path: '/solutions/:slug',
      permission: 'public',
      query: z.object({}),
      handler: (request) => answerSolution(context, request),
    }),
  ];
}

async function selectedRecords(context: SolutionContext, selection: Selection) {
  const { filter } = await resolveSelection(context, selection);
  return recordsOf(context, await listSolutions(context.db, { ...filter, limit: mostInFile }));
}

async function answerList(
  context: SolutionPagesContext,
  { language, input }: PageRequest<ListQuery>,
): Promise<Page> {
  const { db } = context;
  const { page: wantedPage, ...selection } = input;
  const resolved = await resolveSelection(context, selection);
  const { filter, organisation } = resolved;
  const today = osloDay(context.now());
  const alike = organisation && (await usedByAlike(context, organisation));
  const [shown, all, facets, frameworkNow, alikeCount, topics] = await Promise.all([
    countSolutions(db, filter),
    countSolutions(db),
    countSolutionFacets(db, filter),
    countSolutions(db, { ...filter, frameworkOn: today }),
    alike && countSolutions(db, { ...filter, among: alike }),
    listTopics(db),
  ]);
  const pageCount = Math.max(1, Math.ceil(shown / cardsPerPage));
  const page = Math.min(wantedPage, pageCount);
  const offset = (page - 1) * cardsPerPage;
  const solutions = await listSolutions(db, { ...filter, limit: cardsPerPage, offset });
  const m = messages[language];
  const query = selectionParams(selection);
  if (page > 1) query.append('page', String(page));
  return {
    title: m.listTitle,
    description: m.listDescription,
    keepQuery: query.toString(),
    noIndex: query.size > 0,
    main: (
      <ListPage
        language={language}
        resolved={resolved}
        solutions={solutions}
        users={await countUsers(context, solutions)}
        shown={shown}
        all={all}
        counts={{ facets, frameworkNow, usedByAlike: alikeCount }}
        topics={topics}
        page={page}
        pageCount={pageCount}
        isBeyondLast={page < wantedPage}
        today={today}
      />
    ),
  };
}

async function answerComparison(
  context: SolutionPagesContext,
  { language, input }: PageRequest<z.output<typeof compareQuery>>,
): Promise<Page> {
  const { db } = context;
  const found = await listSolutionsBySlug(db, input.s);
  const solutions = found.slice(0, comparable.most);
  const known = new Set(found.map(({ slug }) => slug));
  const others = (await listSolutions(db, { limit: mostToAdd })).filter(({ slug }) => !known.has(slug));
  const query = new URLSearchParams(solutions.map(({ slug }) => ['s', slug])).toString();
  return {
    title: messages[language].compareTitle,
    keepQuery: query,
    noIndex: query !== '',
    main: (
      <ComparePage
        language={language}
        solutions={solutions}
        users={await countUsers(context, solutions)}
        others={others}
        unknown={input.s.filter((slug) => !known.has(slug))}
        hasDropped={found.length > comparable.most}
        today={osloDay(context.now())}
      />
    ),
  };
}

async function answerSolution(context: SolutionPagesContext, request: PageRequest): Promise<Page> {
  const { db } = context;
  const { language, actor, params } = request;
  const solution = await getSolutionBySlug(db, params.slug ?? '');
  if (!solution) throw notFound();
  const [topics, notices, builtOn, follow, sections] = await Promise.all([
    listTopics(db),
    knownNotices(
      db,
      solution.frameworks.flatMap(({ noticeId }) => noticeId ?? []),
    ),
    listBuiltOn(db, solution.builtOn),
    followStateOf(db, request, { kind: 'solution', id: solution.id }),
    Promise.all(context.sections.map((section) => section(solution, { actor, language }))),
  ]);
  return {
    title: solution.title,
    description: solution.need,
    main: (
      <SolutionPage
        language={language}
        solution={solution}
        today={osloDay(context.now())}
        notices={notices}
        topics={topics}
        builtOn={builtOn}
        sections={sections.filter((section) => section !== undefined)}
        follow={follow}
        correcting={{ mayWrite: mayCorrect(actor, solution) }}
      />
    ),
  };
}

/** Whether the reader's organisation keeps it, or provides what nobody keeps. */
function mayCorrect(actor: Actor, { keptBy, organisations }: Solution): boolean {
  const organisationId = actingOrganisationId(actor);
  const isTheirs = keptBy
    ? keptBy.organisation.id === organisationId
    : organisations.some(({ id }) => id === organisationId);
  return isTheirs && may(actor, 'record.write', { organisationId, isDemonstration: false });
}
