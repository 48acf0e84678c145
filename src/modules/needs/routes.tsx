import type { PageRoute } from '../../kernel/http/page-route.ts';
import { needHistoryPages } from './history-routes.tsx';
import { needListPages } from './list-routes.tsx';
import { type NeedPagesContext, needOnePages } from './need-routes.tsx';
import { needStandingPages } from './standing-routes.tsx';
import { needWritingPages } from './write-routes.tsx';

/** Every page of the needs room. What is written out in an address comes before what stands for any need. */
export function needPages(context: NeedPagesContext): PageRoute[] {
  return [
    ...needListPages(context),
    ...needWritingPages(context),
    ...needStandingPages(context),
    ...needHistoryPages(context),
    ...needOnePages(context),
  ];
}
