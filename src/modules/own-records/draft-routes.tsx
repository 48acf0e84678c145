import { z } from 'zod';
import type { FormValues } from '../../kernel/http/form-body.ts';
import {
  formRoute,
  type Page,
  type PageRequest,
  type PageRoute,
  pageRoute,
  seeOther,
} from '../../kernel/http/page-route.ts';
import { actingOrganisationId } from '../../kernel/identity/actor.ts';
import { may } from '../../kernel/identity/permissions.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { beginRecord, readDraftOf } from './actions.ts';
import { countWaitingCorrections } from './correction-queries.ts';
import { ListPage, recordPath } from './list-page.tsx';
import { messages } from './messages.ts';
import { kindOf, type OwnRecordPagesRoom, openForWriting, revisionField } from './page-access.ts';
import { listOwnRecords, organisationOf } from './queries.ts';
import { StartPage } from './start-page.tsx';
import { resolve, type SaveForm, saveStep, stepFaults, stepPage } from './step-handlers.tsx';

/** The list of an organisation, beginning a record, and writing on it step by step. */
export function draftRoutes(room: OwnRecordPagesRoom): PageRoute[] {
  return [
    pageRoute({
      name: 'own-records',
      path: '/records',
      permission: 'organisation.read',
      query: z.object({ told: z.literal('discarded').optional().catch(undefined) }),
      handler: (request) => listPage(room, request),
    }),
    pageRoute({
      name: 'own-record-new',
      path: '/records/:kind/new',
      permission: 'record.write',
      query: z.object({ path: z.string().optional().catch(undefined) }),
      handler: (request) => startPage(request),
    }),
    formRoute({
      name: 'own-record-begin',
      path: '/records/:kind/new',
      permission: 'record.write',
      body: z.object({
        title: z.string().max(2_000).optional(),
        path: z.literal('did-not-work').optional().catch(undefined),
      }),
      handler: async (request) => {
        const kind = kindOf(request);
        const { language, actor, input } = request;
        const record = await beginRecord(room, actor, { kind, language, ...input });
        const [first] = kind.steps(kind.readDraft(record.draft));
        return seeOther(language, recordPath(record, `/edit/${first}`));
      },
    }),
    pageRoute({
      name: 'own-record-step',
      path: '/records/:kind/:id/edit/:step',
      permission: 'record.write',
      query: z.object({
        check: z.literal('1').optional().catch(undefined),
        row: z.enum(['add', 'remove']).optional().catch(undefined),
      }),
      handler: async (request) => {
        const opened = await openForWriting(room.db, request);
        const draft = await readDraftOf(room.db, opened.kind, opened.record);
        const faults = request.input.check === '1' ? await stepFaults(room, request, opened, draft) : [];
        return stepPage(room, request, opened, { draft, faults, rowChanged: request.input.row });
      },
    }),
    formRoute({
      name: 'own-record-save',
      path: '/records/:kind/:id/edit/:step',
      permission: 'record.write',
      body: z.looseObject({
        revision: revisionField,
        do: z.string().max(100).optional(),
        save: z.literal('auto').optional(),
        seen: z.object({ step: z.string().max(5_000).optional() }).optional(),
      }),
      handler: (request) => saveStep(room, request, request.input as SaveForm & FormValues),
    }),
    formRoute({
      name: 'own-record-resolve',
      path: '/records/:kind/:id/resolve',
      permission: 'record.write',
      body: z.object({
        revision: revisionField,
        mine: z.string().max(200_000),
        step: z.string().max(40),
        choose: z.record(z.string().max(40), z.enum(['mine', 'theirs'])).default({}),
      }),
      maxBytes: 600_000,
      handler: (request) => resolve(room, request),
    }),
  ];
}

async function listPage(
  { db }: OwnRecordPagesRoom,
  { language, actor, input }: PageRequest<{ told?: 'discarded' | undefined }>,
): Promise<Page> {
  const organisationId = actingOrganisationId(actor);
  requireMay(actor, 'organisation.read', { organisationId });
  const [organisation, records, waitingCorrections] = await Promise.all([
    organisationOf(db, organisationId as string),
    listOwnRecords(db, organisationId as string),
    countWaitingCorrections(db, actor),
  ]);
  const mayWrite = may(actor, 'record.write', { organisationId });
  const props = { language, organisationName: organisation.name, records, mayWrite, waitingCorrections };
  return {
    title: messages[language].listTitle,
    noIndex: true,
    main: <ListPage {...props} told={input.told} />,
  };
}

function startPage(request: PageRequest<{ path?: string | undefined }>): Page {
  const { kind } = kindOf(request);
  const { language, session, input } = request;
  const isSobering = kind === 'innovation' && input.path === 'did-not-work';
  const m = messages[language].start;
  return {
    title: isSobering ? m.sobering.title : m[kind].title,
    keepQuery: isSobering ? 'path=did-not-work' : '',
    noIndex: true,
    main: <StartPage {...{ language, kind, isSobering }} token={session?.csrfToken} />,
  };
}
