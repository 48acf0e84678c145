import { createRoute, z } from '@hono/zod-openapi';
import type { HttpApp } from '../../../kernel/http/app.ts';
import { invalidRequest } from '../../../kernel/http/errors.ts';
import { faultsOf } from '../../../kernel/http/page-route.ts';
import { answerQuestion, recordsOf } from './answer.ts';
import { stages } from './codes.ts';
import type { StatisticsContext } from './context.ts';
import { dimensionNames } from './dimensions.ts';
import { indicatorTexts } from './indicator-texts.ts';
import { indicatorNames, indicatorOf } from './indicators.ts';
import { commandOf, statisticsFields, statisticsQuery } from './schema.ts';

const count = z.int().nullable();
const share = z.number().nullable();

const row = z
  .object({
    numerator: count.openapi({ description: 'Null for medians' }),
    denominator: z.int(),
    share,
    low: share.openapi({ description: "Wilson's interval at 95 %" }),
    high: share,
    counted: z.int().openapi({ description: 'Known and missing together' }),
    known: z.int(),
    missing: z.int().openapi({ description: 'Not reported, which is another thing than no' }),
    missing_share: share,
    outside: z.int().openapi({ description: 'To which the question does not apply' }),
    faults: z.int(),
    median: z.number().nullable(),
    q1: z.number().nullable(),
    q3: z.number().nullable(),
    sum: z.number().nullable(),
    currency: z.string().nullable(),
    small: z.boolean().openapi({ description: 'Fewer than ten in the denominator' }),
  })
  .catchall(z.union([z.string(), z.number(), z.boolean(), z.null()]))
  .openapi('ProcurementFigure');

const answer = z
  .object({
    indicator: z.enum(indicatorNames),
    name: z.string(),
    rule: z.string(),
    fields: z.array(z.string()),
    queryVersion: z.string(),
    stage: z.enum(stages),
    unit: z.string(),
    by: z.array(z.enum(dimensionNames)),
    filters: z.record(z.string(), z.array(z.string())),
    command: z.string().openapi({ description: 'The command that gives the same figures' }),
    rows: z.array(row),
  })
  .openapi('ProcurementStatistics');

const statisticsRoute = createRoute({
  method: 'get',
  path: '/api/v1/procurement/statistics',
  operationId: 'getProcurementStatistics',
  tags: ['Procurement'],
  summary: 'An indicator of procurement, divided and filtered',
  description:
    'Each figure has its numerator, denominator, what is missing and what is excluded and why. Calls and awards are never added.',
  request: {
    query: z.object({ ...statisticsFields, language: z.enum(['nb', 'nn', 'en']).default('nb') }),
  },
  responses: {
    200: { description: 'The figures', content: { 'application/json': { schema: answer } } },
    422: { description: 'Something in the question cannot be used' },
  },
});

/** Statistics of procurement for programs: the same answers as the pages give. */
export function registerStatisticsApi(app: HttpApp, { db }: StatisticsContext): void {
  app.openapi(statisticsRoute, async (c) => {
    const { language, ...input } = c.req.valid('query');
    const parsed = statisticsQuery.safeParse(input);
    if (!parsed.success) throw invalidRequest(faultsOf(parsed.error));
    const question = parsed.data;
    const table = await answerQuestion(db, question);
    const text = indicatorTexts[language].indicators[question.indicator];
    const filters = Object.fromEntries(
      Object.entries(table.filters).map(([name, keys]) => [name, [...keys]]),
    );
    return c.json(
      {
        indicator: table.indicator,
        name: text.name,
        rule: text.rule,
        fields: [...indicatorOf(table.indicator).fields],
        queryVersion: table.queryVersion,
        stage: table.stage,
        unit: table.unit,
        by: [...table.by],
        filters,
        command: commandOf(question, 'json'),
        rows: recordsOf(table) as z.infer<typeof row>[],
      },
      200,
    );
  });
}
