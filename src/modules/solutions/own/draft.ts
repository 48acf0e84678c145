import { z } from 'zod';
import { contentLanguages } from '../../../kernel/content/fields.ts';
import { choice, choices, short, sourceRow, typed } from '../../../kernel/records/draft-fields.ts';
import { solutionKinds, solutionPhases } from '../schema.ts';

const typedFact = z.object({ text: typed, source: short }).optional();

const frameworkRow = z.object({
  name: short,
  owner: short,
  /** `2026-03-01`. */
  from: short,
  to: short,
  whoMayCallOff: short,
  how: short,
  source: short,
});

export const rowLists = { frameworks: 20, sources: 20 } as const;

/** What an editor has typed so far, as it was typed. Nothing is required and nothing is judged. */
export const solutionDraft = z.object({
  language: z.enum(contentLanguages).catch('nb'),
  title: short,
  kind: choice(solutionKinds),
  phase: choice(solutionPhases),
  need: typed,
  description: typed,
  providers: typed,
  contact: short,
  terms: z
    .object({
      whoMayUse: typedFact,
      price: typedFact,
      dataLocation: typedFact,
      dataProcessing: typedFact,
      exit: typedFact,
      accessibility: typedFact,
      security: typedFact,
      uptime: typedFact,
    })
    .optional(),
  repository: short,
  licence: short,
  standards: typed,
  builtOn: typed,
  frameworks: z.array(frameworkRow).max(rowLists.frameworks).optional(),
  sources: z.array(sourceRow).max(rowLists.sources).optional(),
  topics: choices(z.string().max(200), 4),
  keywords: typed,
});
export type SolutionDraft = z.output<typeof solutionDraft>;
export type FrameworkRow = z.output<typeof frameworkRow>;

export const stepNames = ['what', 'terms', 'frameworks', 'sources'] as const;
type StepName = (typeof stepNames)[number];

/** Which fields stand in which step. */
export const stepFields: Readonly<Record<StepName, readonly (keyof SolutionDraft)[]>> = {
  what: ['title', 'kind', 'need', 'description', 'phase', 'providers', 'contact'],
  terms: ['terms', 'repository', 'licence', 'standards', 'builtOn'],
  frameworks: ['frameworks'],
  sources: ['sources', 'topics', 'keywords', 'language'],
};

export function stepOf(field: string): StepName {
  const name = field.split('.')[0] as keyof SolutionDraft;
  return stepNames.find((step) => stepFields[step].includes(name)) ?? 'what';
}
