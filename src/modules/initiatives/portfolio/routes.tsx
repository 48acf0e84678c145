import type { Child } from 'hono/jsx';
import { type CsvColumn, csvResponse } from '../../../kernel/http/csv.ts';
import { notFound } from '../../../kernel/http/errors.ts';
import { type Page, type PageRequest, type PageRoute, pageRoute } from '../../../kernel/http/page-route.ts';
import { osloDay } from '../../../kernel/i18n/format.ts';
import { localisedPath } from '../../../kernel/i18n/paths.ts';
import { type Actor, actingOrganisationId } from '../../../kernel/identity/actor.ts';
import { may } from '../../../kernel/identity/permissions.ts';
import { requireMay } from '../../../kernel/identity/require.ts';
import { listOrganisationsById } from '../../../kernel/organisations/queries.ts';
import { listTopics } from '../../../kernel/topics/queries.ts';
import type { InitiativeContext } from '../actions.ts';
import { Board } from './board.tsx';
import { messages } from './messages.ts';
import { PortfolioPage } from './page.tsx';
import {
  countPortfolio,
  listBoard,
  listPhasesOf,
  listPortfolio,
  type PortfolioCounts,
  type PortfolioRow,
  type PortfolioScope,
  sumPortfolio,
} from './queries.ts';
import { type PortfolioQuery, portfolioQuery, queryOf, rowsPerPage } from './selection.ts';
import { Table } from './table.tsx';
import { asDays, Timeline } from './timeline.tsx';

const perColumn = 5;
/** As many as an organisation could ever have, and few enough to be written at once. */
const mostInFile = 20_000;

/** The portfolio of an organisation, for those who work there. */
export function portfolioPages(context: InitiativeContext): PageRoute[] {
  return [
    pageRoute({
      name: 'portfolio',
      path: '/portfolio',
      permission: 'portfolio.read',
      query: portfolioQuery,
      handler: (request) => portfolioPage(context, request),
    }),
    pageRoute({
      name: 'portfolio.csv',
      path: '/portfolio.csv',
      permission: 'portfolio.read',
      query: portfolioQuery,
      handler: async (request) => {
        const { scope } = await openPortfolio(context, request);
        const rows = await listPortfolio(context.db, scope, {
          sort: request.input.sort,
          offset: 0,
          limit: mostInFile,
        });
        return csvResponse('portfolio.csv', columns, rows);
      },
    }),
  ];
}

/** Whose portfolio is asked for, if the reader works there. @throws AppError 404 alike for what is not theirs and what is not there. */
async function openPortfolio(
  { db, now }: InitiativeContext,
  { actor, input }: PageRequest<PortfolioQuery>,
): Promise<{ organisation: { id: string; name: string }; scope: PortfolioScope }> {
  const organisationId = input.organisation ?? actingOrganisationId(actor);
  const { isDemonstration } = actor;
  if (input.organisation && !may(actor, 'portfolio.read', { organisationId, isDemonstration }))
    throw notFound();
  requireMay(actor, 'portfolio.read', { organisationId, isDemonstration });
  const [organisation] = await listOrganisationsById(db, [organisationId as string]);
  if (!organisation) throw notFound();
  return {
    organisation,
    scope: { organisationId: organisation.id, today: osloDay(now()), selection: input },
  };
}

async function portfolioPage(
  context: InitiativeContext,
  request: PageRequest<PortfolioQuery>,
): Promise<Page> {
  const { actor, language, input } = request;
  const { db } = context;
  const { organisation, scope } = await openPortfolio(context, request);
  const [sums, counts, topics] = await Promise.all([
    sumPortfolio(db, organisation.id, scope.today),
    countPortfolio(db, scope),
    listTopics(db),
  ]);
  const pageCount = Math.max(1, Math.ceil(counts.total / rowsPerPage));
  const query = { ...input, page: Math.min(input.page, pageCount) };
  const { isDemonstration } = actor;
  return {
    title: messages[language].title,
    noIndex: true,
    keepQuery: queryOf(query, { page: query.page }),
    main: (
      <PortfolioPage
        {...{ language, query, organisation, sums, counts, topics }}
        others={othersOf(actor, organisation.id)}
        canBegin={may(actor, 'initiative.write', { organisationId: organisation.id, isDemonstration })}
      >
        {await viewOf(context, request, { scope, query, counts })}
      </PortfolioPage>
    ),
  };
}

function othersOf(actor: Actor, organisationId: string): { id: string; name: string }[] {
  if (actor.kind !== 'person') return [];
  return actor.memberships
    .filter((membership) => membership.organisationId !== organisationId)
    .map(({ organisationId: id, organisationName: name }) => ({ id, name }));
}

async function viewOf(
  { db }: InitiativeContext,
  { language }: PageRequest,
  shown: { readonly scope: PortfolioScope; readonly query: PortfolioQuery; readonly counts: PortfolioCounts },
): Promise<Child> {
  const { scope, query, counts } = shown;
  if (query.view === 'board') {
    return (
      <Board
        language={language}
        columns={await listBoard(db, scope, perColumn)}
        counts={counts.phase}
        chosen={query.phase}
        hrefOfPhase={(phase) =>
          localisedPath(language, `/portfolio?${queryOf(query, { view: 'table', phase: [phase] })}`)
        }
      />
    );
  }
  const offset = (query.page - 1) * rowsPerPage;
  const rows = await listPortfolio(db, scope, { sort: query.sort, offset, limit: rowsPerPage });
  if (query.view === 'table') return <Table language={language} rows={rows} />;
  const phases = await listPhasesOf(
    db,
    rows.map(({ id }) => id),
  );
  return <Timeline language={language} rows={rows} phasesOf={asDays(phases)} today={scope.today} />;
}

const columns: readonly CsvColumn<PortfolioRow>[] = [
  { name: 'id', value: (it) => it.id },
  { name: 'title', value: (it) => it.title },
  { name: 'phase', value: (it) => it.phase },
  { name: 'phase_since', value: (it) => osloDay(it.phaseSince) },
  { name: 'start_on', value: (it) => it.startOn },
  { name: 'due_on', value: (it) => it.dueOn },
  { name: 'late', value: (it) => it.signals.includes('late') },
  { name: 'no_baseline', value: (it) => it.signals.includes('no_baseline') },
  { name: 'no_owner', value: (it) => it.signals.includes('no_owner') },
  { name: 'responsible', value: (it) => it.owner },
  { name: 'cost_nok', value: (it) => it.costNok },
  { name: 'benefits_planned', value: (it) => it.benefits.planned },
  { name: 'benefits_without_baseline', value: (it) => it.benefits.withoutBaseline },
  { name: 'benefits_measured', value: (it) => it.benefits.measured },
  { name: 'public', value: (it) => it.isPublic },
  { name: 'url', value: (it) => it.href },
];
