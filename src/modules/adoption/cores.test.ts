import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CopiedEffect, compareEffects, heldShare } from './comparison.ts';
import { mostRepeatedFirst } from './national.ts';
import { rankNext, scoreOf } from './ranking.ts';
import { type AdoptionState, adoptionStates } from './schema.ts';
import { spreadByYear, type ToldStep } from './spread.ts';
import { tally } from './track.ts';
import { type AdoptionTree, buildTree, type TreeMember, type TreeNode } from './tree.ts';

const step = (adoptionId: string, state: AdoptionState, year: number): ToldStep => ({
  adoptionId,
  state,
  year,
});

describe('the spread over years', () => {
  it('counts each organisation where it stood at the end of the year', () => {
    const steps = [
      step('a', 'considers', 2020),
      step('a', 'tests', 2021),
      step('b', 'uses', 2021),
      step('a', 'adapted', 2023),
      step('b', 'stopped', 2023),
    ];
    expect(spreadByYear(steps, 2023)).toEqual([
      { year: 2020, using: 0, testing: 0, considering: 1, stopped: 0 },
      { year: 2021, using: 1, testing: 1, considering: 0, stopped: 0 },
      { year: 2022, using: 1, testing: 1, considering: 0, stopped: 0 },
      { year: 2023, using: 1, testing: 0, considering: 0, stopped: 1 },
    ]);
  });

  it('takes the last word where the year of a state was told again', () => {
    const years = spreadByYear([step('a', 'uses', 2022), step('a', 'uses', 2021)], 2022);
    expect(years.map(({ year, using }) => [year, using])).toEqual([
      [2021, 1],
      [2022, 1],
    ]);
  });

  it('is nothing where nobody has told anything', () => {
    expect(spreadByYear([], 2026)).toEqual([]);
  });

  it('never counts an organisation twice, and never loses one that has begun', () => {
    const steps = fc.array(
      fc.record({
        adoptionId: fc.constantFrom('a', 'b', 'c', 'd'),
        state: fc.constantFrom<AdoptionState>(...adoptionStates),
        year: fc.integer({ min: 2000, max: 2026 }),
      }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(steps, (told) => {
        const years = spreadByYear(told, 2026);
        const all = new Set(told.map(({ adoptionId }) => adoptionId)).size;
        const last = years.at(-1);
        for (const { using, testing, considering, stopped } of years) {
          expect(using + testing + considering + stopped).toBeLessThanOrEqual(all);
        }
        expect(
          (last?.using ?? 0) + (last?.testing ?? 0) + (last?.considering ?? 0) + (last?.stopped ?? 0),
        ).toBe(all);
      }),
    );
  });
});

describe('the tree of who learned from whom', () => {
  const membersOf = (tree: AdoptionTree<TreeMember>): string[] => {
    const walk = ({ member, children }: TreeNode<TreeMember>): string[] => [
      member.id,
      ...children.flatMap(walk),
    ];
    return [...tree.fromOriginator, ...tree.untold].flatMap(walk);
  };

  it('holds every member exactly once, whatever the links say', () => {
    const members = fc.uniqueArray(
      fc.record({
        id: fc.integer({ min: 0, max: 15 }).map(String),
        year: fc.integer({ min: 2000, max: 2026 }),
        learnedFrom: fc.option(
          fc.oneof(fc.constant('originator'), fc.integer({ min: 0, max: 20 }).map(String)),
          { nil: undefined },
        ),
      }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(members, (all) => {
        expect(membersOf(buildTree(all)).sort()).toEqual(all.map(({ id }) => id).sort());
      }),
    );
  });

  it('puts learners under their teacher, and those who have not told apart', () => {
    const tree = buildTree([
      { id: 'b', year: 2022, learnedFrom: 'a' },
      { id: 'a', year: 2021, learnedFrom: 'originator' },
      { id: 'c', year: 2020, learnedFrom: undefined },
      { id: 'd', year: 2023, learnedFrom: 'hidden' },
    ]);
    expect(
      tree.fromOriginator.map(({ member, children }) => [member.id, children.map((it) => it.member.id)]),
    ).toEqual([['a', ['b']]]);
    expect(tree.untold.map(({ member }) => member.id)).toEqual(['c', 'd']);
  });
});

describe('whether an effect held when it was copied', () => {
  const original = {
    text: 'Ti timer mindre',
    figure: 10,
    unit: 'timer i uken',
    direction: 'better',
  } as const;
  const copied = (changes: Partial<CopiedEffect> = {}): CopiedEffect => ({
    unit: 'Timer i uken',
    baseline: 40,
    value: 30,
    lowerIsBetter: true,
    ...changes,
  });

  it.each([
    [30, 'held'],
    [32, 'held'],
    [32.1, 'weaker'],
    [39, 'weaker'],
    [40, 'not_held'],
    [45, 'not_held'],
  ] as const)('from 40 to %d hours against 10 hours less: %s', (value, verdict) => {
    expect(compareEffects([original], copied({ value })).verdict).toBe(verdict);
  });

  it('is measured in per cent of the baseline where the original is told in per cent', () => {
    const percent = {
      text: 'Ned 25 prosent',
      figure: 25,
      unit: 'prosent (fra 2019)',
      direction: 'better',
    } as const;
    const compared = compareEffects([percent], copied({ repeats: percent.text }));
    expect(compared).toMatchObject({ verdict: 'held', basis: 'percent', effect: 25 });
    expect(compareEffects([percent], copied({ repeats: percent.text, value: 36 })).verdict).toBe('weaker');
  });

  it('is not compared in per cent against per cent, nor from a baseline of nothing', () => {
    const percent = { text: 'Ned', figure: 25, unit: '%', direction: 'better' } as const;
    const against = (changes: Partial<CopiedEffect>) =>
      compareEffects([percent], copied({ repeats: 'Ned', ...changes })).verdict;
    expect(against({ unit: 'prosent' })).toBe('not_comparable');
    expect(against({ baseline: 0, value: -5 })).toBe('not_comparable');
  });

  it('is one in percentage points from one per cent to another', () => {
    const points = { text: 'Flere møter', figure: 11, unit: 'prosentpoeng', direction: 'better' } as const;
    const here = { unit: 'prosent', baseline: 75, lowerIsBetter: false, repeats: points.text };
    expect(compareEffects([points], copied({ ...here, value: 86 }))).toMatchObject({
      verdict: 'held',
      basis: 'same_unit',
      effect: 11,
    });
    expect(compareEffects([points], copied({ ...here, value: 80 })).verdict).toBe('weaker');
  });

  it('is compared by direction alone where the original has no figure', () => {
    const bare = { text: 'Bedre', direction: 'better' } as const;
    expect(compareEffects([bare], copied({ repeats: 'Bedre' }))).toMatchObject({
      verdict: 'held',
      basis: 'direction',
    });
    expect(compareEffects([bare], copied({ repeats: 'Bedre', value: 41 })).verdict).toBe('not_held');
  });

  it('is not compared with another unit that nobody has said is the same, nor with what got worse', () => {
    expect(compareEffects([original], copied({ unit: 'kroner' })).verdict).toBe('not_comparable');
    expect(compareEffects([{ ...original, direction: 'worse' }], copied()).verdict).toBe('not_comparable');
    expect(compareEffects([], copied()).verdict).toBe('not_comparable');
  });

  it('depends on size and direction alone: mirrored figures give the same verdict', () => {
    const figure = fc.double({ min: -1000, max: 1000, noNaN: true });
    fc.assert(
      fc.property(figure, figure, (baseline, value) => {
        const lower = compareEffects([original], copied({ baseline, value }));
        const higher = compareEffects(
          [original],
          copied({ baseline: -baseline, value: -value, lowerIsBetter: false }),
        );
        expect(higher.verdict).toBe(lower.verdict);
        if (lower.verdict === 'held') expect(lower.effect).toBeGreaterThanOrEqual(10 * heldShare);
        if (lower.verdict === 'not_held') expect(lower.effect).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('counts what held, what did not and what cannot be told apart', () => {
    expect(
      tally([
        { state: 'uses', verdict: 'held' },
        { state: 'adapted', verdict: 'weaker' },
        { state: 'stopped', verdict: 'not_held' },
        { state: 'tests', verdict: 'not_comparable' },
        { state: 'considers', verdict: undefined },
      ]),
    ).toEqual({ adopters: 2, testing: 1, considering: 1, stopped: 1, measuredBy: 4, held: 1, notHeld: 2 });
  });
});

describe('who should look at it next', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  it('gains by a better need and by more likeness, between 0 and 1', () => {
    fc.assert(
      fc.property(share, share, share, (need, likeness, more) => {
        const score = scoreOf({ need, likeness });
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1 + 1e-12);
        expect(scoreOf({ need: Math.min(1, need + more), likeness })).toBeGreaterThanOrEqual(score);
        expect(scoreOf({ need, likeness: Math.min(1, likeness + more) })).toBeGreaterThanOrEqual(score);
      }),
    );
  });

  it('is what the page says: 60 for the need and 40 for the likeness', () => {
    expect(scoreOf({ need: 1, likeness: 0 })).toBeCloseTo(0.6, 12);
    expect(scoreOf({ need: 0, likeness: 1 })).toBeCloseTo(0.4, 12);
    expect(scoreOf({ need: 0.5, likeness: undefined })).toBeCloseTo(0.3, 12);
  });

  it('has one order, whatever order they come in', () => {
    const one = fc.record({ name: fc.string(), need: share, likeness: fc.option(share, { nil: undefined }) });
    fc.assert(
      fc.property(fc.uniqueArray(one, { selector: ({ name }) => name }), (all) => {
        const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);
        expect(names(rankNext([...all].reverse()))).toEqual(names(rankNext(all)));
      }),
    );
  });

  it('nationally puts measured repeats before mere numbers', () => {
    const track = { adopters: 0, testing: 0, considering: 0, stopped: 0, measuredBy: 0, held: 0, notHeld: 0 };
    const kind = 'innovation' as const;
    const many = { kind, id: '1', slug: 'a', title: 'A', language: 'nb', track: { ...track, adopters: 50 } };
    const held = {
      kind,
      id: '2',
      slug: 'b',
      title: 'B',
      language: 'nb',
      track: { ...track, adopters: 1, held: 1 },
    };
    expect([many, held].sort(mostRepeatedFirst).map(({ slug }) => slug)).toEqual(['b', 'a']);
  });
});
