import type { AdoptionContext, BenefitsOf } from '../modules/adoption/public.ts';
import { measuredBenefitsOfInitiative } from '../modules/benefits/public.ts';
import type { BriefContext } from '../modules/evidence/public.ts';
import type { Nytte } from './open-nytte.ts';

/** What adoption works with: the room of benefits is asked through here. */
export function adoptionContextOf({ config }: Pick<Nytte, 'config'>, context: BriefContext): AdoptionContext {
  return { ...context, mail: config.mail, publicUrl: config.publicUrl, benefitsOf };
}

const benefitsOf: BenefitsOf = async (db, actor, initiativeId) => {
  const measured = await measuredBenefitsOfInitiative(db, actor, initiativeId);
  return measured.map(({ direction, baseline, value, ...benefit }) => ({
    ...benefit,
    baseline: Number(baseline),
    value: Number(value),
    lowerIsBetter: direction === 'lower',
  }));
};
