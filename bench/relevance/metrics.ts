/** Grade of each record that was judged for a need, 0–3 (bench/relevance/README.md); others have grade 0. */
export type Grades = ReadonlyMap<string, number>;

/** The grade from which a record is a right answer. */
export const rightGrade = 2;

/**
 * Normalised discounted cumulative gain of the first `depth` records: gain 2^grade − 1, discount log2(rank + 1)
 * (Burges et al. 2005), divided by that of the best order imaginable. 0–1; 0 when nothing has a grade.
 */
export function ndcg(ranked: readonly string[], grades: Grades, depth: number): number {
  const ideal = gainOf([...grades.values()].sort((a, b) => b - a).slice(0, depth));
  if (ideal === 0) return 0;
  return gainOf(ranked.slice(0, depth).map((id) => grades.get(id) ?? 0)) / ideal;
}

function gainOf(grades: readonly number[]): number {
  return grades.reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}

/** The share of the right answers that stand among the first `depth`, 0–1; 0 when there is none. */
export function recall(ranked: readonly string[], grades: Grades, depth: number): number {
  const right = [...grades].filter(([, grade]) => grade >= rightGrade).map(([id]) => id);
  if (right.length === 0) return 0;
  const first = new Set(ranked.slice(0, depth));
  return right.filter((id) => first.has(id)).length / right.length;
}

/** One divided by the rank of the first right answer; 0 when there is none. */
export function reciprocalRank(ranked: readonly string[], grades: Grades): number {
  const index = ranked.findIndex((id) => (grades.get(id) ?? 0) >= rightGrade);
  return index < 0 ? 0 : 1 / (index + 1);
}

/** 1 when a right answer stands among the first `depth`, otherwise 0. */
export function success(ranked: readonly string[], grades: Grades, depth: number): number {
  return ranked.slice(0, depth).some((id) => (grades.get(id) ?? 0) >= rightGrade) ? 1 : 0;
}
