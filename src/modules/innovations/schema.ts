import { z } from 'zod';
import {
  calendarDate,
  contentLanguage,
  contentText,
  distinctTexts,
  fileHeader,
  kebabId,
  sources,
  textLimits,
  year,
} from '../../kernel/content/fields.ts';
import { organisationReference } from '../../kernel/organisations/schema.ts';
import { lifeEventId, topicId } from '../../kernel/topics/schema.ts';

export const innovationTypes = ['service', 'process', 'organisation', 'product', 'communication'] as const;
export type InnovationType = (typeof innovationTypes)[number];

export const innovationDegrees = ['incremental', 'radical', 'transformative'] as const;
export type InnovationDegree = (typeof innovationDegrees)[number];

export const innovationPhases = ['idea', 'trial', 'in_use', 'spread', 'ended'] as const;
export type InnovationPhase = (typeof innovationPhases)[number];

/** Our reading of how it went. What each word demands stands in `content/README.md`. */
export const innovationOutcomes = [
  'worked',
  'mixed',
  'gave_nothing',
  'failed',
  'stopped',
  'not_known',
] as const;
export type InnovationOutcome = (typeof innovationOutcomes)[number];

/** How sure a result is. */
export const resultStatuses = ['measured', 'estimated', 'expected', 'unknown'] as const;
export type ResultStatus = (typeof resultStatuses)[number];

/** Whether a result is an effect for somebody, or only volume: uptake, budget, number of users. */
export const resultKinds = ['effect', 'volume'] as const;
export type ResultKind = (typeof resultKinds)[number];

/** Which way a measured effect went, judged against what the innovation was meant to do. */
export const resultDirections = ['better', 'worse', 'none', 'mixed'] as const;
export type ResultDirection = (typeof resultDirections)[number];

/** Fields that hold a judgement of ours and not a fact read in the source. */
export const editorialFields = [
  'need',
  'types',
  'degree',
  'phase',
  'outcome',
  'outcomeReason',
  'results.direction',
  'topics',
  'keywords',
  'lifeEvents',
] as const;
export type EditorialField = (typeof editorialFields)[number];

export const innovationResult = z
  .strictObject({
    text: contentText(textLimits.sentence),
    status: z.enum(resultStatuses),
    kind: z.enum(resultKinds),
    figure: z.number().optional(),
    unit: contentText(80).optional(),
    direction: z.enum(resultDirections).optional(),
  })
  .refine(({ figure, unit }) => (figure === undefined) === (unit === undefined), {
    path: ['unit'],
    error: 'must stand with a figure, and a figure with a unit',
  })
  .refine(
    ({ kind, status, direction }) =>
      (direction !== undefined) === (kind === 'effect' && status === 'measured'),
    {
      path: ['direction'],
      error: 'must be told for a measured effect, and for nothing else',
    },
  );
export type InnovationResult = z.infer<typeof innovationResult>;

/** Whether a result is a benefit that may be shown as one: a measured effect that went the right way. */
export function isMeasuredBenefit(result: InnovationResult): boolean {
  return result.kind === 'effect' && result.status === 'measured' && result.direction === 'better';
}

const outcomesWithoutReason: ReadonlySet<InnovationOutcome> = new Set(['worked', 'not_known']);

/** One real innovation, as told in `content/innovations/`. */
export const innovationContent = z
  .strictObject({
    id: kebabId,
    title: contentText(textLimits.label),
    language: contentLanguage,
    organisations: z.array(organisationReference).min(1).max(30),
    yearStart: year.optional(),
    yearEnd: year.optional(),
    need: contentText(textLimits.paragraph),
    solution: contentText(textLimits.paragraph),
    types: distinctTexts(z.enum(innovationTypes), innovationTypes.length).min(1),
    degree: z.enum(innovationDegrees).optional(),
    phase: z.enum(innovationPhases),
    outcome: z.enum(innovationOutcomes),
    outcomeReason: contentText(textLimits.sentence).optional(),
    results: z.array(innovationResult).max(20),
    learned: contentText(textLimits.paragraph).optional(),
    partners: distinctTexts(contentText(textLimits.label), 40).optional(),
    instrumentsUsed: distinctTexts(kebabId, 20).optional(),
    spreadTo: distinctTexts(contentText(textLimits.label), 100).optional(),
    topics: distinctTexts(topicId, 4),
    keywords: distinctTexts(contentText(60), 10).min(1),
    lifeEvents: distinctTexts(lifeEventId, 3).optional(),
    sources,
    readOn: calendarDate,
    readingNote: contentText(textLimits.paragraph),
    verified: z.boolean(),
    editorial: distinctTexts(z.enum(editorialFields), editorialFields.length),
  })
  .refine(
    ({ yearStart, yearEnd }) => yearStart === undefined || yearEnd === undefined || yearEnd >= yearStart,
    {
      path: ['yearEnd'],
      error: 'is before yearStart',
    },
  )
  .refine(({ outcome, outcomeReason }) => outcomesWithoutReason.has(outcome) || outcomeReason !== undefined, {
    path: ['outcomeReason'],
    error: 'is required for this outcome',
  })
  .refine(({ outcome, results }) => outcome !== 'worked' || results.some(isMeasuredBenefit), {
    path: ['outcome'],
    error: 'can only be "worked" with a measured effect for the better',
  });
export type InnovationContent = z.infer<typeof innovationContent>;

/** A file in `content/innovations/`. */
export const innovationContentFile = z.strictObject({
  ...fileHeader,
  items: z.array(innovationContent).min(1),
});
export type InnovationContentFile = z.infer<typeof innovationContentFile>;
