import { z } from '@hono/zod-openapi';
import { contentLanguages } from '../../kernel/content/fields.ts';
import { certainties } from './domain.ts';
import {
  editorialFields,
  innovationDegrees,
  innovationOutcomes,
  innovationPhases,
  innovationTypes,
  resultDirections,
  resultKinds,
  resultStatuses,
} from './schema.ts';

const resultSchema = z
  .object({
    text: z.string(),
    status: z.enum(resultStatuses).openapi({ description: 'How sure it is' }),
    kind: z
      .enum(resultKinds)
      .openapi({ description: 'Only a measured effect is a benefit; volume never is' }),
    figure: z.number().optional(),
    unit: z.string().optional(),
    direction: z.enum(resultDirections).optional(),
  })
  .openapi('InnovationResult');

/** An innovation as open data. */
export const innovationRecordSchema = z
  .object({
    id: z.string().openapi({ example: 'asker-velferdslab' }),
    title: z.string(),
    language: z.enum(contentLanguages).openapi({ description: 'The language of the texts' }),
    organisations: z.array(
      z.object({
        name: z.string().openapi({ description: 'As the source has it' }),
        kind: z.string(),
        country: z.string(),
        collective: z.boolean().openapi({ description: 'One name for several bodies' }),
        organisationNumber: z.string().nullable(),
        municipalityNumber: z.string().nullable(),
        county: z.string().nullable(),
        url: z.string(),
      }),
    ),
    yearStart: z.number().int().nullable(),
    yearEnd: z.number().int().nullable(),
    need: z.string(),
    solution: z.string(),
    learned: z.string().nullable(),
    types: z.array(z.enum(innovationTypes)),
    degree: z.enum(innovationDegrees).nullable(),
    phase: z.enum(innovationPhases),
    outcome: z.enum(innovationOutcomes).openapi({ description: 'How it went: our judgement' }),
    outcomeReason: z.string().nullable(),
    effect: z.enum(certainties).openapi({ description: 'How sure the surest effect is' }),
    results: z.array(resultSchema),
    partners: z.array(z.string()),
    spreadTo: z.array(z.string()),
    topics: z.array(z.string()).openapi({ description: 'LOS ids, relative to https://psi.norge.no/los/' }),
    lifeEvents: z.array(z.string()),
    keywords: z.array(z.string()),
    sources: z.array(z.object({ url: z.string(), title: z.string().optional() })),
    readOn: z.iso.date(),
    readingNote: z.string(),
    verified: z.boolean().openapi({
      description: 'A second reader found every measured result in its source',
    }),
    editorial: z
      .array(z.enum(editorialFields))
      .openapi({ description: 'Fields that hold our own judgement' }),
    url: z.string(),
  })
  .openapi('Innovation');
export type InnovationRecord = z.infer<typeof innovationRecordSchema>;

export const innovationListSchema = z
  .object({
    items: z.array(innovationRecordSchema),
    total: z.number().int(),
    nextCursor: z
      .string()
      .nullable()
      .openapi({ description: 'Give it as `cursor` to go on; null at the end' }),
  })
  .openapi('InnovationList');
