import { describe, expect, it } from 'vitest';
import type { Assigned } from '../data/collect.ts';
import { type TrialSpecInput, trialSpec } from '../spec.ts';
import { analyseRows } from './analyse.ts';
import type { Analysed, AnalysisResult } from './result.ts';

const base: TrialSpecInput = {
  id: 't',
  title: 'T',
  design: 'two_groups',
  groups: [{ code: 'a' }, { code: 'b' }],
  columns: { unit: 'u', group: 'g', cluster: 'c', pair: 'p', period: 't', treatedFrom: 'f' },
  primary: { code: 'm', kind: 'mean', column: 'm', better: 'higher', minimumImportantEffect: 1 },
};

function analyse(table: string, changes: Partial<TrialSpecInput> = {}, assigned?: Assigned): AnalysisResult {
  const [headings = [], ...rows] = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(';'));
  const result = analyseRows(trialSpec.parse({ ...base, ...changes }), headings, rows, assigned);
  // Nothing that JSON cannot hold: NaN and the infinite would come back as null.
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  return result;
}

function analysed(table: string, changes: Partial<TrialSpecInput> = {}, assigned?: Assigned): Analysed {
  const result = analyse(table, changes, assigned);
  if (result.status === 'refused') throw new Error(JSON.stringify(result.differences));
  return result;
}

function differences(table: string, changes: Partial<TrialSpecInput> = {}, assigned?: Assigned): string[] {
  const result = analyse(table, changes, assigned);
  return result.status === 'refused' ? result.differences.map(({ code, count }) => `${code} ${count}`) : [];
}

const twoColumns = { columns: { unit: 'u', group: 'g' } };
const good = 'u;g;m\n1;a;1\n2;a;2\n3;a;3\n4;b;4\n5;b;6\n6;b;5';

describe('what is wrong with data', () => {
  it('is counted, shown by its first examples, and handled by a stated rule', () => {
    const { issues, rowsRead, rowsUsed, measures } = analysed(
      `u;g;m
       1;a;1
       1;a;9
       2;a;to
       3;a;
       4;a;2,5
       5;b;1.234
       6;b;NA
       ;b;3
       7;;3
       8;b;7
       9`,
      twoColumns,
    );
    const told = issues.map(({ code, handling, count }) => `${code} ${handling} ${count}`);
    expect(told).toEqual([
      'duplicate_unit first_kept 1',
      'not_a_number value_left_out 1',
      'missing_value value_left_out 2',
      'could_be_thousands read_as_decimals 1',
      'missing_unit left_out 1',
      'missing_group left_out 1',
      'row_too_short left_out 1',
    ]);
    expect(issues[0]?.examples).toEqual([{ row: 3, column: 'u', value: '1' }]);
    expect(issues[2]?.examples.map(({ row }) => row)).toEqual([5, 8]);
    expect([rowsRead, rowsUsed]).toEqual([11, 7]);
    expect(measures[0]?.groups.map(({ n, missing }) => [n, missing])).toEqual([
      [2, 2],
      [2, 1],
    ]);
  });

  it('outside its range is left out', () => {
    const primary = { ...base.primary, range: { min: 0, max: 10 } };
    expect(analysed(good.replace(';6\n', ';60\n'), { ...twoColumns, primary }).issues).toMatchObject([
      { code: 'outside_range', count: 1 },
    ]);
  });

  it('may be counted as the worst for the new', () => {
    const primary = { ...base.primary, kind: 'proportion' as const, minimumImportantEffect: 0.2 };
    const table = 'u;g;m\n1;a;ja\n2;a;nei\n3;a;\n4;b;ja\n5;b;ja\n6;b;';
    const plain = analysed(table, { ...twoColumns, primary });
    const worst = analysed(table, { ...twoColumns, primary, missing: { rule: 'worst_case' } });
    const levels = ({ measures }: Analysed) => measures[0]?.groups.map(({ level }) => level?.toFixed(3));
    expect(levels(plain)).toEqual(['0.500', '1.000']);
    expect(levels(worst)).toEqual(['0.667', '0.667']);
    expect(worst.issues).toMatchObject([{ code: 'missing_value', handling: 'worst_assumed', count: 2 }]);
  });
});

describe('data that are not those of the registered trial', () => {
  it('are refused with every difference', () => {
    expect(differences('u;g\n1;a', twoColumns)).toEqual(['missing_column 1']);
    expect(differences('u;g;m;m\n1;a;1;1', twoColumns)).toEqual(['duplicate_column 1']);
    expect(differences(`${good}\n7;c;1\n8;B;1`, twoColumns)).toEqual(['unknown_group 2']);
    expect(differences('u;g;m\n1;a;1', twoColumns)).toEqual(['group_without_data 1']);
  });

  it('are refused when units were not assigned, or have another group', () => {
    const assigned = new Map([
      ['1', 'a'],
      ['2', 'a'],
      ['3', 'b'],
      ['4', 'b'],
      ['5', 'b'],
    ]);
    expect(differences(good, twoColumns, assigned)).toEqual([
      'other_group_than_assigned 1',
      'not_assigned 1',
    ]);
  });

  it('are refused when more came than were registered', () => {
    const registered = {
      inputSha256: '0'.repeat(64),
      assignmentSha256: '0'.repeat(64),
      seed: 1,
      counts: { a: 3, b: 2 },
    };
    expect(differences(good, { ...twoColumns, registered })).toEqual(['more_than_registered 1']);
  });

  it('are refused when a cluster has both groups, or begins twice', () => {
    const clusters = { design: 'clusters' as const, columns: { cluster: 'c', group: 'g' } };
    expect(differences('c;g;m\nx;a;1\nx;b;2\ny;b;1\nz;a;3', clusters)).toEqual(['in_two_groups 1']);
    const wedge = {
      design: 'stepped_wedge' as const,
      columns: { cluster: 'c', period: 't', treatedFrom: 'f' },
    };
    expect(differences('c;t;f;m\nx;0;1;1\nx;1;2;1', wedge)).toEqual(['in_two_groups 1']);
  });

  it('those that were assigned and never came are counted as missing', () => {
    const assigned = new Map(
      '1a 2a 3a 4b 5b 6b 7b 8b'.split(' ').map((one) => [one.charAt(0), one.charAt(1)]),
    );
    const { missingShare, issues, conclusions } = analysed(good, twoColumns, assigned);
    expect(missingShare).toBeCloseTo(0.4, 12);
    expect(issues).toMatchObject([{ code: 'no_data_of_unit', count: 2 }]);
    expect(conclusions).toMatchObject([{ code: 'could_not_tell', reason: 'too_much_missing' }]);
    const registered = {
      inputSha256: '0'.repeat(64),
      assignmentSha256: '0'.repeat(64),
      seed: 1,
      counts: { a: 2, b: 3 },
    };
    const clusters = analysed('c;g;m\nw;a;1\nx;a;3\ny;b;6\nz;b;9', {
      design: 'clusters',
      columns: { cluster: 'c', group: 'g' },
      registered,
    });
    expect(clusters.missingShare).toBeCloseTo(1 / 3, 12);
  });
});

describe('each design', () => {
  it('two groups: effect, groups and conclusion', () => {
    const { measures, conclusions, allocation } = analysed(good, twoColumns);
    expect(measures[0]?.effects).toMatchObject([{ group: 'b', effect: { estimate: 3, method: 'welch' } }]);
    expect(conclusions).toMatchObject([{ group: 'b', code: 'works', figure: { estimate: 3 } }]);
    expect(allocation).toMatchObject({ isMismatch: false });
  });

  it('three groups share alpha, so that both comparisons hold at once', () => {
    const groups = [{ code: 'a' }, { code: 'b' }, { code: 'c' }];
    const { measures } = analysed(`${good}\n7;c;1\n8;c;2\n9;c;4`, { ...twoColumns, groups });
    expect(measures[0]?.effects).toMatchObject([
      { group: 'b', effect: { level: 0.975 } },
      { group: 'c', effect: { level: 0.975 } },
    ]);
  });

  it('secondary measures are adjusted by Holm among themselves', () => {
    const secondary = ['s', 't'].map((code) => ({ ...base.primary, code, column: code }));
    const table = 'u;g;m;s;t\n1;a;1;1;5\n2;a;2;2;6\n3;a;3;2;5\n4;b;4;7;6\n5;b;6;8;5\n6;b;5;9;7';
    const { measures } = analysed(table, { ...twoColumns, secondary });
    const [primary, one, other] = measures.map(({ effects }) => effects[0]);
    const p = (found: typeof one) =>
      found?.effect.status === 'estimated' ? found.effect.pValue : Number.NaN;
    expect(primary?.adjustedP).toBe(p(primary));
    expect(one?.adjustedP).toBeCloseTo(2 * p(one), 12);
    expect(other?.adjustedP).toBeCloseTo(p(other), 12);
  });

  it('looked at early: a confidence sequence, wider than Welch’s', () => {
    const { isSequential, measures } = analysed(good, { ...twoColumns, looks: { plannedUnits: 100 } });
    expect(isSequential).toBe(true);
    expect(measures[0]?.effects[0]?.effect).toMatchObject({ method: 'confidence_sequence', estimate: 3 });
  });

  it('clusters: means of clusters, with how alike their units are', () => {
    const table = 'c;g;m\nw;a;1\nw;a;2\nx;a;3\nx;a;3\ny;b;6\ny;b;7\nz;b;9\nz;b;8';
    const { measures } = analysed(table, { design: 'clusters', columns: { cluster: 'c', group: 'g' } });
    expect(measures[0]).toMatchObject({
      groups: [{ clusters: 2, n: 4 }, { clusters: 2 }],
      effects: [{ effect: { estimate: 5.25, degreesOfFreedom: 2 } }],
      clustering: { meanSize: 2 },
    });
  });

  it('one cluster in a group cannot tell', () => {
    const table = 'c;g;m\nw;a;1\nw;a;2\ny;b;6\nz;b;9';
    const { conclusions } = analysed(table, { design: 'clusters', columns: { cluster: 'c', group: 'g' } });
    expect(conclusions).toMatchObject([
      { code: 'could_not_tell', reason: 'cannot_be_estimated', cause: 'too_few_clusters' },
    ]);
  });

  it('pairs: those without both are left out and counted', () => {
    const table = 'u;p;g;m\n1;x;a;1\n2;x;b;3\n3;y;a;2\n4;y;b;5\n5;z;a;9';
    const { measures, issues } = analysed(table, {
      design: 'matched_pairs',
      columns: { unit: 'u', pair: 'p', group: 'g' },
    });
    expect(measures[0]?.effects).toMatchObject([{ effect: { estimate: 2.5, degreesOfFreedom: 1 } }]);
    expect(issues).toMatchObject([{ code: 'incomplete_pair', count: 1 }]);
  });

  it('before and after: periods in any of the three forms, others left out', () => {
    const table = `u;g;t;m
      1;a;31.12.2025;1
      1;a;2026-12-31;2
      2;a;31/12/2025;2
      2;a;31.12.2026;2
      3;b;31.12.2025;1
      3;b;31.12.2026;5
      4;b;31.12.2025;2
      4;b;31.12.2026;7
      4;b;31.12.2024;7
      5;b;31.12.2026;7`;
    const { measures, issues } = analysed(table, {
      design: 'before_after_comparison',
      columns: { unit: 'u', group: 'g', period: 't' },
      periods: { before: ['2025-12-31'], after: ['2026-12-31'] },
    });
    expect(measures[0]?.effects).toMatchObject([{ effect: { estimate: 4 } }]);
    expect(issues.map(({ code, count }) => [code, count])).toEqual([
      ['unused_period', 1],
      ['only_before_or_after', 1],
    ]);
  });

  it('a stepped wedge and a staggered start: the beginning is a period, empty for never', () => {
    const rows = Array.from({ length: 8 }, (_, c) =>
      Array.from({ length: 4 }, (__, t) => {
        const start = c < 6 ? 1 + (c % 3) : null;
        const level = 10 + c + t + (start !== null && t >= start ? 5 : 0) + ((c * 7 + t * 3) % 5) / 10;
        return `c${c};${t};${start ?? ''};${level}`;
      }),
    ).flat();
    const columns = { cluster: 'c', period: 't', treatedFrom: 'f' };
    for (const design of ['stepped_wedge', 'staggered_adoption'] as const) {
      const { measures, conclusions } = analysed(['c;t;f;m', ...rows].join('\n'), { design, columns });
      const effect = measures[0]?.effects[0]?.effect;
      expect(effect?.status === 'estimated' && Math.abs(effect.estimate - 5)).toBeLessThan(0.4);
      expect(conclusions[0]?.code).toBe('works');
    }
  });

  it('everything of one value cannot tell', () => {
    expect(analysed(good.replace(/;\d\n|;\d$/g, ';3\n'), twoColumns).conclusions).toMatchObject([
      { code: 'could_not_tell', cause: 'no_variation' },
    ]);
  });
});
