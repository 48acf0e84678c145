import { findCandidates } from '../../kernel/search/candidates.ts';
import type { NeedAnalysis } from '../../kernel/search/text/types.ts';
import { listSolutionsById, type Solution } from '../solutions/public.ts';
import type { BriefContext } from './context.ts';
import { selectQueryTerms, termsOf } from './ranking/query-terms.ts';
import { rank } from './ranking/rank.ts';
import type { Why } from './ranking/types.ts';

/** A solution of the catalogue that meets a like need. */
export interface SolutionHit {
  readonly solution: Solution;
  /** 0–1: share of the best match imaginable for this need. */
  readonly score: number;
  readonly why: readonly Why[];
}

const candidateLimit = 60;
/** The catalogue is short: below this a solution shares a word with the need, and does not meet it. */
const leastScore = 0.2;

/** Finds what can be taken into use for a need, best first, by the words of what it meets. */
export async function findSolutionHits(
  context: BriefContext,
  { analysis, limit }: { readonly analysis: NeedAnalysis; readonly limit: number },
): Promise<SolutionHit[]> {
  const statistics = await context.statistics('solution');
  const candidates = await findCandidates(context.db, {
    kind: 'solution',
    terms: selectQueryTerms(analysis, statistics),
    entriesOf: termsOf(analysis),
    filter: { facetGroups: [] },
    limit: candidateLimit,
  });
  const ranked = rank(analysis, candidates, statistics)
    .filter(({ score }) => score >= leastScore)
    .slice(0, limit);
  const solutions = await listSolutionsById(
    context.db,
    ranked.map(({ id }) => id),
  );
  const byId = new Map(solutions.map((solution) => [solution.id, solution]));
  return ranked.flatMap(({ id, score, why }) => {
    const solution = byId.get(id);
    return solution ? [{ solution, score, why }] : [];
  });
}
