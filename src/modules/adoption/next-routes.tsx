import { z } from 'zod';
import { type CsvColumn, csvResponse } from '../../kernel/http/csv.ts';
import { notFound } from '../../kernel/http/errors.ts';
import { type PageRequest, type PageRoute, pageRoute } from '../../kernel/http/page-route.ts';
import { getInnovationBySlug } from '../innovations/public.ts';
import type { AdoptionContext } from './context.ts';
import { NextPage } from './next-page.tsx';
import { type Next, viewNext } from './next-view.ts';
import { spreadMessages } from './spread-messages.ts';

const nextQuery = z.object({ kind: z.literal('municipality').optional().catch(undefined) });

/** Who should look at an innovation next, as a page and as a file. */
export function nextPages(context: AdoptionContext): PageRoute[] {
  const view = async ({ actor, params, input }: PageRequest<z.output<typeof nextQuery>>) => {
    const innovation = await getInnovationBySlug(context.db, params.slug ?? '');
    if (!innovation) throw notFound();
    const onlyMunicipalities = input.kind === 'municipality';
    return {
      innovation,
      onlyMunicipalities,
      view: await viewNext(context, actor, innovation, { onlyMunicipalities }),
    };
  };
  return [
    pageRoute({
      name: 'adoption.next',
      path: '/innovations/:slug/next',
      permission: 'public',
      query: nextQuery,
      handler: async (request) => {
        const found = await view(request);
        return {
          title: spreadMessages[request.language].next.title(found.innovation.title),
          keepQuery: found.onlyMunicipalities ? 'kind=municipality' : '',
          main: <NextPage language={request.language} {...found} />,
        };
      },
    }),
    pageRoute({
      name: 'adoption.next.csv',
      path: '/innovations/:slug/next.csv',
      permission: 'public',
      query: nextQuery,
      handler: async (request) => {
        const { withNeed, alike } = (await view(request)).view;
        return csvResponse('next.csv', columns, [...withNeed, ...alike]);
      },
    }),
  ];
}

const rounded = (value: number | undefined) => (value === undefined ? null : Math.round(value * 1000) / 1000);

const columns: readonly CsvColumn<Next>[] = [
  { name: 'organisation', value: (it) => it.name },
  { name: 'organisation_id', value: (it) => it.organisation.slug },
  { name: 'municipality_number', value: (it) => it.organisation.municipalityNumber },
  { name: 'score', value: (it) => rounded(it.score) },
  { name: 'need_fit', value: (it) => rounded(it.reason?.fit) },
  { name: 'need', value: (it) => it.reason?.need.body.title },
  { name: 'need_id', value: (it) => it.reason?.need.slug },
  { name: 'need_met_by', value: (it) => it.reason?.metBy },
  { name: 'likeness', value: (it) => rounded(it.likeness) },
  { name: 'compared_with', value: (it) => it.nearest?.model.name },
  { name: 'size_ratio', value: (it) => rounded(it.nearest?.likeness.sizeRatio ?? undefined) },
  { name: 'centrality_difference', value: (it) => it.nearest?.likeness.centralityDifference },
  { name: 'same_county', value: (it) => it.nearest?.likeness.sameCounty },
];
