import type { AdministrationContext } from '../modules/administration/public.ts';
import { webhooksStuck } from '../modules/api-access/public.ts';
import { stuckCorrections, stuckReviews } from '../modules/own-records/public.ts';
import { describers } from './describers.ts';
import { mergeMovers } from './merge-movers.ts';
import type { Nytte } from './open-nytte.ts';

/** What the pages of administration are made with: each room says what it moves, and what of its own can get stuck. */
export function administrationContextOf({ db, config }: Nytte): AdministrationContext {
  return {
    db,
    now: () => new Date(),
    publicUrl: config.publicUrl,
    mail: config.mail,
    mergeMovers,
    describers,
    stuckSources: [webhooksStuck, stuckReviews, stuckCorrections],
  };
}
