import { z } from '@hono/zod-openapi';
import { stages } from './codes.ts';
import { codedDimensionNames, type DimensionName, dimensionNames, dimensionOf } from './dimensions.ts';
import { type IndicatorName, indicatorNames, indicatorOf } from './indicators.ts';
import type { Filters } from './table.ts';

const most = 40;
const units = ['lot', 'notice', 'tender', 'winner'] as const;

/** `year,buyer-type`, or the parameter several times: one list without doubles. */
const list = (description: string) =>
  z
    .union([z.array(z.string().max(400)).max(most), z.string().max(2000)])
    .optional()
    .transform((value) => [
      ...new Set(
        (Array.isArray(value) ? value : [value ?? '']).flatMap((one) => one.split(',')).filter(Boolean),
      ),
    ])
    .openapi({ type: 'array', items: { type: 'string' }, description });

const filterFields = {
  year: list('Year of publication, such as 2024'),
  'award-year': list('Year of award'),
  threshold: list('above, below or not-reported'),
  'buyer-type': list('BT-11, such as la'),
  county: list('County number of the buyer, such as 46'),
  centrality: list('Centrality class of the buyer, 1–6'),
  cpv: list('CPV division, such as 45'),
  procedure: list('BT-105, such as open'),
  sdk: list('Version of eForms, such as 1.13'),
  'winner-size': list('BT-165 of the winners'),
  buyer: list('Buyers, by the last part of their address'),
};

type FilterName = keyof typeof filterFields;
export const filterNames = Object.keys(filterFields) as FilterName[];

/** What can be asked, in an address, in the API and on the command line alike. */
export const statisticsFields = {
  indicator: z.enum(indicatorNames).default('declared-innovation'),
  by: list('At most three dimensions to divide by'),
  stage: z.enum(stages).optional().openapi({ description: 'Calls and results are counted apart' }),
  unit: z.enum(units).optional(),
  ...filterFields,
};

const fields = z.object(statisticsFields);

/** A whole question; buyers are still by slug. */
export interface StatisticsQuestion {
  readonly indicator: IndicatorName;
  readonly by: readonly DimensionName[];
  readonly stage?: (typeof stages)[number] | undefined;
  readonly unit?: (typeof units)[number] | undefined;
  /** Only those that narrow. */
  readonly filters: Filters;
}

const asDimension = new Map<string, DimensionName>(dimensionNames.map((name) => [name, name]));

/** Checks what was asked, and makes it a question. */
export const statisticsQuery = fields.transform((input, context): StatisticsQuestion => {
  const refuse = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message });
  const indicator = indicatorOf(input.indicator);
  const by = input.by.flatMap((name) => asDimension.get(name) ?? []);
  if (by.length < input.by.length) refuse('by', `choose among ${dimensionNames.join(', ')}`);
  if (by.length > 3) refuse('by', 'at most three');
  if (input.stage && !indicator.stages.includes(input.stage))
    refuse('stage', `choose among ${indicator.stages.join(', ')}`);
  if (input.unit && !indicator.units.includes(input.unit))
    refuse('unit', `choose among ${indicator.units.join(', ')}`);
  for (const name of codedDimensionNames) {
    if (name === 'stage') continue;
    for (const key of input[name])
      if (dimensionOf(name).code(key) === undefined) refuse(name, `no such value: ${key.slice(0, 40)}`);
  }
  const filters = Object.fromEntries(
    filterNames.flatMap((name) => (input[name].length > 0 ? [[name, input[name]]] : [])),
  ) as Filters;
  const { stage, unit } = input;
  return { indicator: input.indicator, by, filters, stage, unit };
});

/** The query string of a question: what a link to the same figure has. */
export function queryOf(question: StatisticsQuestion): string {
  const params = new URLSearchParams({ indicator: question.indicator });
  if (question.by.length > 0) params.set('by', question.by.join(','));
  if (question.stage) params.set('stage', question.stage);
  if (question.unit) params.set('unit', question.unit);
  for (const name of filterNames) {
    const keys = question.filters[name];
    if (keys && keys.length > 0) params.set(name, [...keys].sort().join(','));
  }
  return params.toString().replaceAll('%2C', ',');
}

/** The command that prints the same figures. */
export function commandOf(question: StatisticsQuestion, format: 'csv' | 'json' = 'csv'): string {
  const parts = [`nytte notices stats --indicator ${question.indicator}`];
  if (question.by.length > 0) parts.push(`--by ${question.by.join(',')}`);
  if (question.stage) parts.push(`--stage ${question.stage}`);
  if (question.unit) parts.push(`--unit ${question.unit}`);
  for (const name of filterNames) {
    const keys = question.filters[name];
    if (keys && keys.length > 0) parts.push(`--${name} ${[...keys].sort().join(',')}`);
  }
  return [...parts, `--format ${format}`].join(' ');
}
