import { formatMoment } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button, ButtonLink } from '../../ui/components/button.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { ErrorSummary, type FormError } from '../../ui/forms/error-summary.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { TextArea } from '../../ui/forms/text-area.tsx';
import { PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import { challengePath } from './addresses.ts';
import { messages } from './messages.ts';
import type { Challenge } from './queries.ts';
import type { ChallengeQuestion } from './question-actions.ts';
import { reasonLimits } from './schema.ts';
import { otherLanguage } from './words.ts';

export interface QuestionsPageProps {
  readonly language: Language;
  readonly challenge: Challenge;
  readonly questions: readonly ChallengeQuestion[];
  readonly canAsk: boolean;
  readonly canAnswer: boolean;
  readonly isSignedIn: boolean;
  /** What was typed, by the id of the question that it answers; `text` for a new one. */
  readonly typed: Readonly<Record<string, string | undefined>>;
  readonly errors: readonly FormError[];
  readonly told: 'asked' | 'answered' | undefined;
  readonly token: string | undefined;
}

/** What suppliers have asked, and what all of them were answered. */
export const QuestionsPage = (props: QuestionsPageProps) => {
  const { language, challenge, questions, errors, told } = props;
  const m = messages[language];
  const path = localisedPath(language, challengePath(challenge.record));
  const waiting = questions.filter(({ answer }) => answer === null);
  const answered = questions.filter(({ answer }) => answer !== null);
  const lang = otherLanguage(language, challenge.language);
  return (
    <>
      <ErrorSummary lang={language} errors={errors} />
      {told && (
        <Notice lang={language} kind="done" title={told === 'asked' ? m.asked : m.answeredTold} isStatus />
      )}
      <PageHeading
        kicker={<a href={path}>{challenge.body.title}</a>}
        title={answered.length === 0 ? m.questionsTitle : m.questionsLink(answered.length)}
        lead={m.questionsLead}
      />
      {waiting.length > 0 && (
        <Section id="waiting" heading={m.waitingQuestions(waiting.length)}>
          {waiting.map((one) => (
            <Waiting {...props} question={one} />
          ))}
        </Section>
      )}
      {answered.length === 0 && <p>{m.noQuestions}</p>}
      <ol class="nytte-messages">
        {answered.map(({ text, answer, answeredAt, isOwn }) => (
          <li>
            <p class="nytte-lines" lang={lang}>
              <strong>{text}</strong>
            </p>
            <p class="nytte-lines" lang={lang}>
              {answer}
            </p>
            <p class="nytte-quiet">
              {answeredAt && m.answeredAt(formatMoment(language, answeredAt))}
              {isOwn && ` · ${m.ownQuestion}`}
            </p>
          </li>
        ))}
      </ol>
      <Ask {...props} />
    </>
  );
};

const Waiting = (props: QuestionsPageProps & { readonly question: ChallengeQuestion }) => {
  const { language, challenge, question, canAnswer } = props;
  const m = messages[language];
  const name = `answer-${question.id}`;
  return (
    <article class="nytte-card">
      <p class="nytte-lines">{question.text}</p>
      <p class="nytte-quiet">
        {m.askedAt(formatMoment(language, question.askedAt))}
        {question.isOwn && ` · ${m.ownQuestion}`}
      </p>
      {canAnswer && (
        <PostForm
          action={localisedPath(language, `${challengePath(challenge.record)}/questions/${question.id}`)}
          token={props.token}
        >
          <TextArea
            lang={language}
            name="answer"
            id={name}
            {...m.answerLabel}
            value={props.typed[question.id]}
            error={props.errors.find(({ fieldId }) => fieldId === name)?.message}
            maxLength={reasonLimits.words}
          />
          <Button>{m.answerSubmit}</Button>
        </PostForm>
      )}
    </article>
  );
};

const Ask = (props: QuestionsPageProps) => {
  const { language, challenge, canAsk } = props;
  const m = messages[language];
  if (challenge.askedAt >= challenge.questionsBy) {
    return <p class="nytte-quiet">{m.questionsClosed(formatMoment(language, challenge.questionsBy))}</p>;
  }
  if (challenge.phase === 'withdrawn') return null;
  if (!canAsk) {
    return props.isSignedIn ? null : (
      <p>
        {m.signInToAsk}{' '}
        <ButtonLink href={localisedPath(language, '/sign-in')} variant="secondary">
          {m.signIn}
        </ButtonLink>
      </p>
    );
  }
  return (
    <Section id="ask" heading={m.ask}>
      <PostForm
        action={localisedPath(language, `${challengePath(challenge.record)}/questions`)}
        token={props.token}
      >
        <TextArea
          lang={language}
          name="text"
          {...m.askLabel}
          value={props.typed.text}
          error={props.errors.find(({ fieldId }) => fieldId === 'text')?.message}
          maxLength={reasonLimits.question}
        />
        <div class="nytte-actions">
          <Button icon="check">{m.askSubmit}</Button>
        </div>
      </PostForm>
    </Section>
  );
};
