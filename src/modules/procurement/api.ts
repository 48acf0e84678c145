import type { HttpApp } from '../../kernel/http/app.ts';
import type { BriefContext } from '../evidence/public.ts';
import { registerNoticeApi } from './notice-api.ts';
import { registerStatisticsApi } from './statistics/api.ts';

/** The part of the API that tells of procurement. */
export function registerProcurementApi(app: HttpApp, context: BriefContext): void {
  registerNoticeApi(app, context);
  registerStatisticsApi(app, context);
}
