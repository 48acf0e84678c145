/** The four kinds of node, in the order in which one leads to the next. */
export const mapKinds = ['deliverable', 'changed_practice', 'benefit', 'goal'] as const;
export type MapKind = (typeof mapKinds)[number];

export interface MapNode {
  readonly id: string;
  readonly kind: MapKind;
}

/** What leads to what. */
export interface MapEdge {
  readonly from: string;
  readonly to: string;
}

export interface BenefitMap {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
}

/** What is wrong with a map; the ids are of nodes, in the order in which they are to be read. */
export interface MapFault {
  readonly code: /** Two nodes have one id. */
    | 'duplicate_node'
    /** An edge names a node that is not there. */
    | 'unknown_node'
    /** Nodes that lead round to the first: `[a, b, c]` for a → b → c → a; one alone leads to itself. */
    | 'cycle'
    /** An edge that leads backwards, as from a goal to a deliverable. */
    | 'wrong_direction'
    /** Nothing leads to or from the node. */
    | 'orphan'
    /** Nothing that is delivered leads to the benefit. */
    | 'benefit_without_deliverable';
  readonly ids: readonly string[];
}

/**
 * Checks a benefit map (deliverable → changed practice → benefit → goal). Steps may be skipped and repeated: a benefit
 * may lead to a benefit, a deliverable straight to a benefit.
 * @returns every fault; none for a map that can be drawn and followed. An empty map has none.
 */
export function checkBenefitMap({ nodes, edges }: BenefitMap): MapFault[] {
  const kinds = new Map(nodes.map(({ id, kind }) => [id, mapKinds.indexOf(kind)]));
  const duplicates = nodes.filter(({ id }, at) => nodes.findIndex((other) => other.id === id) !== at);
  const unknown = edges.filter(({ from, to }) => !kinds.has(from) || !kinds.has(to));
  const known = edges.filter(({ from, to }) => kinds.has(from) && kinds.has(to));
  const backwards = known.filter(({ from, to }) => (kinds.get(from) ?? 0) > (kinds.get(to) ?? 0));
  const joined = new Set(known.flatMap(({ from, to }) => (from === to ? [] : [from, to])));
  const delivered = reachedFrom(
    nodes.filter(({ kind }) => kind === 'deliverable').map(({ id }) => id),
    known,
  );
  const fault =
    (code: MapFault['code']) =>
    (...ids: string[]): MapFault => ({ code, ids });
  return [
    ...duplicates.map(({ id }) => fault('duplicate_node')(id)),
    ...unknown.map(({ from, to }) => fault('unknown_node')(from, to)),
    ...findCycles(nodes, known).map((ids) => fault('cycle')(...ids)),
    ...backwards.map(({ from, to }) => fault('wrong_direction')(from, to)),
    ...nodes.filter(({ id }) => !joined.has(id)).map(({ id }) => fault('orphan')(id)),
    ...nodes
      .filter(({ id, kind }) => kind === 'benefit' && joined.has(id) && !delivered.has(id))
      .map(({ id }) => fault('benefit_without_deliverable')(id)),
  ];
}

function nextOf(edges: readonly MapEdge[]): Map<string, string[]> {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to]);
  return next;
}

function reachedFrom(starts: readonly string[], edges: readonly MapEdge[]): Set<string> {
  const next = nextOf(edges);
  const reached = new Set(starts);
  for (const id of reached) for (const to of next.get(id) ?? []) reached.add(to);
  return reached;
}

/**
 * Cycles such that a map without any edge of theirs has none left: one for each edge that closes a ring on a walk in
 * depth. Each begins with the node of it that stands first in the map.
 */
export function findCycles(nodes: readonly MapNode[], edges: readonly MapEdge[]): string[][] {
  const next = nextOf(edges);
  const place = new Map(nodes.map(({ id }, at) => [id, at]));
  const done = new Set<string>();
  const cycles = new Map<string, string[]>();
  for (const { id: start } of nodes) {
    if (done.has(start)) continue;
    // By hand, not by recursion: a map may be as deep as it is long.
    const path: string[] = [start];
    const waiting: string[][] = [[...(next.get(start) ?? [])]];
    while (path.length > 0) {
      const to = waiting.at(-1)?.shift();
      if (to === undefined) {
        done.add(path.pop() as string);
        waiting.pop();
      } else if (path.includes(to)) {
        const ring = fromFirst(path.slice(path.indexOf(to)), place);
        cycles.set(ring.join('\n'), ring);
      } else if (!done.has(to)) {
        path.push(to);
        waiting.push([...(next.get(to) ?? [])]);
      }
    }
  }
  return [...cycles.values()];
}

function fromFirst(ring: readonly string[], place: ReadonlyMap<string, number>): string[] {
  const first = ring.reduce((best, id, at) => {
    const isEarlier = (place.get(id) ?? 0) < (place.get(ring[best] as string) ?? 0);
    return isEarlier ? at : best;
  }, 0);
  return [...ring.slice(first), ...ring.slice(0, first)];
}
