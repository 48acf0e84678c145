/** Tells which of the literals, by their places in the list, stand in a text; undefined where none does. */
export type LiteralFinder = (text: string) => ReadonlySet<number> | undefined;

interface Node {
  readonly next: Map<number, number>;
  readonly ends: number[];
}

/**
 * Looks for all literals at once: one step a character, however many literals there are.
 * Aho & Corasick 1975, Efficient string matching, algorithms 2–4: the automaton without failure transitions.
 */
export function literalFinder(literals: readonly string[]): LiteralFinder {
  const nodes = growTree(literals);
  const classes = classesOf(literals);
  const width = Math.max(...classes) + 1;
  const steps = new Uint16Array(nodes.length * width);
  const isEnd = fillSteps(nodes, steps, width);
  const always = literals.flatMap((literal, index) => (literal === '' ? [index] : []));
  return (text) => {
    let found: Set<number> | undefined = always.length > 0 ? new Set(always) : undefined;
    let state = 0;
    for (let at = 0; at < text.length; at += 1) {
      // Characters that no literal holds lead back to the start.
      state = steps[state * width + (classes[text.charCodeAt(at)] ?? 0)] ?? 0;
      if (isEnd[state] === 0) continue;
      found ??= new Set();
      for (const index of nodes[state]?.ends ?? []) found.add(index);
    }
    return found;
  };
}

function growTree(literals: readonly string[]): Node[] {
  const nodes: Node[] = [{ next: new Map(), ends: [] }];
  const classes = classesOf(literals);
  for (const [index, literal] of literals.entries()) {
    let node = nodes[0];
    for (let at = 0; at < literal.length && node; at += 1) {
      const character = classes[literal.charCodeAt(at)] ?? 0;
      const known = node.next.get(character);
      if (known === undefined) {
        node.next.set(character, nodes.length);
        node = { next: new Map(), ends: [] };
        nodes.push(node);
      } else {
        node = nodes[known];
      }
    }
    if (literal !== '') node?.ends.push(index);
  }
  return nodes;
}

/** Of each UTF-16 unit the number of its column; 0 for those that stand in no literal. */
function classesOf(literals: readonly string[]): Uint8Array {
  const units = [
    ...new Set(literals.flatMap((literal) => literal.split('').map((unit) => unit.charCodeAt(0)))),
  ];
  if (units.length > 255) throw new RangeError('The literals have more than 255 different letters.');
  const classes = new Uint8Array(Math.max(0, ...units) + 1);
  for (const [index, unit] of units.entries()) classes[unit] = index + 1;
  return classes;
}

/** Breadth first: a node takes over the steps and the ends of its longest proper suffix, which is filled already. */
function fillSteps(nodes: readonly Node[], steps: Uint16Array, width: number): Uint8Array {
  if (nodes.length > 0xffff) throw new RangeError('The literals are too many.');
  const suffixes = new Uint16Array(nodes.length);
  const queue = [0];
  for (const index of queue) {
    const node = nodes[index];
    const suffix = suffixes[index] ?? 0;
    if (index !== 0) {
      node?.ends.push(...(nodes[suffix]?.ends ?? []));
      steps.copyWithin(index * width, suffix * width, (suffix + 1) * width);
    }
    for (const [character, child] of node?.next ?? []) {
      suffixes[child] = index === 0 ? 0 : (steps[suffix * width + character] ?? 0);
      queue.push(child);
    }
    for (const [character, child] of node?.next ?? []) steps[index * width + character] = child;
  }
  return Uint8Array.from(nodes, ({ ends }) => (ends.length > 0 ? 1 : 0));
}
