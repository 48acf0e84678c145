import { z } from 'zod';
import { distribution } from './distribution-schema.ts';
import { parameterSet } from './parameters.ts';

/** Who an effect falls on. */
export const groups = ['own_organisation', 'other_public', 'citizens', 'business', 'third_parties'] as const;
export type Group = (typeof groups)[number];

/** What kind of benefit it is; see `docs/benefits.md`. */
export const effects = [
  'own_budget',
  'freed_time',
  'other_public_budget',
  'priced_other',
  'transfer',
  'unpriced',
] as const;
export type Effect = (typeof effects)[number];

/** How much the affected interest means (unpriced effects). */
export const significances = ['small', 'medium', 'large'] as const;
export type Significance = (typeof significances)[number];

/** How far an unpriced effect goes, for the worse or the better. */
export const extents = [
  'large_negative',
  'medium_negative',
  'small_negative',
  'none',
  'small_positive',
  'medium_positive',
  'large_positive',
] as const;
export type Extent = (typeof extents)[number];

/** Last year of a plan, counted from year 0, and how long before an opening its costs may fall. */
export const planLimits = { horizonYears: 200, yearsBeforeOpening: 30, lines: 500, inputs: 100 } as const;

const id = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[A-Za-z0-9_-]+$/, { error: 'may hold letters a–z, digits, hyphens and underscores only' });
const name = z.string().trim().min(1).max(200);
const text = z.string().trim().min(1).max(1200);
const calendarYear = z.int().min(1900).max(2400);
const percent = z.number().min(-50).max(50);

const amount = z
  .number()
  .max(1e13)
  .superRefine((value, context) => {
    const fault = (code: string, message: string) =>
      context.addIssue({ code: 'custom', message, params: { code } });
    if (value < 0)
      fault('negative_amount', 'amounts are positive; what a list takes or gives is told by its name');
    // The nearest double of whole øre: exact, however large the amount.
    else if (Math.round(value * 100) / 100 !== value) {
      fault('finer_than_ore', 'amounts are in kroner with at most two decimals');
    }
  })
  .meta({
    description: 'Kroner in fixed prices of the price year, zero or more, with at most two decimals.',
    minimum: 0,
  });

const yearList = z
  .array(z.strictObject({ year: calendarYear, amount }))
  .min(1)
  .max(planLimits.horizonYears + planLimits.yearsBeforeOpening + 1)
  .describe('Amounts by calendar year, in rising order; years left out are zero.');
const series = z
  .strictObject({
    from: calendarYear.describe('First calendar year.'),
    to: calendarYear.describe('Last calendar year.'),
    amount: amount.describe('Kroner in the first year.'),
    growthPercent: percent
      .optional()
      .describe(
        'How the amount itself grows, per cent a year (more users, say). Not inflation, not real prices.',
      ),
  })
  .describe('The same amount every year, or one that grows.');

const shares = z
  .array(
    z.strictObject({
      organisation: z.string().trim().min(1).max(200).describe('Organisation number or name.'),
      share: z.number().min(0).max(1).describe('Part of the whole, 0–1.'),
    }),
  )
  .max(1000)
  .meta({
    id: 'Shares',
    description: 'Whose it is. The shares add up to at most 1; what is left belongs to nobody named.',
  });

const amounts = z.union([yearList, series]).meta({ id: 'Amounts' });
const group = z.enum(groups).meta({ id: 'Group', description: 'Who it falls on.' });

const line = {
  id,
  name,
  group,
  amounts,
  input: id.optional().describe('Id of the uncertain input that decides how it turns out.'),
  realPriceGrowth: id.optional().describe('Id of the series of real-price growth that it follows.'),
  shares: shares.optional(),
  note: text.optional(),
};
const onPublicBudgets = z
  .boolean()
  .optional()
  .describe('Whether it meets public budgets, so that the cost of tax financing applies.');

const cost = z.strictObject({
  ...line,
  kind: z.enum(['investment', 'running']).describe('Investments are what “per invested krone” divides by.'),
  onPublicBudgets: onPublicBudgets.describe(
    'Whether it meets public budgets, so that the cost of tax financing applies. Unless stated: yes for one’s own organisation and other public bodies, no for others.',
  ),
});
export type Cost = z.infer<typeof cost>;

const benefit = z.discriminatedUnion('effect', [
  z.strictObject({ ...line, effect: z.literal('own_budget') }).describe('A budget of one’s own is reduced.'),
  z
    .strictObject({
      ...line,
      effect: z.literal('freed_time'),
      useOfTime: text
        .optional()
        .describe('What the time is used for. Without it the time is shown, not counted.'),
    })
    .describe('Time is freed and used for something else; no budget is reduced.'),
  z
    .strictObject({ ...line, effect: z.literal('other_public_budget') })
    .describe('The budget of another public body is reduced.'),
  z
    .strictObject({ ...line, effect: z.literal('priced_other'), onPublicBudgets })
    .describe('Another effect with a price. Meets no public budget unless stated.'),
  z
    .strictObject({
      ...line,
      effect: z.literal('transfer'),
      publicBudgets: z
        .enum(['none', 'receive', 'pay'])
        .optional()
        .describe('Whether public budgets receive or pay it: then it carries a cost of tax financing.'),
    })
    .describe('Money that changes hands. Shown; never a benefit.'),
  z
    .strictObject({
      id,
      name,
      group,
      effect: z.literal('unpriced'),
      significance: z.enum(significances).describe('How much the affected interest means.'),
      extent: z.enum(extents).describe('How far the effect goes, for the worse or the better.'),
      shares: shares.optional(),
      note: text.optional().describe('The reasons for the judgement.'),
    })
    .describe('Judged on the plus–minus scale and shown beside the sum, never in it.'),
]);
export type Benefit = z.infer<typeof benefit>;
export type PricedBenefit = Exclude<Benefit, { effect: 'unpriced' }>;
export type UnpricedBenefit = Extract<Benefit, { effect: 'unpriced' }>;
export type Amounts = Cost['amounts'];

const input = z.strictObject({
  id,
  name,
  unit: z
    .enum(['multiplier', 'nok'])
    .describe(
      'multiplier: all amounts are multiplied by the value. nok: the value is the first year’s amount.',
    ),
  distribution,
});
export type UncertainInput = z.infer<typeof input>;

const correlation = z.strictObject({
  between: z.tuple([id, id]).describe('Ids of two inputs.'),
  coefficient: z.number().min(-1).max(1).describe('Rank correlation (Spearman), −1 to 1.'),
});
export type Correlation = z.infer<typeof correlation>;

const priceSeries = z.strictObject({
  id,
  name,
  source: text.optional(),
  steps: z
    .array(z.strictObject({ from: calendarYear, percent }))
    .min(1)
    .max(100)
    .describe('Growth beyond inflation, per cent a year, from each calendar year on, in rising order.'),
});
export type PriceSeries = z.infer<typeof priceSeries>;

/** The shape of PLAN; `plan.ts` adds the rules that hold across its lines. */
export const planShape = z.strictObject({
  $schema: z.string().max(500).optional(),
  title: name,
  note: text.optional(),
  parameters: z
    .union([z.string().min(1).max(80), parameterSet])
    .describe('Id of a parameter set (“r-109-21”), or a set of one’s own.'),
  priceYear: calendarYear.describe('All amounts are in fixed prices of this year.'),
  origin: z
    .strictObject({
      year: calendarYear,
      meaning: z
        .enum(['analysis', 'opening'])
        .describe(
          'Whether year 0 is the year of the analysis or of opening. Only before an opening may costs fall.',
        ),
    })
    .describe('The calendar year that is year 0, to which all is discounted.'),
  horizonYears: z
    .int({
      error: ({ input: given }) =>
        given === undefined
          ? 'a plan needs a horizon: say for how many years after year 0 it is counted (horizonYears)'
          : 'must be a whole number of years',
    })
    .min(1)
    .max(planLimits.horizonYears)
    .describe('Years after year 0 that are counted: the last year is origin.year + horizonYears.'),
  costs: z.array(cost).max(planLimits.lines).describe('Investments and running costs, as positive amounts.'),
  benefits: z.array(benefit).max(planLimits.lines).describe('What is gained, as positive amounts.'),
  realPriceGrowth: z
    .array(priceSeries)
    .max(50)
    .optional()
    .describe('Growth of some prices beyond inflation.'),
  inputs: z.array(input).max(planLimits.inputs).optional().describe('Uncertain inputs.'),
  correlations: z
    .array(correlation)
    .max(planLimits.inputs ** 2 / 2)
    .optional()
    .describe('Between inputs; pairs left out are independent.'),
});
export type BenefitPlan = z.infer<typeof planShape>;
