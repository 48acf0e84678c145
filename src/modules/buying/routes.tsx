import type { PageRoute } from '../../kernel/http/page-route.ts';
import { assessPages } from './assess-routes.tsx';
import type { BuyingContext } from './context.ts';
import { keptPages } from './kept-routes.tsx';
import { specPages } from './spec-routes.tsx';

/** From a need to the fitting procedure and a draft specification. */
export function buyingPages(context: BuyingContext): PageRoute[] {
  return [...assessPages(context), ...specPages(context), ...keptPages(context)];
}
