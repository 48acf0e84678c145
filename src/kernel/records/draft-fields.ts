import { z } from '@hono/zod-openapi';

// What forms of drafts are made of: everything may be missing, so that nothing typed is ever refused but for its size.

/** PostgreSQL keeps no half of a surrogate pair, which JSON from a program can hold. */
const storable = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => text.isWellFormed(), { error: 'cannot be kept' });

/** A text of any length that a person types. */
export const typed = storable(200_000).optional();
/** A text that is a line or a few. */
export const short = storable(20_000).optional();

/** A choice that is not there, or that no form of ours offers, is no choice yet. */
export const choice = <Value extends string>(values: readonly [Value, ...Value[]]) =>
  // What catches has no type of its own that the API's document could tell.
  z
    .enum(values)
    .optional()
    .catch(undefined)
    .openapi({ type: 'string', enum: [...values] });

/** Boxes to tick, at most `most`: one ticked comes alone, several as a list. */
export const choices = (item: z.ZodType<string>, most: number) =>
  z
    .preprocess(
      (value) => (value === undefined ? undefined : Array.isArray(value) ? value.filter(Boolean) : [value]),
      z.array(item).max(most).optional(),
    )
    .transform((values) => values && [...new Set(values)]);

/** A source as it is typed. */
export const sourceRow = z.object({
  title: short,
  publisher: short,
  year: short,
  url: short,
  isOwn: z.literal('yes').optional().catch(undefined),
});
export type SourceRow = z.output<typeof sourceRow>;
