import type { Child } from 'hono/jsx';
import { formatDay, osloDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { organisationKinds } from '../../kernel/organisations/schema.ts';
import { Button } from '../../ui/components/button.tsx';
import { DataTable } from '../../ui/components/data-table.tsx';
import { RadioGroup } from '../../ui/forms/choice-group.tsx';
import { ErrorSummary, type FormError } from '../../ui/forms/error-summary.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { Select } from '../../ui/forms/select.tsx';
import { TextArea } from '../../ui/forms/text-area.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import { PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import { organisationKindWord } from '../innovations/public.ts';
import { messages } from './messages.ts';
import type { Admission, Applicant } from './platform-queries.ts';
import type { Told } from './schema.ts';
import { PlatformSections, ToldMessage } from './sections.tsx';

export interface PlatformOrganisationPageProps {
  readonly language: Language;
  readonly token: string | undefined;
  readonly admission: Admission;
  readonly applicants: readonly Applicant[];
  readonly typed: Readonly<Record<string, string | undefined>>;
  readonly errors: readonly FormError[];
  readonly told: Told | undefined;
}

export const PlatformOrganisationPage = (props: PlatformOrganisationPageProps) => {
  const { language, admission, errors } = props;
  const m = messages[language];
  const isWaiting = admission.state === 'requested';
  return (
    <>
      <ErrorSummary lang={language} errors={errors} />
      <ToldMessage language={language} told={props.told} />
      <PageHeading
        kicker={[
          admission.isPublic && organisationKindWord(language, admission.kind),
          admission.organisationNumber,
        ]
          .filter(Boolean)
          .join(' · ')}
        title={
          isWaiting ? m.decisionHeading(admission.name) : m.standingHeading(admission.name, admission.state)
        }
      />
      <PlatformSections language={language} current="/platform" />
      <People {...props} />
      {(isWaiting || admission.state === 'refused') && <Approval {...props} />}
      {isWaiting && <Refusal {...props} />}
      {admission.state === 'approved' && <Appointment {...props} />}
      {admission.state === 'approved' && <Suspension {...props} />}
      {admission.state === 'suspended' && <Opening {...props} />}
    </>
  );
};

const People = ({ language, applicants }: PlatformOrganisationPageProps) => {
  const m = messages[language];
  return (
    <Section id="people" heading={m.whoIsThere}>
      {applicants.length === 0 ? (
        <p class="nytte-quiet">{m.noMembers}</p>
      ) : (
        <DataTable
          caption={m.whoIsThere}
          isCaptionHidden
          columns={[{ heading: m.name }, { heading: m.roleColumn }, { heading: m.since }]}
          rows={applicants.map((applicant) => [
            <>
              {applicant.name}
              {applicant.email && <span class="nytte-quiet nytte-under">{applicant.email}</span>}
            </>,
            <Standing language={language} applicant={applicant} />,
            formatDay(language, osloDay(applicant.since)),
          ])}
        />
      )}
    </Section>
  );
};

const Standing = ({ language, applicant }: { language: Language; applicant: Applicant }) => {
  const m = messages[language];
  const { role, isClaimed, calledIt, note } = applicant;
  return (
    <div class="nytte-standing">
      <p>{role ? m.role[role] : isClaimed ? m.claimed : m.asked}</p>
      {calledIt && <p class="nytte-quiet">{m.calledIt(calledIt)}</p>}
      {note && <p class="nytte-preserved">{note}</p>}
    </div>
  );
};

interface DecisionProps extends PlatformOrganisationPageProps {
  readonly to: string;
  readonly children?: Child;
}

const Decision = ({ language, token, admission, to, children }: DecisionProps) => (
  <PostForm
    action={localisedPath(language, `/platform/organisations/${admission.organisationId}/${to}`)}
    token={token}
  >
    {children}
  </PostForm>
);

const errorOf = (errors: readonly FormError[], field: string) =>
  errors.find(({ fieldId }) => fieldId === field)?.message;

const Approval = (props: PlatformOrganisationPageProps) => {
  const { language, admission, applicants, typed, errors } = props;
  const m = messages[language];
  if (applicants.length === 0) return null;
  const proposedKind = applicants.find(({ calledKind }) => calledKind)?.calledKind;
  return (
    <Section id="approval" heading={m.approve}>
      <Decision {...props} to="approval">
        {!admission.isPublic && (
          <>
            <TextField
              lang={language}
              name="name"
              label={m.nameShown}
              value={typed.name ?? admission.name}
              maxLength={120}
              error={errorOf(errors, 'name')}
            />
            <Select
              lang={language}
              name="kind"
              label={m.kindQuestion}
              value={typed.kind ?? proposedKind ?? admission.kind}
              options={organisationKinds.map((kind) => ({
                value: kind,
                label: organisationKindWord(language, kind),
              }))}
              error={errorOf(errors, 'kind')}
            />
          </>
        )}
        <RadioGroup
          lang={language}
          name="administrator"
          label={m.firstAdministrator}
          help={m.firstAdministratorHelp}
          value={typed.administrator ?? (applicants.length === 1 ? applicants[0]?.accountId : undefined)}
          error={errorOf(errors, 'administrator')}
          choices={applicants.map(({ accountId, name, email }) => ({
            value: accountId,
            label: email ? `${name}, ${email}` : name,
          }))}
        />
        <Button>{m.approve}</Button>
      </Decision>
    </Section>
  );
};

const Refusal = (props: PlatformOrganisationPageProps) => {
  const { language, typed, errors } = props;
  const m = messages[language];
  return (
    <Section id="refusal" heading={m.refuseHeading}>
      <Decision {...props} to="refusal">
        <TextArea
          lang={language}
          name="reason"
          label={m.reason}
          help={m.reasonHelp}
          value={typed.reason}
          rows={3}
          maxLength={1000}
          error={errorOf(errors, 'reason')}
        />
        <Button variant="secondary">{m.refuse}</Button>
      </Decision>
    </Section>
  );
};

const Appointment = (props: PlatformOrganisationPageProps) => {
  const { language, applicants, errors } = props;
  const m = messages[language];
  const others = applicants.filter(({ role }) => role !== null && role !== 'administrator');
  if (others.length === 0) return null;
  return (
    <Section id="appointment" heading={m.appointHeading} lead={m.appointHelp}>
      <Decision {...props} to="administrator">
        <Select
          lang={language}
          name="administrator"
          label={m.appointWho}
          emptyLabel=""
          options={others.map(({ accountId, name, email }) => ({
            value: accountId,
            label: email ? `${name}, ${email}` : name,
          }))}
          error={errorOf(errors, 'administrator')}
        />
        <Button variant="secondary">{m.appoint}</Button>
      </Decision>
    </Section>
  );
};

const Suspension = (props: PlatformOrganisationPageProps) => {
  const m = messages[props.language];
  return (
    <Section id="suspension" heading={m.suspendHeading} lead={m.suspendHelp}>
      <Decision {...props} to="suspension">
        <Button variant="secondary">{m.suspend}</Button>
      </Decision>
    </Section>
  );
};

const Opening = (props: PlatformOrganisationPageProps) => {
  const m = messages[props.language];
  return (
    <Section id="opening" heading={m.open} lead={m.openHelp}>
      <Decision {...props} to="opening">
        <Button>{m.open}</Button>
      </Decision>
    </Section>
  );
};
