/** A measured effect of the originator: a figure with its unit, or only which way it went. */
export interface OriginalEffect {
  readonly text: string;
  readonly figure?: number | undefined;
  readonly unit?: string | undefined;
  readonly direction: 'better' | 'worse' | 'none' | 'mixed';
}

/** What an adopter measured at home. */
export interface CopiedEffect {
  readonly unit: string;
  readonly baseline: number;
  readonly value: number;
  readonly lowerIsBetter: boolean;
  /** The words of the original effect that it is held against. */
  readonly repeats?: string | undefined;
}

/** `held`: at least four fifths of the original effect; `weaker`: better, but less; `not_held`: no better or worse. */
export type Verdict = 'held' | 'weaker' | 'not_held' | 'not_comparable';

export interface Comparison {
  readonly verdict: Verdict;
  readonly original: OriginalEffect | undefined;
  /** What the two sizes are told in; `direction` where only the way it went can be compared. */
  readonly basis: 'same_unit' | 'percent' | 'direction' | undefined;
  /** The size of the effect here, in the unit of `basis`; better is positive. */
  readonly effect: number;
}

/** An effect is held when it is at least this share of the original. A choice, told on the page. */
export const heldShare = 0.8;

/**
 * Holds what an adopter measured against what the originator measured.
 *
 * - The effect here is the change from baseline to value, positive when it went the right way.
 * - No change, or one the wrong way, is `not_held`, whatever the size of the original.
 * - The original's figure is compared with that change where both have the same unit, and with the change in per cent
 *   of the baseline where the original is told in per cent. Per cent against per cent is not compared: the sources do
 *   not say whether theirs is a level, points or a relative change.
 * - A change from one per cent to another is one in percentage points, and compared with an original told in those.
 * - Where the original has no figure, only the direction is compared.
 */
export function compareEffects(originals: readonly OriginalEffect[], copied: CopiedEffect): Comparison {
  const improved = originals.filter(({ direction }) => direction === 'better');
  const change = (copied.value - copied.baseline) * (copied.lowerIsBetter ? -1 : 1);
  const original = improved.find(({ text }) => text === copied.repeats) ?? bestMatch(improved, copied);
  if (!original) return { verdict: 'not_comparable', original: undefined, basis: undefined, effect: change };
  if (change <= 0) return { verdict: 'not_held', original, basis: 'direction', effect: change };
  if (original.figure === undefined) return { verdict: 'held', original, basis: 'direction', effect: change };
  const size = Math.abs(original.figure);
  if (isPoints(original.unit) && isPercent(copied.unit)) {
    return { verdict: verdictOf(change, size), original, basis: 'same_unit', effect: change };
  }
  if (isPercent(original.unit)) {
    if (isPercent(copied.unit) || copied.baseline === 0) {
      return { verdict: 'not_comparable', original, basis: undefined, effect: change };
    }
    const percent = (change / Math.abs(copied.baseline)) * 100;
    return { verdict: verdictOf(percent, size), original, basis: 'percent', effect: percent };
  }
  if (!isSameUnit(original.unit, copied.unit)) {
    return { verdict: 'not_comparable', original, basis: undefined, effect: change };
  }
  return { verdict: verdictOf(change, size), original, basis: 'same_unit', effect: change };
}

function verdictOf(effect: number, original: number): Verdict {
  return effect >= original * heldShare ? 'held' : 'weaker';
}

/** Only what is told in the same unit is taken for the same effect without anybody saying so. */
function bestMatch(originals: readonly OriginalEffect[], copied: CopiedEffect): OriginalEffect | undefined {
  return originals.find(({ unit }) => isSameUnit(unit, copied.unit));
}

function isSameUnit(a: string | undefined, b: string): boolean {
  return a !== undefined && plainUnit(a) === plainUnit(b);
}

/** `prosent (fra 42)` is `prosent`: what stands in brackets is a note of the source. */
function plainUnit(unit: string): string {
  return unit
    .replace(/\(.*?\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLocaleLowerCase('nb');
}

function isPoints(unit: string | undefined): boolean {
  return unit !== undefined && /^(?:prosentpoeng|percentage points?)\b/.test(plainUnit(unit));
}

function isPercent(unit: string | undefined): boolean {
  return unit !== undefined && /^(?:%|prosent\b(?!poeng)|per cent\b|percent\b)/.test(plainUnit(unit));
}
