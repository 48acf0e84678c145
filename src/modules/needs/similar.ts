import type { Actor } from '../../kernel/identity/actor.ts';
import { rankByWords, type Why } from '../evidence/public.ts';
import type { NeedContext } from './actions.ts';
import { needKinds } from './domain.ts';
import { type ListedNeed, listNeedsById } from './queries.ts';

/** A need that is like another. */
export interface SimilarNeed {
  readonly need: ListedNeed;
  /** 0–1: share of the best match imaginable. */
  readonly score: number;
  /** What the two have in common, weightiest first. */
  readonly why: readonly Why[];
}

/** Weaker than this, two needs share words and not much more. */
const leastScore = 0.18;

/**
 * The needs that are like a text, among those that `actor` may find: the public ones and the own organisation's. Each
 * kind is asked for by name, so that what is not for this reader is never fetched.
 */
export async function findSimilarNeeds(
  context: NeedContext,
  actor: Actor,
  query: { readonly text: string; readonly exceptId?: string | undefined; readonly limit: number },
): Promise<SimilarNeed[]> {
  if (query.text.trim() === '') return [];
  const found = await rankByWords(context, needKinds.readBy(actor), query.text);
  const best = found
    .filter(({ id, score }) => id !== query.exceptId && score >= leastScore)
    .slice(0, query.limit);
  const needs = new Map(
    (
      await listNeedsById(
        context.db,
        best.map(({ id }) => id),
      )
    ).map((need) => [need.id, need]),
  );
  return best.flatMap(({ id, score, why }) => {
    const need = needs.get(id);
    return need ? [{ need, score, why }] : [];
  });
}
