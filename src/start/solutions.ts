import { listUsersOf, solutionSection, solutionsUsedBy } from '../modules/adoption/public.ts';
import type { BriefContext } from '../modules/evidence/public.ts';
import type { SolutionPagesContext } from '../modules/solutions/public.ts';

/** What the catalogue works with: the room of adoption, which knows who uses what, is asked through here. */
export function solutionContextOf(context: BriefContext): SolutionPagesContext {
  const { db, analyser, statistics, now } = context;
  return {
    db,
    analyser,
    statistics,
    now,
    usersOf: (ids) => listUsersOf(db, ids),
    usedBy: (organisationIds) => solutionsUsedBy(db, organisationIds),
    sections: [solutionSection({ db })],
  };
}
