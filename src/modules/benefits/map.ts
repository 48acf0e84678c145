import { checkBenefitMap, type MapFault, type MapKind } from './valuation/benefit-map.ts';
import { layOutMap } from './valuation/benefit-map-layout.ts';

export type NodeKind = 'deliverable' | 'practice' | 'benefit' | 'goal';

/** A node of the map as it is chosen, drawn and told. */
export interface MapNodeWords {
  /** `deliverable:d1`. */
  readonly key: string;
  readonly kind: NodeKind;
  readonly label: string;
}

export interface MapArrow {
  readonly from: string;
  readonly to: string;
}

interface Row {
  readonly id?: string | undefined;
  readonly text?: string | undefined;
}

/** All that can stand in the map of a plan: its own rows, and the published benefits of its initiative. */
export function nodesOf(
  plan: {
    readonly deliverables: readonly Row[];
    readonly practices: readonly Row[];
    readonly goals: readonly Row[];
  },
  benefits: readonly { readonly id: string; readonly title: string }[],
): MapNodeWords[] {
  const rows = (kind: NodeKind, list: readonly Row[]) =>
    list.flatMap(({ id, text }) => (id && text ? [{ key: `${kind}:${id}`, kind, label: text }] : []));
  return [
    ...rows('deliverable', plan.deliverables),
    ...rows('practice', plan.practices),
    ...benefits.map(({ id, title }) => ({ key: `benefit:${id}`, kind: 'benefit' as const, label: title })),
    ...rows('goal', plan.goals),
  ];
}

/** Arrows between nodes that are still there, each once. */
export function arrowsOf(
  nodes: readonly MapNodeWords[],
  edges: readonly { readonly from?: string | undefined; readonly to?: string | undefined }[],
): MapArrow[] {
  const keys = new Set(nodes.map(({ key }) => key));
  const seen = new Set<string>();
  return edges.flatMap(({ from, to }) => {
    if (!from || !to || !keys.has(from) || !keys.has(to) || seen.has(`${from} ${to}`)) return [];
    seen.add(`${from} ${to}`);
    return [{ from, to }];
  });
}

const kindOf: Readonly<Record<NodeKind, MapKind>> = {
  deliverable: 'deliverable',
  practice: 'changed_practice',
  benefit: 'benefit',
  goal: 'goal',
};

const asMap = (nodes: readonly MapNodeWords[], edges: readonly MapArrow[]) => ({
  nodes: nodes.map(({ key, kind }) => ({ id: key, kind: kindOf[kind] })),
  edges,
});

/** What is wrong with the map, by `valuation/benefit-map.ts`. */
export const checkMap = (nodes: readonly MapNodeWords[], edges: readonly MapArrow[]): MapFault[] =>
  checkBenefitMap(asMap(nodes, edges));

/** A circle, or an arrow that goes backwards, is no map; what merely stands alone can be drawn later. */
export const isFatal = ({ code }: MapFault): boolean => code === 'cycle' || code === 'wrong_direction';

/** The nodes that an arrow leads to or from, placed for drawing. */
export function drawnNodes(nodes: readonly MapNodeWords[], edges: readonly MapArrow[]) {
  const used = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const joined = nodes.filter(({ key }) => used.has(key));
  const words = new Map(joined.map((node) => [node.key, node]));
  return layOutMap(asMap(joined, edges)).nodes.flatMap(({ id, column, row }) => {
    const node = words.get(id);
    return node ? [{ id, kind: node.kind, label: node.label, column, row }] : [];
  });
}
