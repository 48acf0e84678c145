import { z } from 'zod';
import { type PageRoute, pageRoute } from '../../kernel/http/page-route.ts';
import { profilePath } from './ocds/core/package.ts';
import { messages } from './ocds-messages.ts';
import { OcdsPage } from './ocds-page.tsx';

/** The page that tells of the OCDS profile: packages name it as their publication policy. */
export function ocdsPages(config: {
  readonly publicUrl: string | undefined;
  readonly ocidPrefix: string;
}): PageRoute[] {
  return [
    pageRoute({
      name: 'procurement.ocds',
      path: profilePath,
      permission: 'public',
      query: z.object({}),
      handler: ({ language, url }) => {
        const m = messages[language];
        const origin = config.publicUrl ?? url.origin;
        return {
          title: m.documentTitle,
          description: m.lead,
          main: <OcdsPage language={language} origin={origin} ocidPrefix={config.ocidPrefix} />,
        };
      },
    }),
  ];
}
