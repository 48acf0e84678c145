import type { FormValues } from '../../kernel/http/form-body.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button, ButtonLink } from '../../ui/components/button.tsx';
import { CheckboxGroup, RadioGroup } from '../../ui/forms/choice-group.tsx';
import { ErrorSummary } from '../../ui/forms/error-summary.tsx';
import { FieldError } from '../../ui/forms/field-messages.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import { PageHeading } from '../../ui/layout/page-parts.tsx';
import { chosen, typed } from './form-values.ts';
import { messages } from './messages.ts';
import { type WebhookKind, webhookKinds } from './schema.ts';
import type { AddressFault } from './webhook-address.ts';
import { webhooksPath } from './webhooks-page.tsx';

export interface NewWebhookPageProps {
  readonly language: Language;
  readonly token: string | undefined;
  /** Of the webhook that the form makes: sent twice, it makes one. */
  readonly id: string;
  readonly values: FormValues;
  readonly faults: readonly string[];
  readonly addressFault: AddressFault | undefined;
}

type Group = 'need' | 'innovation' | 'instrument' | 'solution' | 'own';

const ownKinds: readonly string[] = [
  'need.brief_kept',
  'need.brief_changed',
  'review.asked',
  'review.answered',
  'correction.received',
  'correction.answered',
];

const groupOf = (kind: WebhookKind): Group =>
  ownKinds.includes(kind) ? 'own' : (kind.split('.')[0] as Group);

export const NewWebhookPage = (props: NewWebhookPageProps) => {
  const { language, token, id, values } = props;
  const { newWebhook: m, webhooks } = messages[language];
  const errors = errorsOf(props);
  return (
    <>
      <ErrorSummary
        lang={language}
        errors={Object.entries(errors).map(([field, message]) => ({
          fieldId: field === 'kinds' ? 'kinds-need' : field,
          message,
        }))}
      />
      <PageHeading kicker={webhooks.title} title={m.heading} lead={m.lead} />
      <PostForm
        action={localisedPath(language, webhooksPath)}
        token={token}
        hidden={[{ name: 'id', value: id }]}
      >
        <TextField
          lang={language}
          name="url"
          type="url"
          label={m.url}
          help={m.urlHelp}
          error={errors.url}
          value={typed(values, 'url')}
          autoComplete="off"
          maxLength={500}
        />
        <RadioGroup
          lang={language}
          name="hears"
          label={m.hears}
          error={errors.hears}
          value={typed(values, 'hears') ?? 'own'}
          choices={(['own', 'public'] as const).map((hears) => ({
            value: hears,
            label: webhooks.hears[hears],
            help: webhooks.hearsHelp[hears],
          }))}
        />
        <Kinds {...props} error={errors.kinds} />
        <div class="nytte-actions">
          <Button>{m.submit}</Button>
          <ButtonLink href={localisedPath(language, webhooksPath)} variant="tertiary">
            {m.cancel}
          </ButtonLink>
        </div>
      </PostForm>
    </>
  );
};

const Kinds = ({ language, values, error }: NewWebhookPageProps & { readonly error: string | undefined }) => {
  const { newWebhook: m, kinds } = messages[language];
  return (
    <section class="nytte-kinds" aria-labelledby="kinds-heading">
      <h2 id="kinds-heading">{m.kinds}</h2>
      <FieldError lang={language} name="kinds" label={m.kinds} error={error} />
      <div class="nytte-kinds__groups">
        {(['need', 'innovation', 'instrument', 'solution', 'own'] as const).map((group) => (
          <CheckboxGroup
            lang={language}
            name="kinds"
            id={`kinds-${group}`}
            label={m.groups[group]}
            values={chosen(values, 'kinds')}
            choices={webhookKinds
              .filter((kind) => groupOf(kind) === group)
              .map((kind) => ({ value: kind, label: kinds[kind] }))}
          />
        ))}
      </div>
    </section>
  );
};

function errorsOf({ language, faults, addressFault }: NewWebhookPageProps): {
  url?: string;
  hears?: string;
  kinds?: string;
} {
  const m = messages[language].newWebhook;
  const isAtFault = (field: string) => faults.some((fault) => fault.split('.')[0] === field);
  const fault = addressFault ?? (isAtFault('url') ? 'not_an_address' : undefined);
  return {
    ...(fault ? { url: m.faults[fault] } : {}),
    ...(isAtFault('hears') ? { hears: m.hearsError } : {}),
    ...(isAtFault('kinds') ? { kinds: m.kindsError } : {}),
  };
}
