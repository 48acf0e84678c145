/** What funding schemes ask of benefits. Each is judged by a rule of its own. */
export const requirementKinds = [
  'plan',
  'benefits',
  'expected',
  'baseline',
  'measuring',
  'follow_up',
  'value',
] as const;
export type RequirementKind = (typeof requirementKinds)[number];

/** A plan as far as the rules need to know it. */
export interface PlanStanding {
  readonly isPublished: boolean;
  readonly hasCosts: boolean;
  readonly benefits: readonly {
    readonly title: string;
    readonly hasBaseline: boolean;
    readonly hasTarget: boolean;
    /** A yearly value, or for an unpriced effect a judgement. */
    readonly hasExpected: boolean;
    /** A next measurement, or something concluded. */
    readonly isFollowedUp: boolean;
  }[];
}

export interface JudgedRequirement {
  /** As the scheme has written it. */
  readonly text: string;
  readonly missing: readonly { readonly kind: RequirementKind; readonly titles: readonly string[] }[];
}

/**
 * What a text of a scheme demands, by its words in bokmål, nynorsk and English: our own reading, so the page shows the
 * text itself beside what we made of it. A demand for one thing carries what it rests on: a plan that binds is
 * published and has benefits with baseline and follow-up (Prosjektveiviseren's gevinstrealiseringsplan).
 */
const patterns: readonly (readonly [RegExp, readonly RequirementKind[]])[] = [
  [
    /gevinstrealiseringsplan|gevinstplan|gevinst\w*plan|benefit\w* (?:realisation )?plan/i,
    ['plan', 'benefits', 'baseline', 'measuring', 'follow_up'],
  ],
  [/nullpunkt|baseline/i, ['benefits', 'baseline']],
  [/m[åa]lbar|m[åa]les|m[åa]last|measur/i, ['benefits', 'baseline', 'measuring']],
  [
    /gevinst\w* følg|følg\w* (?:opp )?(?:gevinst|effekt)|oppfølg|follow(?:ed)?[- ]up/i,
    ['benefits', 'follow_up'],
  ],
  [
    /samfunnsøkonomisk|nytte\w* (?:og|mot) kostnad|netto nytte|cost[- ]benefit/i,
    ['plan', 'expected', 'value'],
  ],
  [/gevinst|(?<!utløsende )effekt(?!iviser)|benefit/i, ['benefits', 'expected']],
];

/** What this text demands of benefits; empty when it speaks of other things. */
export function demandsOf(text: string): readonly RequirementKind[] {
  if (/^(?:(?:kan|må|skal|cannot|must) )?(?:ikke|ikkje|not)\b/i.test(text)) return [];
  return patterns.find(([pattern]) => pattern.test(text))?.[1] ?? [];
}

/** Each requirement about benefits of a scheme, with what the plan lacks to meet it. */
export function judgeRequirements(requires: readonly string[], plan: PlanStanding): JudgedRequirement[] {
  return requires.flatMap((text) => {
    const demands = demandsOf(text);
    if (demands.length === 0) return [];
    return [{ text, missing: demands.flatMap((kind) => lacking(kind, plan) ?? []) }];
  });
}

function lacking(
  kind: RequirementKind,
  plan: PlanStanding,
): JudgedRequirement['missing'][number] | undefined {
  const { benefits } = plan;
  const without = (has: (benefit: PlanStanding['benefits'][number]) => boolean) => {
    const titles = benefits.filter((benefit) => !has(benefit)).map(({ title }) => title);
    return titles.length > 0 ? { kind, titles } : undefined;
  };
  const unless = (met: boolean) => (met ? undefined : { kind, titles: [] });
  switch (kind) {
    case 'plan':
      return unless(plan.isPublished);
    case 'benefits':
      return unless(benefits.length > 0);
    case 'expected':
      return unless(benefits.some(({ hasExpected }) => hasExpected));
    case 'value':
      return unless(plan.isPublished && plan.hasCosts);
    case 'baseline':
      return without(({ hasBaseline }) => hasBaseline);
    case 'measuring':
      return without(({ hasTarget }) => hasTarget);
    case 'follow_up':
      return without(({ isFollowedUp }) => isFollowedUp);
  }
}
