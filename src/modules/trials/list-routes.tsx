import { z } from 'zod';
import { csvResponse } from '../../kernel/http/csv.ts';
import { type Page, type PageRoute, pageRoute } from '../../kernel/http/page-route.ts';
import { anonymous } from '../../kernel/identity/actor.ts';
import type { TrialContext } from './actions.ts';
import { listTrials } from './list.ts';
import { ListPage, queryOf } from './list-page.tsx';
import { selectionFields } from './list-schema.ts';
import { messages } from './messages.ts';
import { columns, recordOf } from './open-data.ts';

const perPage = 20;
const mostInFile = 10_000;

const listQuery = z.object({
  ...selectionFields,
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});

/** Registered public trials, as a page and as a file. */
export function trialListPages({ db }: TrialContext): PageRoute[] {
  return [
    pageRoute({
      name: 'trials.list',
      path: '/trials',
      permission: 'public',
      query: listQuery,
      handler: async ({ input, actor, language }): Promise<Page> => {
        const { page, ...selection } = input;
        const offset = (page - 1) * perPage;
        const { trials, total } = await listTrials(db, actor, { ...selection, limit: perPage, offset });
        const pageCount = Math.max(1, Math.ceil(total / perPage));
        return {
          title: messages[language].title,
          description: messages[language].listLead,
          keepQuery: queryOf(selection, page),
          ...(queryOf(selection) ? { noIndex: true } : {}),
          main: <ListPage {...{ language, trials, total, selection, page, pageCount }} />,
        };
      },
    }),
    pageRoute({
      name: 'trials.csv',
      path: '/trials.csv',
      permission: 'public',
      query: z.object(selectionFields),
      // A file is open data: the same for everybody.
      handler: async ({ input }) => {
        const { trials } = await listTrials(db, anonymous, { ...input, limit: mostInFile });
        return csvResponse('trials.csv', columns, trials.map(recordOf));
      },
    }),
  ];
}
