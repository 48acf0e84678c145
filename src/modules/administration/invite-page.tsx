import { formatDay, osloDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { Role } from '../../kernel/identity/actor.ts';
import { Button, ButtonLink } from '../../ui/components/button.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { ErrorSummary, type FormError } from '../../ui/forms/error-summary.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import { PageHeading } from '../../ui/layout/page-parts.tsx';
import { RoleChoice, roleLabel } from './member-page.tsx';
import { messages } from './messages.ts';
import type { AdministeredOrganisation } from './own-organisation.ts';

export interface InvitePageProps {
  readonly language: Language;
  readonly token: string | undefined;
  readonly organisation: AdministeredOrganisation;
  readonly isMailOffered: boolean;
  readonly typed: { readonly role?: Role | undefined; readonly email?: string | undefined };
  readonly errors: readonly FormError[];
}

export const InvitePage = (props: InvitePageProps) => {
  const { language, organisation, typed, errors } = props;
  const m = messages[language];
  const errorOf = (field: string) => errors.find(({ fieldId }) => fieldId === field)?.message;
  return (
    <>
      <ErrorSummary lang={language} errors={errors} />
      <PageHeading
        kicker={<a href={localisedPath(language, '/administration')}>{organisation.name}</a>}
        title={m.inviteHeading}
        lead={m.inviteLead}
      />
      <PostForm
        action={localisedPath(language, '/administration/invitations')}
        token={props.token}
        hidden={[{ name: 'organisation', value: organisation.id }]}
      >
        <RoleChoice
          language={language}
          label={m.inviteRole}
          value={typed.role ?? 'editor'}
          error={errorOf('role')}
        />
        <TextField
          lang={language}
          name="email"
          type="email"
          label={m.inviteEmail}
          help={props.isMailOffered ? m.inviteEmailSent : m.inviteEmailKept}
          autoComplete="off"
          maxLength={200}
          value={typed.email}
          error={errorOf('email')}
          isOptional
        />
        <Button>{m.inviteSubmit}</Button>
      </PostForm>
    </>
  );
};

export interface InvitedPageProps {
  readonly language: Language;
  readonly link: string;
  readonly expiresAt: Date;
  readonly role: Role;
  /** Where it is sent to; undefined when it is not. */
  readonly mailedTo: string | undefined;
}

/** The link, shown this one time. */
export const InvitedPage = ({ language, link, expiresAt, role, mailedTo }: InvitedPageProps) => {
  const m = messages[language];
  return (
    <>
      <PageHeading
        kicker={roleLabel(language, role)}
        title={m.invitedTitle}
        lead={mailedTo ? m.invitedMailed(mailedTo) : m.invitedNotMailed}
      />
      <div class="ds-field nytte-field nytte-link-to-copy">
        <label class="ds-label" for="invitation-link">
          {m.invitedLink}
        </label>
        <input class="ds-input" id="invitation-link" type="text" readonly value={link} />
        <nytte-share class="nytte-share" data-href={link} data-copied={m.linkCopied}>
          <button type="button" class="nytte-share__item" data-action="copy" hidden>
            {m.copyLink}
          </button>
          <span class="nytte-share__status" role="status" />
        </nytte-share>
      </div>
      <Notice lang={language} kind="info" title={m.invitedUntil(formatDay(language, osloDay(expiresAt)))}>
        <p>{m.invitedOnce}</p>
      </Notice>
      <p>
        <ButtonLink variant="secondary" href={localisedPath(language, '/administration')}>
          {m.invitedBack}
        </ButtonLink>
      </p>
    </>
  );
};
