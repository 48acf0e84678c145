import { formatDay, formatNumber } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { ChartFigure } from '../../ui/charts/chart-figure.tsx';
import { FlowChart } from '../../ui/charts/flow-chart.tsx';
import { DataTable } from '../../ui/components/data-table.tsx';
import { KeyFacts } from '../../ui/components/key-facts.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { ErrorSummary } from '../../ui/forms/error-summary.tsx';
import { PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import { type Initiative, initiativePath } from '../initiatives/public.ts';
import { messages } from './messages.ts';
import { Uncertainty } from './uncertainty-section.tsx';
import type { Valuation } from './valuation/npv.ts';
import type { ParameterSet } from './valuation/parameters.ts';
import type { Change, SensitivityReport } from './valuation/sensitivity.ts';
import type { KeptSimulation } from './valuations.ts';
import { valueMessages } from './value-messages.ts';
import type { ValuePageProps } from './value-view.ts';
import { kroner, signed } from './words.ts';

/** What a plan is worth: priced and unpriced side by side, year by year, if otherwise, and how sure. */
export const ValuePage = (props: ValuePageProps) => {
  const { language, initiative, made } = props;
  const v = valueMessages[language];
  const planHref = localisedPath(language, `${initiativePath(initiative.record)}/benefits`);
  const kicker = (
    <>
      {v.kicker} · <a href={planHref}>{initiative.body.title}</a>
    </>
  );
  if (!made) {
    return (
      <>
        <PageHeading kicker={kicker} title={v.none} lead={v.noneLead} />
        <p>
          <a href={planHref}>{v.toPlan}</a>
        </p>
      </>
    );
  }
  const { valuation, valued } = made;
  const value = valuation.netPresentValue.withTaxCost;
  const amount = kroner(language, Math.abs(value));
  return (
    <>
      <ErrorSummary
        lang={language}
        errors={props.typed.error ? [{ fieldId: 'seed', message: props.typed.error }] : []}
      />
      {props.isDone && <Notice lang={language} kind="done" title={v.done} isStatus />}
      <PageHeading
        kicker={kicker}
        title={value >= 0 ? v.heading(amount) : v.headingLoss(amount)}
        lead={v.lead(valuation.priceYear, valuation.origin.year, valuation.horizonYears)}
      />
      {valued.cuts.map(({ title, cut }) => (
        <Notice lang={language} kind="info" title={v.cuts[cut](title)} />
      ))}
      <Figures language={language} valuation={valuation} parameters={valued.read.parameters} />
      <Unpriced language={language} valuation={valuation} />
      <Uncertainty {...props} made={made} />
      <Apart language={language} valuation={valuation} />
      <WhatIf language={language} report={made.sensitivity} />
      <Years language={language} valuation={valuation} />
      <Repeat language={language} initiative={initiative} simulation={made.simulation} />
    </>
  );
};

interface PartProps {
  readonly language: Language;
  readonly valuation: Valuation;
}

const percentText = (language: Language, value: number, digits = 1) =>
  `${formatNumber(language, value, digits)} %`;

const Figures = ({ language, valuation, parameters }: PartProps & { readonly parameters: ParameterSet }) => {
  const v = valueMessages[language];
  const { netPresentValue, presentValue, perInvestedKrone, internalRate } = valuation;
  const rates = internalRate.ratesPercent.map((rate) => percentText(language, rate));
  const [source] = parameters.sources;
  return (
    <Section id="figures" heading={v.kicker}>
      <KeyFacts
        facts={[
          { term: v.withTax, value: kroner(language, netPresentValue.withTaxCost) },
          { term: v.withoutTax, value: kroner(language, netPresentValue.withoutTaxCost) },
          { term: v.benefits, value: kroner(language, presentValue.benefits) },
          { term: v.costs, value: kroner(language, presentValue.costs) },
          { term: v.tax, value: kroner(language, presentValue.taxCost) },
          ...(perInvestedKrone.value === null
            ? []
            : [
                {
                  term: v.perInvested,
                  value: (
                    <>
                      {v.ratio(formatNumber(language, perInvestedKrone.value, 2).replace('-', '−'))}
                      <br />
                      <span class="nytte-quiet">
                        {v.perInvestedNote(kroner(language, perInvestedKrone.denominator))}
                      </span>
                    </>
                  ),
                },
              ]),
          {
            term: v.rate,
            value:
              internalRate.status === 'none'
                ? v.rateNone
                : internalRate.status === 'unique'
                  ? (rates[0] ?? '')
                  : v.rateSeveral(rates.join(', ')),
          },
        ]}
      />
      <p class="nytte-quiet">
        <span lang={parameters.language}>
          {v.parameters(
            parameters.title,
            formatDay(language, parameters.validFrom),
            kroner2(language, parameters.taxFinancingCost.nokPerKrone),
          )}
        </span>{' '}
        {parameters.discountRates
          .map(({ percent, fromYear, toYear }) =>
            v.rateStep(percentText(language, percent), fromYear, toYear),
          )
          .join(', ')}
        . {source && <a href={source.url}>{`${v.source}: ${source.title ?? source.url}`}</a>}
      </p>
    </Section>
  );
};

const kroner2 = (language: Language, amount: number) =>
  language === 'en' ? `NOK ${formatNumber(language, amount)}` : `${formatNumber(language, amount)} kr`;

const Unpriced = ({ language, valuation }: PartProps) => {
  const m = messages[language];
  const v = valueMessages[language];
  if (valuation.unpriced.length === 0) return null;
  return (
    <Section id="unpriced" heading={v.unpricedHeading} lead={v.unpricedLead}>
      <DataTable
        caption={v.unpricedHeading}
        isCaptionHidden
        columns={v.unpricedColumns.map((heading, index) => ({ heading, isNumeric: index === 4 }))}
        rows={valuation.unpriced.map(({ name, group, significance, extent, score }) => [
          name,
          m.group[group],
          m.significance[significance],
          m.extent[extent],
          signed(score),
        ])}
      />
    </Section>
  );
};

const Apart = ({ language, valuation }: PartProps) => {
  const m = messages[language];
  const v = valueMessages[language];
  const row = (name: string, total: Valuation['ownBudget']) => [
    name,
    kroner(language, total.costs),
    kroner(language, total.benefits),
    kroner(language, total.net),
  ];
  const effects: Readonly<Record<string, string>> = m.effect;
  return (
    <Section id="apart" heading={v.apartHeading}>
      <DataTable
        caption={v.apartHeading}
        isCaptionHidden
        columns={v.apartColumns.map((heading, index) => ({ heading, isNumeric: index > 0 }))}
        rows={[row(v.own, valuation.ownBudget), row(v.other, valuation.otherEffects)]}
      />
      {valuation.byEffect.length > 0 && (
        <DataTable
          caption={v.benefits}
          columns={v.effectColumns.map((heading, index) => ({ heading, isNumeric: index === 1 }))}
          rows={valuation.byEffect.map(({ effect, counted, presentValue }) => [
            effects[effect] ?? effect,
            kroner(language, presentValue),
            counted ? v.counted : v.notCounted,
          ])}
        />
      )}
    </Section>
  );
};

const WhatIf = ({
  language,
  report,
}: {
  readonly language: Language;
  readonly report: SensitivityReport;
}) => {
  const v = valueMessages[language];
  const share = report.breakEven.shareOfBenefits;
  return (
    <Section
      id="what-if"
      heading={v.whatIfHeading}
      lead={share === null ? v.breakEvenNone : v.breakEven(percentText(language, share * 100, 0))}
    >
      <DataTable
        caption={v.whatIfHeading}
        isCaptionHidden
        columns={v.whatIfColumns.map((heading, index) => ({ heading, isNumeric: index > 0 }))}
        rows={report.sensitivities.map(({ change, netPresentValue, difference }) => [
          changeText(language, change),
          kroner(language, netPresentValue.withTaxCost),
          kroner(language, difference),
        ])}
      />
    </Section>
  );
};

function changeText(language: Language, change: Change): string {
  const words = valueMessages[language].change;
  switch (change.kind) {
    case 'rate_moved':
      return words.rate_moved(signed(change.points));
    case 'rate_fixed':
      return words.rate_fixed(percentText(language, change.percent));
    case 'benefits_changed':
    case 'costs_changed':
      return words[change.kind](`${signed(change.percent)} %`);
    case 'benefits_delayed':
    case 'horizon_shortened':
      return words[change.kind](change.years);
  }
}

const Years = ({ language, valuation }: PartProps) => {
  const v = valueMessages[language];
  const { years } = valuation;
  const [first, last] = [years[0]?.calendarYear ?? 0, years.at(-1)?.calendarYear ?? 0];
  return (
    <Section id="years" heading={v.yearsHeading}>
      <ChartFigure
        lang={language}
        caption={v.flowCaption}
        table={{
          caption: v.yearsHeading,
          columns: v.yearColumns.map((heading, index) => ({ heading, isNumeric: index > 0 })),
          rows: years.map((row) => [
            String(row.calendarYear),
            formatNumber(language, row.factor, 4),
            kroner(language, row.costs),
            kroner(language, row.benefits),
            kroner(language, row.taxCost),
            kroner(language, row.presentValueWithTaxCost),
            kroner(language, row.accumulatedWithTaxCost),
          ]),
        }}
      >
        <FlowChart
          id="flows"
          title={v.flowTitle}
          description={v.flowDescription(first, last)}
          years={years.map(({ calendarYear, benefits, costs, net }) => ({
            year: calendarYear,
            gain: benefits,
            cost: costs,
            net,
          }))}
          words={{ gain: v.gain, cost: v.cost, net: v.net }}
          amount={(value) => kroner(language, value)}
        />
      </ChartFigure>
    </Section>
  );
};

const Repeat = ({
  language,
  initiative,
  simulation,
}: {
  readonly language: Language;
  readonly initiative: Initiative;
  readonly simulation: KeptSimulation | undefined;
}) => {
  const v = valueMessages[language];
  const { seed = 1, draws = 100_000 } = simulation?.simulation ?? {};
  return (
    <Section id="repeat" heading={v.repeatHeading} lead={v.repeatText}>
      <p>
        <a
          href={localisedPath(language, `${initiativePath(initiative.record)}/value/plan.json`)}
          download="PLAN.json"
        >
          {v.download}
        </a>
      </p>
      <pre class="nytte-code" tabindex={0}>
        <code>{`nytte benefits npv PLAN.json --json\nnytte benefits simulate PLAN.json --seed ${seed} --draws ${draws} --json`}</code>
      </pre>
    </Section>
  );
};
