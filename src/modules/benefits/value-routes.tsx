import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { notFound } from '../../kernel/http/errors.ts';
import { formRoute, type Page, type PageRoute, pageRoute, seeOther } from '../../kernel/http/page-route.ts';
import { initiativePath } from '../initiatives/public.ts';
import {
  type Asked,
  type BenefitRoom,
  initiativeFor,
  mayWrite,
  nothing,
  writableInitiative,
} from './room.ts';
import { valuePlan } from './valuation/npv.ts';
import { analyseSensitivity } from './valuation/sensitivity.ts';
import { drawChoices, lastSimulation, simulateValue, valuedNow } from './valuations.ts';
import { valueMessages } from './value-messages.ts';
import { ValuePage } from './value-page.tsx';

const largestSeed = 2_147_483_647;
const valueQuery = z.object({ done: z.literal('simulated').optional().catch(undefined) });
const simulateForm = z.object({
  seed: z.string().trim().catch(''),
  draws: z.coerce
    .number()
    .refine((draws) => (drawChoices as readonly number[]).includes(draws))
    .catch(100_000),
});

/** What an initiative is worth, the plan as a file, and the uncertainty worked out again. */
export function valuePages(room: BenefitRoom): PageRoute[] {
  const path = '/initiatives/:ref/value';
  return [
    pageRoute({
      name: 'benefits.value',
      path,
      permission: 'benefit.read',
      query: valueQuery,
      handler: (request) => valuePage(room, request, { isDone: request.input.done === 'simulated' }),
    }),
    pageRoute({
      name: 'benefits.value_plan',
      path: `${path}/plan.json`,
      permission: 'benefit.read',
      query: nothing,
      handler: async (request) => {
        const { valued } = await valuedFor(room, request);
        if (!valued) throw notFound();
        return new Response(`${JSON.stringify(valued.read.plan, null, 2)}\n`, {
          headers: {
            'content-type': 'application/json; charset=utf-8',
            'content-disposition': 'attachment; filename="PLAN.json"',
            'cache-control': 'no-store',
          },
        });
      },
    }),
    formRoute({
      name: 'benefits.simulate',
      path,
      permission: 'benefit.write',
      body: simulateForm,
      handler: async (request) => {
        await writableInitiative(room, request);
        const { actor, input, language } = request;
        const seed = input.seed === '' ? randomInt(0, largestSeed) : Number(input.seed);
        if (!/^\d{0,10}$/.test(input.seed) || seed > largestSeed) {
          return valuePage(room, request, { seed: input.seed, error: valueMessages[language].badSeed });
        }
        const { initiative, plan, valued } = await valuedFor(room, request);
        await simulateValue(room, actor, { initiative, plan, valued, seed, draws: input.draws });
        return seeOther(language, `${initiativePath(initiative.record)}/value?done=simulated#uncertainty`);
      },
    }),
  ];
}

async function valuedFor(room: BenefitRoom, request: Asked) {
  return valuedNow(room, request.actor, await initiativeFor(room, request));
}

async function valuePage(
  room: BenefitRoom,
  request: Asked,
  shown: { readonly isDone?: boolean; readonly seed?: string; readonly error?: string },
): Promise<Page> {
  const { initiative, plan, valued } = await valuedFor(room, request);
  const { actor, language, session } = request;
  const simulation = valued && plan ? await lastSimulation(room.db, plan.record.id, valued.hash) : undefined;
  const made = valued && {
    valued,
    valuation: valuePlan(valued.read),
    sensitivity: analyseSensitivity(valued.read),
    simulation,
  };
  const seed = shown.seed ?? String(simulation?.simulation.seed ?? randomInt(0, largestSeed));
  return {
    title: `${valueMessages[language].kicker}: ${initiative.body.title}`,
    noIndex: !initiative.record.isPublic,
    status: shown.error ? 422 : 200,
    main: (
      <ValuePage
        {...{ language, initiative, made }}
        token={session?.csrfToken}
        canWrite={mayWrite(actor, initiative)}
        isDone={shown.isDone ?? false}
        typed={{ seed, error: shown.error }}
      />
    ),
  };
}
