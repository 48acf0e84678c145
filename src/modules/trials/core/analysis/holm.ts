/** Holm's adjusted p-values (Holm 1979), in the order given. @param pValues 0–1. */
export function holmAdjusted(pValues: readonly number[]): number[] {
  const order = pValues.map((p, index) => ({ p, index })).sort((one, other) => one.p - other.p);
  const adjusted: number[] = pValues.map(() => 1);
  let largest = 0;
  order.forEach(({ p, index }, rank) => {
    largest = Math.max(largest, Math.min(1, p * (pValues.length - rank)));
    adjusted[index] = largest;
  });
  return adjusted;
}
