/** One judge's score of one answer on one criterion, on the scale 1–5. */
export interface Score {
  readonly judge: string;
  readonly response: string;
  /** The place of the criterion, from 0. */
  readonly criterion: number;
  readonly score: number;
}

/** Scores of one answer, on one criterion or in all. */
export interface Spread {
  /** By judge, in the order of the judges asked; undefined where one has not scored. */
  readonly values: readonly (number | undefined)[];
  /** Undefined where nobody has scored. */
  readonly mean: number | undefined;
  /** Highest less lowest. */
  readonly range: number | undefined;
  /** Sample standard deviation (n − 1); undefined below two scores. */
  readonly deviation: number | undefined;
}

export interface ResponseResult {
  readonly response: string;
  readonly criteria: readonly Spread[];
  /** Each judge's weighted total, and the weighted total of the means: on the scale 1–5. */
  readonly total: Spread;
  /** How many scores are missing. */
  readonly missing: number;
  /** 1 for the best; the same for ties, as in sports (1, 1, 3). Undefined while anything is missing. */
  readonly rank: number | undefined;
}

/** Whether the order holds when one judge is left out. */
export interface Sensitivity {
  /** The judge left out. */
  readonly without: string;
  readonly firstHolds: boolean;
  readonly orderHolds: boolean;
}

export interface Result {
  /** The best first; answers that lack scores last, in the order that they were given. */
  readonly responses: readonly ResponseResult[];
  readonly missing: number;
  /** Empty with fewer than three judges, fewer than two answers, or anything missing. */
  readonly sensitivity: readonly Sensitivity[];
}

export interface Question {
  /** Per cent, by the place of the criterion; they make 100. */
  readonly weights: readonly number[];
  readonly judges: readonly string[];
  readonly responses: readonly string[];
  readonly scores: readonly Score[];
}

/**
 * What the scores say: mean and spread of each criterion, the weighted total, and the order. Totals are compared as whole
 * numbers (weight × sum of scores: every judge has scored everything that is ranked), so that a tie is a tie and never a
 * matter of rounding.
 */
export function resultOf(question: Question): Result {
  const { weights, judges, responses } = question;
  const at = indexOf(question.scores);
  const found = responses.map((response) => {
    const criteria = weights.map((_, criterion) =>
      spreadOf(judges.map((judge) => at.get(keyOf({ judge, response, criterion })))),
    );
    const missing = criteria.reduce(
      (sum, { values }) => sum + values.filter((one) => one === undefined).length,
      0,
    );
    const total = totalOf(criteria, weights, judges.length);
    return { response, criteria, total, missing, units: unitsOf(criteria, weights) };
  });
  const missing = found.reduce((sum, one) => sum + one.missing, 0);
  const whole = judges.length > 0 ? found.filter((one) => one.missing === 0) : [];
  const ranked = found.map(
    ({ units, ...one }): ResponseResult => ({
      ...one,
      // While one answer lacks scores nobody knows who is ahead of whom.
      rank:
        missing === 0 && judges.length > 0
          ? 1 + whole.filter((other) => other.units > units).length
          : undefined,
    }),
  );
  const ordered = ranked
    .map((one, place) => ({ one, place }))
    .sort((a, b) => (a.one.rank ?? 0) - (b.one.rank ?? 0) || a.place - b.place)
    .map(({ one }) => one);
  return { responses: ordered, missing, sensitivity: missing === 0 ? sensitivityOf(question) : [] };
}

type ScoreKey = Pick<Score, 'judge' | 'response' | 'criterion'>;
const keyOf = ({ judge, response, criterion }: ScoreKey): string => `${judge} ${response} ${criterion}`;
const indexOf = (scores: readonly Score[]): ReadonlyMap<string, number> =>
  new Map(scores.map((one) => [keyOf(one), one.score]));

/** Mean, range and sample standard deviation of what there is. */
export function spreadOf(values: readonly (number | undefined)[]): Spread {
  const there = values.filter((value) => value !== undefined);
  const n = there.length;
  if (n === 0) return { values, mean: undefined, range: undefined, deviation: undefined };
  const mean = there.reduce((sum, value) => sum + value, 0) / n;
  const squares = there.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    values,
    mean,
    range: Math.max(...there) - Math.min(...there),
    deviation: n < 2 ? undefined : Math.sqrt(squares / (n - 1)),
  };
}

function totalOf(criteria: readonly Spread[], weights: readonly number[], judges: number): Spread {
  const perJudge = Array.from({ length: judges }, (_, judge) =>
    weighted(
      criteria.map(({ values }) => values[judge]),
      weights,
    ),
  );
  return {
    ...spreadOf(perJudge),
    mean: weighted(
      criteria.map(({ mean }) => mean),
      weights,
    ),
  };
}

/** Undefined as soon as one value is: a total of some of the criteria would be compared with totals of all. */
function weighted(values: readonly (number | undefined)[], weights: readonly number[]): number | undefined {
  let sum = 0;
  for (const [at, weight] of weights.entries()) {
    const value = values[at];
    if (value === undefined) return undefined;
    sum += weight * value;
  }
  return sum / 100;
}

/** Σ weight × Σ scores: a whole number, comparable between answers that as many judges have scored. */
function unitsOf(criteria: readonly Spread[], weights: readonly number[]): number {
  return criteria.reduce(
    (sum, { values }, at) =>
      sum + (weights[at] ?? 0) * values.reduce((all: number, one) => all + (one ?? 0), 0),
    0,
  );
}

function sensitivityOf(question: Question): Sensitivity[] {
  const { judges, responses } = question;
  if (judges.length < 3 || responses.length < 2) return [];
  const whole = ranksOf(question);
  return judges.map((without) => {
    const ranks = ranksOf({ ...question, judges: judges.filter((judge) => judge !== without) });
    return {
      without,
      firstHolds: responses.every((one) => (whole.get(one) === 1) === (ranks.get(one) === 1)),
      orderHolds: responses.every((one) => whole.get(one) === ranks.get(one)),
    };
  });
}

function ranksOf({ weights, judges, responses, scores }: Question): ReadonlyMap<string, number> {
  const counted = new Set(judges);
  const units = new Map(responses.map((one) => [one, 0]));
  for (const { judge, response, criterion, score } of scores) {
    const before = units.get(response);
    if (before === undefined || !counted.has(judge)) continue;
    units.set(response, before + (weights[criterion] ?? 0) * score);
  }
  const all = [...units.values()];
  return new Map(
    [...units].map(([response, own]) => [response, 1 + all.filter((other) => other > own).length]),
  );
}

/** So far apart that the judges are asked to talk. */
export const farApart = 2;

export interface Disagreement {
  readonly response: string;
  readonly criterion: number;
  readonly lowest: number;
  readonly highest: number;
}

/** Where judges differ by two steps or more, the answers in the order of the result. */
export function disagreementsOf({ responses }: Pick<Result, 'responses'>): Disagreement[] {
  return responses.flatMap(({ response, criteria }) =>
    criteria.flatMap(({ values, range }, criterion) => {
      const there = values.filter((value) => value !== undefined);
      return range !== undefined && range >= farApart
        ? [{ response, criterion, lowest: Math.min(...there), highest: Math.max(...there) }]
        : [];
    }),
  );
}

/** The scores that count: what a judge said after the talk, or else what they said first. */
export function latestRound<One extends ScoreKey & { readonly round: number }>(
  scores: readonly One[],
): One[] {
  const latest = new Map<string, One>();
  for (const one of scores) {
    const before = latest.get(keyOf(one));
    if (!before || before.round < one.round) latest.set(keyOf(one), one);
  }
  return [...latest.values()];
}
