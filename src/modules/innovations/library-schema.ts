import { z } from '@hono/zod-openapi';
import { organisationKinds } from '../../kernel/organisations/schema.ts';
import { certainties } from './domain.ts';
import { emptySelection, facetNames, type Selection } from './facets.ts';
import { innovationDegrees, innovationOutcomes, innovationPhases, innovationTypes } from './schema.ts';

/** The longest text that the library searches by; a whole need belongs in the brief. */
export const maxSearchCharacters = 300;
export const innovationsPerPage = 20;
const maxPage = 100_000;

/** How the library can be ordered without a text; with one, `best` comes first too. */
export const librarySorts = ['surest', 'newest', 'title'] as const;
export type LibrarySort = (typeof librarySorts)[number];
export const sortNames = ['best', ...librarySorts] as const;
export type SortName = (typeof sortNames)[number];

const oneOrMany = <Item extends z.ZodType<string>>(item: Item) =>
  z
    .union([z.array(item).max(40), item])
    .optional()
    .transform((value): z.output<Item>[] =>
      value === undefined ? [] : Array.isArray(value) ? [...new Set(value)] : [value],
    );

/** What the library may be narrowed to, in an address and in the API alike. */
export const selectionFields = {
  q: z.string().trim().max(maxSearchCharacters).optional().openapi({
    description:
      'Words in bokmål, nynorsk or English; every one of them, or one that means the same, must be there',
    example: 'byggesak',
  }),
  effect: oneOrMany(z.enum(certainties)).openapi({ description: 'How sure the surest effect is' }),
  outcome: oneOrMany(z.enum([...innovationOutcomes, 'sobering'])).openapi({
    description: 'How it went, as we judge it; `sobering` is what failed, was stopped or gave nothing',
  }),
  type: oneOrMany(z.enum(innovationTypes)),
  degree: oneOrMany(z.enum(innovationDegrees)),
  phase: oneOrMany(z.enum(innovationPhases)),
  topic: oneOrMany(z.string().regex(/^(tema|ord)\/[a-zæøå0-9-]{1,90}$/)).openapi({
    description: 'LOS theme or word; a theme includes what is under it',
    example: 'tema/helse-og-omsorg',
  }),
  lifeEvent: oneOrMany(z.string().regex(/^hendelse\/[a-zæøå0-9-]{1,90}$/)),
  organisationKind: oneOrMany(z.enum(organisationKinds)),
  county: oneOrMany(z.string().regex(/^[0-9]{2}$/)).openapi({ description: 'County number', example: '46' }),
  country: oneOrMany(z.string().regex(/^[A-Z]{2}$/)).openapi({
    description: 'ISO 3166-1 alpha-2',
    example: 'NO',
  }),
} as const;

/** The query of `/innovations` and its map. */
export const libraryQuery = z.object({
  ...selectionFields,
  sort: z.enum(sortNames).optional(),
  page: z.coerce.number().int().min(1).max(maxPage).default(1),
});
export type LibraryQuery = z.output<typeof libraryQuery>;

export const selectionQuery = z.object(selectionFields);

export function selectionOf(query: z.output<typeof selectionQuery>): Selection {
  return Object.fromEntries(facetNames.map((name) => [name, query[name]])) as unknown as Selection;
}

/** What a page of the library shows, as its address says it. */
export interface LibraryState {
  readonly text: string;
  readonly selection: Selection;
  readonly sort: SortName;
  readonly page: number;
}

export const defaultState: LibraryState = { text: '', selection: emptySelection, sort: 'surest', page: 1 };

export function stateOf(query: LibraryQuery): LibraryState {
  const text = query.q ?? '';
  const usual = defaultSort(text);
  const sort = query.sort === 'best' && text === '' ? usual : (query.sort ?? usual);
  return { text, selection: selectionOf(query), sort, page: query.page };
}

function defaultSort(text: string): SortName {
  return text === '' ? 'surest' : 'best';
}

/** The state as a query string, always in the same order and without what goes without saying. */
export function queryOf({ text, selection, sort, page }: LibraryState): string {
  const params = new URLSearchParams();
  if (text) params.append('q', text);
  for (const name of facetNames) for (const value of [...selection[name]].sort()) params.append(name, value);
  if (sort !== defaultSort(text)) params.append('sort', sort);
  if (page > 1) params.append('page', String(page));
  return params.toString();
}
