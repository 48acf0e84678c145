import type { Flow } from './flows.ts';
import { type Effect, type Group, groups } from './plan-schema.ts';

/** A flow and its present value, zero or more. */
export interface ValuedFlow {
  readonly flow: Flow;
  readonly presentValue: number;
}

/** Present values in kroner; `net` is benefits less costs, without tax cost. */
export interface Total {
  readonly costs: number;
  readonly benefits: number;
  readonly net: number;
}

export interface GroupTotal extends Total {
  readonly group: Group;
}

export interface EffectTotal {
  readonly effect: Exclude<Effect, 'unpriced'>;
  readonly presentValue: number;
  /** False for transfers and for freed time whose use is not stated: shown beside the sum. */
  readonly counted: boolean;
}

export interface OrganisationTotal extends Total {
  /** Null for the parts that no organisation named has a share of, when others have. */
  readonly organisation: string | null;
}

/** The same present values by whom they fall on, by kind of effect, and by organisation. Each adds up to the whole. */
export function totalsOf(valued: readonly ValuedFlow[]): {
  byGroup: GroupTotal[];
  byEffect: EffectTotal[];
  byOrganisation: OrganisationTotal[];
  ownBudget: Total;
  otherEffects: Total;
} {
  const byGroup = groups
    .map((group) => ({ group, ...totalOf(valued.filter(({ flow }) => flow.group === group)) }))
    .filter(({ costs, benefits }) => costs !== 0 || benefits !== 0);
  return {
    byGroup,
    byEffect: effectTotals(valued),
    byOrganisation: organisationTotals(valued),
    ownBudget: totalOf(valued.filter(({ flow }) => meetsOwnBudget(flow))),
    otherEffects: totalOf(valued.filter(({ flow }) => !meetsOwnBudget(flow))),
  };
}

/** What one's own accounts will show; all else is of value to others, or to oneself in other ways than money. */
const meetsOwnBudget = (flow: Flow) => flow.group === 'own_organisation' && flow.budgetSign !== 0;

function totalOf(valued: readonly ValuedFlow[], partOf: (flow: Flow) => number = () => 1): Total {
  const sumOf = (sign: Flow['sign']) =>
    valued
      .filter(({ flow }) => flow.sign === sign)
      .reduce((sum, { flow, presentValue }) => sum + presentValue * partOf(flow), 0);
  const [costs, benefits] = [sumOf(-1), sumOf(1)];
  return { costs, benefits, net: benefits - costs };
}

function effectTotals(valued: readonly ValuedFlow[]): EffectTotal[] {
  const totals = new Map<string, EffectTotal>();
  for (const { flow, presentValue } of valued) {
    if (flow.side === 'cost') continue;
    const effect = flow.kind as EffectTotal['effect'];
    const counted = flow.sign === 1;
    const key = `${effect} ${counted}`;
    const before = totals.get(key)?.presentValue ?? 0;
    totals.set(key, { effect, counted, presentValue: before + presentValue });
  }
  return [...totals.values()];
}

function organisationTotals(valued: readonly ValuedFlow[]): OrganisationTotal[] {
  const names = new Set(valued.flatMap(({ flow }) => flow.shares.map(({ organisation }) => organisation)));
  if (names.size === 0) return [];
  const shares = new Map(
    valued.map(({ flow }) => [
      flow,
      new Map(flow.shares.map(({ organisation, share }) => [organisation, share])),
    ]),
  );
  const named = [...names].sort().map((organisation) => ({
    organisation,
    ...totalOf(valued, (flow) => shares.get(flow)?.get(organisation) ?? 0),
  }));
  const left = totalOf(valued, (flow) => leftOf(flow));
  return left.costs === 0 && left.benefits === 0 ? named : [...named, { organisation: null, ...left }];
}

/** What is left when the shares are given out. Shares such as three times 0.333333 leave dust, not a part. */
function leftOf({ shares }: Flow): number {
  const left = 1 - shares.reduce((sum, { share }) => sum + share, 0);
  return left < 1e-9 ? 0 : left;
}
