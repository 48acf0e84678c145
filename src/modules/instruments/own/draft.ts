import { z } from 'zod';
import { contentLanguages } from '../../../kernel/content/fields.ts';
import { choice, choices, short, sourceRow, typed } from '../../../kernel/records/draft-fields.ts';
import {
  applicantKinds,
  instrumentCategories,
  instrumentPhases,
  instrumentStatuses,
  ownContributionKinds,
} from '../schema.ts';

const deadlineRow = z.object({
  /** `2027-03-01`. */
  date: short,
  isYearly: z.literal('yes').optional().catch(undefined),
  note: short,
});

export const rowLists = { deadlines: 20, sources: 20 } as const;

/** What an editor has typed so far, as it was typed. Nothing is required and nothing is judged. */
export const instrumentDraft = z.object({
  language: z.enum(contentLanguages).catch('nb'),
  title: short,
  description: typed,
  owners: typed,
  ownerNote: short,
  category: choice(instrumentCategories),
  whoCanApply: choices(z.enum(applicantKinds), applicantKinds.length),
  phases: choices(z.enum(instrumentPhases), instrumentPhases.length),
  support: typed,
  minAmountNok: short,
  maxAmountNok: short,
  maxSharePercent: short,
  amountNote: typed,
  ownContribution: choice(ownContributionKinds),
  minSharePercent: short,
  contributionNote: typed,
  requires: typed,
  status: choice(instrumentStatuses),
  statusNote: typed,
  deadlineText: typed,
  deadlines: z.array(deadlineRow).max(rowLists.deadlines).optional(),
  sources: z.array(sourceRow).max(rowLists.sources).optional(),
  topics: choices(z.string().max(200), 4),
  keywords: typed,
});
export type InstrumentDraft = z.output<typeof instrumentDraft>;
export type DeadlineRow = z.output<typeof deadlineRow>;

export const stepNames = ['what', 'terms', 'sources'] as const;
type StepName = (typeof stepNames)[number];

/** Which fields stand in which step. */
export const stepFields: Readonly<Record<StepName, readonly (keyof InstrumentDraft)[]>> = {
  what: ['title', 'description', 'category', 'whoCanApply', 'phases', 'support', 'owners', 'ownerNote'],
  terms: [
    'minAmountNok',
    'maxAmountNok',
    'maxSharePercent',
    'amountNote',
    'ownContribution',
    'minSharePercent',
    'contributionNote',
    'requires',
    'status',
    'statusNote',
    'deadlineText',
    'deadlines',
  ],
  sources: ['sources', 'topics', 'keywords', 'language'],
};

export function stepOf(field: string): StepName {
  const name = field.split('.')[0] as keyof InstrumentDraft;
  return stepNames.find((step) => stepFields[step].includes(name)) ?? 'what';
}
