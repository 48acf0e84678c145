import { formatList, formatMoment } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button, ButtonLink } from '../../ui/components/button.tsx';
import { CardList } from '../../ui/components/card-list.tsx';
import { InstrumentCard } from '../../ui/components/instrument-card.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { PageHeading, Prose, Section } from '../../ui/layout/page-parts.tsx';
import { type Instrument, instrumentCardProps } from '../instruments/public.ts';
import { AnswerFields } from './answer-fields.tsx';
import type { BuyingAnswers } from './answers.ts';
import { Codes, Demands, FirstSteps, Others, Reasons, Risks } from './assessment-parts.tsx';
import type { PreviousPurchases } from './context.ts';
import type { Assessment } from './domain.ts';
import { messages } from './messages.ts';
import { PurchasesSection } from './purchases-section.tsx';
import type { ListedAssessment } from './queries.ts';
import type { SubjectReference } from './schema.ts';
import { specMessages } from './spec-messages.ts';
import type { Subject } from './subject.ts';
import { queryOf } from './words.ts';

export interface AssessPageProps {
  readonly language: Language;
  readonly answers: BuyingAnswers;
  readonly subject: Subject | undefined;
  readonly of: SubjectReference & { readonly words?: string | undefined };
  /** Undefined before anything is answered. */
  readonly answer:
    | {
        readonly assessment: Assessment;
        readonly places: readonly Instrument[];
        readonly purchases: PreviousPurchases;
      }
    | undefined;
  readonly own: readonly ListedAssessment[];
  readonly isRemoved: boolean;
  readonly now: Date;
}

/** The questions and where they lead: open to all, answered without an account, kept nowhere but in the address. */
export const AssessPage = (props: AssessPageProps) => {
  const { language, answers, answer, subject, of } = props;
  const m = messages[language];
  return (
    <>
      {props.isRemoved && (
        <Notice lang={language} kind="done" title={specMessages[language].removed} isStatus />
      )}
      {answer ? (
        <Answer {...props} answer={answer} />
      ) : (
        <>
          <PageHeading kicker={m.kicker} title={m.title} lead={m.lead} />
          <About {...props} />
          <OwnAssessments language={language} assessments={props.own} />
        </>
      )}
      <form
        class="nytte-form nytte-buying"
        action={localisedPath(language, '/procurement/for-need')}
        method="get"
        id="answers"
      >
        {answer && <h2>{m.again}</h2>}
        {subject && <input type="hidden" name={subject.kind} value={subject.reference} />}
        {!subject && of.words && <input type="hidden" name="words" value={of.words} />}
        <AnswerFields language={language} answers={answers} />
        <div class="nytte-actions">
          <Button variant={answer ? 'secondary' : 'primary'} icon="arrow">
            {m.submit}
          </Button>
        </div>
      </form>
      <Section id="limits" heading={m.limitsHeading}>
        <Prose>
          <ul>
            {m.limits.map((limit) => (
              <li>{limit}</li>
            ))}
          </ul>
        </Prose>
      </Section>
    </>
  );
};

/** What the purchase is for, with the way back. */
const About = ({ language, subject, of }: AssessPageProps) => {
  if (subject?.title) {
    return (
      <p>
        {specMessages[language].belongsTo}:{' '}
        <a href={localisedPath(language, subject.href)} lang={subject.language}>
          {subject.title}
        </a>
      </p>
    );
  }
  return of.words ? (
    <p>
      {specMessages[language].belongsTo}: <q>{of.words}</q>
    </p>
  ) : null;
};

const Answer = (props: AssessPageProps & { readonly answer: NonNullable<AssessPageProps['answer']> }) => {
  const { language, answers, answer, of, subject } = props;
  const { assessment } = answer;
  const m = messages[language];
  const words = m.procedure[assessment.procedure];
  const parts = { language, answers, assessment };
  return (
    <>
      <PageHeading
        kicker={m.kicker}
        title={words.answer}
        lead={words.what}
        actions={
          <ButtonLink
            href={localisedPath(language, `/procurement/for-need/specification?${queryOf(answers, of)}`)}
            icon="arrow"
          >
            {m.makeSpecification}
          </ButtonLink>
        }
      />
      <p class="nytte-quiet">{m.makeSpecificationHelp}</p>
      <About {...props} />
      {assessment.missing.length > 0 && (
        <Notice
          lang={language}
          kind="info"
          title={m.missing(
            formatList(
              language,
              assessment.missing.map((name) => m.question[name].short),
            ),
          )}
        >
          <p>
            <a href="#answers">{m.again}</a>
          </p>
        </Notice>
      )}
      <Reasons {...parts} />
      <FirstSteps {...parts} />
      <Risks {...parts} />
      <PurchasesSection
        language={language}
        found={answer.purchases}
        hasWords={Boolean(subject?.words || of.words)}
      />
      <Places {...props} places={answer.places} />
      <Demands {...parts} />
      <Codes {...parts} />
      <Others {...parts} />
    </>
  );
};

const Places = ({
  language,
  places,
  now,
}: Pick<AssessPageProps, 'language' | 'now'> & { readonly places: readonly Instrument[] }) => {
  const m = messages[language];
  return (
    <Section id="places" heading={m.placesHeading} lead={places.length > 0 ? m.placesLead : m.placesNone}>
      <CardList
        cards={places.map((instrument) => (
          <InstrumentCard {...instrumentCardProps(language, instrument, now)} size="compact" />
        ))}
      />
      <p>
        <a href={localisedPath(language, '/instruments?phase=procurement')}>{m.allInstruments}</a>
      </p>
    </Section>
  );
};

const OwnAssessments = ({
  language,
  assessments,
}: {
  readonly language: Language;
  readonly assessments: readonly ListedAssessment[];
}) =>
  assessments.length === 0 ? null : (
    <Section id="own" heading={messages[language].ownHeading(assessments.length)}>
      <AssessmentList language={language} assessments={assessments} />
    </Section>
  );

/** Kept assessments by name, the last saved first. */
export const AssessmentList = ({
  language,
  assessments,
}: {
  readonly language: Language;
  readonly assessments: readonly ListedAssessment[];
}) => {
  const m = messages[language];
  return (
    <ul class="nytte-need-briefs">
      {assessments.map(({ id, title, savedAt }) => (
        <li>
          <a href={localisedPath(language, `/procurement/assessments/${id}`)}>{title ?? m.untitled}</a>
          <p class="nytte-quiet">{m.savedAt(formatMoment(language, savedAt), undefined)}</p>
        </li>
      ))}
    </ul>
  );
};
