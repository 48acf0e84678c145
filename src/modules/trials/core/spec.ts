import { z } from 'zod';

export const trialDesigns = [
  'two_groups',
  'clusters',
  'matched_pairs',
  'stepped_wedge',
  'before_after_comparison',
  'staggered_adoption',
] as const;
export type TrialDesign = (typeof trialDesigns)[number];

const code = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}_.\- ]{0,59}$/u)
  .describe('A short name as it stands in the data.');
const column = z.string().min(1).max(200).describe('The heading of a column in the data.');
const period = z.string().min(1).max(40);
const share = z.number().min(0).max(1);

const measure = z
  .strictObject({
    code,
    label: z.string().max(200).optional().describe('What is measured, in words.'),
    kind: z
      .enum(['mean', 'proportion'])
      .describe('mean: a number for each unit; proportion: yes or no for each unit.'),
    column,
    better: z.enum(['higher', 'lower']).describe('The direction that is an improvement.'),
    minimumImportantEffect: z
      .number()
      .positive()
      .describe(
        'The smallest improvement that would matter, as a difference in the unit of the measure; for a proportion 0.05 is five percentage points.',
      ),
    unit: z.string().max(60).optional().describe('The unit of the measure, such as minutes or kroner.'),
    range: z
      .strictObject({ min: z.number(), max: z.number() })
      .refine(({ min, max }) => min < max, 'min must be below max')
      .optional()
      .describe('The least and most that is possible; what lies outside is left out as a fault.'),
  })
  .refine(({ kind, minimumImportantEffect }) => kind === 'mean' || minimumImportantEffect < 1, {
    path: ['minimumImportantEffect'],
    message: 'for a proportion it lies between 0 and 1',
  });
export type Measure = z.infer<typeof measure>;

const group = z.strictObject({
  code,
  label: z.string().max(200).optional(),
  share: z
    .int()
    .min(1)
    .max(20)
    .default(1)
    .describe('How large a part the group gets of those that are drawn, in whole numbers.'),
});

const columns = z
  .strictObject({
    unit: column.optional(),
    group: column.optional(),
    cluster: column.optional(),
    pair: column.optional(),
    period: column.optional(),
    treatedFrom: column
      .optional()
      .describe('The first period with the new; empty for those never to get it.'),
  })
  .describe('Where things stand in the data.');

const assumptions = z
  .strictObject({
    sd: z.number().positive().describe('The standard deviation of the primary measure between units.'),
    baseline: z.number().describe('The level in the comparison group; for a proportion 0–1.'),
    icc: share.describe('The intracluster correlation: how alike units of one cluster are.'),
    clusterSize: z.number().min(1).describe('Units measured in each cluster, in each period.'),
    clusterSizeCv: z.number().min(0).max(3).describe('The coefficient of variation of the cluster sizes.'),
    correlation: z
      .number()
      .gt(-1)
      .lt(1)
      .describe('Between the two of a pair, or between before and after for one unit.'),
    clusterCorrelation: share.describe("Between a cluster's own level before and after."),
    periodsBefore: z.int().min(1).max(100),
    periodsAfter: z.int().min(1).max(100),
    lostShare: z.number().min(0).max(0.9).describe('The share that is expected to give no data.'),
  })
  .partial()
  .describe('What the sample size is reckoned from.');

const planned = z
  .strictObject({
    size: z
      .int()
      .min(1)
      .describe('Units, clusters or pairs: in the comparison group, of pairs, or at each step, by design.'),
    steps: z.int().min(1).max(60).describe('Stepped wedge: times at which new clusters get it.'),
  })
  .partial();

const registered = z
  .strictObject({
    inputSha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('Of the units that were drawn from.'),
    assignmentSha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('Of who got what.'),
    seed: z.int().min(0).max(4_294_967_295),
    counts: z.record(z.string(), z.int().min(0)).describe('Units, or clusters, in each group.'),
  })
  .describe('The assignment as it was registered before the trial began.');

/** A trial's specification: one file for `power`, `assign` and `analyse`, and what a registration locks. */
export const trialSpec = z
  .strictObject({
    $schema: z.string().optional(),
    id: z.string().min(1).max(100),
    title: z.string().min(1).max(300),
    design: z.enum(trialDesigns),
    groups: z
      .array(group)
      .min(2)
      .max(6)
      .default([
        { code: 'comparison', share: 1 },
        { code: 'new', share: 1 },
      ])
      .describe('The comparison group first. Stepped wedge and staggered adoption have none of their own.'),
    columns,
    periods: z
      .strictObject({ before: z.array(period).min(1).max(100), after: z.array(period).min(1).max(100) })
      .optional()
      .describe('before_after_comparison: which values of the period column are before and after.'),
    primary: measure.describe('The one measure that decides.'),
    secondary: z.array(measure).max(20).default([]),
    stratify: z
      .array(column)
      .max(5)
      .default([])
      .describe('Columns within whose values the groups are balanced.'),
    match: z.array(column).max(8).default([]).describe('Numeric columns by which pairs are made alike.'),
    alpha: z.number().gt(0).lt(0.5).default(0.05),
    power: z.number().gt(0.5).lt(1).default(0.8),
    assumptions: assumptions.default({}),
    planned: planned.default({}),
    looks: z
      .strictObject({
        plannedUnits: z.int().min(10).describe('All units at which the interval is to be narrowest.'),
      })
      .optional()
      .describe('Set when one looks before the end: the intervals then hold however often one looks.'),
    missing: z
      .strictObject({
        rule: z
          .enum(['complete_case', 'worst_case'])
          .default('complete_case')
          .describe(
            'complete_case leaves out units without the measure; worst_case counts them against the new: worst for those that got it, best for the comparison.',
          ),
        maxShare: share.default(0.2).describe('With a larger share missing the trial can tell nothing.'),
      })
      .default({ rule: 'complete_case', maxShare: 0.2 }),
    clusterWeights: z
      .enum(['equal', 'size'])
      .default('equal')
      .describe('clusters: whether each cluster counts alike, or each unit.'),
    comparison: z
      .enum(['never_treated', 'not_yet_treated'])
      .default('not_yet_treated')
      .describe('staggered_adoption: who is compared with.'),
    seed: z.int().min(0).max(4_294_967_295).default(1).describe('Of the bootstrap in the analysis.'),
    registered: registered.optional(),
  })
  .superRefine((spec, context) => {
    for (const { path, message } of faultsOf(spec)) context.addIssue({ code: 'custom', path, message });
  })
  .meta({
    title: 'Trial specification',
    description: 'The specification of a trial, read by `nytte trial`.',
  });

export type TrialSpec = z.infer<typeof trialSpec>;
/** As it is written: what has a usual value may be left out. */
export type TrialSpecInput = z.input<typeof trialSpec>;

interface Fault {
  readonly path: string[];
  readonly message: string;
}

type Columns = z.infer<typeof columns>;

/** The columns that a design cannot do without; `unit|cluster` is either. */
const neededColumns: Readonly<Record<TrialDesign, readonly string[]>> = {
  two_groups: ['unit', 'group'],
  clusters: ['cluster', 'group'],
  matched_pairs: ['pair', 'group'],
  stepped_wedge: ['cluster', 'period', 'treatedFrom'],
  before_after_comparison: ['unit|cluster', 'group', 'period'],
  staggered_adoption: ['unit|cluster', 'period', 'treatedFrom'],
};

function faultsOf(spec: {
  design: TrialDesign;
  columns: Columns;
  groups: readonly { code: string }[];
  primary: Measure;
  secondary: readonly Measure[];
  periods?: { before: readonly string[]; after: readonly string[] } | undefined;
  looks?: unknown;
  missing: { rule: string };
}): Fault[] {
  const { design } = spec;
  const faults: Fault[] = neededColumns[design]
    .filter((names) => !names.split('|').some((name) => spec.columns[name as keyof Columns]))
    .map((name) => ({ path: ['columns', name], message: `the design ${design} needs it` }));
  const say = (path: string[], message: string) => faults.push({ path, message });
  if (design === 'before_after_comparison' && !spec.periods)
    say(['periods'], `the design ${design} needs it`);
  if (spec.looks && design !== 'two_groups')
    say(['looks'], 'only the design two_groups can be looked at early');
  if (hasTwice(spec.groups.map((one) => one.code))) say(['groups'], 'two groups have the same code');
  if (spec.groups.length > 2 && design !== 'two_groups' && design !== 'clusters')
    say(['groups'], `the design ${design} compares two groups`);
  const measures = [spec.primary, ...spec.secondary];
  if (hasTwice(measures.map((one) => one.code))) say(['secondary'], 'two measures have the same code');
  const { before = [], after = [] } = spec.periods ?? {};
  if (before.some((one) => after.includes(one))) say(['periods'], 'a period is both before and after');
  if (spec.missing.rule === 'worst_case' && measures.some((one) => one.kind === 'mean' && !one.range))
    say(['missing', 'rule'], 'worst_case needs the range of each measure that is a mean');
  return faults;
}

const hasTwice = (values: readonly string[]): boolean => new Set(values).size < values.length;

/** The JSON Schema of what one writes, draft 2020-12. */
export function trialSpecJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(trialSpec, { io: 'input' });
}
