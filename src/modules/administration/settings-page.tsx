import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button, ButtonLink } from '../../ui/components/button.tsx';
import { CheckboxGroup } from '../../ui/forms/choice-group.tsx';
import { ErrorSummary, type FormError } from '../../ui/forms/error-summary.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import { PageHeading } from '../../ui/layout/page-parts.tsx';
import { messages } from './messages.ts';
import type { AdministeredOrganisation } from './own-organisation.ts';
import type { Told } from './schema.ts';
import { AdministrationSections, ToldMessage } from './sections.tsx';

export interface SettingsPageProps {
  readonly language: Language;
  readonly token: string | undefined;
  readonly organisation: AdministeredOrganisation;
  readonly typed: { readonly requiresReview: boolean; readonly contact: string | undefined };
  readonly errors: readonly FormError[];
  readonly told: Told | undefined;
}

export const SettingsPage = (props: SettingsPageProps) => {
  const { language, token, organisation, typed, errors } = props;
  const m = messages[language];
  return (
    <>
      <ErrorSummary lang={language} errors={errors} />
      <ToldMessage language={language} told={props.told} />
      <PageHeading kicker={organisation.name} title={m.settingsHeading(organisation.name)} />
      <AdministrationSections language={language} current="/administration/settings" />
      <PostForm
        action={localisedPath(language, '/administration/settings')}
        token={token}
        hidden={[{ name: 'organisation', value: organisation.id }]}
      >
        <CheckboxGroup
          lang={language}
          name="requiresReview"
          label={m.reviewLegend}
          values={typed.requiresReview ? ['yes'] : []}
          choices={[{ value: 'yes', label: m.reviewLabel, help: m.reviewHelp }]}
        />
        <TextField
          lang={language}
          name="contact"
          label={m.contactLabel}
          help={m.contactHelp}
          value={typed.contact}
          maxLength={300}
          error={errors.find(({ fieldId }) => fieldId === 'contact')?.message}
          isOptional
        />
        <Button>{m.save}</Button>
      </PostForm>
    </>
  );
};

export interface LeavePageProps {
  readonly language: Language;
  readonly token: string | undefined;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly fault?: string | undefined;
}

export const LeavePage = ({ language, token, organisation, fault }: LeavePageProps) => {
  const m = messages[language];
  return (
    <>
      {fault && <ErrorSummary lang={language} errors={[{ fieldId: 'main', message: fault }]} />}
      <PageHeading title={m.leaveHeading(organisation.name)} lead={m.leaveLead} />
      <PostForm
        action={localisedPath(language, '/leave-organisation')}
        token={token}
        hidden={[{ name: 'organisation', value: organisation.id }]}
      >
        <div class="nytte-actions">
          <Button>{m.leave}</Button>
          <ButtonLink variant="tertiary" href={localisedPath(language, '/workplace')}>
            {m.cancel}
          </ButtonLink>
        </div>
      </PostForm>
    </>
  );
};
