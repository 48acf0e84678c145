import type { Allocation } from './analysis/allocation.ts';
import type { Effect, Interval, ReasonCode } from './analysis/outcome.ts';

export type ConclusionCode = 'works' | 'works_partly' | 'no_difference_shown' | 'harmful' | 'could_not_tell';

export type ConclusionReason =
  /** Better, and by at least what was said to matter. */
  | 'improved_enough'
  /** Better, but by less than what was said to matter. */
  | 'improved_too_little'
  /** Better on the primary measure, worse on another. */
  | 'secondary_worse'
  /** A difference that matters is ruled out. */
  | 'important_difference_ruled_out'
  | 'became_worse'
  /** Neither no difference nor one that matters can be ruled out. */
  | 'interval_too_wide'
  | 'groups_not_as_assigned'
  | 'too_much_missing'
  | 'cannot_be_estimated';

export interface Conclusion {
  readonly code: ConclusionCode;
  readonly reason: ConclusionReason;
  /** Why there is no estimate, where that is the reason. */
  readonly cause: ReasonCode | null;
  /** The figure that it rests on, in the unit of the measure: the new less the comparison. */
  readonly figure: (Interval & { readonly estimate: number; readonly level: number }) | null;
  readonly minimumImportantEffect: number;
  readonly better: 'higher' | 'lower';
  /** Codes of secondary measures that became better or worse, after Holm. */
  readonly secondaryBetter: readonly string[];
  readonly secondaryWorse: readonly string[];
}

export interface Grounds {
  readonly effect: Effect;
  readonly better: 'higher' | 'lower';
  /** In the unit of the measure, above 0. */
  readonly minimumImportantEffect: number;
  readonly allocation: Allocation | null;
  /** The largest share without the primary measure in any group, 0–1, and the most that was agreed. */
  readonly missingShare: number;
  readonly maxMissingShare: number;
  readonly secondary: readonly SecondaryGround[];
  readonly alpha: number;
}

export interface SecondaryGround {
  readonly code: string;
  readonly better: 'higher' | 'lower';
  readonly effect: Effect;
  /** After Holm; null where there is none. */
  readonly adjustedP: number | null;
}

/**
 * What a trial shows. In this order:
 * 1. groups that do not have the sizes drawn, too much missing, or no estimate: could_not_tell;
 * 2. the whole interval on the worse side of 0: harmful;
 * 3. the whole interval on the better side of 0: works if the estimate is at least the minimum important effect and no
 *    secondary measure became worse (Holm), else works_partly;
 * 4. 0 in the interval: no_difference_shown if its better end is below the minimum important effect, else
 *    could_not_tell, since absence of evidence is not evidence of absence (Altman and Bland 1995).
 * An interval that ends exactly at 0 holds 0.
 */
export function conclude(grounds: Grounds): Conclusion {
  const { effect, better, minimumImportantEffect: important } = grounds;
  const secondaryBetter = movedTo('better', grounds);
  const secondaryWorse = movedTo('worse', grounds);
  const say = (code: ConclusionCode, reason: ConclusionReason): Conclusion => ({
    code,
    reason,
    cause: effect.status === 'cannot_tell' && reason === 'cannot_be_estimated' ? effect.reason : null,
    figure:
      effect.status === 'estimated'
        ? { estimate: effect.estimate, ...effect.interval, level: effect.level }
        : null,
    minimumImportantEffect: important,
    better,
    secondaryBetter,
    secondaryWorse,
  });
  if (grounds.allocation?.isMismatch) return say('could_not_tell', 'groups_not_as_assigned');
  if (grounds.missingShare > grounds.maxMissingShare) return say('could_not_tell', 'too_much_missing');
  if (effect.status === 'cannot_tell') return say('could_not_tell', 'cannot_be_estimated');
  const { estimate, low, high } = improvement(effect.estimate, effect.interval, better);
  if (high < 0) return say('harmful', 'became_worse');
  if (low > 0) {
    if (estimate < important) return say('works_partly', 'improved_too_little');
    return secondaryWorse.length > 0
      ? say('works_partly', 'secondary_worse')
      : say('works', 'improved_enough');
  }
  return high < important
    ? say('no_difference_shown', 'important_difference_ruled_out')
    : say('could_not_tell', 'interval_too_wide');
}

function improvement(estimate: number, { low, high }: Interval, better: 'higher' | 'lower') {
  return better === 'higher' ? { estimate, low, high } : { estimate: -estimate, low: -high, high: -low };
}

function movedTo(side: 'better' | 'worse', { secondary, alpha }: Grounds): string[] {
  return secondary
    .filter(({ effect, better, adjustedP }) => {
      if (effect.status !== 'estimated' || adjustedP === null || adjustedP >= alpha) return false;
      const isBetter = effect.estimate > 0 === (better === 'higher');
      return isBetter === (side === 'better');
    })
    .map(({ code }) => code);
}
