import { expect, it } from 'vitest';
import { checkAllocation } from './analysis/allocation.ts';
import { cannotTell, type Effect } from './analysis/outcome.ts';
import { conclude, type Grounds } from './conclusion.ts';

const effect = (low: number, estimate: number, high: number, pValue = 0.01): Effect => ({
  status: 'estimated',
  method: 'welch',
  estimate,
  interval: { low, high },
  level: 0.95,
  standardError: 1,
  degreesOfFreedom: 10,
  pValue,
  relative: null,
});

const grounds = (changes: Partial<Grounds>): Grounds => ({
  effect: effect(1, 3, 5),
  better: 'higher',
  minimumImportantEffect: 2,
  allocation: null,
  missingShare: 0,
  maxMissingShare: 0.2,
  secondary: [],
  alpha: 0.05,
  ...changes,
});
const code = (changes: Partial<Grounds>) => {
  const { code: found, reason } = conclude(grounds(changes));
  return `${found}: ${reason}`;
};

it.each([
  [1, 3, 5, 'works: improved_enough'],
  [1, 2, 3, 'works: improved_enough'],
  [0.5, 1.99, 3.5, 'works_partly: improved_too_little'],
  [0.001, 2, 4, 'works: improved_enough'],
  [0, 2, 4, 'could_not_tell: interval_too_wide'],
  [-1, 0.5, 2, 'could_not_tell: interval_too_wide'],
  [-1, 0.5, 1.999, 'no_difference_shown: important_difference_ruled_out'],
  [-2, -1, 0, 'no_difference_shown: important_difference_ruled_out'],
  [-2, -1, -0.001, 'harmful: became_worse'],
  [-5, 1, 7, 'could_not_tell: interval_too_wide'],
])('an interval from %f by %f to %f, where 2 matters: %s', (low, estimate, high, wanted) => {
  expect(code({ effect: effect(low, estimate, high) })).toBe(wanted);
  expect(code({ effect: effect(-high, -estimate, -low), better: 'lower' })).toBe(wanted);
});

it('groups that are not as drawn can tell nothing, whatever the interval', () => {
  expect(code({ allocation: checkAllocation([400, 600], [1, 1]) })).toBe(
    'could_not_tell: groups_not_as_assigned',
  );
  expect(code({ allocation: checkAllocation([490, 510], [1, 1]) })).toBe('works: improved_enough');
});

it('too much missing can tell nothing; the agreed share itself is not too much', () => {
  expect(code({ missingShare: 0.2 })).toBe('works: improved_enough');
  expect(code({ missingShare: 0.2001 })).toBe('could_not_tell: too_much_missing');
});

it('no estimate can tell nothing, and the cause comes with it', () => {
  expect(conclude(grounds({ effect: cannotTell('no_variation') }))).toMatchObject({
    code: 'could_not_tell',
    reason: 'cannot_be_estimated',
    cause: 'no_variation',
    figure: null,
  });
});

it('a secondary measure that became worse, after Holm, makes it work partly; one that may be chance does not', () => {
  const worse = { code: 'cost', better: 'lower' as const, effect: effect(1, 2, 3), adjustedP: 0.049 };
  expect(conclude(grounds({ secondary: [worse] }))).toMatchObject({
    code: 'works_partly',
    reason: 'secondary_worse',
    secondaryWorse: ['cost'],
  });
  expect(code({ secondary: [{ ...worse, adjustedP: 0.05 }] })).toBe('works: improved_enough');
  expect(conclude(grounds({ secondary: [{ ...worse, better: 'higher' }] }))).toMatchObject({
    code: 'works',
    secondaryBetter: ['cost'],
  });
});
