import { createRoute, z } from '@hono/zod-openapi';
import type { HttpApp } from '../../kernel/http/app.ts';
import { decodeCursor, encodeCursor } from '../../kernel/http/cursor.ts';
import { notFound } from '../../kernel/http/errors.ts';
import { findOrganisation, listPeers } from '../../kernel/organisations/queries.ts';
import { listInnovationsOfOrganisations } from '../innovations/public.ts';
import {
  countGroups,
  countOrganisationGroups,
  type ListedOrganisation,
  listFormer,
  listOrganisationPage,
} from './queries.ts';
import type { OrganisationContext } from './routes.tsx';
import {
  apiListQuery,
  type OrganisationRecord,
  organisationDetailSchema,
  organisationListSchema,
} from './schema.ts';

const peersTold = 10;

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/organisations',
  operationId: 'listOrganisations',
  tags: ['Organisations'],
  summary: 'List and search organisations, by name',
  request: { query: apiListQuery },
  responses: {
    200: {
      description: 'Organisations, a page at a time',
      content: { 'application/json': { schema: organisationListSchema } },
    },
  },
});

const getRoute = createRoute({
  method: 'get',
  path: '/api/v1/organisations/{reference}',
  operationId: 'getOrganisation',
  tags: ['Organisations'],
  summary: 'One organisation; a number or name of 2020 gives the municipality of today',
  request: {
    params: z.object({
      reference: z.string().max(200).openapi({
        description: 'Slug, organisation number, municipality number or name',
        example: '4601',
      }),
    }),
  },
  responses: {
    200: {
      description: 'The organisation with its innovations and those most like it',
      content: { 'application/json': { schema: organisationDetailSchema } },
    },
    404: { description: 'There is no such organisation' },
  },
});

export function registerOrganisationApi(
  app: HttpApp,
  { db, publicNeedsOf }: Pick<OrganisationContext, 'db' | 'publicNeedsOf'>,
): void {
  app.openapi(listRoute, async (c) => {
    const { q, limit, cursor, ...filter } = c.req.valid('query');
    const wanted = { ...filter, text: q ?? '' };
    // The list is the few thousand bodies of a country, in an order that only a load of content changes.
    const [offset] = cursor === undefined ? [0] : decodeCursor(cursor, z.tuple([z.int().min(0)]));
    const [groups, organisations] = await Promise.all([
      countOrganisationGroups(db, wanted.text),
      listOrganisationPage(db, { filter: wanted, sort: 'name', limit, offset }),
    ]);
    const { total } = countGroups(groups, wanted);
    const next = offset + limit;
    return c.json(
      {
        items: organisations.map(recordOf),
        total,
        nextCursor: next < total ? encodeCursor([next]) : null,
      },
      200,
    );
  });
  app.openapi(getRoute, async (c) => {
    const organisation = await findOrganisation(db, c.req.valid('param').reference);
    if (!organisation) throw notFound();
    const [innovations, former, peers, needs] = await Promise.all([
      listInnovationsOfOrganisations(db, [organisation.id]),
      listFormer(db, organisation),
      listPeers(db, organisation, peersTold),
      publicNeedsOf?.(organisation.id) ?? [],
    ]);
    const measured = innovations.filter(({ certainty }) => certainty === 'measured').length;
    return c.json(
      {
        ...recordOf({ ...organisation, innovations: innovations.length, innovationsMeasured: measured }),
        former: [...former],
        innovationIds: innovations.map(({ slug }) => slug),
        needs: needs.map(({ id, title, href, state, joined }) => ({ id, title, url: href, state, joined })),
        peers: peers.map(({ organisation: { slug, name }, likeness }) => ({
          slug,
          name,
          likeness: Math.round(likeness.score * 1000) / 1000,
        })),
      },
      200,
    );
  });
}

function recordOf({ id: _, ...organisation }: ListedOrganisation): OrganisationRecord {
  return { ...organisation, url: `/organisations/${organisation.slug}` };
}
