import { type BenefitMap, findCycles, type MapEdge, type MapNode, mapKinds } from './benefit-map.ts';

/** A place in a drawing: columns from left to right, rows from top to bottom, both from 0. */
export interface PlacedNode extends MapNode {
  readonly column: number;
  readonly row: number;
}

export interface MapLayout {
  /** By column, then row. */
  readonly nodes: readonly PlacedNode[];
  /** Nodes in each column. */
  readonly columnSizes: readonly number[];
  /** Edges that cross another, counted between neighbouring columns. */
  readonly crossings: number;
}

/** Sweeps to and fro; after a few the order no longer improves. */
const sweeps = 8;

/**
 * Where to draw each node of a benefit map. Every kind has columns of its own, and a node stands to the right of all
 * that leads to it. Within a column the order is by barycentre (Sugiyama, Tagawa & Toda 1981), the best of a few
 * sweeps; the same map always gives the same drawing. Rings are opened where they close, so that even a faulty map can
 * be shown.
 */
export function layOutMap({ nodes, edges }: BenefitMap): MapLayout {
  const unique = nodes.filter(({ id }, at) => nodes.findIndex((other) => other.id === id) === at);
  const forward = withoutRings(unique, edges);
  const columns = columnsOf(unique, forward);
  const joints = throughColumns(columns, forward);
  const ordered = orderColumns(joints.columns, joints.edges);
  const real = ordered.map((column) => column.filter((id) => columns.has(id)));
  const byId = new Map(unique.map((node) => [node.id, node]));
  return {
    nodes: real.flatMap((column, at) =>
      column.map((id, row) => ({ ...(byId.get(id) as MapNode), column: at, row })),
    ),
    columnSizes: real.map((column) => column.length),
    crossings: countCrossings(ordered, joints.edges),
  };
}

function withoutRings(nodes: readonly MapNode[], edges: readonly MapEdge[]): MapEdge[] {
  const rank = new Map(nodes.map(({ id, kind }) => [id, mapKinds.indexOf(kind)]));
  const rankOf = (id: string) => rank.get(id) ?? Number.NaN;
  let left = edges.filter(({ from, to }) => from !== to && rankOf(from) <= rankOf(to));
  for (let cycles = findCycles(nodes, left); cycles.length > 0; cycles = findCycles(nodes, left)) {
    const closing = new Set(cycles.map((ring) => `${ring.at(-1)}\n${ring[0]}`));
    left = left.filter(({ from, to }) => !closing.has(`${from}\n${to}`));
  }
  return left;
}

/** The column of each node: after all that leads to it, and no kind before the kinds that come before it. */
function columnsOf(nodes: readonly MapNode[], edges: readonly MapEdge[]): Map<string, number> {
  const columns = new Map<string, number>();
  let first = 0;
  for (const kind of mapKinds) {
    const own = nodes.filter((node) => node.kind === kind).map(({ id }) => id);
    if (own.length === 0) continue;
    for (const id of own) columns.set(id, first);
    const within = edges.filter(({ from, to }) => own.includes(from) && own.includes(to));
    // Longest path by repeated relaxation: a kind has few nodes, and no ring is left in it.
    for (let changed = true; changed; ) {
      changed = false;
      for (const { from, to } of within) {
        const after = (columns.get(from) ?? 0) + 1;
        if ((columns.get(to) ?? 0) >= after) continue;
        columns.set(to, after);
        changed = true;
      }
    }
    first = Math.max(...own.map((id) => columns.get(id) ?? 0)) + 1;
  }
  return columns;
}

/** Columns of ids, with a joint in every column that an edge passes, so that all edges join neighbouring columns. */
function throughColumns(columns: ReadonlyMap<string, number>, edges: readonly MapEdge[]) {
  const all: string[][] = Array.from({ length: Math.max(-1, ...columns.values()) + 1 }, () => []);
  for (const [id, column] of columns) all[column]?.push(id);
  const short: MapEdge[] = [];
  for (const [number, { from, to }] of edges.entries()) {
    let before = from;
    for (let column = (columns.get(from) ?? 0) + 1; column < (columns.get(to) ?? 0); column++) {
      const joint = `\u0000${number}\u0000${column}`;
      all[column]?.push(joint);
      short.push({ from: before, to: joint });
      before = joint;
    }
    short.push({ from: before, to });
  }
  return { columns: all, edges: short };
}

function orderColumns(start: readonly (readonly string[])[], edges: readonly MapEdge[]): string[][] {
  let columns = start.map((column) => [...column]);
  let [best, fewest] = [columns, countCrossings(columns, edges)];
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep++) {
    columns = swept(columns, edges, sweep % 2 === 0);
    const crossings = countCrossings(columns, edges);
    if (crossings < fewest) [best, fewest] = [columns, crossings];
  }
  return best;
}

/** Orders each column by where its neighbours stand on average, from left to right or back. */
function swept(columns: readonly string[][], edges: readonly MapEdge[], toRight: boolean): string[][] {
  const ordered = columns.map((column) => [...column]);
  const neighbours = Map.groupBy(edges, ({ from, to }) => (toRight ? to : from));
  const indices = [...ordered.keys()];
  for (const at of toRight ? indices.slice(1) : indices.toReversed().slice(1)) {
    const rows = rowsOf(ordered[toRight ? at - 1 : at + 1] as string[]);
    const own = rowsOf(ordered[at] as string[]);
    const centre = (id: string) => {
      const places = (neighbours.get(id) ?? []).map(({ from, to }) => rows.get(toRight ? from : to) ?? 0);
      if (places.length === 0) return own.get(id) ?? 0;
      return places.reduce((sum, row) => sum + row, 0) / places.length;
    };
    const centres = new Map((ordered[at] as string[]).map((id) => [id, centre(id)]));
    ordered[at]?.sort((one, other) => (centres.get(one) ?? 0) - (centres.get(other) ?? 0));
  }
  return ordered;
}

const rowsOf = (column: readonly string[]) => new Map(column.map((id, row) => [id, row]));

function countCrossings(columns: readonly (readonly string[])[], edges: readonly MapEdge[]): number {
  const place = new Map(columns.flatMap((column, at) => column.map((id, row) => [id, { at, row }] as const)));
  const between = Map.groupBy(edges, ({ from }) => place.get(from)?.at);
  let crossings = 0;
  for (const group of between.values()) {
    const rows = group.map(({ from, to }) => [place.get(from)?.row ?? 0, place.get(to)?.row ?? 0] as const);
    for (const [index, [left, right]] of rows.entries()) {
      for (const [otherLeft, otherRight] of rows.slice(index + 1)) {
        if ((left - otherLeft) * (right - otherRight) < 0) crossings += 1;
      }
    }
  }
  return crossings;
}
