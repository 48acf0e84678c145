import type { PageRoute } from '../../kernel/http/page-route.ts';
import type { AdoptionContext } from './context.ts';
import { nextPages } from './next-routes.tsx';
import { overviewPages } from './overview-routes.tsx';
import { questionPages } from './question-routes.tsx';
import { spreadPages } from './spread-routes.tsx';
import { tellPages } from './tell-routes.tsx';

/** The pages of adoption. */
export function adoptionPages(context: AdoptionContext): PageRoute[] {
  return [
    ...tellPages(context),
    ...spreadPages(context),
    ...nextPages(context),
    ...questionPages(context),
    ...overviewPages(context),
  ];
}
