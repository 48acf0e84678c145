import { z } from '@hono/zod-openapi';
import { numberOf } from '../../kernel/records/kind.ts';

/** How an organisation stands to what another has made. `adapted`: uses it, changed to fit. */
export const adoptionStates = ['considers', 'tests', 'uses', 'adapted', 'stopped'] as const;
export type AdoptionState = (typeof adoptionStates)[number];

export const visibilities = ['organisation', 'public'] as const;
export type Visibility = (typeof visibilities)[number];

/** The most characters of each text. */
export const limits = {
  note: 2000,
  learned: 5000,
  effect: 500,
  unit: 80,
  source: 500,
  message: 5000,
  framework: 200,
} as const;

/** Nothing that an organisation takes over today was taken over before this. */
export const firstYear = 1980;
const farYear = 2100;

// PostgreSQL keeps neither a NUL nor half a surrogate pair.
const storable = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((value) => !value.includes('\0') && value.isWellFormed(), { error: 'cannot be kept' });

const maybeText = (max: number) =>
  storable(max)
    .optional()
    .transform((value) => value || undefined);

const most = 1e13;

/** What it gave, measured by the organisation itself: from `baseline` to `value`, in `unit`. */
export const ownEffect = z.strictObject({
  text: storable(limits.effect).min(1),
  unit: storable(limits.unit).min(1),
  /** Before. Without it nothing is measured. */
  baseline: z.number().min(-most).max(most),
  /** After. */
  value: z.number().min(-most).max(most),
  lowerIsBetter: z.boolean(),
  year: z.int().min(firstYear).max(farYear),
  /** Where it can be read or who can show it. */
  source: storable(limits.source).min(1),
  /** The words of the measured result of the originator that it is held against. */
  repeats: maybeText(2000),
  benefitId: z.uuid().optional(),
});
export type OwnEffect = z.output<typeof ownEffect>;

/**
 * Everything that an organisation tells of its use of an innovation or a solution. A field that we do not know is refused: a slip
 * must not be lost in silence.
 */
export const adoptionBody = z
  .strictObject({
    state: z.enum(adoptionStates),
    /** Since when it has stood so. */
    year: z.int().min(firstYear).max(farYear),
    note: maybeText(limits.note),
    /** What was learned: demanded of who stopped. */
    learned: maybeText(limits.learned),
    visibility: z.enum(visibilities),
    /** `originator`, or the id of another organisation's adoption. */
    learnedFrom: z.union([z.literal('originator'), z.uuid()]).optional(),
    initiativeId: z.uuid().optional(),
    /** The framework that it was called off from, for what is bought. */
    calledOffFrom: maybeText(limits.framework),
    effect: ownEffect.optional(),
  })
  .refine(({ state, learned }) => state !== 'stopped' || learned !== undefined, {
    path: ['learned'],
    error: 'is missing',
  });
/** As it is told: what is left out is not told. */
export type AdoptionBody = z.input<typeof adoptionBody>;

const typedNumber = z
  .string()
  .max(40)
  .transform((text, check) => {
    const number = numberOf(text);
    if (number !== undefined && Number.isFinite(number)) return number;
    check.addIssue({ code: 'custom', message: 'is no number' });
    return z.NEVER;
  });

const emptyAsNone = (value: unknown) => (value === '' ? undefined : value);
const effectFields = ['text', 'unit', 'baseline', 'value', 'source'] as const;

/** The same as a form sends it. An effect of which no field is filled in is none. */
export const adoptionForm = z
  .object({
    revision: z.coerce.number().int().min(0).max(1_000_000_000).default(0),
    state: z.enum(adoptionStates),
    year: z.coerce.number().int().min(firstYear).max(farYear),
    note: maybeText(limits.note),
    learned: maybeText(limits.learned),
    visibility: z.enum(visibilities).optional(),
    learnedFrom: z.preprocess(emptyAsNone, z.union([z.literal('originator'), z.uuid()]).optional()),
    initiativeId: z.preprocess(emptyAsNone, z.uuid().optional()),
    calledOffFrom: maybeText(limits.framework),
    benefitId: z.preprocess(emptyAsNone, z.uuid().optional()),
    effect: z.preprocess(
      (value) => (isUnfilled(value) ? undefined : value),
      ownEffect
        .omit({ baseline: true, value: true, lowerIsBetter: true, year: true, benefitId: true })
        .extend({
          baseline: typedNumber,
          value: typedNumber,
          better: z.enum(['lower', 'higher']),
          year: z.coerce.number().int().min(firstYear).max(farYear),
        })
        .optional(),
    ),
  })
  .refine(({ state, learned }) => state !== 'stopped' || learned !== undefined, {
    path: ['learned'],
    error: 'is missing',
  });
export type AdoptionForm = z.output<typeof adoptionForm>;

function isUnfilled(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  const fields = value as Record<string, unknown>;
  return effectFields.every((name) => fields[name] === undefined || String(fields[name]).trim() === '');
}

export const questionForm = z.object({
  to: storable(200).min(1),
  text: storable(limits.message).min(1),
});

export const replyForm = z.object({ text: storable(limits.message).min(1) });
