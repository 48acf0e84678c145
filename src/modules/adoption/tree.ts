/** What the tree is drawn from: a member and whom it learned from. */
export interface TreeMember {
  readonly id: string;
  readonly year: number;
  /** Another member, the originator, or undefined where it is not told. */
  readonly learnedFrom: string | 'originator' | undefined;
}

export interface TreeNode<Member extends TreeMember> {
  readonly member: Member;
  readonly children: readonly TreeNode<Member>[];
}

/** Who learned from whom. */
export interface AdoptionTree<Member extends TreeMember> {
  /** From the originator itself, the earliest first. */
  readonly fromOriginator: readonly TreeNode<Member>[];
  /** Where it is not told, or where the one they learned from is not among the members. */
  readonly untold: readonly TreeNode<Member>[];
}

/**
 * Builds the tree of those who are told of. Every member stands in it exactly once, whatever the links say: a link to
 * nobody counts as not told, and a circle (which no act of this room makes) is opened at its earliest member.
 */
export function buildTree<Member extends TreeMember>(members: readonly Member[]): AdoptionTree<Member> {
  const known = new Map(members.map((member) => [member.id, member]));
  const sorted = [...members].sort((a, b) => a.year - b.year || (a.id < b.id ? -1 : 1));
  const childrenOf = Map.groupBy(sorted, ({ learnedFrom }) => learnedFrom);
  const placed = new Set<string>();
  const place = (member: Member): TreeNode<Member> => {
    placed.add(member.id);
    const children = (childrenOf.get(member.id) ?? []).filter(({ id }) => !placed.has(id)).map(place);
    return { member, children };
  };
  const isRoot = ({ learnedFrom }: Member) =>
    learnedFrom === undefined || (learnedFrom !== 'originator' && !known.has(learnedFrom));
  const fromOriginator = (childrenOf.get('originator') ?? []).map(place);
  const untold = sorted.filter(isRoot).map(place);
  for (const member of sorted) if (!placed.has(member.id)) untold.push(place(member));
  return { fromOriginator, untold };
}
