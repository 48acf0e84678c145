import { z } from '@hono/zod-openapi';
import { type PageRoute, pageRoute, seeOther } from '../../kernel/http/page-route.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { requirePerson } from './actions.ts';
import type { FollowingContext } from './context.ts';
import { messages } from './messages.ts';
import { viewWorkplace } from './workplace.ts';
import { WorkplacePage } from './workplace-page.tsx';

export function workplaceRoute(context: FollowingContext): PageRoute {
  return pageRoute({
    name: 'workplace',
    path: '/workplace',
    permission: 'organisation.read',
    query: z.object({}),
    handler: async ({ actor, language }) => {
      const person = requirePerson(actor);
      const { actingFor } = person;
      if (!actingFor) return seeOther(language, '/me');
      requireMay(actor, 'organisation.read', { organisationId: actingFor.organisationId });
      const view = await viewWorkplace(context, person, actingFor, language);
      return {
        title: messages[language].workplace.title,
        noIndex: true,
        main: <WorkplacePage {...view} language={language} person={person} organisation={actingFor} />,
      };
    },
  });
}
