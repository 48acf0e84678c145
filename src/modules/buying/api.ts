import { createRoute, z } from '@hono/zod-openapi';
import type { HttpApp } from '../../kernel/http/app.ts';
import { questions } from './answers.ts';
import { assessmentRecord } from './assessment-record.ts';
import { codeReasons } from './codes.ts';
import { risks } from './domain.ts';
import { procedures } from './procedures.ts';
import { strictAnswers } from './strict-answers.ts';

const questionName = z.enum(
  Object.keys(questions) as [keyof typeof questions, ...(keyof typeof questions)[]],
);
const assessment = z
  .object({
    procedure: z.enum(procedures),
    text: z.string().openapi({ description: 'In English' }),
    reasons: z.array(
      z.object({
        question: questionName,
        answer: z.string().nullable(),
        weight: z.enum(['decides', 'supports', 'against', 'neutral', 'unanswered']),
      }),
    ),
    weighed: z
      .array(z.object({ procedure: z.enum(procedures), against: z.array(questionName) }))
      .openapi({ description: 'Every other way; an empty `against` says that it could be used too' }),
    missing: z.array(questionName),
    risks: z.array(z.enum(risks)),
    demands: z.array(
      z.object({
        text: z.string(),
        section: z.string().nullable().openapi({ description: 'Of anskaffelsesforskriften' }),
        source: z.object({ title: z.string(), url: z.url() }),
        readOn: z.iso.date(),
      }),
    ),
    codes: z.array(
      z.object({
        field: z.string(),
        code: z.string().nullable(),
        why: z.enum(codeReasons),
        isToConfirm: z.boolean(),
      }),
    ),
  })
  .openapi('PurchaseAssessment');

const assessRoute = createRoute({
  method: 'post',
  path: '/api/v1/procurement/assessment',
  operationId: 'assessPurchase',
  tags: ['Procurement'],
  summary: 'The procedure that answers about a purchase lead to, and why',
  description: 'Computed by fixed rules. Nothing is stored. Guidance, not legal advice.',
  request: { body: { required: true, content: { 'application/json': { schema: strictAnswers } } } },
  responses: {
    200: {
      description: 'Where the answers lead, why, what else was weighed, and what to declare',
      content: { 'application/json': { schema: assessment } },
    },
  },
});

/** The assessment for programs: the same rules as on the page, open to all. */
export function registerBuyingApi(app: HttpApp): void {
  app.openapi(assessRoute, (c) => c.json(assessmentRecord(c.req.valid('json')), 200));
}
