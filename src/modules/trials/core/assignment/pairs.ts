/** More would take minutes: all distances are reckoned. */
export const mostToMatch = 2_000;

/**
 * Makes pairs that are alike: the nearest two first, then pairs change partners for as long as that brings the sum of
 * distances down. Distance is Euclidean with each column in its own standard deviations.
 * @param points an even number of them, at most 2,000, in a fixed order; ties go to the first.
 * @returns the places of the two of each pair.
 */
export function makePairs(points: readonly (readonly number[])[]): [number, number][] {
  const scaled = standardised(points);
  const distance = (one: number, other: number): number => {
    let sum = 0;
    const a = scaled[one] ?? [];
    const b = scaled[other] ?? [];
    for (let at = 0; at < a.length; at++) sum += ((a[at] as number) - (b[at] as number)) ** 2;
    return Math.sqrt(sum);
  };
  const pairs = nearestFirst(points.length, distance);
  while (exchangePartners(pairs, distance)) {
    // Each round lowers the sum of distances, so it comes to an end.
  }
  return pairs;
}

function standardised(points: readonly (readonly number[])[]): number[][] {
  const columns = points[0]?.length ?? 0;
  const scales = Array.from({ length: columns }, (_, column) => {
    const values = points.map((point) => point[column] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    // A column that is the same for all tells nothing.
    return variance > 0 ? 1 / Math.sqrt(variance) : 0;
  });
  return points.map((point) => point.map((value, column) => value * (scales[column] ?? 0)));
}

function nearestFirst(count: number, distance: (one: number, other: number) => number): [number, number][] {
  const all: { one: number; other: number; apart: number }[] = [];
  for (let one = 0; one < count; one++)
    for (let other = one + 1; other < count; other++) all.push({ one, other, apart: distance(one, other) });
  all.sort((a, b) => a.apart - b.apart || a.one - b.one || a.other - b.other);
  const taken = new Uint8Array(count);
  const pairs: [number, number][] = [];
  for (const { one, other } of all) {
    if (taken[one] || taken[other]) continue;
    taken[one] = 1;
    taken[other] = 1;
    pairs.push([one, other]);
  }
  return pairs;
}

/** Smaller gains are rounding. */
const leastGain = 1e-9;

function exchangePartners(
  pairs: [number, number][],
  distance: (one: number, other: number) => number,
): boolean {
  let isChanged = false;
  for (let first = 0; first < pairs.length; first++) {
    for (let second = first + 1; second < pairs.length; second++) {
      const [a, b] = pairs[first] as [number, number];
      const [c, d] = pairs[second] as [number, number];
      const now = distance(a, b) + distance(c, d);
      const across = distance(a, c) + distance(b, d);
      const crossed = distance(a, d) + distance(b, c);
      if (Math.min(across, crossed) >= now - leastGain) continue;
      pairs[first] = across <= crossed ? [a, c] : [a, d];
      pairs[second] = across <= crossed ? [b, d] : [b, c];
      isChanged = true;
    }
  }
  return isChanged;
}
