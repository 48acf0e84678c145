import { type FieldEntry, fieldDictionary, type NodeEntry } from './dictionary/fields.ts';
import type { XmlElement, XmlTree } from './xml/tree.ts';
import { compilePredicate, parsePath, type Step, type Test } from './xpath.ts';

/** A value of a field, where it stands in a notice. */
export interface FieldValue {
  /** `BT-105-Procedure`. */
  readonly field: string;
  /** Exactly as it stands, white space too. */
  readonly value: string;
  /** The absolute path of its element or attribute, with a position wherever there are several of a name. */
  readonly node: string;
  /** The node of the SDK that the field belongs to, such as `ND-Lot`. */
  readonly parent: string;
}

/** All paths of the dictionary that begin alike, as one: an element is looked at once, however many fields it may hold. */
interface Trie {
  readonly children: Map<string, Branch[]>;
  readonly fields: FieldEntry[];
  readonly attributes: { readonly name: string; readonly field: FieldEntry }[];
}

interface Branch {
  readonly key: string;
  readonly tests: readonly Test[];
  readonly trie: Trie;
}

let compiled: Trie | undefined;

/**
 * Every field of the dictionary that a notice holds: exactly what the field's absolute XPath selects, in the order of the
 * document. One element can be the value of several fields. Time grows with the size of the notice and no faster.
 */
export function readFields(tree: XmlTree): readonly FieldValue[] {
  compiled ??= compile();
  const found: FieldValue[] = [];
  descend(tree.root, [compiled], '/*', found);
  return found;
}

function descend(element: XmlElement, tries: readonly Trie[], path: string, found: FieldValue[]): void {
  const totals = namesakes(element);
  const seen = new Map<string, number>();
  for (let child = element.firstChild; child; child = child.nextSibling) {
    const { name } = child;
    let position = 0;
    if (totals) {
      position = (seen.get(name) ?? 0) + 1;
      seen.set(name, position);
    }
    const next = following(child, tries);
    if (!next) continue;
    const here = totals && (totals.get(name) ?? 1) > 1 ? `${path}/${name}[${position}]` : `${path}/${name}`;
    let goesOn = false;
    for (const trie of next) {
      report(child, trie, here, found);
      goesOn ||= trie.children.size > 0;
    }
    if (goesOn && child.firstChild) descend(child, next, here, found);
  }
}

/** How many children there are of each name; undefined where no name stands twice in a row of one or two. */
function namesakes(element: XmlElement): ReadonlyMap<string, number> | undefined {
  const first = element.firstChild;
  const second = first?.nextSibling;
  if (!second || (!second.nextSibling && second.name !== first.name)) return undefined;
  const totals = new Map<string, number>();
  for (let child: XmlElement | undefined = first; child; child = child.nextSibling)
    totals.set(child.name, (totals.get(child.name) ?? 0) + 1);
  return totals;
}

function following(child: XmlElement, tries: readonly Trie[]): Trie[] | undefined {
  let next: Trie[] | undefined;
  for (const trie of tries) {
    const branches = trie.children.get(child.name);
    if (!branches) continue;
    for (const branch of branches) {
      if (!branch.tests.every((test) => test(child))) continue;
      next ??= [];
      next.push(branch.trie);
    }
  }
  return next;
}

function report(element: XmlElement, { fields, attributes }: Trie, node: string, found: FieldValue[]): void {
  for (const { id, parent } of fields) found.push({ field: id, value: element.value(), node, parent });
  if (element.attributes.length === 0) return;
  for (const { name, field } of attributes) {
    const value = element.attribute(name);
    if (value !== undefined)
      found.push({ field: field.id, value, node: `${node}/@${name}`, parent: field.parent });
  }
}

function compile(): Trie {
  const { nodes, fields } = fieldDictionary();
  const root = newTrie();
  const tries = new Map<string, Trie>();
  for (const node of nodes) tries.set(node.id, trieOf(node, root, tries));
  for (const field of fields) {
    const steps = parsePath(field.relative);
    const last = steps.at(-1);
    const start = tries.get(field.parent);
    if (!start || !last) throw new SyntaxError(`The field ${field.id} has no place`);
    if (last.axis === 'attribute') {
      if (last.predicates.length > 0)
        throw new SyntaxError(`The field ${field.id} asks something of an attribute`);
      along(start, steps.slice(0, -1)).attributes.push({ name: last.name, field });
    } else along(start, steps).fields.push(field);
  }
  return root;
}

function trieOf(node: NodeEntry, root: Trie, tries: ReadonlyMap<string, Trie>): Trie {
  if (!node.parent) return root;
  const parent = tries.get(node.parent.id);
  if (!parent) throw new SyntaxError(`The node ${node.id} stands before its parent`);
  return along(parent, parsePath(node.relative));
}

function along(start: Trie, steps: readonly Step[]): Trie {
  return steps.reduce((trie, { axis, name, predicates }) => {
    if (axis === 'attribute') throw new SyntaxError(`A path goes on behind the attribute ${name}`);
    const branches = trie.children.get(name) ?? [];
    trie.children.set(name, branches);
    const key = predicates.join('][');
    const known = branches.find((branch) => branch.key === key);
    if (known) return known.trie;
    const branch = { key, tests: predicates.map(compilePredicate), trie: newTrie() };
    branches.push(branch);
    return branch.trie;
  }, start);
}

function newTrie(): Trie {
  return { children: new Map(), fields: [], attributes: [] };
}
