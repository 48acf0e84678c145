import { type Likeness, likeness } from '../../kernel/organisations/peers.ts';
import type { Organisation } from '../../kernel/organisations/queries.ts';
import {
  type Candidate,
  findCandidates,
  getCandidates,
  type SearchFilter,
} from '../../kernel/search/candidates.ts';
import type { TermStatistics } from '../../kernel/search/statistics.ts';
import type { NeedAnalysis } from '../../kernel/search/text/types.ts';
import { type Innovation, listInnovationsById } from '../innovations/public.ts';
import type { BriefContext } from './context.ts';
import { orderByProof, type Proof, proofLevels, proofOf, type Track } from './ranking/proof.ts';
import { selectQueryTerms, termsOf } from './ranking/query-terms.ts';
import { rank } from './ranking/rank.ts';
import type { Why } from './ranking/types.ts';
import type { BriefFilter } from './schema.ts';

/** An innovation that met a like need. */
export interface InnovationHit {
  readonly innovation: Innovation;
  /** 0–1: share of the best match imaginable for this need. */
  readonly score: number;
  readonly why: readonly Why[];
  /** How well it is proved: among hits of like score the better proved stand first. */
  readonly proof: Proof;
  /** What is recorded of it beyond its own record. */
  readonly track: Track | undefined;
  /** Proposed by a source other than words, and by nothing else. */
  readonly proposedBy: string | undefined;
  /** How alike the most alike of its organisations is to the reader's; undefined when none is comparable. */
  readonly nearest: { readonly organisation: Organisation; readonly likeness: Likeness } | undefined;
}

/** How many candidates are ranked: a few times the longest list that is shown. */
const candidateLimit = 120;
const proposalLimit = 20;

/** Finds candidates by words (and by further sources), ranks them, and counts facets before the filter. */
export async function findInnovationHits(
  context: BriefContext,
  query: {
    analysis: NeedAnalysis;
    need: string;
    statistics: TermStatistics;
    organisation: Organisation | undefined;
    filter: BriefFilter;
    likeMine: readonly string[] | undefined;
    limit: number;
  },
): Promise<{ hits: InnovationHit[]; facetCounts: Map<string, number>; hitsBeforeFilter: number }> {
  const everything: SearchFilter = { facetGroups: [] };
  const filter = searchFilterOf(query.filter, query.likeMine);
  const all = await rankedCandidates(context, query, everything);
  const narrowed = isEmpty(filter) ? all : await rankedCandidates(context, query, filter);
  const best = narrowed.slice(0, query.limit);
  const innovations = await listInnovationsById(
    context.db,
    best.map(({ candidate }) => candidate.id),
  );
  const byId = new Map(innovations.map((innovation) => [innovation.id, innovation]));
  const hits = best.flatMap(({ candidate, ...ranked }) => {
    const innovation = byId.get(candidate.id);
    if (!innovation) return [];
    return [
      {
        innovation,
        ...ranked,
        nearest: nearestOf(query.organisation, innovation.organisations),
      },
    ];
  });
  return {
    hits,
    facetCounts: countFacetsOf(all.map(({ candidate }) => candidate)),
    hitsBeforeFilter: all.length,
  };
}

type RankedCandidate = Pick<InnovationHit, 'score' | 'why' | 'proof' | 'track' | 'proposedBy'> & {
  readonly candidate: Candidate;
};

async function rankedCandidates(
  context: BriefContext,
  query: { analysis: NeedAnalysis; need: string; statistics: TermStatistics },
  filter: SearchFilter,
): Promise<RankedCandidate[]> {
  const terms = selectQueryTerms(query.analysis, query.statistics);
  const found = await findCandidates(context.db, {
    kind: 'innovation',
    terms,
    entriesOf: termsOf(query.analysis),
    filter,
    limit: candidateLimit,
  });
  const proposals = new Map<string, string>();
  for (const source of context.sources) {
    for (const id of await source.propose(query.need, 'innovation', proposalLimit))
      proposals.set(id, source.name);
  }
  const known = new Set(found.map(({ id }) => id));
  const added = await getCandidates(
    context.db,
    'innovation',
    [...proposals.keys()].filter((id) => !known.has(id)),
    filter,
  );
  const candidates = new Map([...found, ...added].map((candidate) => [candidate.id, candidate]));
  const ranked = rank(query.analysis, [...candidates.values()], query.statistics).filter(
    ({ id, score }) => score > 0 || proposals.has(id),
  );
  const tracks = await context.tracks?.(ranked.map(({ id }) => id));
  const placed = ranked.map(({ id, score, why }) => {
    const candidate = candidates.get(id) as Candidate;
    const track = tracks?.get(id);
    const proof = proofOf(certaintyOf(candidate), track);
    const proposedBy = why.length === 0 ? proposals.get(id) : undefined;
    return { id, candidate, score, why, proof, track, proposedBy };
  });
  return orderByProof(placed, ({ proof }) => proof);
}

/** How sure the effect is that the record itself tells of: it stands among its facets. */
function certaintyOf({ facets }: Candidate): Exclude<Proof['level'], 'repeated'> {
  const told = proofLevels.find((level) => facets.includes(`effect:${level}`));
  return told === undefined || told === 'repeated' ? 'none' : told;
}

function searchFilterOf(filter: BriefFilter, likeMine: readonly string[] | undefined): SearchFilter {
  const group = (name: string, values: readonly string[]) => values.map((value) => `${name}:${value}`);
  return {
    facetGroups: [
      group('type', filter.type),
      group('degree', filter.degree),
      group('phase', filter.phase),
      group('topic', filter.topic),
      group('life-event', filter.lifeEvent),
      filter.measured ? ['effect:measured'] : [],
    ],
    organisationIds: likeMine,
  };
}

function isEmpty(filter: SearchFilter): boolean {
  return filter.organisationIds === undefined && filter.facetGroups.every((group) => group.length === 0);
}

function countFacetsOf(candidates: readonly Candidate[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const facet of candidates.flatMap((candidate) => candidate.facets)) {
    counts.set(facet, (counts.get(facet) ?? 0) + 1);
  }
  return counts;
}

function nearestOf(
  mine: Organisation | undefined,
  others: readonly Organisation[],
): InnovationHit['nearest'] {
  if (!mine) return undefined;
  const alike = others.map((organisation) => ({ organisation, likeness: likeness(mine, organisation) }));
  alike.sort((a, b) => b.likeness.score - a.likeness.score);
  return alike[0];
}
