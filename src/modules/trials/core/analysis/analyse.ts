import { conclude } from '../conclusion.ts';
import { type Assigned, type Collected, createTrialData } from '../data/collect.ts';
import type { Difference, Issue } from '../data/faults.ts';
import { alphaEach } from '../power/model.ts';
import type { Measure, TrialSpec } from '../spec.ts';
import { type Allocation, checkAllocation } from './allocation.ts';
import { holmAdjusted } from './holm.ts';
import { analyseMeasure } from './measure.ts';
import { type Moments, varianceOf } from './moments.ts';
import type { Effect } from './outcome.ts';
import { wilsonInterval } from './proportions.ts';
import type { Analysed, AnalysisResult, GroupConclusion, GroupLevel, MeasureResult } from './result.ts';
import type { MeasureAnalysis } from './task.ts';

export interface TrialAnalysis {
  /** @param cells in the order of the headings. @param row as spreadsheet programs number it: the headings are row 1. */
  readonly add: (cells: readonly string[], row: number) => void;
  readonly finish: () => AnalysisResult;
}

/**
 * Analyses a trial as its specification says, row by row; only sums are kept. No figure of the result is NaN or
 * infinite: what cannot be told says why.
 * @param headings of the data's columns, in their order.
 * @param assigned who was assigned what, where the registration keeps it: rows that differ are refused.
 */
export function createAnalysis(
  spec: TrialSpec,
  headings: readonly string[],
  assigned?: Assigned,
): TrialAnalysis {
  const data = createTrialData(spec, headings, assigned);
  return { add: data.add, finish: () => analyseCollected(spec, data.finish()) };
}

/** Analyses rows that are at hand, each by its headings; for a room that has read a spreadsheet. */
export function analyseRows(
  spec: TrialSpec,
  headings: readonly string[],
  rows: Iterable<readonly string[]>,
  assigned?: Assigned,
): AnalysisResult {
  const analysis = createAnalysis(spec, headings, assigned);
  let number = 1;
  for (const row of rows) analysis.add(row, ++number);
  return analysis.finish();
}

function analyseCollected(spec: TrialSpec, collected: Collected): AnalysisResult {
  const alpha = alphaEach(spec);
  const measures = [spec.primary, ...spec.secondary];
  const { rowsRead } = collected;
  const arrived = arrivedByGroup(spec, collected);
  const differences = [...collected.differences, ...moreThanRegistered(spec, arrived)];
  if (differences.length > 0)
    return { status: 'refused', id: spec.id, rowsRead, differences, issues: collected.issues };
  // Secondary measures are no part of the promise that all groups hold at once; Holm takes care of them.
  const analyses = measures.map((measure, at) =>
    analyseMeasure(spec, collected, measure, at, at === 0 ? alpha : spec.alpha),
  );
  const results = resultsOf(spec, measures, analyses, collected);
  const told = toldByGroup(spec, collected, arrived);
  const allocation = allocationOf(spec, arrived, told);
  const missingShare = missingShareOf(collected, arrived, told);
  return {
    status: 'analysed',
    id: spec.id,
    title: spec.title,
    design: spec.design,
    alpha: spec.alpha,
    missingRule: spec.missing.rule,
    rowsRead,
    rowsUsed: collected.rowsUsed,
    missingShare,
    issues: [...collected.issues, ...leftOutIssues(measures, analyses)],
    allocation,
    isSequential: spec.looks !== undefined,
    measures: results,
    conclusions: conclusionsOf(spec, results, allocation, missingShare),
  };
}

/** Units, or clusters where these were assigned, with a row in each group; null where the design has no groups. */
function arrivedByGroup(spec: TrialSpec, { entities, groups }: Collected): number[] | null {
  if (spec.design === 'two_groups') return groups.map(({ rows }) => rows);
  if (spec.design !== 'clusters') return null;
  return spec.groups.map((_, at) => entities.filter(({ group }) => group === at).length);
}

function moreThanRegistered(
  { registered, groups }: TrialSpec,
  arrived: readonly number[] | null,
): Difference[] {
  if (!registered || !arrived) return [];
  const examples = groups.flatMap(({ code }, at) => {
    const told = registered.counts[code] ?? 0;
    const found = arrived[at] ?? 0;
    return found > told ? [{ row: null, column: null, value: `${code}: ${found} > ${told}` }] : [];
  });
  return examples.length > 0 ? [{ code: 'more_than_registered', count: examples.length, examples }] : [];
}

/** How many were assigned to each group; null where nobody keeps it. */
function toldByGroup(
  { registered, groups }: TrialSpec,
  { notArrived }: Collected,
  arrived: readonly number[] | null,
): number[] | null {
  if (registered) return groups.map(({ code }) => registered.counts[code] ?? 0);
  return arrived && notArrived ? arrived.map((count, at) => count + (notArrived[at] ?? 0)) : null;
}

function allocationOf(
  spec: TrialSpec,
  arrived: readonly number[] | null,
  told: readonly number[] | null,
): Allocation | null {
  return arrived && checkAllocation(arrived, told ?? spec.groups.map(({ share }) => share));
}

/** The largest share of a group without the primary measure: what never came, and of what came the rows without it. */
function missingShareOf(
  { groups }: Collected,
  arrived: readonly number[] | null,
  told: readonly number[] | null,
): number {
  const shares = groups.map(({ rows, missing }, at) => {
    const came = arrived?.[at] ?? 0;
    const assigned = Math.max(told?.[at] ?? 0, came);
    const present = assigned > 0 ? came / assigned : 1;
    return 1 - present * (rows > 0 ? 1 - (missing[0] ?? 0) / rows : 1);
  });
  return Math.max(0, ...shares);
}

function leftOutIssues(measures: readonly Measure[], analyses: readonly MeasureAnalysis[]): Issue[] {
  return analyses.flatMap(({ leftOut }, at) =>
    Object.entries(leftOut)
      .filter(([, count]) => count > 0)
      .map(([code, count]) => ({
        code: code as Issue['code'],
        column: measures[at]?.column ?? null,
        handling: 'left_out' as const,
        count,
        examples: [],
      })),
  );
}

function resultsOf(
  spec: TrialSpec,
  measures: readonly Measure[],
  analyses: readonly MeasureAnalysis[],
  collected: Collected,
): MeasureResult[] {
  const [primary, ...secondary] = analyses;
  const adjusted = [
    adjustedOf(primary?.effects ?? []),
    ...inGroupsOf(
      adjustedOf(secondary.flatMap(({ effects }) => effects)),
      secondary.map(({ effects }) => effects.length),
    ),
  ];
  const codes = spec.groups.map(({ code }) => code);
  return analyses.map((analysis, at) => {
    const measure = measures[at] as Measure;
    const { code, kind, better, minimumImportantEffect } = measure;
    return {
      code,
      label: measure.label ?? null,
      role: at === 0 ? 'primary' : 'secondary',
      kind,
      unit: measure.unit ?? null,
      better,
      minimumImportantEffect,
      groups: analysis.levels.map((level, group) =>
        groupLevel(spec, measure, analysis, level, group, collected, at),
      ),
      effects: analysis.effects.map((effect, number) => ({
        group: codes[number + 1] ?? '',
        effect,
        adjustedP: adjusted[at]?.[number] ?? null,
      })),
      clustering: analysis.clustering,
      staggered: analysis.staggered,
    };
  });
}

/** Holm among the effects that there are. */
function adjustedOf(effects: readonly Effect[]): (number | null)[] {
  const known = effects.flatMap((effect, at) =>
    effect.status === 'estimated' ? [{ at, p: effect.pValue }] : [],
  );
  const values: (number | null)[] = effects.map(() => null);
  holmAdjusted(known.map(({ p }) => p)).forEach((p, rank) => {
    values[known[rank]?.at ?? 0] = p;
  });
  return values;
}

function inGroupsOf<Item>(items: readonly Item[], sizes: readonly number[]): Item[][] {
  let start = 0;
  return sizes.map((size) => {
    start += size;
    return items.slice(start - size, start);
  });
}

function groupLevel(
  { groups, design, alpha }: TrialSpec,
  { kind }: Measure,
  { clusters }: MeasureAnalysis,
  level: Moments,
  group: number,
  collected: Collected,
  at: number,
): GroupLevel {
  const isDrawnSingly = design === 'two_groups' && kind === 'proportion' && level.n > 0;
  return {
    code: groups[group]?.code ?? '',
    n: level.n,
    level: level.n > 0 ? level.mean : null,
    sd: level.n > 1 ? Math.sqrt(varianceOf(level)) : null,
    interval: isDrawnSingly
      ? wilsonInterval({ n: level.n, yes: Math.round(level.n * level.mean) }, alpha)
      : null,
    clusters: clusters?.[group] ?? null,
    missing: collected.groups[group]?.missing[at] ?? 0,
  };
}

function conclusionsOf(
  spec: TrialSpec,
  [primary, ...secondary]: readonly MeasureResult[],
  allocation: Allocation | null,
  missingShare: number,
): Analysed['conclusions'] {
  return (primary?.effects ?? []).map(({ group, effect }, at): GroupConclusion => {
    const { better, minimumImportantEffect } = spec.primary;
    const grounds = {
      effect,
      better,
      minimumImportantEffect,
      allocation,
      missingShare,
      maxMissingShare: spec.missing.maxShare,
      alpha: spec.alpha,
      secondary: secondary.flatMap((one) => {
        const own = one.effects[at];
        return own
          ? [{ code: one.code, better: one.better, effect: own.effect, adjustedP: own.adjustedP }]
          : [];
      }),
    };
    return { group, ...conclude(grounds) };
  });
}
