import { z } from '@hono/zod-openapi';
import { maxOre } from './amounts.ts';
import { extents, groups, significances } from './valuation/plan-schema.ts';

/** What kind of effect a benefit is. A transfer is none. See `valuation/plan-schema.ts`. */
export const benefitEffects = [
  'own_budget',
  'freed_time',
  'other_public_budget',
  'priced_other',
  'unpriced',
] as const;
export type BenefitEffect = (typeof benefitEffects)[number];

export const directions = ['higher', 'lower'] as const;
export type Direction = (typeof directions)[number];

/** How far a benefit has come. The last three are concluded by a person, within what the measurements allow. */
export const benefitStates = [
  'planned',
  'baseline_set',
  'under_way',
  'realised',
  'partly_realised',
  'not_realised',
] as const;
export type BenefitState = (typeof benefitStates)[number];

export const conclusions = ['realised', 'partly_realised', 'not_realised'] as const;
export type Conclusion = (typeof conclusions)[number];

export const costKinds = ['investment', 'running'] as const;

/** The most characters of each text, and the most rows of each list. */
export const limits = {
  title: 200,
  name: 120,
  line: 300,
  text: 3000,
  unit: 40,
  rows: 30,
  shares: 100,
  edges: 200,
  costs: 60,
} as const;

// PostgreSQL keeps neither a NUL nor half a surrogate pair.
const storable = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((value) => !value.includes('\0') && value.isWellFormed(), { error: 'cannot be kept' });
const maybe = (max: number) => storable(max).optional();

const decimal = z
  .string()
  .regex(/^-?\d{1,13}(?:\.\d{1,6})?$/)
  .openapi({ description: 'An exact decimal, with a point', example: '12.5' });
const ore = z.int().min(0).max(maxOre).openapi({ description: 'Whole øre a year' });
const year = z.int().min(1990).max(2300);
const day = z.iso.date();

export const share = z.object({
  /** The id of an organisation that Nytte knows; without it the name stands alone. */
  organisationId: z.uuid().optional(),
  name: storable(limits.title).min(1),
  /** Per cent of the whole, above 0. */
  percent: decimal,
});
export type Share = z.output<typeof share>;

/** Everything that is said of a benefit before anything is measured. `rules.ts` says what must be there. */
export const benefitBody = z.object({
  title: storable(limits.title).min(1),
  /** Who it is for, in words. */
  forWhom: storable(limits.line).min(1),
  group: z.enum(groups),
  effect: z.enum(benefitEffects),
  /** What freed time is used for; without it the time is shown and not counted. */
  useOfTime: maybe(limits.line),
  significance: z.enum(significances).optional(),
  extent: z.enum(extents).optional(),
  /** An account of the owning organisation, or else a name. */
  ownerId: z.uuid().optional(),
  ownerName: maybe(limits.name),
  ownerRole: storable(limits.name).min(1),
  indicator: storable(limits.line).min(1),
  unit: storable(limits.unit).min(1),
  better: z.enum(directions),
  howMeasured: storable(limits.text).min(1),
  everyMonths: z.int().min(1).max(120),
  /** Follow-up goes on until this day, whatever is concluded before. */
  measureUntil: day.optional(),
  baseline: z
    .object({
      value: decimal,
      on: day,
      method: storable(limits.line).min(1),
      source: storable(limits.line).min(1),
    })
    .optional(),
  target: z.object({ value: decimal, on: day }).optional(),
  expected: z
    .object({ lowOre: ore, likelyOre: ore, highOre: ore, fromYear: year, toYear: year.optional() })
    .optional(),
  /** What must happen first. */
  dependsOn: maybe(limits.text),
  risks: z
    .array(z.object({ risk: storable(limits.line).min(1), measure: maybe(limits.line) }))
    .max(limits.rows)
    .default([]),
  shares: z.array(share).max(limits.shares).default([]),
});
export type BenefitBody = z.output<typeof benefitBody>;

const rowId = z.string().regex(/^[a-z]\d{1,3}$/);
const mapRow = z.object({ id: rowId, text: storable(limits.line).min(1) });
/** `deliverable:d1`, `practice:p2`, `goal:g1`, `benefit:<id>`. */
export const nodeKey = z
  .string()
  .max(60)
  .regex(/^(?:(?:deliverable|practice|goal):[a-z]\d{1,3}|benefit:[0-9a-f-]{36})$/);

export const planCost = z.object({
  name: storable(limits.title).min(1),
  kind: z.enum(costKinds),
  group: z.enum(groups),
  fromYear: year,
  toYear: year,
  /** Whole øre in each of the years, in fixed prices of the price year. */
  likelyOre: ore,
  lowOre: ore.optional(),
  highOre: ore.optional(),
});
export type PlanCost = z.output<typeof planCost>;

/** The benefit plan of an initiative, beside its benefits. */
export const planBody = z.object({
  justification: storable(limits.text).min(1),
  goals: z.array(mapRow).max(limits.rows),
  deliverables: z.array(mapRow).max(limits.rows),
  practices: z.array(mapRow).max(limits.rows).default([]),
  priceYear: year,
  originYear: year,
  originMeaning: z.enum(['analysis', 'opening']),
  /** Years after year 0 that are counted. */
  horizonYears: z.int().min(1).max(200),
  /** The id of a parameter set. */
  parameters: z.string().min(1).max(80),
  costs: z.array(planCost).max(limits.costs).default([]),
  isImportant: z.boolean().default(false),
  nextMilestone: maybe(limits.line),
  nextMilestoneOn: day.optional(),
  edges: z
    .array(z.object({ from: nodeKey, to: nodeKey }))
    .max(limits.edges)
    .default([]),
});
export type PlanBody = z.output<typeof planBody>;

/** Something that was measured. Exactly one of `low` and `high`, or a standard error, may tell how sure it is. */
export const measurementBody = z.object({
  value: decimal,
  low: decimal.optional(),
  high: decimal.optional(),
  standardError: decimal.optional(),
  on: day,
  /** What it is worth a year as measured, in whole øre. Only where it was worked out. */
  valueOre: ore.optional(),
  source: storable(limits.line).min(1),
  sourceUrl: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
  method: maybe(limits.text),
  /** The part of one organisation; without it the whole. */
  organisationId: z.uuid().optional(),
  corrects: z.uuid().optional(),
  correctionReason: maybe(limits.line),
});
export type MeasurementBody = z.output<typeof measurementBody>;

export const judgementBody = z.object({
  state: z.enum(conclusions),
  note: storable(limits.text).min(1),
});
