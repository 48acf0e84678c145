import type { PageRoute } from '../../kernel/http/page-route.ts';
import { bulkPages } from './bulk/routes.tsx';
import { correctionRoutes } from './correction-routes.tsx';
import { draftRoutes } from './draft-routes.tsx';
import type { OwnRecordPagesRoom } from './page-access.ts';
import { recordRoutes } from './record-routes.tsx';
import { reviewRoutes } from './review-routes.tsx';
import { takeOverRoutes } from './take-over-routes.tsx';
import { versionRoutes } from './version-routes.tsx';

/** The room's pages. Fixed addresses come before `/records/:kind/:id`. */
export function ownRecordPages(room: OwnRecordPagesRoom): PageRoute[] {
  return [
    ...bulkPages(room),
    ...correctionRoutes(room),
    ...takeOverRoutes(room),
    ...draftRoutes(room),
    ...versionRoutes(room),
    ...reviewRoutes(room),
    ...recordRoutes(room),
  ];
}
