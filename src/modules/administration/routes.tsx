import type { PageRoute } from '../../kernel/http/page-route.ts';
import { auditPages } from './audit-routes.tsx';
import type { AdministrationContext } from './context.ts';
import { invitationPages } from './invitation-routes.tsx';
import { memberPages } from './member-routes.tsx';
import { mergePages } from './merge-routes.tsx';
import { platformPages } from './platform-routes.tsx';
import { requestPages } from './request-routes.tsx';
import { settingsPages } from './settings-routes.tsx';

/** Administration: of one's own organisation, and of the platform. */
export function administrationPages(context: AdministrationContext): PageRoute[] {
  return [
    ...memberPages(context),
    ...invitationPages(context),
    ...settingsPages(context),
    ...requestPages(context),
    ...auditPages(context),
    ...platformPages(context),
    ...mergePages(context),
  ];
}
