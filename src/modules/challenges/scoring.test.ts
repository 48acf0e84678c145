import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disagreementsOf, latestRound, resultOf, type Score, spreadOf } from './scoring.ts';
import { shuffled } from './shuffle.ts';

/** Scores of one answer: a row a judge, a column a criterion. */
const rows = (response: string, table: readonly (readonly number[])[]): Score[] =>
  table.flatMap((row, judge) =>
    row.map((score, criterion) => ({ judge: `j${judge + 1}`, response, criterion, score })),
  );
const judges = (n: number) => Array.from({ length: n }, (_, at) => `j${at + 1}`);

describe('a result worked out by hand', () => {
  // Weights 50, 30, 20. A: means 4, 3, 2; B: means 3, 4, 5.
  const question = {
    weights: [50, 30, 20],
    judges: judges(3),
    responses: ['a', 'b'],
    scores: [
      ...rows('a', [
        [5, 3, 2],
        [4, 3, 1],
        [3, 3, 3],
      ]),
      ...rows('b', [
        [3, 4, 5],
        [3, 5, 5],
        [3, 3, 5],
      ]),
    ],
  };
  const { responses, sensitivity, missing } = resultOf(question);
  const [b, a] = responses;

  it('has the means and the weighted totals', () => {
    expect([a?.response, b?.response]).toEqual(['a', 'b']);
    expect(a?.criteria.map(({ mean }) => mean)).toEqual([4, 3, 2]);
    // 0.5·4 + 0.3·3 + 0.2·2 = 3.3; 0.5·3 + 0.3·4 + 0.2·5 = 3.7.
    expect(a?.total.mean).toBeCloseTo(3.3, 12);
    expect(b?.total.mean).toBeCloseTo(3.7, 12);
    expect([a?.rank, b?.rank, missing]).toEqual([2, 1, 0]);
  });

  it('has the spread of each criterion and of the totals', () => {
    // 5, 4, 3: range 2, sample variance ((1 + 0 + 1) / 2) = 1.
    expect(a?.criteria[0]).toMatchObject({ range: 2, deviation: 1 });
    expect(a?.criteria[1]).toMatchObject({ range: 0, deviation: 0 });
    // The judges' totals of A: 2.5 + 0.9 + 0.4 = 3.8; 2 + 0.9 + 0.2 = 3.1; 1.5 + 0.9 + 0.6 = 3.
    expect(a?.total.values.map((one) => Number(one?.toFixed(10)))).toEqual([3.8, 3.1, 3]);
    expect(a?.total.range).toBeCloseTo(0.8, 12);
    // Deviations from 3.3: 0.5, −0.2, −0.3; (0.25 + 0.04 + 0.09) / 2 = 0.19.
    expect(a?.total.deviation).toBeCloseTo(Math.sqrt(0.19), 12);
  });

  it('says whether the order rests on one judge', () => {
    // A without j2: 3.4; B without j2: 1.5 + 0.3·3.5 + 1 = 3.55. B stays first whoever is left out.
    expect(sensitivity.map(({ firstHolds, orderHolds }) => [firstHolds, orderHolds])).toEqual([
      [true, true],
      [true, true],
      [true, true],
    ]);
  });

  it('names where judges differ by two steps or more', () => {
    expect(disagreementsOf({ responses })).toEqual([
      { response: 'b', criterion: 1, lowest: 3, highest: 5 },
      { response: 'a', criterion: 0, lowest: 3, highest: 5 },
      { response: 'a', criterion: 2, lowest: 1, highest: 3 },
    ]);
  });
});

describe('an order that rests on one judge', () => {
  it('is told, with whom it rests on', () => {
    const result = resultOf({
      weights: [100],
      judges: judges(3),
      responses: ['a', 'b'],
      scores: [...rows('a', [[5], [3], [3]]), ...rows('b', [[1], [4], [4]])],
    });
    // 11 against 9: A leads. Without j1 it is 6 against 8.
    expect(result.responses.map(({ response }) => response)).toEqual(['a', 'b']);
    expect(result.sensitivity).toEqual([
      { without: 'j1', firstHolds: false, orderHolds: false },
      { without: 'j2', firstHolds: true, orderHolds: true },
      { without: 'j3', firstHolds: true, orderHolds: true },
    ]);
  });

  it('cannot be asked with two judges or one answer', () => {
    const two = resultOf({
      weights: [100],
      judges: judges(2),
      responses: ['a', 'b'],
      scores: [...rows('a', [[5], [3]]), ...rows('b', [[1], [4]])],
    });
    expect(two.sensitivity).toEqual([]);
  });
});

describe('a tie', () => {
  it('is a tie, however the sums are made up', () => {
    // 0.7·1 + 0.3·… in floating point differ in the last place; in whole numbers they do not.
    const { responses } = resultOf({
      weights: [70, 20, 10],
      judges: judges(3),
      responses: ['a', 'b', 'c'],
      scores: [
        ...rows('a', [
          [3, 3, 3],
          [3, 3, 3],
          [3, 3, 3],
        ]),
        ...rows('b', [
          [3, 3, 3],
          [3, 2, 5],
          [3, 4, 1],
        ]),
        ...rows('c', [
          [1, 1, 1],
          [2, 2, 2],
          [3, 3, 3],
        ]),
      ],
    });
    expect(responses.map(({ response, rank }) => [response, rank])).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 3],
    ]);
  });
});

describe('missing scores', () => {
  it('are counted, and nobody is ranked', () => {
    const scores = rows('a', [[4, 4], [4]]);
    const result = resultOf({ weights: [60, 40], judges: judges(2), responses: ['a', 'b'], scores });
    expect(result.missing).toBe(5);
    expect(result.responses.map(({ rank }) => rank)).toEqual([undefined, undefined]);
    expect(result.responses.map(({ missing }) => missing)).toEqual([1, 4]);
    expect(result.responses[1]?.total.mean).toBeUndefined();
  });

  it('leave no rank where nobody has judged', () => {
    const result = resultOf({ weights: [100], judges: [], responses: ['a'], scores: [] });
    expect(result.responses[0]?.rank).toBeUndefined();
  });
});

describe('a spread', () => {
  it('of one score has no deviation, and of none nothing', () => {
    expect(spreadOf([4, undefined])).toMatchObject({ mean: 4, range: 0, deviation: undefined });
    expect(spreadOf([undefined])).toMatchObject({ mean: undefined, range: undefined });
  });

  it('agrees with R: sd(c(1, 2, 4, 5, 5)) is 1.816590', () => {
    expect(spreadOf([1, 2, 4, 5, 5]).deviation).toBeCloseTo(1.81659, 5);
  });
});

describe('after the judges have talked', () => {
  it('what they said last counts', () => {
    const one = { judge: 'j', response: 'a', criterion: 0 };
    const said = [
      { ...one, round: 2, score: 4 },
      { ...one, round: 1, score: 1 },
      { ...one, criterion: 1, round: 1, score: 2 },
    ];
    expect(latestRound(said).map(({ score }) => score)).toEqual([4, 2]);
  });
});

const anyQuestion = fc
  .record({
    cuts: fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 5 }),
    judges: fc.integer({ min: 1, max: 6 }),
    responses: fc.integer({ min: 1, max: 8 }),
  })
  .chain(({ cuts, judges: n, responses: m }) => {
    const edges = [0, ...cuts.sort((a, b) => a - b), 100];
    const weights = edges.slice(1).map((edge, at) => edge - (edges[at] as number));
    const score = fc.integer({ min: 1, max: 5 });
    const table = fc.array(fc.array(score, { minLength: weights.length, maxLength: weights.length }), {
      minLength: n,
      maxLength: n,
    });
    return fc.array(table, { minLength: m, maxLength: m }).map((tables) => ({
      weights,
      judges: judges(n),
      responses: tables.map((_, at) => `r${at}`),
      scores: tables.flatMap((one, at) => rows(`r${at}`, one)),
    }));
  });

describe('whatever is scored', () => {
  it('means and totals stay on the scale, and the total of the means is the mean of the totals', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        for (const { criteria, total } of resultOf(question).responses) {
          for (const { mean } of criteria) {
            expect(mean).toBeGreaterThanOrEqual(1);
            expect(mean).toBeLessThanOrEqual(5);
          }
          const all = total.values as number[];
          const mean = all.reduce((sum, one) => sum + one, 0) / all.length;
          expect(total.mean).toBeCloseTo(mean, 9);
        }
      }),
    );
  });

  it('the order does not depend on the order of judges, answers or scores', () => {
    fc.assert(
      fc.property(anyQuestion, fc.integer({ min: 0, max: 2 ** 31 }), (question, seed) => {
        const mixed = {
          ...question,
          judges: shuffled(question.judges, seed, 'judges'),
          responses: shuffled(question.responses, seed, 'responses'),
          scores: [...question.scores].reverse(),
        };
        const ranks = (one: typeof question) =>
          new Map(resultOf(one).responses.map(({ response, rank }) => [response, rank]));
        const [before, after] = [ranks(question), ranks(mixed)];
        for (const response of question.responses) expect(after.get(response)).toBe(before.get(response));
      }),
    );
  });

  it('a higher total has a better rank, and equal totals the same', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { responses } = resultOf(question);
        for (const one of responses) {
          for (const other of responses) {
            const [a, b] = [one.total.mean as number, other.total.mean as number];
            if (a > b + 1e-9) expect(one.rank).toBeLessThan(other.rank as number);
            if (one.rank === other.rank) expect(a).toBeCloseTo(b, 9);
          }
        }
      }),
    );
  });

  it('raising one score never makes the answer worse placed', () => {
    fc.assert(
      fc.property(anyQuestion, fc.nat(), (question, pick) => {
        const at = pick % question.scores.length;
        const chosen = question.scores[at] as Score;
        const raised = question.scores.map((one, place) =>
          place === at ? { ...one, score: Math.min(5, one.score + 1) } : one,
        );
        const rankOf = (scores: readonly Score[]) =>
          resultOf({ ...question, scores }).responses.find(({ response }) => response === chosen.response)
            ?.rank as number;
        expect(rankOf(raised)).toBeLessThanOrEqual(rankOf(question.scores));
      }),
    );
  });
});

describe('a shuffle', () => {
  it('keeps every item, and is the same for the same seed and reader', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.uuid(), { maxLength: 30 }),
        fc.nat(),
        fc.uuid(),
        (items, seed, reader) => {
          const order = shuffled(items, seed, reader);
          expect([...order].sort()).toEqual([...items].sort());
          expect(shuffled([...items].reverse(), seed, reader)).toEqual(order);
        },
      ),
    );
  });

  it('puts each answer first about as often for many judges', () => {
    const items = ['a', 'b', 'c', 'd'];
    const first = new Map(items.map((item) => [item, 0]));
    for (let judge = 0; judge < 4000; judge++) {
      const [one] = shuffled(items, 12_345, `judge-${judge}`);
      first.set(one as string, (first.get(one as string) ?? 0) + 1);
    }
    // Chi-square with 3 degrees of freedom, 99.9 % at 16.27.
    const chi = [...first.values()].reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0);
    expect(chi).toBeLessThan(16.27);
  });
});
