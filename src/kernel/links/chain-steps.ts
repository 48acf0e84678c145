import type { ChainStop } from './chain.ts';
import type { RecordKind, Relation } from './links.ts';

/** One way to go from records of a kind to those that they are linked with. */
export interface ChainStep {
  readonly from: RecordKind;
  readonly relation: Relation;
  /** Along the link as it is read, or against it. */
  readonly direction: 'along' | 'against';
  readonly to: RecordKind;
}

const along = (from: RecordKind, relation: Relation, to: RecordKind): ChainStep => ({
  from,
  relation,
  direction: 'along',
  to,
});
const against = (from: RecordKind, relation: Relation, to: RecordKind): ChainStep => ({
  from,
  relation,
  direction: 'against',
  to,
});

/** From the record itself. An initiative carries the chain, so that the others first find theirs. */
const first: readonly ChainStep[] = [
  along('need', 'met_by', 'innovation'),
  against('need', 'meets', 'initiative'),
  against('trial', 'tested_in', 'initiative'),
  against('benefit', 'gave', 'initiative'),
  against('innovation', 'became', 'initiative'),
  against('notice', 'bought_through', 'initiative'),
  against('notice', 'bought_through', 'need'),
  along('need', 'bought_through', 'notice'),
  against('innovation', 'met_by', 'need'),
  against('innovation', 'adopts', 'adoption'),
  along('adoption', 'adopts', 'innovation'),
  along('adoption', 'carried_by', 'initiative'),
];

/** From the initiatives: what they stand on, and what came of them. */
const thread: readonly ChainStep[] = [
  along('initiative', 'meets', 'need'),
  along('initiative', 'copied_from', 'innovation'),
  along('initiative', 'tested_in', 'trial'),
  along('initiative', 'bought_through', 'notice'),
  along('initiative', 'gave', 'benefit'),
  along('initiative', 'became', 'innovation'),
];

const adopters: readonly ChainStep[] = [against('innovation', 'adopts', 'adoption')];

/** The steps from a record of `kind` to the records nearest it. */
export function firstSteps(kind: RecordKind): readonly ChainStep[] {
  return first.filter(({ from }) => from === kind);
}

/** The steps from the initiatives of a chain. Nothing is reached through a need or an innovation that others share. */
export function threadSteps(): readonly ChainStep[] {
  return thread;
}

/** The steps from the innovations that the initiatives of a chain became: who has taken them up. */
export function adopterSteps(): readonly ChainStep[] {
  return adopters;
}

const stations: Partial<Record<RecordKind, ChainStop['station']>> = {
  need: 'need',
  innovation: 'evidence',
  initiative: 'initiative',
  trial: 'trial',
  notice: 'procurement',
  benefit: 'benefit',
  adoption: 'adoption',
};

/** Where records of a kind stand; undefined for those that stand beside the chain, as instruments and organisations. */
export function stationOf(kind: RecordKind): ChainStop['station'] | undefined {
  return stations[kind];
}
