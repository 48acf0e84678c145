import { z } from 'zod';

const rateStep = z.strictObject({
  fromYear: z.int().min(1).describe('First year, counted from year 0, that the rate leads into.'),
  toYear: z.int().min(1).optional().describe('Last such year. Left out in the last step only.'),
  percent: z.number().min(0).max(30).describe('Real discount rate, per cent a year.'),
});
export type RateStep = z.infer<typeof rateStep>;

/** Discount rates by year counted from year 0: from year 1 on, without gaps, the last step without an end. */
export const rateSchedule = z
  .array(rateStep)
  .min(1)
  .max(20)
  .refine(
    (steps) =>
      steps.every((step, index) => {
        const before = steps[index - 1];
        const startsRight = step.fromYear === (before ? (before.toYear ?? 0) + 1 : 1);
        const endsRight = index === steps.length - 1 ? !step.toYear : (step.toYear ?? 0) >= step.fromYear;
        return startsRight && endsRight;
      }),
    {
      error:
        'the steps must start with year 1, follow each other without gaps, and the last must have no end',
      params: { code: 'rates_not_connected' },
    },
  );
export type RateSchedule = z.infer<typeof rateSchedule>;

/** What an analysis takes as given, with the day from which it holds and where it was read. */
export const parameterSet = z
  .strictObject({
    id: z
      .string()
      .max(80)
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'is not lower-case words joined by hyphens' }),
    title: z.string().min(1).max(200),
    language: z.enum(['nb', 'nn', 'en']).optional().describe('The language of the title.'),
    validFrom: z.iso.date().describe('The first day on which the set holds.'),
    validTo: z.iso.date().optional().describe('The last day, where another set has followed.'),
    readingNote: z
      .string()
      .max(1200)
      .optional()
      .describe('How the values were read, and what was not checked.'),
    discountRates: rateSchedule,
    taxFinancingCost: z.strictObject({
      nokPerKrone: z
        .number()
        .min(0)
        .max(1)
        .describe('Cost to society, in kroner, of each krone of net flow over public budgets.'),
    }),
    statisticalLife: z
      .strictObject({
        amountNok: z.number().positive(),
        priceYear: z.int().min(1990).max(2100),
        adjustedBy: z.literal('gdp_per_head'),
      })
      .optional()
      .describe('Value of a statistical life, in kroner of the price year.'),
    sources: z
      .array(
        z.strictObject({
          url: z.url({ protocol: /^https?$/ }).max(500),
          title: z.string().max(200).optional(),
        }),
      )
      .min(1)
      .max(20),
  })
  .meta({ id: 'ParameterSet', description: 'What an analysis takes as given.' });
export type ParameterSet = z.infer<typeof parameterSet>;

/** A file of parameter sets, as in `content/parameters/`. */
export const parameterFile = z.strictObject({
  readOn: z.iso.date(),
  licence: z.literal('CC-BY-4.0'),
  items: z.array(parameterSet).min(1),
});

/**
 * The value of a statistical life in the prices of another year, adjusted by real growth in GDP per head and by prices.
 * @param growth of each year after the set's price year up to and with the wanted one: nominal GDP per head, in per cent
 *   a year, which holds both real growth and prices.
 * @returns kroner, not rounded.
 * @throws RangeError when the set states no such value.
 */
export function statisticalLifeNok(set: ParameterSet, growth: readonly number[]): number {
  if (!set.statisticalLife) throw new RangeError(`${set.id} states no value of a statistical life.`);
  return growth.reduce((value, percent) => value * (1 + percent / 100), set.statisticalLife.amountNok);
}
