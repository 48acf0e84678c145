import { createRoute } from '@hono/zod-openapi';
import type { HttpApp } from '../../kernel/http/app.ts';
import { makeBrief } from './brief.ts';
import type { BriefContext } from './context.ts';
import { presentBrief } from './present.ts';
import { briefRequest, briefResponse, noFilter } from './schema.ts';

const postBrief = createRoute({
  method: 'post',
  path: '/api/v1/brief',
  operationId: 'makeBrief',
  summary: 'What is known about a need',
  description:
    'Innovations that met a like need, support, topics and peers, best first. Stores nothing of the need.',
  tags: ['Evidence'],
  request: { body: { required: true, content: { 'application/json': { schema: briefRequest } } } },
  responses: {
    200: { description: 'The brief', content: { 'application/json': { schema: briefResponse } } },
  },
});

export function registerEvidenceApi(app: HttpApp, context: BriefContext): void {
  app.openapi(postBrief, async (c) => {
    const { need, organisation, limit, language, filter } = c.req.valid('json');
    const brief = await makeBrief(context, { need, organisation, limit, filter: { ...noFilter, ...filter } });
    return c.json(presentBrief(brief, language), 200);
  });
}
