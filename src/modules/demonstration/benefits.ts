import { osloDay } from '../../kernel/i18n/format.ts';
import { type Actor, accountIdOf } from '../../kernel/identity/actor.ts';
import {
  type BenefitDraft,
  beginBenefit,
  benefitDraft,
  judgeOutcome,
  measureBenefit,
  measurementBody,
  type PlanContext,
  planDraft,
  publishBenefit,
  publishPlan,
  savePlan,
  simulateValue,
  valuedNow,
} from '../benefits/public.ts';
import type { Initiative } from '../initiatives/public.ts';
import type { Cast } from './cast.ts';
import { type DemonstrationInitiatives, dayFrom } from './initiatives.ts';

/** Where every figure here is from. The pages show it beside each. */
const source = 'Oppdiktede tall (eksempel)';
const seed = 30;
const draws = 10_000;

/** A plan of what is done and one of what is under way: benefits in every state, all of made-up figures. */
export async function makeBenefits(
  context: PlanContext,
  cast: Cast,
  { collection, keys, reminders }: DemonstrationInitiatives,
): Promise<void> {
  const { editor } = cast.people;
  const make = benefitMaker(context, editor);
  const done = {
    calls: await make(collection, drafts.calls, [
      { value: '900', days: -200 },
      { value: '640', days: -20, low: '610', high: '670', valueOre: 8_500_000 },
    ]),
    bins: await make(collection, drafts.bins, [{ value: '16', days: -20 }]),
    letters: await make(collection, drafts.letters, [{ value: '4', days: -20 }]),
    trust: await make(collection, drafts.trust, []),
  };
  const judge = (id: string, state: 'realised' | 'partly_realised' | 'not_realised', note: string) =>
    judgeOutcome(context, editor, { id, state, note });
  await judge(done.calls, 'realised', 'Eksempel: Målet er nådd. Tallene er oppdiktet.');
  await judge(done.bins, 'partly_realised', 'Eksempel: Et stykke på vei. Tallene er oppdiktet.');
  await judge(done.letters, 'not_realised', 'Eksempel: Ingen endring. Tallene er oppdiktet.');
  await makePlan(context, editor, collection, { ...plans.collection, benefits: Object.values(done) });

  const { eksempelvik, provefjord } = cast.organisations;
  const shares = [
    { organisationId: eksempelvik, name: 'Eksempelvik', percent: '70' },
    { organisationId: provefjord, name: 'Prøvefjord', percent: '30' },
  ];
  const going = [
    await make(keys, { ...drafts.drives, shares }, [
      { value: '42', days: -30, low: '39', high: '45', valueOre: 21_000_000 },
    ]),
    await make(keys, drafts.waiting, []),
    await make(keys, drafts.calm, []),
  ];
  await makePlan(context, editor, keys, { ...plans.keys, benefits: going });
  await beginBenefit(context, editor, {
    initiativeId: reminders.record.id,
    draft: benefitDraft.parse({ title: 'Eksempel: Færre tomme timer', forWhom: 'De som venter' }),
  });
}

interface Measured {
  readonly value: string;
  readonly days: number;
  readonly low?: string;
  readonly high?: string;
  readonly valueOre?: number;
}

type Draft = Partial<Record<keyof BenefitDraft, unknown>> & {
  readonly baselineDays?: number;
  readonly targetDays?: number;
};

function benefitMaker(context: PlanContext, actor: Actor) {
  const year = Number(osloDay(context.now()).slice(0, 4));
  return async (
    { record }: Initiative,
    { baselineDays, targetDays, ...more }: Draft,
    measured: readonly Measured[],
  ): Promise<string> => {
    const draft = benefitDraft.parse({
      ownerId: accountIdOf(actor),
      ownerRole: 'Leder for tjenesten',
      howMeasured: 'Slik ville det blitt målt. Tallene her er oppdiktet.',
      everyMonths: '6',
      ...(more.expectedLikely === undefined ? {} : { fromYear: String(year) }),
      ...(baselineDays === undefined
        ? {}
        : {
            baselineOn: dayFrom(context, baselineDays),
            baselineMethod: 'Oppdiktet',
            baselineSource: source,
          }),
      ...(targetDays === undefined ? {} : { targetOn: dayFrom(context, targetDays) }),
      ...more,
    });
    const { id, revision } = await beginBenefit(context, actor, { initiativeId: record.id, draft });
    await publishBenefit(context, actor, { id, revision });
    for (const { days, ...rest } of measured) {
      const body = measurementBody.parse({ ...rest, on: dayFrom(context, days), source });
      await measureBenefit(context, actor, { id, body });
    }
    return id;
  };
}

/** The map goes from what is made, by what is done otherwise, to each benefit, and on to the goal. */
async function makePlan(
  context: PlanContext,
  actor: Actor,
  initiative: Initiative,
  { benefits, ...said }: PlanWords & { readonly benefits: readonly string[] },
): Promise<void> {
  const today = osloDay(context.now());
  const year = Number(today.slice(0, 4));
  const sets = (await context.parameterSets()).filter(
    ({ validFrom, validTo }) => validFrom <= today && (validTo === undefined || today <= validTo),
  );
  const parameters = sets.at(-1)?.id;
  // A demonstration may be made with other content than ours: without rates there is nothing to plan by.
  if (!parameters) return;
  const { cost, ...words } = said;
  const nodes = benefits.map((id) => `benefit:${id}`);
  const draft = planDraft.parse({
    ...words,
    priceYear: String(year),
    originYear: String(year),
    originMeaning: 'analysis',
    horizonYears: '10',
    parameters,
    costs: [
      { name: 'Innkjøp (oppdiktede tall)', kind: 'investment', fromYear: String(year), likely: cost.once },
      {
        name: 'Drift (oppdiktede tall)',
        kind: 'running',
        fromYear: String(year + 1),
        toYear: String(year + 10),
        ...cost.yearly,
      },
    ].map((row) => ({ group: 'own_organisation', ...row })),
    edges: [
      { from: 'deliverable:d1', to: 'practice:p1' },
      ...nodes.flatMap((node) => [
        { from: 'practice:p1', to: node },
        { from: node, to: 'goal:g1' },
      ]),
    ],
  });
  const initiativeId = initiative.record.id;
  const { revision } = await savePlan(context, actor, { initiativeId, revision: undefined, draft });
  await publishPlan(context, actor, { initiativeId, revision });
  await simulateValue(context, actor, { ...(await valuedNow(context, actor, initiative)), seed, draws });
}

interface PlanWords {
  readonly justification: string;
  readonly isImportant?: 'yes';
  readonly nextMilestone: string;
  readonly goals: readonly object[];
  readonly deliverables: readonly object[];
  readonly practices: readonly object[];
  readonly cost: {
    readonly once: string;
    readonly yearly: { readonly low: string; readonly likely: string; readonly high: string };
  };
}

const plans = {
  collection: {
    justification:
      'Eksempel: Mange setter ut dunken på feil dag, og sentralbordet svarer på det samme hver uke.',
    nextMilestone: 'Eksempel: Alle fakturaer har kalenderen',
    goals: [{ id: 'g1', text: 'Rene gater og færre spørsmål' }],
    deliverables: [{ id: 'd1', text: 'Kalender på fakturaen' }],
    practices: [{ id: 'p1', text: 'Innbyggerne ser dagen uten å spørre' }],
    cost: { once: '250 000', yearly: { low: '20 000', likely: '30 000', high: '50 000' } },
  },
  keys: {
    justification: 'Eksempel: De ansatte bruker tid på å hente nøkler, og noen venter lenge på hjelp.',
    isImportant: 'yes',
    nextMilestone: 'Eksempel: Andre sone i gang',
    goals: [{ id: 'g1', text: 'Flere klarer seg hjemme' }],
    deliverables: [{ id: 'd1', text: 'Låser og en app til de ansatte' }],
    practices: [{ id: 'p1', text: 'De ansatte kjører rett til den som trenger dem' }],
    cost: { once: '1 200 000', yearly: { low: '150 000', likely: '200 000', high: '320 000' } },
  },
} as const satisfies Record<string, PlanWords>;

const drafts = {
  calls: {
    title: 'Eksempel: Færre ringer for å spørre om hentedagen',
    forWhom: 'De som svarer på sentralbordet',
    group: 'own_organisation',
    effect: 'freed_time',
    useOfTime: 'Mer tid til dem som trenger hjelp',
    indicator: 'Samtaler om hentedag hver måned',
    unit: 'samtaler',
    better: 'lower',
    baselineValue: '1 000',
    baselineDays: -700,
    targetValue: '700',
    targetDays: -60,
    expectedLow: '60 000',
    expectedLikely: '90 000',
    expectedHigh: '120 000',
  },
  bins: {
    title: 'Eksempel: Færre dunker ute på feil dag',
    forWhom: 'Alle som går i gatene',
    group: 'citizens',
    effect: 'unpriced',
    significance: 'medium',
    extent: 'small_positive',
    indicator: 'Dunker ute på feil dag',
    unit: 'prosent',
    better: 'lower',
    baselineValue: '20',
    baselineDays: -700,
    targetValue: '10',
    targetDays: -15,
  },
  letters: {
    title: 'Eksempel: Færre klager på henting',
    forWhom: 'Innbyggere med egen dunk',
    group: 'citizens',
    effect: 'unpriced',
    significance: 'medium',
    extent: 'small_positive',
    indicator: 'Klager hver måned',
    unit: 'klager',
    better: 'lower',
    baselineValue: '4',
    baselineDays: -700,
    targetValue: '2',
    targetDays: -15,
  },
  trust: {
    title: 'Eksempel: Flere vet når avfallet hentes',
    forWhom: 'Innbyggere med egen dunk',
    group: 'citizens',
    effect: 'unpriced',
    significance: 'large',
    extent: 'medium_positive',
    indicator: 'Andel som svarer riktig',
    unit: 'prosent',
    better: 'higher',
    baselineValue: '55',
    baselineDays: -90,
  },
  drives: {
    title: 'Eksempel: Mindre kjøring etter nøkler',
    forWhom: 'Ansatte i hjemmetjenesten',
    group: 'own_organisation',
    effect: 'own_budget',
    indicator: 'Turer til kontoret hver dag',
    unit: 'turer',
    better: 'lower',
    baselineValue: '60',
    baselineDays: -380,
    targetValue: '20',
    targetDays: 240,
    expectedLow: '250 000',
    expectedLikely: '400 000',
    expectedHigh: '520 000',
    dependsOn: 'Alle sonene har fått låser.',
    risks: [{ risk: 'Låsen slipper ikke inn ved strømbrudd', measure: 'Nøkkel i boks på kontoret' }],
  },
  waiting: {
    title: 'Eksempel: Kortere tid til hjelp når noen faller',
    forWhom: 'Eldre som bor alene',
    group: 'citizens',
    effect: 'unpriced',
    significance: 'large',
    extent: 'medium_positive',
    indicator: 'Minutter fra alarm til hjelp',
    unit: 'minutter',
    better: 'lower',
    baselineValue: '35',
    baselineDays: -380,
    targetValue: '20',
    targetDays: 300,
  },
  calm: {
    title: 'Eksempel: Tryggere for pårørende',
    forWhom: 'Pårørende',
    group: 'citizens',
    effect: 'unpriced',
    significance: 'medium',
    extent: 'medium_positive',
    indicator: 'Andel som svarer at de er trygge',
    unit: 'prosent',
    better: 'higher',
  },
} as const satisfies Record<string, Draft>;
