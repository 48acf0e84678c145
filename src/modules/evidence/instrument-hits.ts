import { listLinksFrom } from '../../kernel/links/links.ts';
import type { Organisation } from '../../kernel/organisations/queries.ts';
import { findCandidates, getCandidates } from '../../kernel/search/candidates.ts';
import type { NeedAnalysis } from '../../kernel/search/text/types.ts';
import {
  applicantKindOf,
  type Instrument,
  listInstruments,
  listInstrumentsById,
} from '../instruments/public.ts';
import type { BriefContext } from './context.ts';
import type { InnovationHit } from './innovation-hits.ts';
import { selectQueryTerms, termsOf } from './ranking/query-terms.ts';
import { rank } from './ranking/rank.ts';
import type { Why } from './ranking/types.ts';

/** Support that may fit: by its words, because like innovations used it, or because it is open to any need. */
export interface InstrumentHit {
  readonly instrument: Instrument;
  /** 0–1, comparable within the list only. */
  readonly score: number;
  readonly why: readonly Why[];
  /** The hits of this brief that used it. */
  readonly usedBy: readonly InnovationHit[];
  /** It is for early work on a need of any kind. */
  readonly isGeneral: boolean;
}

const candidateLimit = 60;
/** Weights of the three reasons; a closed or discontinued instrument is told of, but after those that may be had. */
const weights = { words: 0.6, used: 0.3, general: 0.1, gone: 0.25 } as const;

/**
 * Finds support for a need: only what the reader's kind of organisation may apply for, when she has said who she is.
 * `used` grows with the scores of the hits that used the instrument.
 */
export async function findInstrumentHits(
  context: BriefContext,
  query: {
    analysis: NeedAnalysis;
    organisation: Organisation | undefined;
    innovations: readonly InnovationHit[];
    limit: number;
  },
): Promise<InstrumentHit[]> {
  const kind = query.organisation && applicantKindOf(query.organisation.kind);
  const filter = { facetGroups: kind ? [[`who:${kind}`]] : [] };
  const statistics = await context.statistics('instrument');
  const usedBy = await instrumentsUsedBy(context, query.innovations);
  const terms = selectQueryTerms(query.analysis, statistics);
  const found = await findCandidates(context.db, {
    kind: 'instrument',
    terms,
    entriesOf: termsOf(query.analysis),
    filter,
    limit: candidateLimit,
  });
  const known = new Set(found.map(({ id }) => id));
  const used = await getCandidates(
    context.db,
    'instrument',
    [...usedBy.keys()].filter((id) => !known.has(id)),
    filter,
  );
  const ranked = rank(query.analysis, [...found, ...used], statistics);
  const reasons = new Map(ranked.map((hit) => [hit.id, hit]));
  const general = await listInstruments(context.db, {
    facetGroups: [...filter.facetGroups, ['phase:need', 'phase:idea']],
    sort: 'name',
    limit: candidateLimit,
  });
  const ids = new Set([...reasons.keys(), ...general.filter(isGeneral).map(({ id }) => id)]);
  const instruments = await listInstrumentsById(context.db, [...ids]);
  return instruments
    .map((instrument) => {
      const words = reasons.get(instrument.id);
      const hits = usedBy.get(instrument.id) ?? [];
      return {
        instrument,
        score: scoreOf(instrument, words?.score ?? 0, hits),
        why: words?.why ?? [],
        usedBy: hits,
        isGeneral: isGeneral(instrument),
      };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.instrument.slug < b.instrument.slug ? -1 : 1))
    .slice(0, query.limit);
}

async function instrumentsUsedBy(
  context: BriefContext,
  innovations: readonly InnovationHit[],
): Promise<Map<string, InnovationHit[]>> {
  const ids = innovations.map(({ innovation }) => innovation.id);
  const links = await listLinksFrom(context.db, { kind: 'innovation', ids }, 'supported_by');
  const byInnovation = new Map(innovations.map((hit) => [hit.innovation.id, hit]));
  const usedBy = new Map<string, InnovationHit[]>();
  for (const { fromId, to } of links) {
    const hit = byInnovation.get(fromId);
    if (hit) usedBy.set(to.id, [...(usedBy.get(to.id) ?? []), hit]);
  }
  return usedBy;
}

function isGeneral(instrument: Instrument): boolean {
  return (
    instrument.topics.length === 0 && instrument.phases.some((phase) => phase === 'need' || phase === 'idea')
  );
}

function scoreOf(instrument: Instrument, words: number, usedBy: readonly InnovationHit[]): number {
  const used = 1 - usedBy.reduce((rest, hit) => rest * (1 - hit.score), 1);
  const score = weights.words * words + weights.used * used + (isGeneral(instrument) ? weights.general : 0);
  const gone = instrument.status === 'closed' || instrument.status === 'discontinued';
  return gone ? score * weights.gone : score;
}
