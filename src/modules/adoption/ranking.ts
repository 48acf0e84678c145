import type { Likeness } from '../../kernel/organisations/peers.ts';

/** How the order of "who should look at this" is made. The parts are shown beside each. */
export const weights = { need: 0.6, likeness: 0.4 } as const;

export interface Reason {
  /** 0–1: how well its nearest need fits; 0 where it has told of none. */
  readonly need: number;
  /** 0–1: how like it is to the one of those for whom it works that it is most like; undefined if not comparable. */
  readonly likeness: number | undefined;
}

/**
 * 0–1: three fifths the need, two fifths the likeness. What cannot be compared gives nothing and takes nothing else
 * away: a need alone can give 0.6.
 */
export function scoreOf({ need, likeness }: Reason): number {
  const within = (value: number) => Math.max(0, Math.min(1, value));
  return weights.need * within(need) + weights.likeness * within(likeness ?? 0);
}

/** The best first; equal ones by name, so that the order depends on nothing else. */
export function rankNext<Candidate extends Reason & { readonly name: string }>(
  candidates: readonly Candidate[],
): (Candidate & { readonly score: number })[] {
  return candidates
    .map((candidate) => ({ ...candidate, score: scoreOf(candidate) }))
    .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** The most like of those for whom it works; undefined where nothing can be compared. */
export function nearestOf<Model>(
  models: readonly Model[],
  likenessTo: (model: Model) => Likeness,
): { readonly model: Model; readonly likeness: Likeness } | undefined {
  const compared = models
    .map((model) => ({ model, likeness: likenessTo(model) }))
    .filter(({ likeness }) => likeness.comparable);
  return compared.sort((a, b) => b.likeness.score - a.likeness.score)[0];
}
