import { z } from '@hono/zod-openapi';
import { trialDesigns } from './core/spec.ts';

export { type TrialDesign, trialDesigns } from './core/spec.ts';

/** Where a trial stands. From `registered` on, nothing of its registration changes. */
export const trialStates = ['draft', 'registered', 'running', 'analysed', 'ended', 'stopped'] as const;
export type TrialState = (typeof trialStates)[number];

export const measureKinds = ['mean', 'proportion'] as const;
export const directions = ['higher', 'lower'] as const;
export const stoppingRules = ['fixed', 'looks'] as const;
export const missingRules = ['complete_case', 'worst_case'] as const;
/** Whether anybody could have seen data before the registration was locked. */
export const dataBeforeAnswers = ['none', 'some', 'all'] as const;

/** The most characters of each text of a draft. Numbers are kept as they were typed. */
export const limits = {
  title: 200,
  need: 3000,
  hypothesis: 2000,
  change: 3000,
  population: 3000,
  privacy: 3000,
  primaryLabel: 200,
  primaryUnit: 60,
  primaryImportant: 30,
  primaryColumn: 200,
  primaryMin: 30,
  primaryMax: 30,
  unitColumn: 200,
  groupColumn: 200,
  clusterColumn: 200,
  pairColumn: 200,
  periodColumn: 200,
  treatedFromColumn: 200,
  periodsBefore: 1000,
  periodsAfter: 1000,
  stratify: 1000,
  match: 1000,
  sd: 30,
  baseline: 30,
  icc: 30,
  clusterSize: 30,
  clusterSizeCv: 30,
  correlation: 30,
  lostShare: 30,
  alpha: 30,
  power: 30,
  plannedSize: 30,
  steps: 30,
  looksPlannedUnits: 30,
  stopping: 3000,
  missingMaxShare: 30,
  adopt: 2000,
  adapt: 2000,
  stop: 2000,
} as const;
export type TextName = keyof typeof limits;
export const textNames = Object.keys(limits) as readonly TextName[];

export const maxSecondary = 10;
export const maxGroups = 6;

// PostgreSQL keeps neither a NUL nor half a surrogate pair.
const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => !value.includes('\0') && value.isWellFormed(), { error: 'cannot be kept' })
    .optional();

const secondaryRow = z.object({
  label: text(200),
  kind: z.enum(measureKinds).optional(),
  unit: text(60),
  better: z.enum(directions).optional(),
  important: text(30),
  column: text(200),
});
export type SecondaryRow = z.output<typeof secondaryRow>;

const groupRow = z.object({ code: text(60), label: text(200), share: text(10) });
export type GroupRow = z.output<typeof groupRow>;

const textShape = Object.fromEntries(textNames.map((name) => [name, text(limits[name])])) as {
  [Name in TextName]: ReturnType<typeof text>;
};

/** What is being written: everything may be missing and nothing need be right, so that nothing typed is lost. */
export const trialDraft = z.object({
  ...textShape,
  dataBefore: z.enum(dataBeforeAnswers).optional(),
  primaryKind: z.enum(measureKinds).optional(),
  primaryBetter: z.enum(directions).optional(),
  design: z.enum(trialDesigns).optional(),
  stoppingRule: z.enum(stoppingRules).optional(),
  missingRule: z.enum(missingRules).optional(),
  secondary: z.array(secondaryRow).max(maxSecondary).optional(),
  groups: z.array(groupRow).max(maxGroups).optional(),
});
export type TrialDraft = z.output<typeof trialDraft>;

export const steps = ['question', 'measures', 'design', 'rules', 'review'] as const;
export type Step = (typeof steps)[number];

/** The fields that are written at each step. */
export const fieldsOfStep = {
  question: ['title', 'need', 'hypothesis', 'change', 'population', 'privacy', 'dataBefore'],
  measures: [
    'primaryLabel',
    'primaryKind',
    'primaryUnit',
    'primaryBetter',
    'primaryImportant',
    'primaryColumn',
    'primaryMin',
    'primaryMax',
    'secondary',
  ],
  design: [
    'design',
    'groups',
    'unitColumn',
    'groupColumn',
    'clusterColumn',
    'pairColumn',
    'periodColumn',
    'treatedFromColumn',
    'periodsBefore',
    'periodsAfter',
    'stratify',
    'match',
    'sd',
    'baseline',
    'icc',
    'clusterSize',
    'clusterSizeCv',
    'correlation',
    'lostShare',
    'alpha',
    'power',
    'plannedSize',
    'steps',
  ],
  rules: [
    'stoppingRule',
    'looksPlannedUnits',
    'stopping',
    'missingRule',
    'missingMaxShare',
    'adopt',
    'adapt',
    'stop',
  ],
  review: [],
} as const satisfies Record<Step, readonly (keyof TrialDraft)[]>;

/** Which step a field is written at: `secondary.0.label` with `secondary`. */
export function stepOf(field: string): Step {
  const [name = ''] = field.split('.');
  return steps.find((step) => (fieldsOfStep[step] as readonly string[]).includes(name)) ?? 'question';
}

/** What may be changed after the lock, as an amendment that everybody sees. The question itself may not. */
export const amendableFields = [
  'population',
  'privacy',
  'primaryImportant',
  'primaryColumn',
  'primaryMin',
  'primaryMax',
  'unitColumn',
  'groupColumn',
  'clusterColumn',
  'pairColumn',
  'periodColumn',
  'treatedFromColumn',
  'periodsBefore',
  'periodsAfter',
  'stratify',
  'match',
  'plannedSize',
  'looksPlannedUnits',
  'stopping',
  'missingMaxShare',
  'adopt',
  'adapt',
  'stop',
] as const satisfies readonly TextName[];
export type AmendableField = (typeof amendableFields)[number];
