import { z } from '@hono/zod-openapi';
import { lifeEventId, topicId } from '../../kernel/topics/schema.ts';

export const visibilities = ['organisation', 'public'] as const;
export type Visibility = (typeof visibilities)[number];

/** The most characters of each text of a need. */
export const limits = {
  title: 200,
  today: 5000,
  whom: 1000,
  where: 500,
  howOften: 500,
  costOfNothing: 2000,
  costNokPerYear: 40,
  costBasis: 1000,
  knowMet: 2000,
} as const;

export type TextName = keyof typeof limits;
export const textNames = Object.keys(limits) as readonly TextName[];

export const maxTopics = 10;
export const maxLifeEvents = 3;

// PostgreSQL keeps neither a NUL nor half a surrogate pair.
const text = (name: TextName) =>
  z
    .string()
    .max(limits[name])
    .refine((value) => !value.includes('\0') && value.isWellFormed(), { error: 'cannot be kept' });

/** A form sends one ticked box as a text, several as a list. */
const ticked = <Item extends z.ZodType<string>>(item: Item, most: number) =>
  z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(item).max(most));

const textFields = {
  title: text('title').optional(),
  today: text('today').optional(),
  whom: text('whom').optional(),
  where: text('where').optional(),
  howOften: text('howOften').optional(),
  costOfNothing: text('costOfNothing').optional(),
  costNokPerYear: text('costNokPerYear').optional(),
  costBasis: text('costBasis').optional(),
  knowMet: text('knowMet').optional(),
};

/** What is being written: everything may be missing, so that nothing typed is lost. The amount is kept as typed. */
export const needDraft = z.object({
  ...textFields,
  topics: ticked(topicId, maxTopics).optional(),
  lifeEvents: ticked(lifeEventId, maxLifeEvents).optional(),
  visibility: z.enum(visibilities).optional(),
});
export type NeedDraft = z.output<typeof needDraft>;

const said = (name: TextName) => z.string().trim().min(1).max(limits[name]);
const maybeSaid = (name: TextName) =>
  z
    .string()
    .trim()
    .max(limits[name])
    .optional()
    .transform((value) => value || undefined);

const maxNok = 1_000_000_000_000;

/** Whole kroner as people write them: `1 200 000`, `1.200.000 kr`, `NOK 50,000`; undefined for what is no amount. */
export function readNok(typed: string): number | undefined {
  const plain = typed
    .toLowerCase()
    .replace(/kroner|kr\.?|nok|,-/g, '')
    .replace(/[\s\u00a0\u202f]/g, '');
  if (!/^(?:\d+|\d{1,3}(?:[.,]\d{3})+)$/.test(plain)) return undefined;
  const amount = Number(plain.replace(/[.,]/g, ''));
  return amount <= maxNok ? amount : undefined;
}

/** What is published: a statement, what happens today, to whom, and how one will know. */
export const needBody = z.object({
  title: said('title'),
  today: said('today'),
  whom: said('whom'),
  knowMet: said('knowMet'),
  where: maybeSaid('where'),
  howOften: maybeSaid('howOften'),
  costOfNothing: maybeSaid('costOfNothing'),
  /** Whole kroner a year. */
  costNokPerYear: z
    .union([z.int().min(0).max(maxNok), z.string().trim()])
    .optional()
    .transform((value, context) => {
      if (value === undefined || value === '') return undefined;
      const amount = typeof value === 'number' ? value : readNok(value);
      if (amount === undefined) context.addIssue({ code: 'custom', message: 'is not an amount' });
      return amount;
    }),
  costBasis: maybeSaid('costBasis'),
  topics: z.array(topicId).max(maxTopics).default([]),
  lifeEvents: z.array(lifeEventId).max(maxLifeEvents).default([]),
  visibility: z.enum(visibilities).default('organisation'),
});
export type NeedBody = z.output<typeof needBody>;

/** How much a brief has changed, in numbers. */
export interface ChangeCounts {
  readonly added: number;
  readonly measured: number;
  readonly spread: number;
  /** Organisations more that use what was found; left out where it was not counted yet. */
  readonly adopted?: number;
  readonly gone: number;
  readonly support: number;
}

export const steps = ['need', 'who', 'worth', 'review'] as const;
export type Step = (typeof steps)[number];

/** The fields that are written at each step. */
export const fieldsOfStep = {
  need: ['title', 'today'],
  who: ['whom', 'where', 'howOften'],
  worth: ['costOfNothing', 'costNokPerYear', 'costBasis', 'knowMet'],
  review: ['topics', 'lifeEvents', 'visibility'],
} as const satisfies Record<Step, readonly (keyof NeedDraft)[]>;

/** Which step a field is written at. */
export function stepOf(field: string): Step {
  return steps.find((step) => (fieldsOfStep[step] as readonly string[]).includes(field)) ?? 'need';
}
