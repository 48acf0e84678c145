import { formatMoment } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { DraftFault, OwnRecordKindName } from '../../kernel/records/kind.ts';
import type { OwnRecord } from '../../kernel/records/records.ts';
import { Button, ButtonLink } from '../../ui/components/button.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import { DetailsBlock, PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import type { Standing } from './domain.ts';
import { recordPath } from './list-page.tsx';
import { messages } from './messages.ts';
import type { Review } from './queries.ts';

export const tellings = [
  'saved',
  'published',
  'withdrawn',
  'restored',
  'asked',
  'approved',
  'returned',
  'discarded',
] as const;

export interface RecordPageProps {
  readonly language: Language;
  readonly record: OwnRecord;
  readonly kindName: OwnRecordKindName;
  readonly title: string;
  readonly titleLang: string;
  readonly standing: Standing;
  readonly steps: readonly { readonly name: string; readonly heading: string }[];
  readonly faults: readonly DraftFault[];
  readonly review: Review | undefined;
  readonly names: ReadonlyMap<string, string>;
  readonly isReviewRequired: boolean;
  readonly isTakenOver: boolean;
  readonly mayWrite: boolean;
  /** The public page, where there is one. */
  readonly publicPath: string | undefined;
  readonly token: string | undefined;
  readonly told: (typeof tellings)[number] | undefined;
}

/** Where a record stands, what is missing, and what to do next. */
export const RecordPage = (props: RecordPageProps) => {
  const { language, record, standing, told } = props;
  const m = messages[language];
  const isPublishedDemonstration = told === 'published' && record.isDemonstration;
  return (
    <>
      <PageHeading
        kicker={
          <>
            <a href={localisedPath(language, '/records')}>{m.listTitle}</a>
            {` · ${m.kind[props.kindName]}`}
          </>
        }
        title={props.title}
        {...(props.titleLang === language ? {} : { titleLang: props.titleLang })}
        lead={record.isDemonstration ? m.demonstrationOnly : m.standing[standing]}
      />
      {told && (
        <Notice
          lang={language}
          kind="done"
          title={isPublishedDemonstration ? m.publishedDemonstration : m[told]}
          isStatus
        />
      )}
      <ReviewTold {...props} />
      {record.draft !== null && <Next {...props} />}
      <Steps {...props} />
      <More {...props} />
    </>
  );
};

const ReviewTold = ({ language, record, review, names }: RecordPageProps) => {
  const m = messages[language];
  if (!review || record.draft === null) return null;
  const nameOf = (id: string | null) => names.get(id ?? '') ?? m.someone;
  if (review.state === 'asked') {
    return (
      <Notice
        lang={language}
        kind="info"
        title={m.reviewAsked(nameOf(review.askedBy), formatMoment(language, review.askedAt))}
      >
        <p>
          <a href={localisedPath(language, recordPath(record, '/review'))}>{m.reviewLink}</a>
        </p>
      </Notice>
    );
  }
  if (review.state === 'returned') {
    return (
      <Notice lang={language} kind="warning" title={m.reviewReturned(nameOf(review.answeredBy))}>
        <p class="nytte-difference__text">{review.answer}</p>
      </Notice>
    );
  }
  return review.state === 'void' ? <Notice lang={language} kind="warning" title={m.reviewVoid} /> : null;
};

/** What is missing, or the one thing to do when nothing is. */
const Next = (props: RecordPageProps) => {
  const { language, record, faults, names } = props;
  const m = messages[language];
  const moment = record.draftAt ? formatMoment(language, record.draftAt) : '';
  const saved = names.get(record.draftBy ?? '');
  return (
    <Section
      id="next"
      heading={faults.length > 0 ? m.missingTitle(faults.length) : m.readyTitle}
      lead={saved ? m.draftBy(saved, moment) : m.draftAt(moment)}
    >
      {record.isPublic && <p>{m.publishedDraft}</p>}
      {props.isTakenOver && record.publishedVersion === null && <p>{m.takenOver}</p>}
      {faults.length > 0 ? (
        <ul class="nytte-missing">
          {faults.map(({ step, field, message }) => (
            <li>
              <a href={`${localisedPath(language, recordPath(record, `/edit/${step}`))}?check=1#${field}`}>
                {message}
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <p>{props.isReviewRequired ? m.readyReviewText : m.readyText}</p>
      )}
      {faults[0] && props.mayWrite && (
        <ButtonLink
          href={`${localisedPath(language, recordPath(record, `/edit/${faults[0].step}`))}?check=1`}
          icon="arrow"
        >
          {m.fillIn}
        </ButtonLink>
      )}
      {faults.length === 0 && (
        <ButtonLink href={localisedPath(language, recordPath(record, '/preview'))} icon="arrow">
          {m.preview}
        </ButtonLink>
      )}
    </Section>
  );
};

const Steps = ({ language, record, steps, faults, mayWrite }: RecordPageProps) => {
  const m = messages[language];
  return (
    <Section id="steps" heading={m.stepsHeading}>
      <ol class="nytte-record-steps">
        {steps.map(({ name, heading }) => {
          const missing = faults.filter(({ step }) => step === name).length;
          const state = missing === 0 ? m.stepDone : m.stepMissing(missing);
          return (
            <li>
              <span>
                {heading} <span class="nytte-quiet">({state})</span>
              </span>
              {mayWrite && (
                <a href={localisedPath(language, recordPath(record, `/edit/${name}`))}>
                  {m.change} <span class="ds-sr-only">«{heading}»</span>
                </a>
              )}
            </li>
          );
        })}
      </ol>
    </Section>
  );
};

const More = (props: RecordPageProps) => {
  const { language, record, mayWrite, publicPath } = props;
  const m = messages[language];
  if (!mayWrite && record.publishedVersion === null) return null;
  return (
    <Section id="more" heading={m.more}>
      <ul class="nytte-records">
        {publicPath && (
          <li>
            <a href={localisedPath(language, publicPath)}>{m.publicPage}</a>
          </li>
        )}
        {(record.publishedVersion !== null || props.isTakenOver) && (
          <li>
            <a href={localisedPath(language, recordPath(record, '/versions'))}>{m.versions}</a>
          </li>
        )}
      </ul>
      {mayWrite && record.draft !== null && (
        <Act
          {...props}
          act="discard"
          label={record.publishedVersion === null ? m.discard : m.discardDraft}
          help={record.publishedVersion === null ? m.discardAllHelp : m.discardHelp}
        />
      )}
      {mayWrite && record.isPublic && (
        <Act
          {...props}
          act="withdraw"
          label={m.withdraw}
          help={props.isTakenOver ? m.giveBackHelp : m.withdrawHelp}
        />
      )}
    </Section>
  );
};

/** What cannot be undone stands behind a click, with what it does. */
const Act = ({
  language,
  record,
  token,
  act,
  label,
  help,
}: RecordPageProps & { act: 'discard' | 'withdraw'; label: string; help: string }) => (
  <DetailsBlock summary={label}>
    <p>{help}</p>
    <PostForm
      action={localisedPath(language, recordPath(record, `/${act}`))}
      token={token}
      hidden={[{ name: 'revision', value: String(record.revision) }]}
    >
      <Button variant="secondary">{label}</Button>
    </PostForm>
  </DetailsBlock>
);

/** Publishing, or asking a colleague where the organisation wants that: stands under the preview. */
export const PublishForm = ({
  language,
  record,
  isReviewRequired,
  token,
}: Pick<RecordPageProps, 'language' | 'record' | 'isReviewRequired' | 'token'>) => {
  const m = messages[language];
  const act = isReviewRequired ? 'ask-review' : 'publish';
  const publish = record.isPublic ? m.publishChange : m.publish;
  return (
    <PostForm
      action={localisedPath(language, recordPath(record, `/${act}`))}
      token={token}
      hidden={[{ name: 'revision', value: String(record.revision) }]}
    >
      {isReviewRequired && <p>{m.reviewWanted}</p>}
      {!isReviewRequired && record.publishedVersion !== null && (
        <TextField lang={language} name="note" label={m.note} help={m.noteHelp} maxLength={200} isOptional />
      )}
      <div class="nytte-actions">
        <Button icon="check">
          {isReviewRequired ? m.askReview : record.isDemonstration ? m.publishDemonstration : publish}
        </Button>
      </div>
    </PostForm>
  );
};
