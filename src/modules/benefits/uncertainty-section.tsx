import { formatMoment, formatNumber } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { ChartFigure } from '../../ui/charts/chart-figure.tsx';
import { Histogram } from '../../ui/charts/histogram.tsx';
import { Tornado } from '../../ui/charts/tornado.tsx';
import { Button } from '../../ui/components/button.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { Select } from '../../ui/forms/select.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import { Section } from '../../ui/layout/page-parts.tsx';
import { initiativePath } from '../initiatives/public.ts';
import type { Simulation } from './valuation/simulation/simulate.ts';
import { drawChoices, type KeptSimulation } from './valuations.ts';
import { valueMessages } from './value-messages.ts';
import type { ValuePageProps } from './value-view.ts';
import { kroner } from './words.ts';

type Props = ValuePageProps & { readonly made: NonNullable<ValuePageProps['made']> };

/** How sure the number is: what was drawn and kept, what drives it, and the form that works it out again. */
export const Uncertainty = (props: Props) => {
  const { language, made } = props;
  const v = valueMessages[language];
  const kept = made.simulation;
  const hasInputs = (made.valued.read.plan.inputs?.length ?? 0) > 0;
  const chance = kept && `${formatNumber(language, kept.simulation.summary.probabilityPositive * 100, 0)} %`;
  return (
    <Section
      id="uncertainty"
      heading={chance ? v.uncertainHeading(chance) : v.uncertainNone}
      lead={hasInputs ? undefined : v.uncertainNoInputs}
    >
      {kept && !kept.isCurrent && <Notice lang={language} kind="warning" title={v.stale} />}
      {kept && <Outcomes language={language} kept={kept} />}
      {kept && <Drivers language={language} simulation={kept.simulation} />}
      {props.canWrite && hasInputs && <Again {...props} />}
    </Section>
  );
};

const Outcomes = ({ language, kept }: { readonly language: Language; readonly kept: KeptSimulation }) => {
  const v = valueMessages[language];
  const { summary, draws, seed } = kept.simulation;
  const amount = (value: number) => kroner(language, value);
  const rows = (['mean', 'p10', 'p50', 'p90', 'sd'] as const).map((key) => [
    v.summary[key],
    amount(summary[key]),
  ]);
  const { from, to, counts } = summary.histogram;
  return (
    <ChartFigure
      lang={language}
      caption={v.simulated(formatNumber(language, draws, 0), seed, formatMoment(language, kept.madeAt))}
      table={{
        caption: v.histogramTitle,
        columns: v.summaryColumns.map((heading, index) => ({ heading, isNumeric: index === 1 })),
        rows,
      }}
    >
      <Histogram
        id="outcomes"
        title={v.histogramTitle}
        description={v.histogramDescription}
        {...{ from, to, counts, amount }}
        marks={[
          { value: summary.p10, label: v.p10(amount(summary.p10)) },
          { value: summary.p50, label: v.p50(amount(summary.p50)) },
          { value: summary.p90, label: v.p90(amount(summary.p90)) },
        ]}
      />
    </ChartFigure>
  );
};

const mostBars = 12;

const Drivers = ({
  language,
  simulation,
}: {
  readonly language: Language;
  readonly simulation: Simulation;
}) => {
  const v = valueMessages[language];
  const bars = simulation.tornado.slice(0, mostBars);
  const [first] = bars;
  if (!first) return null;
  const amount = (value: number) => kroner(language, value);
  return (
    <ChartFigure
      lang={language}
      heading={v.tornadoHeading(first.name)}
      caption={v.tornadoDescription}
      table={{
        caption: v.tornadoTitle,
        columns: v.tornadoColumns.map((heading, index) => ({ heading, isNumeric: index > 0 })),
        rows: simulation.tornado.map(({ name, atLow, atHigh, span }) => [
          name,
          amount(atLow),
          amount(atHigh),
          amount(span),
        ]),
      }}
    >
      <Tornado
        id="drivers"
        title={v.tornadoTitle}
        description={v.tornadoDescription}
        centre={simulation.expected}
        rows={bars.map(({ name, atLow, atHigh }) => ({
          label: name,
          atLow,
          atHigh,
          valueLabel: `${amount(Math.min(atLow, atHigh))} – ${amount(Math.max(atLow, atHigh))}`,
        }))}
      />
    </ChartFigure>
  );
};

const Again = ({ language, initiative, token, typed }: Props) => {
  const v = valueMessages[language];
  return (
    <PostForm action={localisedPath(language, `${initiativePath(initiative.record)}/value`)} token={token}>
      <div class="nytte-field-pair">
        <TextField
          lang={language}
          name="seed"
          {...v.seed}
          value={typed.seed}
          error={typed.error}
          inputMode="numeric"
          size={12}
        />
        <Select
          lang={language}
          name="draws"
          label={v.draws}
          value="100000"
          options={drawChoices.map((draws) => ({
            value: String(draws),
            label: formatNumber(language, draws, 0),
          }))}
        />
      </div>
      <div class="nytte-actions">
        <Button icon="check">{v.recalculate}</Button>
      </div>
    </PostForm>
  );
};
