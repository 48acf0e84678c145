import { formatMoment } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button } from '../../ui/components/button.tsx';
import { ErrorSummary, type FormError } from '../../ui/forms/error-summary.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { TextArea } from '../../ui/forms/text-area.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import { PageHeading } from '../../ui/layout/page-parts.tsx';
import { challengePath } from './addresses.ts';
import { messages } from './messages.ts';
import type { Challenge } from './queries.ts';
import { reasonLimits } from './schema.ts';

export interface AmendPageProps {
  readonly language: Language;
  readonly challenge: Challenge;
  readonly typed: Readonly<Record<string, string | undefined>>;
  readonly errors: readonly FormError[];
  readonly token: string | undefined;
}

const errorOf = (errors: readonly FormError[], name: string): string | undefined =>
  errors.find(({ fieldId }) => fieldId === name)?.message;

/** Adding to a published challenge, or giving more time. */
export const AmendPage = ({ language, challenge, typed, errors, token }: AmendPageProps) => {
  const m = messages[language];
  const path = localisedPath(language, challengePath(challenge.record));
  return (
    <>
      <ErrorSummary lang={language} errors={errors} />
      <PageHeading kicker={challenge.body.title} title={m.amendTitle} lead={m.amendLead} />
      <PostForm action={`${path}/amend`} token={token}>
        <TextArea
          lang={language}
          name="words"
          {...m.amendWords}
          value={typed.words}
          error={errorOf(errors, 'words')}
          maxLength={reasonLimits.words}
          isOptional
        />
        <TextField
          lang={language}
          name="answersBy"
          {...m.amendDay(formatMoment(language, challenge.answersBy))}
          value={typed.answersBy}
          error={errorOf(errors, 'answersBy')}
          size={12}
          maxLength={40}
          isOptional
        />
        <TextArea
          lang={language}
          name="reason"
          {...m.amendReason}
          value={typed.reason}
          error={errorOf(errors, 'reason')}
          maxLength={reasonLimits.reason}
        />
        <div class="nytte-actions">
          <Button icon="check">{m.amendSubmit}</Button>
          <a href={path}>{m.cancel}</a>
        </div>
      </PostForm>
    </>
  );
};

/** Withdrawing a challenge, with the reason. */
export const WithdrawPage = ({ language, challenge, typed, errors, token }: AmendPageProps) => {
  const m = messages[language];
  const path = localisedPath(language, challengePath(challenge.record));
  return (
    <>
      <ErrorSummary lang={language} errors={errors} />
      <PageHeading kicker={challenge.body.title} title={m.withdrawTitle} lead={m.withdrawLead} />
      <PostForm action={`${path}/withdraw`} token={token}>
        <TextArea
          lang={language}
          name="reason"
          {...m.withdrawReason}
          value={typed.reason}
          error={errorOf(errors, 'reason')}
          maxLength={reasonLimits.reason}
        />
        <div class="nytte-actions">
          <Button>{m.withdrawSubmit}</Button>
          <a href={path}>{m.cancel}</a>
        </div>
      </PostForm>
    </>
  );
};
