import { z } from '@hono/zod-openapi';
import type { FacetGroupName } from './domain.ts';
import type { InstrumentFilter } from './queries.ts';
import { requirementKinds } from './requirements.ts';
import {
  applicantKinds,
  instrumentCategories,
  instrumentPhases,
  instrumentStatuses,
  ownContributionKinds,
} from './schema.ts';

/** The longest text that the finder reads; a whole need belongs in the brief. */
export const maxSearchCharacters = 1000;
export const maxOrganisationCharacters = 200;
const maxAmountNok = 10_000_000_000;

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

/** A number as people write it: spaces or points between thousands, `kr` or `%` after. */
const typedNumber = (max: number, pattern: RegExp) =>
  z
    .string()
    .trim()
    .max(40)
    .transform((text, context) => {
      const digits = text
        .toLowerCase()
        .replace(/^nok|(kr|kroner|nok|prosent|percent|,-|%)\.?$/g, '')
        .trim();
      const value = pattern.test(digits)
        ? Number(digits.replace(/[\s.,](?=\d{3}(?!\d))/gu, '').replace(',', '.'))
        : Number.NaN;
      if (value <= max) return value;
      context.addIssue({ code: 'custom', message: `not a number from 0 to ${max}` });
      return z.NEVER;
    });

/** What one may narrow instruments to, in an address, a form and the API alike. */
export const selectionFields = {
  q: typedText(maxSearchCharacters).optional().openapi({
    description: 'Words of a need, in bokmål, nynorsk or English',
    example: 'velferdsteknologi',
  }),
  who: z
    .enum([...applicantKinds, 'any'])
    .optional()
    .openapi({ description: 'Who applies' }),
  organisation: typedText(maxOrganisationCharacters).optional().openapi({
    description:
      'Organisation number, municipality number or name; stands for its kind when `who` is not given',
  }),
  phase: oneOrMany(z.enum(instrumentPhases)),
  category: oneOrMany(z.enum(instrumentCategories)),
  status: oneOrMany(z.enum(instrumentStatuses)),
  ownContribution: oneOrMany(z.enum(ownContributionKinds)),
  requires: oneOrMany(z.enum(requirementKinds)),
  topic: oneOrMany(z.string().regex(/^(tema|ord)\/[a-zæøå0-9-]{1,90}$/)),
  amount: typedNumber(maxAmountNok, /^\d{1,3}([\s.,]\d{3})+$|^\d+$/u)
    .optional()
    .openapi({
      description: 'Whole kroner wanted; economic support whose stated limits allow it, or that states none',
    }),
  ownShare: typedNumber(100, /^\d{1,3}([.,]\d)?$/)
    .optional()
    .openapi({
      description: 'The greatest share of the cost one can carry, 0–100; what states no share is kept',
    }),
};

export const selectionQuery = z.object(selectionFields);
export type Selection = z.output<typeof selectionQuery>;

/** The choices that are lists of values, by the name they have in an address, with their group of facets. */
export const listChoices = [
  { name: 'phase', group: 'phase' },
  { name: 'category', group: 'category' },
  { name: 'status', group: 'status' },
  { name: 'ownContribution', group: 'own-contribution' },
  { name: 'requires', group: 'requires' },
  { name: 'topic', group: 'topic' },
] as const satisfies readonly { name: keyof Selection; group: FacetGroupName }[];
export type ListChoiceName = (typeof listChoices)[number]['name'];

/**
 * The selection as a filter of the list.
 * @param applicant what the reader applies as, where an organisation stands for it
 * @param found ids found by the words of the selection
 */
export function filterOf(
  selection: Selection,
  applicant: string | undefined,
  found: readonly string[] | undefined,
): InstrumentFilter {
  const who = selection.who ?? applicant;
  return {
    facetGroups: [
      who === undefined || who === 'any' ? [] : [`who:${who}`],
      ...listChoices.map(({ name, group }) => selection[name].map((value) => `${group}:${value}`)),
    ],
    amountNok: selection.amount,
    maxOwnSharePercent: selection.ownShare,
    found,
  };
}

/** The selection as a query string, always in the same order, so that equal selections have one address. */
export function selectionParams(selection: Selection): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of ['q', 'organisation', 'amount', 'ownShare', 'who'] as const) {
    const value = selection[name];
    if (value !== undefined) params.append(name, String(value));
  }
  for (const { name } of listChoices) {
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

/** Whether anything at all is chosen. */
export function isNarrowed(selection: Selection): boolean {
  return [...selectionParams(selection)].some(([name, value]) => !(name === 'who' && value === 'any'));
}
