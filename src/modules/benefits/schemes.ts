import type { Db } from '../../kernel/db/tables.ts';
import type { Initiative } from '../initiatives/public.ts';
import { listInstrumentsById } from '../instruments/public.ts';
import type { PlanPageProps } from './plan-page.tsx';
import type { Benefit, Plan } from './queries.ts';
import { judgeRequirements, type PlanStanding } from './requirements.ts';

/** What each scheme that supports the initiative requires of benefits, held against its plan. */
export async function schemesOf(
  db: Db,
  initiative: Initiative,
  plan: Plan | undefined,
  benefits: readonly Benefit[],
): Promise<PlanPageProps['schemes']> {
  const instruments = await listInstrumentsById(db, initiative.body.instrumentIds);
  const standing = planStanding(plan, benefits);
  return instruments.map(({ name, slug, language, requires }) => ({
    name,
    href: `/instruments/${slug}`,
    language,
    requirements: judgeRequirements(requires, standing),
  }));
}

const concluded = ['realised', 'partly_realised', 'not_realised'];

function planStanding(plan: Plan | undefined, benefits: readonly Benefit[]): PlanStanding {
  return {
    isPublished: plan?.body !== undefined,
    hasCosts: (plan?.body?.costs.length ?? 0) > 0,
    benefits: benefits.map(({ body, state, nextMeasurementOn }) => ({
      title: body.title,
      hasBaseline: body.baseline !== undefined,
      hasTarget: body.target !== undefined,
      hasExpected: body.expected !== undefined || body.extent !== undefined,
      isFollowedUp: nextMeasurementOn !== undefined || concluded.includes(state),
    })),
  };
}
