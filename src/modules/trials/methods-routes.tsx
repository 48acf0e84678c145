import { z } from 'zod';
import { type PageRoute, pageRoute } from '../../kernel/http/page-route.ts';
import { MethodsPage, methodsMessages } from './methods-page.tsx';

/** How trials are reckoned, for everybody. */
export function trialMethodPages(): PageRoute[] {
  return [
    pageRoute({
      name: 'trials.methods',
      path: '/methods/trials',
      permission: 'public',
      query: z.object({}),
      handler: ({ language }) => ({
        title: methodsMessages[language].title,
        description: methodsMessages[language].lead,
        main: <MethodsPage language={language} />,
      }),
    }),
  ];
}
