import { formatDay, osloDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { organisationKinds } from '../../kernel/organisations/schema.ts';
import { Button } from '../../ui/components/button.tsx';
import { RadioGroup } from '../../ui/forms/choice-group.tsx';
import { ErrorSummary, type FormError } from '../../ui/forms/error-summary.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { TextArea } from '../../ui/forms/text-area.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import { PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import { organisationKindWord } from '../innovations/public.ts';
import { messages } from './messages.ts';
import type { AppliedOrganisation, OwnRequest } from './request-queries.ts';
import type { Told } from './schema.ts';
import { ToldMessage } from './sections.tsx';

const path = '/organisation-request';

export interface RequestTyped {
  readonly number?: string | undefined;
  readonly name?: string | undefined;
  readonly kind?: string | undefined;
  readonly note?: string | undefined;
}

interface Common {
  readonly language: Language;
  readonly typed: RequestTyped;
  readonly errors: readonly FormError[];
}

/** First the number, which settles the rest. */
export const NumberPage = ({
  language,
  typed,
  errors,
  requests,
  told,
}: Common & { readonly requests: readonly OwnRequest[]; readonly told: Told | undefined }) => {
  const m = messages[language];
  return (
    <>
      <ErrorSummary lang={language} errors={errors} />
      <ToldMessage language={language} told={told} />
      <PageHeading title={m.requestHeading} lead={m.requestLead} />
      <form class="nytte-form" action={localisedPath(language, path)} method="get" novalidate>
        <TextField
          lang={language}
          name="number"
          label={m.number}
          help={m.numberHelp}
          value={typed.number}
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
          size={14}
          error={errors[0]?.message}
        />
        <Button>{m.next}</Button>
      </form>
      {requests.length > 0 && (
        <Section id="requests" heading={m.ownRequests}>
          <OwnRequests language={language} requests={requests} />
        </Section>
      )}
    </>
  );
};

const OwnRequests = ({ language, requests }: { language: Language; requests: readonly OwnRequest[] }) => {
  const m = messages[language];
  return (
    <ul class="nytte-plain-list">
      {requests.map((request) => (
        <li>
          <strong>{request.name}</strong> ({request.organisationNumber}):{' '}
          {m.requestState[request.outcome ?? 'waiting'](
            formatDay(language, osloDay(request.decidedAt ?? request.askedAt)),
          )}
          {request.reason && (
            <p class="nytte-preserved">
              {m.reasonWas} {request.reason}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
};

/** Then whether it is the right one, or what it is called. */
export const AskPage = ({
  language,
  typed,
  errors,
  token,
  known,
}: Common & {
  readonly token: string | undefined;
  /** What everybody may know by that number. */
  readonly known: AppliedOrganisation | undefined;
}) => {
  const m = messages[language];
  const errorOf = (field: string) => errors.find(({ fieldId }) => fieldId === field)?.message;
  return (
    <>
      <ErrorSummary lang={language} errors={errors} />
      <PageHeading
        kicker={`${m.number} ${typed.number ?? ''}`}
        title={known ? m.isItThis(known.name) : m.requestHeading}
        lead={known ? m.requestLead : m.notKnown}
      />
      <PostForm
        action={localisedPath(language, path)}
        token={token}
        hidden={[{ name: 'number', value: typed.number ?? '' }]}
      >
        {!known && (
          <>
            <TextField
              lang={language}
              name="name"
              label={m.organisationName}
              value={typed.name}
              maxLength={120}
              error={errorOf('name')}
            />
            <RadioGroup
              lang={language}
              name="kind"
              label={m.kindQuestion}
              value={typed.kind}
              error={errorOf('kind')}
              choices={organisationKinds.map((kind) => ({
                value: kind,
                label: organisationKindWord(language, kind),
              }))}
            />
          </>
        )}
        <TextArea
          lang={language}
          name="note"
          label={m.note}
          help={m.noteHelp}
          value={typed.note}
          rows={3}
          maxLength={1000}
          error={errorOf('note')}
          isOptional
        />
        <Button>{m.ask}</Button>
      </PostForm>
      <OtherNumber language={language} />
    </>
  );
};

/** Who belongs there is told to nobody: only how one gets in. */
export const WorksHerePage = ({
  language,
  organisation,
}: {
  readonly language: Language;
  readonly organisation: AppliedOrganisation;
}) => {
  const m = messages[language];
  return (
    <>
      <PageHeading title={m.worksTitle(organisation.name)} lead={m.worksHelp} />
      {organisation.contact && (
        <p class="nytte-preserved">
          {m.worksContact} {organisation.contact}
        </p>
      )}
      <OtherNumber language={language} />
    </>
  );
};

const OtherNumber = ({ language }: { language: Language }) => (
  <p>
    <a href={localisedPath(language, path)}>{messages[language].otherNumber}</a>
  </p>
);
