import type { PageRoute } from '../../kernel/http/page-route.ts';
import { initiativeBeginPages } from './form/begin-routes.tsx';
import { initiativeFormPages } from './form/routes.tsx';
import { initiativeHistoryPages } from './history-routes.tsx';
import { type InitiativePagesContext, initiativeOnePages } from './initiative-routes.tsx';
import { initiativeListPages } from './list-routes.tsx';
import { initiativePhasePages } from './phase-routes.tsx';
import { portfolioPages } from './portfolio/routes.tsx';

/** Every page of the room. What is written out in an address comes before what stands for any initiative. */
export function initiativePages(context: InitiativePagesContext): PageRoute[] {
  return [
    ...portfolioPages(context),
    ...initiativeListPages(context),
    ...initiativeBeginPages(context),
    ...initiativeFormPages(context),
    ...initiativePhasePages(context),
    ...initiativeHistoryPages(context),
    ...initiativeOnePages(context),
  ];
}
