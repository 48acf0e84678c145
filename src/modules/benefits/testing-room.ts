import path from 'node:path';
import { projectRoot } from '../../kernel/config.ts';
import type { Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import { testOrganisation, testPerson } from '../../kernel/identity/testing-people.ts';
import { createStatisticsCache } from '../../kernel/search/statistics.ts';
import { createAnalyser } from '../../kernel/search/text/analyser.ts';
import { sampleLexicon, sampleTopics } from '../../kernel/search/text/sample-vocabulary.ts';
import {
  beginInitiative,
  type InitiativeBody,
  type InitiativeContext,
  initiativeBody,
} from '../initiatives/public.ts';
import { type BenefitDraft, benefitDraft, type PlanDraft, planDraft } from './drafts.ts';
import { readParameterSets } from './parameters.ts';

/** The day on which the tests of this room take place. */
export const testNow = new Date('2026-11-28T12:00:00Z');

/** Two organisations with people in each, one that takes part, and an initiative of the first. */
export async function testRoom() {
  const db = (await freshDatabase<Tables>()).sql;
  const initiatives: InitiativeContext = {
    db,
    analyser: createAnalyser({ lexicon: sampleLexicon, topics: sampleTopics }),
    statistics: createStatisticsCache(db),
    sources: [],
    now: () => testNow,
  };
  const context = {
    db,
    now: () => testNow,
    parameterSets: () => readParameterSets(path.join(projectRoot(), 'content')),
  };
  const our = await testOrganisation(db, 'Vang kommune');
  const partner = await testOrganisation(db, 'Skjåk kommune');
  const other = await testOrganisation(db, 'Lom kommune');
  const people = {
    editor: await testPerson(db, {
      organisationId: our.id,
      role: 'editor',
      name: 'Eva Editor',
      email: 'eva@example.no',
    }),
    reader: await testPerson(db, { organisationId: our.id, role: 'reader', name: 'Rolf Reader' }),
    partner: await testPerson(db, { organisationId: partner.id, role: 'editor', name: 'Per Partner' }),
    stranger: await testPerson(db, { organisationId: other.id, role: 'editor', name: 'Siv Stranger' }),
  };
  const begin = async (title: string, more: Partial<InitiativeBody> = {}) => {
    const participants = [
      { organisationId: partner.id, name: 'Skjåk', sector: 'municipal', part: 'takes_part' },
    ];
    const body = initiativeBody.parse({ title, participants, ...more });
    return (await beginInitiative(initiatives, people.editor.actor, { body })).record;
  };
  return { db, context, initiatives, our, partner, other, people, begin };
}

/** A benefit with all that publishing demands, as it is typed. */
export const wholeBenefit = (more: Partial<Record<keyof BenefitDraft, unknown>> = {}): BenefitDraft =>
  benefitDraft.parse({
    title: 'Kortere tid på medisinrunden',
    forWhom: 'Ansatte i hjemmetjenesten',
    group: 'own_organisation',
    effect: 'freed_time',
    useOfTime: 'Flere besøk hos dem som trenger det mest',
    ownerName: 'Kari Nordmann',
    ownerRole: 'Leder for hjemmetjenesten',
    indicator: 'Minutter per medisinrunde',
    unit: 'minutter',
    better: 'lower',
    howMeasured: 'Tidtaking i to uker',
    everyMonths: '6',
    baselineValue: '60,5',
    baselineOn: '2025-01-10',
    baselineMethod: 'Tidtaking i to uker',
    baselineSource: 'Internt notat 12/25',
    targetValue: '30',
    targetOn: '1.9.2026',
    expectedLow: '200 000',
    expectedLikely: '300 000 kr',
    expectedHigh: '450.000',
    fromYear: '2026',
    ...more,
  });

/** A plan with all that publishing demands, as it is typed. */
export const wholePlan = (more: Partial<Record<keyof PlanDraft, unknown>> = {}): PlanDraft =>
  planDraft.parse({
    justification: 'Medisinrunden tar for mye tid.',
    priceYear: '2026',
    originYear: '2026',
    originMeaning: 'analysis',
    horizonYears: '10',
    parameters: 'r-109-21',
    goals: [{ id: 'g1', text: 'Flere klarer seg hjemme' }],
    deliverables: [{ id: 'd1', text: 'Medisindispensere' }],
    practices: [{ id: 'p1', text: 'Fyller dispenseren hver uke' }],
    costs: [
      { name: 'Innkjøp', kind: 'investment', group: 'own_organisation', fromYear: '2026', likely: '900 000' },
      {
        name: 'Drift',
        kind: 'running',
        group: 'own_organisation',
        fromYear: '2027',
        toYear: '2036',
        likely: '50 000',
        low: '40 000',
        high: '80 000',
      },
    ],
    ...more,
  });
