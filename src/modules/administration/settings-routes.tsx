import { z } from 'zod';
import { AppError } from '../../kernel/http/errors.ts';
import {
  formRoute,
  type Page,
  type PageRequest,
  type PageRoute,
  pageRoute,
  seeOther,
} from '../../kernel/http/page-route.ts';
import type { AdministrationContext } from './context.ts';
import { leaveOrganisation } from './member-actions.ts';
import { messages } from './messages.ts';
import { requireActingFor, requireOrganisation } from './own-organisation.ts';
import { memberForm, settingsForm, type Told, toldQuery } from './schema.ts';
import { changeSettings } from './settings-actions.ts';
import { LeavePage, SettingsPage, type SettingsPageProps } from './settings-page.tsx';

type Asked = Omit<PageRequest, 'input'>;

/** What an organisation has decided for itself, and leaving it. */
export function settingsPages(context: AdministrationContext): PageRoute[] {
  const { db } = context;
  return [
    pageRoute({
      name: 'administration.settings',
      path: '/administration/settings',
      permission: 'organisation.administer',
      query: toldQuery,
      handler: (request) => settingsPage(context, request, { told: request.input.told }),
    }),
    formRoute({
      name: 'administration.settings.change',
      path: '/administration/settings',
      permission: 'organisation.administer',
      body: settingsForm,
      handler: async ({ actor, language, input }) => {
        await changeSettings(db, actor, {
          organisationId: input.organisation,
          requiresReview: input.requiresReview === 'yes',
          contact: input.contact,
        });
        return seeOther(language, '/administration/settings?told=settings');
      },
      onInvalid: (request) => {
        const { requiresReview, contact } = request.input;
        return settingsPage(context, request, {
          typed: {
            requiresReview: requiresReview === 'yes',
            contact: typeof contact === 'string' ? contact : undefined,
          },
        });
      },
    }),
    pageRoute({
      name: 'leave-organisation',
      path: '/leave-organisation',
      permission: 'organisation.leave',
      query: z.object({}),
      handler: (request) => leavePage(context, request, {}),
    }),
    formRoute({
      name: 'leave-organisation.confirm',
      path: '/leave-organisation',
      permission: 'organisation.leave',
      body: memberForm,
      handler: (request) => leave(context, request, request.input.organisation),
    }),
  ];
}

async function settingsPage(
  { db }: AdministrationContext,
  { language, actor, session }: Asked,
  shown: { readonly typed?: SettingsPageProps['typed']; readonly told?: Told | undefined },
): Promise<Page> {
  const { organisationId } = requireActingFor(actor, 'organisation.administer');
  const organisation = await requireOrganisation(db, actor, 'organisation.administer', organisationId);
  const m = messages[language];
  const { requiresReview, contact } = organisation;
  return {
    title: m.settingsTitle,
    noIndex: true,
    ...(shown.typed ? { status: 422 as const } : {}),
    main: (
      <SettingsPage
        language={language}
        token={session?.csrfToken}
        organisation={organisation}
        typed={shown.typed ?? { requiresReview, contact: contact ?? undefined }}
        errors={shown.typed ? [{ fieldId: 'contact', message: m.contactFault }] : []}
        told={shown.told}
      />
    ),
  };
}

async function leavePage(
  { db }: AdministrationContext,
  { language, actor, session }: Asked,
  shown: { readonly organisationId?: string; readonly fault?: string },
): Promise<Page> {
  const id = shown.organisationId ?? requireActingFor(actor, 'organisation.leave').organisationId;
  const organisation = await requireOrganisation(db, actor, 'organisation.read', id);
  return {
    title: messages[language].leaveTitle,
    noIndex: true,
    ...(shown.fault ? { status: 409 as const } : {}),
    main: (
      <LeavePage
        language={language}
        token={session?.csrfToken}
        organisation={organisation}
        fault={shown.fault}
      />
    ),
  };
}

async function leave(
  context: AdministrationContext,
  request: Asked,
  organisationId: string,
): Promise<Page | Response> {
  const { actor, session, language } = request;
  try {
    await leaveOrganisation(context.db, actor, { organisationId, tokenHash: session?.tokenHash });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'last_administrator') throw error;
    return leavePage(context, request, { organisationId, fault: error.text[language] });
  }
  return seeOther(language, '/organisation-request?told=left');
}
