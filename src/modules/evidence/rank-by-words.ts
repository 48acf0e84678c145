import { type Candidate, findCandidates } from '../../kernel/search/candidates.ts';
import type { BriefContext } from './context.ts';
import { selectQueryTerms, termsOf } from './ranking/query-terms.ts';
import { rank } from './ranking/rank.ts';
import type { Why } from './ranking/types.ts';

/** A record that has words of a text. */
export interface RankedRecord {
  readonly id: string;
  /** 0–1: share of the best match imaginable. */
  readonly score: number;
  readonly why: readonly Why[];
  readonly facets: readonly string[];
  readonly organisationIds: readonly string[];
}

const candidatesPerKind = 40;

/** Every record of the given kinds that has words of the text, the best first. */
export async function rankByWords(
  { db, analyser, statistics }: BriefContext,
  kinds: readonly string[],
  text: string,
  mostOfKind = candidatesPerKind,
): Promise<RankedRecord[]> {
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
