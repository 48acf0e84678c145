import type { FormValues } from '../../kernel/http/form-body.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { scopes } from '../../kernel/identity/actor.ts';
import { Button, ButtonLink } from '../../ui/components/button.tsx';
import { CheckboxGroup, RadioGroup } from '../../ui/forms/choice-group.tsx';
import { ErrorSummary } from '../../ui/forms/error-summary.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import { PageHeading } from '../../ui/layout/page-parts.tsx';
import { clientsPath } from './clients-page.tsx';
import { lifeDays } from './domain.ts';
import { chosen, typed } from './form-values.ts';
import { messages } from './messages.ts';

export interface NewClientPageProps {
  readonly language: Language;
  readonly token: string | undefined;
  /** Of the client that the form makes: sent twice, it makes one. */
  readonly id: string;
  readonly values: FormValues;
  /** The fields that are at fault. */
  readonly faults: readonly string[];
}

export const NewClientPage = ({ language, token, id, values, faults }: NewClientPageProps) => {
  const { newClient: m, scopes: words, clients } = messages[language];
  const errors = {
    name: m.nameError,
    scopes: m.scopesError,
    days: m.daysError,
  };
  const error = (field: keyof typeof errors) => (faults.includes(field) ? errors[field] : undefined);
  return (
    <>
      <ErrorSummary
        lang={language}
        errors={(['name', 'scopes', 'days'] as const)
          .filter((field) => faults.includes(field))
          .map((field) => ({ fieldId: field, message: errors[field] }))}
      />
      <PageHeading kicker={clients.title} title={m.heading} lead={m.lead} />
      <PostForm
        action={localisedPath(language, clientsPath)}
        token={token}
        hidden={[{ name: 'id', value: id }]}
      >
        <TextField
          lang={language}
          name="name"
          label={m.name}
          help={m.nameHelp}
          error={error('name')}
          value={typed(values, 'name')}
          autoComplete="off"
          maxLength={100}
        />
        <CheckboxGroup
          lang={language}
          name="scopes"
          label={m.scopes}
          error={error('scopes')}
          values={chosen(values, 'scopes')}
          choices={scopes.map((scope) => ({ value: scope, label: words[scope] }))}
        />
        <RadioGroup
          lang={language}
          name="days"
          label={m.days}
          help={m.daysHelp}
          error={error('days')}
          value={typed(values, 'days') ?? '180'}
          choices={lifeDays.map((days) => ({ value: days, label: m.dayChoices[days] }))}
        />
        <div class="nytte-actions">
          <Button>{m.submit}</Button>
          <ButtonLink href={localisedPath(language, clientsPath)} variant="tertiary">
            {m.cancel}
          </ButtonLink>
        </div>
      </PostForm>
    </>
  );
};
