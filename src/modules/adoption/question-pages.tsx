import { formatMoment } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button } from '../../ui/components/button.tsx';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { SourceLine } from '../../ui/components/source-line.tsx';
import { ErrorSummary, type FormError } from '../../ui/forms/error-summary.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { Select } from '../../ui/forms/select.tsx';
import { TextArea } from '../../ui/forms/text-area.tsx';
import { PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import type { Innovation } from '../innovations/public.ts';
import { messages } from './messages.ts';
import type { Question, QuestionMessage, Respondent } from './question-queries.ts';
import { limits } from './schema.ts';
import { errorOf } from './tell-page.tsx';
import { otherLanguage, textLanguage } from './words.ts';

export interface AskPageProps {
  readonly language: Language;
  readonly innovation: Innovation;
  readonly respondents: readonly Respondent[];
  readonly typed: { readonly to?: string | undefined; readonly text?: string | undefined };
  readonly errors: readonly FormError[];
  readonly token: string | undefined;
}

/** Asking those who know; or saying honestly that none of them can answer here. */
export const AskPage = (props: AskPageProps) => {
  const { language, innovation, respondents, typed, errors } = props;
  const { ask: m, tell, state } = messages[language];
  const path = `/innovations/${innovation.slug}`;
  return (
    <>
      <ErrorSummary lang={language} errors={errors} />
      <PageHeading
        kicker={m.title}
        title={innovation.title}
        lead={m.lead}
        {...textLanguage(language, innovation)}
      />
      {respondents.length === 0 ? (
        <Nobody language={language} innovation={innovation} />
      ) : (
        <PostForm action={localisedPath(language, `${path}/ask`)} token={props.token}>
          <Select
            lang={language}
            name="to"
            {...m.to}
            value={typed.to ?? respondents[0]?.organisation.slug}
            error={errorOf(errors, 'to')}
            options={respondents.map(({ organisation, adoption }) => ({
              value: organisation.slug,
              label: adoption
                ? m.adopter(organisation.name, state[adoption.state])
                : m.originator(organisation.name),
            }))}
          />
          <TextArea
            lang={language}
            name="text"
            {...m.text}
            rows={8}
            value={typed.text}
            maxLength={limits.message}
            error={errorOf(errors, 'text')}
          />
          <div class="nytte-actions">
            <Button icon="people">{m.submit}</Button>
            <a href={localisedPath(language, path)}>{tell.cancel}</a>
          </div>
        </PostForm>
      )}
    </>
  );
};

const Nobody = ({ language, innovation }: { language: Language; innovation: Innovation }) => {
  const m = messages[language].ask;
  return (
    <Notice lang={language} kind="info" title={m.nobodyTitle}>
      <p>{m.nobody}</p>
      {innovation.sources.map(({ url, title }) => (
        <SourceLine
          lang={language}
          title={title ?? new URL(url).hostname}
          href={url}
          contentLang={otherLanguage(language, innovation.language)}
        />
      ))}
    </Notice>
  );
};

export interface QuestionsPageProps {
  readonly language: Language;
  readonly organisationId: string;
  readonly questions: readonly Question[];
}

export const QuestionsPage = ({ language, organisationId, questions }: QuestionsPageProps) => {
  const m = messages[language].ask;
  const waiting = questions.filter(({ awaitsId }) => awaitsId === organisationId).length;
  return (
    <>
      <PageHeading kicker={m.listTitle} title={m.listHeading(waiting)} />
      {questions.length === 0 ? (
        <EmptyState title={m.noneTitle}>
          <p>{m.none}</p>
        </EmptyState>
      ) : (
        <ul class="nytte-adopters">
          {questions.map((question) => (
            <li>
              <a
                href={localisedPath(language, `/questions/${question.id}`)}
                lang={question.innovation && otherLanguage(language, question.innovation.language)}
              >
                {question.innovation?.title ?? m.gone}
              </a>
              <br />
              <span class="nytte-quiet">
                {[
                  m.fromTo(question.from.name, question.to.name),
                  turnWords(language, question, organisationId),
                  formatMoment(language, question.lastAt),
                ].join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

function turnWords(language: Language, { awaitsId }: Question, organisationId: string): string {
  const m = messages[language].ask;
  if (awaitsId === null) return m.answered;
  return awaitsId === organisationId ? m.waitsForUs : m.waitsForThem;
}

export interface QuestionPageProps {
  readonly language: Language;
  readonly organisationId: string;
  readonly question: Question & { readonly messages: readonly QuestionMessage[] };
  readonly typed: string | undefined;
  readonly errors: readonly FormError[];
  readonly token: string | undefined;
  readonly isSent: boolean;
}

export const QuestionPage = (props: QuestionPageProps) => {
  const { language, question, organisationId, errors } = props;
  const m = messages[language].ask;
  const { innovation, from, to } = question;
  const names = new Map([
    [from.id, from.name],
    [to.id, to.name],
  ]);
  const path = localisedPath(language, `/questions/${question.id}`);
  return (
    <>
      <ErrorSummary lang={language} errors={errors} />
      {props.isSent && <Notice lang={language} kind="done" title={m.sent} isStatus />}
      <PageHeading
        kicker={m.about}
        title={innovation?.title ?? m.gone}
        lead={`${m.fromTo(from.name, to.name)}. ${turnWords(language, question, organisationId)}.`}
        {...(innovation ? textLanguage(language, innovation) : {})}
      />
      {innovation && (
        <p>
          <a href={localisedPath(language, `/innovations/${innovation.slug}`)}>{m.toInnovation}</a>
        </p>
      )}
      <Section id="messages" heading={m.messages}>
        <ol class="nytte-messages">
          {question.messages.map(({ organisationId: writer, text, at }) => (
            <li class={writer === organisationId ? 'nytte-messages--ours' : undefined}>
              <p class="nytte-quiet">{m.wroteAt(names.get(writer) ?? '', formatMoment(language, at))}</p>
              <p class="nytte-lines">{text}</p>
            </li>
          ))}
        </ol>
      </Section>
      <PostForm action={path} token={props.token}>
        <TextArea
          lang={language}
          name="text"
          {...m.reply}
          rows={6}
          value={props.typed}
          maxLength={limits.message}
          error={errorOf(errors, 'text')}
        />
        <div class="nytte-actions">
          <Button icon="check">{m.replySubmit}</Button>
        </div>
      </PostForm>
      {question.awaitsId === organisationId && (
        <PostForm action={`${path}/close`} token={props.token}>
          <Button variant="tertiary">{m.close}</Button>
        </PostForm>
      )}
    </>
  );
};
