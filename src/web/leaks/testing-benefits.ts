import path from 'node:path';
import { projectRoot } from '../../kernel/config.ts';
import {
  type BenefitDraft,
  beginBenefit,
  benefitDraft,
  judgeOutcome,
  measureBenefit,
  measurementBody,
  planDraft,
  publishBenefit,
  publishPlan,
  readParameterSets,
  savePlan,
} from '../../modules/benefits/public.ts';
import { beginInitiative, initiativeBody } from '../../modules/initiatives/public.ts';
import type { Planting } from './testing-planting.ts';

const members = { least: 'reader', scopes: ['initiatives:read', 'initiatives:write'] } as const;
const writers = { least: 'editor' } as const;

/** A plan and benefits of a hidden initiative and of a public one, drafts of both among them. */
export async function plantBenefits(planting: Planting): Promise<void> {
  const { things, secret, owner } = planting;
  const everybody = owner === 'demo' ? { demonstration: true as const } : undefined;
  const hiddenWords = (what: string) => secret(`${what} of a hidden benefit`, members);
  await plantInitiative(planting, {
    visibility: 'organisation',
    title: `Tiltak ${secret('title of an initiative with hidden benefits', members)}`,
    words: hiddenWords,
    initiatives: things.benefitInitiative.hidden,
    benefits: things.benefit.hidden,
  });
  const isShown = everybody === undefined;
  await plantInitiative(planting, {
    visibility: 'public',
    title: everybody
      ? `Tiltak ${secret('title of an initiative with benefits', everybody)}`
      : `Et tiltak i ${owner}`,
    words: (what) => (everybody ? secret(`${what} of a public benefit`, everybody) : `åpent ${what}`),
    initiatives: things.benefitInitiative[isShown ? 'shown' : 'hidden'],
    benefits: things.benefit[isShown ? 'shown' : 'hidden'],
  });
}

async function plantInitiative(
  { context, people, things, secret }: Planting,
  made: {
    readonly visibility: 'organisation' | 'public';
    readonly title: string;
    readonly words: (what: string) => string;
    readonly initiatives: string[];
    readonly benefits: string[];
  },
): Promise<void> {
  const actor = people.editor.actor;
  const room = {
    ...context,
    parameterSets: () => readParameterSets(path.join(projectRoot(), 'content')),
  };
  const { words } = made;
  const body = initiativeBody.parse({ title: made.title, visibility: made.visibility, costNok: 50_000_000 });
  const { record } = await beginInitiative(context, actor, { body });
  made.initiatives.push(record.id, ...(record.slug && record.slug !== record.id ? [record.slug] : []));
  const plan = planDraft.parse({
    justification: `Fordi ${words('justification')}`,
    priceYear: '2026',
    originYear: '2026',
    originMeaning: 'analysis',
    horizonYears: '5',
    parameters: 'r-109-21',
    goals: [{ text: words('goal') }],
    deliverables: [{ text: words('deliverable') }],
    costs: [
      { name: words('cost'), kind: 'investment', group: 'own_organisation', fromYear: '2026', likely: '100' },
    ],
    nextMilestone: words('milestone'),
  });
  const saved = await savePlan(room, actor, { initiativeId: record.id, revision: undefined, draft: plan });
  const out = await publishPlan(room, actor, { initiativeId: record.id, revision: saved.revision });
  // What is being written over a plan is for those who write, also where the plan is for all.
  await savePlan(room, actor, {
    initiativeId: record.id,
    revision: out.revision,
    draft: { ...plan, justification: secret('draft over a benefit plan', writers) },
  });
  const begun = await beginBenefit(room, actor, {
    initiativeId: record.id,
    draft: whole(words, people.editor.accountId),
  });
  await publishBenefit(room, actor, { id: begun.id, revision: begun.revision });
  await measureBenefit(room, actor, {
    id: begun.id,
    body: measurementBody.parse({ value: '5', on: '2026-02-01', source: words('source'), valueOre: 100 }),
  });
  await judgeOutcome(room, actor, { id: begun.id, state: 'realised', note: words('note') });
  made.benefits.push(begun.id);
  const draft = await beginBenefit(room, actor, {
    initiativeId: record.id,
    draft: whole((what) => secret(`${what} of a draft benefit`, writers), undefined),
  });
  things.benefit.hidden.push(draft.id);
}

const whole = (words: (what: string) => string, ownerId: string | undefined): BenefitDraft =>
  benefitDraft.parse({
    title: `Gevinst ${words('title')}`,
    forWhom: words('group'),
    group: 'own_organisation',
    effect: 'own_budget',
    ownerId,
    ownerName: ownerId ? undefined : words('owner'),
    ownerRole: words('role'),
    indicator: words('indicator'),
    unit: 'timer',
    better: 'lower',
    howMeasured: words('method'),
    everyMonths: '6',
    baselineValue: '10',
    baselineOn: '2025-01-01',
    baselineMethod: 'Telling',
    baselineSource: words('baseline'),
    targetValue: '6',
    targetOn: '2026-01-01',
    expectedLikely: '100',
    fromYear: '2026',
    dependsOn: words('condition'),
    risks: [{ risk: words('risk') }],
  });
