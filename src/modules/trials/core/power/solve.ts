/**
 * Where a rising function reaches a target: bracketed by doubling, then closed in on by Chandrupatla's method (1997),
 * which is as safe as halving and takes about ten steps.
 * @param rising must not fall on [low, ∞).
 * @param limit how far to look; beyond it nothing is found.
 * @returns the argument to the last digits of a double, on the side where the target is reached; `low` if that is so
 *   there already; undefined if it is not reached up to the limit.
 */
export function solveRising(
  rising: (value: number) => number,
  target: number,
  low: number,
  limit = 1e12,
): number | undefined {
  const beyond = (value: number): Point => ({ x: value, f: rising(value) - target });
  let below = beyond(low);
  if (below.f >= 0) return low;
  let above = beyond(Math.max(2 * low, low + 1));
  while (!(above.f >= 0)) {
    below = above;
    above = beyond(2 * above.x);
    if (above.x > limit) return undefined;
  }
  return closeIn(beyond, below, above);
}

interface Point {
  readonly x: number;
  readonly f: number;
}

const mostSteps = 200;

function closeIn(evaluate: (x: number) => Point, below: Point, above: Point): number {
  let [a, b, c] = [above, below, above];
  let step = 0.5;
  for (let count = 0; count < mostSteps; count++) {
    const next = evaluate(a.x + step * (b.x - a.x));
    if (next.f >= 0 === a.f >= 0) c = a;
    else [c, b] = [b, a];
    a = next;
    const least = (2 * Number.EPSILON * Math.max(Math.abs(a.x), Math.abs(b.x))) / Math.abs(b.x - a.x);
    if (least > 0.5 || a.f === 0) break;
    step = Math.min(1 - least, Math.max(least, nextStep(a, b, c)));
  }
  return a.f >= 0 ? a.x : b.x;
}

/** Inverse quadratic interpolation where the three points allow it, else the middle. */
function nextStep(a: Point, b: Point, c: Point): number {
  const xi = (a.x - b.x) / (c.x - b.x);
  const phi = (a.f - b.f) / (c.f - b.f);
  if (!(phi ** 2 < xi && (1 - phi) ** 2 < 1 - xi)) return 0.5;
  return (
    (a.f / (b.f - a.f)) * (c.f / (b.f - c.f)) +
    ((c.x - a.x) / (b.x - a.x)) * (a.f / (c.f - a.f)) * (b.f / (c.f - b.f))
  );
}

/** The smallest whole number at which a rising function reaches the target; undefined if it is not reached. */
export function solveWhole(
  rising: (value: number) => number,
  target: number,
  low: number,
  limit = 1e12,
): number | undefined {
  const exact = solveRising(rising, target, low, limit);
  if (exact === undefined) return undefined;
  const floor = Math.max(low, Math.floor(exact));
  return rising(floor) >= target ? floor : floor + 1;
}
