import { z } from 'zod';
import type { Db } from '../../../kernel/db/tables.ts';
import { csvResponse } from '../../../kernel/http/csv.ts';
import { invalidRequest, notFound } from '../../../kernel/http/errors.ts';
import { faultsOf, type PageRequest, type PageRoute, pageRoute } from '../../../kernel/http/page-route.ts';
import { getOrganisationBySlug } from '../../../kernel/organisations/queries.ts';
import { answerQuestion, columnsOf, recordsOf } from './answer.ts';
import { viewBuyer } from './buyer-view.ts';
import { buyersPerPage, listBuyers, matching } from './buyers.ts';
import { BuyerPage, BuyersPage } from './buyers-pages.tsx';
import type { StatisticsContext } from './context.ts';
import { ExplorerPage } from './explorer-page.tsx';
import { listChoices, listNames } from './explorer-view.ts';
import { filePages } from './file-routes.ts';
import { indicatorTexts } from './indicator-texts.ts';
import { statisticsMessages } from './messages.ts';
import { MethodPage } from './method-page.tsx';
import { NationalPage } from './national-page.tsx';
import { viewNational } from './national-view.ts';
import { queryOf, type StatisticsQuestion, statisticsQuery } from './schema.ts';

const nothing = z.object({});
const buyersQuery = z.object({
  q: z.string().trim().max(200).optional(),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

/** The pages of the statistics of procurement, and the front of the room. */
export function statisticsPages(context: StatisticsContext): PageRoute[] {
  const { db } = context;
  return [
    pageRoute({
      name: 'procurement.national',
      path: '/procurement',
      permission: 'public',
      query: nothing,
      handler: async ({ language, actor }) => ({
        title: statisticsMessages[language].nationalTitle,
        description: statisticsMessages[language].nationalDescription,
        main: <NationalPage language={language} view={await viewNational(db, scopeOf(actor))} />,
      }),
    }),
    pageRoute({
      name: 'procurement.statistics',
      path: '/procurement/statistics',
      permission: 'public',
      query: statisticsQuery,
      handler: (request) => explorerPage(db, request, request.input, []),
      onInvalid: (request, faults) => {
        const wrong = new Set(faults.map(({ field }) => field.split('.')[0] ?? ''));
        const left = Object.fromEntries(Object.entries(request.input).filter(([name]) => !wrong.has(name)));
        const parsed = statisticsQuery.safeParse(left);
        if (!parsed.success) throw invalidRequest(faultsOf(parsed.error));
        const told = faults.map(({ field, message }) => `${field}: ${message}`);
        return explorerPage(db, request, parsed.data, told);
      },
    }),
    pageRoute({
      name: 'procurement.statistics.csv',
      path: '/procurement/statistics.csv',
      permission: 'public',
      query: statisticsQuery,
      handler: async ({ input }) => {
        const table = await answerQuestion(db, input);
        return csvResponse(`procurement-${input.indicator}.csv`, columnsOf(table), recordsOf(table));
      },
    }),
    pageRoute({
      name: 'procurement.buyers',
      path: '/procurement/buyers',
      permission: 'public',
      query: buyersQuery,
      handler: async ({ language, input, actor }) => {
        const buyers = matching(await listBuyers(db, scopeOf(actor)), input.q);
        const page = Math.min(input.page, Math.max(1, Math.ceil(buyers.length / buyersPerPage)));
        return {
          title: statisticsMessages[language].buyersTitle,
          ...(input.q ? { noIndex: true, keepQuery: new URLSearchParams({ q: input.q }).toString() } : {}),
          main: <BuyersPage language={language} buyers={buyers} text={input.q} page={page} />,
        };
      },
    }),
    pageRoute({
      name: 'procurement.buyer',
      path: '/procurement/buyers/:slug',
      permission: 'public',
      query: nothing,
      handler: async ({ language, params, actor }) => {
        const scope = scopeOf(actor);
        const organisation = await getOrganisationBySlug(db, params.slug ?? '', scope);
        if (!organisation) throw notFound();
        const view = await viewBuyer(db, organisation, scope);
        return {
          title: statisticsMessages[language].buyerTitle(organisation.name),
          main: <BuyerPage language={language} organisation={organisation} {...view} />,
        };
      },
    }),
    pageRoute({
      name: 'procurement.method',
      path: '/methods/procurement',
      permission: 'public',
      query: nothing,
      handler: ({ language }) => ({
        title: statisticsMessages[language].methodTitle,
        main: <MethodPage language={language} />,
      }),
    }),
    ...filePages(context),
  ];
}

/** Readers of a demonstration see what was made for it; nobody else does. */
const scopeOf = ({ isDemonstration }: { readonly isDemonstration: boolean }) => ({
  includeDemonstration: isDemonstration,
});

async function explorerPage(
  db: Db,
  { language, actor }: Pick<PageRequest, 'language' | 'actor'>,
  question: StatisticsQuestion,
  faults: readonly string[],
) {
  const [table, choices] = await Promise.all([answerQuestion(db, question, scopeOf(actor)), listChoices(db)]);
  const at = question.by.indexOf('buyer');
  const slugs = at < 0 ? [] : table.rows.flatMap(({ keys }) => keys[at] ?? []);
  const names = await listNames(db, [...slugs, ...(question.filters.buyer ?? [])]);
  const { name } = indicatorTexts[language].indicators[question.indicator];
  return {
    title: `${name} – ${statisticsMessages[language].explorerTitle}`,
    keepQuery: queryOf(question),
    main: (
      <ExplorerPage
        language={language}
        question={question}
        table={table}
        choices={choices}
        names={names}
        faults={faults}
      />
    ),
  };
}
