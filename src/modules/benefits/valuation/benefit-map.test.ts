import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BenefitMap, checkBenefitMap, type MapKind, mapKinds } from './benefit-map.ts';
import { layOutMap } from './benefit-map-layout.ts';

const kindOf: Record<string, MapKind> = { d: 'deliverable', p: 'changed_practice', b: 'benefit', g: 'goal' };

/** A map written as `d1>p1>b1 d1>b2`: the first letter tells the kind. */
function mapOf(text: string): BenefitMap {
  const chains = text.split(' ').map((chain) => chain.split('>'));
  const nodes = [...new Set(chains.flat())].map((id) => ({ id, kind: kindOf[id.charAt(0)] ?? 'goal' }));
  const edges = chains.flatMap((chain) => chain.slice(1).map((to, at) => ({ from: chain[at] ?? '', to })));
  return { nodes, edges };
}

const faultsOf = (map: BenefitMap) => checkBenefitMap(map).map(({ code, ids }) => `${code} ${ids.join(' ')}`);

const anyMap: fc.Arbitrary<BenefitMap> = fc
  .array(fc.constantFrom(...mapKinds), { minLength: 1, maxLength: 25 })
  .chain((kinds) => {
    const nodes = kinds.map((kind, at) => ({ id: `n${at}`, kind }));
    const end = fc.nat(kinds.length - 1).map((at) => `n${at}`);
    return fc.array(fc.record({ from: end, to: end }), { maxLength: 40 }).map((edges) => ({ nodes, edges }));
  });

describe('a benefit map', () => {
  it('that leads from deliverables to goals has no fault', () => {
    expect(faultsOf(mapOf('d1>p1>b1>g1 d2>b2>b3>g1 d1>p2>p3>b2'))).toEqual([]);
    expect(checkBenefitMap({ nodes: [], edges: [] })).toEqual([]);
  });

  it.each([
    ['that runs in a ring', 'd1>b1>b2>b3>b1', ['cycle b1 b2 b3']],
    ['that runs in two rings', 'd1>b1>b2>b1 d1>p1>p2>p1', ['cycle b1 b2', 'cycle p1 p2']],
    ['in which a node leads to itself', 'd1>b1 b1>b1', ['cycle b1']],
    ['that leads backwards', 'd1>b1>g1 g2>b1', ['wrong_direction g2 b1']],
    ['with a node on its own', 'd1>b1 g1', ['orphan g1']],
    [
      'with a benefit that nothing delivered leads to',
      'd1>b1>g1 p1>b2>g1',
      ['benefit_without_deliverable b2'],
    ],
  ])('%s is told so', (_, text, faults) => {
    expect(faultsOf(mapOf(text))).toEqual(faults);
  });

  it('with two nodes of one id, or an edge to nowhere, is told so', () => {
    const map = mapOf('d1>b1');
    const [node] = map.nodes;
    if (!node) throw new Error('no node');
    expect(faultsOf({ ...map, nodes: [...map.nodes, node] })).toEqual(['duplicate_node d1']);
    expect(faultsOf({ ...map, edges: [...map.edges, { from: 'b1', to: 'x' }] })).toEqual([
      'unknown_node b1 x',
    ]);
  });

  it('has a cycle told exactly when it has one', () => {
    fc.assert(
      fc.property(anyMap, ({ nodes, edges }) => {
        const left = new Set(nodes.map(({ id }) => id));
        // Takes away what nothing leads to, again and again; what then is left stands in or after a ring.
        for (let before = -1; before !== left.size; ) {
          before = left.size;
          for (const id of left)
            if (!edges.some(({ from, to }) => to === id && left.has(from))) left.delete(id);
        }
        const told = checkBenefitMap({ nodes, edges }).some(({ code }) => code === 'cycle');
        expect(told).toBe(left.size > 0);
      }),
    );
  });

  it('of a thousand nodes in a row is checked and drawn', () => {
    const chain = ['d0', ...Array.from({ length: 999 }, (_, at) => `b${at}`)].join('>');
    expect(checkBenefitMap(mapOf(chain))).toEqual([]);
    expect(layOutMap(mapOf(chain)).columnSizes).toHaveLength(1000);
  });
});

describe('the drawing of a map', () => {
  it('has the kinds from left to right', () => {
    const { nodes, columnSizes } = layOutMap(mapOf('d1>p1>b1>g1 d2>b2>b3>g1'));
    expect(nodes.map(({ id, column }) => `${id} ${column}`)).toEqual([
      'd1 0',
      'd2 0',
      'p1 1',
      'b1 2',
      'b2 2',
      'b3 3',
      'g1 4',
    ]);
    expect(columnSizes).toEqual([2, 1, 2, 1, 1]);
  });

  it('crosses no lines where none need to cross', () => {
    const crossed = mapOf('d1>p3 d2>p2 d3>p1 p1>b1 p2>b2 p3>b3 d3>b1');
    expect(layOutMap(crossed).crossings).toBe(0);
  });

  it('is the same every time, and holds each node once, right of all that leads forward to it', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const layout = layOutMap(map);
        expect(layOutMap(map)).toEqual(layout);
        expect(layout.nodes.map(({ id }) => id).sort()).toEqual(map.nodes.map(({ id }) => id).sort());
        const places = layout.nodes.map(({ column, row }) => `${column} ${row}`);
        expect(new Set(places).size).toBe(places.length);
        const columnOf = new Map(layout.nodes.map(({ id, column }) => [id, column]));
        const hasRing = checkBenefitMap(map).some(
          ({ code }) => code === 'cycle' || code === 'wrong_direction',
        );
        if (hasRing) return;
        for (const { from, to } of map.edges)
          expect(columnOf.get(to)).toBeGreaterThan(columnOf.get(from) ?? 0);
      }),
    );
  });
});
