import { z } from 'zod';
import { notFound } from '../../kernel/http/errors.ts';
import {
  formRoute,
  type Page,
  type PageRequest,
  type PageRoute,
  pageRoute,
  seeOther,
} from '../../kernel/http/page-route.ts';
import { may } from '../../kernel/identity/permissions.ts';
import { type InitiativeContext, restoreInitiative } from './actions.ts';
import { initiativePath } from './addresses.ts';
import { writableInitiative } from './form/routes.tsx';
import { listSeenVersions } from './history.ts';
import { HistoryPage } from './history-page.tsx';
import { messages } from './messages.ts';
import { namesFor } from './names.ts';
import { readableInitiative } from './queries.ts';

const number = z.coerce.number().int().min(1).max(1_000_000);
const historyQuery = z.object({
  from: number.optional().catch(undefined),
  to: number.optional().catch(undefined),
});
const restoreForm = z.object({
  revision: z.coerce.number().int().min(0).max(1_000_000_000),
  version: number,
});

/** How an initiative has changed, and taking an earlier version up again. */
export function initiativeHistoryPages(context: InitiativeContext): PageRoute[] {
  return [
    pageRoute({
      name: 'initiatives.history',
      path: '/initiatives/:ref/history',
      permission: 'initiative.read',
      query: historyQuery,
      handler: (request) => historyPage(context, request),
    }),
    formRoute({
      name: 'initiatives.restore',
      path: '/initiatives/:id/restore',
      permission: 'initiative.write',
      body: restoreForm,
      handler: async (request) => {
        const { actor, input, language } = request;
        const { record } = await writableInitiative(context, request);
        const restored = await restoreInitiative(context, actor, { id: record.id, ...input });
        return seeOther(language, `${initiativePath(restored.record)}?done=restored`);
      },
    }),
  ];
}

async function historyPage(
  { db }: InitiativeContext,
  request: PageRequest<z.output<typeof historyQuery>>,
): Promise<Page> {
  const { actor, language, input, params, session } = request;
  const initiative = await readableInitiative(db, actor, params.ref ?? '');
  const isInside = may(actor, 'initiative.read', { ...initiative.target, isPublic: false });
  const versions = await listSeenVersions(db, initiative.record, isInside);
  const last = versions.at(-1);
  if (!last) throw notFound();
  const to = versions[(input.to ?? last.number) - 1] ?? last;
  const from = versions[(input.from ?? to.number - 1) - 1] ?? to;
  return {
    title: messages[language].historyTitle(versions.length),
    noIndex: true,
    main: (
      <HistoryPage
        {...{ language, initiative, versions, from, to }}
        names={await namesFor(db, request, initiative, [from.body, to.body])}
        canWrite={may(actor, 'initiative.write', initiative.target)}
        token={session?.csrfToken}
      />
    ),
  };
}
