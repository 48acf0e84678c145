import { z } from 'zod';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { AppError } from '../../kernel/http/errors.ts';
import {
  formRoute,
  type Page,
  type PageRequest,
  type PageRoute,
  pageRoute,
  seeOther,
} from '../../kernel/http/page-route.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { roles } from '../../kernel/identity/actor.ts';
import { chooseOrganisation } from '../../kernel/identity/sessions.ts';
import { queueMail } from '../../kernel/mail/queue.ts';
import type { FormError } from '../../ui/forms/error-summary.tsx';
import type { AdministrationContext } from './context.ts';
import { invitationState } from './domain.ts';
import {
  acceptInvitation,
  inviteMember,
  type MailInvitation,
  withdrawInvitation,
} from './invitation-actions.ts';
import { findInvitation } from './invitation-queries.ts';
import { InvitedPage, InvitePage, type InvitePageProps } from './invite-page.tsx';
import { JoinPage, UnusablePage, type UnusableReason } from './join-page.tsx';
import { messages } from './messages.ts';
import { requireActingFor, requireOrganisation } from './own-organisation.ts';
import { invitationForm, memberForm } from './schema.ts';

type Asked = Omit<PageRequest, 'input'>;
const permission = 'organisation.administer';

/** Letting a colleague in: making the link, withdrawing it, and using it. */
export function invitationPages(context: AdministrationContext): PageRoute[] {
  const { db } = context;
  return [
    pageRoute({
      name: 'administration.invite',
      path: '/administration/invitations/new',
      permission,
      query: z.object({}),
      handler: (request) => invitePage(context, request, {}, []),
    }),
    formRoute({
      name: 'administration.invitation',
      path: '/administration/invitations',
      permission,
      body: invitationForm,
      handler: (request) => invite(context, request, request.input),
      onInvalid: (request, faults) => {
        const { role, email } = request.input;
        const m = messages[request.language];
        const words: Record<string, string> = { role: m.roleFault, email: m.emailFault };
        return invitePage(
          context,
          request,
          {
            role: roles.find((one) => one === role),
            email: typeof email === 'string' ? email : undefined,
          },
          faults.flatMap(({ field }) => (words[field] ? [{ fieldId: field, message: words[field] }] : [])),
        );
      },
    }),
    formRoute({
      name: 'administration.invitation.withdrawal',
      path: '/administration/invitations/:id/withdrawal',
      permission,
      body: memberForm,
      handler: async ({ actor, language, params, input }) => {
        await withdrawInvitation(db, actor, { organisationId: input.organisation, id: params.id ?? '' });
        return seeOther(language, '/administration?told=withdrawn#invitations');
      },
    }),
    pageRoute({
      name: 'invitation',
      path: '/invitation/:token',
      permission: 'public',
      query: z.object({}),
      handler: (request) => joinPage(context, request),
    }),
    formRoute({
      name: 'invitation.acceptance',
      path: '/invitation/:token',
      permission: 'account.use',
      body: z.object({}),
      handler: (request) => join(context, request),
    }),
  ];
}

async function invitePage(
  { db, mail }: AdministrationContext,
  { language, actor, session }: Asked,
  typed: InvitePageProps['typed'],
  errors: readonly FormError[],
): Promise<Page> {
  const { organisationId } = requireActingFor(actor, permission);
  const organisation = await requireOrganisation(db, actor, permission, organisationId);
  return {
    title: messages[language].inviteTitle,
    noIndex: true,
    ...(errors.length > 0 ? { status: 422 as const } : {}),
    main: (
      <InvitePage
        language={language}
        token={session?.csrfToken}
        organisation={organisation}
        isMailOffered={mail !== undefined && !organisation.isDemonstration}
        typed={typed}
        errors={errors}
      />
    ),
  };
}

async function invite(
  context: AdministrationContext,
  { actor, language, url }: Asked,
  { organisation: organisationId, role, email }: z.output<typeof invitationForm>,
): Promise<Page> {
  const linkOf = (token: string) =>
    `${context.publicUrl ?? url.origin}${localisedPath(language, `/invitation/${token}`)}`;
  const made = await inviteMember(
    context.db,
    actor,
    { organisationId, role, email },
    mailInvitation(context, language, linkOf),
  );
  return {
    title: messages[language].invitedTitle,
    noIndex: true,
    main: (
      <InvitedPage
        language={language}
        link={linkOf(made.token)}
        expiresAt={made.expiresAt}
        role={role}
        mailedTo={made.isMailed ? email : undefined}
      />
    ),
  };
}

function mailInvitation(
  { mail }: AdministrationContext,
  language: Language,
  linkOf: (token: string) => string,
): MailInvitation {
  const m = messages[language];
  return (tx, { to, token, organisationName, role, isDemonstration }) =>
    queueMail(tx, mail, {
      to,
      subject: m.mailSubject(organisationName),
      text: m.mailText(organisationName, m.role[role], linkOf(token)),
      language,
      purpose: 'invitation',
      isDemonstration,
    });
}

async function joinPage(
  { db, now }: AdministrationContext,
  { actor, language, params, path, session }: Asked,
): Promise<Page | Response> {
  const invitation = await findInvitation(db, params.token ?? '');
  const isSignedIn = actor.kind === 'person';
  if (!invitation || (isSignedIn && invitation.isDemonstration !== actor.isDemonstration)) {
    return unusablePage(language, 'unknown');
  }
  const state = invitationState(invitation, now());
  if (isSignedIn && state === 'accepted' && invitation.acceptedBy === actor.accountId) {
    return seeOther(language, '/workplace');
  }
  if (state !== 'open') return unusablePage(language, state);
  if (!invitation.isOrganisationOpen) return unusablePage(language, 'closed');
  return {
    title: messages[language].joinTitle(invitation.organisationName),
    noIndex: true,
    main: (
      <JoinPage
        language={language}
        invitation={invitation}
        path={path}
        token={session?.csrfToken}
        isSignedIn={isSignedIn}
      />
    ),
  };
}

async function join(context: AdministrationContext, request: Asked): Promise<Page | Response> {
  const { db } = context;
  const { actor, language, params, session } = request;
  try {
    await inTransaction(db, async (tx) => {
      const { organisationId } = await acceptInvitation(tx, actor, params.token ?? '');
      if (session) await chooseOrganisation(tx, session.tokenHash, organisationId);
    });
  } catch (error) {
    // Somebody else was first, or it was withdrawn meanwhile: the page says which.
    if (error instanceof AppError && error.code === 'invitation_unusable') return joinPage(context, request);
    throw error;
  }
  return seeOther(language, '/workplace');
}

function unusablePage(language: Language, reason: UnusableReason): Page {
  return {
    title: messages[language].unusableTitle,
    status: 404,
    noIndex: true,
    main: <UnusablePage language={language} reason={reason} />,
  };
}
