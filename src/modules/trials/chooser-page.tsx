import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button, ButtonLink } from '../../ui/components/button.tsx';
import { RadioGroup } from '../../ui/forms/choice-group.tsx';
import { ErrorSummary, type FormError } from '../../ui/forms/error-summary.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import { PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import { countWords, differenceWords } from './amounts.ts';
import type { ChooserField, ChooserQuery } from './chooser-answers.ts';
import { chooserMessages } from './chooser-messages.ts';
import type { DesignAdvice, SampleAdvice } from './core/design/choose.ts';
import { errorOf } from './form-fields.tsx';
import { formMessages } from './form-messages.ts';
import { messages } from './messages.ts';

export interface ChooserPageProps {
  readonly language: Language;
  readonly query: ChooserQuery;
  readonly advice: DesignAdvice | undefined;
  readonly errors: readonly FormError[];
  /** Whether the reader works for an organisation that could try something. */
  readonly canBegin: boolean;
}

/** A few questions that lead to a design, or to why no trial can answer. */
export const ChooserPage = (props: ChooserPageProps) => {
  const { language, errors, advice } = props;
  const m = chooserMessages[language];
  return (
    <>
      <ErrorSummary lang={language} errors={errors} />
      {advice ? <Advice {...props} advice={advice} /> : <PageHeading title={m.title} lead={m.lead} />}
      {advice ? (
        <Section id="answers" heading={m.change}>
          <Questions {...props} />
        </Section>
      ) : (
        <Questions {...props} />
      )}
      <p>
        <a href={localisedPath(language, '/methods/trials')}>{messages[language].methods}</a>
      </p>
    </>
  );
};

const Advice = (props: ChooserPageProps & { readonly advice: DesignAdvice }) => {
  const { language, advice, canBegin } = props;
  const m = chooserMessages[language];
  if (advice.advice === 'cannot_answer') return <CannotAnswer {...props} advice={advice} />;
  return (
    <>
      <PageHeading kicker={m.title} title={m.answer[advice.design]} lead={m.needs[advice.design]} />
      <Sample {...props} sample={advice.sample} />
      <ul class="nytte-prose">
        {advice.reasons.map((reason) => (
          <li>{m.reason[reason]}</li>
        ))}
        {advice.warnings.map((warning) => (
          <li>{m.warning[warning]}</li>
        ))}
      </ul>
      {canBegin && (
        <>
          <p>{m.useLead}</p>
          <div class="nytte-actions">
            <ButtonLink href={localisedPath(language, '/initiatives?own=yes')}>{m.use}</ButtonLink>
          </div>
        </>
      )}
    </>
  );
};

const CannotAnswer = (
  props: ChooserPageProps & { readonly advice: Extract<DesignAdvice, { advice: 'cannot_answer' }> },
) => {
  const { language, advice } = props;
  const m = chooserMessages[language];
  return (
    <>
      <PageHeading kicker={m.title} title={m.cannot} />
      {advice.reasons.map((reason) => (
        <div class="nytte-trial-answer nytte-trial-answer--could_not_tell">
          <h2>{m.cannotReason[reason].why}</h2>
          <p>
            <strong>{m.instead}:</strong> {m.cannotReason[reason].instead}
          </p>
        </div>
      ))}
      {advice.sample && <Sample {...props} sample={advice.sample} />}
      {advice.nearest && <p>{m.nearest(m.answer[advice.nearest])}</p>}
    </>
  );
};

const Sample = ({ language, query, sample }: ChooserPageProps & { readonly sample: SampleAdvice }) => {
  const m = chooserMessages[language];
  const { needed, available, smallestEffect, counts } = sample;
  const measure = { kind: query.kind ?? 'mean' } as const;
  const isShown = smallestEffect !== null && smallestEffect < Number.MAX_VALUE;
  return (
    <>
      <p>
        {needed === null
          ? m.sampleNone
          : m.sampleNeeded(countWords(language, needed), m.counts[counts], countWords(language, available))}
      </p>
      {isShown && <p>{m.sampleSmallest(differenceWords(language, measure, smallestEffect))}</p>}
      <p class="nytte-quiet">{m.basis}</p>
    </>
  );
};

const Questions = (props: ChooserPageProps) => {
  const { language, query, errors } = props;
  const m = chooserMessages[language];
  const f = formMessages[language];
  const yesNo = [
    { value: 'yes', label: m.yes },
    { value: 'no', label: m.no },
  ];
  const radio = (name: ChooserField, choices: readonly { value: string; label: string }[] = yesNo) => (
    <RadioGroup
      lang={language}
      name={name}
      label={m.question[name].label}
      help={m.question[name].help || undefined}
      error={errorOf(errors, name)}
      value={query[name]}
      choices={choices}
    />
  );
  const choices = (of: Readonly<Record<string, string>> | undefined) =>
    Object.entries(of ?? {}).map(([value, label]) => ({ value, label }));
  const number = (name: ChooserField, isOptional = false) => (
    <TextField
      lang={language}
      name={name}
      label={m.question[name].label}
      help={m.question[name].help || undefined}
      error={errorOf(errors, name)}
      value={query[name]}
      inputMode="decimal"
      size={12}
      isOptional={isOptional}
    />
  );
  return (
    <form class="nytte-form" action={localisedPath(language, '/trials/choose')} method="get" novalidate>
      {radio('hasMeasure')}
      {radio('canChoose')}
      {radio('givenTo', choices(m.givenTo))}
      {radio('spillsOver')}
      {radio('everybodyInTheEnd')}
      {radio('inSteps')}
      {radio('measuredBefore')}
      {radio('hasComparison')}
      {number('units')}
      {number('clusters', true)}
      {radio('kind', choices(f.choice.primaryKind))}
      {radio('better', choices(f.choice.primaryBetter))}
      {number('baseline', true)}
      {number('sd', true)}
      {number('important')}
      {number('icc', true)}
      <div class="nytte-actions">
        <Button>{m.submit}</Button>
      </div>
    </form>
  );
};
