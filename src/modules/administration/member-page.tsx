import { formatDay, osloDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { type Role, roles } from '../../kernel/identity/actor.ts';
import type { Member } from '../../kernel/identity/members.ts';
import { Button } from '../../ui/components/button.tsx';
import { RadioGroup } from '../../ui/forms/choice-group.tsx';
import { ErrorSummary } from '../../ui/forms/error-summary.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import { messages } from './messages.ts';
import type { AdministeredOrganisation } from './own-organisation.ts';

export interface MemberPageProps {
  readonly language: Language;
  readonly token: string | undefined;
  readonly organisation: AdministeredOrganisation;
  readonly member: Member;
  /** The member reads the page about themselves. */
  readonly isSelf: boolean;
  /** Why what was asked for could not be done. */
  readonly fault?: string | undefined;
  /** The role that was chosen when it could not be. */
  readonly chosen?: Role | undefined;
}

/** The name of a role where it begins a line. */
export function roleLabel(language: Language, role: Role): string {
  const word = messages[language].role[role];
  return word.charAt(0).toLocaleUpperCase('nb') + word.slice(1);
}

/** The choice of a role, each with what it means. */
export const RoleChoice = ({
  language,
  label,
  value,
  error,
}: {
  readonly language: Language;
  readonly label: string;
  readonly value: Role | undefined;
  readonly error?: string | undefined;
}) => {
  const m = messages[language];
  return (
    <RadioGroup
      lang={language}
      name="role"
      label={label}
      value={value}
      error={error}
      choices={roles.map((role) => ({
        value: role,
        label: roleLabel(language, role),
        help: m.roleHelp[role],
      }))}
    />
  );
};

export const MemberPage = (props: MemberPageProps) => {
  const { language, token, organisation, member, isSelf, fault, chosen } = props;
  const m = messages[language];
  const action = localisedPath(language, `/administration/members/${member.accountId}`);
  const hidden = [{ name: 'organisation', value: organisation.id }];
  const since = formatDay(language, osloDay(member.since));
  return (
    <>
      {fault && <ErrorSummary lang={language} errors={[{ fieldId: 'role', message: fault }]} />}
      <PageHeading
        kicker={<a href={localisedPath(language, '/administration')}>{m.sectionMembers}</a>}
        title={m.memberHeading(member.name)}
        lead={m.memberLead(m.role[member.role], since, organisation.name)}
      />
      <PostForm action={`${action}/role`} token={token} hidden={hidden}>
        <RoleChoice language={language} label={m.roleQuestion} value={chosen ?? member.role} />
        <Button>{m.save}</Button>
      </PostForm>
      {isSelf ? (
        <p>
          <a href={localisedPath(language, '/leave-organisation')}>{m.leaveLink}</a>
        </p>
      ) : (
        <Section id="removal" heading={m.removeHeading} lead={m.removeHelp}>
          <PostForm action={`${action}/removal`} token={token} hidden={hidden}>
            <Button variant="secondary">{m.remove(member.name)}</Button>
          </PostForm>
        </Section>
      )}
    </>
  );
};
