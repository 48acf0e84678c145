import { formatDay, osloDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { Member } from '../../kernel/identity/members.ts';
import { Button, ButtonLink } from '../../ui/components/button.tsx';
import { DataTable } from '../../ui/components/data-table.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { DetailsBlock, PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import { invitationState } from './domain.ts';
import type { ListedInvitation } from './invitation-queries.ts';
import { messages } from './messages.ts';
import type { AdministeredOrganisation } from './own-organisation.ts';
import type { Told } from './schema.ts';
import { AdministrationSections, ToldMessage } from './sections.tsx';

export interface MembersPageProps {
  readonly language: Language;
  readonly token: string | undefined;
  readonly organisation: AdministeredOrganisation;
  readonly members: readonly Member[];
  readonly invitations: readonly ListedInvitation[];
  /** Who reads the page. */
  readonly accountId: string;
  readonly told: Told | undefined;
  readonly now: Date;
}

export const MembersPage = (props: MembersPageProps) => {
  const { language, organisation, members } = props;
  const m = messages[language];
  const administrators = members.filter(({ role }) => role === 'administrator').length;
  return (
    <>
      <ToldMessage language={language} told={props.told} />
      <PageHeading
        kicker={organisation.name}
        title={m.membersHeading(members.length, organisation.name)}
        lead={m.membersLead(administrators)}
        actions={
          <ButtonLink href={localisedPath(language, '/administration/invitations/new')}>
            {m.invite}
          </ButtonLink>
        }
      />
      <AdministrationSections language={language} current="/administration" />
      <MemberTable {...props} />
      <WaitingInvitations {...props} />
      <p>
        <a href={localisedPath(language, '/leave-organisation')}>{m.leaveLink}</a>
      </p>
    </>
  );
};

const day = (language: Language, moment: Date) => formatDay(language, osloDay(moment));

const MemberTable = ({ language, members, accountId }: MembersPageProps) => {
  const m = messages[language];
  return (
    <DataTable
      caption={m.membersTitle}
      isCaptionHidden
      columns={[
        { heading: m.name },
        { heading: m.roleColumn },
        { heading: m.lastSeen },
        { heading: m.change },
      ]}
      rows={members.map((member) => [
        <>
          {member.name}
          {member.accountId === accountId && ` (${m.you})`}
          {member.email && <span class="nytte-quiet nytte-under">{member.email}</span>}
        </>,
        <div>
          {m.role[member.role]}
          <span class="nytte-quiet nytte-under">{m.sinceDay(day(language, member.since))}</span>
        </div>,
        member.lastSeenAt ? day(language, member.lastSeenAt) : m.never,
        <a href={localisedPath(language, `/administration/members/${member.accountId}`)}>
          {m.change}
          <span class="ds-sr-only"> {member.name}</span>
        </a>,
      ])}
    />
  );
};

const WaitingInvitations = (props: MembersPageProps) => {
  const { language, invitations, now, organisation, token } = props;
  const m = messages[language];
  const isOpen = (invitation: ListedInvitation) => invitationState(invitation, now) === 'open';
  const open = invitations.filter(isOpen);
  const old = invitations.filter((invitation) => !isOpen(invitation));
  return (
    <Section id="invitations" heading={m.invitationsHeading}>
      {open.length === 0 ? (
        <p class="nytte-quiet">{m.invitationsNone}</p>
      ) : (
        <DataTable
          caption={m.invitationsHeading}
          isCaptionHidden
          columns={[
            { heading: m.invitationTo },
            { heading: m.roleColumn },
            { heading: m.worksUntil },
            { heading: m.withdraw },
          ]}
          rows={open.map((invitation) => [
            <>
              {invitation.email ?? m.invitationLink}
              <span class="nytte-quiet nytte-under">
                {m.invitedBy(invitation.invitedByName ?? m.unknownPerson)}
              </span>
            </>,
            m.role[invitation.role],
            day(language, invitation.expiresAt),
            <PostForm
              action={localisedPath(language, `/administration/invitations/${invitation.id}/withdrawal`)}
              token={token}
              hidden={[{ name: 'organisation', value: organisation.id }]}
            >
              <Button variant="tertiary">{m.withdraw}</Button>
            </PostForm>,
          ])}
        />
      )}
      {old.length > 0 && (
        <DetailsBlock summary={m.invitationsOld(old.length)}>
          <OldInvitations {...props} invitations={old} />
        </DetailsBlock>
      )}
    </Section>
  );
};

const OldInvitations = ({ language, invitations, now }: MembersPageProps) => {
  const m = messages[language];
  return (
    <DataTable
      caption={m.invitationsOld(invitations.length)}
      isCaptionHidden
      columns={[{ heading: m.invitationTo }, { heading: m.roleColumn }, { heading: m.outcome }]}
      rows={invitations.map((invitation) => [
        invitation.email ?? m.invitationLink,
        m.role[invitation.role],
        outcomeOf(language, invitation, now),
      ])}
    />
  );
};

function outcomeOf(language: Language, invitation: ListedInvitation, now: Date): string {
  const m = messages[language];
  const { acceptedAt, withdrawnAt, expiresAt, acceptedByName } = invitation;
  switch (invitationState(invitation, now)) {
    case 'accepted':
      return m.invitationOutcome.accepted(
        acceptedByName ?? m.unknownPerson,
        day(language, acceptedAt ?? expiresAt),
      );
    case 'withdrawn':
      return m.invitationOutcome.withdrawn(day(language, withdrawnAt ?? expiresAt));
    default:
      return m.invitationOutcome.expired(day(language, expiresAt));
  }
}
