import { formatDay, formatNumber } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { Moved } from '../../kernel/organisations/merge.ts';
import type { Organisation } from '../../kernel/organisations/queries.ts';
import { Button, ButtonLink } from '../../ui/components/button.tsx';
import { DataTable } from '../../ui/components/data-table.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { ErrorSummary, type FormError } from '../../ui/forms/error-summary.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import { PageHeading } from '../../ui/layout/page-parts.tsx';
import { messages } from './messages.ts';
import type { Told } from './schema.ts';
import { PlatformSections, ToldMessage } from './sections.tsx';

const path = '/platform/merge';

export interface MergeFormPageProps {
  readonly language: Language;
  readonly typed: {
    readonly from?: string | undefined;
    readonly into?: string | undefined;
    readonly date: string;
  };
  readonly errors: readonly FormError[];
  readonly told: Told | undefined;
}

/** Which two, and from when. Nothing is done yet. */
export const MergeFormPage = ({ language, typed, errors, told }: MergeFormPageProps) => {
  const m = messages[language];
  const errorOf = (field: string) => errors.find(({ fieldId }) => fieldId === field)?.message;
  return (
    <>
      <ErrorSummary lang={language} errors={errors} />
      <ToldMessage language={language} told={told} />
      <PageHeading kicker={m.platformTitle} title={m.mergeHeading} lead={m.mergeLead} />
      <PlatformSections language={language} current={path} />
      <form class="nytte-form" action={localisedPath(language, path)} method="get" novalidate>
        {(['from', 'into'] as const).map((name) => (
          <TextField
            lang={language}
            name={name}
            label={name === 'from' ? m.mergeFrom : m.mergeInto}
            help={m.mergeReference}
            value={typed[name]}
            maxLength={200}
            error={errorOf(name)}
          />
        ))}
        <TextField
          lang={language}
          name="date"
          type="date"
          label={m.mergeDate}
          value={typed.date}
          error={errorOf('date')}
        />
        <Button>{m.mergePreview}</Button>
      </form>
    </>
  );
};

export interface MergePreviewPageProps {
  readonly language: Language;
  readonly token: string | undefined;
  readonly from: Organisation;
  readonly into: Organisation;
  readonly date: string;
  readonly moved: readonly Moved[];
  readonly typed: string | undefined;
  readonly errors: readonly FormError[];
}

/** What will move, and the name to type before it does. */
export const MergePreviewPage = (props: MergePreviewPageProps) => {
  const { language, from, into, date, errors } = props;
  const m = messages[language];
  const moved = props.moved.filter(({ count }) => count > 0);
  return (
    <>
      <ErrorSummary lang={language} errors={errors} />
      <PageHeading
        kicker={m.mergeTitle}
        title={m.mergePreviewHeading(from.name, into.name)}
        lead={moved.length > 0 ? m.mergePreviewLead(formatDay(language, date)) : m.mergeNothing}
      />
      {moved.length > 0 && (
        <DataTable
          caption={m.mergeTitle}
          isCaptionHidden
          columns={[{ heading: m.mergeWhat }, { heading: m.mergeCount, isNumeric: true }]}
          rows={moved.map(({ what, count }) => [
            what[language].charAt(0).toLocaleUpperCase('nb') + what[language].slice(1),
            formatNumber(language, count),
          ])}
        />
      )}
      <Notice lang={language} kind="warning" title={m.mergeIrreversible} />
      <PostForm
        action={localisedPath(language, path)}
        token={props.token}
        hidden={[
          { name: 'from', value: from.id },
          { name: 'into', value: into.id },
          { name: 'date', value: date },
        ]}
      >
        <TextField
          lang={language}
          name="confirmation"
          label={m.mergeConfirm(from.name)}
          value={props.typed}
          autoComplete="off"
          maxLength={300}
          error={errors.find(({ fieldId }) => fieldId === 'confirmation')?.message}
        />
        <div class="nytte-actions">
          <Button>{m.mergeSubmit}</Button>
          <ButtonLink variant="tertiary" href={localisedPath(language, path)}>
            {m.cancel}
          </ButtonLink>
        </div>
      </PostForm>
    </>
  );
};
