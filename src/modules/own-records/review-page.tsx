import type { Child } from 'hono/jsx';
import { formatMoment } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { OwnRecord } from '../../kernel/records/records.ts';
import { Button } from '../../ui/components/button.tsx';
import { type ComparedField, Differences } from '../../ui/components/difference.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { ErrorSummary } from '../../ui/forms/error-summary.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { TextArea } from '../../ui/forms/text-area.tsx';
import { PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import { recordPath } from './list-page.tsx';
import { messages } from './messages.ts';
import type { Review } from './queries.ts';

export interface ReviewPageProps {
  readonly language: Language;
  readonly record: OwnRecord;
  readonly title: string;
  readonly review: Review;
  readonly askedBy: string | undefined;
  /** Undefined for what has not been published before. */
  readonly fields: readonly ComparedField[] | undefined;
  readonly page: Child | undefined;
  /** Whether the reader wrote it, and so may not approve it. */
  readonly isOwn: boolean;
  readonly contentLang: string | undefined;
  readonly words: string;
  readonly error: string | undefined;
  readonly token: string | undefined;
}

/** What a colleague will publish, against what is published, and the answer. */
export const ReviewPage = (props: ReviewPageProps) => {
  const { language, record, review, fields, error } = props;
  const m = messages[language];
  return (
    <>
      <ErrorSummary lang={language} errors={error ? [{ fieldId: 'words', message: error }] : []} />
      {fields ? (
        <PageHeading
          kicker={<a href={localisedPath(language, recordPath(record))}>{m.toRecord}</a>}
          title={m.reviewTitle(props.title)}
          lead={m.reviewLead}
        />
      ) : (
        // The page that is looked at brings the heading.
        <Notice lang={language} kind="info" title={m.reviewTitle(props.title)}>
          <p>
            {m.reviewLead} <a href={localisedPath(language, recordPath(record))}>{m.toRecord}</a>
          </p>
        </Notice>
      )}
      <p>{m.reviewAsked(props.askedBy ?? m.someone, formatMoment(language, review.askedAt))}</p>
      {fields ? (
        <Section id="differences" heading={m.reviewDifferences}>
          <Differences
            lang={language}
            before={m.current}
            after={m.draftName}
            fields={fields}
            contentLang={props.contentLang}
          />
        </Section>
      ) : (
        <>
          <p>{m.reviewFirst}</p>
          <div class="nytte-preview">{props.page}</div>
        </>
      )}
      {props.isOwn ? <Notice lang={language} kind="info" title={m.reviewOwn} /> : <Answer {...props} />}
    </>
  );
};

const Answer = ({ language, record, review, words, error, token }: ReviewPageProps) => {
  const m = messages[language];
  return (
    <PostForm
      action={localisedPath(language, recordPath(record, '/review'))}
      token={token}
      hidden={[
        { name: 'revision', value: String(review.revision) },
        { name: 'review', value: review.id },
      ]}
    >
      <TextArea
        lang={language}
        name="words"
        label={m.reviewWords}
        help={m.reviewWordsHelp}
        value={words}
        error={error}
        maxLength={2000}
      />
      <div class="nytte-actions">
        <Button name="decision" value="approve" icon="check">
          {m.approve}
        </Button>
        <Button name="decision" value="return" variant="secondary">
          {m.returnIt}
        </Button>
      </div>
    </PostForm>
  );
};
