import { findCandidates } from '../../src/kernel/search/candidates.ts';
import { makeBrief } from '../../src/modules/evidence/brief.ts';
import type { BriefContext } from '../../src/modules/evidence/context.ts';
import { selectQueryTerms, termsOf } from '../../src/modules/evidence/ranking/query-terms.ts';
import { rank } from '../../src/modules/evidence/ranking/rank.ts';
import { noFilter } from '../../src/modules/evidence/schema.ts';
import { searchFullText } from '../full-text.ts';
import { timed } from './load-records.ts';

/** What is timed, in milliseconds of wall-clock time as the caller sees it. */
export interface Latencies {
  /** The whole brief: the need read, candidates, ranking, records, support, peers. */
  readonly briefMs: number[];
  /** The same, narrowed to records with a measured effect. */
  readonly filteredBriefMs: number[];
  /** The part of it that full-text search does: from the need to twenty ranked ids. */
  readonly searchMs: number[];
  readonly analysisMs: number[];
  readonly candidatesMs: number[];
  readonly rankingMs: number[];
  readonly fullTextMs: number[];
}

const shown = 20;
/** As in the product (innovation-hits.ts). */
const candidateLimit = 120;

/** Asks for every need in turn, `rounds` times after one that warms up; which way goes first changes each time. */
export async function measureLatencies(
  context: BriefContext,
  needs: readonly string[],
  rounds: number,
): Promise<Latencies> {
  const latencies: Latencies = {
    briefMs: [],
    filteredBriefMs: [],
    searchMs: [],
    analysisMs: [],
    candidatesMs: [],
    rankingMs: [],
    fullTextMs: [],
  };
  const brief = async (need: string, kept: boolean) => {
    const ms = await timed(() => makeBrief(context, { need, filter: noFilter, limit: shown }));
    if (kept) latencies.briefMs.push(ms);
  };
  const filteredBrief = async (need: string, kept: boolean) => {
    const filter = { ...noFilter, measured: true };
    const ms = await timed(() => makeBrief(context, { need, filter, limit: shown }));
    if (kept) latencies.filteredBriefMs.push(ms);
  };
  const search = async (need: string, kept: boolean) => {
    const step = await searchOnce(context, need);
    if (!kept) return;
    latencies.analysisMs.push(step.analysisMs);
    latencies.candidatesMs.push(step.candidatesMs);
    latencies.rankingMs.push(step.rankingMs);
    latencies.searchMs.push(step.analysisMs + step.candidatesMs + step.rankingMs);
  };
  const fullText = async (need: string, kept: boolean) => {
    const ms = await timed(() => searchFullText(context.db, need, shown));
    if (kept) latencies.fullTextMs.push(ms);
  };
  const ways = [brief, filteredBrief, search, fullText];
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, need] of needs.entries()) {
      const first = (round + index) % ways.length;
      for (const way of [...ways.slice(first), ...ways.slice(0, first)]) await way(need, round > 0);
    }
  }
  return latencies;
}

async function searchOnce(context: BriefContext, need: string) {
  const startedMs = performance.now();
  const statistics = await context.statistics('innovation');
  const analysis = context.analyser.analyseNeed(need, statistics.vocabulary);
  const terms = selectQueryTerms(analysis, statistics);
  const analysedMs = performance.now();
  const candidates = await findCandidates(context.db, {
    kind: 'innovation',
    terms,
    entriesOf: termsOf(analysis),
    filter: { facetGroups: [] },
    limit: candidateLimit,
  });
  const foundMs = performance.now();
  rank(analysis, candidates, statistics).slice(0, shown);
  return {
    analysisMs: analysedMs - startedMs,
    candidatesMs: foundMs - analysedMs,
    rankingMs: performance.now() - foundMs,
  };
}
