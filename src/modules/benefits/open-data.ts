import { z } from '@hono/zod-openapi';
import type { CsvColumn } from '../../kernel/http/csv.ts';
import type { Benefit } from './queries.ts';
import { benefitBody, benefitStates, judgementBody } from './schema.ts';

const kroner = (ore: number | undefined): number | undefined => (ore === undefined ? undefined : ore / 100);

/** The columns of benefits as CSV, one row each. Amounts are in kroner a year. */
export const benefitColumns: readonly CsvColumn<Benefit>[] = [
  { name: 'id', value: ({ record }) => record.id },
  { name: 'title', value: ({ body }) => body.title },
  { name: 'language', value: ({ language }) => language },
  { name: 'initiative', value: ({ initiative }) => initiative.body.title },
  { name: 'organisation', value: ({ initiative }) => initiative.owner.name },
  { name: 'state', value: ({ state }) => state },
  { name: 'effect', value: ({ body }) => body.effect },
  { name: 'group', value: ({ body }) => body.group },
  { name: 'ownerRole', value: ({ body }) => body.ownerRole },
  { name: 'indicator', value: ({ body }) => body.indicator },
  { name: 'unit', value: ({ body }) => body.unit },
  { name: 'better', value: ({ body }) => body.better },
  { name: 'baseline', value: ({ body }) => number(body.baseline?.value) },
  { name: 'baselineOn', value: ({ body }) => body.baseline?.on },
  { name: 'baselineSource', value: ({ body }) => body.baseline?.source },
  { name: 'target', value: ({ body }) => number(body.target?.value) },
  { name: 'targetOn', value: ({ body }) => body.target?.on },
  { name: 'measured', value: (benefit) => number(lastOf(benefit)?.value) },
  { name: 'measuredOn', value: (benefit) => lastOf(benefit)?.on },
  { name: 'measuredSource', value: (benefit) => lastOf(benefit)?.source },
  { name: 'expectedLowNok', value: ({ body }) => kroner(body.expected?.lowOre) },
  { name: 'expectedNok', value: ({ body }) => kroner(body.expected?.likelyOre) },
  { name: 'expectedHighNok', value: ({ body }) => kroner(body.expected?.highOre) },
  { name: 'measuredNok', value: ({ measuredOre }) => kroner(measuredOre) },
  { name: 'fromYear', value: ({ body }) => body.expected?.fromYear },
  { name: 'shares', value: ({ body }) => body.shares.map(({ name, percent }) => `${name}: ${percent} %`) },
];

const number = (decimal: string | undefined) => (decimal === undefined ? undefined : Number(decimal));
const lastOf = ({ measurements }: Benefit) =>
  measurements.findLast(({ isCorrected, organisation }) => !isCorrected && !organisation);

const measurementRecord = z.object({
  id: z.uuid(),
  organisationId: z.uuid().nullable(),
  value: z.string(),
  low: z.string().nullable(),
  high: z.string().nullable(),
  on: z.string(),
  valueOre: z.int().nullable(),
  source: z.string(),
  sourceUrl: z.string().nullable(),
  method: z.string().nullable(),
  corrects: z.uuid().nullable(),
  correctionReason: z.string().nullable(),
  isCorrected: z.boolean(),
  recordedAt: z.string(),
});

/** A benefit as programs read it. */
export const benefitRecord = z
  .object({
    id: z.uuid(),
    revision: z.int(),
    url: z.string(),
    initiativeId: z.uuid(),
    language: z.string(),
    state: z.enum(benefitStates),
    measuredOre: z.int().nullable(),
    nextMeasurementOn: z.string().nullable(),
    benefit: benefitBody,
    measurements: z.array(measurementRecord),
    judgements: z.array(judgementBody.extend({ judgedAt: z.string() })),
  })
  .openapi('Benefit');

/** No accounts: who works where is no open data. */
export function recordOf(benefit: Benefit): z.output<typeof benefitRecord> {
  const { ownerId: _, ...body } = benefit.body;
  return {
    id: benefit.record.id,
    revision: benefit.record.revision,
    url: `/benefits/${benefit.record.id}`,
    initiativeId: benefit.initiative.record.id,
    language: benefit.language,
    state: benefit.state,
    measuredOre: benefit.measuredOre ?? null,
    nextMeasurementOn: benefit.nextMeasurementOn ?? null,
    benefit: body,
    measurements: benefit.measurements.map((one) => ({
      id: one.id,
      organisationId: one.organisation?.id ?? null,
      value: one.value,
      low: one.low ?? null,
      high: one.high ?? null,
      on: one.on,
      valueOre: one.valueOre ?? null,
      source: one.source,
      sourceUrl: one.sourceUrl ?? null,
      method: one.method ?? null,
      corrects: one.corrects ?? null,
      correctionReason: one.correctionReason ?? null,
      isCorrected: one.isCorrected,
      recordedAt: one.recordedAt.toISOString(),
    })),
    judgements: benefit.judgements.map(({ state, note, judgedAt }) => ({
      state,
      note,
      judgedAt: judgedAt.toISOString(),
    })),
  };
}
