import type { Analysed, GroupConclusion } from './core/analysis/result.ts';
import type { ConclusionCode } from './core/conclusion.ts';

/** The strongest news first: harm must not hide behind a group in which nothing was shown. */
const order: readonly ConclusionCode[] = [
  'works',
  'works_partly',
  'harmful',
  'no_difference_shown',
  'could_not_tell',
];

/** What a list tells of a trial: the conclusion of the group that did best; with two groups the only one. */
export function bestConclusion({ conclusions }: Pick<Analysed, 'conclusions'>): {
  readonly conclusion: ConclusionCode;
  readonly figure: GroupConclusion['figure'];
} {
  const [best] = [...conclusions].sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code));
  return { conclusion: best?.code ?? 'could_not_tell', figure: best?.figure ?? null };
}
