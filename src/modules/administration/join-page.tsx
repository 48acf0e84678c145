import { formatDay, osloDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button, ButtonLink } from '../../ui/components/button.tsx';
import { ErrorPage } from '../../ui/components/error-page.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { PageHeading } from '../../ui/layout/page-parts.tsx';
import type { Invitation } from './invitation-queries.ts';
import { messages } from './messages.ts';

export interface JoinPageProps {
  readonly language: Language;
  readonly invitation: Invitation;
  /** The address of the page, which is also where the form goes. */
  readonly path: string;
  readonly token: string | undefined;
  readonly isSignedIn: boolean;
}

export const JoinPage = ({ language, invitation, path, token, isSignedIn }: JoinPageProps) => {
  const m = messages[language];
  const { organisationName, role, invitedByName, expiresAt } = invitation;
  return (
    <>
      <PageHeading
        title={m.joinHeading(organisationName)}
        lead={m.joinLead(invitedByName ?? undefined, m.role[role])}
      />
      <p>{m.joinRole(m.role[role], m.roleHelp[role])}</p>
      {isSignedIn ? (
        <PostForm action={localisedPath(language, path)} token={token}>
          <Button>{m.join}</Button>
        </PostForm>
      ) : (
        <p>
          <ButtonLink href={localisedPath(language, `/sign-in?return=${encodeURIComponent(path)}`)}>
            {m.joinSignIn}
          </ButtonLink>
        </p>
      )}
      <p class="nytte-quiet">{m.joinUntil(formatDay(language, osloDay(expiresAt)))}</p>
    </>
  );
};

export type UnusableReason = 'accepted' | 'withdrawn' | 'expired' | 'closed' | 'unknown';

/** Says why the link does not work, and nothing of whose it was. */
export const UnusablePage = ({
  language,
  reason,
}: {
  readonly language: Language;
  readonly reason: UnusableReason;
}) => {
  const m = messages[language];
  return (
    <ErrorPage
      lang={language}
      title={m.unusableTitle}
      explanation={`${m.unusable[reason]} ${m.unusableHelp}`}
    />
  );
};
