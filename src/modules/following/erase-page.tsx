import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button, ButtonLink } from '../../ui/components/button.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { ErrorSummary } from '../../ui/forms/error-summary.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import { PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import type { Holdings } from './holdings.ts';
import { messages } from './messages.ts';

export interface ErasePageProps {
  readonly language: Language;
  readonly token: string | undefined;
  readonly holdings: Holdings;
  /** What was typed, when it was not the word. */
  readonly typed?: string;
  /** Why it cannot be done now: the words of the refusal. */
  readonly refusal?: string;
}

/** What goes, what stays, and one word to write: nobody does this by accident. */
export const ErasePage = ({ language, token, holdings, typed, refusal }: ErasePageProps) => {
  const m = messages[language].erase;
  const error = typed === undefined ? undefined : m.wrongWord(m.word);
  return (
    <>
      {error && <ErrorSummary lang={language} errors={[{ fieldId: 'word', message: error }]} />}
      {refusal && (
        <Notice lang={language} kind="error" title={m.lastTitle} isStatus>
          <p>{refusal}</p>
          <p>
            <a href={localisedPath(language, '/administration')}>{m.toAdministration}</a>
          </p>
        </Notice>
      )}
      <PageHeading title={m.heading} lead={m.lead} />
      <Section id="goes" heading={m.goesHeading}>
        <ul class="nytte-prose">
          {m.goes(holdings).map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </Section>
      <Section id="stays" heading={m.staysHeading}>
        <ul class="nytte-prose">
          {m.stays(holdings).map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        <p>{m.again}</p>
        <p>
          <a href={localisedPath(language, '/me/export')} download="nytte.json">
            {messages[language].me.exportLink}
          </a>
        </p>
      </Section>
      <PostForm action={localisedPath(language, '/me/erase')} token={token}>
        <TextField
          lang={language}
          name="word"
          label={m.label(m.word)}
          value={typed}
          error={error}
          autoComplete="off"
          size={12}
          maxLength={100}
        />
        <div class="nytte-actions">
          <Button>{m.submit}</Button>
          <ButtonLink href={localisedPath(language, '/me')} variant="tertiary">
            {m.cancel}
          </ButtonLink>
        </div>
      </PostForm>
    </>
  );
};
