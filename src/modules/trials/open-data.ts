import { z } from '@hono/zod-openapi';
import type { CsvColumn } from '../../kernel/http/csv.ts';
import type { Analysed } from './core/analysis/result.ts';
import type { ListedTrial } from './list.ts';
import type { KeptResult } from './materials.ts';
import { trialDesigns, trialStates } from './schema.ts';

export const conclusionCodes = [
  'works',
  'works_partly',
  'no_difference_shown',
  'harmful',
  'could_not_tell',
] as const;

const nullableNumber = z.number().nullable();

/** A registered trial as open data: the same in the API and in files. */
export const trialRecord = z
  .object({
    id: z.string().openapi({ description: 'The last part of its address' }),
    title: z.string(),
    language: z.string(),
    state: z.enum(trialStates),
    design: z.enum(trialDesigns),
    organisation: z.string(),
    initiative: z.string(),
    initiativeUrl: z.string(),
    registeredAt: z.iso.datetime(),
    measure: z.string(),
    unit: z
      .string()
      .nullable()
      .openapi({ description: 'Null for a proportion: effects are then shares, 0–1' }),
    conclusion: z.enum(conclusionCodes).nullable(),
    effect: nullableNumber.openapi({
      description: 'The new less the comparison, in the unit of the measure',
    }),
    effectLow: nullableNumber,
    effectHigh: nullableNumber,
    analysedAt: z.iso.datetime().nullable(),
    url: z.string(),
  })
  .openapi('Trial');
export type TrialRecord = z.infer<typeof trialRecord>;

export function recordOf(trial: ListedTrial): TrialRecord {
  return {
    id: trial.slug,
    title: trial.title,
    language: trial.language,
    state: trial.state,
    design: trial.design,
    organisation: trial.organisation,
    initiative: trial.initiative.title,
    initiativeUrl: `/initiatives/${trial.initiative.slug}`,
    registeredAt: trial.registeredAt.toISOString(),
    measure: trial.measure.label,
    unit: trial.measure.unit,
    conclusion: trial.conclusion,
    effect: trial.effect?.estimate ?? null,
    effectLow: trial.effect?.low ?? null,
    effectHigh: trial.effect?.high ?? null,
    analysedAt: trial.analysedAt?.toISOString() ?? null,
    url: `/trials/${trial.slug}`,
  };
}

export const columns: readonly CsvColumn<TrialRecord>[] = [
  { name: 'id', value: (it) => it.id },
  { name: 'title', value: (it) => it.title },
  { name: 'language', value: (it) => it.language },
  { name: 'state', value: (it) => it.state },
  { name: 'design', value: (it) => it.design },
  { name: 'organisation', value: (it) => it.organisation },
  { name: 'initiative', value: (it) => it.initiative },
  { name: 'registered_at', value: (it) => it.registeredAt },
  { name: 'measure', value: (it) => it.measure },
  { name: 'unit', value: (it) => it.unit },
  { name: 'conclusion', value: (it) => it.conclusion },
  { name: 'effect', value: (it) => it.effect },
  { name: 'effect_low', value: (it) => it.effectLow },
  { name: 'effect_high', value: (it) => it.effectHigh },
  { name: 'analysed_at', value: (it) => it.analysedAt },
];

/** A result without what stands in single cells of the data, which are not for all. */
export function openResult({
  result,
  number,
  dataSha256,
  registrationHash,
  coreVersion,
  madeAt,
}: KeptResult): {
  number: number;
  madeAt: string;
  dataSha256: string;
  registrationHash: string;
  coreVersion: string;
  result: Analysed;
} {
  const issues = result.issues.map((issue) => ({ ...issue, examples: [] }));
  return {
    number,
    madeAt: madeAt.toISOString(),
    dataSha256,
    registrationHash,
    coreVersion,
    result: { ...result, issues },
  };
}
