import { z } from 'zod';
import { AppError, notFound } from '../../kernel/http/errors.ts';
import {
  formRoute,
  type Page,
  type PageRequest,
  type PageRoute,
  pageRoute,
  seeOther,
} from '../../kernel/http/page-route.ts';
import type { Role } from '../../kernel/identity/actor.ts';
import { listMembers } from '../../kernel/identity/members.ts';
import type { AdministrationContext } from './context.ts';
import { listInvitations } from './invitation-queries.ts';
import { changeRole, removeColleague } from './member-actions.ts';
import { MemberPage } from './member-page.tsx';
import { MembersPage } from './members-page.tsx';
import { messages } from './messages.ts';
import { requireActingFor, requireOrganisation, requirePerson } from './own-organisation.ts';
import { memberForm, roleForm, type Told, toldQuery } from './schema.ts';

type Asked = Omit<PageRequest, 'input'>;
const permission = 'organisation.administer';

/** Who works for the organisation, and in which role. */
export function memberPages(context: AdministrationContext): PageRoute[] {
  const { db } = context;
  return [
    pageRoute({
      name: 'administration.members',
      path: '/administration',
      permission,
      query: toldQuery,
      handler: (request) => membersPage(context, request, request.input.told),
    }),
    pageRoute({
      name: 'administration.member',
      path: '/administration/members/:account',
      permission,
      query: z.object({}),
      handler: (request) =>
        memberPage(context, request, {
          organisationId: requireActingFor(request.actor, permission).organisationId,
        }),
    }),
    formRoute({
      name: 'administration.member.role',
      path: '/administration/members/:account/role',
      permission,
      body: roleForm,
      handler: async (request) => {
        const { organisation: organisationId, role } = request.input;
        const accountId = request.params.account ?? '';
        return orTheMember(context, request, { organisationId, chosen: role }, async () => {
          await changeRole(db, request.actor, { organisationId, accountId, role });
          const isOwn = accountId === requirePerson(request.actor).accountId;
          // Who has given up being administrator may not see the list any more.
          const next = isOwn && role !== 'administrator' ? '/workplace' : '/administration?told=role';
          return seeOther(request.language, next);
        });
      },
    }),
    formRoute({
      name: 'administration.member.removal',
      path: '/administration/members/:account/removal',
      permission,
      body: memberForm,
      handler: async (request) => {
        const { organisation: organisationId } = request.input;
        const accountId = request.params.account ?? '';
        return orTheMember(context, request, { organisationId }, async () => {
          await removeColleague(db, request.actor, { organisationId, accountId });
          return seeOther(request.language, '/administration?told=removed');
        });
      },
    }),
  ];
}

async function membersPage(
  { db, now }: AdministrationContext,
  { language, actor, session }: Asked,
  told: Told | undefined,
): Promise<Page> {
  const { organisationId } = requireActingFor(actor, permission);
  const organisation = await requireOrganisation(db, actor, permission, organisationId);
  const [members, invitations] = await Promise.all([
    listMembers(db, organisationId),
    listInvitations(db, organisationId),
  ]);
  return {
    title: messages[language].membersTitle,
    noIndex: true,
    main: (
      <MembersPage
        language={language}
        token={session?.csrfToken}
        organisation={organisation}
        members={members}
        invitations={invitations}
        accountId={requirePerson(actor).accountId}
        told={told}
        now={now()}
      />
    ),
  };
}

interface Shown {
  readonly organisationId: string;
  readonly fault?: string;
  readonly chosen?: Role;
}

async function memberPage(
  { db }: AdministrationContext,
  { language, actor, session, params }: Asked,
  { organisationId, fault, chosen }: Shown,
): Promise<Page> {
  const organisation = await requireOrganisation(db, actor, permission, organisationId);
  const members = await listMembers(db, organisationId);
  const member = members.find(({ accountId }) => accountId === params.account);
  if (!member) throw notFound();
  return {
    title: messages[language].memberTitle(member.name),
    noIndex: true,
    ...(fault ? { status: 409 as const } : {}),
    main: (
      <MemberPage
        language={language}
        token={session?.csrfToken}
        organisation={organisation}
        member={member}
        isSelf={member.accountId === requirePerson(actor).accountId}
        fault={fault}
        chosen={chosen}
      />
    ),
  };
}

/** What an organisation cannot be without is told on the page itself, with what was chosen. */
async function orTheMember(
  context: AdministrationContext,
  request: Asked,
  shown: Shown,
  act: () => Promise<Response>,
): Promise<Page | Response> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'last_administrator') throw error;
    return memberPage(context, request, { ...shown, fault: error.text[request.language] });
  }
}
