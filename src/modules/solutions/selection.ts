import { z } from '@hono/zod-openapi';
import type { SolutionFilter } from './queries.ts';
import { solutionKinds } from './schema.ts';

/** The longest text that the finder reads; a whole need belongs in the brief. */
export const maxSearchCharacters = 1000;
export const maxOrganisationCharacters = 200;

const oneOrMany = <Item extends z.ZodType>(item: Item) =>
  z
    .union([z.array(item).max(60), item])
    .optional()
    .transform((value): z.output<Item>[] =>
      value === undefined ? [] : Array.isArray(value) ? value : [value],
    );

/** Text as people paste it: control characters, which a database refuses, become spaces. */
const typedText = (maxCharacters: number) =>
  z
    .string()
    .max(maxCharacters)
    .transform((text) => text.replace(/\p{Cc}+/gu, ' ').trim() || undefined);

const yes = z.literal('yes').optional();

/** What one may narrow solutions to, in an address, a form and the API alike. */
export const selectionFields = {
  q: typedText(maxSearchCharacters).optional().openapi({
    description: 'Words of a need, in bokmål, nynorsk or English',
    example: 'innlogging',
  }),
  organisation: typedText(maxOrganisationCharacters).optional().openapi({
    description: 'Organisation number, municipality number or name: whose likes `alike` means',
  }),
  kind: oneOrMany(z.enum(solutionKinds)),
  source: oneOrMany(z.literal('open')).openapi({
    type: 'string',
    enum: ['open'],
    description: 'Source code that lies open under a known licence',
  }),
  framework: yes.openapi({
    description: 'Can be called off today from a framework whose end is known',
  }),
  alike: yes.openapi({ description: 'Used by organisations like `organisation`' }),
  topic: oneOrMany(z.string().regex(/^(tema|ord)\/[a-zæøå0-9-]{1,90}$/)),
};

export const selectionQuery = z.object(selectionFields);
export type Selection = z.output<typeof selectionQuery>;

/** The choices that are lists of values, each with its group of facets of the same name. */
export const listChoices = ['kind', 'source', 'topic'] as const;
export type ListChoice = (typeof listChoices)[number];

/** The selection as a filter of the list. */
export function filterOf(
  selection: Selection,
  lookedUp: {
    readonly today: string;
    /** Ids found by the words of the selection. */
    readonly found: readonly string[] | undefined;
    /** Ids of what organisations alike use. */
    readonly among: readonly string[] | undefined;
  },
): SolutionFilter {
  return {
    facetGroups: listChoices.map((name) => selection[name].map((value) => `${name}:${value}`)),
    frameworkOn: selection.framework && lookedUp.today,
    found: lookedUp.found,
    among: lookedUp.among,
  };
}

/** The selection as a query string, always in the same order, so that equal selections have one address. */
export function selectionParams(selection: Selection): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of ['q', 'organisation', 'framework', 'alike'] as const) {
    const value = selection[name];
    if (value !== undefined) params.append(name, value);
  }
  for (const name of listChoices) {
    for (const value of [...selection[name]].sort()) params.append(name, value);
  }
  return params;
}

/** The selection without one choice: a value of a list, or the whole of a single field. */
export function without(selection: Selection, name: keyof Selection, value?: string): Selection {
  const current = selection[name];
  return {
    ...selection,
    [name]: Array.isArray(current) ? (current as string[]).filter((each) => each !== value) : undefined,
  };
}
