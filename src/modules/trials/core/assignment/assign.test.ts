import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignUnits } from './assign.ts';
import { hashOfAssignment } from './subjects.ts';
import type { AssignOptions, UnitRow } from './types.ts';

const twoGroups: AssignOptions = {
  design: 'two_groups',
  groups: [
    { code: 'a', share: 1 },
    { code: 'b', share: 1 },
  ],
  seed: 1,
};

const rows = (count: number, values: (at: number) => Record<string, string> = () => ({})): UnitRow[] =>
  Array.from({ length: count }, (_, at) => ({ unit: `u${at}`, values: values(at) }));

function assigned(list: readonly UnitRow[], options: AssignOptions) {
  const result = assignUnits(list, options);
  if (result.status === 'refused') throw new Error(JSON.stringify(result.faults));
  return result;
}

const list = fc.integer({ min: 6, max: 60 }).chain((count) =>
  fc.record({
    list: fc.constant(rows(count, (at) => ({ county: `c${at % 3}`, size: String((at * 37) % 101) }))),
    seed: fc.integer({ min: 0, max: 4_294_967_295 }),
  }),
);

describe('assignment', () => {
  it('is what it was: the same list and seed give this, in every version', () => {
    const { rows: drawn, inputSha256, assignmentSha256 } = assigned(rows(8), { ...twoGroups, seed: 42 });
    expect(drawn.map(({ group }) => group).join('')).toMatchInlineSnapshot(`"aabababb"`);
    expect(inputSha256).toMatchInlineSnapshot(
      `"425b4843854f10276d6fa3b64650095290d0d4cb0c5b8e311e58d2006673d876"`,
    );
    expect(assignmentSha256).toMatchInlineSnapshot(
      `"00182e7d3ba9b843fc4196eb62e929b3518d3feea4de2a703601bda9aab1f73a"`,
    );
  });

  it('does not depend on the order of the rows, and repeats itself', () => {
    fc.assert(
      fc.property(list, fc.boolean(), ({ list: all, seed }, isStratified) => {
        const options = { ...twoGroups, seed, ...(isStratified ? { stratify: ['county'] } : {}) };
        const turned = [...all].reverse();
        expect(assigned(turned, options)).toEqual(assigned(all, options));
      }),
    );
  });

  it('is balanced within strata and in all: equal groups differ by one at most', () => {
    fc.assert(
      fc.property(list, fc.integer({ min: 2, max: 4 }), ({ list: all, seed }, groupCount) => {
        const groups = Array.from({ length: groupCount }, (_, at) => ({ code: `g${at}`, share: 1 }));
        const result = assigned(all, { ...twoGroups, groups, seed, stratify: ['county'] });
        for (const { counts } of result.strata) {
          const sizes = Object.values(counts);
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        }
        const all2 = Object.values(result.counts);
        expect(Math.max(...all2) - Math.min(...all2)).toBeLessThanOrEqual(2);
        if (groupCount === 2) expect(Math.max(...all2) - Math.min(...all2)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('gives everybody the same chance, and each pair of neighbours too', () => {
    const draws = 4_000;
    const counts = { first: 0, both: 0 };
    for (let seed = 0; seed < draws; seed++) {
      const { rows: drawn } = assigned(rows(6), { ...twoGroups, seed });
      if (drawn[0]?.group === 'a') counts.first += 1;
      if (drawn[0]?.group === 'a' && drawn[1]?.group === 'a') counts.both += 1;
    }
    // Of six with three in each group: 1/2, and 1/2 · 2/5.
    expect(Math.abs(counts.first / draws - 0.5)).toBeLessThan(0.03);
    expect(Math.abs(counts.both / draws - 0.2)).toBeLessThan(0.025);
  });

  it('follows unequal shares', () => {
    const groups = [
      { code: 'a', share: 2 },
      { code: 'b', share: 1 },
    ];
    expect(assigned(rows(90), { ...twoGroups, groups }).counts).toEqual({ a: 60, b: 30 });
  });

  it('draws whole clusters', () => {
    const options = { ...twoGroups, design: 'clusters' as const, cluster: 'school', stratify: ['county'] };
    const result = assigned(
      rows(40, (at) => ({ school: `s${at % 8}`, county: `c${at % 2}` })),
      options,
    );
    expect(result.counts).toEqual({ a: 4, b: 4 });
    for (const { unit, cluster, group } of result.rows)
      expect(
        result.rows.filter((row) => row.cluster === cluster && row.group !== group),
        unit,
      ).toEqual([]);
  });

  it('makes pairs that are alike, one of each group in each', () => {
    const values = (at: number) => ({ size: String(Math.floor(at / 2) * 100 + (at % 2)), level: '1,5' });
    const options = { ...twoGroups, design: 'matched_pairs' as const, match: ['size', 'level'] };
    const { rows: drawn, counts } = assigned(rows(20, values), options);
    expect(counts).toEqual({ a: 10, b: 10 });
    const pairOf = new Map(drawn.map(({ unit, pair }) => [unit, pair]));
    for (let at = 0; at < 20; at += 2) expect(pairOf.get(`u${at}`)).toBe(pairOf.get(`u${at + 1}`));
  });

  it('changes partners where the nearest first leaves the last far apart', () => {
    // Nearest first pairs 1 with 2, and leaves 0 with 3: 1 + 9.5 instead of 4.2 + 4.3.
    const at = [0, 4.2, 5.2, 9.5];
    const options = { ...twoGroups, design: 'matched_pairs' as const, match: ['x'] };
    const { rows: drawn } = assigned(
      rows(4, (row) => ({ x: String(at[row]) })),
      options,
    );
    expect(drawn[0]?.pair).toBe(drawn[1]?.pair);
    expect(drawn[2]?.pair).toBe(drawn[3]?.pair);
  });

  it('spreads clusters evenly over the steps of a wedge', () => {
    const options = { ...twoGroups, design: 'stepped_wedge' as const, steps: 4 };
    expect(assigned(rows(12), options).counts).toEqual({ 1: 3, 2: 3, 3: 3, 4: 3 });
  });

  it('has a hash that others can reckon: name, tab, group, sorted', () => {
    const hash = hashOfAssignment(
      new Map([
        ['b', 'new'],
        ['a', 'comparison'],
      ]),
    );
    // printf 'a\tcomparison\nb\tnew' | sha256sum
    expect(hash).toMatchInlineSnapshot(`"8a65921a3652543e25e1c091a52353d27bd0225a62160529282046046d760492"`);
  });

  it('lists everything that is wrong, and draws nothing', () => {
    const codes = (all: readonly UnitRow[], options: Partial<AssignOptions>) => {
      const result = assignUnits(all, { ...twoGroups, ...options });
      return result.status === 'refused' ? result.faults.map(({ code }) => code) : [];
    };
    expect(codes([], {})).toEqual(['no_units']);
    expect(codes([...rows(4), ...rows(2)], {})).toEqual(['duplicate_unit']);
    expect(codes(rows(4), { seed: -1 })).toEqual(['bad_seed']);
    expect(codes(rows(4), { seed: 1.5 })).toEqual(['bad_seed']);
    expect(codes(rows(4), { stratify: ['county'] })).toEqual(['unknown_column']);
    expect(
      codes(
        rows(4, (at) => ({ county: at === 2 ? ' ' : 'c' })),
        { stratify: ['county'] },
      ),
    ).toEqual(['missing_stratum']);
    const matched = { design: 'matched_pairs' as const, match: ['size'] };
    expect(
      codes(
        rows(4, (at) => ({ size: at === 1 ? 'stor' : '2' })),
        matched,
      ),
    ).toEqual(['match_not_numeric']);
    expect(
      codes(
        rows(5, (at) => ({ size: String(at) })),
        matched,
      ),
    ).toEqual(['odd_number']);
    expect(codes(rows(4), { design: 'matched_pairs' })).toEqual(['match_needed']);
    expect(codes(rows(4), { design: 'clusters' })).toEqual(['cluster_needed']);
    expect(codes(rows(4), { design: 'stepped_wedge' })).toEqual(['steps_needed']);
    expect(codes(rows(3), { design: 'stepped_wedge', steps: 4 })).toEqual(['too_few_for_steps']);
    expect(codes(rows(1), {})).toEqual(['too_few_for_groups']);
    const clustered = rows(4, (at) => ({ school: 's', county: String(at) }));
    expect(codes(clustered, { design: 'clusters', cluster: 'school', stratify: ['county'] })).toEqual([
      'stratum_differs_in_cluster',
    ]);
  });
});
