import type { PageRoute } from '../../kernel/http/page-route.ts';
import { type NoticePagesContext, noticePages } from './notice-routes.tsx';
import type { StatisticsContext } from './statistics/context.ts';
import { statisticsPages } from './statistics/routes.tsx';
import { tiePages } from './tie-routes.tsx';

/** The pages of procurement. */
export function procurementPages(context: NoticePagesContext & StatisticsContext): PageRoute[] {
  return [...noticePages(context), ...statisticsPages(context), ...tiePages(context)];
}
