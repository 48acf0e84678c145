import { type BenefitRoom, readParameterSets } from '../modules/benefits/public.ts';
import { chainOf } from './chain.ts';
import { chainDescribers } from './describers.ts';
import type { Nytte } from './open-nytte.ts';

/** What the pages of benefits are made with. */
export function benefitRoomOf({ db, config }: Pick<Nytte, 'db' | 'config'>): BenefitRoom {
  return {
    db,
    now: () => new Date(),
    parameterSets: () => readParameterSets(config.contentDir),
    publicUrl: config.publicUrl,
    chain: chainOf(db, chainDescribers),
  };
}
