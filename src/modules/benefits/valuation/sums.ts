/** A benefit as it is added up: one record, however many bodies have a part in it. */
export interface SharedBenefit {
  readonly id: string;
  /** The whole, in øre; below zero when it turned out a loss. */
  readonly ore: bigint;
  /** Whose it is: parts of the whole, 0–1, at most 1 in all. */
  readonly shares: readonly { readonly organisation: string; readonly share: number }[];
}

/** What benefits come to, with nothing counted twice. */
export interface BenefitSums {
  /** All wholes, in øre: what the nation has. */
  readonly whole: bigint;
  /** What organisations have between them; never further from zero than the whole of each benefit. */
  readonly assigned: bigint;
  /** The whole less what is assigned. */
  readonly unassigned: bigint;
  /** By organisation, in order of their names. They add up to `assigned`, to the last øre. */
  readonly byOrganisation: readonly { readonly organisation: string; readonly ore: bigint }[];
}

/** Shares are weighed in parts of 10¹²: finer than any share that people state. */
const parts = 1_000_000_000_000n;
/** Shares such as three times 0.333333 are meant to be all of it. */
const dust = 3_000_000n;

/** Two records with one id that do not say the same: one of them would be lost, or both counted. */
export class BenefitStatedTwice extends Error {
  override readonly name = 'BenefitStatedTwice';
  readonly id: string;
  constructor(id: string) {
    super(`The benefit ${id} is stated twice, with different figures.`);
    this.id = id;
  }
}

/**
 * Adds benefits up over organisations. A record that comes in more than once, as when each body that has a part hands
 * it in, counts once. The order of benefits and of shares does not matter.
 * @throws BenefitStatedTwice when two records with one id differ.
 * @throws RangeError for shares outside 0–1 or above 1 in all.
 */
export function sumBenefits(benefits: Iterable<SharedBenefit>): BenefitSums {
  const seen = new Map<string, string>();
  const totals = new Map<string, bigint>();
  let [whole, assigned] = [0n, 0n];
  for (const benefit of benefits) {
    const split = splitBenefit(benefit);
    const stated = [benefit.ore, ...split.map(({ organisation, ore }) => `${organisation}\t${ore}`)].join(
      '\n',
    );
    const before = seen.get(benefit.id);
    if (before !== undefined && before !== stated) throw new BenefitStatedTwice(benefit.id);
    if (before !== undefined) continue;
    seen.set(benefit.id, stated);
    whole += benefit.ore;
    for (const { organisation, ore } of split) {
      assigned += ore;
      totals.set(organisation, (totals.get(organisation) ?? 0n) + ore);
    }
  }
  const byOrganisation = [...totals]
    .map(([organisation, ore]) => ({ organisation, ore }))
    .sort((one, other) => compare(one.organisation, other.organisation));
  return { whole, assigned, unassigned: whole - assigned, byOrganisation };
}

/**
 * What each organisation has of one benefit, in whole øre: its share rounded towards zero, and the øre that rounding
 * leaves to those who lost most by it (largest remainder; by name where they lost alike).
 * @returns in order of the organisations' names.
 * @throws RangeError for shares outside 0–1 or above 1 in all.
 */
export function splitBenefit({ id, ore, shares }: SharedBenefit): { organisation: string; ore: bigint }[] {
  const weighed = shares
    .map(({ organisation, share }) => ({ organisation, weight: weightOf(id, share) }))
    .sort((one, other) => compare(one.organisation, other.organisation));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0n);
  if (total > parts + dust) throw new RangeError(`The shares of the benefit ${id} are more than the whole.`);
  if (total === 0n) return weighed.map(({ organisation }) => ({ organisation, ore: 0n }));
  const size = ore < 0n ? -ore : ore;
  const all = total >= parts - dust ? parts : total;
  const toGive = (size * all) / parts;
  const given = weighed.map(({ organisation, weight }) => {
    const exact = toGive * weight;
    return { organisation, ore: exact / total, rest: exact % total };
  });
  let left = toGive - given.reduce((sum, each) => sum + each.ore, 0n);
  const byRest = given.toSorted(
    (one, other) => compareBig(other.rest, one.rest) || compare(one.organisation, other.organisation),
  );
  for (const each of byRest) {
    if (left === 0n) break;
    each.ore += 1n;
    left -= 1n;
  }
  return given.map(({ organisation, ore: part }) => ({ organisation, ore: ore < 0n ? -part : part }));
}

function weightOf(id: string, share: number): bigint {
  if (!(share >= 0 && share <= 1))
    throw new RangeError(`A share of the benefit ${id} is not between 0 and 1.`);
  return BigInt(Math.round(share * Number(parts)));
}

const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other));
const compareBig = (one: bigint, other: bigint) => (one < other ? -1 : Number(one > other));
