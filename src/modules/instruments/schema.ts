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
} from '../../kernel/content/fields.ts';
import { topicId } from '../../kernel/topics/schema.ts';

/** The white paper's five kinds of instrument. */
export const instrumentCategories = [
  'economic',
  'educational',
  'legal',
  'organisational',
  'technological',
] as const;
export type InstrumentCategory = (typeof instrumentCategories)[number];

export const applicantKinds = [
  'municipality',
  'county_authority',
  'state_body',
  'health_trust',
  'business',
  'voluntary',
  'research',
] as const;
export type ApplicantKind = (typeof applicantKinds)[number];

/** Where in the work an instrument helps. */
export const instrumentPhases = ['need', 'idea', 'trial', 'procurement', 'implementation', 'spread'] as const;
export type InstrumentPhase = (typeof instrumentPhases)[number];

export const instrumentStatuses = ['open', 'rolling', 'closed', 'discontinued', 'unknown'] as const;
export type InstrumentStatus = (typeof instrumentStatuses)[number];

/** What the applicant must bring. `none`: free of charge; `none_stated`: the text says nothing about it. */
export const ownContributionKinds = ['money', 'effort', 'money_and_effort', 'none', 'none_stated'] as const;
export type OwnContributionKind = (typeof ownContributionKinds)[number];

const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const yearlyDeadline = z
  .strictObject({
    type: z.literal('yearly'),
    month: z.int().min(1).max(12),
    day: z.int().min(1).max(31),
    note: contentText(textLimits.label).optional(),
  })
  .refine(({ month, day }) => day <= (daysInMonth[month - 1] ?? 0), {
    path: ['day'],
    error: 'is not in the month',
  });

const datedDeadline = z.strictObject({
  type: z.literal('dated'),
  date: calendarDate,
  note: contentText(textLimits.label).optional(),
});

/** A deadline as its source states it: on one date, or on the same day every year. */
export const instrumentDeadline = z.discriminatedUnion('type', [datedDeadline, yearlyDeadline]);
export type InstrumentDeadline = z.infer<typeof instrumentDeadline>;

const ownContribution = z
  .strictObject({
    required: z.enum(ownContributionKinds),
    minSharePercent: z.number().positive().max(100).optional(),
    note: contentText(textLimits.sentence).optional(),
  })
  .refine(({ required, minSharePercent }) => minSharePercent === undefined || required.startsWith('money'), {
    path: ['minSharePercent'],
    error: 'is only for a contribution of money',
  });

const amountNok = z.int().positive().max(10_000_000_000);

/** One real instrument, as told in `content/instruments/`. Amounts and deadlines are as stated when it was read. */
export const instrumentContent = z
  .strictObject({
    id: kebabId,
    name: contentText(textLimits.label),
    language: contentLanguage,
    owners: distinctTexts(contentText(textLimits.label), 10).min(1),
    ownerNote: contentText(textLimits.label).optional(),
    category: z.enum(instrumentCategories),
    description: contentText(textLimits.paragraph),
    whoCanApply: distinctTexts(z.enum(applicantKinds), applicantKinds.length).min(1),
    phases: distinctTexts(z.enum(instrumentPhases), instrumentPhases.length).min(1),
    support: contentText(textLimits.paragraph).optional(),
    minAmountNok: amountNok.optional(),
    maxAmountNok: amountNok.optional(),
    maxSharePercent: z.number().positive().max(100).optional(),
    amountNote: contentText(textLimits.sentence).optional(),
    ownContribution,
    requires: distinctTexts(contentText(textLimits.label), 20),
    deadlineText: contentText(textLimits.sentence).optional(),
    deadlines: z.array(instrumentDeadline).max(20),
    status: z.enum(instrumentStatuses),
    statusNote: contentText(textLimits.sentence).optional(),
    topics: distinctTexts(topicId, 4),
    keywords: distinctTexts(contentText(60), 8).min(3),
    sources,
    readOn: calendarDate,
    readingNote: contentText(textLimits.paragraph),
  })
  .refine(
    ({ minAmountNok: min, maxAmountNok: max }) => min === undefined || max === undefined || min <= max,
    {
      path: ['maxAmountNok'],
      error: 'is less than minAmountNok',
    },
  )
  .refine(({ deadlines, deadlineText }) => deadlines.length === 0 || deadlineText !== undefined, {
    path: ['deadlineText'],
    error: 'is required where deadlines are given, since a deadline is only what the text states',
  });
export type InstrumentContent = z.infer<typeof instrumentContent>;

/** A file in `content/instruments/`. */
export const instrumentContentFile = z.strictObject({
  ...fileHeader,
  items: z.array(instrumentContent).min(1),
});
export type InstrumentContentFile = z.infer<typeof instrumentContentFile>;
