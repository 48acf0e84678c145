import { z } from 'zod';
import { heading, type PrintedDocument, paragraph } from '../../kernel/documents/model.ts';
import { documentResponse } from '../../kernel/documents/response.ts';
import { type CsvColumn, csvResponse } from '../../kernel/http/csv.ts';
import { type PageRequest, type PageRoute, pageRoute } from '../../kernel/http/page-route.ts';
import { formatDay, formatNok, osloDay } from '../../kernel/i18n/format.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { type Actor, actingOrganisationId } from '../../kernel/identity/actor.ts';
import { may } from '../../kernel/identity/permissions.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { readOre } from './amounts.ts';
import {
  type ImportantInitiative,
  type ImportantInitiatives,
  listImportant,
  usualThresholdNok,
} from './important.ts';
import { documentCells, ImportantPage, importantText } from './important-page.tsx';
import type { Asked, BenefitRoom } from './room.ts';
import { sumMessages } from './sum-messages.ts';
import { type BenefitSums, type SumRow, type SumScope, sumBenefits } from './sums.ts';
import { SumsPage } from './sums-page.tsx';

const sumsQuery = z.object({ of: z.literal('all').optional().catch(undefined) });

/** Sums of benefits, of an organisation and of the country, and the ministry's table. */
export function sumPages(room: BenefitRoom): PageRoute[] {
  return [...ownSums(room), ...nationalSums(room), ...importantPages(room)];
}

function ownSums(room: BenefitRoom): PageRoute[] {
  return [
    pageRoute({
      name: 'benefits.sums',
      path: '/benefits',
      permission: 'portfolio.read',
      query: sumsQuery,
      handler: async ({ actor, input, language }) => {
        const scope = requireOwn(actor, input.of === 'all');
        const s = sumMessages[language];
        const hasMore = actor.kind === 'person' && actor.memberships.length > 1;
        const isAll = input.of === 'all';
        return {
          title: s.kicker(scope.name),
          noIndex: true,
          main: (
            <SumsPage
              language={language}
              sums={await sumBenefits(room.db, scope)}
              organisation={scope.name}
              links={[
                { label: s.table, href: '/benefits/table' },
                { label: s.national, href: '/benefits/national' },
                ...(hasMore
                  ? [{ label: isAll ? s.acting : s.mine, href: isAll ? '/benefits' : '/benefits?of=all' }]
                  : []),
                { label: s.csv, href: isAll ? '/benefits.csv?of=all' : '/benefits.csv' },
              ]}
            />
          ),
        };
      },
    }),
    pageRoute({
      name: 'benefits.sums_csv',
      path: '/benefits.csv',
      permission: 'portfolio.read',
      query: sumsQuery,
      handler: async ({ actor, input }) => {
        const scope = requireOwn(actor, input.of === 'all');
        return csvResponse('benefit-sums.csv', sumColumns, csvRows(await sumBenefits(room.db, scope)));
      },
    }),
  ];
}

function nationalSums({ db }: BenefitRoom): PageRoute[] {
  return [
    pageRoute({
      name: 'benefits.national',
      path: '/benefits/national',
      permission: 'public',
      query: z.object({}),
      handler: async ({ language }) => {
        const s = sumMessages[language];
        return {
          title: s.kickerNational,
          main: (
            <SumsPage
              language={language}
              sums={await sumBenefits(db, { kind: 'national' })}
              organisation={undefined}
              links={[
                { label: s.table, href: '/benefits/table?scope=national' },
                { label: s.csv, href: '/benefits/national.csv' },
              ]}
            />
          ),
        };
      },
    }),
    pageRoute({
      name: 'benefits.national_csv',
      path: '/benefits/national.csv',
      permission: 'public',
      query: z.object({}),
      handler: async () =>
        csvResponse('benefit-sums.csv', sumColumns, csvRows(await sumBenefits(db, { kind: 'national' }))),
    }),
  ];
}

type OwnScope = Extract<SumScope, { kind: 'organisations' }> & { readonly name: string };

/** The organisations whose sums this reader may see: the one that they work for, or all that they belong to. */
function ownScope(actor: Actor, isAll: boolean): OwnScope | undefined {
  const acting = actingOrganisationId(actor);
  const members = actor.kind === 'person' ? actor.memberships : [];
  const ids = isAll ? members.map(({ organisationId }) => organisationId) : acting ? [acting] : [];
  const readable = ids.filter((organisationId) =>
    may(actor, 'portfolio.read', { organisationId, isDemonstration: actor.isDemonstration }),
  );
  if (readable.length === 0) return undefined;
  const names = members.filter(({ organisationId }) => readable.includes(organisationId));
  const name = names.map(({ organisationName }) => organisationName).join(', ');
  return { kind: 'organisations', ids: readable, isDemonstration: actor.isDemonstration, name };
}

function requireOwn(actor: Actor, isAll: boolean): OwnScope {
  const scope = ownScope(actor, isAll);
  if (!scope) requireMay(actor, 'portfolio.read', { isDemonstration: actor.isDemonstration });
  return scope ?? { kind: 'organisations', ids: [], isDemonstration: actor.isDemonstration, name: '' };
}

interface CsvRow extends SumRow {
  readonly by: string;
  readonly value: string;
}

const nok = (ore: bigint): number => Number(ore) / 100;

const sumColumns: readonly CsvColumn<CsvRow>[] = [
  { name: 'by', value: ({ by }) => by },
  { name: 'value', value: ({ value }) => value },
  { name: 'benefits', value: ({ benefits }) => benefits },
  { name: 'withBaseline', value: ({ withBaseline }) => withBaseline },
  { name: 'measured', value: ({ measured }) => measured },
  { name: 'expectedNokPerYear', value: ({ expectedOre }) => nok(expectedOre) },
  { name: 'measuredNokPerYear', value: ({ measuredOre }) => nok(measuredOre) },
  { name: 'expectedOfMeasuredNokPerYear', value: ({ expectedOfMeasuredOre }) => nok(expectedOfMeasuredOre) },
];

const csvRows = (sums: BenefitSums): CsvRow[] => [
  { by: 'all', value: '', ...sums.all },
  ...sums.byState.map((row) => ({ by: 'state', value: row.state, ...row })),
  ...sums.byEffect.map((row) => ({ by: 'effect', value: row.effect, ...row })),
];

const importantQuery = z.object({
  scope: z.enum(['own', 'national']).optional().catch(undefined),
  threshold: z.string().trim().optional().catch(undefined),
  marked: z.literal('yes').optional().catch(undefined),
});
type ImportantQuery = z.output<typeof importantQuery>;

function importantPages(room: BenefitRoom): PageRoute[] {
  const route = { permission: 'public', query: importantQuery } as const;
  return [
    pageRoute({
      ...route,
      name: 'benefits.table',
      path: '/benefits/table',
      handler: async (request) => {
        const { language } = request;
        const asked = askedFor(request);
        const t = sumMessages[language].important;
        return {
          title: t.kicker,
          noIndex: asked.scope === 'own',
          keepQuery: asked.query.slice(1),
          status: asked.isReadable ? 200 : 422,
          main: (
            <ImportantPage
              {...asked}
              language={language}
              list={await importantList(room, asked)}
              error={asked.isReadable ? undefined : t.badThreshold}
            />
          ),
        };
      },
    }),
    pageRoute({
      ...route,
      name: 'benefits.table_csv',
      path: '/benefits/table.csv',
      handler: async (request) =>
        csvResponse(
          'important-initiatives.csv',
          importantColumns,
          (await importantList(room, askedFor(request))).rows,
        ),
    }),
    pageRoute({
      ...route,
      name: 'benefits.table_docx',
      path: '/benefits/table.docx',
      handler: async (request) => {
        const asked = askedFor(request);
        const list = await importantList(room, asked);
        return documentResponse(tableDocument(room, request, asked, list), 'docx', 'important-initiatives');
      },
    }),
  ];
}

/** What a reader asked to see: one's own where there is any, otherwise what is public. */
function askedFor({ actor, input }: PageRequest<ImportantQuery>) {
  const own = ownScope(actor, false);
  const scope = own && input.scope !== 'national' ? ('own' as const) : ('national' as const);
  const typed = input.threshold ?? '';
  const ore = readOre(typed);
  const thresholdNok = ore ? Math.trunc(ore / 100) : ore === 0 ? 0 : usualThresholdNok;
  const query = new URLSearchParams({
    scope,
    ...(typed ? { threshold: typed } : {}),
    ...(input.marked ? { marked: 'yes' } : {}),
  });
  return {
    scope,
    canOwn: own !== undefined,
    own,
    thresholdNok,
    typedThreshold: typed || String(usualThresholdNok),
    isReadable: ore !== null,
    isMarkedOnly: input.marked === 'yes',
    query: `?${query}`,
  };
}

const importantList = (
  { db }: BenefitRoom,
  { own, scope, thresholdNok, isMarkedOnly }: ReturnType<typeof askedFor>,
): Promise<ImportantInitiatives> =>
  listImportant(db, own && scope === 'own' ? own : { kind: 'national' }, { thresholdNok, isMarkedOnly });

const importantColumns: readonly CsvColumn<ImportantInitiative>[] = [
  { name: 'id', value: ({ id }) => id },
  { name: 'title', value: ({ title }) => title },
  { name: 'organisation', value: ({ organisation }) => organisation },
  { name: 'phase', value: ({ phase }) => phase },
  { name: 'markedImportant', value: ({ isMarked }) => isMarked },
  { name: 'costNok', value: ({ costOre }) => (costOre === undefined ? undefined : nok(costOre)) },
  { name: 'priceYear', value: ({ priceYear }) => priceYear },
  { name: 'benefits', value: ({ benefits }) => benefits },
  { name: 'withBaseline', value: ({ withBaseline }) => withBaseline },
  { name: 'realised', value: ({ states }) => states.realised ?? 0 },
  { name: 'expectedNokPerYear', value: ({ expectedOre }) => nok(expectedOre) },
  { name: 'measuredNokPerYear', value: ({ measuredOre }) => nok(measuredOre) },
  { name: 'nextMilestone', value: ({ nextMilestone }) => nextMilestone },
  { name: 'nextMilestoneOn', value: ({ nextMilestoneOn }) => nextMilestoneOn },
];

/** The table and its words as they go into a budget proposition. */
function tableDocument(
  room: BenefitRoom,
  { language, url }: Asked,
  asked: ReturnType<typeof askedFor>,
  { rows, count }: ImportantInitiatives,
): PrintedDocument {
  const t = sumMessages[language].important;
  const made = t.made(formatDay(language, osloDay(room.now())));
  return {
    language,
    title: t.heading(count),
    description: made,
    address: new URL(localisedPath(language, `/benefits/table${asked.query}`), room.publicUrl ?? url).href,
    blocks: [
      heading(1, t.heading(count)),
      paragraph(asked.isMarkedOnly ? t.leadMarked : t.lead(formatNok(language, asked.thresholdNok)), {
        tone: 'lead',
      }),
      paragraph(made, { tone: 'quiet' }),
      ...(count > rows.length ? [paragraph(t.more(rows.length, count), { tone: 'quiet' })] : []),
      ...(rows.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              caption: t.heading(count),
              columns: t.documentColumns.map((text, index) => ({
                heading: text,
                isNumber: index === 1 || index === 3 || index === 4,
              })),
              rows: rows.map((row) => documentCells(language, row)),
            },
            heading(2, t.textHeading),
            ...rows.map((row) => paragraph(importantText(language, row))),
          ]),
    ],
  };
}
