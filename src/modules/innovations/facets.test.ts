import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countInMemory,
  countSelection,
  emptySelection,
  type FacetName,
  facetGroupsOf,
  facetNames,
  matchesGroups,
} from './facets.ts';

const types = ['service', 'process', 'product'];
const phases = ['idea', 'trial', 'in_use'];

const record = fc
  .record({
    phase: fc.constantFrom(...phases),
    types: fc.uniqueArray(fc.constantFrom(...types), { minLength: 1 }),
  })
  .map(({ phase, types: chosen }) => ({
    facets: [`phase:${phase}`, ...chosen.map((type) => `type:${type}`)],
  }));
const selection = fc
  .record({ type: fc.subarray(types), phase: fc.subarray(phases) })
  .map((chosen) => ({ ...emptySelection, ...chosen }));

describe('countSelection', () => {
  it('says beside each choice what choosing it instead of the others of its name would leave', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(record, { maxLength: 30 }), selection, async (records, chosen) => {
        const { total, counts } = await countSelection(chosen, async (groups) =>
          countInMemory(records, groups),
        );
        expect(total).toBe(
          records.filter(({ facets }) => matchesGroups(facets, facetGroupsOf(chosen))).length,
        );
        for (const [name, values] of [
          ['type', types],
          ['phase', phases],
        ] as const) {
          for (const value of values) {
            const groups = facetGroupsOf({ ...chosen, [name]: [value] });
            const left = records.filter(({ facets }) => matchesGroups(facets, groups)).length;
            expect(counts[name].get(value) ?? 0).toBe(left);
          }
        }
      }),
    );
  });

  it('names every group that there is', () => {
    const selected = Object.fromEntries(facetNames.map((name) => [name, ['x']])) as Record<
      FacetName,
      string[]
    >;
    expect(facetGroupsOf(selected)).toHaveLength(facetNames.length);
    expect(facetGroupsOf(selected, 'county')).toHaveLength(facetNames.length - 1);
  });
});
