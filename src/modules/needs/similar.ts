import type { Actor } from '../../kernel/identity/actor.ts';
import { type Candidate, findCandidates } from '../../kernel/search/candidates.ts';
import { rank, selectQueryTerms, termsOf, type Why } from '../evidence/public.ts';
import type { NeedContext } from './actions.ts';
import { kindsFor } from './domain.ts';
import { type ListedNeed, listNeedsById } from './queries.ts';

/** A need that is like another. */
export interface SimilarNeed {
  readonly need: ListedNeed;
  /** 0–1: share of the best match imaginable. */
  readonly score: number;
  /** What the two have in common, weightiest first. */
  readonly why: readonly Why[];
}

const candidatesPerKind = 40;
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
  const found = await rankNeeds(context, kindsFor(actor), query.text);
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

/** A need that has words of a text. */
export interface RankedNeed {
  readonly id: string;
  readonly score: number;
  readonly why: readonly Why[];
  readonly facets: readonly string[];
  readonly organisationIds: readonly string[];
}

/** Every need of the given kinds that has words of the text, the best first. */
export async function rankNeeds(
  { db, analyser, statistics }: NeedContext,
  kinds: readonly string[],
  text: string,
  mostOfKind = candidatesPerKind,
): Promise<RankedNeed[]> {
  const spelling = (await statistics('innovation')).vocabulary;
  const analysis = analyser.analyseNeed(text, spelling);
  const perKind = await Promise.all(
    kinds.map(async (kind) => {
      const known = await statistics(kind);
      const candidates = await findCandidates(db, {
        kind,
        terms: selectQueryTerms(analysis, known),
        entriesOf: termsOf(analysis),
        filter: { facetGroups: [] },
        limit: mostOfKind,
      });
      const byId = new Map<string, Candidate>(candidates.map((candidate) => [candidate.id, candidate]));
      return rank(analysis, candidates, known).flatMap(({ id, score, why }) => {
        const candidate = byId.get(id);
        return candidate && score > 0
          ? [{ id, score, why, facets: candidate.facets, organisationIds: candidate.organisationIds }]
          : [];
      });
    }),
  );
  return perKind.flat().sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}
