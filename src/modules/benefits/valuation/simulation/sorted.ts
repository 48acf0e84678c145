/** The quantile of sorted values, by straight lines between them (type 7 of Hyndman & Fan 1996). */
export function quantile(sorted: Float64Array, probability: number): number {
  const place = (sorted.length - 1) * probability;
  const at = Math.floor(place);
  const low = sorted[at] as number;
  return low + (place - at) * ((sorted[at + 1] ?? low) - low);
}

/** How many of the sorted values are below `limit`. */
export function countBelow(sorted: Float64Array, limit: number): number {
  return firstWhere(sorted, (value) => value >= limit);
}

/** How many of the sorted values are at most `limit`. */
export function countUpTo(sorted: Float64Array, limit: number): number {
  return firstWhere(sorted, (value) => value > limit);
}

/** The first place from which on a condition holds, which once true stays true; by halving. */
function firstWhere(sorted: Float64Array, holds: (value: number) => boolean): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(sorted[middle] as number)) to = middle;
    else from = middle + 1;
  }
  return from;
}
