import { z } from '@hono/zod-openapi';
import { readDecimal, readOre, typedNok } from './amounts.ts';
import { type BenefitBody, limits, type PlanBody } from './schema.ts';

/** What is wrong with what was typed: `field` as the form names it. Words for each code are in `messages`. */
export interface DraftFault {
  readonly field: string;
  readonly code: FaultCode;
}

export const faultCodes = [
  'missing',
  'not_a_number',
  'not_an_amount',
  'not_a_day',
  'not_a_year',
  'not_a_choice',
  'too_long',
  'out_of_range',
  'years_out_of_order',
  'low_likely_high',
  'target_is_baseline',
  'target_wrong_way',
  'target_before_baseline',
  'baseline_after_measurement',
  'baseline_in_future',
  'shares_above_whole',
  'share_twice',
  'share_not_above_zero',
  'owner_missing',
  'owner_unknown',
  'outside_horizon',
  'before_year_zero',
  'unknown_parameters',
  'unknown_node',
  'arrow_wrong_way',
  'circular_map',
  'group_does_not_fit',
  'not_an_address',
  'interval_around_value',
  'measured_in_future',
  'measured_before_baseline',
  'unknown_organisation',
  'already_corrected',
] as const;
export type FaultCode = (typeof faultCodes)[number];

// A form is kept as it was typed, whatever it holds; how long a text may be is told when it is published.
const typed = z.string().trim().optional().catch(undefined).openapi({ type: 'string' });
/** A repeated name comes as a list; a row that no form of ours has made is nothing. */
const rows = <Row extends z.ZodType>(row: Row, most: number) =>
  z.preprocess((value) => (Array.isArray(value) ? value.slice(0, most) : []), z.array(row)).default([]);

/** A benefit as it is typed: nothing is demanded of a draft. */
export const benefitDraft = z.object({
  title: typed,
  forWhom: typed,
  group: typed,
  effect: typed,
  useOfTime: typed,
  significance: typed,
  extent: typed,
  ownerId: typed,
  ownerName: typed,
  ownerRole: typed,
  indicator: typed,
  unit: typed,
  better: typed,
  howMeasured: typed,
  everyMonths: typed,
  measureUntil: typed,
  baselineValue: typed,
  baselineOn: typed,
  baselineMethod: typed,
  baselineSource: typed,
  targetValue: typed,
  targetOn: typed,
  expectedLow: typed,
  expectedLikely: typed,
  expectedHigh: typed,
  fromYear: typed,
  toYear: typed,
  dependsOn: typed,
  risks: rows(z.object({ risk: typed, measure: typed }), limits.rows),
  shares: rows(z.object({ organisationId: typed, name: typed, percent: typed }), limits.shares),
});
export type BenefitDraft = z.output<typeof benefitDraft>;

const textRow = z.object({ id: typed, text: typed });
/** A plan as it is typed. */
export const planDraft = z.object({
  justification: typed,
  priceYear: typed,
  originYear: typed,
  originMeaning: typed,
  horizonYears: typed,
  parameters: typed,
  isImportant: typed,
  nextMilestone: typed,
  nextMilestoneOn: typed,
  goals: rows(textRow, limits.rows),
  deliverables: rows(textRow, limits.rows),
  practices: rows(textRow, limits.rows),
  costs: rows(
    z.object({
      name: typed,
      kind: typed,
      group: typed,
      fromYear: typed,
      toYear: typed,
      likely: typed,
      low: typed,
      high: typed,
    }),
    limits.costs,
  ),
  edges: rows(z.object({ from: typed, to: typed }), limits.edges),
});
export type PlanDraft = z.output<typeof planDraft>;

/** Collects what is wrong while a draft is read. */
class Reader {
  readonly faults: DraftFault[] = [];

  tell(field: string, code: FaultCode): undefined {
    this.faults.push({ field, code });
    return undefined;
  }

  number(field: string, text: string | undefined): string | undefined {
    const read = readDecimal(text);
    return read === null ? this.tell(field, 'not_a_number') : read;
  }

  ore(field: string, text: string | undefined): number | undefined {
    const read = readOre(text);
    return read === null ? this.tell(field, 'not_an_amount') : read;
  }

  whole(field: string, text: string | undefined, code: FaultCode = 'not_a_number'): number | undefined {
    const read = readDecimal(text);
    if (read === undefined) return undefined;
    if (read === null || !/^-?\d{1,6}$/.test(read)) return this.tell(field, code);
    return Number(read);
  }

  day(field: string, text: string | undefined): string | undefined {
    if (!text) return undefined;
    const day = isoDay(text);
    return day === undefined ? this.tell(field, 'not_a_day') : day;
  }
}

/** `2026-01-31`, as date fields send it, or `31.1.2026`, as people write it. */
export function isoDay(text: string): string | undefined {
  const written = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text.trim());
  const [, date = '', month = '', year = ''] = written ?? [];
  const iso = written ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : text.trim();
  return z.iso.date().safeParse(iso).success && iso >= '1990' && iso < '2300' ? iso : undefined;
}

/** A read draft: in the shape of the body, with holes where nothing was typed. `rules.ts` says what may not be one. */
export interface ReadDraft {
  readonly value: object;
  readonly faults: readonly DraftFault[];
}

/** What was typed of a benefit, read: numbers, amounts and days. */
export function readBenefitDraft(draft: BenefitDraft): ReadDraft {
  const read = new Reader();
  const value = {
    ...texts(draft, ['title', 'forWhom', 'group', 'effect', 'useOfTime', 'significance', 'extent']),
    ...texts(draft, ['ownerId', 'ownerName', 'ownerRole', 'indicator', 'unit', 'better', 'howMeasured']),
    ...texts(draft, ['dependsOn']),
    everyMonths: read.whole('everyMonths', draft.everyMonths),
    measureUntil: read.day('measureUntil', draft.measureUntil),
    baseline: whole({
      value: read.number('baselineValue', draft.baselineValue),
      on: read.day('baselineOn', draft.baselineOn),
      method: draft.baselineMethod || undefined,
      source: draft.baselineSource || undefined,
    }),
    target: whole({
      value: read.number('targetValue', draft.targetValue),
      on: read.day('targetOn', draft.targetOn),
    }),
    expected: expectedOf(read, draft),
    risks: draft.risks
      .filter(({ risk, measure }) => risk || measure)
      .map(({ risk, measure }) => ({ risk, ...(measure ? { measure } : {}) })),
    shares: draft.shares.flatMap((row, index) => {
      if (!row.organisationId && !row.name && !row.percent) return [];
      const percent = read.number(`shares.${index}.percent`, row.percent?.replace('%', ''));
      return [{ organisationId: row.organisationId || undefined, name: row.name || undefined, percent }];
    }),
  };
  return { value, faults: read.faults };
}

function expectedOf(read: Reader, draft: BenefitDraft) {
  const likelyOre = read.ore('expectedLikely', draft.expectedLikely);
  const lowOre = read.ore('expectedLow', draft.expectedLow) ?? likelyOre;
  const highOre = read.ore('expectedHigh', draft.expectedHigh) ?? likelyOre;
  const fromYear = read.whole('fromYear', draft.fromYear, 'not_a_year');
  const toYear = read.whole('toYear', draft.toYear, 'not_a_year');
  return whole({ lowOre, likelyOre, highOre, fromYear, toYear });
}

/** What was typed of a plan, read. */
export function readPlanDraft(draft: PlanDraft): ReadDraft {
  const read = new Reader();
  const value = {
    ...texts(draft, ['justification', 'originMeaning', 'parameters', 'nextMilestone']),
    priceYear: read.whole('priceYear', draft.priceYear, 'not_a_year'),
    originYear: read.whole('originYear', draft.originYear, 'not_a_year'),
    horizonYears: read.whole('horizonYears', draft.horizonYears),
    isImportant: draft.isImportant === 'yes',
    nextMilestoneOn: read.day('nextMilestoneOn', draft.nextMilestoneOn),
    goals: mapRows(draft.goals),
    deliverables: mapRows(draft.deliverables),
    practices: mapRows(draft.practices),
    costs: draft.costs.flatMap((row, index) => {
      if (Object.values(row).every((text) => !text)) return [];
      const at = (field: string) => `costs.${index}.${field}`;
      const fromYear = read.whole(at('fromYear'), row.fromYear, 'not_a_year');
      return [
        {
          ...texts(row, ['name', 'kind', 'group']),
          fromYear,
          toYear: read.whole(at('toYear'), row.toYear, 'not_a_year') ?? fromYear,
          likelyOre: read.ore(at('likely'), row.likely),
          lowOre: read.ore(at('low'), row.low),
          highOre: read.ore(at('high'), row.high),
        },
      ];
    }),
    edges: draft.edges.filter(({ from, to }) => from || to),
  };
  return { value, faults: read.faults };
}

const mapRows = (list: readonly { id?: string | undefined; text?: string | undefined }[]) =>
  list.filter(({ text }) => text).map(({ id, text }) => ({ id, text }));

/** The named texts of a draft; an empty one is none. */
function texts<Draft extends object>(draft: Draft, names: readonly (keyof Draft)[]): object {
  return Object.fromEntries(names.map((name) => [name, draft[name] || undefined]));
}

/** A group of fields of which something was typed; undefined when nothing was. */
function whole<Fields extends object>(fields: Fields): Fields | undefined {
  return Object.values(fields).some((value) => value !== undefined) ? fields : undefined;
}

/** A published benefit as it is typed again. Decimals get a comma, as people write them here. */
export function draftOfBenefit(body: BenefitBody): BenefitDraft {
  const { baseline, target, expected } = body;
  return {
    ...(texts(body, [
      'title',
      'forWhom',
      'group',
      'effect',
      'useOfTime',
      'significance',
      'extent',
    ]) as object),
    ...(texts(body, ['ownerId', 'ownerName', 'ownerRole', 'indicator', 'unit', 'better']) as object),
    ...(texts(body, ['howMeasured', 'measureUntil', 'dependsOn']) as object),
    everyMonths: String(body.everyMonths),
    baselineValue: comma(baseline?.value),
    baselineOn: baseline?.on,
    baselineMethod: baseline?.method,
    baselineSource: baseline?.source,
    targetValue: comma(target?.value),
    targetOn: target?.on,
    expectedLow: nok(expected && expected.lowOre !== expected.likelyOre ? expected.lowOre : undefined),
    expectedLikely: nok(expected?.likelyOre),
    expectedHigh: nok(expected && expected.highOre !== expected.likelyOre ? expected.highOre : undefined),
    fromYear: expected && String(expected.fromYear),
    toYear: expected?.toYear === undefined ? undefined : String(expected.toYear),
    risks: body.risks.map(({ risk, measure }) => ({ risk, measure })),
    shares: body.shares.map((row) => ({
      organisationId: row.organisationId,
      name: row.name,
      percent: comma(row.percent),
    })),
  };
}

/** A published plan as it is typed again. */
export function draftOfPlan(body: PlanBody): PlanDraft {
  return {
    ...(texts(body, ['justification', 'originMeaning', 'parameters', 'nextMilestone']) as object),
    priceYear: String(body.priceYear),
    originYear: String(body.originYear),
    horizonYears: String(body.horizonYears),
    isImportant: body.isImportant ? 'yes' : undefined,
    nextMilestoneOn: body.nextMilestoneOn,
    goals: body.goals,
    deliverables: body.deliverables,
    practices: body.practices,
    costs: body.costs.map((row) => ({
      name: row.name,
      kind: row.kind,
      group: row.group,
      fromYear: String(row.fromYear),
      toYear: String(row.toYear),
      likely: nok(row.likelyOre),
      low: nok(row.lowOre),
      high: nok(row.highOre),
    })),
    edges: body.edges,
  };
}

const comma = (value: string | undefined) => value?.replace('.', ',');
const nok = (ore: number | undefined) => (ore === undefined ? undefined : typedNok(ore));

/** Gives every row of the map that has a text and no id one that no row has had in this draft. */
export function withRowIds(draft: PlanDraft): PlanDraft {
  const named = <Row extends { id?: string | undefined; text?: string | undefined }>(
    list: readonly Row[],
    letter: string,
  ) => {
    let last = Math.max(0, ...list.map(({ id }) => Number(/^[a-z](\d{1,3})$/.exec(id ?? '')?.[1] ?? 0)));
    const seen = new Set<string>();
    return list.map((row) => {
      const has = row.id && /^[a-z]\d{1,3}$/.test(row.id) && !seen.has(row.id);
      const id = has ? (row.id as string) : `${letter}${++last}`;
      seen.add(id);
      return { ...row, id };
    });
  };
  return {
    ...draft,
    goals: named(draft.goals, 'g'),
    deliverables: named(draft.deliverables, 'd'),
    practices: named(draft.practices, 'p'),
  };
}
