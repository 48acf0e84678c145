import type { Db } from '../kernel/db/tables.ts';
import type { Describe, Described } from '../kernel/events/describe.ts';
import type { Actor } from '../kernel/identity/actor.ts';
import { type ChainOf, type ChainStop, mostAtStation } from '../kernel/links/chain.ts';
import {
  adopterSteps,
  type ChainStep,
  firstSteps,
  stationOf,
  threadSteps,
} from '../kernel/links/chain-steps.ts';
import type { RecordReference } from '../kernel/links/links.ts';
import { listNeighbours } from '../kernel/links/neighbours.ts';

/** How the records of each station are described. A kind that is left out stands nowhere. */
export type ChainDescribers = Readonly<Partial<Record<RecordReference['kind'], Describe>>>;

/** So many links of each sort are followed: enough to fill a station even where most lead to what the reader may not see. */
const followedPerStep = 4 * mostAtStation;

interface Found extends RecordReference, Described {}

interface Reader {
  readonly db: Db;
  readonly describers: ChainDescribers;
  readonly actor: Actor;
}

/**
 * Makes the chain of any record: what it leads to and comes from by the links between records, in at most three steps
 * (to its initiatives, along these, and to who took up what they became). Each step goes on only from what the reader
 * may see, so that a hidden record neither shows nor joins two others; circles end with the steps.
 */
export function chainOf(db: Db, describers: ChainDescribers): ChainOf {
  return async (actor, record) => {
    const reader = { db, describers, actor };
    const [self] = await describe(reader, [record]);
    if (!self || !stationOf(self.kind)) return [];
    const near = await follow(reader, [self], firstSteps(record.kind));
    const initiatives = [self, ...near].filter(({ kind }) => kind === 'initiative').slice(0, mostAtStation);
    const along = await follow(reader, initiatives, threadSteps());
    const became = along.filter(({ step, id }) => step.relation === 'became' && id !== self.id);
    const adopters = await follow(reader, became, adopterSteps());
    return stopsOf(self, [...near, ...along, ...adopters], [self, ...near, ...along]);
  };
}

interface Reached extends Found {
  readonly step: ChainStep;
  readonly at: string;
}

async function follow(
  reader: Reader,
  from: readonly RecordReference[],
  steps: readonly ChainStep[],
): Promise<Reached[]> {
  const reached = await listNeighbours(reader.db, from, steps, followedPerStep);
  const seen = await describe(
    reader,
    reached.map(({ step, id }) => ({ kind: step.to, id })),
  );
  const byKey = new Map(seen.map((one) => [keyOf(one), one]));
  return reached.flatMap(({ step, at, id }) => {
    const one = byKey.get(keyOf({ kind: step.to, id }));
    return one ? [{ ...one, step, at }] : [];
  });
}

/** The records that the reader may see, with what they are called. */
async function describe(
  { db, describers, actor }: Reader,
  records: readonly RecordReference[],
): Promise<Found[]> {
  const kinds = [...new Set(records.map(({ kind }) => kind))];
  const found = await Promise.all(
    kinds.map(async (kind) => {
      const ids = new Set(records.filter((one) => one.kind === kind).map(({ id }) => id));
      const described = (await describers[kind]?.(db, actor, [...ids])) ?? new Map<string, Described>();
      return [...described].map(([id, one]): Found => ({ kind, id, ...one }));
    }),
  );
  return found.flat();
}

/** At its own station a record stands alone: those beside it are its siblings, not its chain. */
function stopsOf(self: Found, reached: readonly Reached[], known: readonly Found[]): ChainStop[] {
  const stops = new Map<string, ChainStop>();
  const own = stationOf(self.kind);
  if (own) stops.set(own, stopOf(own, self, 1));
  const stationed = Map.groupBy(distinct(reached), ({ kind }) => stationOf(kind));
  for (const [station, there] of stationed) {
    const [one] = there;
    if (!station || !one || station === own) continue;
    const adopted = known.find(({ kind, id }) => kind === 'innovation' && id === one.at);
    const href = one.kind === 'adoption' && adopted ? `${adopted.href}/adoption` : one.href;
    stops.set(station, stopOf(station, { ...one, href }, there.length));
  }
  return [...stops.values()];
}

/** Each record once, as it was first reached. */
function distinct(reached: readonly Reached[]): Reached[] {
  const byKey = new Map<string, Reached>();
  for (const one of reached) if (!byKey.has(keyOf(one))) byKey.set(keyOf(one), one);
  return [...byKey.values()];
}

function stopOf(station: ChainStop['station'], first: Found, count: number): ChainStop {
  return {
    station,
    href: first.href,
    count: Math.min(count, mostAtStation),
    ...(count > mostAtStation ? { hasMore: true } : {}),
    title: first.title,
    language: first.language,
  };
}

const keyOf = ({ kind, id }: RecordReference): string => `${kind}:${id}`;
