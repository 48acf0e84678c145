import { z } from 'zod';
import { contentLanguages } from '../../../kernel/content/fields.ts';
import { organisationReference } from '../../../kernel/organisations/schema.ts';
import { choice, choices, short, sourceRow, typed } from '../../../kernel/records/draft-fields.ts';
import {
  innovationDegrees,
  innovationOutcomes,
  innovationPhases,
  innovationTypes,
  resultDirections,
  resultKinds,
  resultStatuses,
} from '../schema.ts';

const rows = <Row extends z.ZodType>(row: Row, most: number) => z.array(row).max(most).optional();

const resultRow = z.object({
  text: typed,
  status: choice(resultStatuses),
  kind: choice(resultKinds),
  direction: choice(resultDirections),
  figure: short,
  unit: short,
});

export const rowLists = { results: 20, sources: 20 } as const;

/** What an editor has typed so far, as it was typed. Nothing is required and nothing is judged. */
export const innovationDraft = z.object({
  path: z.literal('did-not-work').optional().catch(undefined),
  language: z.enum(contentLanguages).catch('nb'),
  title: short,
  need: typed,
  topics: choices(z.string().max(200), 4),
  lifeEvents: choices(z.string().max(200), 3),
  solution: typed,
  types: choices(z.enum(innovationTypes), innovationTypes.length),
  degree: choice(innovationDegrees),
  phase: choice(innovationPhases),
  yearStart: short,
  yearEnd: short,
  partners: typed,
  spreadTo: typed,
  instrumentsUsed: choices(z.string().max(100), 20),
  /** The bodies behind a record that was taken over. */
  organisations: z.array(organisationReference).max(30).optional(),
  outcome: choice(innovationOutcomes),
  outcomeReason: typed,
  learned: typed,
  results: rows(resultRow, rowLists.results),
  sources: rows(sourceRow, rowLists.sources),
  keywords: typed,
});
export type InnovationDraft = z.output<typeof innovationDraft>;
export type ResultRow = z.output<typeof resultRow>;

export const stepNames = ['need', 'action', 'outcome', 'results', 'sources'] as const;
export type StepName = (typeof stepNames)[number];

/** Which fields stand in which step. */
export const stepFields: Readonly<Record<StepName, readonly (keyof InnovationDraft)[]>> = {
  need: ['title', 'need', 'topics', 'lifeEvents'],
  action: [
    'solution',
    'types',
    'degree',
    'phase',
    'yearStart',
    'yearEnd',
    'partners',
    'spreadTo',
    'instrumentsUsed',
  ],
  outcome: ['outcome', 'outcomeReason', 'learned'],
  results: ['results'],
  sources: ['sources', 'keywords', 'language'],
};

export function stepOf(field: string): StepName {
  const name = field.split('.')[0] as keyof InnovationDraft;
  return stepNames.find((step) => stepFields[step].includes(name)) ?? 'action';
}

/** The bodies behind a taken-over record are ticked by name. */
export function keepOrganisations(draft: InnovationDraft, names: readonly string[]): InnovationDraft {
  if (!draft.organisations) return draft;
  return { ...draft, organisations: draft.organisations.filter(({ name }) => names.includes(name)) };
}
