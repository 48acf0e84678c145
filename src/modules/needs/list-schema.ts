import { z } from '@hono/zod-openapi';
import { oneOrMany } from '../../kernel/http/query-fields.ts';

export const listedStates = ['published', 'met'] as const;
export const needsPerPage = 20;
export const maxSearchCharacters = 300;

/** What the needs may be narrowed to, in an address and in the API alike. */
export const selectionFields = {
  q: z.string().trim().max(maxSearchCharacters).optional(),
  topic: oneOrMany(z.string().regex(/^(tema|ord)\/[a-zæøå0-9-]{1,90}$/)).openapi({
    description: 'LOS theme or word; a theme includes what is under it',
    example: 'tema/helse-og-omsorg',
  }),
  lifeEvent: oneOrMany(z.string().regex(/^hendelse\/[a-zæøå0-9-]{1,90}$/)),
  state: oneOrMany(z.enum(listedStates)),
  county: oneOrMany(z.string().regex(/^[0-9]{2}$/)).openapi({ description: 'County number', example: '46' }),
};

export const listQuery = z.object({
  ...selectionFields,
  /** Only what the reader's own organisation has stated or joined. */
  own: z
    .literal('yes')
    .optional()
    .transform((value) => value === 'yes'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
export type ListQuery = z.output<typeof listQuery>;

export const selectionQuery = z.object(selectionFields);

export const facetNames = ['topic', 'lifeEvent', 'state', 'county'] as const;
export type FacetName = (typeof facetNames)[number];
export type Selection = Readonly<Record<FacetName, readonly string[]>> & {
  readonly q?: string | undefined;
  readonly own?: boolean;
};

const prefixes: Record<FacetName, string> = {
  topic: 'topic',
  lifeEvent: 'life-event',
  state: 'state',
  county: 'county',
};

/** The selection as the search table filters. `except` leaves one name out, for the counts beside its own choices. */
export function facetGroupsOf(selection: Selection, except?: FacetName): string[][] {
  return facetNames
    .filter((name) => name !== except && selection[name].length > 0)
    .map((name) => selection[name].map((value) => `${prefixes[name]}:${value}`));
}

export const valuesIn = (name: FacetName, counts: ReadonlyMap<string, number>): [string, number][] =>
  [...counts].flatMap(([facet, count]): [string, number][] =>
    facet.startsWith(`${prefixes[name]}:`) ? [[facet.slice(prefixes[name].length + 1), count]] : [],
  );

/** The query string of a list, without what goes without saying. */
export function queryOf(selection: Selection, page = 1): string {
  const params = new URLSearchParams();
  if (selection.q) params.set('q', selection.q);
  for (const name of facetNames) for (const value of [...selection[name]].sort()) params.append(name, value);
  if (selection.own) params.set('own', 'yes');
  if (page > 1) params.set('page', String(page));
  return params.toString();
}
