import { normalCdf } from './normal.ts';

/** Nodes and weights of Gauss–Legendre quadrature with ten points on [−1, 1] (Abramowitz and Stegun 25.4.30). */
const nodes: readonly (readonly [node: number, weight: number])[] = [
  [0.14887433898163122, 0.29552422471475287],
  [0.4333953941292472, 0.26926671930999635],
  [0.6794095682990244, 0.21908636251598204],
  [0.8650633666889845, 0.1494513491505806],
  [0.9739065285171717, 0.06667134430868814],
].flatMap(([node = 0, weight = 0]) => [[-node, weight] as const, [node, weight] as const]);

/** Each covers one and a half standard deviations of S; more of them where t makes Φ steep. */
const fewestPanels = 16;
const mostPanels = 96;
/** Beside the largest density, about 1: less than the last digit of the result. */
const negligible = 1e-18;

/**
 * P(T > t) for the noncentral t with `df` degrees of freedom and noncentrality `delta`: T = (Z + δ) / S with
 * S² = χ²/df, so the chance is the mean of Φ(δ − t·S) over S, taken by quadrature over the density of S. The density
 * is scaled by its own integral under the same rule, which spares the gamma function and its loss of digits at large df.
 * @returns 0–1, within 1e-10 for df ≥ 1, |t| ≤ 40 and |δ| ≤ 40 (tested against 30-digit integration).
 */
export function noncentralTUpper(t: number, df: number, delta: number): number {
  const spread = 8.5 / Math.sqrt(df);
  const low = Math.max(0, 1 - spread);
  const steepness = Math.max(1, Math.abs(t) / Math.sqrt(df));
  const panels = Math.min(mostPanels, Math.ceil(fewestPanels * steepness));
  const half = (1 + spread - low) / panels / 2;
  let sum = 0;
  let total = 0;
  for (let panel = 0; panel < panels; panel++) {
    const middle = low + half * (2 * panel + 1);
    for (const [node, weight] of nodes) {
      const s = middle + half * node;
      // The density of S relative to the one at 1: s^(df−1) · exp(−df·s²/2).
      const density = weight * Math.exp((df - 1) * Math.log(s) - (df * (s * s - 1)) / 2);
      total += density;
      if (density < negligible) continue;
      sum += density * normalCdf(delta - t * s);
    }
  }
  return Math.min(1, sum / total);
}

/** P(T ≤ t) for the noncentral t. @see noncentralTUpper */
export function noncentralTCdf(t: number, df: number, delta: number): number {
  // T with −δ is −T with δ.
  return noncentralTUpper(-t, df, -delta);
}
