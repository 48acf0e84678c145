import { formatDay, formatNok } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { DataTable } from '../../ui/components/data-table.tsx';
import { DetailsBlock, Section } from '../../ui/layout/page-parts.tsx';
import type { BuyingAnswers } from './answers.ts';
import { codesOf } from './codes.ts';
import type { Assessment } from './domain.ts';
import { demands, demandsOf, sources, sourcesReadOn, thresholds, thresholdsSource } from './law.ts';
import { messages } from './messages.ts';
import { againstWords, answerWords } from './words.ts';

export interface AssessmentPartsProps {
  readonly language: Language;
  readonly answers: BuyingAnswers;
  readonly assessment: Assessment;
}

/** What each answer meant. */
export const Reasons = ({ language, assessment }: AssessmentPartsProps) => {
  const m = messages[language];
  return (
    <Section id="reasons" heading={m.reasonsHeading}>
      <DataTable
        caption={m.reasonsHeading}
        isCaptionHidden
        columns={m.reasonsColumns.map((heading) => ({ heading }))}
        rows={assessment.reasons.map(({ question, answer, weight }) => [
          m.question[question].label,
          answerWords(language, question, answer) ?? m.notAnswered,
          weight === 'decides' ? <strong>{m.weight[weight]}</strong> : m.weight[weight],
        ])}
      />
    </Section>
  );
};

/** What to do before anything is published. */
export const FirstSteps = ({ language, assessment }: AssessmentPartsProps) => {
  const m = messages[language];
  return (
    <Section id="first" heading={m.firstHeading}>
      <ol class="nytte-prose">
        {m.procedure[assessment.procedure].first.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
    </Section>
  );
};

/** What the regulations say, each line with its section and its source. */
export const Demands = ({ language, answers, assessment }: AssessmentPartsProps) => {
  const m = messages[language];
  return (
    <Section id="demands" heading={m.demandsHeading} lead={m.demandsLead}>
      <ul class="nytte-prose">
        {demandsOf(assessment.procedure, answers.value).map((demand) => {
          const { section, source } = demands[demand];
          return (
            <li>
              {m.demand[demand]}{' '}
              <span class="nytte-quiet">
                {section && `${m.section(section)}. `}
                <a href={sources[source].url} rel="external" lang={language === 'nb' ? undefined : 'nb'}>
                  {sources[source].title}
                </a>
              </span>
            </li>
          );
        })}
      </ul>
      <p>
        {m.changing}{' '}
        <a
          class="nytte-quiet"
          href={sources.change.url}
          rel="external"
          lang={language === 'nb' ? undefined : 'nb'}
        >
          {sources.change.title}
        </a>
      </p>
      <p class="nytte-quiet">{m.readOn(formatDay(language, sourcesReadOn))}</p>
      <Thresholds language={language} />
    </Section>
  );
};

const Thresholds = ({ language }: { readonly language: Language }) => {
  const m = messages[language];
  return (
    <DetailsBlock summary={m.thresholdsHeading}>
      <DataTable
        caption={m.thresholdsHeading}
        isCaptionHidden
        columns={[{ heading: m.thresholdsColumns[0] }, { heading: m.thresholdsColumns[1], isNumeric: true }]}
        rows={thresholds.map(({ name, amountNok }) => [m.threshold[name], formatNok(language, amountNok)])}
      />
      <p class="nytte-quiet">
        {m.thresholdsNote}{' '}
        <a href={sources[thresholdsSource].url} rel="external" lang={language === 'nb' ? undefined : 'nb'}>
          {sources[thresholdsSource].title}
        </a>
      </p>
    </DetailsBlock>
  );
};

export const Risks = ({ language, assessment }: AssessmentPartsProps) => {
  const m = messages[language];
  if (assessment.risks.length === 0) return null;
  return (
    <Section id="risks" heading={m.risksHeading(assessment.risks.length)}>
      <ul class="nytte-prose">
        {assessment.risks.map((risk) => (
          <li>{m.risk[risk]}</li>
        ))}
      </ul>
    </Section>
  );
};

/** The ways that were not chosen, and why not. */
export const Others = ({ language, answers, assessment }: AssessmentPartsProps) => {
  const m = messages[language];
  return (
    <Section id="others" heading={m.weighedHeading} lead={m.weighedLead}>
      <dl class="nytte-facts">
        {assessment.weighed.map((other) => (
          <div>
            <dt>{m.procedure[other.procedure].name}</dt>
            <dd>{againstWords(language, answers, other)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
};

/** What to declare in the notice. */
export const Codes = ({ language, answers, assessment }: AssessmentPartsProps) => {
  const m = messages[language];
  return (
    <Section id="codes" heading={m.codesHeading} lead={m.codesLead}>
      <DataTable
        caption={m.codesHeading}
        isCaptionHidden
        columns={m.codesColumns.map((heading) => ({ heading }))}
        rows={codesOf(assessment.procedure, answers).map(({ field, code, why, isToConfirm }) => [
          m.codeField[field],
          code === '' ? m.noCode : <code class="nytte-buying-code">{code}</code>,
          [m.codeReason[why], ...(isToConfirm ? [m.toConfirm] : [])].join(' '),
        ])}
      />
      <p class="nytte-quiet">
        <a href={sources.codes.url} rel="external" lang="en">
          {sources.codes.title}
        </a>
      </p>
    </Section>
  );
};
