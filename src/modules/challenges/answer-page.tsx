import { formatMoment, formatNumber } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button, ButtonLink } from '../../ui/components/button.tsx';
import { DataTable } from '../../ui/components/data-table.tsx';
import { KeyFacts } from '../../ui/components/key-facts.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { CheckboxGroup } from '../../ui/forms/choice-group.tsx';
import { ErrorSummary, type FormError } from '../../ui/forms/error-summary.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { TextArea } from '../../ui/forms/text-area.tsx';
import { DetailsBlock, PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import { challengePath } from './addresses.ts';
import { answerMessages } from './answer-messages.ts';
import { CriteriaSection } from './challenge-page.tsx';
import { countWords } from './domain.ts';
import { judgeMessages } from './judge-messages.ts';
import { messages } from './messages.ts';
import type { Challenge } from './queries.ts';
import type { OwnOutcome, OwnResponse, Receipt } from './response-queries.ts';
import type { KeptResult } from './result.ts';
import { type AnswerDraft, type AnswerField, answerFields, answerWords, contactWords } from './schema.ts';
import { otherLanguage } from './words.ts';

export const answerNotices = ['saved', 'handedIn', 'withdrawn', 'late', 'conflict'] as const;

export interface AnswerPageProps {
  readonly language: Language;
  readonly challenge: Challenge;
  readonly organisationName: string;
  readonly own: OwnResponse | undefined;
  readonly draft: AnswerDraft;
  readonly agrees: boolean;
  readonly outcome: OwnOutcome | undefined;
  readonly result: KeptResult | undefined;
  readonly errors: readonly FormError[];
  readonly notice: (typeof answerNotices)[number] | undefined;
  /** What a colleague saved meanwhile. */
  readonly theirs: AnswerDraft | undefined;
  readonly token: string | undefined;
}

/** One short form, its receipt, and what became of it. */
export const AnswerPage = (props: AnswerPageProps) => {
  const { language, challenge, own } = props;
  const a = answerMessages[language];
  const isOpen = challenge.phase === 'open';
  const path = localisedPath(language, challengePath(challenge.record));
  return (
    <>
      <ErrorSummary lang={language} errors={props.errors} />
      <Told {...props} />
      <PageHeading
        kicker={<a href={path}>{challenge.body.title}</a>}
        title={isOpen ? a.title : a.readTitle}
        lead={isOpen ? a.lead(formatMoment(language, challenge.answersBy)) : a.notOpen}
      />
      {isOpen && <p>{a.onBehalf(props.organisationName)}</p>}
      <Outcome {...props} />
      {own?.current && <ReceiptSection {...props} own={own} current={own.current} />}
      {isOpen ? <Form {...props} /> : <Written {...props} draft={own?.draft ?? props.draft} />}
      {props.theirs && (
        <DetailsBlock summary={a.theirs} isOpen>
          <Written {...props} draft={props.theirs} />
        </DetailsBlock>
      )}
      {isOpen && <CriteriaSection language={language} challenge={challenge} />}
      {isOpen && own?.current && (
        <Section id="withdraw" heading={a.withdrawHeading} lead={a.withdrawHelp}>
          <PostForm action={`${path}/answer/withdraw`} token={props.token}>
            <Button variant="secondary">{a.withdraw}</Button>
          </PostForm>
        </Section>
      )}
    </>
  );
};

const Told = ({ language, notice }: AnswerPageProps) => {
  const a = answerMessages[language];
  if (!notice) return null;
  if (notice === 'late') {
    return (
      <Notice lang={language} kind="warning" title={a.lateTitle}>
        <p>{a.late}</p>
      </Notice>
    );
  }
  if (notice === 'conflict') {
    return (
      <Notice lang={language} kind="warning" title={a.conflictTitle}>
        <p>{a.conflict}</p>
      </Notice>
    );
  }
  return <Notice lang={language} kind="done" title={a[notice]} isStatus />;
};

const Form = (props: AnswerPageProps) => {
  const { language, challenge, own, draft, errors } = props;
  const a = answerMessages[language];
  const errorOf = (name: string) => errors.find(({ fieldId }) => fieldId === name)?.message;
  const field = (name: AnswerField | 'contact', most: number, words: { label: string; help: string }) => ({
    lang: language,
    name,
    label: words.label,
    help: `${a.upTo(words.help, most)}${draft[name] ? ` ${a.words(countWords(draft[name]), most)}.` : ''}`,
    value: draft[name],
    error: errorOf(name),
  });
  return (
    <PostForm
      action={localisedPath(language, `${challengePath(challenge.record)}/answer`)}
      token={props.token}
      hidden={[{ name: 'revision', value: String(own?.revision ?? 0) }]}
    >
      {/* Enter in a field presses the first button of a form: it must be the one that saves. */}
      <button type="submit" name="do" value="save" hidden />
      {answerFields.map((name) => (
        <TextArea {...field(name, answerWords[name], a.field[name])} rows={6} />
      ))}
      <TextArea {...field('contact', contactWords, a.contact)} rows={2} />
      <CheckboxGroup
        lang={language}
        name="agrees"
        label={a.agrees}
        help={a.agreesHelp}
        values={props.agrees ? ['yes'] : []}
        choices={[{ value: 'yes', label: a.agreesChoice }]}
        isOptional
      />
      <div class="nytte-actions">
        <Button name="do" value="hand_in" icon="check">
          {own?.current ? a.replace : a.handIn}
        </Button>
        <Button name="do" value="save" variant="secondary">
          {a.save}
        </Button>
      </div>
    </PostForm>
  );
};

/** The texts of an answer, to be read. */
export const Written = ({
  language,
  draft,
}: {
  readonly language: Language;
  readonly draft: AnswerDraft;
}) => {
  const a = answerMessages[language];
  const told = answerFields.filter((name) => draft[name]);
  return (
    <div class="nytte-challenge-told">
      {told.map((name) => (
        <>
          <h3>{a.field[name].label}</h3>
          <p class="nytte-lines nytte-prose">{draft[name]}</p>
        </>
      ))}
      {draft.contact && (
        <>
          <h3>{a.contact.label}</h3>
          <p class="nytte-lines">{draft.contact}</p>
        </>
      )}
    </div>
  );
};

const ReceiptSection = ({
  language,
  challenge,
  own,
  current,
}: AnswerPageProps & { readonly own: OwnResponse; readonly current: Receipt }) => {
  const a = answerMessages[language];
  const earlier = own.receipts.filter(({ version }) => version !== current.version);
  const file = `${challengePath(challenge.record)}/answer/receipt.json`;
  return (
    <Section id="receipt" heading={a.receiptHeading} lead={a.receiptLead}>
      <KeyFacts
        facts={[
          { term: a.receiptAt, value: formatMoment(language, current.at) },
          { term: a.receiptSum, value: <span class="nytte-checksum">{current.sha256}</span> },
        ]}
      />
      <p>
        <a href={localisedPath(language, file)}>{a.receiptFile}</a>
      </p>
      {earlier.length > 0 && (
        <DetailsBlock summary={a.earlier(earlier.length)}>
          <ul>
            {earlier.map(({ at, sha256, withdrawnAt }) => (
              <li>
                {formatMoment(language, at)}
                {withdrawnAt && ` (${a.receiptGone})`}: <span class="nytte-checksum">{sha256}</span>
              </li>
            ))}
          </ul>
        </DetailsBlock>
      )}
    </Section>
  );
};

/** When the challenge is concluded: what became of the answer, where it stands, and why, criterion by criterion. */
const Outcome = ({ language, challenge, outcome, result }: AnswerPageProps) => {
  const a = answerMessages[language];
  const m = messages[language];
  const numbers = result?.answers.find(({ response }) => response === outcome?.responseId);
  if (!outcome || !result || !numbers) return null;
  const of = result.answers.length;
  const isShared = result.answers.filter(({ rank }) => rank === numbers.rank).length > 1;
  const number = (value: number) => formatNumber(language, value);
  return (
    <Section
      id="outcome"
      heading={outcome.goesOn ? a.outcomeWon : a.outcomeLost}
      lead={`${isShared ? a.sharedPlace(numbers.rank, of) : a.place(numbers.rank, of)}. ${a.total(number(numbers.total.mean))}.`}
    >
      <DataTable
        caption={a.scoresHeading}
        columns={[
          { heading: m.criterion },
          { heading: judgeMessages[language].mean, isNumeric: true },
          { heading: a.reasonHeading },
        ]}
        rows={challenge.criteria.map(({ name }, place) => [
          <span lang={otherLanguage(language, challenge.language)}>{name}</span>,
          number(numbers.criteria[place]?.mean ?? 0),
          <span class="nytte-lines" lang={otherLanguage(language, challenge.language)}>
            {outcome.reasons[place]}
          </span>,
        ])}
      />
      <p>
        <ButtonLink
          href={localisedPath(language, `${challengePath(challenge.record)}/result`)}
          variant="secondary"
        >
          {m.resultLink}
        </ButtonLink>
      </p>
    </Section>
  );
};
