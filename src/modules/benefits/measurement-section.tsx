import { formatDay, formatMoment } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { MeasurementChart } from '../../ui/charts/measurement-chart.tsx';
import { DataTable } from '../../ui/components/data-table.tsx';
import { Section } from '../../ui/layout/page-parts.tsx';
import { benefitPath } from './addresses.ts';
import { oreText, valueText } from './amounts.ts';
import { messages } from './messages.ts';
import type { Benefit, Measurement } from './queries.ts';
import { intervalText } from './words.ts';

export interface MeasurementsProps {
  readonly language: Language;
  readonly benefit: Benefit;
  readonly canMeasure: boolean;
}

/** What was measured: a chart against baseline and target, and every row with its source. */
export const Measurements = (props: MeasurementsProps) => {
  const { language, benefit } = props;
  const m = messages[language].benefit;
  const { measurements } = benefit;
  return (
    <Section id="measurements" heading={m.measurementsHeading}>
      {measurements.length === 0 ? (
        <p>{m.noMeasurements}</p>
      ) : (
        <>
          <Chart {...props} />
          <DataTable
            caption={m.measurementsHeading}
            isCaptionHidden
            columns={m.table.map((heading, index) => ({ heading, isNumeric: index === 1 || index === 3 }))}
            rows={measurements.toReversed().map((one) => rowOf(props, one))}
          />
        </>
      )}
    </Section>
  );
};

const Chart = ({ language, benefit }: MeasurementsProps) => {
  const m = messages[language].benefit;
  const { body } = benefit;
  // One that was corrected would stretch the scale to nothing; it stands in the table.
  const points = benefit.measurements.filter(
    ({ organisation, isCorrected }) => !organisation && !isCorrected,
  );
  if (!body.baseline || points.length === 0) return null;
  const level = (label: string, { value, on }: { readonly value: string; readonly on: string }) => ({
    value: Number(value),
    label: `${label}: ${valueText(language, value, body.unit)}`,
    day: on,
  });
  return (
    <figure class="nytte-figure">
      <MeasurementChart
        id="measured"
        title={m.chartTitle(body.indicator)}
        description={m.chartDescription(points.length)}
        baseline={level(m.baselineLine, body.baseline)}
        target={body.target && level(m.targetLine, body.target)}
        points={points.map((one) => ({
          day: one.on,
          value: Number(one.value),
          valueLabel: valueText(language, one.value, body.unit),
          low: one.low === undefined ? undefined : Number(one.low),
          high: one.high === undefined ? undefined : Number(one.high),
        }))}
      />
      <figcaption>
        <p>{m.chartCaption}</p>
      </figcaption>
    </figure>
  );
};

function rowOf({ language, benefit, canMeasure }: MeasurementsProps, one: Measurement) {
  const m = messages[language].benefit;
  const { unit } = benefit.body;
  const notes = [
    one.organisation && m.part(one.organisation.name),
    one.isCorrected && m.corrected,
    one.correctionReason && m.correction(one.correctionReason),
  ].filter((note) => typeof note === 'string');
  const value = valueText(language, one.value, unit);
  const correct = localisedPath(language, `${benefitPath(benefit.record.id)}/measure?corrects=${one.id}`);
  return [
    formatDay(language, one.on),
    <>
      {one.isCorrected ? <s>{value}</s> : value}
      {notes.map((note) => (
        <>
          <br />
          <span class="nytte-quiet">{note}</span>
        </>
      ))}
    </>,
    intervalText(language, one, unit),
    one.valueOre === undefined ? '' : oreText(language, one.valueOre),
    <>
      {one.sourceUrl ? <a href={one.sourceUrl}>{one.source}</a> : one.source}
      {one.method && (
        <>
          <br />
          <span class="nytte-quiet">{one.method}</span>
        </>
      )}
    </>,
    <>
      {one.measuredBy?.name ?? m.somebody}
      <br />
      <span class="nytte-quiet">{formatMoment(language, one.recordedAt)}</span>
      {canMeasure && !one.isCorrected && (
        <>
          <br />
          <a href={correct} aria-label={`${m.correctLink}: ${value}, ${formatDay(language, one.on)}`}>
            {m.correctLink}
          </a>
        </>
      )}
    </>,
  ];
}
