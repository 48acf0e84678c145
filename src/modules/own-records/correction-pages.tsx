import { formatMoment } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button, ButtonLink } from '../../ui/components/button.tsx';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { KeyFacts } from '../../ui/components/key-facts.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { ErrorSummary, type FormError } from '../../ui/forms/error-summary.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { TextArea } from '../../ui/forms/text-area.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import { PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import type { Correction } from './correction-queries.ts';
import { emailKeptDays } from './domain.ts';
import { messages } from './messages.ts';

export interface SendPageProps {
  readonly language: Language;
  readonly subject: { readonly kind: string; readonly slug: string; readonly title: string };
  readonly typed: {
    readonly message?: string | undefined;
    readonly source?: string | undefined;
    readonly email?: string | undefined;
  };
  readonly errors: readonly FormError[];
  /** Whether answers are mailed here: no more is promised. */
  readonly hasMail: boolean;
  readonly token: string | undefined;
}

/** "Er noe feil her?": for anybody. */
export const SendPage = ({ language, subject, typed, errors, hasMail, token }: SendPageProps) => {
  const m = messages[language].correction;
  const errorOf = (field: string) => errors.find(({ fieldId }) => fieldId === field)?.message;
  return (
    <>
      <ErrorSummary lang={language} errors={errors} />
      <PageHeading kicker={m.about(subject.title)} title={m.title} lead={m.lead} />
      <PostForm
        action={localisedPath(language, '/corrections/new')}
        token={token}
        hidden={[
          { name: 'kind', value: subject.kind },
          { name: 'of', value: subject.slug },
        ]}
      >
        <TextArea
          lang={language}
          name="message"
          label={m.message}
          value={typed.message}
          error={errorOf('message')}
          rows={6}
          maxLength={4000}
        />
        <TextField
          lang={language}
          name="source"
          label={m.source}
          help={m.sourceHelp}
          value={typed.source}
          error={errorOf('source')}
          maxLength={500}
          isOptional
        />
        <TextField
          lang={language}
          name="email"
          type="email"
          autoComplete="email"
          label={m.email}
          help={hasMail ? m.emailHelp(emailKeptDays) : m.emailHelpNoMail(emailKeptDays)}
          value={typed.email}
          error={errorOf('email')}
          maxLength={200}
          isOptional
        />
        {/* People do not see this one; who fills it in is a program. */}
        <div class="nytte-honeypot" aria-hidden="true">
          <label for="website">{m.website}</label>
          <input id="website" name="website" type="text" tabindex={-1} autocomplete="off" />
        </div>
        <div class="nytte-actions">
          <Button>{m.send}</Button>
        </div>
      </PostForm>
    </>
  );
};

export const SentPage = ({ language, back }: { readonly language: Language; readonly back: string }) => {
  const m = messages[language].correction;
  return (
    <>
      <PageHeading title={m.sentTitle} lead={m.sentText} />
      <p>
        <ButtonLink href={localisedPath(language, back)} variant="secondary">
          {m.backTo}
        </ButtonLink>
      </p>
    </>
  );
};

export interface CorrectionListPageProps {
  readonly language: Language;
  readonly corrections: readonly Correction[];
  readonly told: 'accepted' | 'rejected' | undefined;
}

export const CorrectionListPage = ({ language, corrections, told }: CorrectionListPageProps) => {
  const m = messages[language].correction;
  const waiting = corrections.filter(({ state }) => state === 'received');
  const answered = corrections.filter(({ state }) => state !== 'received');
  return (
    <>
      <PageHeading title={m.listTitle} lead={m.listLead} />
      {told && <Notice lang={language} kind="done" title={m.outcome[told]} isStatus />}
      {corrections.length === 0 && (
        <EmptyState title={m.listEmpty}>
          <p>{m.listEmptyText}</p>
        </EmptyState>
      )}
      <Group language={language} id="waiting" heading={m.waiting} corrections={waiting} />
      <Group language={language} id="answered" heading={m.answered} corrections={answered} />
    </>
  );
};

const Group = ({
  language,
  id,
  heading,
  corrections,
}: {
  readonly language: Language;
  readonly id: string;
  readonly heading: string;
  readonly corrections: readonly Correction[];
}) => {
  const m = messages[language].correction;
  if (corrections.length === 0) return null;
  return (
    <Section id={id} heading={`${heading} (${corrections.length})`}>
      <ul class="nytte-records">
        {corrections.map((correction) => (
          <li>
            <a
              href={localisedPath(language, `/records/corrections/${correction.id}`)}
              lang={correction.titleLanguage === language ? undefined : correction.titleLanguage}
            >
              {correction.title}
            </a>
            <p class="nytte-quiet">
              {[
                m.received(formatMoment(language, correction.receivedAt)),
                correction.state !== 'received' && m.state[correction.state],
                correction.organisationId === null && m.unowned,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
};

export interface CorrectionPageProps {
  readonly language: Language;
  readonly correction: Correction;
  readonly path: string | undefined;
  readonly hasMail: boolean;
  readonly words: string;
  readonly error: string | undefined;
  readonly token: string | undefined;
}

/** What a reader told, and the answer. */
export const CorrectionPage = (props: CorrectionPageProps) => {
  const { language, correction, path, hasMail, error } = props;
  const m = messages[language].correction;
  const contact = correction.email ? (hasMail ? m.wantsAnswer : m.contactAt(correction.email)) : m.wantsNone;
  const lang = correction.language === language ? undefined : correction.language;
  return (
    <>
      <ErrorSummary lang={language} errors={error ? [{ fieldId: 'words', message: error }] : []} />
      <PageHeading
        kicker={
          <>
            <a href={localisedPath(language, '/records/corrections')}>{m.listTitle}</a>
            {` · ${m.received(formatMoment(language, correction.receivedAt))}`}
          </>
        }
        title={m.answerTitle}
        lead={
          path ? (
            <a href={localisedPath(language, path)}>{m.about(correction.title)}</a>
          ) : (
            m.about(correction.title)
          )
        }
      />
      <blockquote class="nytte-told" lang={lang}>
        {correction.message}
      </blockquote>
      <KeyFacts
        facts={[
          {
            term: m.claimedSource,
            value: correction.source ?? m.noSource,
            ...(correction.source ? { lang } : {}),
          },
        ]}
      />
      {correction.state === 'received' ? (
        <Answer {...props} contact={contact} />
      ) : (
        <Answered language={language} correction={correction} />
      )}
    </>
  );
};

const Answer = ({
  language,
  correction,
  words,
  error,
  token,
  contact,
}: CorrectionPageProps & { readonly contact: string }) => {
  const m = messages[language].correction;
  const isUnowned = correction.organisationId === null;
  return (
    <PostForm action={localisedPath(language, `/records/corrections/${correction.id}`)} token={token}>
      <p>{contact}</p>
      <TextArea
        lang={language}
        name="words"
        label={m.words}
        help={m.wordsHelp}
        value={words}
        error={error}
        maxLength={2000}
      />
      {isUnowned && <p class="nytte-quiet">{m.acceptUnownedHelp}</p>}
      <div class="nytte-actions">
        <Button name="decision" value="accept">
          {isUnowned ? m.acceptUnowned : m.accept}
        </Button>
        <Button name="decision" value="reject" variant="secondary">
          {m.reject}
        </Button>
      </div>
    </PostForm>
  );
};

const Answered = ({ language, correction }: Pick<CorrectionPageProps, 'language' | 'correction'>) => {
  const m = messages[language].correction;
  const when = correction.answeredAt ? m.answeredOn(formatMoment(language, correction.answeredAt)) : '';
  return (
    <Section id="answer" heading={m.state[correction.state]} lead={when}>
      {correction.answer && <p class="nytte-difference__text">{correction.answer}</p>}
    </Section>
  );
};
