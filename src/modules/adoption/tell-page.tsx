import { formatList } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button } from '../../ui/components/button.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { RadioGroup } from '../../ui/forms/choice-group.tsx';
import { ErrorSummary, type FormError } from '../../ui/forms/error-summary.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { Select } from '../../ui/forms/select.tsx';
import { TextArea } from '../../ui/forms/text-area.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import { DetailsBlock, PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import type { InitiativeChoice } from '../initiatives/public.ts';
import { isMeasuredBenefit } from '../innovations/public.ts';
import type { MeasuredBenefit } from './context.ts';
import { EffectFields } from './effect-fields.tsx';
import { messages } from './messages.ts';
import { type Originator, originatorName } from './originator.ts';
import type { Adoption, AdoptionStep, OwnAdoption } from './queries.ts';
import { adoptionStates, limits, visibilities } from './schema.ts';
import type { Subject } from './subject.ts';
import type { Typed } from './typed.ts';
import { textLanguage } from './words.ts';

export interface TellPageProps {
  readonly language: Language;
  readonly subject: Subject;
  readonly organisationName: string;
  readonly originator: Originator | undefined;
  /** Those that they may have learned it from. */
  readonly others: readonly Adoption[];
  readonly initiatives: readonly InitiativeChoice[];
  readonly benefits: readonly MeasuredBenefit[];
  readonly steps: readonly AdoptionStep[];
  readonly typed: Typed;
  readonly errors: readonly FormError[];
  readonly token: string | undefined;
  /** What a colleague saved meanwhile. */
  readonly theirs: OwnAdoption | undefined;
}

/** The form in which an organisation tells how it stands to an innovation or a solution. */
export const TellPage = (props: TellPageProps) => {
  const { language, subject, errors, theirs } = props;
  const m = messages[language].tell;
  const { path } = subject;
  return (
    <>
      <ErrorSummary lang={language} errors={errors} />
      {theirs && (
        <Notice lang={language} kind="warning" title={m.conflict} isStatus>
          <p>{m.conflictText(messages[language].stateSince[theirs.state](theirs.year))}</p>
        </Notice>
      )}
      <PageHeading
        kicker={m.title}
        title={subject.title}
        lead={m.lead(props.organisationName)}
        {...textLanguage(language, subject)}
      />
      <PostForm
        action={localisedPath(language, `${path}/adopt`)}
        token={props.token}
        hidden={[{ name: 'revision', value: props.typed.revision }]}
      >
        <Standing {...props} />
        <Told {...props} />
        <Effect {...props} />
        <div class="nytte-actions">
          <Button icon="check">{m.submit}</Button>
          <a href={localisedPath(language, path)}>{m.cancel}</a>
        </div>
      </PostForm>
      <Before {...props} />
    </>
  );
};

export const errorOf = (errors: readonly FormError[], name: string): string | undefined =>
  errors.find(({ fieldId }) => fieldId === name)?.message;

const Standing = ({ language, typed, errors }: TellPageProps) => {
  const { tell: m, state } = messages[language];
  return (
    <>
      <RadioGroup
        lang={language}
        name="state"
        {...m.state}
        value={typed.state}
        error={errorOf(errors, 'state')}
        choices={adoptionStates.map((value) => ({ value, label: state[value], help: m.stateHelp[value] }))}
      />
      <TextField
        lang={language}
        name="year"
        {...m.year}
        value={typed.year}
        inputMode="numeric"
        size={6}
        maxLength={4}
        error={errorOf(errors, 'year')}
      />
      <RadioGroup
        lang={language}
        name="visibility"
        {...m.visibility}
        value={typed.visibility}
        isOptional
        choices={visibilities.toReversed().map((value) => ({
          value,
          label: m.visibilityChoice[value],
          help: m.visibilityHelp[value],
        }))}
      />
    </>
  );
};

const Told = ({ language, typed, errors, originator, others, initiatives, subject }: TellPageProps) => {
  const m = messages[language].tell;
  const maker = originatorName(originator, subject);
  const teachers = [
    ...(maker ? [{ value: 'originator', label: maker }] : []),
    ...others.map(({ id, organisation }) => ({ value: id, label: organisation.name })),
  ];
  return (
    <>
      <TextArea
        lang={language}
        name="note"
        {...m.note}
        value={typed.note}
        maxLength={limits.note}
        error={errorOf(errors, 'note')}
        isOptional
      />
      <TextArea
        lang={language}
        name="learned"
        {...m.learned}
        value={typed.learned}
        maxLength={limits.learned}
        error={errorOf(errors, 'learned')}
        isOptional
      />
      {teachers.length > 0 && (
        <Select
          lang={language}
          name="learnedFrom"
          {...m.learnedFrom}
          value={typed.learnedFrom}
          options={teachers}
          emptyLabel={m.learnedFromNone}
          error={errorOf(errors, 'learnedFrom')}
          isOptional
        />
      )}
      {initiatives.length > 0 && (
        <Select
          lang={language}
          name="initiativeId"
          {...m.initiative}
          value={typed.initiativeId}
          options={initiatives.map(({ id, title }) => ({ value: id, label: title }))}
          emptyLabel={m.initiativeNone}
          error={errorOf(errors, 'initiativeId')}
          isOptional
        />
      )}
      {subject.kind === 'innovation' ? (
        <p class="nytte-field">
          <a href={`${localisedPath(language, '/initiatives/new')}?innovation=${subject.slug}`}>
            {m.beginInitiative}
          </a>
        </p>
      ) : (
        <TextField
          lang={language}
          name="calledOffFrom"
          label={m.calledOffFrom.label}
          help={
            subject.frameworks.length > 0
              ? m.calledOffFrom.known(formatList(language, subject.frameworks))
              : m.calledOffFrom.help
          }
          value={typed.calledOffFrom}
          maxLength={limits.framework}
          error={errorOf(errors, 'calledOffFrom')}
          isOptional
        />
      )}
    </>
  );
};

const Effect = (props: TellPageProps) => {
  const { language, typed, errors, subject, benefits } = props;
  const m = messages[language].tell;
  const isFilled = Object.values(typed.effect).some((value) => value !== undefined && value !== '');
  const isFaulty = errors.some(({ fieldId }) => fieldId.startsWith('effect.') || fieldId === 'benefitId');
  return (
    <DetailsBlock summary={m.effectSummary} isOpen={isFilled || isFaulty}>
      <p>{m.effectLead}</p>
      {benefits.length > 0 && (
        <Select
          lang={language}
          name="benefitId"
          {...m.benefit}
          value={typed.benefitId}
          options={benefits.map(({ id, title }) => ({ value: id, label: title }))}
          emptyLabel={m.benefitNone}
          error={errorOf(errors, 'benefitId')}
          isOptional
        />
      )}
      <EffectFields
        language={language}
        typed={typed.effect}
        errors={errors}
        originals={subject.results.filter(isMeasuredBenefit)}
      />
    </DetailsBlock>
  );
};

const Before = ({ language, steps }: TellPageProps) => {
  if (steps.length === 0) return null;
  const { tell: m, stateSince } = messages[language];
  return (
    <Section id="history" heading={m.historyHeading}>
      <ol>
        {steps.map(({ state, year }) => (
          <li>{stateSince[state](year)}</li>
        ))}
      </ol>
    </Section>
  );
};
