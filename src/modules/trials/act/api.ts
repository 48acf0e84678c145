import { createRoute, z } from '@hono/zod-openapi';
import type { HttpApp } from '../../../kernel/http/app.ts';
import { checkAct, type FindingCode, type Verdict } from './domain.ts';
import { messages } from './messages.ts';
import { applicants, questionNames, replies } from './schema.ts';
import { findingWords } from './words.ts';

const verdicts = ['not_needed', 'cannot', 'needs_more', 'can_apply'] as const satisfies readonly Verdict[];
const codes = Object.keys(messages.en.finding) as [FindingCode, ...FindingCode[]];

const reply = z.enum(replies).optional();
const day = z.string().max(40).optional().openapi({ example: '2027-01-01' });
/** Stricter than the page: a program that slips is told, not taken for one that has not answered. */
const answers = z.strictObject({
  applicant: z.enum(applicants).optional(),
  deviates: reply,
  basicRules: reply,
  restrictsRights: reply,
  extendsDuties: reply,
  byLaws: reply,
  employees: reply,
  evaluation: reply,
  council: reply,
  startOn: day,
  endOn: day,
  extendedTo: day,
});

const period = z
  .object({ from: z.iso.date(), to: z.iso.date(), years: z.int(), days: z.int() })
  .nullable()
  .openapi({ description: 'Both ends included; whole years and the days over' });

const checkRoute = createRoute({
  method: 'get',
  path: '/api/v1/act-on-trials/check',
  operationId: 'checkActOnTrials',
  tags: ['Act on trials'],
  summary: 'What answers to the checklist of the Act on trials lead to',
  description:
    'Nothing is stored. `can_apply` says that nothing known stands in the way, not that a trial is approved.',
  request: { query: answers },
  responses: {
    200: {
      description: 'Where the answers lead, and why',
      content: {
        'application/json': {
          schema: z
            .object({
              verdict: z.enum(verdicts),
              findings: z.array(
                z.object({
                  question: z.enum(questionNames),
                  code: z.enum(codes),
                  weight: z.enum(['stops', 'lacks']),
                  source: z.enum(['act', 'ministry', 'advice']),
                  section: z.string().nullable(),
                  text: z.string().openapi({ description: 'In English' }),
                }),
              ),
              period,
              extension: period,
            })
            .openapi('ActCheck'),
        },
      },
    },
  },
});

/** The checklist for programs: the same rules as on the page, open to all. */
export function registerActApi(app: HttpApp): void {
  app.openapi(checkRoute, (c) => {
    const check = checkAct(c.req.valid('query'));
    const findings = check.findings.map((finding) => ({
      question: finding.question,
      code: finding.code,
      weight: finding.weight,
      source: finding.basis.source,
      section: finding.basis.source === 'act' ? finding.basis.section : null,
      text: findingWords('en', finding, check),
    }));
    const { verdict, period = null, extension = null } = check;
    return c.json({ verdict, findings, period, extension }, 200);
  });
}
