import { getContentVersion } from '../../kernel/content/load.ts';
import type { Db } from '../../kernel/db/tables.ts';
import { type Likeness, likeMineThreshold, likeness } from '../../kernel/organisations/peers.ts';
import {
  findOrganisation,
  listOrganisations,
  type Organisation,
} from '../../kernel/organisations/queries.ts';
import type { NeedAnalysis } from '../../kernel/search/text/types.ts';
import { listTopics, type Topic } from '../../kernel/topics/queries.ts';
import type { BriefContext } from './context.ts';
import { findInnovationHits, type InnovationHit } from './innovation-hits.ts';
import { findInstrumentHits, type InstrumentHit } from './instrument-hits.ts';
import { findPeers, type Peer } from './peers.ts';
import type { BriefFilter } from './schema.ts';
import { findSolutionHits, type SolutionHit } from './solution-hits.ts';

export interface BriefInput {
  readonly need: string;
  /** A number or name that one says one is; empty for none. */
  readonly organisation?: string | undefined;
  readonly filter: BriefFilter;
  /** The most hits in each section, 1–100. */
  readonly limit: number;
}

export interface TopicHit {
  readonly topic: Topic;
  readonly weight: number;
}

/** What is known about a need: the answer of the evidence room, before it is shown as a page, a file or JSON. */
export interface Brief {
  readonly need: string;
  readonly analysis: NeedAnalysis;
  readonly madeAt: Date;
  readonly contentVersion: string;
  readonly organisation: Organisation | undefined;
  /** What was said of an organisation that nobody has. */
  readonly unknownOrganisation: string | undefined;
  readonly topics: readonly TopicHit[];
  readonly innovations: readonly InnovationHit[];
  /** How many hits each facet has among all hits of the need, before the filter. */
  readonly facetCounts: ReadonlyMap<string, number>;
  readonly hitsBeforeFilter: number;
  readonly instruments: readonly InstrumentHit[];
  /** What can be taken into use. */
  readonly solutions: readonly SolutionHit[];
  readonly peers: readonly Peer[];
}

/** The most topics that a need is said to belong to. */
const maxTopics = 8;

/** Finds and ranks what is known about a need. Reads only; the same content and need give the same brief. */
export async function makeBrief(context: BriefContext, input: BriefInput): Promise<Brief> {
  const { db } = context;
  const [statistics, topics, version, organisation] = await Promise.all([
    context.statistics('innovation'),
    listTopics(db),
    getContentVersion(db),
    input.organisation ? findOrganisation(db, input.organisation) : undefined,
  ]);
  const analysis = context.analyser.analyseNeed(input.need, statistics.vocabulary);
  const { hits, facetCounts, hitsBeforeFilter } = await findInnovationHits(context, {
    analysis,
    need: input.need,
    statistics,
    organisation,
    filter: input.filter,
    likeMine: input.filter.likeMine && organisation ? await listLikeMine(db, organisation) : undefined,
    limit: input.limit,
  });
  const [instruments, solutions, peers] = await Promise.all([
    findInstrumentHits(context, { analysis, organisation, innovations: hits, limit: input.limit }),
    findSolutionHits(context, { analysis, limit: input.limit }),
    findPeers(db, organisation, hits),
  ]);
  return {
    need: input.need,
    analysis,
    madeAt: context.now(),
    contentVersion: version?.version ?? '',
    organisation,
    unknownOrganisation: input.organisation && !organisation ? input.organisation : undefined,
    topics: topicHits(analysis, topics),
    innovations: hits,
    facetCounts,
    hitsBeforeFilter,
    instruments,
    solutions,
    peers,
  };
}

/** LOS has a theme and a word of the same name: the weightier of the two is enough. */
function topicHits(analysis: NeedAnalysis, topics: ReadonlyMap<string, Topic>): TopicHit[] {
  const byLabel = new Map<string, TopicHit>();
  for (const { id, weight } of analysis.topics) {
    const topic = topics.get(id);
    if (topic && !byLabel.has(topic.label.nb)) byLabel.set(topic.label.nb, { topic, weight });
  }
  return [...byLabel.values()].slice(0, maxTopics);
}

/** The ids of the organisations that count as like this one, itself among them. */
async function listLikeMine(db: Db, mine: Organisation): Promise<string[]> {
  const others = await listOrganisations(db, { kind: mine.kind });
  return others.filter((other) => isLikeMine(mine, likeness(mine, other), other)).map((other) => other.id);
}

/** A body without a population can only be compared by its kind. */
function isLikeMine(mine: Organisation, alike: Likeness, other: Organisation): boolean {
  if (mine.id === other.id) return true;
  return mine.population === null ? alike.sameKind : alike.comparable && alike.score >= likeMineThreshold;
}
