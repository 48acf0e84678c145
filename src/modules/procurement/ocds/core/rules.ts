import { coreStrategies, profileStrategies, type Strategies } from './strategies.ts';

/** What the schema says of a field and of those below it; what has no node is merged as its value looks. */
export interface RuleNode {
  /** `omitWhenMerged`. */
  omit: boolean;
  /** An array that is taken as one value. */
  whole: boolean;
  readonly below: Map<string, RuleNode>;
}

/**
 * The rules of merging as a tree, from tables of paths.
 * @param tables such as those in `strategies.ts`; a later one adds to an earlier one
 */
export function mergeRules(...tables: readonly Strategies[]): RuleNode {
  const root = newNode();
  for (const { omitWhenMerged, wholeListMerge } of tables) {
    for (const path of omitWhenMerged) nodeAt(root, path).omit = true;
    for (const path of wholeListMerge) nodeAt(root, path).whole = true;
  }
  return root;
}

const newNode = (): RuleNode => ({ omit: false, whole: false, below: new Map() });

function nodeAt(root: RuleNode, path: string): RuleNode {
  let node = root;
  for (const field of path.split('/')) {
    let next = node.below.get(field);
    if (!next) {
      next = newNode();
      node.below.set(field, next);
    }
    node = next;
  }
  return node;
}

/** OCDS 1.1.5 with the extensions of OCDS for eForms and our own. */
export const defaultRules: RuleNode = mergeRules(coreStrategies, profileStrategies);
