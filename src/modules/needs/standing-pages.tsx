import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button } from '../../ui/components/button.tsx';
import { CheckboxGroup } from '../../ui/forms/choice-group.tsx';
import { ErrorSummary, type FormError } from '../../ui/forms/error-summary.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { TextArea } from '../../ui/forms/text-area.tsx';
import { PageHeading } from '../../ui/layout/page-parts.tsx';
import type { Innovation } from '../innovations/public.ts';
import { needPath } from './addresses.ts';
import { messages } from './messages.ts';
import { markedLanguage } from './need-text.tsx';
import type { Need } from './queries.ts';

interface StandingPageProps {
  readonly language: Language;
  readonly need: Need;
  readonly token: string | undefined;
  readonly errors: readonly FormError[];
  /** What was typed. */
  readonly text: string | undefined;
}

const errorOf = (errors: readonly FormError[], name: string) =>
  errors.find(({ fieldId }) => fieldId === name)?.message;

const Cancel = ({ language, need }: Pick<StandingPageProps, 'language' | 'need'>) => (
  <a href={localisedPath(language, needPath(need.record))}>{messages[language].cancel}</a>
);

export const JoinPage = ({
  language,
  need,
  token,
  text,
  organisationName,
  draftId,
}: Omit<StandingPageProps, 'errors'> & {
  readonly organisationName: string;
  /** The draft that the reader was writing when she found that others have the need. */
  readonly draftId: string | undefined;
}) => {
  const m = messages[language];
  return (
    <>
      <PageHeading
        kicker={m.joinTitle}
        title={need.body.title}
        lead={m.joinLead(organisationName)}
        {...titleLang(language, need)}
      />
      <PostForm action={localisedPath(language, `${needPath(need.record)}/join`)} token={token}>
        <TextArea
          lang={language}
          name="note"
          {...m.joinNote}
          value={text}
          maxLength={1000}
          rows={3}
          isOptional
        />
        {draftId && (
          <>
            <input type="hidden" name="draft" value={draftId} />
            <div class="ds-field nytte-field">
              <input class="ds-input" type="checkbox" id="removeDraft" name="removeDraft" value="yes" />
              <label class="ds-label" for="removeDraft">
                {m.joinRemoveDraft}
              </label>
            </div>
          </>
        )}
        <div class="nytte-actions">
          <Button icon="people">{m.joinSubmit}</Button>
          <Cancel language={language} need={need} />
        </div>
      </PostForm>
    </>
  );
};

const titleLang = (language: Language, need: Need) => {
  const lang = markedLanguage(language, need.body);
  return lang ? { titleLang: lang } : {};
};

export const MeetPage = ({
  language,
  need,
  token,
  errors,
  text,
  hits,
  chosen,
}: StandingPageProps & { readonly hits: readonly Innovation[]; readonly chosen: readonly string[] }) => {
  const m = messages[language];
  return (
    <>
      <ErrorSummary lang={language} errors={errors} />
      <PageHeading kicker={need.body.title} title={m.meetTitle} lead={m.meetLead} />
      <PostForm action={localisedPath(language, `${needPath(need.record)}/met`)} token={token}>
        {hits.length > 0 && (
          <CheckboxGroup
            lang={language}
            name="innovations"
            {...m.meetBy}
            values={chosen}
            isOptional
            choices={hits.map(({ id, title, organisations }) => ({
              value: id,
              label: title,
              help: organisations.map(({ namedAs }) => namedAs).join(', ') || undefined,
            }))}
          />
        )}
        <TextArea
          lang={language}
          name="words"
          {...m.meetWords}
          value={text}
          maxLength={2000}
          error={errorOf(errors, 'words')}
          isOptional
        />
        <div class="nytte-actions">
          <Button icon="check">{m.meetSubmit}</Button>
          <Cancel language={language} need={need} />
        </div>
      </PostForm>
    </>
  );
};

export const WithdrawPage = ({ language, need, token, errors, text }: StandingPageProps) => {
  const m = messages[language];
  return (
    <>
      <ErrorSummary lang={language} errors={errors} />
      <PageHeading kicker={need.body.title} title={m.withdrawTitle} lead={m.withdrawLead} />
      <PostForm action={localisedPath(language, `${needPath(need.record)}/withdraw`)} token={token}>
        <TextArea
          lang={language}
          name="reason"
          {...m.withdrawReason}
          value={text}
          maxLength={1000}
          error={errorOf(errors, 'reason')}
        />
        <div class="nytte-actions">
          <Button>{m.withdrawSubmit}</Button>
          <Cancel language={language} need={need} />
        </div>
      </PostForm>
    </>
  );
};
