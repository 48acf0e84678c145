import { planTrial } from '../power/plan.ts';
import { type TrialDesign, trialSpec } from '../spec.ts';

/** What one is asked, in plain words, on the way to a design. */
export interface DesignAnswers {
  /** Is there something that can be measured in those who get it and those who do not? */
  readonly hasMeasure: boolean;
  /** Can we decide who gets it? */
  readonly canChoose: boolean;
  /** Is it given to one by one, or to whole groups such as schools or municipalities? */
  readonly givenTo: 'units' | 'clusters';
  /** Does what one gets reach others too: in the same class, on the same ward? */
  readonly spillsOver: boolean;
  /** Must everybody get it in the end? */
  readonly everybodyInTheEnd: boolean;
  /** Can it be begun at different times in different places? */
  readonly inSteps: boolean;
  /** Is the same measured before it begins? */
  readonly measuredBefore: boolean;
  /** Are there others like them that do not get it, or get it later? */
  readonly hasComparison: boolean;
  /** How many units take part, in all. */
  readonly units: number;
  /** How many groups take part, in all; 0 when there are none. */
  readonly clusters: number;
  readonly outcome: DesignOutcome;
  /** Of units in one group, 0–1; 0.05 when nobody knows. */
  readonly icc?: number;
  readonly alpha?: number;
  readonly power?: number;
}

export type DesignOutcome =
  | { readonly kind: 'mean'; readonly sd: number; readonly minimumImportantEffect: number }
  | {
      readonly kind: 'proportion';
      /** How common it is now, 0–1. */
      readonly baseline: number;
      readonly better: 'higher' | 'lower';
      readonly minimumImportantEffect: number;
    };

export type CannotAnswerReason =
  | 'no_measure'
  | 'no_comparison'
  | 'no_measurement_before'
  | 'too_few_clusters'
  | 'too_few_units'
  | 'effect_not_possible'
  | 'too_small_for_effect';

export type DesignReason =
  | 'drawn_one_by_one'
  | 'drawn_in_groups'
  | 'spills_over'
  | 'everybody_gets_it'
  | 'few_so_matched'
  | 'not_chosen_but_compared'
  | 'begins_at_different_times'
  | 'the_last_to_get_it_wait';

export type DesignWarning = 'few_clusters' | 'rare_outcome' | 'weaker_than_drawing' | 'wedge_takes_time';

export interface SampleAdvice {
  readonly counts: 'units' | 'clusters';
  readonly available: number;
  /** In all; null where no number is enough. */
  readonly needed: number | null;
  /** What those available can show; null if nothing that is possible. */
  readonly smallestEffect: number | null;
}

export type DesignAdvice =
  | {
      readonly advice: 'design';
      readonly design: TrialDesign;
      readonly reasons: readonly DesignReason[];
      readonly warnings: readonly DesignWarning[];
      readonly sample: SampleAdvice;
    }
  | {
      readonly advice: 'cannot_answer';
      /** The design that comes nearest; null where none does. */
      readonly nearest: TrialDesign | null;
      readonly reasons: readonly CannotAnswerReason[];
      readonly sample: SampleAdvice | null;
    };

/** Fewer than this in each group, and chance differences between the groups are as large as what is looked for. */
export const fewestClusters = 4;
/** With fewer clusters in all, pairing on what was measured before takes away much of the chance. */
const fewClusters = 20;
const fewUnits = 60;
/** Fewer with the outcome expected in a group, and neither interval nor power can be trusted. */
const fewestEvents = 5;

/**
 * The design that answers, or why none does. The order of the rules is that of strength: drawing who gets it, then in
 * groups, then step by step, then comparing changes.
 */
export function chooseDesign(answers: DesignAnswers): DesignAdvice {
  if (!answers.hasMeasure) return cannot(null, ['no_measure'], null);
  const choice = answers.canChoose ? drawn(answers) : compared(answers);
  if ('impossible' in choice) return cannot(choice.nearest, choice.impossible, null);
  const sample = sampleOf(choice.design, answers);
  if (sample === 'effect_not_possible') return cannot(choice.design, ['effect_not_possible'], null);
  const { needed, available } = sample;
  if (needed === null || available < needed) return cannot(choice.design, ['too_small_for_effect'], sample);
  return {
    advice: 'design',
    design: choice.design,
    reasons: choice.reasons,
    warnings: warningsOf(choice.design, answers),
    sample,
  };
}

type Choice =
  | { readonly design: TrialDesign; readonly reasons: readonly DesignReason[] }
  | { readonly nearest: TrialDesign | null; readonly impossible: readonly CannotAnswerReason[] };

const cannot = (
  nearest: TrialDesign | null,
  reasons: readonly CannotAnswerReason[],
  sample: SampleAdvice | null,
): DesignAdvice => ({ advice: 'cannot_answer', nearest, reasons, sample });

function drawn(answers: DesignAnswers): Choice {
  return answers.givenTo === 'clusters' || answers.spillsOver
    ? drawnInGroups(answers)
    : drawnOneByOne(answers);
}

function drawnInGroups({
  givenTo,
  clusters,
  everybodyInTheEnd,
  inSteps,
  measuredBefore,
}: DesignAnswers): Choice {
  const why: DesignReason = givenTo === 'clusters' ? 'drawn_in_groups' : 'spills_over';
  if (everybodyInTheEnd && inSteps) {
    if (clusters < 3) return { nearest: 'stepped_wedge', impossible: ['too_few_clusters'] };
    return { design: 'stepped_wedge', reasons: [why, 'everybody_gets_it'] };
  }
  if (clusters < 2 * fewestClusters) return { nearest: 'clusters', impossible: ['too_few_clusters'] };
  const waits: DesignReason[] = everybodyInTheEnd ? ['the_last_to_get_it_wait'] : [];
  if (clusters <= fewClusters && measuredBefore && clusters % 2 === 0)
    return { design: 'matched_pairs', reasons: [why, 'few_so_matched', ...waits] };
  return { design: 'clusters', reasons: [why, ...waits] };
}

function drawnOneByOne({ units, everybodyInTheEnd, measuredBefore }: DesignAnswers): Choice {
  if (units < 4) return { nearest: 'two_groups', impossible: ['too_few_units'] };
  const waits: DesignReason[] = everybodyInTheEnd ? ['the_last_to_get_it_wait'] : [];
  if (units <= fewUnits && units % 2 === 0 && measuredBefore)
    return { design: 'matched_pairs', reasons: ['drawn_one_by_one', 'few_so_matched', ...waits] };
  return { design: 'two_groups', reasons: ['drawn_one_by_one', ...waits] };
}

function compared(answers: DesignAnswers): Choice {
  const { hasComparison, measuredBefore, inSteps, givenTo, clusters, units } = answers;
  const impossible: CannotAnswerReason[] = [];
  if (!hasComparison) impossible.push('no_comparison');
  if (!measuredBefore) impossible.push('no_measurement_before');
  const design = inSteps ? 'staggered_adoption' : 'before_after_comparison';
  if (givenTo === 'clusters' && clusters < 2 * fewestClusters) impossible.push('too_few_clusters');
  if (givenTo === 'units' && units < 4) impossible.push('too_few_units');
  if (impossible.length > 0) return { nearest: hasComparison ? design : null, impossible };
  return { design, reasons: [inSteps ? 'begins_at_different_times' : 'not_chosen_but_compared'] };
}

function warningsOf(
  design: TrialDesign,
  { clusters, units, outcome, givenTo }: DesignAnswers,
): DesignWarning[] {
  const warnings: DesignWarning[] = [];
  const isByCluster = design === 'clusters' || design === 'stepped_wedge' || givenTo === 'clusters';
  if (isByCluster && clusters < fewClusters) warnings.push('few_clusters');
  if (outcome.kind === 'proportion') {
    const rarest = Math.min(outcome.baseline, 1 - outcome.baseline);
    if ((units / 2) * rarest < fewestEvents) warnings.push('rare_outcome');
  }
  if (design === 'before_after_comparison' || design === 'staggered_adoption')
    warnings.push('weaker_than_drawing');
  if (design === 'stepped_wedge') warnings.push('wedge_takes_time');
  return warnings;
}

/** How alike two of a pair, or before and after, are taken to be when only the answers are known. */
const usualCorrelation = 0.5;
const usualIcc = 0.05;
const mostSteps = 6;

function sampleOf(design: TrialDesign, answers: DesignAnswers): SampleAdvice | 'effect_not_possible' {
  const { outcome, clusters, units, icc = usualIcc, alpha = 0.05, power = 0.8, givenTo } = answers;
  const isByCluster = givenTo === 'clusters' || design === 'clusters' || design === 'stepped_wedge';
  const size = isByCluster && clusters > 0 ? Math.max(1, units / clusters) : 1;
  const steps = Math.max(2, Math.min(mostSteps, clusters));
  if (outcome.kind === 'proportion') {
    const room = outcome.better === 'higher' ? 1 - outcome.baseline : outcome.baseline;
    if (outcome.minimumImportantEffect > room) return 'effect_not_possible';
  }
  const available = isByCluster ? clusters : units;
  const parts = design === 'stepped_wedge' ? steps : 2;
  const spec = trialSpec.parse({
    id: 'choice',
    title: 'choice',
    design,
    columns: { unit: 'u', group: 'g', cluster: 'c', pair: 'p', period: 't', treatedFrom: 'f' },
    periods: { before: ['0'], after: ['1'] },
    primary: {
      code: 'm',
      kind: outcome.kind,
      column: 'm',
      better: outcome.kind === 'mean' ? 'higher' : outcome.better,
      minimumImportantEffect: outcome.minimumImportantEffect,
    },
    alpha,
    power,
    planned: { size: Math.max(1, Math.floor(available / parts)), steps },
    assumptions: {
      ...(outcome.kind === 'mean' ? { sd: outcome.sd } : { baseline: outcome.baseline }),
      icc,
      correlation: usualCorrelation,
      clusterCorrelation: usualCorrelation,
      ...(isByCluster ? { clusterSize: size } : {}),
    },
  });
  const plan = planTrial(spec);
  const needed = 'needed' in plan && 'size' in plan.needed ? plan.needed.total : null;
  return {
    counts: isByCluster ? 'clusters' : 'units',
    available,
    needed,
    smallestEffect: 'planned' in plan ? (plan.planned?.smallestEffect ?? null) : null,
  };
}
