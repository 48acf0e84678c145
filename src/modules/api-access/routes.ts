import type { PageRoute } from '../../kernel/http/page-route.ts';
import { clientPages } from './client-routes.tsx';
import type { AccessContext } from './context.ts';
import { webhookPages } from './webhook-routes.tsx';

/** API clients and webhooks of an organisation. */
export function accessPages(context: AccessContext): PageRoute[] {
  return [...clientPages(context), ...webhookPages(context)];
}
