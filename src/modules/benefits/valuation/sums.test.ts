import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BenefitStatedTwice, type SharedBenefit, splitBenefit, sumBenefits } from './sums.ts';

const share = (organisation: string, part: number) => ({ organisation, share: part });

/** Shares of up to six bodies, at most 1 in all. */
const shares = fc
  .uniqueArray(fc.constantFrom('Alta', 'Bø', 'Os', 'Nav', 'Oslo', 'Voss'), { maxLength: 6 })
  .chain((names) =>
    fc
      .array(fc.double({ min: 0, max: 1, noNaN: true }), {
        minLength: names.length + 1,
        maxLength: names.length + 1,
      })
      .map((weights) => {
        const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
        return names.map((name, at) => share(name, (weights[at] as number) / total));
      }),
  );
const benefits: fc.Arbitrary<SharedBenefit[]> = fc.uniqueArray(
  fc.record({ id: fc.uuid(), ore: fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), shares }),
  { selector: ({ id }) => id, maxLength: 12 },
);
const size = (ore: bigint) => (ore < 0n ? -ore : ore);

describe('sums over organisations', () => {
  it('give each its share, and the odd øre to who lost most by rounding', () => {
    const thirds = [share('Bø', 1 / 3), share('Alta', 1 / 3), share('Os', 1 / 3)];
    expect(splitBenefit({ id: 'a', ore: 100n, shares: thirds })).toEqual([
      { organisation: 'Alta', ore: 34n },
      { organisation: 'Bø', ore: 33n },
      { organisation: 'Os', ore: 33n },
    ]);
  });

  it('take three times 0.333333 as all of it', () => {
    const thirds = ['a', 'b', 'c'].map((name) => share(name, 0.333333));
    expect(sumBenefits([{ id: 'x', ore: 1_000_000_000n, shares: thirds }]).unassigned).toBe(0n);
  });

  it('leave what nobody has a share of unassigned', () => {
    const sums = sumBenefits([{ id: 'x', ore: 1_000n, shares: [share('Bø', 0.25)] }]);
    expect(sums).toMatchObject({ whole: 1_000n, assigned: 250n, unassigned: 750n });
  });

  it('count a shared benefit once, though every body hands it in', () => {
    const shared = { id: 'shared', ore: 1_000n, shares: [share('Bø', 0.5), share('Alta', 0.5)] };
    const again = { ...shared, shares: shared.shares.toReversed() };
    expect(sumBenefits([shared, again, shared])).toEqual(sumBenefits([shared]));
  });

  it('refuse a benefit that is stated twice with different figures', () => {
    const stated = { id: 'shared', ore: 1_000n, shares: [share('Bø', 1)] };
    expect(() => sumBenefits([stated, { ...stated, ore: 1_001n }])).toThrow(BenefitStatedTwice);
    expect(() => sumBenefits([stated, { ...stated, shares: [share('Alta', 1)] }])).toThrow(
      BenefitStatedTwice,
    );
  });

  it.each([
    ['below nothing', [share('Bø', -0.1)]],
    ['above all', [share('Bø', 1.1)]],
    ['that is no number', [share('Bø', Number.NaN)]],
    ['above the whole together', [share('Bø', 0.6), share('Alta', 0.6)]],
  ])('refuse shares %s', (_, given) => {
    expect(() => sumBenefits([{ id: 'x', ore: 1n, shares: given }])).toThrow(RangeError);
  });

  it('never exceed the whole of a benefit, and add up to the last øre', () => {
    fc.assert(
      fc.property(benefits, (all) => {
        for (const benefit of all) {
          const split = splitBenefit(benefit).reduce((sum, { ore }) => sum + ore, 0n);
          expect(size(split) <= size(benefit.ore)).toBe(true);
        }
        const sums = sumBenefits(all);
        expect(sums.whole).toBe(all.reduce((sum, { ore }) => sum + ore, 0n));
        expect(sums.byOrganisation.reduce((sum, { ore }) => sum + ore, 0n)).toBe(sums.assigned);
        expect(sums.assigned + sums.unassigned).toBe(sums.whole);
      }),
    );
  });

  it('do not depend on any order', () => {
    fc.assert(
      fc.property(benefits, fc.infiniteStream(fc.nat()), (all, numbers) => {
        const shuffled = <Item>(items: readonly Item[]) =>
          items
            .map((item) => ({ item, at: numbers.next().value }))
            .sort((one, other) => one.at - other.at)
            .map(({ item }) => item);
        const other = shuffled(all).map((benefit) => ({ ...benefit, shares: shuffled(benefit.shares) }));
        expect(sumBenefits(other)).toEqual(sumBenefits(all));
      }),
    );
  });
});
