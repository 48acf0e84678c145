import { z } from '@hono/zod-openapi';
import { organisationKinds } from '../../kernel/organisations/schema.ts';

export const maxNameCharacters = 200;
export const organisationsPerPage = 50;
const maxPage = 10_000;

/** `innovations`: those behind most come first. */
export const organisationSorts = ['innovations', 'name', 'population', 'centrality'] as const;
export type OrganisationSort = (typeof organisationSorts)[number];

const oneOrMany = <Item extends z.ZodType<string>>(item: Item) =>
  z
    .union([z.array(item).max(40), item])
    .optional()
    .transform((value): z.output<Item>[] =>
      value === undefined ? [] : Array.isArray(value) ? [...new Set(value)] : [value],
    );

const filterFields = {
  q: z.string().trim().max(maxNameCharacters).optional().openapi({
    description: 'Part of a name of today or before 2024, a municipality number or an organisation number',
    example: 'Bergen',
  }),
  kind: oneOrMany(z.enum(organisationKinds)),
  county: oneOrMany(z.string().regex(/^[0-9]{2}$/)).openapi({ description: 'County number', example: '46' }),
  innovations: oneOrMany(z.enum(['some', 'none'])).openapi({
    description: 'Whether it stands behind innovations that are described here',
  }),
} as const;

/** The query of `/organisations`. */
export const organisationQuery = z.object({
  ...filterFields,
  sort: z.enum(organisationSorts).default('innovations'),
  page: z.coerce.number().int().min(1).max(maxPage).default(1),
});

/** What the list is narrowed to: within a name any value will do, between names all must hold. */
export interface OrganisationFilter {
  readonly text: string;
  readonly kind: readonly string[];
  readonly county: readonly string[];
  readonly innovations: readonly string[];
}
export const groupNames = ['innovations', 'kind', 'county'] as const;
export type GroupName = (typeof groupNames)[number];

export interface OrganisationState extends OrganisationFilter {
  readonly sort: OrganisationSort;
  readonly page: number;
}

export function stateOf({ q, ...query }: z.output<typeof organisationQuery>): OrganisationState {
  return { ...query, text: q ?? '' };
}

/** The state as a query string, in the same order always and without what goes without saying. */
export function queryOf(state: OrganisationState): string {
  const params = new URLSearchParams();
  if (state.text) params.append('q', state.text);
  for (const name of groupNames) for (const value of [...state[name]].sort()) params.append(name, value);
  if (state.sort !== 'innovations') params.append('sort', state.sort);
  if (state.page > 1) params.append('page', String(state.page));
  return params.toString();
}

export const apiListQuery = z.object({
  ...filterFields,
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z.string().max(500).optional(),
});

const formerSchema = z.object({
  number: z.string(),
  name: z.string(),
  organisationNumber: z.string().nullable(),
  untilYear: z.number().int(),
});

/** An organisation as open data. */
export const organisationRecordSchema = z
  .object({
    slug: z.string(),
    name: z.string(),
    officialName: z.string().nullable(),
    kind: z.string(),
    country: z.string(),
    organisationNumber: z.string().nullable(),
    municipalityNumber: z.string().nullable(),
    countyNumber: z.string().nullable(),
    countyName: z.string().nullable(),
    population: z.number().int().nullable(),
    populationYear: z.number().int().nullable(),
    population2020: z.number().int().nullable(),
    centralityIndex: z.number().int().nullable().openapi({ description: 'Statistics Norway, 0–1000' }),
    centralityClass: z.number().int().nullable().openapi({ description: '1 (most central) to 6' }),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    innovations: z.number().int().openapi({ description: 'How many it stands behind here' }),
    innovationsMeasured: z.number().int().openapi({ description: 'Of these, with a measured effect' }),
    url: z.string(),
  })
  .openapi('Organisation');
export type OrganisationRecord = z.infer<typeof organisationRecordSchema>;

export const organisationDetailSchema = organisationRecordSchema
  .extend({
    former: z.array(formerSchema).openapi({ description: 'Municipalities of 2020 that it came from' }),
    innovationIds: z.array(z.string()),
    needs: z
      .array(
        z.object({
          id: z.uuid(),
          title: z.string(),
          url: z.string(),
          state: z.string(),
          joined: z.boolean(),
        }),
      )
      .openapi({ description: 'Public needs that it has stated, or joined' }),
    peers: z.array(z.object({ slug: z.string(), name: z.string(), likeness: z.number() })).openapi({
      description: 'Most alike in population, centrality and county; 0–1',
    }),
  })
  .openapi('OrganisationDetail');

export const organisationListSchema = z
  .object({
    items: z.array(organisationRecordSchema),
    total: z.number().int(),
    nextCursor: z.string().nullable(),
  })
  .openapi('OrganisationList');
