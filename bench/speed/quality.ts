import { findCandidates } from '../../src/kernel/search/candidates.ts';
import type { TermStatistics } from '../../src/kernel/search/statistics.ts';
import type { NeedAnalysis } from '../../src/kernel/search/text/types.ts';
import type { BriefContext } from '../../src/modules/evidence/context.ts';
import { selectQueryTerms, termsOf } from '../../src/modules/evidence/ranking/query-terms.ts';
import { rank } from '../../src/modules/evidence/ranking/rank.ts';

/** How near the bounded search comes to ranking every record, for one need. */
export interface Quality {
  /** The share of the exhaustive top 20 that the bounded search has among its own, 0–1. */
  readonly overlap: number;
  /** The sum of the scores of the bounded top 20 divided by that of the exhaustive one, 0–1. */
  readonly scoreShare: number;
  /** The same for the very first. */
  readonly firstShare: number;
}

interface Scored {
  readonly id: string;
  readonly score: number;
}

const shown = 20;
const candidateLimit = 120;
const recordsPerStep = 2000;

/** Ranks all records for each need, in one walk through the search table, and compares with the bounded search. */
export async function measureQuality(context: BriefContext, needs: readonly string[]): Promise<Quality[]> {
  const statistics = await context.statistics('innovation');
  const analyses = needs.map((need) => context.analyser.analyseNeed(need, statistics.vocabulary));
  const exhaustive = await rankEverything(context, analyses, statistics);
  const qualities: Quality[] = [];
  for (const [index, analysis] of analyses.entries()) {
    const candidates = await findCandidates(context.db, {
      kind: 'innovation',
      terms: selectQueryTerms(analysis, statistics),
      entriesOf: termsOf(analysis),
      filter: { facetGroups: [] },
      limit: candidateLimit,
    });
    const bounded = rank(analysis, candidates, statistics).slice(0, shown);
    qualities.push(compare(bounded, exhaustive[index] ?? []));
  }
  return qualities;
}

async function rankEverything(
  context: BriefContext,
  analyses: readonly NeedAnalysis[],
  statistics: TermStatistics,
): Promise<Scored[][]> {
  let best: Scored[][] = analyses.map(() => []);
  let after = '0';
  for (;;) {
    const records = await context.db
      .selectFrom('search_records')
      .select(['number', 'id', 'terms'])
      .where('kind', '=', 'innovation')
      .where('number', '>', after)
      .orderBy('number')
      .limit(recordsPerStep)
      .execute();
    best = analyses.map((analysis, index) =>
      [...(best[index] ?? []), ...rank(analysis, records, statistics).slice(0, shown)]
        .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
        .slice(0, shown),
    );
    after = records.at(-1)?.number ?? after;
    if (records.length < recordsPerStep) return best;
  }
}

export function compare(bounded: readonly Scored[], exhaustive: readonly Scored[]): Quality {
  const found = new Set(bounded.map(({ id }) => id));
  const sum = (hits: readonly Scored[]) => hits.reduce((total, { score }) => total + score, 0);
  const share = (mine: number, all: number) => (all === 0 ? 1 : mine / all);
  return {
    overlap: share(exhaustive.filter(({ id }) => found.has(id)).length, exhaustive.length),
    scoreShare: share(sum(bounded.slice(0, exhaustive.length)), sum(exhaustive)),
    firstShare: share(bounded[0]?.score ?? 0, exhaustive[0]?.score ?? 0),
  };
}
