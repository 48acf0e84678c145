import { z } from 'zod';
import { documentFormats, documentResponse } from '../../kernel/documents/response.ts';
import { notFound } from '../../kernel/http/errors.ts';
import {
  type Page,
  type PageRequest,
  type PageRoute,
  pageRoute,
  seeOther,
} from '../../kernel/http/page-route.ts';
import { osloDay } from '../../kernel/i18n/format.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { may } from '../../kernel/identity/permissions.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import type { ChainOf } from '../../kernel/links/chain.ts';
import type { TrialContext } from './actions.ts';
import { trialPath } from './addresses.ts';
import { editPath } from './form-page.tsx';
import { assignmentCsv, dataCsv, listAssignments, listData, listResults } from './materials.ts';
import { messages } from './messages.ts';
import { type Locked, readableTrial, type Trial } from './queries.ts';
import { trialReport } from './report-document.tsx';
import { ReportPage } from './report-page.tsx';
import { doings, TrialPage } from './trial-page.tsx';
import { withAssignment } from './work-actions.ts';

const nothing = z.object({});
const numbered = z.object({ number: z.coerce.number().int().min(1).max(100_000) });

/** What the room's pages are made with, besides what its acts need. */
export interface TrialPageContext extends TrialContext {
  readonly chain: ChainOf;
  readonly publicUrl: string | undefined;
}

/** A trial's page, its report, and what one needs to check it. */
export function trialReadingPages(context: TrialPageContext): PageRoute[] {
  return [...filePages(context), ...reportPages(context), onePage(context)];
}

/** A registered trial that the reader may see. @throws AppError 404 also for a draft */
async function lockedTrial(
  { db }: TrialContext,
  { actor, params }: Pick<PageRequest, 'actor' | 'params'>,
): Promise<{ readonly trial: Trial; readonly locked: Locked }> {
  const trial = await readableTrial(db, actor, params.ref ?? params.id ?? '');
  if (!trial.locked) throw notFound();
  return { trial, locked: trial.locked };
}

function onePage(context: TrialPageContext): PageRoute {
  return pageRoute({
    name: 'trials.one',
    path: '/trials/:ref',
    permission: 'trial.read',
    query: z.object({ done: z.enum(doings).optional().catch(undefined) }),
    handler: async (request): Promise<Page | Response> => {
      const { db } = context;
      const { actor, language, input, session } = request;
      const trial = await readableTrial(db, actor, request.params.ref ?? '');
      const { id } = trial.record;
      const { locked } = trial;
      if (!locked) return seeOther(language, editPath(id, 'review'));
      const [assignments, data, results, chain] = await Promise.all([
        listAssignments(db, id),
        listData(db, id),
        listResults(db, id),
        context.chain(actor, { kind: 'trial', id }),
      ]);
      const canWrite = may(actor, 'trial.write', trial.target);
      const seesRows = may(actor, 'trial.read_data', trial.target);
      return {
        title: trial.title,
        description: locked.current.texts.hypothesis.slice(0, 200),
        ...(trial.target.isPublic && !trial.record.isDemonstration ? {} : { noIndex: true }),
        main: (
          <TrialPage
            {...{ language, trial, locked, assignments, data, results, chain, canWrite, seesRows }}
            token={session?.csrfToken}
            done={input.done}
          />
        ),
      };
    },
  });
}

function reportPages(context: TrialPageContext): PageRoute[] {
  const material = async (request: Omit<PageRequest, 'input'>) => {
    const { trial, locked } = await lockedTrial(context, request);
    const { id } = trial.record;
    const [results, assignments] = await Promise.all([
      listResults(context.db, id),
      listAssignments(context.db, id),
    ]);
    const origin = context.publicUrl ?? request.url.origin;
    const address = `${origin}${localisedPath(request.language, trialPath(trial.record))}`;
    return { trial, locked, results, assignment: assignments[0], address, madeAt: context.now() };
  };
  return [
    pageRoute({
      name: 'trials.report',
      path: '/trials/:ref/report',
      permission: 'trial.read',
      query: nothing,
      handler: async (request): Promise<Page> => {
        const found = await material(request);
        const { language } = request;
        const { trial } = found;
        return {
          title: messages[language].reportTitle(trial.title),
          ...(trial.target.isPublic && !trial.record.isDemonstration ? {} : { noIndex: true }),
          main: <ReportPage language={language} trial={trial} printed={trialReport(language, found)} />,
        };
      },
    }),
    ...documentFormats.map((format) =>
      pageRoute({
        name: `trials.report-${format}`,
        path: `/trials/:ref/report.${format}`,
        permission: 'trial.read',
        query: nothing,
        handler: async (request) => {
          const printed = trialReport(request.language, await material(request));
          return documentResponse(printed, format, `nytte-trial-${osloDay(context.now())}`);
        },
      }),
    ),
  ];
}

function filePages(context: TrialPageContext): PageRoute[] {
  const { db } = context;
  const csv = (text: string, name: string) =>
    new Response(text, {
      headers: {
        'content-type': 'text/csv; charset=utf-8; header=present',
        'content-disposition': `attachment; filename="${name}.csv"`,
        'cache-control': 'no-store',
      },
    });
  const rowsFor = async (request: Pick<PageRequest, 'actor' | 'params'>): Promise<string> => {
    const { trial } = await lockedTrial(context, request);
    requireMay(request.actor, 'trial.read_data', { ...trial.target, isPublic: false });
    return trial.record.id;
  };
  return [
    pageRoute({
      name: 'trials.registration',
      path: '/trials/:ref/registration.json',
      permission: 'trial.read',
      query: nothing,
      handler: async (request) => {
        const { locked } = await lockedTrial(context, request);
        return json(locked.canonical, 'registration');
      },
    }),
    pageRoute({
      name: 'trials.spec',
      path: '/trials/:ref/spec.json',
      permission: 'trial.read',
      query: nothing,
      handler: async (request) => {
        const { trial, locked } = await lockedTrial(context, request);
        const [drawn] = await listAssignments(db, trial.record.id);
        const spec = withAssignment(locked.current.spec, drawn);
        return json(`${JSON.stringify(spec, null, 2)}\n`, 'spec');
      },
    }),
    pageRoute({
      name: 'trials.units-csv',
      path: '/trials/:id/units.csv',
      permission: 'trial.read_data',
      query: numbered,
      handler: async (request) =>
        csv(await assignmentCsv(db, await rowsFor(request), request.input.number, 'units'), 'units'),
    }),
    pageRoute({
      name: 'trials.assignment-csv',
      path: '/trials/:id/assignment.csv',
      permission: 'trial.read_data',
      query: numbered,
      handler: async (request) =>
        csv(await assignmentCsv(db, await rowsFor(request), request.input.number, 'assigned'), 'assignment'),
    }),
    pageRoute({
      name: 'trials.data-csv',
      path: '/trials/:id/data.csv',
      permission: 'trial.read_data',
      query: numbered,
      handler: async (request) =>
        csv(await dataCsv(db, await rowsFor(request), request.input.number), 'data'),
    }),
  ];
}

/** As it is, byte for byte: the hash is of these. */
function json(text: string, name: string): Response {
  return new Response(text, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.json"`,
      'cache-control': 'no-store',
    },
  });
}
