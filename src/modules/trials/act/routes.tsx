import { z } from 'zod';
import { documentFormats, documentResponse } from '../../../kernel/documents/response.ts';
import {
  formRoute,
  type Page,
  type PageRequest,
  type PageRoute,
  pageRoute,
  seeOther,
} from '../../../kernel/http/page-route.ts';
import { localisedPath } from '../../../kernel/i18n/paths.ts';
import { findPerson } from '../../../kernel/identity/people.ts';
import { may } from '../../../kernel/identity/permissions.ts';
import { describeInitiatives, type InitiativeContext } from '../../initiatives/public.ts';
import { removeApplication } from './actions.ts';
import { ApplicationPage } from './application-page.tsx';
import { applicationParts } from './application-parts.ts';
import { CheckPage } from './check-page.tsx';
import { applicationDocument } from './document.ts';
import { checkAct } from './domain.ts';
import { messages } from './messages.ts';
import { MethodsPage } from './methods-page.tsx';
import { methods } from './methods-texts.ts';
import { applicationTarget, listOwnApplications, readableApplication } from './queries.ts';
import { actAnswers, questionNames } from './schema.ts';
import { queryOf } from './words.ts';
import { actWritingPages } from './writing-routes.tsx';

export interface ActPagesContext extends InitiativeContext {
  /** The address that documents tell; without one it is the one that was asked for. */
  readonly publicUrl: string | undefined;
}

const checkQuery = actAnswers.extend({ removed: z.literal('yes').optional().catch(undefined) });

/** Every page of the Act on trials. They come before what stands for any trial: `/trials/:ref`. */
export function actPages(context: ActPagesContext): PageRoute[] {
  return [
    pageRoute({
      name: 'act.check',
      path: '/trials/act',
      permission: 'public',
      query: checkQuery,
      handler: (request) => checkPage(context, request),
    }),
    pageRoute({
      name: 'act.methods',
      path: '/methods/trials-act',
      permission: 'public',
      query: z.object({}),
      handler: ({ language }) => ({
        title: methods[language].documentTitle,
        description: methods[language].lead,
        main: <MethodsPage language={language} />,
      }),
    }),
    ...actWritingPages(context),
    pageRoute({
      name: 'act.application',
      path: '/trials/act/:id',
      permission: 'trial.read',
      query: z.object({ saved: z.literal('yes').optional().catch(undefined) }),
      handler: (request) => applicationPage(context, request),
    }),
    ...documentFormats.map((format) =>
      pageRoute({
        name: `act.${format}`,
        path: `/trials/act/:id/application.${format}`,
        permission: 'trial.read',
        query: z.object({}),
        handler: async ({ actor, language, params, url }) => {
          const application = await readableApplication(context.db, actor, params.id ?? '');
          const address = localisedPath(language, `/trials/act/${application.id}`);
          const origin = context.publicUrl ?? url.origin;
          const printed = applicationDocument(application, { language, address: `${origin}${address}` });
          return documentResponse(printed, format, 'soknad-om-forsok');
        },
      }),
    ),
    formRoute({
      name: 'act.remove',
      path: '/trials/act/:id/removal',
      permission: 'trial.write',
      body: z.object({}),
      handler: async ({ actor, language, params }) => {
        await removeApplication(context, actor, params.id ?? '');
        return seeOther(language, '/trials/act?removed=yes');
      },
    }),
  ];
}

async function checkPage(
  { db }: ActPagesContext,
  { actor, language, input }: PageRequest<z.output<typeof checkQuery>>,
): Promise<Page> {
  const { removed, ...answers } = input;
  const isAnswered = questionNames.some((name) => answers[name]);
  const check = isAnswered ? checkAct(answers) : undefined;
  const m = messages[language];
  return {
    title: check ? m.verdict[check.verdict].title : m.documentTitle,
    description: m.description,
    keepQuery: queryOf(answers),
    ...(check ? { noIndex: true } : {}),
    main: (
      <CheckPage
        language={language}
        answers={answers}
        check={check}
        applications={await listOwnApplications(db, actor)}
        isRemoved={removed === 'yes'}
      />
    ),
  };
}

async function applicationPage(
  { db }: ActPagesContext,
  { actor, language, params, input, session }: PageRequest<{ saved?: 'yes' | undefined }>,
): Promise<Page> {
  const application = await readableApplication(db, actor, params.id ?? '');
  const { draft, initiativeId, organisation, isDemonstration } = application;
  const [initiatives, savedBy] = await Promise.all([
    describeInitiatives(db, actor, initiativeId ? [initiativeId] : []),
    application.savedBy ? findPerson(db, application.savedBy) : undefined,
  ]);
  const check = checkAct(draft);
  const m = messages[language];
  const target = applicationTarget({ organisationId: organisation.id, isDemonstration });
  return {
    title: m.draftTitle(draft.title ?? m.untitled),
    noIndex: true,
    main: (
      <ApplicationPage
        language={language}
        application={application}
        parts={applicationParts(language, draft, check)}
        check={check}
        savedBy={savedBy?.name || undefined}
        initiative={initiativeId ? initiatives.get(initiativeId) : undefined}
        canWrite={may(actor, 'trial.write', target)}
        isSaved={input.saved === 'yes'}
        token={session?.csrfToken}
      />
    ),
  };
}
