import { formatList } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import {
  type IntervalChartProps,
  type IntervalRow,
  intervalChartHeight,
} from '../../ui/charts/interval-chart.tsx';
import { chanceWords, countWords, differenceWords, percentWords, plainWords, pWords } from './amounts.ts';
import type { Estimated } from './core/analysis/outcome.ts';
import type { Analysed, GroupConclusion, MeasureResult } from './core/analysis/result.ts';
import type { Difference, Issue } from './core/data/faults.ts';
import type { TrialSpec } from './core/spec.ts';
import type { KeptResult } from './materials.ts';
import { groupName } from './registration-words.ts';
import { resultMessages } from './result-messages.ts';

export interface WrittenTable {
  readonly caption: string;
  readonly columns: readonly { readonly heading: string; readonly isNumeric?: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/** What one group's comparison showed: first for a leader, then the figures. */
export interface WrittenConclusion {
  readonly code: GroupConclusion['code'];
  /** Which group, where there are several. */
  readonly group: string | undefined;
  readonly title: string;
  readonly because: string;
  readonly figures: readonly string[];
}

/** The conclusions of an analysis, in a leader's words. */
export function writtenConclusions(language: Language, { spec, result }: KeptResult): WrittenConclusion[] {
  const m = resultMessages[language];
  const several = result.conclusions.length > 1;
  return result.conclusions.map((conclusion) => ({
    code: conclusion.code,
    group: several ? groupName(spec, conclusion.group) : undefined,
    title: m.conclusion[conclusion.code],
    because: becauseOf(language, spec, result, conclusion),
    figures: figuresOf(language, spec, result, conclusion),
  }));
}

function becauseOf(
  language: Language,
  { primary }: TrialSpec,
  result: Analysed,
  conclusion: GroupConclusion,
): string {
  const m = resultMessages[language];
  const { figure, reason, cause } = conclusion;
  const estimate = figure?.estimate ?? 0;
  const worse = conclusion.secondaryWorse.map((code) => measureName(result, code));
  const because = m.because[reason]({
    measure: primary.label ?? primary.column,
    effect: differenceWords(language, primary, Math.abs(estimate)),
    important: differenceWords(language, primary, conclusion.minimumImportantEffect),
    worse: formatList(language, worse),
    missing: percentWords(language, result.missingShare),
    isHigher: estimate > 0,
  });
  return cause ? `${because} ${m.cause[cause]}` : because;
}

const measureName = ({ measures }: Analysed, code: string): string =>
  measures.find((measure) => measure.code === code)?.label ?? code;

function figuresOf(
  language: Language,
  { primary }: TrialSpec,
  result: Analysed,
  { figure, group }: GroupConclusion,
): string[] {
  const m = resultMessages[language];
  if (!figure) return [];
  const words = (value: number) => differenceWords(language, primary, value);
  const effect = result.measures[0]?.effects.find((one) => one.group === group)?.effect;
  const relative = effect?.status === 'estimated' ? effect.relative : null;
  return [
    m.effectSentence(
      words(figure.estimate),
      percentWords(language, figure.level),
      words(figure.low),
      words(figure.high),
    ),
    ...(relative
      ? [
          m.relative(
            percentWords(language, relative.estimate),
            percentWords(language, relative.low),
            percentWords(language, relative.high),
          ),
        ]
      : []),
    result.isSequential ? m.sequentialHelp : m.intervalHelp,
  ];
}

/** How the analysis stands to what was registered: looked at too often, or too early. */
export function lookWarnings(language: Language, kept: KeptResult, results: readonly KeptResult[]): string[] {
  const m = resultMessages[language];
  const { spec, result } = kept;
  if (result.isSequential) return [];
  const looks = new Set(results.map(({ dataSha256 }) => dataSha256)).size;
  const have = result.measures[0]?.groups[0]?.[spec.design === 'two_groups' ? 'n' : 'clusters'] ?? null;
  const planned = spec.planned.size;
  const isShort =
    (spec.design === 'two_groups' || spec.design === 'clusters') &&
    planned !== undefined &&
    have !== null &&
    have < planned * 0.8;
  return [
    ...(looks > 1 ? [m.early] : []),
    ...(isShort ? [m.small(countWords(language, have), countWords(language, planned))] : []),
  ];
}

/** The effect of each group, as a chart; undefined where nothing could be estimated. */
export function effectChart(
  language: Language,
  { spec, result }: KeptResult,
  id: string,
): IntervalChartProps | undefined {
  const [measure] = result.measures;
  const rows = (measure?.effects ?? []).flatMap(({ group, effect }): IntervalRow[] =>
    effect.status === 'estimated' ? [rowOf(language, spec, groupName(spec, group), effect)] : [],
  );
  return rows.length === 0 ? undefined : chartOf(language, spec, id, rows);
}

/** The effect at each look, the first on top; undefined with fewer than two. */
export function looksChart(
  language: Language,
  results: readonly KeptResult[],
  id: string,
): IntervalChartProps | undefined {
  const m = resultMessages[language];
  const inOrder = [...results].reverse();
  const rows = inOrder.flatMap((kept): IntervalRow[] => {
    const effect = kept.result.measures[0]?.effects[0]?.effect;
    return effect?.status === 'estimated' ? [rowOf(language, kept.spec, m.look(kept.number), effect)] : [];
  });
  const spec = results[0]?.spec;
  if (rows.length < 2 || !spec) return undefined;
  return { ...chartOf(language, spec, id, rows), title: m.looksTitle, description: m.looksDescription };
}

function rowOf(language: Language, { primary }: TrialSpec, label: string, effect: Estimated): IntervalRow {
  const { low, high } = effect.interval;
  const words = differenceWords(language, primary, effect.estimate);
  const range = `${plain(language, primary, low)} – ${plain(language, primary, high)}`;
  return { label, estimate: effect.estimate, low, high, valueLabel: `${words} (${range})` };
}

const plain = (language: Language, { kind }: TrialSpec['primary'], value: number): string =>
  plainWords(language, kind === 'proportion' ? value * 100 : value);

function chartOf(
  language: Language,
  { primary }: TrialSpec,
  id: string,
  rows: readonly IntervalRow[],
): IntervalChartProps {
  const m = resultMessages[language];
  const sign = primary.better === 'higher' ? 1 : -1;
  const words = (value: number) => differenceWords(language, primary, value);
  const [first] = rows;
  const important = words(primary.minimumImportantEffect);
  return {
    id,
    title: m.chartTitle(primary.label ?? primary.column),
    description: m.chartDescription(
      words(first?.estimate ?? 0),
      words(first?.low ?? 0),
      words(first?.high ?? 0),
      important,
    ),
    rows,
    zeroLabel: m.noDifference,
    mark: { value: sign * primary.minimumImportantEffect, label: m.importantMark },
    sides: sign > 0 ? { left: m.worseSide, right: m.betterSide } : { left: m.betterSide, right: m.worseSide },
  };
}

export const chartHeight = (chart: IntervalChartProps): number => intervalChartHeight(chart.rows);

/** What each group measured. */
export function levelsTable(
  language: Language,
  { spec, result }: KeptResult,
  measure: MeasureResult,
): WrittenTable {
  const m = resultMessages[language];
  const hasGroups = spec.design !== 'stepped_wedge' && spec.design !== 'staggered_adoption';
  const hasClusters = measure.groups.some(({ clusters }) => clusters !== null);
  const isMean = measure.kind === 'mean';
  const unit = isMean ? measure.unit : '%';
  const names = hasGroups ? measure.groups.map(({ code }) => groupName(spec, code)) : [m.without, m.withNew];
  const shown = (value: number | null) =>
    value === null ? '–' : isMean ? plainWords(language, value) : percentWords(language, value);
  return {
    caption: `${m.levelsTitle}: ${measureName(result, measure.code)}`,
    columns: [
      { heading: m.group },
      { heading: m.number, isNumeric: true },
      ...(hasClusters ? [{ heading: m.clusters, isNumeric: true }] : []),
      { heading: unit ? `${m.level} (${unit})` : m.level, isNumeric: true },
      ...(isMean ? [{ heading: m.spread, isNumeric: true }] : []),
      { heading: m.missing, isNumeric: true },
    ],
    rows: measure.groups.map((group, at) => [
      names[at] ?? group.code,
      countWords(language, group.n),
      ...(hasClusters ? [group.clusters === null ? '–' : countWords(language, group.clusters)] : []),
      shown(group.level),
      ...(isMean ? [shown(group.sd)] : []),
      countWords(language, group.missing),
    ]),
  };
}

/** Every effect of the secondary measures, with p after Holm. */
export function secondaryTable(language: Language, { spec, result }: KeptResult): WrittenTable | undefined {
  const m = resultMessages[language];
  const rows = result.measures.slice(1).flatMap((measure) =>
    measure.effects.map(({ group, effect, adjustedP }) => {
      const name = `${measure.label ?? measure.code}${measure.effects.length > 1 ? `, ${groupName(spec, group)}` : ''}`;
      if (effect.status === 'cannot_tell') return [name, m.cause[effect.reason], '–', '–', '–'];
      const words = (value: number) => differenceWords(language, measure, value);
      return [
        name,
        words(effect.estimate),
        words(effect.interval.low),
        words(effect.interval.high),
        adjustedP === null ? '–' : chanceWords(language, adjustedP),
      ];
    }),
  );
  if (rows.length === 0) return undefined;
  return {
    caption: m.secondaryHeading,
    columns: [
      { heading: m.measure },
      { heading: m.effect, isNumeric: true },
      { heading: m.from, isNumeric: true },
      { heading: m.to, isNumeric: true },
      { heading: m.adjusted, isNumeric: true },
    ],
    rows,
  };
}

/** What was found in the data and how it was handled, one sentence each. */
export function issueSentences(language: Language, issues: readonly Issue[]): string[] {
  const m = resultMessages[language];
  return issues.map(({ code, column, handling, count, examples }) => {
    const where = column ? ` ${m.inColumn(column)}` : '';
    const shown = examples
      .filter(({ row }) => row !== null)
      .slice(0, 3)
      .map(({ row, value }) =>
        value.trim() === ''
          ? m.rowAlone(countWords(language, row ?? 0))
          : m.rowExample(countWords(language, row ?? 0), value),
      );
    const told = `${m.issue[code] ?? code}${where}: ${m.issueCount(countWords(language, count))}, ${m.handling[handling]}`;
    return shown.length > 0 ? `${told} (${shown.join(', ')}).` : `${told}.`;
  });
}

/** The same without what stands in the cells: for those who may see the result and not the rows. */
export const openIssueSentences = (language: Language, issues: readonly Issue[]): string[] =>
  issueSentences(
    language,
    issues.map((issue) => ({ ...issue, examples: [] })),
  );

/** What does not match the registration, one sentence each, with the first places. */
export function differenceSentences(language: Language, differences: readonly Difference[]): string[] {
  const m = resultMessages[language];
  return differences.map(({ code, count, examples }) => {
    const shown = examples.map(({ row, value }) =>
      row === null ? `«${value}»` : m.rowExample(countWords(language, row), value),
    );
    return `${m.difference[code]}: ${m.issueCount(countWords(language, count))} (${shown.join(', ')}).`;
  });
}

/** How missing values were handled, by the registered rule. */
export function missingSentences(language: Language, { spec, result }: KeptResult): string[] {
  const m = resultMessages[language];
  return [
    m.missingShare(
      percentWords(language, result.missingShare),
      percentWords(language, spec.missing.maxShare),
    ),
    m.missingRule[result.missingRule],
  ];
}

export function allocationSentence(language: Language, { allocation }: Analysed): string | undefined {
  const m = resultMessages[language];
  if (!allocation) return undefined;
  const p = pWords(language, allocation.pValue);
  return allocation.isMismatch ? m.allocationWrong(p) : m.allocationFine(p);
}

/** The method with its source, degrees of freedom, p, and how alike clusters were. */
export function methodSentences(language: Language, { result, coreVersion }: KeptResult): string[] {
  const m = resultMessages[language];
  const [measure] = result.measures;
  const effect = measure?.effects.map((one) => one.effect).find((one) => one.status === 'estimated');
  const clustering = measure?.clustering;
  return [
    ...(effect?.status === 'estimated'
      ? [
          m.method[effect.method],
          ...(effect.degreesOfFreedom === null
            ? []
            : [m.degreesOfFreedom(plainWords(language, effect.degreesOfFreedom))]),
          m.pValue(pWords(language, effect.pValue)),
        ]
      : []),
    ...(clustering?.icc != null && clustering.designEffect !== null
      ? [m.clustering(plainWords(language, clustering.icc), plainWords(language, clustering.designEffect))]
      : []),
    m.coreVersion(coreVersion),
  ];
}

/** One line of a list: the effect with its interval. */
export function effectWords(
  language: Language,
  measure: { readonly kind: 'mean' | 'proportion'; readonly unit?: string | null | undefined },
  effect: { readonly estimate: number; readonly low: number; readonly high: number },
): string {
  const scale = measure.kind === 'proportion' ? 100 : 1;
  const range = `${plainWords(language, effect.low * scale)} – ${plainWords(language, effect.high * scale)}`;
  return `${differenceWords(language, measure, effect.estimate)} (${range})`;
}
