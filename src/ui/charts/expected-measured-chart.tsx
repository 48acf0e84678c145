import { percent } from './svg-text.ts';

export interface ExpectedMeasuredChartProps {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly words: { readonly expected: string; readonly measured: string };
  readonly years: readonly { readonly year: number; readonly expected: number; readonly measured: number }[];
  readonly amount: (value: number) => string;
}

const height = 280;
const plot = { top: 56, bottom: 232 };

/** For each year what was expected, outlined, and what was measured, filled, beside each other: never stacked. */
export const ExpectedMeasuredChart = (props: ExpectedMeasuredChartProps) => {
  const { id, years, words, amount } = props;
  const most = Math.max(1, ...years.flatMap(({ expected, measured }) => [expected, measured]));
  const tall = (value: number) => (Math.max(0, value) / most) * (plot.bottom - plot.top);
  const width = 1 / Math.max(1, years.length);
  const top = (pick: 'expected' | 'measured') => Math.max(...years.map((year) => year[pick]));
  return (
    <svg
      class="nytte-chart"
      width="100%"
      height={height}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{props.title}</title>
      <desc id={`${id}-desc`}>{props.description}</desc>
      <rect class="nytte-chart__bar nytte-chart__bar--expected" x="1" y="4" width="12" height="12" />
      <text class="nytte-chart__label" x="20" y="15">
        {words.expected}: {amount(top('expected'))}
      </text>
      <rect class="nytte-chart__bar nytte-chart__bar--measured" x="1" y="28" width="12" height="12" />
      <text class="nytte-chart__label" x="20" y="39">
        {words.measured}: {amount(top('measured'))}
      </text>
      {years.map(({ expected, measured }, index) => (
        <g>
          <rect
            class="nytte-chart__bar nytte-chart__bar--expected"
            x={percent((index + 0.12) * width)}
            width={percent(width * 0.36)}
            y={plot.bottom - tall(expected)}
            height={tall(expected)}
          />
          <rect
            class="nytte-chart__bar nytte-chart__bar--measured"
            x={percent((index + 0.52) * width)}
            width={percent(width * 0.36)}
            y={plot.bottom - tall(measured)}
            height={tall(measured)}
          />
        </g>
      ))}
      <line class="nytte-chart__track" x1="0" x2="100%" y1={plot.bottom} y2={plot.bottom} />
      <text class="nytte-chart__tick" x="0" y={plot.bottom + 24}>
        {years[0]?.year}
      </text>
      <text class="nytte-chart__tick" x="100%" y={plot.bottom + 24} text-anchor="end">
        {years.at(-1)?.year}
      </text>
    </svg>
  );
};
