import type { z } from 'zod';
import type { DraftFault, FaultCode, ReadDraft } from './drafts.ts';
import { type BenefitBody, benefitBody, type MeasurementBody, type PlanBody, planBody } from './schema.ts';

/** What publishing a benefit is judged against. */
export interface BenefitSetting {
  readonly today: string;
  /** The days of what was measured before, corrected ones left out. */
  readonly measuredOn: readonly string[];
  /** The accounts that may own it. */
  readonly ownerIds: readonly string[];
  /** The organisations that may have a share: the owner and those who take part. */
  readonly organisationIds: readonly string[];
}

export type Judged<Body> =
  | { readonly body: Body; readonly faults?: undefined }
  | { readonly body?: undefined; readonly faults: readonly DraftFault[] };

/** Whether a benefit can be published; otherwise every fault, by field of the form. Drafts are never judged. */
export function judgeBenefit({ value, faults }: ReadDraft, setting: BenefitSetting): Judged<BenefitBody> {
  const shape = benefitBody.safeParse(value);
  const found = [...faults, ...(shape.success ? [] : shapeFaults(shape.error, benefitFields, value, faults))];
  const rules = benefitFaults(value as Partial<BenefitBody>, setting).filter(
    ({ field }) => !found.some((fault) => fault.field === field),
  );
  const all = [...found, ...rules];
  return shape.success && all.length === 0 ? { body: shape.data } : { faults: all };
}

type Tell = (field: string, code: FaultCode) => void;

function benefitFaults(body: Partial<BenefitBody>, setting: BenefitSetting): DraftFault[] {
  const faults: DraftFault[] = [];
  const tell: Tell = (field, code) => faults.push({ field, code });
  if (!body.ownerId && !body.ownerName) tell('ownerName', 'owner_missing');
  if (body.ownerId && !setting.ownerIds.includes(body.ownerId)) tell('ownerId', 'owner_unknown');
  checkEffect(body, tell);
  checkBaselineAndTarget(body, setting, tell);
  checkExpected(body, tell);
  checkShares(body, setting, tell);
  return faults;
}

/** Which groups an effect can fall on: the rule of `valuation/plan-checks.ts`, told while the benefit is written. */
const groupsOfEffect: Partial<Record<BenefitBody['effect'], readonly BenefitBody['group'][]>> = {
  own_budget: ['own_organisation'],
  other_public_budget: ['other_public'],
  freed_time: ['own_organisation', 'other_public'],
};

function checkEffect(
  { effect, group, significance, extent, expected, target }: Partial<BenefitBody>,
  tell: Tell,
) {
  if (!effect) return;
  const allowed = groupsOfEffect[effect];
  if (allowed && group && !allowed.includes(group)) tell('group', 'group_does_not_fit');
  if (effect === 'unpriced') {
    if (!significance) tell('significance', 'missing');
    if (!extent) tell('extent', 'missing');
    return;
  }
  if (!expected) tell('expectedLikely', 'missing');
  if (!target) tell('targetValue', 'missing');
}

function checkBaselineAndTarget(body: Partial<BenefitBody>, setting: BenefitSetting, tell: Tell): void {
  const { baseline, target, better } = body;
  if (baseline?.on && baseline.on > setting.today) tell('baselineOn', 'baseline_in_future');
  if (baseline?.on && setting.measuredOn.some((day) => day <= baseline.on)) {
    tell('baselineOn', 'baseline_after_measurement');
  }
  if (baseline?.value === undefined || target?.value === undefined) return;
  const change = Number(target.value) - Number(baseline.value);
  if (change === 0) tell('targetValue', 'target_is_baseline');
  else if (better && (better === 'higher') !== change > 0) tell('targetValue', 'target_wrong_way');
  if (baseline.on && target.on && target.on <= baseline.on) tell('targetOn', 'target_before_baseline');
}

function checkExpected({ expected }: Partial<BenefitBody>, tell: Tell): void {
  if (!expected) return;
  const { lowOre, likelyOre, highOre, fromYear, toYear } = expected;
  if (lowOre > likelyOre) tell('expectedLow', 'low_likely_high');
  if (likelyOre > highOre) tell('expectedHigh', 'low_likely_high');
  if (toYear !== undefined && toYear < fromYear) tell('toYear', 'years_out_of_order');
}

function checkShares({ shares = [] }: Partial<BenefitBody>, setting: BenefitSetting, tell: Tell): void {
  const seen = new Set<string>();
  let millionths = 0;
  shares.forEach(({ organisationId, name, percent }, index) => {
    const key = organisationId ?? name?.toLocaleLowerCase('nb') ?? '';
    if (seen.has(key)) tell(`shares.${index}.name`, 'share_twice');
    seen.add(key);
    if (organisationId && !setting.organisationIds.includes(organisationId)) {
      tell(`shares.${index}.organisationId`, 'unknown_organisation');
    }
    if (percent === undefined) return;
    if (Number(percent) <= 0) tell(`shares.${index}.percent`, 'share_not_above_zero');
    millionths += Math.round(Number(percent) * 1e6);
  });
  // Whole millionths of a per cent: three times 33.333333 is not above the whole, and no dust decides it.
  if (millionths > 100e6) tell(`shares.${shares.length - 1}.percent`, 'shares_above_whole');
}

/** What publishing a plan is judged against. */
export interface PlanSetting {
  readonly parameterIds: readonly string[];
  /** The initiative's published benefits. */
  readonly benefitIds: readonly string[];
}

/** Whether a plan can be published; otherwise every fault, by field of the form. */
export function judgePlan({ value, faults }: ReadDraft, setting: PlanSetting): Judged<PlanBody> {
  const shape = planBody.safeParse(value);
  const found = [...faults, ...(shape.success ? [] : shapeFaults(shape.error, planFields, value, faults))];
  const rules = planFaults(value as Partial<PlanBody>, setting).filter(
    ({ field }) => !found.some((fault) => fault.field === field),
  );
  const all = [...found, ...rules];
  return shape.success && all.length === 0 ? { body: shape.data } : { faults: all };
}

function planFaults(body: Partial<PlanBody>, setting: PlanSetting): DraftFault[] {
  const faults: DraftFault[] = [];
  const tell: Tell = (field, code) => faults.push({ field, code });
  if (body.goals?.length === 0) tell('goals', 'missing');
  if (body.deliverables?.length === 0) tell('deliverables', 'missing');
  if (body.parameters && !setting.parameterIds.includes(body.parameters))
    tell('parameters', 'unknown_parameters');
  body.costs?.forEach((cost, index) => {
    checkCost(body, cost, (field, code) => tell(`costs.${index}.${field}`, code));
  });
  return faults;
}

function checkCost(plan: Partial<PlanBody>, cost: PlanBody['costs'][number], tell: Tell): void {
  const { fromYear, toYear, lowOre, likelyOre, highOre } = cost;
  if (toYear < fromYear) tell('toYear', 'years_out_of_order');
  if (lowOre !== undefined && lowOre > likelyOre) tell('low', 'low_likely_high');
  if (highOre !== undefined && likelyOre > highOre) tell('high', 'low_likely_high');
  const { originYear, horizonYears } = plan;
  if (originYear === undefined || horizonYears === undefined) return;
  if (toYear > originYear + horizonYears) tell('toYear', 'outside_horizon');
  if (fromYear < originYear && plan.originMeaning !== 'opening') tell('fromYear', 'before_year_zero');
}

/** What a measurement is judged against. */
export interface MeasurementSetting {
  readonly today: string;
  readonly baselineOn: string | undefined;
}

/** The faults of a measurement, by field of the form. */
export function measurementFaults(body: MeasurementBody, setting: MeasurementSetting): DraftFault[] {
  const faults: DraftFault[] = [];
  const tell: Tell = (field, code) => faults.push({ field, code });
  if (body.on > setting.today) tell('on', 'measured_in_future');
  if (setting.baselineOn !== undefined && body.on <= setting.baselineOn)
    tell('on', 'measured_before_baseline');
  if ((body.low === undefined) !== (body.high === undefined))
    tell(body.low === undefined ? 'low' : 'high', 'missing');
  if (body.low !== undefined && body.high !== undefined) {
    const [low, value, high] = [body.low, body.value, body.high].map(Number) as [number, number, number];
    if (low > value || value > high) tell('low', 'interval_around_value');
  }
  if (body.standardError !== undefined && Number(body.standardError) < 0)
    tell('standardError', 'out_of_range');
  if (body.standardError !== undefined && body.low !== undefined)
    tell('standardError', 'interval_around_value');
  if (body.corrects !== undefined && !body.correctionReason) tell('correctionReason', 'missing');
  return faults;
}

/** Where the form says what the body says elsewhere. */
const benefitFields: Readonly<Record<string, string>> = {
  baseline: 'baselineValue',
  'baseline.value': 'baselineValue',
  'baseline.on': 'baselineOn',
  'baseline.method': 'baselineMethod',
  'baseline.source': 'baselineSource',
  'target.value': 'targetValue',
  'target.on': 'targetOn',
  'expected.lowOre': 'expectedLow',
  'expected.likelyOre': 'expectedLikely',
  'expected.highOre': 'expectedHigh',
  'expected.fromYear': 'fromYear',
  'expected.toYear': 'toYear',
};
const planFields: Readonly<Record<string, string>> = { likelyOre: 'likely', lowOre: 'low', highOre: 'high' };

/** What the schema found, as faults of the form's fields; what was told while it was read is not told again. */
function shapeFaults(
  error: z.ZodError,
  fields: Readonly<Record<string, string>>,
  value: object,
  told: readonly DraftFault[],
): DraftFault[] {
  const faults = error.issues.map((issue): DraftFault => {
    const path = issue.path.map(String);
    const joined = path.join('.');
    const last = path.at(-1) ?? '';
    const field = fields[joined] ?? [...path.slice(0, -1), fields[last] ?? last].join('.');
    return { field, code: codeOf(issue, valueAt(value, issue.path)) };
  });
  const unique = new Map(faults.map((fault) => [fault.field, fault]));
  return [...unique.values()].filter(
    ({ field }) =>
      !told.some((one) => one.field === field || (field === 'expectedLow' && one.field === 'expectedLikely')),
  );
}

function codeOf(issue: z.core.$ZodIssue, at: unknown): FaultCode {
  if (at === undefined || at === '') return 'missing';
  if (issue.code === 'too_big' && typeof at === 'string') return 'too_long';
  if (issue.code === 'too_big' || issue.code === 'too_small') return 'out_of_range';
  return 'not_a_choice';
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (at === null || typeof at !== 'object' ? undefined : Reflect.get(at, key)),
    value,
  );
}
