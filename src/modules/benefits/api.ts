import { createRoute, z } from '@hono/zod-openapi';
import { needsScope, writeResponses } from '../../kernel/http/api-security.ts';
import { apiWrite } from '../../kernel/http/api-write.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import { notFound } from '../../kernel/http/errors.ts';
import { requireRevision, revisionTag } from '../../kernel/http/revision-header.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import { type Initiative, readableInitiative } from '../initiatives/public.ts';
import { writeBenefit } from './actions.ts';
import { judgeOutcome, measureBenefit } from './measuring.ts';
import { benefitRecord, recordOf } from './open-data.ts';
import { writePlan } from './plan-actions.ts';
import { findPlan, listBenefits, readableBenefit, writableBenefit } from './queries.ts';
import type { BenefitRoom } from './room.ts';
import { benefitBody, judgementBody, measurementBody, planBody } from './schema.ts';
import { valuePlan } from './valuation/npv.ts';
import { valuedNow } from './valuations.ts';

const idParam = z.object({ id: z.string().max(120) });
const reading = needsScope('initiatives:read');
const writing = needsScope('initiatives:write');
const json = <Schema extends z.ZodType>(schema: Schema) => ({ content: { 'application/json': { schema } } });
const missing = { 404: { description: 'There is no such record, or it is not for this client' } };
const tags = ['Benefits'];

/** A body that names a field which we do not know is refused: a slip must not be lost in silence. */
const benefitInput = benefitBody.strict().openapi('BenefitInput');
const planInput = planBody.strict().openapi('BenefitPlanInput');
const measurementInput = measurementBody.strict().openapi('BenefitMeasurementInput');

const planAnswer = z
  .object({ initiativeId: z.uuid(), revision: z.int(), url: z.string(), plan: planBody })
  .openapi('BenefitPlanRecord');
const valueAnswer = z
  .object({
    netPresentValue: z.object({ withoutTaxCost: z.number(), withTaxCost: z.number() }),
    plan: z.unknown(),
  })
  .openapi('BenefitValue');

const of = (
  method: 'get' | 'post' | 'put',
  path: string,
  about: { operationId: string; summary: string; description?: string },
) => ({ method, path: `/api/v1${path}`, tags, security: method === 'get' ? reading : writing, ...about });

const planRoute = createRoute({
  ...of('get', '/initiatives/{id}/benefit-plan', {
    operationId: 'getBenefitPlan',
    summary: 'The published benefit plan of an initiative',
  }),
  request: { params: idParam },
  responses: { 200: { description: 'The plan, with its revision as ETag', ...json(planAnswer) }, ...missing },
});

const valueRoute = createRoute({
  ...of('get', '/initiatives/{id}/value', {
    operationId: 'getInitiativeValue',
    summary: 'What an initiative is worth, with the PLAN that the commands read',
  }),
  request: { params: idParam },
  responses: { 200: { description: 'Net present value and PLAN', ...json(valueAnswer) }, ...missing },
});

const listRoute = createRoute({
  ...of('get', '/initiatives/{id}/benefits', {
    operationId: 'listBenefits',
    summary: 'The benefits of an initiative, with what was measured',
  }),
  request: { params: idParam },
  responses: {
    200: { description: 'Benefits', ...json(z.object({ items: z.array(benefitRecord) })) },
    ...missing,
  },
});

const getRoute = createRoute({
  ...of('get', '/benefits/{id}', {
    operationId: 'getBenefit',
    summary: 'One benefit, with what was measured',
  }),
  request: { params: idParam },
  responses: {
    200: { description: 'The benefit, with its revision as ETag', ...json(benefitRecord) },
    ...missing,
  },
});

const writePlanRoute = createRoute({
  ...of('put', '/initiatives/{id}/benefit-plan', {
    operationId: 'writeBenefitPlan',
    summary: 'Publish the benefit plan of an initiative',
    description: 'If-Match names the revision that it began from; left out where there is no plan yet.',
  }),
  request: { params: idParam, body: { required: true, ...json(planInput) } },
  responses: { ...writeResponses, 200: { description: 'The plan', ...json(planAnswer) } },
});

const beginRoute = createRoute({
  ...of('post', '/initiatives/{id}/benefits', {
    operationId: 'publishBenefit',
    summary: 'Publish a benefit of an initiative',
  }),
  request: { params: idParam, body: { required: true, ...json(benefitInput) } },
  responses: { ...writeResponses, 201: { description: 'The benefit', ...json(benefitRecord) } },
});

const changeRoute = createRoute({
  ...of('put', '/benefits/{id}', {
    operationId: 'changeBenefit',
    summary: 'Publish a benefit anew',
    description: 'If-Match names the revision that it began from.',
  }),
  request: { params: idParam, body: { required: true, ...json(benefitInput) } },
  responses: { ...writeResponses, 200: { description: 'The benefit', ...json(benefitRecord) } },
});

const measureRoute = createRoute({
  ...of('post', '/benefits/{id}/measurements', {
    operationId: 'measureBenefit',
    summary: 'Add a measurement',
    description:
      'Measurements are never changed: a correction names the one it corrects. A partner measures its own share.',
  }),
  request: { params: idParam, body: { required: true, ...json(measurementInput) } },
  responses: { ...writeResponses, 201: { description: 'Added', ...json(z.object({ id: z.uuid() })) } },
});

const judgeRoute = createRoute({
  ...of('post', '/benefits/{id}/judgements', {
    operationId: 'judgeBenefit',
    summary: 'Conclude what became of a benefit',
    description: 'No better than the measurements allow; without a baseline nothing is realised.',
  }),
  request: { params: idParam, body: { required: true, ...json(judgementBody.strict()) } },
  responses: { ...writeResponses, 200: { description: 'The benefit', ...json(benefitRecord) } },
});

/** Benefits for programs: published ones are read by all, what is not public by the organisation's own clients. */
export function registerBenefitApi(app: HttpApp, room: BenefitRoom): void {
  registerReading(app, room);
  registerWriting(app, room);
}

function registerReading(app: HttpApp, room: BenefitRoom): void {
  const { db } = room;
  app.openapi(planRoute, async (c) => {
    const initiative = await readableInitiative(db, c.get('actor'), c.req.valid('param').id);
    const { body, headers } = await planOfInitiative(db, initiative);
    return c.json(body, 200, headers);
  });
  app.openapi(valueRoute, async (c) => {
    const actor = c.get('actor');
    const initiative = await readableInitiative(db, actor, c.req.valid('param').id);
    const { valued } = await valuedNow(room, actor, initiative);
    if (!valued) throw notFound();
    return c.json({ netPresentValue: valuePlan(valued.read).netPresentValue, plan: valued.read.plan }, 200);
  });
  app.openapi(listRoute, async (c) => {
    const actor = c.get('actor');
    const initiative = await readableInitiative(db, actor, c.req.valid('param').id);
    return c.json({ items: (await listBenefits(db, actor, initiative)).map(recordOf) }, 200);
  });
  app.openapi(getRoute, async (c) => {
    const { body, headers } = await benefitAnswer(db, c.get('actor'), c.req.valid('param').id);
    return c.json(body, 200, headers);
  });
}

async function planOfInitiative(db: BenefitRoom['db'], initiative: Initiative) {
  const plan = await findPlan(db, initiative.record.id);
  if (!plan?.body) throw notFound();
  const { record, body } = plan;
  return {
    body: {
      initiativeId: initiative.record.id,
      revision: record.revision,
      url: `/initiatives/${initiative.record.slug ?? initiative.record.id}/benefits`,
      plan: body,
    },
    headers: { etag: revisionTag(record.revision) },
  };
}

async function benefitAnswer(db: BenefitRoom['db'], actor: Actor, id: string) {
  const benefit = await readableBenefit(db, actor, id);
  return { body: recordOf(benefit), headers: { etag: revisionTag(benefit.record.revision) } };
}

function registerWriting(app: HttpApp, room: BenefitRoom): void {
  const { db } = room;
  const route = { permission: 'benefit.write' } as const;
  app.openapi(writePlanRoute, (c) =>
    apiWrite(c, db, route, async (tx, actor) => {
      const initiative = await readableInitiative(tx, actor, c.req.valid('param').id);
      const ifMatch = c.req.header('if-match');
      const existing = await findPlan(tx, initiative.record.id);
      await writePlan({ ...room, db: tx }, actor, {
        initiativeId: initiative.record.id,
        revision: existing ? requireRevision(ifMatch) : undefined,
        body: c.req.valid('json'),
      });
      return planOfInitiative(tx, initiative);
    }),
  );
  app.openapi(beginRoute, (c) =>
    apiWrite(c, db, { ...route, success: 201 }, async (tx, actor) => {
      const initiative = await readableInitiative(tx, actor, c.req.valid('param').id);
      const written = { initiativeId: initiative.record.id, body: c.req.valid('json') };
      const { id } = await writeBenefit({ ...room, db: tx }, actor, written);
      return benefitAnswer(tx, actor, id);
    }),
  );
  app.openapi(changeRoute, (c) =>
    apiWrite(c, db, route, async (tx, actor) => {
      const { record, initiative } = await writableBenefit(tx, actor, c.req.valid('param').id);
      await writeBenefit({ ...room, db: tx }, actor, {
        initiativeId: initiative.record.id,
        body: c.req.valid('json'),
        at: { id: record.id, revision: requireRevision(c.req.header('if-match')) },
      });
      return benefitAnswer(tx, actor, record.id);
    }),
  );
  app.openapi(measureRoute, (c) =>
    apiWrite(c, db, { permission: 'benefit.measure', success: 201 }, async (tx, actor) => {
      const at = { id: c.req.valid('param').id, body: c.req.valid('json') };
      return { body: { id: await measureBenefit({ ...room, db: tx }, actor, at) } };
    }),
  );
  app.openapi(judgeRoute, (c) =>
    apiWrite(c, db, route, async (tx, actor) => {
      const { id } = c.req.valid('param');
      await judgeOutcome({ ...room, db: tx }, actor, { id, ...c.req.valid('json') });
      return benefitAnswer(tx, actor, id);
    }),
  );
}
