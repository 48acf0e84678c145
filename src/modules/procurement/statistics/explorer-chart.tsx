import { BarChart } from '../../../ui/charts/bar-chart.tsx';
import { YearChart } from '../../../ui/charts/year-chart.tsx';
import { mainText, shareText, valueText } from './cell-words.ts';
import { codeWords, keyLabel } from './code-words.ts';
import type { ExplorerProps } from './explorer-form.tsx';
import { indicatorTexts } from './indicator-texts.ts';
import { indicatorOf } from './indicators.ts';
import { statisticsMessages } from './messages.ts';
import type { IndicatorRow } from './table.ts';

const mostBars = 20;

/** A line over years, or bars; the largest rows of many. Its table stands below it on the page. */
export const ExplorerChart = (props: ExplorerProps) => {
  const { language, question, table } = props;
  const m = statisticsMessages[language];
  const isSpread = indicatorOf(question.indicator).kind === 'spread';
  const { name } = indicatorTexts[language].indicators[question.indicator];
  const rows = table.rows.filter((row) => row.denominator > 0);
  if (question.by.length === 0 || rows.length === 0) return null;
  const by = question.by.map((one) => codeWords[language].dimensions[one].toLocaleLowerCase()).join(', ');
  const description = isSpread ? m.chartSpread(name, by) : m.chartDescription(name, by);
  const [only] = question.by;
  const isOverYears = question.by.length === 1 && (only === 'year' || only === 'award-year');
  const currencies = new Set(rows.map(({ currency }) => currency));
  if (isOverYears && currencies.size === 1 && rows.length > 1) {
    return (
      <figure class="nytte-figure">
        <YearChart
          id="explorer"
          title={name}
          description={description}
          points={rows.filter(({ keys }) => /^\d{4}$/.test(keys[0] ?? '')).map((row) => pointOf(props, row))}
        />
        <figcaption>
          <p>{description}</p>
        </figcaption>
      </figure>
    );
  }
  const largest = [...rows].sort((a, b) => b.denominator - a.denominator).slice(0, mostBars);
  const shown = rows.filter((row) => largest.includes(row));
  return (
    <figure class="nytte-figure">
      <BarChart
        id="explorer"
        title={name}
        description={description}
        bars={shown.map((row) => ({
          label: labelOf(props, row),
          value: figureOf(row),
          valueLabel: mainText(language, question.indicator, row),
          ...(row.low === undefined || row.high === undefined ? {} : { low: row.low, high: row.high }),
        }))}
      />
      <figcaption>
        <p>
          {description} {shown.length < rows.length && m.firstShown(shown.length, rows.length)}
        </p>
      </figcaption>
    </figure>
  );
};

const figureOf = (row: IndicatorRow) => row.share ?? row.median ?? 0;

function pointOf({ language, question }: ExplorerProps, row: IndicatorRow) {
  return {
    year: Number(row.keys[0]),
    value: figureOf(row),
    valueLabel:
      row.median === undefined
        ? shareText(language, row.share)
        : valueText(language, question.indicator, row.median, row.currency),
    ...(row.low === undefined || row.high === undefined ? {} : { low: row.low, high: row.high }),
  };
}

function labelOf({ language, question, names }: ExplorerProps, row: IndicatorRow): string {
  const labels = question.by.map((name, index) => keyLabel(language, name, row.keys[index] ?? '', names));
  return [...labels, ...(row.currency && row.currency !== 'not-reported' ? [row.currency] : [])].join(', ');
}
