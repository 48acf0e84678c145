/** A rank correlation that a plan states between two inputs. */
export interface StatedCorrelation {
  readonly between: readonly [string, string];
  readonly coefficient: number;
}

/** Below this a variance counts as nothing: what is left of an input that others decide wholly. */
const nothing = 1e-9;

/**
 * The correlation of two normal scores whose ranks correlate so (Pearson 1907: `r = 2 sin(π ρ / 6)`); −1, 0 and 1 stay.
 */
export const normalFromRank = (rank: number): number => 2 * Math.sin((Math.PI * rank) / 6);

const rankFromNormal = (normal: number): number => (6 / Math.PI) * Math.asin(normal / 2);

/**
 * The correlation matrix of normal scores, row by row, for inputs in the order of `ids`. Pairs that are not stated are
 * independent, but for one case: inputs that move as one (coefficient 1 or −1) share what is stated for either.
 */
export function normalScoreMatrix(
  ids: readonly string[],
  correlations: readonly StatedCorrelation[],
): Float64Array[] {
  const moving = movingAsOne(ids, correlations);
  const groups = Map.groupBy(moving, ({ first }) => first);
  const alike = (at: number) => groups.get((moving[at] as Moving).first) ?? [];
  const matrix = ids.map(() => new Float64Array(ids.length));
  const set = (first: number, second: number, value: number) => {
    (matrix[first] as Float64Array)[second] = value;
    (matrix[second] as Float64Array)[first] = value;
  };
  const stated = statedPairs(ids, correlations);
  for (const { first, second, value } of stated) {
    const sign = (moving[first] as Moving).sign * (moving[second] as Moving).sign;
    for (const one of alike(first)) {
      for (const other of alike(second)) set(one.at, other.at, value * sign * one.sign * other.sign);
    }
  }
  for (const one of moving) for (const other of alike(one.at)) set(one.at, other.at, one.sign * other.sign);
  // What is stated stands, so that a contradiction is found and not painted over.
  for (const { first, second, value } of stated) set(first, second, value);
  return matrix;
}

function statedPairs(ids: readonly string[], correlations: readonly StatedCorrelation[]) {
  const places = new Map(ids.map((id, at) => [id, at]));
  return correlations.map(({ between: [first, second], coefficient }) => ({
    first: places.get(first) as number,
    second: places.get(second) as number,
    value: normalFromRank(coefficient),
  }));
}

/** An input as one of those that move as one: by the number of their first, the same way (1) or the other (−1). */
interface Moving {
  readonly at: number;
  readonly first: number;
  readonly sign: number;
}

function movingAsOne(ids: readonly string[], correlations: readonly StatedCorrelation[]): Moving[] {
  const moving: Moving[] = ids.map((_, at) => ({ at, first: at, sign: 1 }));
  for (const { between, coefficient } of correlations) {
    if (Math.abs(coefficient) !== 1) continue;
    const [one, other] = between.map((id) => moving[ids.indexOf(id)]) as [Moving, Moving];
    for (const each of moving.filter(({ first }) => first === other.first)) {
      const sign = each.sign * other.sign * coefficient * one.sign;
      moving[each.at] = { at: each.at, first: one.first, sign };
    }
  }
  return moving;
}

/**
 * The lower triangle L with L·Lᵀ = matrix (Cholesky). A matrix that is only just possible, as with inputs correlated
 * 100 %, has zeros on the diagonal and works.
 * @returns undefined when no set of inputs can be correlated so (the matrix is not positive semidefinite).
 */
export function cholesky(matrix: readonly Float64Array[]): Float64Array[] | undefined {
  const lower = possibleRows(matrix);
  return lower.length === matrix.length ? lower : undefined;
}

/** The rows of the triangle up to the first that is impossible beside those before it. */
function possibleRows(matrix: readonly Float64Array[]): Float64Array[] {
  const lower: Float64Array[] = [];
  for (const [at, row] of matrix.entries()) {
    const own = new Float64Array(at + 1);
    for (const [before, done] of lower.entries()) {
      const rest = (row[before] as number) - dot(own, done, before);
      const pivot = done[before] as number;
      if (pivot > 0) own[before] = rest / pivot;
      else if (Math.abs(rest) > Math.sqrt(nothing)) return lower;
    }
    const variance = (row[at] as number) - dot(own, own, at);
    if (variance < -nothing) return lower;
    own[at] = variance > nothing ? Math.sqrt(variance) : 0;
    lower.push(own);
  }
  return lower;
}

function dot(one: Float64Array, other: Float64Array, length: number): number {
  let sum = 0;
  for (let at = 0; at < length; at++) sum += (one[at] as number) * (other[at] as number);
  return sum;
}

export interface Impossible {
  /** Which of the stated correlations. */
  readonly index: number;
  readonly message: string;
}

/**
 * Why the stated correlations cannot all hold at once: of the pairs of the first input that is impossible beside those
 * before it, the last one that alone could be changed to make all possible, with the range it would have to lie in;
 * failing that, the strongest of them.
 * @param ids all inputs. @param correlations between different inputs, each pair once.
 * @returns undefined when they can hold.
 */
export function impossibleCorrelation(
  ids: readonly string[],
  correlations: readonly StatedCorrelation[],
): Impossible | undefined {
  const broken = ids[possibleRows(normalScoreMatrix(ids, correlations)).length];
  if (broken === undefined) return undefined;
  const suspects = correlations
    .map((one, index) => ({ ...one, index }))
    .filter(({ between }) => between.includes(broken));
  // The last stated is most often the one that was added without the others in mind.
  for (const { between, coefficient, index } of suspects.toReversed()) {
    const range = possibleRange(ids, correlations, between);
    if (!range) continue;
    const [from, to] = range.map((rank) => rank.toFixed(3));
    const [first, second] = between;
    const message = `“${first}” and “${second}” cannot be correlated ${coefficient} while the others stand: between ${from} and ${to} is possible`;
    return { index, message };
  }
  const [strongest] = suspects.toSorted(
    (one, other) => Math.abs(other.coefficient) - Math.abs(one.coefficient),
  );
  const [first, second] = strongest?.between ?? [broken, broken];
  const message = `the correlations contradict each other, and changing one is not enough; begin with “${first}” and “${second}”`;
  return { index: strongest?.index ?? 0, message };
}

/** The rank correlations that a pair may have while all others stay. @returns undefined when none will do. */
function possibleRange(
  ids: readonly string[],
  correlations: readonly StatedCorrelation[],
  pair: readonly [string, string],
): [number, number] | undefined {
  const ordered = [...ids.filter((id) => !pair.includes(id)), ...pair];
  const others = correlations.filter(({ between }) => !between.every((id) => pair.includes(id)));
  const matrix = normalScoreMatrix(ordered, others);
  const size = ordered.length;
  const [first, second] = [matrix[size - 2], matrix[size - 1]] as [Float64Array, Float64Array];
  const rest = ordered.map((_, at) => at).slice(0, -2);
  const alone = (row: Float64Array) =>
    cholesky([...rest.map((at) => matrix[at] as Float64Array), restAndSelf(row, size)])?.at(-1);
  const [one, other] = [alone(first), alone(second)];
  if (!one || !other) return undefined;
  const shared = dot(one, other, size - 2);
  const free = (one[size - 2] as number) * (other[size - 2] as number);
  const within = (value: number) => Math.max(-1, Math.min(1, value));
  return [rankFromNormal(within(shared - free)), rankFromNormal(within(shared + free))];
}

/** The row of one of the last two inputs, as if the other of the two did not exist. */
function restAndSelf(row: Float64Array, size: number): Float64Array {
  const own = row.slice(0, size - 1);
  own[size - 2] = 1;
  return own;
}
