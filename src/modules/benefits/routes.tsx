import type { PageRoute } from '../../kernel/http/page-route.ts';
import { benefitPages as pagesOfBenefits } from './benefit-routes.tsx';
import { methodPages } from './method-routes.tsx';
import { planPages } from './plan-routes.tsx';
import type { BenefitRoom } from './room.ts';
import { sumPages } from './sums-routes.tsx';
import { valuePages } from './value-routes.tsx';

/** Every page of this room. Those with a name of their own come before `/benefits/:id`. */
export function benefitPages(room: BenefitRoom): PageRoute[] {
  return [
    ...planPages(room),
    ...valuePages(room),
    ...sumPages(room),
    ...methodPages(room),
    ...pagesOfBenefits(room),
  ];
}
