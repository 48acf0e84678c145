import type { Db } from '../../kernel/db/tables.ts';
import type { Likeness } from '../../kernel/organisations/peers.ts';
import { listPeers, type Organisation } from '../../kernel/organisations/queries.ts';
import type { InnovationHit } from './innovation-hits.ts';

/** An organisation to look to: alike, or with something done about this need, or both. */
export interface Peer {
  readonly organisation: Organisation;
  /** Undefined when the reader has not said who she is. */
  readonly likeness: Likeness | undefined;
  /** The hits of this brief that it has carried out. */
  readonly hits: readonly InnovationHit[];
}

const maxPeers = 6;
const peersConsidered = 60;

/**
 * Whom to ask. For a reader who said who she is: the organisations most like hers, those with a hit first. For
 * others: the Norwegian organisations with most hits.
 */
export async function findPeers(
  db: Db,
  mine: Organisation | undefined,
  hits: readonly InnovationHit[],
): Promise<Peer[]> {
  const hitsOf = new Map<string, InnovationHit[]>();
  for (const hit of hits) {
    for (const { id } of hit.innovation.organisations) hitsOf.set(id, [...(hitsOf.get(id) ?? []), hit]);
  }
  if (!mine) return mostActive(hits, hitsOf);
  const alike = await listPeers(db, mine, peersConsidered);
  return alike
    .map(({ organisation, likeness }) => ({
      organisation,
      likeness,
      hits: hitsOf.get(organisation.id) ?? [],
    }))
    .sort(
      (a, b) =>
        Math.min(b.hits.length, 1) - Math.min(a.hits.length, 1) || b.likeness.score - a.likeness.score,
    )
    .slice(0, maxPeers);
}

function mostActive(hits: readonly InnovationHit[], hitsOf: ReadonlyMap<string, InnovationHit[]>): Peer[] {
  const organisations = new Map(
    hits.flatMap(({ innovation }) => innovation.organisations.map((o) => [o.id, o] as const)),
  );
  return [...organisations.values()]
    .filter((organisation) => organisation.country === 'NO')
    .map((organisation) => ({ organisation, likeness: undefined, hits: hitsOf.get(organisation.id) ?? [] }))
    .sort((a, b) => b.hits.length - a.hits.length)
    .slice(0, maxPeers);
}
